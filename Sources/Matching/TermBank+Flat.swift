// A term bank as flat bytes and back, so that opening a book need not cut and stem its phrases again.

public import Desk

extension TermBank {
    /// Adds the bytes of the bank, but for its phrases, which are the caller's.
    public func write(to writer: inout FlatWriter) {
        trie.write(to: &writer)
        spelling.write(to: &writer)
        knownWords.write(to: &writer)
    }

    /// The bank of the same phrases again; `stemmer` must be available exactly where the first one's was.
    public init(from reader: inout FlatReader, phrases: [TermPhrase], stemmer: Stemmer) throws(FlatFault) {
        self.phrases = phrases
        trie = try TermTrie(from: &reader, stemmer: stemmer)
        spelling = try SpellingIndex(of: trie.vocabulary, from: &reader)
        knownWords = try FingerprintTable(from: &reader)
    }
}
