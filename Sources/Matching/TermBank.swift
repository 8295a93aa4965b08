// Recognises the phrases of a bank in what an agent types: both languages at once, inflected, misspelt, longest first.
// Knows no facts and no policy: an entry is the caller's number. Choosing between ambiguous entries is the caller's.

import Desk

/// Phrases clients use, ready to be recognised.
///
/// A value that any number of threads may read. Building costs some 10 microseconds a phrase, recognising some 5 a word.
public struct TermBank: Sendable {
    let trie: TermTrie
    let spelling: SpellingIndex
    let phrases: [TermPhrase]
    /// Stands for the number among the words of a phrase.
    static let numberMark = "#"
    let knownWords: FingerprintTable

    /// A bank of phrases. Phrases without a letter or digit are never found.
    ///
    /// `knownWords` are words that are right as they are, such as the vocabulary of the clauses: they are never
    /// taken for misspellings.
    public init(phrases: [TermPhrase], knownWords: some Sequence<String> = [String](), stemmer: Stemmer = .system) {
        var trie = TermTrie(stemmer: stemmer)
        var spellings: [[[TermTrie.Word]]] = []
        spellings.reserveCapacity(phrases.count)
        for phrase in phrases {
            spellings.append(Self.spellings(of: Self.steps(phrase.text), phrase.language, &trie))
        }
        trie.closeWords()
        for (number, spellings) in spellings.enumerated() {
            for spelling in spellings where !spelling.isEmpty { trie.insert(spelling, phrase: Int32(number)) }
        }
        trie.seal()
        self.phrases = phrases
        self.trie = trie
        spelling = SpellingIndex(trie.vocabulary)
        var known = FingerprintTable()
        for word in knownWords { known.note(Fingerprint.of(TextFolding.folded(word)), 1) }
        self.knownWords = known
    }

    /// The phrases found in a text, in order of appearance and never overlapping.
    ///
    /// Of overlapping phrases the one of most words wins, then the longest, then the closest to its spelling. The
    /// words of `index` are right as they are, like `knownWords`.
    public func recognise(_ text: String, beside index: PassageIndex? = nil) -> [TermMatch] {
        var reading = TermReading(text, in: self, beside: index)
        return reading.matches()
    }

    /// Whether a word is right as typed, so that correcting it would put words in the client's mouth.
    func isKnown(_ folded: String, beside index: PassageIndex?) -> Bool {
        func stands(_ word: String) -> Bool {
            FunctionWords.isEveryday(word) || knownWords[Fingerprint.of(word)] != nil || trie.isVocabulary(word)
                || index?.isVocabulary(word) == true || (index?.concepts ?? .trade).isWord(word)
        }
        if stands(folded) { return true }
        guard let last = folded.utf8.last, last == 0x73 || last == 0x78 else { return false }
        return stands(String(folded.dropLast()))
    }

    /// Whether a phrase is written in capitals only: « IT » is not « it ».
    func isAcronym(_ phrase: Int32) -> Bool {
        Self.steps(phrases[Int(phrase)].text).allSatisfy { $0?.isUpper == true }
    }

    /// The phrases that fit best among those with the same word edges: one of them, and what all of them mean.
    ///
    /// Nothing when the typed words only share stems with them and are no inflections.
    func meaning(
        of candidates: [Int32], typed: [String], isCorrected: Bool
    ) -> (phrase: TermPhrase, entries: [Int], kind: TermMatch.Kind)? {
        var chosen = candidates
        var kind = TermMatch.Kind.corrected
        if !isCorrected {
            let letters = typed.joined()
            let exact = candidates.filter { words(of: $0).joined() == letters }
            kind = exact.isEmpty ? .stemmed : .exact
            chosen = exact.isEmpty ? candidates.filter { isInflected(typed, of: $0) } : exact
        }
        guard let first = chosen.first else { return nil }
        return (phrases[Int(first)], Set(chosen.map { phrases[Int($0)].entry }).sorted(), kind)
    }

    private func isInflected(_ typed: [String], of phrase: Int32) -> Bool {
        let words = words(of: phrase)
        let language = phrases[Int(phrase)].language
        guard words.count == typed.count else {
            return Inflection.joins(words.joined(), typed.joined(), language)
        }
        return zip(words, typed).allSatisfy { Inflection.joins($0, $1, language) }
    }

    // MARK: Spelling phrases

    /// The words of a phrase, folded: cut anew for the few that are recognised.
    private func words(of phrase: Int32) -> [String] {
        Self.steps(phrases[Int(phrase)].text).map { $0?.folded ?? Self.numberMark }
    }

    /// The words of a phrase; `nil` is the place of the number.
    private static func steps(_ text: String) -> [TextToken?] {
        let bytes = text.utf8
        guard bytes.contains(0x7B), let place = bytes.indices.first(where: { bytes[$0...].starts(with: "{n}".utf8) })
        else { return TextToken.all(in: text) }
        let after = bytes.index(place, offsetBy: 3)
        return TextToken.all(in: String(text[..<place])) + [nil] + TextToken.all(in: String(text[after...]))
    }

    /// The ways to write a phrase: as it stands, with two neighbours as one word, and all as one word.
    private static func spellings(
        of steps: [TextToken?], _ language: Language, _ trie: inout TermTrie
    ) -> [[TermTrie.Word]] {
        let words = steps.map { step in step.map { trie.learn($0, language) } ?? TermTrie.number }
        var spellings = [words]
        guard steps.count > 1 else { return spellings }
        for first in 0..<(steps.count - 1) {
            guard let joined = TextToken.joined(steps[first], steps[first + 1]) else { continue }
            spellings.append(words[..<first] + [trie.learn(joined, language)] + words[(first + 2)...])
        }
        if steps.count > 2, steps.count <= 4 {
            let whole = steps.dropFirst().reduce(steps[0]) { TextToken.joined($0, $1) }
            if let whole { spellings.append([trie.learn(whole, language)]) }
        }
        return spellings
    }
}

extension TextToken {
    /// Two neighbouring words written as one; nothing for numbers, or when the result is too short to be told apart.
    static func joined(_ left: TextToken?, _ right: TextToken?) -> TextToken? {
        guard let left, let right, !left.isNumber, !right.isNumber else { return nil }
        let folded = left.folded + right.folded
        guard folded.utf8.count >= 4, !FunctionWords.contains(folded) else { return nil }
        return TextToken(
            lower: left.lower + right.lower, isPlain: left.isPlain && right.isPlain, start: left.start, end: right.end,
            isGlued: left.isGlued, isUpper: left.isUpper && right.isUpper)
    }
}
