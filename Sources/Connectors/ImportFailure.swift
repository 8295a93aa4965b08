// Why an import stops altogether. A single bad row never stops it: that is a `RejectedRow`.

public import Desk
import Glibc
public import Storage

/// Why an import cannot begin, or cannot go on. What was imported before it stays, and running again completes it.
public enum ImportFailure: Error, Hashable, Worded {
    /// With the system's error number.
    case cannotRead(String, code: Int32)
    case isUTF16
    case isEmpty
    case badHeader(RejectedReason)
    /// Columns without which the file is no log of that system.
    case missingColumns([String])
    case store(StoreError)

    public var words: Bilingual {
        switch self {
        case .cannotRead(let path, let code): ImportFailure.reading(path, code)
        case .isUTF16:
            Bilingual(
                "the file is in UTF-16: save it as UTF-8 and import that",
                "le fichier est en UTF-16\u{00A0}: enregistrez-le en UTF-8, puis importez-le")
        case .isEmpty: Bilingual("the file is empty", "le fichier est vide")
        case .badHeader(let reason):
            Bilingual(
                "the line of column names cannot be read: \(reason.words.english)",
                "la ligne des noms de colonnes est illisible\u{00A0}: \(reason.words.french)")
        case .missingColumns(let names):
            Bilingual(
                "the file lacks the columns \(names.joined(separator: ", ")): export them too",
                "il manque au fichier les colonnes \(names.joined(separator: ", "))\u{00A0}: exportez-les aussi")
        case .store(let error): error.words
        }
    }

    private static func reading(_ path: String, _ code: Int32) -> Bilingual {
        switch code {
        case ENOENT: Bilingual("there is no file \(path)", "il n’y a pas de fichier \(path)")
        case EACCES, EPERM:
            Bilingual("you may not read \(path)", "vous n’avez pas le droit de lire \(path)")
        case EISDIR:
            Bilingual("\(path) is a folder, not a file", "\(path) est un dossier, pas un fichier")
        default:
            Bilingual(
                "\(path) cannot be read (system error \(code))", "\(path) est illisible (erreur système \(code))")
        }
    }
}
