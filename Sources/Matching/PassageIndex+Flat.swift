// A passage index as flat bytes and back, so that opening a book need not count its words again.

public import Desk

extension PassageIndex {
    /// Adds the bytes of the index.
    public func write(to writer: inout FlatWriter) {
        writer.plain(keys)
        english.write(to: &writer)
        french.write(to: &writer)
        writer.numbered(englishTerms)
        writer.numbered(frenchTerms)
        known.write(to: &writer)
        grams.write(to: &writer)
        writer.plain([unknownRarity])
    }

    /// The index again; `stemmer` must be available exactly where the first one's was.
    public init(from reader: inout FlatReader, stemmer: Stemmer) throws(FlatFault) {
        self.stemmer = stemmer
        keys = try reader.plain()
        english = try PassagePostings(from: &reader)
        french = try PassagePostings(from: &reader)
        englishTerms = try reader.numbered()
        frenchTerms = try reader.numbered()
        known = try PassageVocabulary(from: &reader)
        spelling = SpellingIndex(known.words)
        grams = try WordGrams(from: &reader)
        guard let rarity = try reader.plain(Float.self).first else { throw FlatFault() }
        unknownRarity = rarity
    }
}

extension PassagePostings: Flat {
    func write(to writer: inout FlatWriter) {
        writer.plain(rarity)
        writer.plain(starts)
        writer.plain(slots)
        writer.plain(worths)
    }

    init(from reader: inout FlatReader) throws(FlatFault) {
        self.init(
            rarity: try reader.plain(), starts: try reader.plain(), slots: try reader.plain(),
            worths: try reader.plain())
    }
}

extension PassageVocabulary: Flat {
    func write(to writer: inout FlatWriter) {
        writer.list(words)
        writer.plain(terms.map { $0.english ?? -1 })
        writer.plain(terms.map { $0.french ?? -1 })
    }

    init(from reader: inout FlatReader) throws(FlatFault) {
        let words: [String] = try reader.list()
        let (english, french) = (try reader.plain(Int32.self), try reader.plain(Int32.self))
        guard english.count == words.count, french.count == words.count else { throw FlatFault() }
        self.init(words: words, terms: zip(english, french).map { ($0 < 0 ? nil : $0, $1 < 0 ? nil : $1) })
    }
}

extension WordGrams: Flat {
    func write(to writer: inout FlatWriter) {
        writer.plain(pieces)
        writer.plain(starts)
        writer.plain(words)
        writer.plain(sizes)
    }

    init(from reader: inout FlatReader) throws(FlatFault) {
        pieces = try reader.plain()
        starts = try reader.plain()
        words = try reader.plain()
        sizes = try reader.plain()
    }
}

extension FlatWriter {
    /// Words and the number of each.
    mutating func numbered(_ numbers: [String: Int32]) {
        list(Array(numbers.keys))
        plain(Array(numbers.values))
    }
}

extension FlatReader {
    mutating func numbered() throws(FlatFault) -> [String: Int32] {
        let words: [String] = try list()
        let numbers = try plain(Int32.self)
        guard words.count == numbers.count else { throw FlatFault() }
        return Dictionary(zip(words, numbers), uniquingKeysWith: { first, _ in first })
    }
}
