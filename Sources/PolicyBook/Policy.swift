// A policy document and its clauses, word for word in both languages.

public import Desk

/// A numbered passage of a policy, in both languages, with its rules beside it.
public struct Clause: Sendable, Hashable {
    /// Unique in the book.
    public var id: String
    public var title: Bilingual
    /// CommonMark, exactly as it stands in the file, without the blank lines around it.
    public var text: Bilingual
    /// In the order of the file; empty for text that can only be cited.
    public var rules: [Rule]
    /// Sentences as clients say them, by language.
    public var asked: [Language: [String]]
    /// Where its heading stands.
    public var location: SourceLocation
    /// The first line of each language's text.
    public var textLines: [Language: Int]

    /// A clause of a policy.
    public init(
        id: String, title: Bilingual, text: Bilingual, rules: [Rule] = [], asked: [Language: [String]] = [:],
        location: SourceLocation, textLines: [Language: Int] = [:]
    ) {
        self.id = id
        self.title = title
        self.text = text
        self.rules = rules
        self.asked = asked
        self.location = location
        self.textLines = textLines
    }
}

/// A policy document: who owns it, when it is in force, and its clauses.
public struct Policy: Sendable, Hashable {
    /// Unique in the book.
    public var id: String
    public var title: Bilingual
    public var owner: Bilingual
    /// The first day it is in force.
    public var from: CivilDate
    /// The first day it is no longer in force; nil when open.
    public var to: CivilDate?
    /// The day by which its owner must look at it again.
    public var review: CivilDate
    /// The citation, as printed.
    public var source: Bilingual
    private var content: Content
    /// Where its front matter begins.
    public var location: SourceLocation

    /// A policy of a book.
    public init(
        id: String, title: Bilingual, owner: Bilingual, from: CivilDate, to: CivilDate? = nil, review: CivilDate,
        source: Bilingual, clauses: [Clause], location: SourceLocation
    ) {
        self.id = id
        self.title = title
        self.owner = owner
        self.from = from
        self.to = to
        self.review = review
        self.source = source
        content = .list(clauses)
        self.location = location
    }

    /// In the order of the file.
    public var clauses: [Clause] {
        get {
            switch content {
            case .list(let clauses): clauses
            case .packed(let packed): packed.all
            }
        }
        set { content = .list(newValue) }
    }

    /// The ids of its clauses, in the order of the file. Cheaper than the clauses themselves.
    public var clauseIDs: [String] {
        switch content {
        case .list(let clauses): clauses.map(\.id)
        case .packed(let packed): packed.ids
        }
    }

    /// Its clauses as flat bytes: as they came, where nobody has changed them.
    var packedClauses: [UInt8] {
        switch content {
        case .packed(let packed): return packed.bytes
        case .list(let clauses):
            var writer = FlatWriter()
            writer.list(clauses)
            return writer.bytes
        }
    }

    /// Whether its clauses are the very ones of another policy, for all that can be told at no cost.
    public func sharesClauses(with other: Policy) -> Bool {
        if case (.packed(let own), .packed(let others)) = (content, other.content) { own === others } else { false }
    }

    /// False when no clause of that id stands in it, as far as that can be told without reading any.
    func mayHold(_ id: String) -> Bool {
        if case .packed(let packed) = content { packed.ids.contains(id) } else { true }
    }

    private enum Content: Sendable {
        case list([Clause])
        case packed(PackedClauses)
    }

    public static func == (left: Policy, right: Policy) -> Bool {
        left.id == right.id && left.title == right.title && left.owner == right.owner && left.from == right.from
            && left.to == right.to && left.review == right.review && left.source == right.source
            && left.location == right.location && left.clauses == right.clauses
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(id)
    }
}

extension Policy {
    /// A policy whose clauses are still packed.
    init(
        id: String, title: Bilingual, owner: Bilingual, from: CivilDate, to: CivilDate?, review: CivilDate,
        source: Bilingual, location: SourceLocation, packed: PackedClauses
    ) {
        self.init(
            id: id, title: title, owner: owner, from: from, to: to, review: review, source: source, clauses: [],
            location: location)
        content = .packed(packed)
    }
}
