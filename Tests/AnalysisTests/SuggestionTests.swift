// What the desk's own log teaches: the planted words, all of them, and nothing else; never somebody's own.

import Analysis
import Decisions
import DemoDesk
import Desk
import PolicyBook
import Storage
import TestSupport
import Testing
import Tickets

struct SuggestionTests {
    private static let demo: Adviser? = DemoDesk.bookFolder
        .flatMap { try? BookFiles(folder: $0) }.flatMap { BookReader.read($0).book }.map { Adviser(book: $0) }
    private static let now = Instant("2026-05-14T15:00:00Z") ?? Instant(milliseconds: 0)

    private struct Planted: Hashable {
        var item: String
        var language: Language
        var word: String
    }

    /// The demo's tickets, those its words explain and no others; what the words say of some items in a language is
    /// said in a word nobody knows.
    private func log(_ planted: [Planted], _ adviser: Adviser, seed: UInt64) throws -> [[EventRecord]] {
        var number = 0
        return try DemoDesk.tickets(count: 900, seed: seed, now: SuggestionTests.now, book: adviser.book).compactMap {
            number += 1
            var ticket = try LoggedTicketWords($0)
            guard let decision = ticket.decision, let item = decision.request.facts["item"] else { return nil }
            let read = try adviser.consult(ticket.words, language: ticket.language, on: decision.request.date)
            let names = read.recognised.filter { $0.fact == "item" && $0.value == item }
            guard let name = names.first, read.recognised.filter({ $0.fact == "item" }).count == 1 else { return nil }
            if let plant = planted.first(where: { .choice($0.item) == item && $0.language == ticket.language }) {
                ticket.replace(name.start..<name.end, with: plant.word)
            }
            return try ticket.records(number)
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `exactly the planted words are proposed`(_ seed: UInt64) throws {
        let adviser = try #require(SuggestionTests.demo)
        let planted = [
            Planted(item: "pda", language: .english, word: "zorbulator"),
            Planted(item: "pda", language: .french, word: "gribouillex"),
            Planted(item: "unlisted-software", language: .english, word: "quimboware"),
        ]
        func terms(_ planted: [Planted]) throws -> Set<Planted> {
            var log = SuggestionLog(adviser: adviser)
            for records in try self.log(planted, adviser, seed: seed) { log.take(records[...]) }
            return Set(
                log.suggestions(limit: 100).compactMap { suggestion in
                    guard case .term("item", .choice(let item)) = suggestion.kind else { return nil }
                    return Planted(item: item, language: suggestion.language, word: suggestion.text)
                })
        }
        #expect(try terms([]) == [])
        #expect(try terms(planted) == Set(planted))
    }

    /// Tickets of several clients who say the same of the printer, and as many who ask for something known.
    private func smallLog(
        _ words: [String], adviser: Adviser, name: String = "Roy, Sylvie", clients: Int = 9
    ) throws -> SuggestionLog {
        var log = SuggestionLog(adviser: adviser)
        var number = 0
        func add(_ said: String, _ item: String) throws {
            number += 1
            var ticket = try LoggedTicket(
                number, words: said, client: LoggedTicket.client(number % clients, name: name))
            try ticket.decide(
                ["item": .choice(item), "role": .choice("manager")], by: adviser.book, on: SmallBook.day)
            log.take(ticket.records[...])
        }
        for said in words { try add(said, "pda") }
        for _ in 0..<60 { try add("A phone please", "phone") }
        return log
    }

    @Test func `a suggestion comes with its tickets and lines that read back`() throws {
        let adviser = Adviser(book: try SmallBook.book())
        let log = try smallLog(
            ["My frobnitz", "a frobnitz!", "Where is the frobnitz", "frobnitz", "the blue frobnitz", "No frobnitz"],
            adviser: adviser)
        let suggestion = try #require(log.suggestions(limit: 9).first)
        #expect(log.suggestions(limit: 9).count == 1)
        #expect(suggestion.kind == .term(fact: "item", value: .choice("pda")))
        #expect(suggestion.text == "frobnitz" && suggestion.count == 6 && suggestion.elsewhere == 0)
        #expect(suggestion.tickets == (1...6).map { TicketID($0) })
        #expect(suggestion.yaml(for: adviser.book) == "- means: {item: pda}\n  en: [frobnitz]\n")
        let wider = Adviser(book: suggestion.added(to: adviser.book))
        let read = try wider.consult("two frobnitzes", language: .english, on: SmallBook.day)
        #expect(read.recognised.map(\.value) == [.choice("pda")])
    }

    @Test func `names, numbers and the words of one client are never proposed`() throws {
        let adviser = Adviser(book: try SmallBook.book())
        let named = try smallLog([String](repeating: "It is for Sylvie", count: 9), adviser: adviser)
        #expect(named.suggestions(limit: 9).isEmpty)
        let numbered = try smallLog(
            [String](repeating: "call 6135550123 or zed@example.org", count: 9), adviser: adviser)
        #expect(numbered.suggestions(limit: 9).allSatisfy { !$0.text.contains("0123") && !$0.text.contains("zed") })
        let lonely = try smallLog([String](repeating: "my frobnitz", count: 9), adviser: adviser, clients: 1)
        #expect(lonely.suggestions(limit: 9).isEmpty)
    }

    @Test func `control characters never reach the lines to paste`() throws {
        let adviser = Adviser(book: try SmallBook.book())
        let words = [String](repeating: "the frob\u{1B}[2Jnitz \u{202E}gizmo\u{7}", count: 9)
        for suggestion in try smallLog(words, adviser: adviser).suggestions(limit: 9) {
            let text = suggestion.text + suggestion.yaml(for: adviser.book).filter { $0 != "\n" }
            #expect(text.unicodeScalars.allSatisfy { ![.control, .format].contains($0.properties.generalCategory) })
        }
    }
}

/// A demo ticket whose words can be changed.
private struct LoggedTicketWords {
    private var events: [TicketEvent]
    private(set) var words = ""
    private(set) var language = Language.english
    private(set) var decision: RecordedDecision?

    init(_ append: Append) throws {
        events = append.events.map(\.event)
        for event in events {
            switch event {
            case .opened(let opened): (words, language) = (opened.words, opened.language)
            case .decisionRecorded(let recorded): decision = recorded
            default: break
            }
        }
    }

    mutating func replace(_ range: Range<Int>, with word: String) {
        var scalars = Array(words.unicodeScalars)
        scalars.replaceSubrange(range, with: Array(word.unicodeScalars))
        words = String(String.UnicodeScalarView(scalars))
    }

    func records(_ number: Int) throws -> [EventRecord] {
        guard case .opened(var opened)? = events.first else { return [] }
        opened.words = words
        var ticket = try LoggedTicket(number, words: words, client: opened.client)
        for event in events.dropFirst() { try ticket.append(event) }
        return ticket.records
    }
}
