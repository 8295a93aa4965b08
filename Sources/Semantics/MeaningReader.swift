// Words and a book's clauses, compared by meaning. The whole of the room in one value: vectors from the cache where the
// text is unchanged, from the engine where it is not, then one embedding a request.

public import Matching
public import PolicyBook

/// Reads requests for what they mean to one book. Used from one thread, the one that made it.
public final class MeaningReader {
    private let embedder: any TextEmbedder
    private let vectors: ClauseVectors

    /// Texts embedded between two savings: what is done is not done again after an interruption.
    private static let batch = 64

    /// Makes a book ready. A clause the cache has never seen costs about a tenth of a second; a warm book of a hundred
    /// clauses a millisecond.
    ///
    /// `cacheFolder` nil keeps nothing. `progress` is told how many texts are embedded, of how many, before each one,
    /// and stops everything by answering false. nil when stopped, or when the engine failed.
    public convenience init?(
        book: Book, embedder: any TextEmbedder, cacheFolder: String?, progress: (Int, Int) -> Bool = { _, _ in true }
    ) {
        self.init(
            book: book, elsewhere: OtherBusiness.texts, embedder: embedder, cacheFolder: cacheFolder,
            progress: progress)
    }

    init?(
        book: Book, elsewhere: [EmbeddedText], embedder: any TextEmbedder, cacheFolder: String?,
        progress: (Int, Int) -> Bool = { _, _ in true }
    ) {
        let texts = ClauseTexts.of(book)
        let path = cacheFolder.map { "\($0)/\(book.id)-\(embedder.name).vectors" }
        let bytes = path.flatMap { PrivateFile.read($0) }
        var cache =
            bytes.flatMap { VectorCache(bytes: $0, dimension: embedder.dimension) }
            ?? VectorCache(dimension: embedder.dimension)
        var keys: [EmbeddedText: VectorKey] = [:]
        for text in texts.flatMap(\.all) + elsewhere where keys[text] == nil {
            keys[text] = text.key(model: embedder.name)
        }
        let wanted = Set(keys.values)
        let missing = keys.filter { !cache.contains($0.value) }.sorted { $0.key.text < $1.key.text }
        for (number, (text, key)) in missing.enumerated() {
            let isStopped = !progress(number, missing.count)
            if let path, number > 0, isStopped || number % MeaningReader.batch == 0 {
                PrivateFile.write(cache.bytes, to: path)
            }
            guard !isStopped, let vector = embedder.vector(of: text.text, as: text.role) else { return nil }
            cache.insert(vector, for: key)
        }
        if let path, !missing.isEmpty { PrivateFile.write(cache.pruned(keeping: wanted).bytes, to: path) }
        let all = cache
        let found = ClauseVectors(texts, elsewhere: elsewhere, dimension: embedder.dimension) { text in
            keys[text].flatMap { all[$0] }
        }
        guard let found else { return nil }
        vectors = found
        self.embedder = embedder
    }

    /// What the words are near to; nil where there are no words, or the engine failed. 10 to 20 milliseconds.
    public func nearness(of words: String) -> Nearness? {
        guard words.contains(where: \.isLetter), let vector = embedder.vector(of: words, as: .query) else { return nil }
        return vectors.nearness(of: vector)
    }
}
