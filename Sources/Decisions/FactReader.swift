// Facts from words, by the book's term bank.

import Desk
import Matching
import PolicyBook

struct FactReader: Sendable {
    /// The facts words settle, and those they settle in two ways at once.
    struct Reading {
        var facts: [RecognisedFact] = []
        var ambiguous: [String: [FactValue]] = [:]
        /// The words behind what is ambiguous, in their order.
        var candidates: [RecognisedFact] = []
        /// Every value the words name, the same fact's others too.
        var mentions: [Mention] = []
        /// The words with spaces for what is only denied.
        var heard: String
    }

    /// A value the words name, and how surely, 0 to 1.
    struct Mention {
        let fact: String
        let value: FactValue
        let certainty: Double
        let range: Range<Int>
        /// It is named as the place where something is.
        let isPlace: Bool
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

    /// A fact the words give one value is settled; a phrase of two meanings, or words that name two values, settle
    /// nothing until somebody asks.
    ///
    /// What is named only to be denied is not read. Words of the clauses in `index` are never taken for misspelt terms.
    func read(_ words: String, beside index: PassageIndex) -> Reading {
        var reading = Reading(heard: words)
        var said: [Said] = []
        let matches = bank.recognise(words, beside: index)
        if matches.isEmpty { return reading }
        let surroundings = WordSurroundings(words)
        let denied = matches.filter { surroundings.isDenied(at: $0.start) }.map { $0.start..<$0.end }
        if !denied.isEmpty { reading.heard = FactReader.blanked(denied, in: words) }
        for match in matches where !denied.contains(match.start..<match.end) {
            let certainty = match.kind == .corrected ? 0.7 : 1
            // « Our intern needs a phone » asks for the intern; « I need one, my manager says so » for who says I.
            let isSomebodys =
                surroundings.isSomebodys(from: match.start, to: match.end)
                && (surroundings.saysI || surroundings.isSpeaking(upTo: match.end))
            for (fact, values) in meanings(of: match).sorted(by: { $0.key < $1.key }) {
                reading.mentions += values.map {
                    Mention(
                        fact: fact, value: $0, certainty: certainty / Double(values.count),
                        range: match.start..<match.end, isPlace: surroundings.isPlace(at: match.start))
                }
                let isAnothers = isSomebodys && FactReader.ofPersons.contains(fact)
                said.append(Said(fact: fact, values: values, match: match, isAnothers: isAnothers))
            }
        }
        for fact in Set(said.map(\.fact)) { settle(fact, said.filter { $0.fact == fact }, &reading) }
        reading.facts.sort { ($0.start, $0.fact) < ($1.start, $1.fact) }
        reading.candidates.sort { ($0.start, $0.fact) < ($1.start, $1.fact) }
        return reading
    }

    private static func blanked(_ ranges: [Range<Int>], in words: String) -> String {
        var view = String.UnicodeScalarView()
        for (place, scalar) in words.unicodeScalars.enumerated() {
            view.append(ranges.contains { $0.contains(place) } ? " " : scalar)
        }
        return String(view)
    }

    /// What one phrase says of one fact.
    private struct Said {
        let fact: String
        let values: [FactValue]
        let match: TermMatch
        /// It is said of somebody else than the client.
        let isAnothers: Bool

        var recognised: [RecognisedFact] {
            values.map {
                RecognisedFact(fact: fact, value: $0, words: match.words, start: match.start, end: match.end)
            }
        }
    }

    /// Facts of the person who asks: of « my manager » they say nothing, for the client is another.
    private static let ofPersons: Set<String> = ["role"]

    private func settle(_ fact: String, _ said: [Said], _ reading: inout Reading) {
        let clear = said.filter { $0.values.count == 1 }
        let values = uniqued(clear.flatMap(\.values))
        if values.count == 1 {
            if let own = clear.first(where: { !$0.isAnothers }) { reading.facts += own.recognised }
        } else {
            let open = values.isEmpty ? Array(said.prefix(1)) : clear
            let candidates = uniqued(open.flatMap(\.values))
            guard candidates.count > 1 else { return }
            reading.ambiguous[fact] = candidates
            reading.candidates += open.flatMap(\.recognised)
        }
    }

    private func uniqued(_ values: [FactValue]) -> [FactValue] {
        var seen: Set<FactValue> = []
        return values.filter { seen.insert($0).inserted }
    }

    private func meanings(of match: TermMatch) -> [String: [FactValue]] {
        var meanings: [String: [FactValue]] = [:]
        for entry in match.entries {
            for (fact, meaning) in book.terms[entry].means {
                guard let value = value(meaning, of: fact, match.number) else { continue }
                if !meanings[fact, default: []].contains(value) { meanings[fact, default: []].append(value) }
            }
        }
        return meanings
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
