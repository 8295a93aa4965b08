// Finds passages by the words of a query: BM25F over stems of both languages, with misspellings and look-alikes.
// Generic: a passage is a number and some text. Ranks; how far to trust a rank is Confidence's.

public import Desk

/// Passages in two languages, ready to be searched.
///
/// A value that any number of threads may search. Building costs some 30 microseconds a passage of 60 words, a search
/// some 20 to 300 in all, by the size of the vocabulary.
public struct PassageIndex: Sendable {
    let stemmer: Stemmer
    let keys: [Int]
    let english: PassagePostings
    let french: PassagePostings
    let englishTerms: [String: Int32]
    let frenchTerms: [String: Int32]
    let known: PassageVocabulary
    let spelling: SpellingIndex
    let grams: WordGrams
    /// The rarity of a word no passage has.
    let unknownRarity: Float

    /// The distinct words of the passages, folded, in no promised order: what a `TermBank` must not correct.
    public var vocabulary: [String] { known.words }

    /// An index over passages; two of one key are one passage in two languages.
    public init(passages: some Sequence<Passage>, stemmer: Stemmer = .system) {
        let builder = PassageIndexBuilder(passages, stemmer: stemmer)
        self.stemmer = stemmer
        keys = builder.keys
        english = builder.english.postings
        french = builder.french.postings
        englishTerms = builder.english.terms
        frenchTerms = builder.french.terms
        known = builder.vocabulary
        spelling = SpellingIndex(known.words)
        grams = WordGrams(known.words)
        unknownRarity = logarithm(1 + Float(builder.keys.count) * 2)
    }

    /// Whether a folded word stands in the passages as it is.
    func isVocabulary(_ folded: String) -> Bool {
        known.contains(folded)
    }

    /// The best passages for a query, best first; empty when no word of it is known, however misspelt.
    ///
    /// Each word counts once per key, in the language where it counts more: mixed sentences lose nothing. Words beyond
    /// the first 64 different ones are not read.
    public func search(_ text: String, language: Language, limit: Int) -> [PassageHit] {
        let words = QueryWord.all(in: text)
        guard limit > 0, !words.isEmpty, !keys.isEmpty else { return [] }
        var tally = PassageTally(slotCount: keys.count)
        var ideal: Float = 0
        var weights: [Float] = []
        for (number, word) in words.enumerated() {
            let senses = senses(of: word)
            let weight = senses.lazy.filter(\.isCertain).map(rarity).max() ?? unknownRarity
            weights.append(weight)
            ideal += weight
            for sense in senses { tally.count(sense, rarity(sense), in: postings(sense.language)) }
            tally.close(word: number)
        }
        return tally.best(limit, preferring: language, keys: keys).map { found in
            let matched = words.indices.filter { tally.answers(found, word: $0) }
            let answered = matched.reduce(0) { $0 + weights[$1] }
            return PassageHit(
                key: keys[found], language: tally.language(of: found, preferring: language),
                score: Double(tally.scores[found]), share: Double(min(1, tally.scores[found] / ideal)),
                coverage: Double(answered / ideal),
                matchedWords: matched.flatMap { words[$0].ranges }.sorted { $0.lowerBound < $1.lowerBound })
        }
    }

    private func postings(_ language: Language) -> PassagePostings {
        language == .english ? english : french
    }

    private func rarity(_ sense: WordSense) -> Float {
        postings(sense.language).rarity[Int(sense.term)]
    }

    // MARK: What a query word may be

    private func senses(of word: QueryWord) -> [WordSense] {
        var senses = stems(of: word.token, factor: 1)
        for joined in word.compounds { senses += stems(of: joined, factor: 1) }
        guard !word.token.isNumber else { return senses }
        let folded = word.token.folded
        if senses.isEmpty, !known.contains(folded), !FunctionWords.isEveryday(folded) {
            for candidate in spelling.nearest(folded) {
                senses += self.senses(ofKnown: candidate.word, factor: candidate.distance == 1 ? 0.8 : 0.6)
            }
        }
        for lookalike in grams.lookalikes(of: folded, atLeast: 0.5) {
            senses += self.senses(ofKnown: lookalike.word, factor: 0.4 * lookalike.likeness)
        }
        return senses
    }

    private func stems(of token: TextToken, factor: Float) -> [WordSense] {
        var senses: [WordSense] = []
        func add(_ readings: (String, String), _ language: Language, _ terms: [String: Int32]) {
            let first = terms[readings.0]
            if let first { senses.append(WordSense(language: language, term: first, factor: factor)) }
            if let second = terms[readings.1], second != first {
                senses.append(WordSense(language: language, term: second, factor: factor))
            }
        }
        let plain = (token.folded, token.folded)
        add(token.isNumber ? plain : stemmer.readings(of: token, .english), .english, englishTerms)
        add(token.isNumber ? plain : stemmer.readings(of: token, .french), .french, frenchTerms)
        return senses
    }

    private func senses(ofKnown number: Int, factor: Float) -> [WordSense] {
        let terms = known.terms[number]
        var senses: [WordSense] = []
        if let term = terms.english { senses.append(WordSense(language: .english, term: term, factor: factor)) }
        if let term = terms.french { senses.append(WordSense(language: .french, term: term, factor: factor)) }
        return senses
    }
}

/// One thing a query word may stand for in one language, and how sure that is.
struct WordSense {
    let language: Language
    let term: Int32
    /// 1 for the word itself, less for a corrected word, least for a look-alike.
    let factor: Float

    /// The word itself or its correction, not a look-alike.
    var isCertain: Bool { factor >= 0.5 }
}
