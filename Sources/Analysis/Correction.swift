// What an agent corrected on a ticket: the words of the call, what they were read as, and what was decided. Nothing is
// recorded for this: it is a view of the events that are there anyway.

import Decisions
import Desk
import Matching
import PolicyBook
import Tickets

/// Something words may be a suggestion for.
enum SuggestionTarget: Hashable, Sendable {
    case fact(String, FactValue)
    case clause(String)
}

/// A decided ticket as its words were read.
struct Correction: Sendable {
    var ticket: TicketID
    var client: ClientID
    var language: Language
    /// What was decided: base facts that may be said in words, and the clause.
    var decided: [SuggestionTarget]
    /// What of it the words alone did not give.
    var missed: [SuggestionTarget]
    /// Phrases nobody knows yet.
    var phrases: [WordPhrase]
    /// Sentences by key.
    var sentences: [(key: String, text: String)]

    /// A ticket's correction; nil without a decision. `events` are all of the ticket's, in order.
    init?(_ events: ArraySlice<EventRecord>, read adviser: Adviser) {
        let ticket = Ticket(id: events.first?.ticket ?? TicketID(0), folding: events)
        guard let client = ticket.client, let decision = ticket.decision else { return nil }
        let directory = Correction.directory(client, adviser.book)
        guard
            let reading = try? adviser.consult(
                ticket.words, language: ticket.language, facts: directory, on: decision.request.date)
        else { return nil }
        self.ticket = ticket.id
        self.client = client.id
        language = ticket.language
        let facts = Correction.facts(decision.request, beside: directory, adviser.book)
        let read = Dictionary(reading.recognised.map { ($0.fact, $0.value) }) { first, _ in first }
        decided = facts.map { .fact($0.name, $0.value) }
        missed = facts.filter { read[$0.name] != $0.value }.map { .fact($0.name, $0.value) }
        if let clause = decision.clause?.id, adviser.book.clause(clause) != nil {
            decided.append(.clause(clause))
            if !Correction.finds(clause, reading) { missed.append(.clause(clause)) }
        }
        let names = Set(WordPhrase.all(in: client.name, language: language, longest: 1).map(\.key))
        phrases = WordPhrase.all(in: ticket.words, language: language).filter { phrase in
            !reading.recognised.contains { $0.start < phrase.range.upperBound && phrase.range.lowerBound < $0.end }
                && !phrase.key.split(separator: " ").contains { names.contains(String($0)) }
        }
        sentences = Correction.sentences(ticket.words, language, without: names)
    }

    /// The facts the desk knows without the words.
    private static func directory(_ client: Client, _ book: Book) -> [String: FactValue] {
        var facts: [String: FactValue] = [:]
        for (name, text) in [("group", client.group.text), ("role", client.role)] {
            if let text, let value = book.fact(name)?.value(text) { facts[name] = value }
        }
        return facts
    }

    /// Choices and flags set, in the book's order; numbers, derived facts and what the directory says are not words.
    private static func facts(
        _ request: Request, beside directory: [String: FactValue], _ book: Book
    ) -> [(name: String, value: FactValue)] {
        book.facts.compactMap { fact in
            guard fact.derivedFrom == nil, let value = request.facts[fact.name], fact.admits(value),
                directory[fact.name] != value
            else { return nil }
            switch value {
            case .choice, .flag(true): return (fact.name, value)
            case .number, .flag(false): return nil
            }
        }
    }

    /// Whether the words alone lead to a clause: it is first, or it decides for some value of what is still open.
    private static func finds(_ clause: String, _ reading: Consultation) -> Bool {
        reading.clauses.first?.clause == clause || (reading.isSpecific && reading.decision.clauses.contains(clause))
    }

    private static func sentences(
        _ words: String, _ language: Language, without names: Set<String>
    ) -> [(key: String, text: String)] {
        words.split { ".!?\n\r".contains($0) }.compactMap { part in
            let text = SuggestedText.sentence(part)
            guard text.unicodeScalars.count <= SuggestedText.longest,
                let key = WordPhrase.sentenceKey(of: text, language: language, atLeast: 3),
                !key.split(separator: " ").contains(where: { names.contains(String($0)) })
            else { return nil }
            return (key, text)
        }
    }
}

/// A client's words made fit to stand in a book.
enum SuggestedText {
    /// In Unicode scalars.
    static let longest = 160

    /// One line, without control or invisible characters.
    static func sentence(_ text: some StringProtocol) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
                line.append(" ")
            default: line.append(scalar)
            }
        }
        return String(line).split(separator: " ").joined(separator: " ")
    }
}
