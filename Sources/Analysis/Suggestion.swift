// What the desk's own log teaches the book: words for the term bank, sentences for clauses, each with its evidence and
// the lines to paste. A value; `SuggestionLog` makes it.

public import Desk
public import PolicyBook

/// Something to add to a book.
public struct Suggestion: Sendable, Hashable {
    /// What the words are for.
    public enum Kind: Sendable, Hashable {
        /// A phrase of the term bank.
        case term(fact: String, value: FactValue)
        /// A sentence that should lead to a clause.
        case asked(clause: String)
    }

    public var kind: Kind
    public var language: Language
    /// The phrase or the sentence; one line, without control characters.
    public var text: String
    /// How many tickets it would have helped.
    public var count: Int
    /// The first of those tickets.
    public var tickets: [TicketID]
    /// Tickets that say it and were decided otherwise.
    public var elsewhere: Int

    /// The lines to paste: an entry of terms.yaml, or the clause's whole `asked` fence.
    public func yaml(for book: Book) -> String {
        switch kind {
        case .term: BookPrinter.term(entry)
        case .asked(let clause): BookPrinter.asked(asked(of: clause, book))
        }
    }

    /// The book with this in it; the same book where it speaks of a clause the book does not have.
    public func added(to book: Book) -> Book {
        var book = book
        switch kind {
        case .term: book.terms.append(entry)
        case .asked(let id):
            for policy in book.policies.indices {
                for clause in book.policies[policy].clauses.indices
                where book.policies[policy].clauses[clause].id == id {
                    book.policies[policy].clauses[clause].asked = asked(of: id, book)
                }
            }
        }
        return book
    }

    /// Those that a book can be read with: usually all, settled by reading the book once.
    static func readable(_ suggestions: [Suggestion], in book: Book) -> [Suggestion] {
        if areReadable(suggestions, in: book) { return suggestions }
        return suggestions.filter { areReadable([$0], in: book) }
    }

    private static func areReadable(_ suggestions: [Suggestion], in book: Book) -> Bool {
        let wanted = suggestions.reduce(book) { $1.added(to: $0) }
        guard let read = BookReader.read(BookPrinter.files(of: wanted)).book else { return false }
        return read.terms.map(\.phrases) == wanted.terms.map(\.phrases)
            && suggestions.allSatisfy { suggestion in
                guard case .asked(let clause) = suggestion.kind else { return true }
                return read.clause(clause)?.clause.asked == wanted.clause(clause)?.clause.asked
            }
    }

    private var entry: TermEntry {
        var means: [(fact: String, meaning: TermEntry.Meaning)] = []
        if case .term(let fact, let value) = kind { means.append((fact, .value(value))) }
        return TermEntry(
            means: means, phrases: [language: [text]],
            location: SourceLocation(file: "terms.yaml", line: 1, column: 1))
    }

    private func asked(of clause: String, _ book: Book) -> [Language: [String]] {
        var asked = book.clause(clause)?.clause.asked ?? [:]
        asked[language, default: []].append(text)
        return asked
    }
}
