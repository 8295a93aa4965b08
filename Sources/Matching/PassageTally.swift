// The running scores of one search, in flat arrays by passage slot. Lives for one search.

import Desk

struct PassageTally {
    private(set) var scores: [Float]
    private var englishScores: [Float]
    private var frenchScores: [Float]
    /// One bit for each word of the query the slot answers for certain.
    private var answered: [UInt64]
    /// The word being counted: its best worth so far by slot and language, and the slots touched.
    private var english: [Float]
    private var french: [Float]
    private var certain: [Bool]
    private var touched: [Int] = []

    init(slotCount: Int) {
        scores = Array(repeating: 0, count: slotCount)
        englishScores = scores
        frenchScores = scores
        english = scores
        french = scores
        answered = Array(repeating: 0, count: slotCount)
        certain = Array(repeating: false, count: slotCount)
    }

    mutating func count(_ sense: WordSense, _ rarity: Float, in postings: PassagePostings) {
        let isEnglish = sense.language == .english
        postings.eachSlot(of: sense.term) { slot, worth in
            if english[slot] == 0, french[slot] == 0 { touched.append(slot) }
            let value = worth * rarity * sense.factor
            if isEnglish {
                english[slot] = max(english[slot], value)
            } else {
                french[slot] = max(french[slot], value)
            }
            if sense.isCertain { certain[slot] = true }
        }
    }

    /// Ends a word: of all it may stand for, a slot keeps the best.
    mutating func close(word: Int) {
        for slot in touched {
            scores[slot] += max(english[slot], french[slot])
            englishScores[slot] += english[slot]
            frenchScores[slot] += french[slot]
            if certain[slot] { answered[slot] |= 1 << UInt64(word) }
            english[slot] = 0
            french[slot] = 0
            certain[slot] = false
        }
        touched.removeAll(keepingCapacity: true)
    }

    func answers(_ slot: Int, word: Int) -> Bool {
        answered[slot] & (1 << UInt64(word)) != 0
    }

    func language(of slot: Int, preferring language: Language) -> Language {
        let isEnglish = englishScores[slot] > frenchScores[slot]
        return englishScores[slot] == frenchScores[slot] ? language : isEnglish ? .english : .french
    }

    /// The slots of the highest scores, best first; equals by language, then by key.
    func best(_ limit: Int, preferring language: Language, keys: [Int]) -> [Int] {
        func precedes(_ left: Int, _ right: Int) -> Bool {
            if scores[left] != scores[right] { return scores[left] > scores[right] }
            let leftIsPreferred = self.language(of: left, preferring: language) == language
            let rightIsPreferred = self.language(of: right, preferring: language) == language
            return leftIsPreferred == rightIsPreferred ? keys[left] < keys[right] : leftIsPreferred
        }
        var best: [Int] = []
        for slot in scores.indices where scores[slot] > 0 {
            if best.count == limit, let last = best.last, !precedes(slot, last) { continue }
            best.insert(slot, at: best.firstIndex { precedes(slot, $0) } ?? best.count)
            if best.count > limit { best.removeLast() }
        }
        return best
    }
}
