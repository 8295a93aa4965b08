// Faults of a file as a whole.

public import Desk

/// What can be wrong with a file before anything in it is understood.
public enum FileProblem: Sendable, Hashable, Worded {
    case missing(String)
    case notUTF8
    /// A control character or one that is no text, by its code.
    case forbiddenCharacter(UInt32)

    public var words: Bilingual {
        switch self {
        case .missing(let path):
            Bilingual("the book has no file \(path)", "le recueil n’a pas de fichier \(path)")
        case .notUTF8:
            Bilingual(
                "this is not UTF-8 text; save the file as UTF-8",
                "ce n’est pas du texte UTF-8 ; enregistrez le fichier en UTF-8")
        case .forbiddenCharacter(let code):
            Bilingual(
                "the character \(FileProblem.name(code)) cannot stand here; remove it",
                "le caractère \(FileProblem.name(code)) n’est pas admis ici ; retirez-le")
        }
    }

    private static func name(_ code: UInt32) -> String {
        let digits = String(code, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
