// Which words of a displayed clause are marked.

import Desk
import Matching
import TestSupport
import Testing

@Suite struct HighlightTests {
    private func marked(_ query: String, _ text: String, _ language: Language) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return Highlight(query: query).wordRanges(in: text, language: language).map { range in
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[range])
            return String(view)
        }
    }

    @Test(.enabled(if: Stemmer.system.isAvailable, "words are not stemmed: libstemmer is not here"))
    func `inflected words are marked in either language`() {
        #expect(marked("stolen laptops", "📌 A laptop that was stolen", .english) == ["laptop", "stolen"])
        #expect(marked("acces aux reseaux", "L’accès au réseau", .french) == ["accès", "réseau"])
    }

    @Test func `function words are never marked`() {
        #expect(marked("the of le", "the book of le mot", .english).isEmpty)
    }

    @Test func `any text is marked within its bounds`() {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<300 {
            let text = random.text(length: 40)
            var last = 0
            for range in Highlight(query: text).wordRanges(in: text, language: .french) {
                #expect(range.lowerBound >= last && range.upperBound <= text.unicodeScalars.count)
                last = range.upperBound
            }
        }
    }
}
