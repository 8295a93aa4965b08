// What goes into a passage index. Values only.

public import Desk

/// A passage of text in one language, to be found by what clients say.
public struct Passage: Sendable, Hashable {
    /// The caller's number; the passage in the other language bears the same one.
    public var key: Int
    /// The language of all its fields.
    public var language: Language
    /// Its heading.
    public var title: String
    /// Phrases known to mean it.
    public var terms: [String]
    /// Its prose.
    public var text: String
    /// Sentences as clients say them.
    public var asked: [String]

    /// A passage; fields without words may be left out.
    public init(
        key: Int, language: Language, title: String, terms: [String] = [], text: String, asked: [String] = []
    ) {
        self.key = key
        self.language = language
        self.title = title
        self.terms = terms
        self.text = text
        self.asked = asked
    }
}

/// What is known of a passage beside its words, each 0 to 1. All may be left out.
public struct PassageHint: Sendable, Hashable {
    /// The passage would decide what the words are known to say; less where several would.
    public var decides = 0.0
    /// The passage is about the thing recognised in the words.
    public var named = 0.0
    /// The share of the circumstances recognised that the passage speaks of.
    public var circumstances = 0.0
    /// The passage is about other things only than the one recognised.
    public var contradicted = 0.0
    /// How near in meaning the passage is to the words, where somebody can tell.
    public var similarity: Double?

    /// A hint that says nothing yet.
    public init() {}
}

/// What is known of a query beside its words.
public struct PassageHints {
    /// Keys of passages to be considered whether their words match or not.
    public var keys: [Int]
    /// Whether the words name a thing the passages are about, and how surely, 0 to 1.
    public var recognised: Double
    /// Where the words name it, in Unicode scalars of the query.
    public var ranges: [Range<Int>]
    /// What the words are near to in meaning, where somebody can tell.
    public var nearness: Nearness?
    /// The hint for a passage, by key.
    public var hint: (Int) -> PassageHint

    /// Hints; without any, words alone decide.
    public init(
        keys: [Int] = [], recognised: Double = 0, ranges: [Range<Int>] = [],
        nearness: Nearness? = nil, hint: @escaping (Int) -> PassageHint = { _ in PassageHint() }
    ) {
        self.keys = keys
        self.recognised = recognised
        self.ranges = ranges
        self.nearness = nearness
        self.hint = hint
    }
}

/// A passage found, in both languages at once.
public struct PassageHit: Sendable, Hashable {
    /// The passage's key.
    public var key: Int
    /// The language whose passage holds more of the words; the query's on a tie.
    public var language: Language
    /// How well it fits, above 0, best first; the first one's tells whether anything covers the query at all and is
    /// comparable between searches.
    public var score: Double
    /// The probability that this passage is the right one.
    public var confidence: Double
    /// How much of the query's weight its words cover, 0 to 1; look-alikes and other words for the same do not count.
    public var coverage: Double
    /// The words of the query it answers, as Unicode scalars of the query, in order.
    public var matchedWords: [Range<Int>]
}

/// What a search found.
public struct PassageFindings: Sendable, Hashable {
    /// Best first.
    public var hits: [PassageHit]
    /// The probability that some passage covers the query at all.
    public var coverage: Double
    /// What to make of it.
    public var band: Band
}
