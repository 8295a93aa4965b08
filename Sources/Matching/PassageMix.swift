// What each feature of a passage is worth, and how far to trust the best one: a linear mix for the order, two logistic
// curves for trust. Fitted with `guichet-bench matching --fit`; pure arithmetic.

import Desk

/// What speaks for and against the passages of one search.
package struct PassageEvidence: Sendable {
    package struct Candidate: Sendable {
        package let key: Int
        let language: Language
        let answered: [Range<Int>]
        /// In the order of `PassageMix.featureNames`.
        package let features: [Float]
    }

    package let candidates: [Candidate]
    /// In the order of `PassageMix.queryNames`.
    package let query: [Float]
}

/// The constants of the order and of trust.
package struct PassageMix: Sendable {
    package static let featureNames = [
        "share", "relative", "coverage", "loose", "title", "title held", "phrase", "phrase held", "asked",
        "asked held", "own language", "decides", "named", "circumstances", "contradicted", "similarity",
    ]
    package static let queryNames = ["recognised", "unknown", "foreign", "commonplace", "strangers"]
    /// Of the first passage: chosen features, its lead, its share of the choice; then those of the query; then one.
    package static let trustNames =
        featureNames.dropLast() + ["lead", "choice"] + queryNames + ["bias"]

    package var order: [Double]
    package var right: [Double]
    package var covered: [Double]

    package init(order: [Double], right: [Double], covered: [Double]) {
        self.order = order
        self.right = right
        self.covered = covered
    }

    package func utility(_ features: [Float]) -> Double {
        zip(order, features).reduce(0) { $0 + $1.0 * Double($1.1) }
    }

    /// The features trust reads, of candidates with their utilities, best first.
    package func trustFeatures(_ best: PassageEvidence.Candidate, _ utilities: [Double], _ query: [Float]) -> [Double] {
        let first = utilities.first ?? 0
        let lead = utilities.count > 1 ? min(4, first - utilities[1]) : 4
        let total = utilities.reduce(0) { $0 + exponential($1 - first) }
        return best.features.dropLast().map(Double.init) + [lead / 4, 1 / total] + query.map(Double.init) + [1]
    }

    /// Orders the candidates: best first, equals by key.
    package func ranked(_ evidence: PassageEvidence) -> [(candidate: PassageEvidence.Candidate, utility: Double)] {
        evidence.candidates.map { ($0, utility($0.features)) }.sorted {
            $0.1 != $1.1 ? $0.1 > $1.1 : $0.0.key < $1.0.key
        }
    }

    func judge(_ evidence: PassageEvidence, limit: Int) -> PassageFindings {
        let ranked = ranked(evidence)
        guard let best = ranked.first else { return PassageFindings(hits: [], coverage: 0, band: .none) }
        let trust = trustFeatures(best.candidate, ranked.map(\.utility), evidence.query)
        let coverage = logistic(dot(covered, trust))
        let confidence = logistic(dot(right, trust))
        let others = ranked.dropFirst().reduce(0) { $0 + exponential($1.utility - best.utility) }
        let hits = ranked.prefix(limit).enumerated().map { place, found in
            let weight = exponential(found.utility - best.utility)
            let rest = others > 0 ? min(confidence, (1 - confidence) * coverage * weight / others) : 0
            return PassageHit(
                key: found.candidate.key, language: found.candidate.language, score: max(0.001, 10 * coverage * weight),
                confidence: place == 0 ? confidence : rest, coverage: Double(found.candidate.features[2]),
                matchedWords: found.candidate.answered)
        }
        let isClear = confidence >= Self.leastConfidence && coverage >= Self.clearCoverage
        let band: Band = coverage < Self.leastCoverage ? .none : isClear ? .answer : .confirm
        return PassageFindings(hits: hits, coverage: coverage, band: band)
    }

    /// Below this nothing covers the words.
    static let leastCoverage = 0.5
    /// From both of these on one passage is clear.
    static let leastConfidence = 0.7
    static let clearCoverage = 0.75

    private func dot(_ weights: [Double], _ features: [Double]) -> Double {
        zip(weights, features).reduce(0) { $0 + $1.0 * $1.1 }
    }
}

extension PassageMix {
    package static let fitted = PassageMix(
        order: [
            1.908, 3.310, 3.016, 3.016, 1.214, 2.595, -0.343, 0.112, 0.852, 1.592, 0.697, 0.954, 0.386, 0.281,
            -0.788, 3.000,
        ],
        right: [
            1.441, -1.511, 2.841, 1.694, -0.106, 1.978, -1.092, -0.034, -0.325, 0.858, -0.421, 0.315, 0.369, 0.299,
            0.288, 1.451, 2.083, 0.505, -0.235, -1.059, 0.477, -1.823, -1.658,
        ],
        covered: [
            0.903, -0.712, 2.090, 1.016, -0.774, 3.619, -1.564, 0.574, -0.529, 1.376, -0.010, 0.014, 0.704, 0.151,
            -0.393, 0.276, 0.166, 0.364, 0.581, -0.713, -0.030, -2.715, -0.715,
        ])
}
