// Typing errors: how far a word may stray, and where its first letter may.

import TestSupport
import Testing

@testable import Matching

@Suite struct SpellingIndexTests {
    private let index = SpellingIndex(
        WordPool(["palm", "laptop", "organizer", "table", "cable", "sont", "ordinateur", "usb"]))
    private let words = ["palm", "laptop", "organizer", "table", "cable", "sont", "ordinateur", "usb"]

    private func nearest(_ typed: String) -> [String] {
        index.nearest(typed).map { words[$0.word] }
    }

    @Test(arguments: [
        ("plam", ["palm"]), ("labtop", ["laptop"]), ("latop", ["laptop"]), ("laptopp", ["laptop"]),
        ("orgnaiser", ["organizer"]), ("organzier", ["organizer"]), ("lordinateur", ["ordinateur"]),
        ("aptop", []), ("kaptop", ["laptop"]), ("balm", []), ("pla", []), ("usv", []), ("sonr", []), ("pl4m", []),
        ("lpatpo", []), ("mable", []), ("kable", []),
    ])
    func `a misspelling finds what it may be`(typed: String, expected: [String]) {
        #expect(nearest(typed) == expected)
    }

    @Test func `the distance counts an exchange of neighbours once`() {
        #expect(SpellingIndex.distance(Array("plam".utf8), Array("palm".utf8), atMost: 2) == 1)
        #expect(SpellingIndex.distance(Array("".utf8), Array("ab".utf8), atMost: 2) == 2)
        #expect(SpellingIndex.distance(Array("abc".utf8), Array("abc".utf8), atMost: 1) == 0)
    }

    @Test func `one random slip in a long word is always found`() {
        var random = SeededGenerator(seed: 5)
        let letters = Array("abcdefghijklmnopqrstuvwxyz".utf8)
        for _ in 0..<500 {
            var typed = Array("ordinateur".utf8)
            let place = Int.random(in: 1..<typed.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: typed.remove(at: place)
            case 1: typed.insert(letters.randomElement(using: &random) ?? 97, at: place)
            case 2: typed[place] = letters.randomElement(using: &random) ?? 97
            default: typed.swapAt(place, place - 1)
            }
            #expect(nearest(String(decoding: typed, as: UTF8.self)) == ["ordinateur"])
        }
    }
}
