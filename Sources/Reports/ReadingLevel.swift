// How hard a text is to read, by the measure made for its language. A figure for whoever sends the text, never printed
// on it. Pure.
// SOURCE: J. P. Kincaid et al. (1975) for English; L. Kandel and A. Moles (1958) for French.

public import Desk
public import Documents

/// A text's reading level.
public struct ReadingLevel: Sendable, Hashable {
    public let language: Language
    public let sentenceCount: Int
    public let wordCount: Int
    public let syllableCount: Int

    /// Of some sentences; nil where there are no words.
    public init?(of text: String, in language: Language) {
        let sentences = Self.sentences(text).map(Self.words).filter { !$0.isEmpty }
        guard !sentences.isEmpty else { return nil }
        self.language = language
        sentenceCount = sentences.count
        wordCount = sentences.reduce(0) { $0 + $1.count }
        syllableCount = sentences.joined().reduce(0) { $0 + Self.syllables(in: $1, language) }
    }

    /// Of our own sentences and the policy's in a part: titles, labels, and words in another language left out.
    public init?(of part: Part) {
        let prose = part.blocks.flatMap { Self.prose(of: $0, in: part.language) }
        self.init(of: prose.joined(separator: "\n"), in: part.language)
    }

    private var sentenceLength: Double { Double(wordCount) / Double(sentenceCount) }
    private var wordLength: Double { Double(syllableCount) / Double(wordCount) }

    /// Years of school it takes: the Flesch-Kincaid grade, for English.
    public var grade: Double { 0.39 * sentenceLength + 11.8 * wordLength - 15.59 }

    /// Ease from 0, hard, to 100, easy: the Kandel-Moles index, for French.
    public var ease: Double { min(100, max(0, 207 - 1.015 * sentenceLength - 73.6 * wordLength)) }

    private static func prose(of block: Block, in language: Language) -> [String] {
        switch block {
        case .paragraph(let inline): [inline.text]
        case .list(let items, _): items.joined().flatMap { prose(of: $0, in: language) }
        case .quotation(let quotation):
            (quotation.language ?? language) == language
                ? quotation.blocks.flatMap { prose(of: $0, in: language) } : []
        default: []
        }
    }

    /// Cut after `.`, `!` or `?` before a space, and at line ends; `1.5`, `MOB-2.1` and `guichet.ca` stay whole.
    static func sentences(_ text: String) -> [String] {
        var sentences = [""]
        var previous: Character = " "
        for character in text {
            let endsBefore = character.isWhitespace && ".!?…".contains(previous)
            if character.isNewline || endsBefore {
                sentences.append("")
            } else {
                sentences[sentences.count - 1].append(character)
            }
            previous = character
        }
        return sentences
    }

    static func words(_ sentence: String) -> [String] {
        sentence.split { !$0.isLetter && !$0.isNumber && $0 != "’" && $0 != "'" && $0 != "-" }
            .map(String.init).filter { $0.contains(where: \.isLetter) }
    }

    /// Groups of vowels, without the endings that are not said; at least one.
    static func syllables(in word: String, _ language: Language) -> Int {
        let letters = Array(word.lowercased())
        let vowels: Set<Character> = language == .english ? english : french
        var count = 0
        var isAfterVowel = false
        for letter in letters {
            let isVowel = vowels.contains(letter)
            if isVowel && !isAfterVowel { count += 1 }
            isAfterVowel = isVowel
        }
        return max(1, count - (endsSilent(letters, vowels, language) ? 1 : 0))
    }

    private static let english = Set<Character>("aeiouy")
    private static let french = Set<Character>("aàâäeéèêëiîïoôöuùûüyœæ")

    /// Words of one syllable that end so and are said.
    private static let shortFrench: Set<String> = [
        "ne", "de", "le", "les", "des", "je", "se", "ce", "me", "te", "ces", "ses",
    ]

    /// English `make`, `asked`, not `table`; French `demande`, `services`.
    private static func endsSilent(_ letters: [Character], _ vowels: Set<Character>, _ language: Language) -> Bool {
        let word = String(letters)
        func isAfterConsonant(_ ending: String) -> Bool {
            word.hasSuffix(ending) && letters.count > ending.count
                && !vowels.contains(letters[letters.count - ending.count - 1])
        }
        let endsInMuteU = letters.count > 4 && ["que", "gue", "ques", "gues"].contains(where: word.hasSuffix)
        guard language == .english else {
            let isMute = isAfterConsonant("e") || isAfterConsonant("es") || endsInMuteU
            return isMute && !shortFrench.contains(word)
        }
        if word.hasSuffix("le"), isAfterConsonant("le") { return false }
        if endsInMuteU { return true }
        let isSaid = letters.count > 2 && ["t", "d"].contains(letters[letters.count - 3])
        return isAfterConsonant("e") || isAfterConsonant("ed") && !isSaid
    }
}

extension ReadingLevel: Worded {
    /// One line for the agent.
    public var words: Bilingual {
        let counts = Double(wordCount) / Double(sentenceCount)
        let length = Int(counts.rounded())
        switch language {
        case .english:
            let grade = max(0, Int(grade.rounded()))
            return Bilingual(
                "reading level of the English: grade \(grade) (Flesch-Kincaid), \(length) words a sentence",
                "niveau de lecture de l’anglais\u{00A0}: \(grade) années d’école (Flesch-Kincaid), \(length) mots par phrase"
            )
        case .french:
            let ease = Int(ease.rounded())
            return Bilingual(
                "reading ease of the French: \(ease) of 100 (Kandel-Moles), \(length) words a sentence",
                "lisibilité du français\u{00A0}: \(ease) sur 100 (Kandel-Moles), \(length) mots par phrase")
        }
    }
}
