// Clauses from words: titles, text, terms and asked sentences of both languages, indexed once a book.

import Desk
import Matching
import PolicyBook

struct ClauseFinder: Sendable {
    let index: PassageIndex
    private let clauses: [String]

    /// Clauses indexed already; their ids in the order of the book.
    init(index: PassageIndex, clauses: [String]) {
        self.index = index
        self.clauses = clauses
    }

    init(book: Book, stemmer: Stemmer) {
        let terms = ClauseFinder.terms(of: book)
        let firstFacts = Set(
            book.facts.prefix(1).map(\.name)
                + book.facts.filter { fact in
                    fact.derivedFrom == book.facts.first?.name
                }.map(\.name))
        let all = book.policies.flatMap(\.clauses)
        clauses = all.map(\.id)
        let passages = all.enumerated().flatMap { key, clause in
            Language.allCases.map { language in
                let named = ClauseFinder.values(of: clause, firstFacts).flatMap { terms[$0]?[language] ?? [] }
                return Passage(
                    key: key, language: language, title: clause.title[language],
                    terms: named.joined(separator: "\n"), text: clause.text[language],
                    asked: (clause.asked[language] ?? []).joined(separator: "\n"))
            }
        }
        index = PassageIndex(passages: passages, stemmer: stemmer)
    }

    func clause(_ key: Int) -> String { clauses[key] }

    func search(_ words: String, language: Language, limit: Int) -> [PassageHit] {
        index.search(words, language: language, limit: limit)
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
