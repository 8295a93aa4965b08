// Finds passages by the words of a query: BM25F over stems of both languages, nearest sentences, misspellings, other
// words for the same thing, and what else the caller knows. Generic: a passage is a number and some text.

public import Desk
import Synchronization

/// Passages in two languages, ready to be searched.
///
/// A value that any number of threads may search. Building costs some 30 microseconds a passage of 60 words, a search
/// some 50 to 300 in all, by the size of the vocabulary.
public struct PassageIndex: Sendable {
    let stemmer: Stemmer
    let weights: PassageWeights
    let keys: [Int]
    let slots: FingerprintTable
    let english: PassageSide
    let french: PassageSide
    let known: PassageVocabulary
    let spelling: SpellingIndex
    let grams: WordGrams
    let concepts: ConceptTable
    let links: ConceptLinks
    /// The rarity of a word no passage has.
    let unknownRarity: Float

    /// The distinct words of the passages, folded, in no promised order: what a `TermBank` must not correct.
    public var vocabulary: [String] { (0..<known.words.count).map(known.words.text) }

    /// An index over passages; two of one key are one passage in two languages.
    public init(passages: some Sequence<Passage>, stemmer: Stemmer = .system) {
        self.init(passages: passages, stemmer: stemmer, weights: PassageWeights())
    }

    /// An index with other constants than the fitted ones.
    package init(passages: some Sequence<Passage>, stemmer: Stemmer = .system, weights: PassageWeights) {
        var keys: [Int] = []
        var slots = FingerprintTable(capacity: 256)
        var placed: [[(Passage, Int32)]] = [[], []]
        for passage in passages {
            let slot = slots.note(UInt64(bitPattern: Int64(passage.key)) &+ Fingerprint.seed, Int32(keys.count))
            if slot == keys.count { keys.append(passage.key) }
            placed[passage.language == .english ? 0 : 1].append((passage, slot))
        }
        // The languages side by side, for neither needs the other.
        let sides = Mutex<[(PassageDraft, PassageSide)?]>([nil, nil])
        let concepts = Mutex<ConceptTable?>(nil)
        SideBySide.perform(3) { [placed] number in
            guard number < 2 else {
                let table = stemmer.isAvailable ? ConceptTable.trade : ConceptTable(stemmer: stemmer)
                concepts.withLock { $0 = table }
                return
            }
            let pair = Self.side(number, placed[number], stemmer, weights)
            sides.withLock { $0[number] = pair }
        }
        let (first, second) = sides.withLock { ($0[0], $0[1]) }
        let (englishDraft, english) = first ?? Self.side(0, placed[0], stemmer, weights)
        let (frenchDraft, french) = second ?? Self.side(1, placed[1], stemmer, weights)
        var known = PassageVocabulary()
        known.note(englishDraft)
        known.note(frenchDraft)
        self.stemmer = stemmer
        self.weights = weights
        self.keys = keys
        self.slots = slots
        self.english = english
        self.french = french
        self.known = known
        (spelling, grams) = Self.lookalikes(known.words)
        self.concepts = concepts.withLock(\.self) ?? ConceptTable(stemmer: stemmer)
        links = ConceptLinks(self.concepts, english: english, french: french)
        unknownRarity = logarithm(1 + Float(keys.count) * 2)
    }

    /// Makes what every index of this machine needs, so that it is there when the passages are: some 4 milliseconds
    /// the first time, then none.
    public static func prepare(stemmer: Stemmer) {
        if stemmer.isAvailable { _ = ConceptTable.trade }
    }

    private static func side(
        _ number: Int, _ passages: [(Passage, Int32)], _ stemmer: Stemmer, _ weights: PassageWeights
    ) -> (PassageDraft, PassageSide) {
        var draft = PassageDraft(language: number == 0 ? .english : .french, stemmer: stemmer)
        for (passage, slot) in passages { draft.add(passage, slot) }
        return (draft, PassageSide(draft, weights))
    }

    private static func lookalikes(_ words: WordPool) -> (SpellingIndex, WordGrams) {
        let grams = Aside { WordGrams(words) }
        return (SpellingIndex(words), grams.wait())
    }

    /// Whether a folded word stands in the passages as it is.
    func isVocabulary(_ folded: String) -> Bool {
        known.contains(folded)
    }

    /// Whether some words, those in `ranges` apart, name a thing by its title or a phrase for it of which the passages of
    /// a key never speak.
    public func names(in text: String, outside ranges: [Range<Int>], moreThan key: Int) -> Bool {
        let slot = slot(of: key)
        return QueryWord.all(in: text).contains { word in
            if FunctionWords.isCommonplace(word.token.folded) { return false }
            if word.ranges.contains(where: { range in ranges.contains { $0.overlaps(range) } }) { return false }
            let senses = ([word.token] + word.compounds).flatMap { QueryReading.stems(of: $0, factor: 1, in: self) }
            return senses.contains { side($0.language).isHeadline($0.term) }
                && !senses.contains { sense in
                    var isHeld = false
                    side(sense.language).eachSlot(of: sense.term) { other, _ in if other == slot { isHeld = true } }
                    return isHeld
                }
        }
    }

    func slot(of key: Int) -> Int? {
        slots[UInt64(bitPattern: Int64(key)) &+ Fingerprint.seed].map(Int.init)
    }

    /// The side of a language, 0 or 1.
    func side(_ language: UInt8) -> PassageSide {
        language == 0 ? english : french
    }

    /// The best passages for a query, best first; empty when no word of it is known, however misspelt.
    public func search(_ text: String, language: Language, limit: Int) -> [PassageHit] {
        find(text, language: language, limit: limit).hits
    }

    /// The best passages for a query and its hints, and how far to trust them.
    ///
    /// Each word counts once per key, in the language where it counts more: mixed sentences lose nothing. Words beyond
    /// the first 64 different ones are not read.
    public func find(_ text: String, language: Language, limit: Int, hints: PassageHints = PassageHints())
        -> PassageFindings
    {
        let evidence = evidence(text, language: language, hints: hints)
        let mix = evidence.isRead ? PassageMix.fittedToMeaning : .fitted
        return mix.judge(evidence, limit: max(0, limit))
    }

    /// What speaks for each passage worth considering.
    package func evidence(_ text: String, language: Language, hints: PassageHints = PassageHints()) -> PassageEvidence {
        let reading = QueryReading(text, language: language, in: self)
        var tally = PassageTally(reading, language: language, in: self)
        return tally.evidence(hints)
    }
}
