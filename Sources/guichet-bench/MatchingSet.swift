// A book or a corpus with its labelled queries, and what the product answers to each.

import Decisions
import Desk
import Matching
import PolicyBook

struct MatchingSet {
    static let date = CivilDate(year: 2026, month: 10, day: 1) ?? CivilDate(dayNumber: 20_000)

    let name: String
    let book: Book
    let adviser: Adviser
    let queries: [LabelledQuery]
    /// The languages of each clause, where not both.
    let languages: [String: Set<Language>]

    init(_ name: String, book: Book, queries: [LabelledQuery], weights: PassageWeights = PassageWeights()) {
        self.name = name
        self.book = book
        self.queries = queries
        languages = [:]
        adviser = Adviser(book: book, weights: weights)
    }

    init(corpus: Corpus, queries: [LabelledQuery]) {
        name = "corpus"
        book = corpus.book
        languages = corpus.languages
        adviser = Adviser(book: corpus.book)
        self.queries = queries.map {
            LabelledQuery(
                words: $0.words, language: $0.language, clauses: $0.clauses.map(Corpus.name), kind: $0.kind)
        }
    }

    /// The same set indexed with other constants.
    func indexed(with weights: PassageWeights) -> MatchingSet {
        MatchingSet(name, book: book, queries: queries, weights: weights)
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
