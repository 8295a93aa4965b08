// Which passage is found, in which language, and what a hit says of itself.

import Desk
import Matching
import TestSupport
import Testing

@Suite struct PassageIndexTests {
    private let index = PassageIndex(passages: ServiceDeskPassages.all)

    @Test func `labelled sentences mostly find their clause first`() {
        let covered = LabelledSentences.all.filter { $0.key > 0 }
        let first = covered.filter { index.search($0.text, language: $0.language, limit: 1).first?.key == $0.key }
        let third = covered.filter { sentence in
            index.search(sentence.text, language: sentence.language, limit: 3).contains { $0.key == sentence.key }
        }
        #expect(covered.count >= 80)
        #expect(Double(first.count) >= 0.85 * Double(covered.count))
        #expect(Double(third.count) >= 0.92 * Double(covered.count))
    }

    @Test func `the words that matched are told by their place in the query`() throws {
        let query = "à 👍 stolen labtop, stolen"
        let hit = try #require(index.search(query, language: .english, limit: 1).first)
        #expect(hit.key == 4)
        #expect(hit.matchedWords == [4..<10, 11..<17, 19..<25])
        #expect(hit.coverage == 1)
    }

    @Test(
        .enabled(if: Stemmer.system.isAvailable, "words are not stemmed: libstemmer is not here"),
        arguments: [
            ("Somebody forgot her password", "at the gym", Language.english),
            ("Mot de passe oublié", "au gym", .french),
        ])
    func `where it happened takes nothing from what it is about`(words: String, place: String, language: Language) {
        let alone = index.find(words, language: language, limit: 1)
        let somewhere = index.find("\(words) \(place)", language: language, limit: 1)
        #expect(alone.hits.first?.key == 3 && somewhere.hits.first?.key == 3)
        #expect(somewhere.band == alone.band && somewhere.coverage == alone.coverage)
        // Of what is itself somebody else’s business, it does not.
        #expect(index.find(place, language: language, limit: 1).band == .none)
    }

    @Test func `words that name a thing of another passage are told from words of this one`() {
        #expect(index.names(in: "a forgotten password", outside: [], moreThan: 1))
        #expect(!index.names(in: "a forgotten password", outside: [], moreThan: 3))
        #expect(!index.names(in: "a forgotten password", outside: [0..<20], moreThan: 1))
        #expect(!index.names(in: "somebody in the street", outside: [], moreThan: 1))
    }

    @Test func `a mixed sentence adds up across languages`() throws {
        let passages = [
            Passage(key: 1, language: .english, title: "Password", text: "reset"),
            Passage(key: 1, language: .french, title: "Mot de passe", text: "oublié"),
            Passage(key: 2, language: .english, title: "Printer", text: "broken"),
        ]
        let index = PassageIndex(passages: passages)
        let hit = try #require(index.search("password oublié", language: .french, limit: 5).first)
        #expect(hit.key == 1)
        #expect(hit.coverage == 1)
    }

    @Test func `equal scores put the language of the query first`() {
        let passages = [
            Passage(key: 1, language: .english, title: "Photo", text: "x"),
            Passage(key: 2, language: .french, title: "Photo", text: "x"),
        ]
        let index = PassageIndex(passages: passages)
        #expect(index.search("photo", language: .french, limit: 2).map(\.key) == [2, 1])
        #expect(index.search("photo", language: .english, limit: 2).map(\.key) == [1, 2])
    }

    @Test(arguments: ["", "the of le la", "zzzz qqqq", "👍"])
    func `nothing known finds nothing`(query: String) {
        #expect(index.search(query, language: .english, limit: 5).isEmpty)
    }

    @Test func `a word known in the other language is not corrected`() {
        let passages = [
            Passage(key: 1, language: .english, title: "Licence renewal", text: "x"),
            Passage(key: 2, language: .french, title: "Licences", text: "x"),
            Passage(key: 3, language: .english, title: "Silences", text: "x"),
        ]
        let keys = PassageIndex(passages: passages).search("licences", language: .english, limit: 5).map(\.key)
        #expect(Set(keys) == [1, 2])
    }

    @Test func `a heading counts for more than prose`() {
        let passages = [
            Passage(key: 1, language: .english, title: "Keyboards", text: "a printer is mentioned here in passing"),
            Passage(key: 2, language: .english, title: "Printer", text: "keyboards are mentioned here in passing"),
        ]
        let index = PassageIndex(passages: passages)
        #expect(index.search("printers", language: .english, limit: 2).map(\.key) == [2, 1])
    }

    @Test func `terms and sentences asked make a clause found`() {
        let passages = [
            Passage(
                key: 1, language: .english, title: "A", terms: ["palm organizer"], text: "devices",
                asked: ["boss gadget"]),
            Passage(key: 2, language: .english, title: "B", text: "devices"),
        ]
        let index = PassageIndex(passages: passages)
        #expect(index.search("gadget", language: .english, limit: 2).map(\.key) == [1])
        #expect(index.search("organizers", language: .french, limit: 2).map(\.key) == [1])
    }

    @Test func `without a stemmer words and misspellings still find`() {
        let index = PassageIndex(passages: ServiceDeskPassages.all, stemmer: .none)
        #expect(index.search("stolen labtop", language: .english, limit: 1).first?.key == 4)
    }

    @Test func `no limit and no passage give nothing`() {
        #expect(index.search("laptop", language: .english, limit: 0).isEmpty)
        #expect(PassageIndex(passages: []).search("laptop", language: .english, limit: 3).isEmpty)
    }

    @Test func `any query gives ordered hits within their bounds`() {
        var random = SeededGenerator(seed: 77)
        for _ in 0..<500 {
            let text = random.text(length: 60) + " laptop réseau"
            let hits = index.search(text, language: .french, limit: 10)
            #expect(!hits.isEmpty && hits.count <= 10)
            #expect(zip(hits, hits.dropFirst()).allSatisfy { $0.score >= $1.score })
            for hit in hits {
                #expect(hit.score > 0 && (0...1).contains(hit.confidence) && (0...1.0001).contains(hit.coverage))
                #expect(hit.matchedWords.allSatisfy { $0.upperBound <= text.unicodeScalars.count })
            }
        }
    }

    @Test func `the order of passages changes no ranking`() {
        var random = SeededGenerator(seed: 9)
        let shuffled = PassageIndex(passages: ServiceDeskPassages.all.shuffled(using: &random))
        for sentence in LabelledSentences.all {
            let left = index.search(sentence.text, language: sentence.language, limit: 3)
            let right = shuffled.search(sentence.text, language: sentence.language, limit: 3)
            #expect(left.map(\.key) == right.map(\.key))
        }
    }
}
