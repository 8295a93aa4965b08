// Text on its way to paper: spaces of French set, controls and direction overrides left out.

public import Desk

/// Text for a page.
public enum PrintedText {
    /// The text as it is printed; line feeds stay, tabs become blanks.
    public static func set(_ text: String, in language: Language, keepsBlanks: Bool = false) -> String {
        let set = keepsBlanks ? text : FrenchSpacing.set(text, in: language)
        var scalars = String.UnicodeScalarView()
        for scalar in set.unicodeScalars {
            switch scalar {
            case "\u{2028}", "\u{2029}", "\u{85}": scalars.append("\n")
            case "\t": scalars.append(contentsOf: "    ".unicodeScalars)
            case "\n": scalars.append(scalar)
            default: if mayStand(scalar) { scalars.append(scalar) }
            }
        }
        return String(scalars)
    }

    /// The text on one line.
    public static func line(_ text: String) -> String {
        String(set(text, in: .english, keepsBlanks: true).map { $0.isNewline ? " " : $0 })
    }

    /// Controls, direction overrides and noncharacters have no place on a page.
    static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFDD0...0xFDEF: false
        default: scalar.value & 0xFFFE != 0xFFFE
        }
    }
}
