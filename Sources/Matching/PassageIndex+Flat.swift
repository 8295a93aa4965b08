// A passage index as flat bytes and back, so that opening a book need not count its words again.

public import Desk

extension PassageIndex {
    /// Adds the bytes of the index.
    public func write(to writer: inout FlatWriter) {
        writer.plain(keys)
        slots.write(to: &writer)
        english.write(to: &writer)
        french.write(to: &writer)
        known.write(to: &writer)
        spelling.write(to: &writer)
        grams.write(to: &writer)
        concepts.write(to: &writer)
        links.write(to: &writer)
        writer.plain([unknownRarity])
    }

    /// The index again, with the fitted constants; `stemmer` must be available exactly where the first one's was.
    public init(from reader: inout FlatReader, stemmer: Stemmer) throws(FlatFault) {
        self.stemmer = stemmer
        weights = PassageWeights()
        keys = try reader.plain()
        slots = try FingerprintTable(from: &reader)
        english = try PassageSide(from: &reader)
        french = try PassageSide(from: &reader)
        known = try PassageVocabulary(from: &reader)
        spelling = try SpellingIndex(of: known.words, from: &reader)
        grams = try WordGrams(from: &reader)
        concepts = try ConceptTable(from: &reader)
        links = try ConceptLinks(from: &reader)
        guard let rarity = try reader.plain(Float.self).first else { throw FlatFault() }
        unknownRarity = rarity
    }
}

extension WordGrams: Flat {
    func write(to writer: inout FlatWriter) {
        pieces.write(to: &writer)
        writer.plain(starts)
        writer.plain(words)
        writer.plain(sizes)
    }

    init(from reader: inout FlatReader) throws(FlatFault) {
        pieces = try FingerprintTable(from: &reader)
        starts = try reader.plain()
        words = try reader.plain()
        sizes = try reader.plain()
    }
}
