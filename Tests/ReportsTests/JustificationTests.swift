import Chain
import Decisions
import Desk
import Documents
import Localisation
import PolicyBook
import Reports
import TestSupport
import Testing
import Tickets

@Suite struct JustificationTests {
    static let outcomes = ["refused", "conditions", "approval", "redirected", "nothing-instead", "no-policy"]

    private func text(_ outcome: String, _ language: Language, width: Int = 80) throws -> String {
        let source = try PaperTicket.ticket(outcome, language).source
        return try Justification.issue(source, as: TextRenderer(width: width)).text
    }

    @Test(arguments: outcomes, Language.allCases)
    func `each outcome reads as its golden`(outcome: String, language: Language) throws {
        Golden.expect(try text(outcome, language), is: "\(outcome)-80-\(language.rawValue)")
    }

    @Test(arguments: outcomes, Language.allCases)
    func `a page of sixty lines of eighty columns is enough`(outcome: String, language: Language) throws {
        let lines = try text(outcome, language).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(lines.count <= 60)
        #expect(lines.allSatisfy { $0.count <= 80 })
    }

    @Test(arguments: outcomes, Language.allCases)
    func `nothing internal is ever printed`(outcome: String, language: Language) throws {
        let text = try text(outcome, language)
        for secret in PaperTicket.secrets + ["marc", "director", "c-77"] { #expect(!text.contains(secret)) }
    }

    @Test(arguments: outcomes)
    func `French is set with spaces that hold`(outcome: String) throws {
        let text = try text(outcome, .french)
        for mark in [":", ";", "!", "?", "»"] { #expect(!text.contains(" \(mark)"), "a plain space before \(mark)") }
        let characters = Array(text)
        for (place, character) in characters.enumerated() where character == "«" {
            #expect(characters[place + 1] == "\u{A0}")
        }
        #expect(!text.contains("'"))
    }

    @Test(arguments: Language.allCases) func `the clause is printed word for word`(language: Language) throws {
        let source = try PaperTicket.ticket("refused", language).source
        let clause = try #require(source.ticket.decision?.clause)
        let printed = words(in: try text("refused", language))
        let wanted = words(in: clause.text[language])
        #expect(printed.contains(wanted))
    }

    @Test func `both languages stand complete, the client’s first`() throws {
        let source = try PaperTicket.ticket("refused", .french).source
        let both = try Justification.document(for: source, languages: [.english, .french])
        #expect(both.parts.map(\.language) == [.french, .english])
        for language in Language.allCases {
            let alone = try Justification.document(for: source, languages: [language])
            #expect(both.parts.contains(alone.parts[0]))
        }
    }

    @Test(arguments: Language.allCases)
    func `a promise that was missed is owned up to, not made again`(language: Language) throws {
        var source = try PaperTicket.ticket("refused", language).source
        source.issued = LocalTime(day: CivilDate(dayNumber: source.issued.day.dayNumber + 30), hour: 9, minute: 0)
        let text = words(in: try Justification.issue(source).text)
        let again = Bilingual("You will hear from us by", "Vous aurez de nos nouvelles")[language]
        #expect(!text.contains(words(in: again)))
        #expect(text.contains(words(in: Bilingual("we are sorry", "nous nous en excusons")[language])))
    }

    @Test func `a ticket without a decision has no justification`() {
        let source = PaperTicket(words: "hello", need: nil, language: .english).source
        #expect(throws: JustificationRefusal.undecided(TicketID(4127))) { try Justification.issue(source) }
    }

    @Test func `the digest is that of the printed text and the code is on it`() throws {
        let source = try PaperTicket.ticket("refused", .english).source
        let issued = try Justification.issue(source)
        #expect(issued.digest == Digest(of: issued.text))
        #expect(issued.text.contains(issued.code.text))
        #expect(try Justification.issue(source).digest == issued.digest)
    }

    @Test func `an offer says what became of it`() throws {
        var paper = try PaperTicket.ticket("refused", .english)
        paper.add(.offerTaken(.init(offer: "managed-phone", title: Bilingual("x", "x"))))
        let text = try Justification.issue(paper.source).text
        #expect(text.contains("Regional IT Operations): accepted"))
        #expect(text.contains("National Service Desk): declined"))
        #expect(!text.contains("loan pool"))
    }

    @Test func `an exception granted since is told without its reason`() throws {
        var paper = try PaperTicket.ticket("refused", .english)
        let until = CivilDate("2026-06-30")
        paper.add(.ruled(.init(ruling: .exception, reason: "SECRETREASON", until: until)))
        let text = try Justification.issue(paper.source).text
        #expect(text.contains("granted you an exception"))
        #expect(text.contains("June\u{A0}30, 2026"))
        #expect(!text.contains("SECRETREASON"))
    }

    @Test func `an exception in force comes before the answer it changes, with its conditions`() throws {
        var paper = try PaperTicket.ticket("refused", .english)
        let (until, conditions) = (CivilDate("2026-06-30"), "no protected data")
        paper.add(.ruled(.init(ruling: .exception, reason: "x", until: until, conditions: conditions)))
        let text = try Justification.issue(paper.source).text
        let granted = try #require(text.ranges(of: "granted you an exception").first)
        let terms = try #require(text.ranges(of: conditions).first)
        let without = try #require(text.ranges(of: "Without this exception, our answer is:").first)
        #expect(granted.upperBound < terms.lowerBound && terms.upperBound < without.lowerBound)
    }

    @Test func `an exception that has ended is said to have, and grants nothing`() throws {
        var ended = try PaperTicket.ticket("refused", .french)
        ended.add(
            .ruled(.init(ruling: .exception, reason: "x", until: CivilDate("2026-06-30"), conditions: "conditions")))
        ended.add(.exceptionEnded(.init(reason: "the tour is over")))
        var lapsed = try PaperTicket.ticket("refused", .french)
        lapsed.add(.ruled(.init(ruling: .exception, reason: "x", until: CivilDate("2026-04-30"))))
        for (paper, day) in [(ended, "1er\u{A0}mai\u{A0}2026"), (lapsed, "30\u{A0}avril\u{A0}2026")] {
            let text = try Justification.issue(paper.source).text
            #expect(text.contains("Elle a pris fin le \(day)."))
            #expect(!text.contains("Sans cette dérogation"))
            #expect(!text.contains("Aux conditions suivantes"))
        }
    }

    @Test func `a hostile request cannot reach the terminal or leave its line`() throws {
        let book = try PaperBook.read()
        var paper = PaperTicket(
            words: "\u{1B}[2J\u{9B}31m\u{7}\r\u{202E}evil \(String(repeating: "x", count: 300))", need: nil,
            language: .english)
        try paper.decide(PaperTicket.facts["refused", default: [:]], by: book)
        let text = try Justification.issue(paper.source).text
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
        #expect(!text.unicodeScalars.contains("\u{202E}"))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
        #expect(text.contains("evil"))
    }

    @Test func `a client’s words cannot pass for ours`() throws {
        let book = try PaperBook.read()
        var paper = PaperTicket(words: "a phone\n\nOur answer\n  Yes, take it.", need: nil, language: .english)
        try paper.decide(PaperTicket.facts["refused", default: [:]], by: book)
        let lines = try Justification.issue(paper.source).text.split(separator: "\n")
        #expect(lines.filter { $0.contains("Our answer") && !$0.contains("│") }.count == 1)
        #expect(lines.filter { $0.contains("take it") }.allSatisfy { $0.hasPrefix("  │ ") })
    }

    private func words(in text: String) -> String {
        String(text.filter { $0.isLetter || $0.isNumber })
    }
}
