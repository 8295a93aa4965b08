// Recognises the phrases of a bank in what an agent types: both languages at once, inflected, misspelt, longest first.
// Knows no facts and no policy: an entry is the caller's number. Choosing between ambiguous entries is the caller's.

import Desk

/// Phrases clients use, ready to be recognised.
///
/// A value that any number of threads may read. Building costs some 10 microseconds a phrase, recognising some 5 a word.
public struct TermBank: Sendable {
    let trie: TermTrie
    let spelling: SpellingIndex
    private let phrases: [TermPhrase]
    /// Each phrase's folded letters without spaces: equal letters are an exact match.
    private let letters: [String]
    private let words: [[String]]
    /// Stands for the number among the words of a phrase.
    static let numberMark = "#"
    private let acronyms: Set<Int32>
    private let knownWords: Set<String>

    /// A bank of phrases. Phrases without a letter or digit are never found.
    ///
    /// `knownWords` are words that are right as they are, such as the vocabulary of the clauses: they are never
    /// taken for misspellings.
    public init(phrases: [TermPhrase], knownWords: some Sequence<String> = [String](), stemmer: Stemmer = .system) {
        var trie = TermTrie(stemmer: stemmer)
        let spelled = phrases.map { (Self.steps($0.text), $0.language) }
        let variants = spelled.map { Self.variants($0.0) }
        for (number, steps) in variants.enumerated() {
            for case let token? in steps.joined() { trie.learn(token, phrases[number].language) }
        }
        for (number, variants) in variants.enumerated() {
            for steps in variants where !steps.isEmpty {
                trie.insert(steps, phrases[number].language, phrase: Int32(number))
            }
        }
        trie.seal()
        self.phrases = phrases
        self.trie = trie
        words = spelled.map { $0.0.map { $0?.folded ?? Self.numberMark } }
        letters = words.map { $0.joined() }
        acronyms = Set(
            spelled.indices.lazy.filter { spelled[$0].0.allSatisfy { $0?.isUpper == true } }.map(Int32.init))
        spelling = SpellingIndex(trie.vocabulary)
        self.knownWords = Set(knownWords.lazy.map(TextFolding.folded))
    }

    /// The phrases found in a text, in order of appearance and never overlapping.
    ///
    /// Of overlapping phrases the one of most words wins, then the longest, then the closest to its spelling.
    public func recognise(_ text: String) -> [TermMatch] {
        var reading = TermReading(text, in: self)
        return reading.matches()
    }

    /// Whether a word is right as typed, so that correcting it would put words in the client's mouth.
    func isKnown(_ folded: String) -> Bool {
        func stands(_ word: String) -> Bool {
            FunctionWords.isEveryday(word) || knownWords.contains(word) || trie.isVocabulary(word)
        }
        if stands(folded) { return true }
        guard let last = folded.utf8.last, last == 0x73 || last == 0x78 else { return false }
        return stands(String(folded.dropLast()))
    }

    /// Whether a phrase is written in capitals only: « IT » is not « it ».
    func isAcronym(_ phrase: Int32) -> Bool {
        acronyms.contains(phrase)
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
            let exact = candidates.filter { self.letters[Int($0)] == letters }
            kind = exact.isEmpty ? .stemmed : .exact
            chosen = exact.isEmpty ? candidates.filter { isInflected(typed, of: Int($0)) } : exact
        }
        guard let first = chosen.first else { return nil }
        return (phrases[Int(first)], Set(chosen.map { phrases[Int($0)].entry }).sorted(), kind)
    }

    private func isInflected(_ typed: [String], of phrase: Int) -> Bool {
        let words = words[phrase]
        let language = phrases[phrase].language
        guard words.count == typed.count else {
            return Inflection.joins(words.joined(), typed.joined(), language)
        }
        return zip(words, typed).allSatisfy { Inflection.joins($0, $1, language) }
    }

    // MARK: Spelling phrases

    private static func steps(_ text: String) -> [TermTrie.Step] {
        var scalars = text.unicodeScalars[...]
        while !scalars.isEmpty {
            if scalars.starts(with: "{n}".unicodeScalars) {
                let before = String(text.unicodeScalars[..<scalars.startIndex])
                let after = String(scalars.dropFirst(3))
                return TextToken.all(in: before) + [nil] + TextToken.all(in: after)
            }
            scalars.removeFirst()
        }
        return TextToken.all(in: text)
    }

    /// The ways to write a phrase: as it stands, with two neighbours as one word, and all as one word.
    private static func variants(_ steps: [TermTrie.Step]) -> [[TermTrie.Step]] {
        var variants = [steps]
        guard steps.count > 1 else { return variants }
        for first in 0..<(steps.count - 1) {
            guard let joined = TextToken.joined(steps[first], steps[first + 1]) else { continue }
            variants.append(steps[..<first] + [joined] + steps[(first + 2)...])
        }
        if steps.count > 2, steps.count <= 4 {
            let whole = steps.dropFirst().reduce(steps[0]) { TextToken.joined($0, $1) }
            if let whole { variants.append([whole]) }
        }
        return variants
    }
}

extension TextToken {
    /// Two neighbouring words written as one; nothing for numbers, or when the result is too short to be told apart.
    static func joined(_ left: TextToken?, _ right: TextToken?) -> TextToken? {
        guard let left, let right, !left.isNumber, !right.isNumber else { return nil }
        let folded = left.folded + right.folded
        guard folded.utf8.count >= 4, !FunctionWords.contains(folded) else { return nil }
        return TextToken(
            lower: left.lower + right.lower, folded: folded, start: left.start, end: right.end, isGlued: left.isGlued,
            isUpper: left.isUpper && right.isUpper)
    }
}
