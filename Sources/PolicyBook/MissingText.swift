// What stands in a policy for words nobody has written yet: a clause needs both languages.

public import Desk

/// The words that stand for a text missing in one language.
public enum MissingText {
    /// What a clause says in a language its document does not have it in.
    public static func text(in language: Language) -> String {
        words[language]
    }

    /// Whether a clause's text in a language is still missing.
    public static func isMissing(_ text: String, in language: Language) -> Bool {
        text == words[language]
    }

    private static let words = Bilingual(
        "[To be translated: this clause exists in French only.]",
        "[À traduire\u{00A0}: cette clause n’existe qu’en anglais.]")
    /// Who owns a policy that names nobody.
    public static let owner = Bilingual("To be named", "À désigner")
}
