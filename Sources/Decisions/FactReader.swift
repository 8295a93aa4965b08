// Facts from words, by the book's term bank.

import Desk
import Matching
import PolicyBook

struct FactReader: Sendable {
    /// The facts words settle, and those they settle in two ways at once.
    struct Reading {
        var facts: [RecognisedFact] = []
        var ambiguous: [String: [FactValue]] = [:]
        /// Every value the words name, the same fact's others too.
        var mentions: [Mention] = []
    }

    /// A value the words name, and how surely, 0 to 1.
    struct Mention {
        let fact: String
        let value: FactValue
        let certainty: Double
        let range: Range<Int>
    }

    private let book: Book
    let bank: TermBank

    init(book: Book, stemmer: Stemmer) {
        self.init(book: book, bank: TermBank(phrases: FactReader.phrases(of: book), stemmer: stemmer))
    }

    init(book: Book, bank: TermBank) {
        self.book = book
        self.bank = bank
    }

    /// Every phrase of the term bank, with the place of its entry.
    static func phrases(of book: Book) -> [TermPhrase] {
        book.terms.enumerated().flatMap { number, entry in
            Language.allCases.flatMap { language in
                (entry.phrases[language] ?? []).map { TermPhrase($0, language, entry: number) }
            }
        }
    }

    /// The first mention of a fact settles it; a phrase of two meanings settles nothing until somebody asks.
    ///
    /// Words of the clauses in `index` are never taken for misspelt terms.
    func read(_ words: String, beside index: PassageIndex) -> Reading {
        var reading = Reading()
        for match in bank.recognise(words, beside: index) {
            var meanings: [String: [FactValue]] = [:]
            for entry in match.entries {
                for (fact, meaning) in book.terms[entry].means {
                    guard let value = value(meaning, of: fact, match.number) else { continue }
                    if !meanings[fact, default: []].contains(value) { meanings[fact, default: []].append(value) }
                }
            }
            let certainty = match.kind == .corrected ? 0.7 : 1
            for (fact, values) in meanings.sorted(by: { $0.key < $1.key }) {
                reading.mentions += values.map {
                    Mention(
                        fact: fact, value: $0, certainty: certainty / Double(values.count),
                        range: match.start..<match.end)
                }
                guard !reading.facts.contains(where: { $0.fact == fact }) else { continue }
                if values.count > 1 {
                    reading.ambiguous[fact] = values
                } else if let value = values.first {
                    reading.ambiguous[fact] = nil
                    reading.facts.append(
                        RecognisedFact(fact: fact, value: value, words: match.words, start: match.start, end: match.end)
                    )
                }
            }
        }
        return reading
    }

    private func value(_ meaning: TermEntry.Meaning, of fact: String, _ number: Int?) -> FactValue? {
        switch meaning {
        case .value(let value): return value
        case .number:
            guard let number, let fact = book.fact(fact), fact.admits(.number(number)) else { return nil }
            return .number(number)
        }
    }
}
