// How text is set in each language: spaces that hold, lists, numbers, plurals. Pure; knows no policy and no ticket.

public import Desk

/// The typography of each language.
public enum Typography {
    /// U+00A0, the space that never breaks.
    public static let noBreakSpace = "\u{00A0}"

    /// A list in words: `a, b and c`; empty for an empty list.
    public static func list(_ items: [String], in language: Language, last: Bilingual = and) -> String {
        guard let final = items.last else { return "" }
        guard items.count > 1 else { return final }
        return items.dropLast().joined(separator: ", ") + " \(last[language]) " + final
    }

    /// A list of bilingual items, in both languages.
    public static func list(_ items: [Bilingual], last: Bilingual = and) -> Bilingual {
        Bilingual(
            list(items.map(\.english), in: .english, last: last), list(items.map(\.french), in: .french, last: last))
    }

    /// The word before the last item of a list.
    public static let and = Bilingual("and", "et")
    /// The word before the last choice.
    public static let or = Bilingual("or", "ou")

    /// A quotation in the marks of each language.
    public static func quoted(_ text: Bilingual) -> Bilingual {
        Bilingual("“\(text.english)”", "«\(noBreakSpace)\(text.french)\(noBreakSpace)»")
    }

    /// Words of somebody, in whatever language they were said, quoted in texts of each language: the marks are those of
    /// the text that quotes, never of the words quoted.
    public static func quoted(_ text: String) -> Bilingual {
        quoted(Bilingual(same: text))
    }

    /// A whole number with its thousands parted: `24,918`, `24 918`.
    public static func number(_ number: Int) -> Bilingual {
        let digits = Array(String(number.magnitude))
        func grouped(_ separator: String) -> String {
            var text = number < 0 ? "-" : ""
            for (place, digit) in digits.enumerated() {
                if place > 0 && (digits.count - place) % 3 == 0 { text += separator }
                text.append(digit)
            }
            return text
        }
        return Bilingual(grouped(","), grouped(noBreakSpace))
    }

    /// A count with its noun: `1 ticket`, `2 tickets`; French takes the singular for 0.
    public static func count(_ count: Int, one: Bilingual, many: Bilingual) -> Bilingual {
        let figure = number(count)
        return Bilingual(
            "\(figure.english)\(noBreakSpace)\(count == 1 ? one.english : many.english)",
            "\(figure.french)\(noBreakSpace)\(count < 2 ? one.french : many.french)")
    }

    /// A percentage: `25%`, `25 %`.
    public static func percent(_ value: Int) -> Bilingual {
        Bilingual("\(value)%", "\(value)\(noBreakSpace)%")
    }

    /// The same text with a capital first letter.
    public static func sentence(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
