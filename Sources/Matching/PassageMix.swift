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
            1.585, 3.453, 3.386, 1.889, 1.286, 2.351, -0.366, 0.000, 1.063, 1.609, 0.730, 0.941, 0.403, 0.271,
            -0.769, 3.000,
        ],
        right: [
            1.032, -1.598, 2.665, 1.419, -0.052, 2.018, -1.137, 0.056, -0.340, 1.150, -0.279, 0.338, 0.358, 0.289,
            0.251, 1.364, 2.052, 0.533, -0.219, -1.096, 0.441, -1.789, -1.553,
        ],
        covered: [
            0.590, -0.489, 2.237, 0.939, -0.674, 3.798, -1.435, 0.424, -0.558, 1.509, -0.032, 0.063, 0.649, 0.217,
            -0.393, 0.192, 0.237, 0.352, 0.721, -0.700, 0.018, -2.682, -1.075,
        ])
}
