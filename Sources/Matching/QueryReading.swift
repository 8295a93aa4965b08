// What the words of a query may stand for in an index, and what each weighs. Lives for one search; ranks nothing.

import Desk

/// One thing a query word may stand for in one language, and how sure that is.
struct WordSense {
    /// 0 English, 1 French.
    let language: UInt8
    let term: Int32
    /// 1 for the word itself, less for a corrected word, least for a look-alike or another word for the same.
    let factor: Float
    /// The word itself or its correction.
    let isCertain: Bool

    /// The same, worth no more than a word that looks alike.
    var asALoneMention: WordSense {
        WordSense(language: language, term: term, factor: factor / 2, isCertain: false)
    }
}

struct QueryReading {
    struct Word {
        let ranges: [Range<Int>]
        let senses: [WordSense]
        let weight: Float
        let isCommonplace: Bool
    }

    private(set) var words: [Word] = []
    /// What a passage would score that held every word and nothing else.
    private(set) var ideal: Float = 0
    /// The weight of words nobody knows, and of words for things the book never speaks of.
    private(set) var unknown: Float = 0
    private(set) var foreign: Float = 0
    /// How many words name something that is somebody else's business and that the book never speaks of.
    private(set) var strangers = 0
    private(set) var commonplace: Float = 0
    /// Whether nothing is said but what the book has beside the point.
    private var isAllInPassing = false
    private let index: PassageIndex

    init(_ text: String, language: Language, in index: PassageIndex) {
        self.index = index
        let tokens = TextToken.all(in: text)
        let queryWords = QueryWord.all(of: tokens)
        let concepts = Self.concepts(of: tokens, language, in: index)
        let senses = queryWords.map { stems(of: $0.token, factor: 1) }
        isAllInPassing = zip(queryWords, senses).allSatisfy { word, senses in
            FunctionWords.isCommonplace(word.token.folded)
                || isInPassing(word.token.folded, senses, concepts[word.position])
                || senses.isEmpty && isForeign(concepts[word.position])
        }
        // « Somebody took my phone at the gym » is about the phone: where it was is nobody’s business.
        let places = Whereabouts.places(in: tokens.map(\.folded))
        let strange = queryWords.indices.filter { senses[$0].isEmpty && isForeign(concepts[queryWords[$0].position]) }
        let isMatterNamed = queryWords.indices.contains {
            !senses[$0].isEmpty && !FunctionWords.isCommonplace(queryWords[$0].token.folded)
        }
        let isBeside = queryWords.indices.allSatisfy { number in
            let (position, isUnknown) = (queryWords[number].position, senses[number].isEmpty)
            let isStrange = isUnknown && concepts[position].contains { $0 >= index.concepts.firstNeighbour }
            return !isStrange || strange.contains(number) && places.contains(position)
        }
        for (number, word) in queryWords.enumerated() where !isMatterNamed || !isBeside || !strange.contains(number) {
            read(word, concepts[word.position])
        }
    }

    /// Whether concepts are somebody else’s business, of which the book never speaks.
    private func isForeign(_ concepts: [Int32]) -> Bool {
        !concepts.isEmpty
            && concepts.allSatisfy { $0 >= index.concepts.firstNeighbour && !index.links.hasTerms($0) }
    }

    private mutating func read(_ word: QueryWord, _ concepts: [Int32]) {
        let folded = word.token.folded
        var senses = stems(of: word.token, factor: 1)
        for joined in word.compounds { senses += stems(of: joined, factor: 1) }
        if senses.isEmpty, concepts.isEmpty, !word.token.isNumber { senses += corrections(of: folded) }
        let isPassing = isAllInPassing && isInPassing(folded, senses, concepts)
        if isPassing { senses = senses.map(\.asALoneMention) }
        let isCertain = !senses.isEmpty && !isPassing
        let isCommonplace = FunctionWords.isCommonplace(folded)
        let damping = isCommonplace ? index.weights.commonplace : 1
        let certain = senses.map { index.side($0.language).rarity[Int($0.term)] }.max()
        if !word.token.isNumber { addLoose(&senses, folded, concepts) }
        let weight = (certain ?? index.unknownRarity) * damping
        ideal += weight
        if isCommonplace { commonplace += weight }
        if !isCertain, !isCommonplace {
            if concepts.isEmpty {
                unknown += weight
            } else if !concepts.contains(where: index.links.hasTerms) {
                foreign += weight
            }
            if concepts.contains(where: { $0 >= index.concepts.firstNeighbour }),
                isPassing || !concepts.contains(where: index.links.hasTerms)
            {
                strangers += 1
            }
        }
        words.append(
            Word(
                ranges: word.ranges,
                senses: senses.map {
                    WordSense(
                        language: $0.language, term: $0.term, factor: $0.factor * damping, isCertain: $0.isCertain)
                }, weight: weight, isCommonplace: isCommonplace))
    }

