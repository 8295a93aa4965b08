// What goes into a passage index and what comes out of a search. Values only.

public import Desk

/// A passage of text in one language, to be found by what clients say.
public struct Passage: Sendable, Hashable {
    /// The caller's number; the passage in the other language bears the same one.
    public var key: Int
    /// The language of all its fields.
    public var language: Language
    /// Its heading.
    public var title: String
    /// Words known to mean it, one text.
    public var terms: String
    /// Its prose.
    public var text: String
    /// Sentences as clients say them, one text.
    public var asked: String

    /// A passage; fields without words may be left out.
    public init(
        key: Int, language: Language, title: String, terms: String = "", text: String, asked: String = ""
    ) {
        self.key = key
        self.language = language
        self.title = title
        self.terms = terms
        self.text = text
        self.asked = asked
    }
}

/// A passage found, in both languages at once.
public struct PassageHit: Sendable, Hashable {
    /// The passage's key.
    public var key: Int
    /// The language whose passage holds more of the words; the query's on a tie.
    public var language: Language
    /// How well it fits: above 0, comparable within one search only.
    public var score: Double
    /// The score as a share of what a perfect passage would have, 0 to 1, comparable between searches.
    public var share: Double
    /// How much of the query's weight its words cover, 0 to 1; look-alikes do not count.
    public var coverage: Double
    /// The words of the query it answers, as Unicode scalars of the query, in order.
    public var matchedWords: [Range<Int>]
}
