// How long what people write may be: a record is read by people and kept for years, it is no place for files.

public import Desk

/// How many characters a text has at most.
public enum TextLimit: Int, Sendable, Hashable, CaseIterable {
    /// A name, a mood, whom something goes to, an answer to choose.
    case line = 300
    /// What somebody said or wrote; an electronic mail pasted whole fits.
    case prose = 65_536

    /// How many characters a text has where those are too many, else nil. Counts them only where its bytes do not
    /// settle it.
    public func excess(of text: String) -> Int? {
        guard text.utf8.count > rawValue else { return nil }
        let count = text.count
        return count > rawValue ? count : nil
    }

    /// What is said of a text of so many characters.
    public func words(for count: Int) -> Bilingual {
        let (found, most) = (Typography.number(count), Typography.number(rawValue))
        return Bilingual(
            "the text has \(found.english) characters and \(most.english) fit here: keep what matters, nothing was recorded",
            "le texte compte \(found.french) caractères et il en tient \(most.french) ici\u{00A0}: gardez l’essentiel, "
                + "rien n’a été inscrit")
    }
}