    /// Whether a word names somebody else’s business only, and stands in the book beside the point: no title and no
    /// phrase has it. « At lunch » tells when; it is no policy on meals.
    private func isInPassing(_ folded: String, _ senses: [WordSense], _ concepts: [Int32]) -> Bool {
        // « Parks » shares a stem with parking and is no such thing.
        guard !senses.isEmpty, !concepts.isEmpty, index.concepts.isWord(folded),
            concepts.allSatisfy({ $0 >= index.concepts.firstNeighbour })
        else { return false }
        return senses.allSatisfy { !index.side($0.language).isHeadline($0.term) }
    }

    /// Whether nothing but commonplace words stands outside some ranges of the query.
    func saysNothing(outside ranges: [Range<Int>]) -> Bool {
        !ranges.isEmpty
            && words.allSatisfy { word in
                word.isCommonplace || word.ranges.contains { range in ranges.contains { $0.overlaps(range) } }
            }
    }

    // MARK: Senses

    private func stems(of token: TextToken, factor: Float) -> [WordSense] {
        Self.stems(of: token, factor: factor, in: index)
    }

    static func stems(of token: TextToken, factor: Float, in index: PassageIndex) -> [WordSense] {
        var senses: [WordSense] = []
        for language in [UInt8(0), 1] {
            let side = index.side(language)
            let readings =
                token.isNumber
                ? (token.folded, token.folded)
                : index.stemmer.readings(of: token, language == 0 ? .english : .french)
            let first = side.stems[Fingerprint.of(readings.0)]
            if let first { senses.append(WordSense(language: language, term: first, factor: factor, isCertain: true)) }
            guard readings.0 != readings.1, let second = side.stems[Fingerprint.of(readings.1)], second != first
            else { continue }
            senses.append(WordSense(language: language, term: second, factor: factor, isCertain: true))
        }
        return senses
    }

    private func corrections(of folded: String) -> [WordSense] {
        guard !index.known.contains(folded), !FunctionWords.isEveryday(folded), !index.concepts.isWord(folded)
        else { return [] }
        var senses: [WordSense] = []
        for candidate in index.spelling.nearest(folded) {
            add(&senses, known: candidate.word, factor: candidate.distance == 1 ? 0.8 : 0.6, isCertain: true)
        }
        return senses
    }

    private func addLoose(_ senses: inout [WordSense], _ folded: String, _ concepts: [Int32]) {
        let worth = senses.isEmpty ? index.weights.concept : index.weights.conceptBeside
        for concept in concepts {
            let factor = worth / (1 + index.weights.spread * logarithm(Float(max(1, index.links.count(concept)))))
            index.links.each(concept) { language, term in
                guard !senses.contains(where: { $0.language == language && $0.term == term }) else { return }
                senses.append(WordSense(language: language, term: term, factor: factor, isCertain: false))
            }
        }
        for lookalike in index.grams.lookalikes(of: folded, atLeast: 0.5) {
            add(
                &senses, known: lookalike.word, factor: index.weights.lookalike * lookalike.likeness, isCertain: false)
        }
    }

    private func add(_ senses: inout [WordSense], known number: Int, factor: Float, isCertain: Bool) {
        for (language, term) in [(UInt8(0), index.known.english[number]), (1, index.known.french[number])]
        where term >= 0 {
            senses.append(WordSense(language: language, term: term, factor: factor, isCertain: isCertain))
        }
    }

    // MARK: Concepts

    /// The concepts each token names, alone or with its neighbours; in the other language where this one has none.
    private static func concepts(of tokens: [TextToken], _ language: Language, in index: PassageIndex) -> [[Int32]] {
        var concepts = [[Int32]](repeating: [], count: tokens.count)
        let own: UInt8 = language == .english ? 0 : 1
        for language in [own, 1 - own] {
            let readings = tokens.map { token in
                token.isNumber
                    ? (token.folded, token.folded)
                    : index.stemmer.readings(of: token, language == 0 ? .english : .french)
            }
            let taken = concepts.map { !$0.isEmpty }
            for first in tokens.indices {
                var print = ConceptTable.seed(language)
                for last in first..<min(tokens.count, first + ConceptTable.longestName) {
                    if last > first { print = Fingerprint.of(" ", after: print) }
                    print = Fingerprint.of(readings[last].1, after: print)
                    if last == first, FunctionWords.contains(tokens[first].folded) { continue }
                    var found: [Int32] = []
                    index.concepts.each(print) { found.append($0) }
                    if last == first, readings[first].0 != readings[first].1 {
                        let accented = Fingerprint.of(readings[first].0, after: ConceptTable.seed(language))
                        index.concepts.each(accented) { found.append($0) }
                    }
                    guard !found.isEmpty else { continue }
                    for position in first...last where !taken[position] {
                        concepts[position] += found.filter { !concepts[position].contains($0) }
                    }
                }
            }
        }
        return concepts
    }
}
