// The running scores of one search, in flat arrays by passage and by sentence, and the features of the best.
// Lives for one search; what the features are worth is PassageMix's.

import Desk

struct PassageTally {
    /// Passages considered at most, those hinted at apart.
    private static let mostCandidates = 24
    /// More than any single clause that decides has.
    private static let nameOnly = 4.0

    private let reading: QueryReading
    private let language: Language
    private let index: PassageIndex
    private var scores: [Float]
    private var ownScores: [Float]
    /// One bit for each word of the query the slot answers, for certain or loosely.
    private var certain: [UInt64]
    private var loose: [UInt64]
    /// The word being counted: its best worth so far by slot, in either language and in the query's.
    private var best: [Float]
    private var ownBest: [Float]
    private var touched: [Int] = []
    private var english: SentenceTally
    private var french: SentenceTally

    init(_ reading: QueryReading, language: Language, in index: PassageIndex) {
        self.reading = reading
        self.language = language
        self.index = index
        scores = Array(repeating: 0, count: index.keys.count)
        ownScores = scores
        best = scores
        ownBest = scores
        certain = Array(repeating: 0, count: index.keys.count)
        loose = certain
        english = SentenceTally(index.english)
        french = SentenceTally(index.french)
        for (number, word) in reading.words.enumerated() {
            for sense in word.senses { count(sense, number) }
            close()
        }
    }

    private mutating func count(_ sense: WordSense, _ word: Int) {
        let isOwn = (sense.language == 0) == (language == .english)
        let side = index.side(sense.language)
        let value = side.rarity[Int(sense.term)] * sense.factor
        let bit: UInt64 = 1 << UInt64(word)
        side.eachSlot(of: sense.term) { slot, worth in
            if best[slot] == 0 { touched.append(slot) }
            let value = value * worth
            if value > best[slot] { best[slot] = value }
            if isOwn, value > ownBest[slot] { ownBest[slot] = value }
            if sense.isCertain { certain[slot] |= bit } else { loose[slot] |= bit }
        }
        if sense.language == 0 { english.count(sense, value, side) } else { french.count(sense, value, side) }
    }

    /// Ends a word: of all it may stand for, a slot keeps the best.
    private mutating func close() {
        for slot in touched {
            scores[slot] += best[slot]
            ownScores[slot] += ownBest[slot]
            best[slot] = 0
            ownBest[slot] = 0
        }
        touched.removeAll(keepingCapacity: true)
        english.close()
        french.close()
    }

    // MARK: Evidence

    mutating func evidence(_ hints: PassageHints) -> PassageEvidence {
        var slots = leaders()
        let top = slots.first.map { scores[$0] } ?? 0
        for slot in hints.keys.compactMap(index.slot) where !slots.contains(slot) { slots.append(slot) }
        var places = [Int16](repeating: -1, count: scores.count)
        for (place, slot) in slots.enumerated() { places[slot] = Int16(place) }
        var nearest = [SentenceTally.Nearest](repeating: SentenceTally.Nearest(), count: slots.count)
        let norm = reading.words.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
        english.note(&nearest, places, index.english, norm)
        french.note(&nearest, places, index.french, norm)
        let ideal = max(reading.ideal, 0.001)
        let isNameOnly = reading.saysNothing(outside: hints.ranges)
        var candidates: [PassageEvidence.Candidate] = []
        candidates.reserveCapacity(slots.count)
        let doubt = 1 - (slots.map { weight(of: certain[$0]) }.max() ?? 0) / ideal
        for (slot, nearest) in zip(slots, nearest) {
            var hint = hints.hint(index.keys[slot])
            // With nothing said but the thing, what decides it is what is meant, however many clauses share that.
            if isNameOnly, hint.decides > 0 { hint.decides = Self.nameOnly }
            candidates.append(
                PassageEvidence.Candidate(
                    key: index.keys[slot], language: shown(slot), answered: matches(slot),
                    features: features(slot, ideal, top, nearest, hint, doubt)))
        }
        return PassageEvidence(
            candidates: candidates,
            query: [
                Float(hints.recognised), reading.unknown / ideal, reading.foreign / ideal, reading.commonplace / ideal,
                min(1, Float(reading.strangers) / 2), Float(hints.nearness?.elsewhere ?? 0),
                hints.nearness.map { Float($0.here - $0.elsewhere) } ?? 0,
            ], isRead: hints.nearness != nil)
    }

    /// The weight of some words of the query.
    private func weight(of words: UInt64) -> Float {
        reading.words.indices.reduce(0) { words & (1 << UInt64($1)) != 0 ? $0 + reading.words[$1].weight : $0 }
    }

