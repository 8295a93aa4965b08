// Stems of both languages, and life without the library.

import Desk
import Testing

@testable import Matching

@Suite struct StemmerTests {
    @Test(
        .enabled(if: Stemmer.system.isAvailable, "words are not stemmed: libstemmer is not here"),
        arguments: [
            ("policies", "policy", Language.english), ("installing", "installed", .english),
            ("laptops", "laptop", .english),
            ("étages", "étage", .french), ("demandées", "demandé", .french), ("réseaux", "réseau", .french),
        ])
    func `inflected words share a stem`(left: String, right: String, language: Language) {
        #expect(Stemmer.system.stem(left, language) == Stemmer.system.stem(right, language))
    }

    @Test(.enabled(if: Stemmer.system.isAvailable, "words are not stemmed: libstemmer is not here"))
    func `a word typed without accents shares a reading with the word`() throws {
        let accented = try #require(TextToken.all(in: "accès").first)
        let plain = try #require(TextToken.all(in: "acces").first)
        let left = Stemmer.system.readings(of: accented, .french)
        let right = Stemmer.system.readings(of: plain, .french)
        #expect(left.1 == right.1)
    }

    @Test func `without a library words are their own stems`() {
        #expect(!Stemmer.none.isAvailable)
        #expect(Stemmer.none.stem("laptops", .english) == "laptops")
    }

    @Test func `a word of absurd length is left alone`() {
        let word = String(repeating: "ing", count: 100)
        #expect(Stemmer.system.stem(word, .english) == word)
    }

    @Test(.enabled(if: Stemmer.system.isAvailable, "words are not stemmed: libstemmer is not here"))
    func `one stemmer serves several tasks at once`() async {
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    (0..<500).allSatisfy { _ in
                        Stemmer.system.stem("policies", .english) == "polici"
                            && Stemmer.system.stem("étages", .french) == "étag"
                    }
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}
