// Texts of every kind that has ever broken a text program.

import TestSupport

extension SeededGenerator {
    /// Up to `length` scalars of every kind that has ever broken a text program, mixed with real words.
    mutating func text(length: Int) -> String {
        let odd: [Unicode.Scalar] = [
            "\u{301}", "\u{AD}", "\u{200D}", "\u{FE0F}", "\u{1F469}", "\u{1F4BB}", "œ", "Æ", "İ", "ß", "ŉ", "’", "'",
            "-",
            " ", "\u{A0}", "\u{202F}", "½", "日", "ﬁ", "\0", "0", "1", "{", "}", "n", ".", ",", "+", "#",
        ]
        let words = ["palm", "Pilots", "L’ACCÈS", "e-mail", "3 ans", "1 000", "C++", "années", "qu'il", "can't", "PDA"]
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...length, using: &self) {
            switch Int.random(in: 0..<4, using: &self) {
            case 0: text.append(contentsOf: (words.randomElement(using: &self) ?? "").unicodeScalars)
            case 1: text.append(Unicode.Scalar(UInt32.random(in: 1..<0xD800, using: &self)) ?? " ")
            default: text.append(odd.randomElement(using: &self) ?? " ")
            }
        }
        return String(text)
    }
}
