// A term bank as flat bytes and back, so that opening a book need not cut and stem its phrases again.

public import Desk

extension TermBank {
    /// Adds the bytes of the bank, but for its phrases, which are the caller's.
    public func write(to writer: inout FlatWriter) {
        trie.write(to: &writer)
        for words in words { writer.list(words) }
        writer.plain(acronyms.sorted())
        writer.list(knownWords.sorted())
    }

    /// The bank of the same phrases again; `stemmer` must be available exactly where the first one's was.
    public init(from reader: inout FlatReader, phrases: [TermPhrase], stemmer: Stemmer) throws(FlatFault) {
        self.phrases = phrases
        trie = try TermTrie(from: &reader, stemmer: stemmer)
        var words: [[String]] = []
        words.reserveCapacity(phrases.count)
        for _ in phrases { words.append(try reader.list()) }
        self.words = words
        acronyms = Set(try reader.plain(Int32.self))
        knownWords = Set(try reader.list(of: String.self))
        spelling = SpellingIndex(WordPool(trie.vocabulary))
    }
}

extension TermTrie {
    func write(to writer: inout FlatWriter) {
        writer.plain(Array(children.keys))
        writer.plain(Array(children.values))
        writer.plain(Array(ends.keys))
        for phrases in ends.values { writer.plain(phrases) }
        writer.numbered(literals)
        writer.numbered(english.edges)
        writer.numbered(french.edges)
        writer.list(vocabulary)
        for edges in vocabularyEdges { writer.plain(edges) }
    }

    init(from reader: inout FlatReader, stemmer: Stemmer) throws(FlatFault) {
        self.init(stemmer: stemmer)
        let (keys, nodes) = (try reader.plain(UInt64.self), try reader.plain(Node.self))
        guard keys.count == nodes.count else { throw FlatFault() }
        children = Dictionary(zip(keys, nodes), uniquingKeysWith: { first, _ in first })
        for node in try reader.plain(Node.self) { ends[node] = try reader.plain() }
        literals = try reader.numbered()
        english = TermStems(edges: try reader.numbered())
        french = TermStems(edges: try reader.numbered())
        vocabulary = try reader.list()
        vocabularyNumbers.reserveCapacity(vocabulary.count)
        for (number, word) in vocabulary.enumerated() {
            vocabularyNumbers[word] = number
            vocabularyEdges.append(try reader.plain())
        }
        seal()
    }
}
