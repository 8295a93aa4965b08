// The spaces French sets around its marks, for renderers with a narrow one: what was a plain space becomes one that
// holds. A space that already holds is left as it was written.

import Desk

enum FrenchSpacing {
    private static let narrow: Set<Unicode.Scalar> = [";", "!", "?"]
    private static let full: Set<Unicode.Scalar> = [":", "»", "%", "$"]

    /// The text with its plain spaces before `; ! ?` narrow and those before `: »` and after `«` whole, all holding.
    static func set(_ text: String, in language: Language) -> String {
        guard language == .french, text.utf8.contains(0x20) else { return text }
        var set = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        var isAfterSpace = false
        for scalar in text.unicodeScalars {
            if scalar == " " {
                if isAfterSpace { set.append(" ") }
                isAfterSpace = true
                continue
            }
            if isAfterSpace {
                if narrow.contains(scalar), previous != nil {
                    set.append("\u{202F}")
                } else if full.contains(scalar) && previous != nil || previous == "«" {
                    set.append("\u{A0}")
                } else {
                    set.append(" ")
                }
                isAfterSpace = false
            }
            set.append(scalar)
            previous = scalar
        }
        if isAfterSpace { set.append(" ") }
        return String(set)
    }
}
