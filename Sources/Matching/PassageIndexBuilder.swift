// Counts the words of passages on their way into a PassageIndex. Lives while one is built.
// Each distinct word is stemmed once, whatever the number of passages.

import Desk
import Synchronization

struct PassageIndexBuilder {
    let english: PassageSide
    let french: PassageSide
    private(set) var vocabulary = PassageVocabulary()
    private(set) var keys: [Int] = []

    /// Counts passages; the languages side by side, for neither needs the other.
    init(_ passages: some Sequence<Passage>, stemmer: Stemmer) {
        var slotOfKey: [Int: Int32] = [:]
        var placed: [[(Passage, Int32)]] = [[], []]
        for passage in passages {
            let slot = slotOfKey[passage.key] ?? Int32(keys.count)
            if slot == keys.count {
                keys.append(passage.key)
                slotOfKey[passage.key] = slot
            }
            placed[passage.language == .english ? 0 : 1].append((passage, slot))
        }
        let sides = Mutex([PassageSide(language: .english), PassageSide(language: .french)])
        SideBySide.perform(2) { [placed] number in
            var side = sides.withLock { $0[number] }
            for (passage, slot) in placed[number] { side.add(passage, slot, stemmer) }
            sides.withLock { [side] in $0[number] = side }
        }
        (english, french) = sides.withLock { ($0[0], $0[1]) }
        for side in [english, french] {
            for (word, term) in side.words { vocabulary.note(word, side.language, term) }
        }
    }
}

/// The stems of one language and the counts of its passages.
struct PassageSide {
    let language: Language
    /// The distinct words met, folded, with their terms.
    private(set) var words: [(folded: String, term: Int32)] = []
    /// Stems, and the other reading of each where no stem is spelled so.
    private(set) var terms: [String: Int32] = [:]
    private var termCount: Int32 = 0
    private var counts: [PassagePostings.Count] = []
    private var lengths: [[Int32]] = []
    private var slots: [Int32] = []
    /// Words met before, by fingerprint; a function word has no term. Hashing accented strings would be half the work.
    private var known: [UInt64: Int32] = [:]
    private static let noTerm: Int32 = -1

    init(language: Language) {
        self.language = language
    }

    var postings: PassagePostings {
        PassagePostings(counts: counts, lengths: lengths, slots: slots, termCount: Int(termCount))
    }

    mutating func add(_ passage: Passage, _ slot: Int32, _ stemmer: Stemmer) {
        var found: [UInt64] = []
        var fieldLengths: [Int32] = []
        for (field, text) in [passage.title, passage.terms, passage.text, passage.asked].enumerated() {
            let before = found.count
            let tokens = TextToken.all(in: text)
            for (position, token) in tokens.enumerated() {
                let term = term(of: token, stemmer)
                guard term != Self.noTerm else { continue }
                found.append(UInt64(term) << 8 | UInt64(field))
                // « wi-fi » is also « wifi ».
                guard position > 0, token.isGlued, let joined = TextToken.joined(tokens[position - 1], token)
                else { continue }
                found.append(UInt64(self.term(of: joined, stemmer)) << 8 | UInt64(field))
            }
            fieldLengths.append(Int32(found.count - before))
        }
        let number = Int32(slots.count)
        slots.append(slot)
        lengths.append(fieldLengths)
        found.sort()
        var start = 0
        while start < found.count {
            var end = start
            while end < found.count, found[end] == found[start] { end += 1 }
            counts.append(
                PassagePostings.Count(
                    term: Int32(found[start] >> 8), passage: number, field: UInt8(found[start] & 0xFF),
                    times: UInt16(clamping: end - start)))
            start = end
        }
    }

    private mutating func term(of token: TextToken, _ stemmer: Stemmer) -> Int32 {
        let fingerprint = Self.fingerprint(token.lower)
        if let term = known[fingerprint] { return term }
        if FunctionWords.contains(token.folded) {
            known[fingerprint] = Self.noTerm
            return Self.noTerm
        }
        let readings = token.isNumber ? (token.folded, token.folded) : stemmer.readings(of: token, language)
        let term = terms[readings.0] ?? termCount
        if term == termCount {
            terms[readings.0] = term
            termCount += 1
        }
        if terms[readings.1] == nil { terms[readings.1] = term }
        known[fingerprint] = term
        if !token.isNumber { words.append((token.folded, term)) }
        return term
    }

    /// FNV-1a over 64 bits: two words of one book sharing one is less likely than a broken disk.
    private static func fingerprint(_ word: String) -> UInt64 {
        word.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}

/// The distinct words of the passages, folded, and what each is in either language.
struct PassageVocabulary: Sendable {
    private(set) var words: [String] = []
    private(set) var terms: [(english: Int32?, french: Int32?)] = []
    private var numbers: [String: Int32] = [:]

    init() {}

    /// Words as they were noted before.
    init(words: [String], terms: [(english: Int32?, french: Int32?)]) {
        self.words = words
        self.terms = terms
        numbers = Dictionary(
            words.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    }

    func contains(_ folded: String) -> Bool {
        numbers[folded] != nil
    }

    mutating func note(_ folded: String, _ language: Language, _ term: Int32) {
        let number: Int
        if let existing = numbers[folded] {
            number = Int(existing)
        } else {
            number = words.count
            numbers[folded] = Int32(number)
            words.append(folded)
            terms.append((nil, nil))
        }
        if language == .english {
            terms[number].english = term
        } else {
            terms[number].french = term
        }
    }
}
