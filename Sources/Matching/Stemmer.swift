// Inflection of English and French: Snowball's stems, or the word itself where its library is missing.
// Knows single words only; cutting a text into words and folding accents are TextToken's work.

import CStemmer
public import Desk
import Synchronization

/// Stems of both languages.
///
/// Safe to share between threads: each language's stemmer stands behind its own lock.
public struct Stemmer: Sendable {
    /// The stemmer of this machine, opened on first use.
    public static let system = Stemmer(english: Snowball("english"), french: Snowball("french"))
    /// No stemmer: every word is its own stem.
    public static let none = Stemmer(english: nil, french: nil)

    private let english: Snowball?
    private let french: Snowball?

    /// Whether words of both languages are really stemmed.
    public var isAvailable: Bool { english != nil && french != nil }

    /// The same stems behind locks of their own, for a thread that would wait for others at these.
    public var apart: Stemmer {
        Stemmer(
            english: english.flatMap { _ in Snowball("english") }, french: french.flatMap { _ in Snowball("french") })
    }

    /// The stem of one lower-case word; the word itself without a library.
    ///
    /// Accents are kept and matter: fold them after stemming. About 0.3 microseconds.
    public func stem(_ word: String, _ language: Language) -> String {
        // Snowball takes « pays » for a plural: the stem of « payer » then stands for a country.
        if language == .french, word == "pays" { return word }
        let snowball = language == .english ? english : french
        return snowball?.stem(word) ?? word
    }

    /// Both readings of a word, folded: stemmed as typed, and stemmed after losing its accents.
    ///
    /// « acces » and « accès » share one reading this way, although Snowball cuts only the first one.
    func readings(of token: TextToken, _ language: Language) -> (String, String) {
        let direct = stem(token.lower, language)
        if token.isPlain { return (direct, direct) }
        let folded = token.folded
        guard token.lower != folded else { return (direct, direct) }
        return (TextFolding.folded(direct), stem(folded, language))
    }
}

private final class Snowball: Sendable {
    private let stemmer: Mutex<OpaquePointer>

    init?(_ language: String) {
        guard let opened = cstemmer_open(language) else { return nil }
        stemmer = Mutex(opened)
    }

    deinit {
        stemmer.withLock { cstemmer_close($0) }
    }

    func stem(_ word: String) -> String {
        // A longer "word" is noise, and the library's sizes are 32 bits wide.
        guard word.utf8.count <= 64 else { return word }
        return stemmer.withLock { stemmer in
            var copy = word
            return copy.withUTF8 { bytes in
                var size: Int32 = 0
                guard let start = bytes.baseAddress,
                    let stem = cstemmer_stem(stemmer, start, Int32(bytes.count), &size)
                else { return word }
                return String(decoding: UnsafeBufferPointer(start: stem, count: Int(size)), as: UTF8.self)
            }
        }
    }
}
