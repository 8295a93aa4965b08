// How near words are in meaning to the clauses of a book, and to what is somebody else's business. Values only: who reads
// meaning is above, and everything works without.

/// What words are near to in meaning.
public struct Nearness: Sendable, Hashable {
    /// By clause id: about 0 where no nearer than to any other, 2 for the same words.
    public var clauses: [String: Double]
    /// The cosine of the nearest title of the book.
    public var here: Double
    /// The cosine of the nearest request that is somebody else's business.
    public var elsewhere: Double

    /// Nearness to clauses; without the two cosines nothing is said of whether anything covers the words.
    public init(clauses: [String: Double], here: Double = 0, elsewhere: Double = 0) {
        self.clauses = clauses
        self.here = here
        self.elsewhere = elsewhere
    }
}
