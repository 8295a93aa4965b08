// The two languages of the desk and the text that stands in both.
// A sentence for people is always a `Bilingual`: one language alone does not compile.

/// One of the two languages the desk serves in, named by its ISO 639-1 code.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
    case english = "en"
    case french = "fr"

    /// The other one.
    public var other: Language { self == .english ? .french : .english }

    /// What it is called, as part of a sentence.
    public var name: Bilingual {
        self == .english ? Bilingual("English", "anglais") : Bilingual("French", "français")
    }

    /// The language of a POSIX locale name such as `fr_CA.UTF-8`; English for anything that is not French.
    public init(locale: String) {
        self = locale.lowercased().hasPrefix("fr") ? .french : .english
    }
}

/// The same thing said in English and in French, each written for its reader.
public struct Bilingual: Sendable, Hashable, Codable {
    /// The English text.
    public var english: String
    /// The French text.
    public var french: String

    /// The same thing in both languages.
    public init(_ english: String, _ french: String) {
        self.english = english
        self.french = french
    }

    /// Text that reads alike in both languages: names, numbers, codes.
    public init(same text: String) {
        self.init(text, text)
    }

    /// The text in one language.
    public subscript(language: Language) -> String {
        language == .english ? english : french
    }

    /// The same change made to both texts.
    public func map(_ change: (String) -> String) -> Bilingual {
        Bilingual(change(english), change(french))
    }

    /// One text after the other, in each language.
    public static func + (left: Bilingual, right: Bilingual) -> Bilingual {
        Bilingual(left.english + right.english, left.french + right.french)
    }

    private enum CodingKeys: String, CodingKey {
        case english = "en"
        case french = "fr"
    }
}

/// A value people read about: an error, a state, a label. Its words exist in both languages or it does not compile.
public protocol Worded {
    /// What to say, lower-case start and no full stop when it is a part of a line.
    var words: Bilingual { get }
}
