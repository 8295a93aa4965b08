// Other words for the same thing: found where the book has one of them, told apart where it has none.

import Desk
import Testing

@testable import Matching

@Suite(.enabled(if: Stemmer.system.isAvailable, "words are not stemmed: libstemmer is not here"))
struct ConceptTests {
    private let index = PassageIndex(passages: ServiceDeskPassages.all)

    @Test(arguments: [
        ("my boss forgot his passphrase", Language.english, 3), ("ink for the copier at my residence", .english, 10),
        ("my notebook was robbed", .english, 4), ("mon lecteur flash est barré", .french, 8),
        ("un moniteur de plus", .french, 11), ("il me faut un display de plus", .french, 11),
    ])
    func `a word the book does not hold finds what it may also be called`(
        query: String, language: Language, key: Int
    ) {
        #expect(index.search(query, language: language, limit: 3).map(\.key).contains(key), "\(query)")
    }

    @Test func `the word itself counts for more than another word for it`() {
        let passages = [
            Passage(key: 1, language: .english, title: "Notebook", text: "x"),
            Passage(key: 2, language: .english, title: "Laptop", text: "x"),
        ]
        let index = PassageIndex(passages: passages)
        #expect(index.search("laptop", language: .english, limit: 2).map(\.key) == [2, 1])
        #expect(index.search("notebooks", language: .english, limit: 2).map(\.key) == [1, 2])
    }

    @Test(arguments: ["The coffee machine is broken", "la machine à café coule", "parking for my bicycle"])
    func `things the book never speaks of are covered by nothing`(query: String) {
        for language in Language.allCases {
            #expect(index.find(query, language: language, limit: 3).band == .none, "\(query)")
        }
    }

    @Test func `a name of several words is met as a whole`() {
        var concepts: Set<Int32> = []
        ConceptTable.trade.each(ConceptTable.print(["thumb", "drive"], 0)) { concepts.insert($0) }
        #expect(!concepts.isEmpty)
        concepts = []
        ConceptTable.trade.each(ConceptTable.print(["thumb", "pilot"], 0)) { concepts.insert($0) }
        #expect(concepts.isEmpty)
    }

    @Test func `words of the trade are no misspellings`() {
        #expect(ConceptTable.trade.isWord("espresso") && ConceptTable.trade.isWord("imprimante"))
        #expect(!ConceptTable.trade.isWord("espreso"))
    }
}
