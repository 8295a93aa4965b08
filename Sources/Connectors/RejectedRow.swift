// Why one row of a file is left out while the import goes on. Keeps the row's own words as they came: a screen or a
// printer makes them safe, not this.

public import Desk

/// A row left out of an import.
public struct RejectedRow: Sendable, Hashable, Worded {
    /// The line of the file the row starts on, from 1.
    public let line: Int
    public let reason: RejectedReason

    /// A row left out for a reason.
    public init(line: Int, reason: RejectedReason) {
        self.line = line
        self.reason = reason
    }

    public var words: Bilingual {
        Bilingual("line \(line): \(reason.words.english)", "ligne \(line)\u{00A0}: \(reason.words.french)")
    }
}

/// Why a row is left out.
public enum RejectedReason: Error, Hashable, Worded {
    case badUTF8
    case fieldCount(Int, expected: Int)
    case unterminatedQuote
    case textAfterQuote
    /// Longer than so many bytes.
    case tooLong(limit: Int)
    case missingNumber
    case badNumber(String)
    /// None of the columns that date a row has a value.
    case noDate
    case badDate(column: String, String)

    public var words: Bilingual {
        switch self {
        case .badUTF8:
            Bilingual("bytes that are not UTF-8", "des octets ne sont pas de l’UTF-8")
        case .fieldCount(let count, let expected):
            Bilingual(
                "\(count) fields where the header has \(expected)",
                "\(count) champs alors que l’en-tête en a \(expected)")
        case .unterminatedQuote:
            Bilingual("a quotation mark is never closed", "un guillemet n’est jamais fermé")
        case .textAfterQuote:
            Bilingual("text after a closing quotation mark", "du texte suit un guillemet fermant")
        case .tooLong(let limit):
            Bilingual("longer than \(limit) bytes", "plus longue que \(limit) octets")
        case .missingNumber: Bilingual("no incident number", "aucun numéro d’incident")
        case .badNumber(let text):
            Bilingual(
                "“\(text)” is not an incident number",
                "«\u{00A0}\(text)\u{00A0}» n’est pas un numéro d’incident")
        case .noDate:
            Bilingual(
                "no date: sys_updated_at, sys_created_at and opened_at are all missing",
                "aucune date\u{00A0}: sys_updated_at, sys_created_at et opened_at manquent tous")
        case .badDate(let column, let text):
            Bilingual(
                "\(column): “\(text)” is not a date and time (day/month/year hour:minute)",
                "\(column)\u{00A0}: «\u{00A0}\(text)\u{00A0}» n’est pas une date avec l’heure "
                    + "(jour/mois/année heure:minute)")
        }
    }
}
