// The engine of an installed language pack. Opened when it is first needed; holds the model's file mapped in memory.

import CEmbedding

/// Sentence embeddings by the model of a language pack. Used from one thread, the one that made it.
public final class Embedder: TextEmbedder {
    public let name: String
    public let dimension: Int
    private let engine: OpaquePointer

    /// Opens a pack; nil where a file of it is missing or cut short, or this processor cannot run it.
    ///
    /// `threads` is how many cores one text may take. About 12 milliseconds and 10 MB; 20 MB more of the model's file
    /// are mapped once texts were embedded.
    public init?(pack: InstalledPack, threads: Int = 1) {
        guard pack.isComplete, pack.kind.dimension > 0,
            let engine = cembedding_open(pack.path(of: .library), pack.path(of: .model), Int32(clamping: threads))
        else { return nil }
        guard cembedding_dimension(engine) == pack.kind.dimension else {
            cembedding_close(engine)
            return nil
        }
        self.engine = engine
        dimension = pack.kind.dimension
        name = pack.kind.folderName
    }

    deinit { cembedding_close(engine) }

    /// Whether this processor can run a language pack at all.
    public static var isSupported: Bool { cembedding_is_supported() }

    /// The unit vector of a text; one longer than a clause is cut. 10 to 20 milliseconds for a sentence.
    public func vector(of text: String, as role: TextRole) -> [Float]? {
        let cut = Embedder.cut(text, to: role == .query ? Embedder.longestQuery : Embedder.longestPassage)
        var vector = [Float](repeating: 0, count: dimension)
        return cembedding_embed(engine, cut, role == .query, &vector) ? vector : nil
    }

    /// In bytes: time grows with the square of the length, and a request's gist stands in its first lines.
    private static let longestQuery = 400
    private static let longestPassage = 1200

    /// The beginning of a text, cut between characters, without what would end it early for the engine.
    static func cut(_ text: String, to longest: Int) -> String {
        var cut = String.UnicodeScalarView()
        var size = 0
        for scalar in text.unicodeScalars {
            size += UTF8.width(scalar)
            if size > longest { break }
            cut.append(scalar == "\0" ? " " : scalar)
        }
        return String(cut)
    }
}
