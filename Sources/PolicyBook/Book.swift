// A whole policy book: the value that decisions, matching and print read.

public import Desk

/// Words clients use and the facts they settle.
public struct TermEntry: Sendable, Hashable {
    /// A fact settled by the words; `number` stands for the number read from `{n}`.
    public enum Meaning: Sendable, Hashable {
        case value(FactValue)
        case number
    }

    /// Fact name and what the words say of it, in the order written.
    public var means: [(fact: String, meaning: Meaning)]
    /// Phrases by language, in the order written.
    public var phrases: [Language: [String]]
    /// Where the entry begins.
    public var location: SourceLocation

    /// An entry of the term bank.
    public init(
        means: [(fact: String, meaning: Meaning)], phrases: [Language: [String]], location: SourceLocation
    ) {
        self.means = means
        self.phrases = phrases
        self.location = location
    }

    public static func == (left: TermEntry, right: TermEntry) -> Bool {
        left.location == right.location && left.phrases == right.phrases
            && left.means.elementsEqual(right.means, by: ==)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(location)
    }
}

/// A need an offer can meet, or a team that can do it: an id with its name.
public struct Named<ID: Sendable & Hashable>: Sendable, Hashable {
    public var id: ID
    public var name: Bilingual

    /// An id with its name.
    public init(id: ID, name: Bilingual) {
        self.id = id
        self.name = name
    }
}

/// The policies of a desk, with the facts, words and offers they speak of. Free of errors by construction: only the
/// reader makes one from files.
public struct Book: Sendable, Hashable {
    /// Letters, digits and `-`.
    public var id: String
    public var title: Bilingual
    public var owner: Bilingual
    /// In the order written.
    public var teams: [Named<TeamID>]
    /// In the order written; empty when the book has no such vocabulary.
    public var needs: [Named<String>]
    /// In order of precedence: an earlier fact makes a rule more specific than all later ones together.
    public var facts: [Fact]
    public var terms: [TermEntry]
    /// In the order of the file.
    public var offers: [Offer]
    /// In byte order of their files.
    public var policies: [Policy]
    /// `sha256:` and 64 hexadecimal digits over its files, tests excluded.
    public var revision: String

    /// A book from its parts.
    public init(
        id: String, title: Bilingual, owner: Bilingual, teams: [Named<TeamID>] = [], needs: [Named<String>] = [],
        facts: [Fact], terms: [TermEntry] = [], offers: [Offer] = [], policies: [Policy], revision: String
    ) {
        self.id = id
        self.title = title
        self.owner = owner
        self.teams = teams
        self.needs = needs
        self.facts = facts
        self.terms = terms
        self.offers = offers
        self.policies = policies
        self.revision = revision
    }

    /// The fact of a name. Linear in the number of facts.
    public func fact(_ name: String) -> Fact? {
        facts.first { $0.name == name }
    }

    /// What people call a team; its id when the book does not name it.
    public func teamName(_ id: TeamID) -> Bilingual {
        teams.first { $0.id == id }?.name ?? Bilingual(same: id.text)
    }
}

extension Book {
    /// A clause and its policy, by the clause's id. Linear in the number of clauses.
    public func clause(_ id: String) -> (policy: Policy, clause: Clause)? {
        for policy in policies where policy.mayHold(id) {
            if let clause = policy.clauses.first(where: { $0.id == id }) { return (policy, clause) }
        }
        return nil
    }
}
