// What goes into a term bank and what it finds in a text. Values only.

public import Desk

/// A phrase clients use, and the entry of the bank it stands for.
public struct TermPhrase: Sendable, Hashable {
    /// The words; `{n}` stands once, at most, for a whole number.
    public var text: String
    /// Whose inflection the words follow.
    public var language: Language
    /// The caller's number for what the phrase means. Several phrases may share one, and one phrase have several.
    public var entry: Int

    /// A phrase with its meaning.
    public init(_ text: String, _ language: Language, entry: Int) {
        self.text = text
        self.language = language
        self.entry = entry
    }
}

/// A phrase recognised in a text.
public struct TermMatch: Sendable, Hashable {
    /// How closely the words are the phrase's.
    public enum Kind: Int, Sendable, Comparable {
        /// Letter for letter, but for case, accents, hyphens and spaces.
        case exact
        /// Inflected.
        case stemmed
        /// With a typing error.
        case corrected

        public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }

    /// Every entry these words stand for, ascending, never empty; more than one is an ambiguity.
    public var entries: [Int]
    /// The phrase as the bank spells it.
    public var phrase: String
    /// The words as typed.
    public var words: String
    /// Where the words start, in Unicode scalars from the start of the text.
    public var start: Int
    /// Where the words end, exclusive.
    public var end: Int
    /// The number read in place of `{n}`.
    public var number: Int?
    /// How closely the words are the phrase's.
    public var kind: Kind
}
