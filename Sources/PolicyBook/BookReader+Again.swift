// A book after some of its policies were edited: only their files are parsed, the rest is as it was understood before.

import Desk

extension BookReader {
    /// The book of these files, of which only the `changed` ones are not as they were when `book` was read; nil wherever
    /// one of them has to do with more than itself, or a fault: then the whole must be read.
    ///
    /// Policies may be edited in everything but their ids and whom they override: no other file can tell the difference.
    public static func read(_ files: BookFiles, changed: Set<String>, since book: Book) -> Book? {
        var book = book
        let vocabulary = BookVocabulary(of: book)
        for path in changed.sorted() {
            guard BookFiles.isPolicy(path), let bytes = files[path],
                let place = book.policies.firstIndex(where: { $0.location.file == path }),
                let policy = read(ParsedFile(BookFiles.File(path: path, bytes: bytes)), vocabulary),
                hasSameTies(policy, book.policies[place])
            else { return nil }
            book.policies[place] = policy
        }
        book.revision = files.revision
        return book
    }

    /// A policy without any fault.
    private static func read(_ file: ParsedFile, _ vocabulary: BookVocabulary) -> Policy? {
        guard case .policy(let draft) = file.content, file.faults.isEmpty else { return nil }
        var (diagnostics, namespace) = (Diagnostics(), Namespace())
        namespace.take(draft.names, into: &diagnostics)
        let outcome = PolicyReader.policy(draft, vocabulary, into: diagnostics)
        return outcome.diagnostics.list.isEmpty ? outcome.policy : nil
    }

    /// Whether two policies have the same ids in the same places, and override the same.
    private static func hasSameTies(_ one: Policy, _ other: Policy) -> Bool {
        one.id == other.id && one.clauseIDs == other.clauseIDs
            && one.clauses.elementsEqual(other.clauses) { left, right in
                left.rules.elementsEqual(right.rules) { $0.id == $1.id && $0.overrides == $1.overrides }
            }
    }
}

extension BookVocabulary {
    /// What a policy of a book without faults may refer to.
    init(of book: Book) {
        for fact in book.facts { facts.insert(fact.name, FactTable.Domain(of: fact)) }
        teams = Vocabulary(book.teams.map(\.id.text))
        offers = Vocabulary(book.offers.map(\.id))
        clauses = Vocabulary(book.policies.flatMap(\.clauseIDs))
        overridable = Vocabulary(clauses.ids + book.policies.map(\.id))
    }
}

extension FactTable.Domain {
    init(of fact: Fact) {
        switch fact.domain {
        case .choices(let choices): self = .choices(Vocabulary(choices.map(\.id)))
        case .number(let range): self = .number(range)
        case .flag: self = .flag
        }
    }
}
