// What changes between two books: clauses and offers as text, rules as rules, and the exact requests that would be
// answered otherwise. Words are in `BookDiffWording`; the region is found in `BookDiffRegions`.

public import Decisions
public import Desk
public import PolicyBook

/// What became of something with an id.
public enum BookChange: String, Sendable, Hashable, CaseIterable {
    case added, removed, changed
    /// The same under another id.
    case renumbered
}

/// A clause, an offer, a policy or another part of a book whose words changed.
public struct BookTextChange: Sendable, Hashable {
    /// What kind of thing bears the id.
    public enum Kind: String, Sendable, Hashable { case book, policy, clause, offer, fact, term }

    public var kind: Kind
    public var id: String
    public var change: BookChange
    /// The id it bore, where that is another.
    public var was: String?
    /// What of it changed; empty for what is added or removed.
    public var parts: [BookPartChange]
    /// Where it stands in the new book, or stood in the old one.
    public var location: SourceLocation
}

/// A rule that is added, removed or changed.
public struct BookRuleChange: Sendable, Hashable {
    public var rule: String
    public var clause: String
    public var change: BookChange
    /// The id it bore, where that is another.
    public var was: String?
    /// What of it changed; empty for what is added or removed.
    public var parts: [BookPartChange]
    public var location: SourceLocation

    /// The keys that changed, as written in the book: `when`, `outcome`, `from`...
    public var keys: [String] {
        parts.map(\.name.rawValue).reduce(into: []) { keys, key in if keys.last != key { keys.append(key) } }
    }
}

/// Requests whose outcome changes, all in the same way.
public struct BookRegionChange: Sendable, Hashable {
    /// What a book answers to all of them.
    public struct Verdict: Sendable, Hashable {
        public var answer: Answer
        /// Nil where no policy covers them.
        public var clause: String?
    }

    public var old: Verdict
    public var new: Verdict
    /// The values of the first fact; empty where they are all, or where it is absent.
    public var values: [FactValue]
    /// What else sets them apart.
    public var limits: [RegionLimit]
    /// The first day; nil when there is no first one.
    public var from: CivilDate?
    /// The first day no longer; nil when open.
    public var to: CivilDate?
    public var request: Request
}

/// Everything that changes from one book to another.
public struct BookDiff: Sendable {
    public let old: Book
    public let new: Book
    public var texts: [BookTextChange] = []
    public var rules: [BookRuleChange] = []
    /// Few boxes, each as wide as it can be; together exactly the requests answered otherwise.
    public var regions: [BookRegionChange] = []

    /// Facts that are taken for another value where they are not known, and so change what is answered then.
    public var unknowns: [BookUnknownChange] = []

    /// Compares two books. Samples are of `date` where they can be.
    ///
    /// Requests are those both books understand: a value of a fact that only one knows is told as a change of the fact. A
    /// fact that only one book has is asked all the same; the other pays no heed to it.
    public init(from old: Book, to new: Book, date: CivilDate) {
        self.old = old
        self.new = new
        let pairs = BookPairs(old, new)
        texts = BookDiffTexts(old, new, pairs).changes()
        rules = BookDiffRules(pairs).changes()
        regions = BookDiffRegions(old, new, date: date).changes()
        unknowns = BookDiffUnknowns(old, new, date: date).changes()
    }

    /// Whether nothing at all changes.
    public var isEmpty: Bool { texts.isEmpty && rules.isEmpty && regions.isEmpty && unknowns.isEmpty }
}
