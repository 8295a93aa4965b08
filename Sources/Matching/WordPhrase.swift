// Short runs of words of a text, so that what clients say can be counted. Counts and judges nothing.

public import Desk

/// A few words in a row.
public struct WordPhrase: Sendable, Hashable {
    /// The same for every inflection and accent of its words.
    public var key: String
    /// The words in lower case, parted by spaces: letters, digits, `+` and `#` only.
    public var text: String
    /// How many words.
    public var count: Int
    /// Where it stands, in Unicode scalars.
    public var range: Range<Int>
    /// Whether each of its words is everyday language.
    public var isOrdinary: Bool

    /// The phrases of a text, of at most so many words. Each begins and ends with a word that says something; none
    /// crosses punctuation, and none holds a long number or a part of an address.
    public static func all(
        in text: String, language: Language, longest: Int = 3, stemmer: Stemmer = .system
    ) -> [WordPhrase] {
        let scalars = Array(text.unicodeScalars)
        let words = TextToken.all(in: text).map { Word($0, in: scalars, language, stemmer) }
        var phrases: [WordPhrase] = []
        for first in words.indices where words[first].isTelling {
            for last in first..<min(first + longest, words.count) {
                if last > first, !follows(words[last].token, words[last - 1].token, scalars) { break }
                if words[last].isPrivate { break }
                if words[last].isTelling { phrases.append(WordPhrase(words[first...last])) }
            }
        }
        return phrases
    }

    /// The words of a text that say something, each once, in no order: the same key for a sentence said in other little
    /// words; nil where fewer than `atLeast` are left, or one is a part of an address or a long number.
    public static func sentenceKey(
        of text: String, language: Language, atLeast: Int, stemmer: Stemmer = .system
    ) -> String? {
        let scalars = Array(text.unicodeScalars)
        let words = TextToken.all(in: text).map { Word($0, in: scalars, language, stemmer) }
        guard !words.contains(where: \.isPrivate) else { return nil }
        let stems = Set(words.filter(\.isTelling).map(\.stem))
        return stems.count < atLeast ? nil : stems.sorted().joined(separator: " ")
    }

    private init(_ words: ArraySlice<Word>) {
        key = words.map(\.stem).joined(separator: " ")
        text = words.map(\.token.lower).joined(separator: " ")
        count = words.count
        range = (words.first?.token.start ?? 0)..<(words.last?.token.end ?? 0)
        isOrdinary = words.allSatisfy { FunctionWords.isEveryday($0.token.folded) || $0.token.isNumber }
    }

    /// Only spaces, a hyphen or an elided little word stand between.
    private static func follows(_ next: TextToken, _ last: TextToken, _ scalars: [Unicode.Scalar]) -> Bool {
        guard next.start >= last.end else { return false }
        return scalars[last.end..<next.start].allSatisfy { scalar in
            scalar == " " || scalar == "\u{A0}" || TextFolding.isHyphen(scalar.value)
                || TextFolding.isApostrophe(scalar.value) || TextFolding.isLetter(scalar.value)
        }
    }
}

private struct Word {
    let token: TextToken
    let stem: String
    /// No function word, and no bare number.
    let isTelling: Bool
    /// A long number, or a part of an address.
    let isPrivate: Bool

    init(_ token: TextToken, in scalars: [Unicode.Scalar], _ language: Language, _ stemmer: Stemmer) {
        self.token = token
        let folded = token.folded
        stem = token.isNumber ? folded : TextFolding.folded(stemmer.stem(token.lower, language))
        func isMark(_ place: Int) -> Bool {
            scalars.indices.contains(place) && ["@", "/", "\\", "_"].contains(scalars[place])
        }
        let digits = folded.utf8.count { (0x30...0x39).contains($0) }
        isPrivate = digits >= 4 || isMark(token.start - 1) || isMark(token.end)
        isTelling = !isPrivate && !token.isNumber && folded.utf8.count > 1 && !FunctionWords.contains(folded)
    }
}
