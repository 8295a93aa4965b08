// A book or a corpus with its labelled queries, and what the product answers to each.

import ArgumentParser
import Decisions
import Desk
import Matching
import PolicyBook
import Semantics

struct MatchingSet {
    static let date = CivilDate(year: 2026, month: 10, day: 1) ?? CivilDate(dayNumber: 20_000)

    let name: String
    let book: Book
    let adviser: Adviser
    let queries: [LabelledQuery]
    /// The languages of each clause, where not both.
    let languages: [String: Set<Language>]
    /// By the words of a query: how close each clause is in meaning; empty without a language pack.
    let nearness: [String: Nearness]

    init(
        _ name: String, book: Book, queries: [LabelledQuery], nearness: [String: Nearness] = [:],
        weights: PassageWeights = PassageWeights()
    ) {
        self.name = name
        self.book = book
        self.queries = queries
        self.nearness = nearness
        languages = [:]
        adviser = Adviser(book: book, weights: weights)
    }

    init(corpus: Corpus, queries: [LabelledQuery]) {
        name = "corpus"
        book = corpus.book
        languages = corpus.languages
        adviser = Adviser(book: corpus.book)
        nearness = [:]
        self.queries = queries.map {
            LabelledQuery(
                words: $0.words, language: $0.language, clauses: $0.clauses.map(Corpus.name), kind: $0.kind)
        }
    }

    /// Whether its queries were read for their meaning.
    var isRead: Bool { !nearness.isEmpty }
    /// Whether it is a book's text alone.
    var isTextOnly: Bool { book.terms.isEmpty }

    /// The same set indexed with other constants.
    func indexed(with weights: PassageWeights) -> MatchingSet {
        MatchingSet(name, book: book, queries: queries, nearness: nearness, weights: weights)
    }

    /// The same set with its queries read for their meaning.
    func read(by pack: InstalledPack, vectors: String) throws -> MatchingSet {
        guard let embedder = Embedder(pack: pack),
            let reader = MeaningReader(book: book, embedder: embedder, cacheFolder: vectors)
        else { throw ValidationError("\(pack.folder) does not work") }
        let pairs = queries.compactMap { query in reader.nearness(of: query.words).map { (query.words, $0) } }
        return MatchingSet(
            name + ", meaning", book: book, queries: queries,
            nearness: Dictionary(pairs) { first, _ in first })
    }

    /// The set as engines without terms and rules would see it.
    var textOnly: MatchingSet {
        var bare = book
        bare.terms = []
        bare.facts = []
        for policy in bare.policies.indices {
            for clause in bare.policies[policy].clauses.indices {
                bare.policies[policy].clauses[clause].rules = []
                bare.policies[policy].clauses[clause].asked = [:]
            }
        }
        return MatchingSet(name + ", text only", book: bare, queries: queries)
    }
}
