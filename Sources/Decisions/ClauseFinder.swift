// Clauses from words: titles, text, terms and asked sentences of both languages, indexed once a book.

import Desk
import Matching
import PolicyBook

struct ClauseFinder: Sendable {
    let index: PassageIndex
    private let book: Book
    /// By key: the clause's id and where it stands. The clause itself is looked up when it is found: most never are.
    private let ids: [String]
    private let places: [Place]
    private let keys: [String: Int]
    private let facts: [String: Fact]
    /// The book's first fact and those that follow from it: what is asked for.
    private let firstFacts: Set<String>

    private struct Place {
        let policy: Int
        let clause: Int
    }

    init(book: Book, stemmer: Stemmer, weights: PassageWeights) {
        let terms = ClauseFinder.terms(of: book)
        let firstFacts = ClauseFinder.firstFacts(of: book)
        let passages = book.policies.flatMap(\.clauses).enumerated().flatMap { key, clause in
            Language.allCases.map { language in
                let named = ClauseFinder.values(of: clause, firstFacts).flatMap { terms[$0]?[language] ?? [] }
                return Passage(
                    key: key, language: language, title: clause.title[language], terms: named,
                    text: clause.text[language], asked: clause.asked[language] ?? [])
            }
        }
        self.init(book: book, index: PassageIndex(passages: passages, stemmer: stemmer, weights: weights))
    }

    /// A book whose clauses are indexed already, each under its number in the order of the book.
    init(book: Book, index: PassageIndex) {
        self.book = book
        self.index = index
        ids = book.policies.flatMap(\.clauseIDs)
        places = book.policies.enumerated().flatMap { policy, value in
            value.clauseIDs.indices.map { Place(policy: policy, clause: $0) }
        }
        keys = Dictionary(ids.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
        facts = Dictionary(book.facts.map { ($0.name, $0) }) { first, _ in first }
        firstFacts = ClauseFinder.firstFacts(of: book)
    }

    /// Whether a clause, edited, is still found by the same words.
    static func isFoundAlike(_ clause: Clause, _ other: Clause, in book: Book) -> Bool {
        let firstFacts = firstFacts(of: book)
        return clause.title == other.title && clause.text == other.text && clause.asked == other.asked
            && values(of: clause, firstFacts) == values(of: other, firstFacts)
    }

    private static func firstFacts(of book: Book) -> Set<String> {
        guard let first = book.facts.first?.name else { return [] }
        return Set(book.facts.filter { $0.name == first || $0.derivedFrom == first }.map(\.name))
    }

    func clause(_ key: Int) -> String { ids[key] }

    func key(of clause: String) -> Int? { keys[clause] }

    private func clause(at key: Int) -> Clause {
        book.policies[places[key].policy].clauses[places[key].clause]
    }

    /// What the facts in the words say of each clause.
    func hints(
        deciding: [String], mentions: [FactReader.Mention], nearness: Nearness?
    ) -> PassageHints {
        let items = mentions.filter { firstFacts.contains($0.fact) }
        let others = mentions.filter { !firstFacts.contains($0.fact) }
        let likely = deciding.prefix(Self.mostDeciding).compactMap { keys[$0] }
        let similarities = nearness?.clauses ?? [:]
        let near = similarities.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
            .prefix(Self.mostDeciding).compactMap { keys[$0.key] }
        return PassageHints(
            keys: likely + near, recognised: items.map(\.certainty).max() ?? 0, ranges: mentions.map(\.range),
            nearness: nearness
        ) { key in
            let clause = clause(at: key)
            var hint = PassageHint()
            if likely.contains(key) { hint.decides = 1 / Double(deciding.count) }
            hint.named = items.map { $0.certainty * share(of: $0, in: clause) }.max() ?? 0
            let isAboutThings = clause.rules.contains { $0.conditions.contains { firstFacts.contains($0.fact) } }
            if hint.named == 0, isAboutThings { hint.contradicted = items.map(\.certainty).max() ?? 0 }
            if !others.isEmpty {
                hint.circumstances = others.reduce(0) { $0 + share(of: $1, in: clause) } / Double(others.count)
            }
            hint.similarity = similarities[clause.id]
            return hint
        }
    }

    /// Deciding clauses considered at most: where more could decide, the facts say little.
    private static let mostDeciding = 12

    /// How directly a clause speaks of a value: 1 by name, a half by what follows from it.
    private func share(of mention: FactReader.Mention, in clause: Clause) -> Double {
        var share = 0.0
        for condition in clause.rules.lazy.flatMap(\.conditions) {
            if condition.fact == mention.fact, holds(condition.test, mention.value) { return 1 }
            guard case .choice(let id) = mention.value, let fact = facts[condition.fact],
                fact.derivedFrom == mention.fact, case .oneOf(let ids) = condition.test
            else { continue }
            if fact.choices.contains(where: { ids.contains($0.id) && $0.of.contains(id) }) { share = 0.5 }
        }
        return share
    }

    private func holds(_ test: Test, _ value: FactValue) -> Bool {
        switch (test, value) {
        case (.oneOf(let ids), .choice(let id)): ids.contains(id)
        case (.flag(let wanted), .flag(let flag)): wanted == flag
        case (.between(let min, let max), .number(let number)):
            number >= min ?? number && number <= max ?? number
        default: false
        }
    }

    private struct NamedValue: Hashable {
        let fact: String
        let value: String
    }

    /// The names and phrases of each choice, by language.
    private static func terms(of book: Book) -> [NamedValue: [Language: [String]]] {
        var terms: [NamedValue: [Language: [String]]] = [:]
        for fact in book.facts {
            for choice in fact.choices {
                for language in Language.allCases {
                    terms[NamedValue(fact: fact.name, value: choice.id), default: [:]][language] = [
                        choice.name[language]
                    ]
                }
            }
        }
        for entry in book.terms {
            for case (let fact, .value(.choice(let value))) in entry.means {
                for (language, phrases) in entry.phrases {
                    terms[NamedValue(fact: fact, value: value), default: [:]][language, default: []] += phrases
                }
            }
        }
        return terms
    }

    private static func values(of clause: Clause, _ facts: Set<String>) -> [NamedValue] {
        var values: [NamedValue] = []
        for condition in clause.rules.flatMap(\.conditions) where facts.contains(condition.fact) {
            guard case .oneOf(let ids) = condition.test else { continue }
            values += ids.map { NamedValue(fact: condition.fact, value: $0) }.filter { !values.contains($0) }
        }
        return values
    }
}