    /// In the order of `PassageMix.featureNames`.
    private func features(
        _ slot: Int, _ ideal: Float, _ top: Float, _ nearest: SentenceTally.Nearest, _ hint: PassageHint,
        _ doubt: Float
    ) -> [Float] {
        let answered = weight(of: certain[slot])
        let other = weight(of: loose[slot] & ~certain[slot])
        let score = scores[slot]
        let similarity = Float(hint.similarity ?? 0)
        return [
            score / ideal, top > 0 ? score / top : 0, answered / ideal, other / ideal, nearest.title,
            nearest.titleHeld, nearest.phrase, nearest.phraseHeld, nearest.asked, nearest.askedHeld,
            score > 0 ? ownScores[slot] / score : 0, Float(hint.decides), Float(hint.named),
            Float(hint.circumstances), Float(hint.contradicted), similarity, similarity * doubt,
        ]
    }

    private func matches(_ slot: Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for number in reading.words.indices where certain[slot] & (1 << UInt64(number)) != 0 {
            ranges += reading.words[number].ranges
        }
        return ranges.sorted { $0.lowerBound < $1.lowerBound }
    }

    private func shown(_ slot: Int) -> Language {
        let isOwn = ownScores[slot] * 2 >= scores[slot]
        return isOwn ? language : language == .english ? .french : .english
    }

    /// The slots of the highest scores, best first; equals by language, then by key.
    private func leaders() -> [Int] {
        var leaders: [Int] = []
        for slot in scores.indices where scores[slot] > 0 {
            if leaders.count == Self.mostCandidates {
                guard let last = leaders.last, precedes(slot, last) else { continue }
                leaders.removeLast()
            }
            var place = leaders.count
            while place > 0, precedes(slot, leaders[place - 1]) { place -= 1 }
            leaders.insert(slot, at: place)
        }
        return leaders
    }

    private func precedes(_ left: Int, _ right: Int) -> Bool {
        if scores[left] != scores[right] { return scores[left] > scores[right] }
        if ownScores[left] != ownScores[right] { return ownScores[left] > ownScores[right] }
        return index.keys[left] < index.keys[right]
    }
}

/// How near each sentence of one language is to a query.
struct SentenceTally {
    /// Of one passage, its nearest sentences.
    struct Nearest {
        /// Cosine of the nearest title, phrase, asked sentence.
        var title: Float = 0
        var phrase: Float = 0
        var asked: Float = 0
        /// The share of it that the query says.
        var titleHeld: Float = 0
        var phraseHeld: Float = 0
        var askedHeld: Float = 0
    }

    private var sums: [Float]
    private var squares: [Float]
    private var best: [Float]
    private var touched: [Int] = []
    private var met: [Int] = []
    private var rarity: Float = 0

    init(_ side: PassageSide) {
        sums = Array(repeating: 0, count: side.sentenceSlots.count)
        squares = sums
        best = sums
    }

    mutating func count(_ sense: WordSense, _ value: Float, _ side: PassageSide) {
        side.eachSentence(of: sense.term) { sentence in
            if best[sentence] == 0 { touched.append(sentence) }
            if value > best[sentence] { best[sentence] = value }
        }
    }

    mutating func close() {
        for sentence in touched {
            if sums[sentence] == 0 { met.append(sentence) }
            sums[sentence] += best[sentence]
            squares[sentence] += best[sentence] * best[sentence]
            best[sentence] = 0
        }
        touched.removeAll(keepingCapacity: true)
    }

    /// Notes the nearest sentences of the passages that have a place.
    func note(_ nearest: inout [Nearest], _ places: [Int16], _ side: PassageSide, _ norm: Float) {
        for sentence in met {
            let place = Int(places[Int(side.sentenceSlots[sentence])])
            guard place >= 0 else { continue }
            let cosine = min(1, squares[sentence] / (norm * side.sentenceNorms[sentence].squareRoot() + 0.001))
            // A sentence of one common word is held easily and says little.
            let held =
                min(1, sums[sentence] / (side.sentenceWeights[sentence] + 0.001)) * sums[sentence]
                / (sums[sentence] + 4)
            switch PassageSide.Kind(rawValue: side.sentenceKinds[sentence]) {
            case .title:
                nearest[place].title = max(nearest[place].title, cosine)
                nearest[place].titleHeld = max(nearest[place].titleHeld, held)
            case .phrase:
                nearest[place].phrase = max(nearest[place].phrase, cosine)
                nearest[place].phraseHeld = max(nearest[place].phraseHeld, held)
            case .asked:
                nearest[place].asked = max(nearest[place].asked, cosine)
                nearest[place].askedHeld = max(nearest[place].askedHeld, held)
            case nil: break
            }
        }
    }
}
