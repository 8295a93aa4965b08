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
    /// Whether the words were read for their meaning.
    package let isRead: Bool

    /// The highest of some features among all candidates: what the words reach at all, in whichever passage.
    func peaks() -> [Float] {
        var peaks = [Float](repeating: 0, count: PassageMix.peakFeatures.count)
        for candidate in candidates {
            for (place, feature) in PassageMix.peakFeatures.enumerated() {
                peaks[place] = max(peaks[place], candidate.features[feature])
            }
        }
        return peaks
    }

    /// The greatest similarity, its lead over the second and over the sixth.
    func similarityLead() -> [Float] {
        guard isRead else { return [0, 0, 0] }
        let sorted = candidates.map { $0.features[PassageMix.similarity] }.sorted(by: >)
        guard let first = sorted.first else { return [0, 0, 0] }
        return [first, first - (sorted.dropFirst().first ?? 0), first - (sorted.dropFirst(5).first ?? 0)]
    }
}

/// The constants of the order and of trust.
package struct PassageMix: Sendable {
    package static let featureNames = [
        "share", "relative", "coverage", "loose", "title", "title held", "phrase", "phrase held", "asked",
        "asked held", "own language", "decides", "named", "circumstances", "contradicted", "similarity",
        "similarity in doubt",
    ]
    static let similarity = 15
    /// Features whose highest value counts, whichever passage has it.
    static let peakFeatures = [0, 2, 3, 4, 5, 6, 7, 8, 9]
    package static let queryNames = [
        "recognised", "unknown", "foreign", "commonplace", "strangers", "elsewhere", "here over elsewhere",
    ]
    /// Of the first passage: its features, its lead, its share of the choice; then what is highest anywhere; then those
    /// of the query; then one.
    package static let trustNames =
        featureNames + ["lead", "choice"] + peakFeatures.map { "highest " + featureNames[$0] }
        + ["highest similarity", "similarity over second", "similarity over sixth"] + queryNames + ["bias"]

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
    package func trustFeatures(
        _ best: PassageEvidence.Candidate, _ utilities: [Double], _ evidence: PassageEvidence
    ) -> [Double] {
        let first = utilities.first ?? 0
        let lead = utilities.count > 1 ? min(4, first - utilities[1]) : 4
        let total = utilities.reduce(0) { $0 + exponential($1 - first) }
        let rest = evidence.peaks() + evidence.similarityLead() + evidence.query
        return best.features.map(Double.init) + [lead / 4, 1 / total] + rest.map(Double.init) + [1]
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
        let trust = trustFeatures(best.candidate, ranked.map(\.utility), evidence)
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
        // Two curves, fitted apart: where one passage is about as likely right as not, something may well cover them.
        let isUncovered = coverage < Self.leastCoverage && confidence < Self.confidenceOfCovered
        let band: Band = isUncovered ? .none : isClear ? .answer : .confirm
        return PassageFindings(hits: hits, coverage: coverage, band: band)
    }

    /// Below this nothing covers the words. To say so wrongly costs twice what a needless question does.
    static let leastCoverage = 1.0 / 3
    /// From this confidence in one passage on, whatever else, somebody has to choose.
    static let confidenceOfCovered = 0.45
    /// From both of these on one passage is clear.
    static let leastConfidence = 0.7
    static let clearCoverage = 0.75

    private func dot(_ weights: [Double], _ features: [Double]) -> Double {
        zip(weights, features).reduce(0) { $0 + $1.0 * $1.1 }
    }
}

extension PassageMix {
    /// For words nobody read for their meaning.
    package static let fitted = PassageMix(
        order: [
            2.088, 3.114, 2.323, 3.166, 0.942, 2.609, -0.980, 0.131, 1.209, 3.023, 1.024, 1.032, 0.115, 0.340,
            -1.266, 0.000, 0.000,
        ],
        right: [
            2.078, -0.526, 1.487, 1.642, -1.319, 2.326, -0.653, 0.217, -1.139, 3.037, 0.069, -0.174, 0.862, 0.188,
            0.123, 0.000, 0.000, 1.162, 2.442, 1.454, 2.933, -0.492, -0.808, 0.335, -1.508, 0.089, -2.075, 0.053,
            0.000, 0.000, 0.000, 0.369, -0.054, -1.989, -0.670, -1.813, 0.000, 0.000, -2.995,
        ],
        covered: [
            0.798, -0.025, 2.011, 0.992, -1.357, 4.638, -0.987, 1.498, -0.075, 3.831, 0.344, 0.351, 0.734, 0.808,
            -1.027, 0.000, 0.000, 0.117, -0.145, 0.328, 2.376, -0.624, -2.181, 2.077, -1.334, 0.690, -2.752, -0.850,
            0.000, 0.000, 0.000, -0.488, 0.344, -0.999, -0.784, -3.780, 0.000, 0.000, -1.589,
        ])

    /// For words a language pack has read.
    package static let fittedToMeaning = PassageMix(
        order: [
            1.329, 1.847, 0.948, 2.964, 0.538, 2.158, -0.662, 0.290, 0.487, 2.321, 0.138, 0.649, 0.201, 0.156,
            -1.107, 5.715, 3.051,
        ],
        right: [
            1.415, -0.700, 1.595, 2.393, -1.861, 1.548, -0.885, -0.486, -1.298, 2.308, 0.613, -0.044, 0.354, 0.052,
            -0.351, 1.809, -1.328, 1.274, 2.413, 0.329, 0.537, -1.639, -1.061, 0.762, -0.910, 1.236, -1.139, -0.019,
            0.198, 2.538, -0.554, 0.342, -0.061, -0.913, -0.622, -2.409, -3.720, 1.650, -1.255,
        ],
        covered: [
            1.365, -0.392, 0.135, 2.106, -1.726, 3.288, -0.684, 0.294, 0.373, 2.571, -0.384, 0.472, -0.807, 0.219,
            -1.561, 2.200, -1.830, 0.064, 0.084, -0.427, 1.660, -1.327, -1.590, 2.278, -0.448, 1.257, -2.768, -0.590,
            0.445, 1.521, 1.164, 0.239, 0.035, -0.699, -0.489, -2.963, -7.525, 2.708, 1.893,
        ])
}
