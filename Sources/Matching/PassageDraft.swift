// Counts the words of one language's passages on their way into an index. Lives while one is built.
// Each distinct word is stemmed once, whatever the number of passages.

import Desk

struct PassageDraft {
    /// One word of one field of one passage, and how often.
    struct Count {
        let term: Int32
        let passage: Int32
        let field: UInt8
        let times: UInt16
    }

    let language: Language
    private let stemmer: Stemmer
    /// The distinct words met, folded, with their terms.
    private(set) var words: [(folded: String, term: Int32)] = []
    private(set) var stems = FingerprintTable(capacity: 2048)
    private(set) var termCount: Int32 = 0
    private var counts: [Count] = []
    /// By passage: the number of words in each field, and the caller's slot.
    private(set) var lengths: [[Int32]] = []
    private(set) var slots: [Int32] = []
    /// The terms of sentence `n`, each once, stand from `sentenceStarts[n]` to the next.
    private(set) var sentenceStarts: [Int32] = [0]
    private(set) var sentenceTerms: [Int32] = []
    private(set) var sentenceSlots: [Int32] = []
    private(set) var sentenceKinds: [UInt8] = []
    /// Words met before, by fingerprint; a function word has no term.
    private var known = FingerprintTable(capacity: 2048)
    private static let noTerm: Int32 = -1
    /// The terms of the sentences met: a phrase is a term of many passages.
    private var sentencesMet = FingerprintTable(capacity: 1024)
    private var termsOfSentences: [[Int32]] = []

    init(language: Language, stemmer: Stemmer) {
        self.language = language
        self.stemmer = stemmer
    }

    mutating func add(_ passage: Passage, _ slot: Int32) {
        var found: [UInt64] = []
        let title = take(passage.title, field: 0, sentence: .title, slot, &found)
        let terms = passage.terms.reduce(0) { $0 + take($1, field: 1, sentence: .phrase, slot, &found) }
        let text = take(passage.text, field: 2, sentence: nil, slot, &found)
        let asked = passage.asked.reduce(0) { $0 + take($1, field: 3, sentence: .asked, slot, &found) }
        lengths.append([title, terms, text, asked])
        count(found, passage: Int32(slots.count))
        slots.append(slot)
    }

    /// Notes the terms of a text; how many there were.
    private mutating func take(
        _ text: String, field: UInt64, sentence: PassageSide.Kind?, _ slot: Int32, _ found: inout [UInt64]
    ) -> Int32 {
        let terms = sentence == nil ? cut(text) : terms(ofSentence: text)
        for term in terms { found.append(UInt64(term) << 8 | field) }
        if let sentence, !terms.isEmpty {
            let first = sentenceTerms.count
            for term in terms where !sentenceTerms[first...].contains(term) { sentenceTerms.append(term) }
            sentenceStarts.append(Int32(sentenceTerms.count))
            sentenceSlots.append(slot)
            sentenceKinds.append(sentence.rawValue)
        }
        return Int32(terms.count)
    }

    private mutating func terms(ofSentence text: String) -> [Int32] {
        let number = Int(sentencesMet.note(Fingerprint.of(text), Int32(termsOfSentences.count)))
        if number == termsOfSentences.count { termsOfSentences.append(cut(text)) }
        return termsOfSentences[number]
    }

    /// The terms of a text, in order.
    private mutating func cut(_ text: String) -> [Int32] {
        let tokens = TextToken.all(in: text)
        var terms: [Int32] = []
        terms.reserveCapacity(tokens.count)
        for (position, token) in tokens.enumerated() {
            let term = term(of: token)
            guard term != Self.noTerm else { continue }
            terms.append(term)
            // « wi-fi » is also « wifi ».
            guard position > 0, token.isGlued, let joined = TextToken.joined(tokens[position - 1], token)
            else { continue }
            terms.append(self.term(of: joined))
        }
        return terms
    }

    private mutating func count(_ found: [UInt64], passage: Int32) {
        let found = found.sorted()
        var start = 0
        while start < found.count {
            var end = start
            while end < found.count, found[end] == found[start] { end += 1 }
            counts.append(
                Count(
                    term: Int32(found[start] >> 8), passage: passage, field: UInt8(found[start] & 0xFF),
                    times: UInt16(clamping: end - start)))
            start = end
        }
    }

    private mutating func term(of token: TextToken) -> Int32 {
        let print = Fingerprint.of(token.lower)
        if let term = known[print] { return term }
        let folded = token.folded
        if FunctionWords.contains(folded) { return known.note(print, Self.noTerm) }
        let readings = token.isNumber ? (folded, folded) : stemmer.readings(of: token, language)
        let term = stems.note(Fingerprint.of(readings.0), termCount)
        if term == termCount { termCount += 1 }
        stems.note(Fingerprint.of(readings.1), term)
        if !token.isNumber { words.append((folded, term)) }
        return known.note(print, term)
    }

    /// Calls back with each term of each passage and its weighted frequency there.
    func eachPosting(_ averages: [Float], _ weights: PassageWeights, _ body: (Int32, Int32, Float) -> Void) {
        var index = 0
        while index < counts.count {
            let (term, passage) = (counts[index].term, counts[index].passage)
            var frequency: Float = 0
            while index < counts.count, counts[index].term == term, counts[index].passage == passage {
                let number = Int(counts[index].field)
                let field = weights.fields[number]
                let relative = Float(lengths[Int(passage)][number]) / averages[number]
                frequency +=
                    field.weight * Float(counts[index].times) / (1 - field.dilution + field.dilution * relative)
                index += 1
            }
            body(term, passage, frequency)
        }
    }
}

/// The distinct words of the passages, folded, and what each is in either language.
struct PassageVocabulary: Sendable {
    private(set) var words = WordPool()
    /// The term of each word by language; negative where that language has none.
    private(set) var english: [Int32] = []
    private(set) var french: [Int32] = []
    private var numbers = FingerprintTable(capacity: 2048)

    func contains(_ folded: String) -> Bool {
        numbers[Fingerprint.of(folded)] != nil
    }

    mutating func note(_ draft: PassageDraft) {
        for (folded, term) in draft.words {
            let number = Int(numbers.note(Fingerprint.of(folded), Int32(words.count)))
            if number == words.count {
                words.append(folded)
                english.append(-1)
                french.append(-1)
            }
            if draft.language == .english { english[number] = term } else { french[number] = term }
        }
    }
}

extension PassageVocabulary: Flat {
    func write(to writer: inout FlatWriter) {
        words.write(to: &writer)
        writer.plain(english)
        writer.plain(french)
        numbers.write(to: &writer)
    }

    init(from reader: inout FlatReader) throws(FlatFault) {
        words = try WordPool(from: &reader)
        english = try reader.plain()
        french = try reader.plain()
        numbers = try FingerprintTable(from: &reader)
        guard english.count == words.count, french.count == words.count else { throw FlatFault() }
    }
}
