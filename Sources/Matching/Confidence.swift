// How far to trust the best passage of a search: a logistic curve over a few features that mean the same for every book.
// Judges text only; what the passage decides is not known here.

/// What an agent should make of a search.
public enum Band: String, Sendable, Hashable, CaseIterable, Codable {
    /// One passage is clear.
    case answer
    /// Several may be meant: somebody has to choose.
    case confirm
    /// Nothing covers this.
    case none
}

/// The probability that the best hit is the right passage, and the band that follows from it.
///
/// The weights are fitted to labelled sentences, in both languages, that stand with the tests.
public struct Confidence: Sendable, Hashable {
    /// 0 to 1; 0 without a hit.
    public let value: Double

    /// The confidence in the first of some hits, as `PassageIndex.search` gives them; pass two hits or more.
    public init(hits: [PassageHit], isTermRecognised: Bool) {
        guard let features = Self.features(hits: hits, isTermRecognised: isTermRecognised) else {
            value = 0
            return
        }
        value = logistic(zip(Self.weights, features).reduce(Self.bias) { $0 + $1.0 * $1.1 })
    }

    /// The confidence in a probability known otherwise.
    public init(_ value: Double) {
        self.value = min(1, max(0, value))
    }

    /// The band of this confidence.
    public var band: Band { Self.band(for: value) }

    /// The band of a confidence.
    public static func band(for value: Double) -> Band {
        value >= 0.7 ? .answer : value >= 0.3 ? .confirm : .none
    }

    /// Share of the ideal score, coverage of the query, lead over the second hit, a term recognised.
    static func features(hits: [PassageHit], isTermRecognised: Bool) -> [Double]? {
        guard let first = hits.first else { return nil }
        let lead = first.share - (hits.count > 1 ? hits[1].share : 0)
        return [first.share, first.coverage, lead, isTermRecognised ? 1 : 0]
    }

    private static let bias = -2.4
    private static let weights = [2.8, 4.6, 3.2, 1.4]
}
