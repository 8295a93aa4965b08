// Folding and cutting: what one word is, and where it stood.

import TestSupport
import Testing

@testable import Matching

@Suite struct TextTokenTests {
    @Test(arguments: [
        ("ÉTÉ", "ete"), ("Œuvre", "oeuvre"), ("cæcum", "caecum"), ("garçon", "garcon"), ("e\u{301}te\u{301}", "ete"),
        ("Straße", "strasse"), ("Łódź", "lodz"), ("naïve", "naive"), ("日本", "日本"), ("ÀÂÄ", "aaa"),
        ("ﬁchier", "fichier"), ("oﬄine", "offline"),
    ])
    func `folding drops case, accents and ligatures`(typed: String, folded: String) {
        #expect(TextFolding.folded(typed) == folded)
    }

    @Test(arguments: [
        ("L’accès à l'ordinateur", ["acces", "a", "ordinateur"]),
        ("jusqu'ici, lorsqu’il n'a qu'un", ["ici", "il", "a", "un"]),
        ("aujourd'hui", ["aujourdhui"]),
        ("the manager's don't we'll o'clock", ["the", "manager", "dont", "we", "oclock"]),
        ("e-mail wi\u{2011}fi", ["e", "mail", "wi", "fi"]),
        ("Office365 C++ c# x+y", ["office", "365", "c++", "c#", "x", "y"]),
        ("1,000 et 25 000 et 2.5 et 24/7", ["1000", "et", "25000", "et", "2.5", "et", "24/7"]),
        ("soft\u{AD}ware", ["software"]),
        ("", []), ("— … 👍🏽", []),
    ])
    func `a text is cut into words and numbers`(text: String, words: [String]) {
        #expect(TextToken.all(in: text).map(\.folded) == words)
    }

    @Test(
        arguments: [
            ("5 ans", 5), ("1 250 usagers", 1250), ("2.5 years", nil), ("2026-05-01", nil), ("à -3 degrés", nil),
            ("M365", nil), ("16GB", 16), ("99999999999999999999999", nil), ("2-3 ans", nil),
        ] as [(String, Int?)])
    func `only a whole number standing alone has a value`(text: String, number: Int?) {
        #expect(TextToken.all(in: text).first { $0.isNumber }?.number == number)
    }

    @Test func `a decomposed accent is composed before stemming`() {
        #expect(TextToken.all(in: "acce\u{300}s").first?.lower.unicodeScalars.count == 5)
    }

    @Test func `tokens slice their words from any text, in order`() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<2000 {
            let text = random.text(length: 40)
            let count = text.unicodeScalars.count
            var last = 0
            for token in TextToken.all(in: text) {
                #expect(token.start >= last && token.end > token.start && token.end <= count)
                #expect(!token.folded.contains(" "))
                last = token.end
            }
        }
    }
}
