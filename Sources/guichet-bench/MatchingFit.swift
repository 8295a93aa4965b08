// Fits the constants of the mix to labelled queries: a listwise logistic model for the order, two logistic curves for
// trust. Deterministic: the same queries give the same constants.

import Decisions
import Glibc
import Matching

/// The evidence of one query, with what is right.
struct LabelledEvidence {
    let query: LabelledQuery
    let evidence: PassageEvidence
    /// By candidate: its clause is accepted.
    let isAccepted: [Bool]
    let clauses: [String]
}

enum MatchingFit {
    static func evidence(of set: MatchingSet) throws -> [LabelledEvidence] {
        try set.queries.map { query in
            let evidence = try set.adviser.evidence(
                query.words, language: query.language, on: MatchingSet.date, nearness: set.nearness[query.words])
            let clauses = evidence.candidates.map { set.adviser.clause($0.key) }
            return LabelledEvidence(
                query: query, evidence: evidence, isAccepted: clauses.map(query.clauses.contains), clauses: clauses)
        }
    }

    /// Fits all constants: the order to examples of books as they are, then trust, on the order it gives, to more.
    static func mix(_ examples: [LabelledEvidence], trust: [LabelledEvidence]) -> PassageMix {
        var mix = PassageMix.fitted
        mix.order = order(examples)
        let trusted = trust.compactMap { example -> (features: [Double], isRight: Bool, isCovered: Bool)? in
            let ranked = mix.ranked(example.evidence)
            guard let best = ranked.first else { return nil }
            let place = example.evidence.candidates.firstIndex { $0.key == best.candidate.key }
            return (
                mix.trustFeatures(best.candidate, ranked.map(\.utility), example.evidence),
                place.map { example.isAccepted[$0] } ?? false, !example.query.clauses.isEmpty
            )
        }
        mix.right = logistic(trusted.map { ($0.features, $0.isRight, 1) })
        // As if covered and uncovered queries came equally often: how often they do is the desk's, not the set's.
        let covered = Double(max(1, trusted.count(where: \.isCovered)))
        let weights = (
            yes: 0.5 * Double(trusted.count) / covered,
            no: 0.5 * Double(trusted.count) / max(1, Double(trusted.count) - covered)
        )
        mix.covered = logistic(trusted.map { ($0.features, $0.isCovered, $0.isCovered ? weights.yes : weights.no) })
        return mix
    }

    /// The likelihood that an accepted candidate is drawn, by the exponential of its utility.
    static func order(_ examples: [LabelledEvidence], steps: Int = 1000) -> [Double] {
        let useful = examples.filter { $0.isAccepted.contains(true) && $0.isAccepted.contains(false) }
        let size = PassageMix.featureNames.count
        return climb(size, penalty: 0.003, steps: steps) { weights, slope in
            for example in useful {
                let features = example.evidence.candidates.map(\.features)
                let utilities = features.map { features in
                    zip(weights, features).reduce(0) { $0 + $1.0 * Double($1.1) }
                }
                let most = utilities.max() ?? 0
                let shares = utilities.map { exp($0 - most) }
                let all = shares.reduce(0, +)
                let accepted = zip(shares, example.isAccepted).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
                for (place, share) in shares.enumerated() {
                    let pull = (example.isAccepted[place] ? share / accepted : 0) - share / all
                    for feature in 0..<size { slope[feature] += pull * Double(features[place][feature]) }
                }
            }
            for feature in 0..<size { slope[feature] /= Double(max(1, useful.count)) }
        }
    }

    private static func logistic(_ examples: [(features: [Double], isMet: Bool, weight: Double)]) -> [Double] {
        let size = PassageMix.trustNames.count
        return climb(size, penalty: 0.0003, steps: 2000) { weights, slope in
            for (features, isMet, weight) in examples {
                let value = zip(weights, features).reduce(0) { $0 + $1.0 * $1.1 }
                let miss = weight * ((isMet ? 1 : 0) - 1 / (1 + exp(-value)))
                for feature in 0..<size { slope[feature] += miss * features[feature] }
            }
            for feature in 0..<size { slope[feature] /= Double(max(1, examples.count)) }
        }
    }

    /// Climbs a slope with steps that adapt to each weight (Adam), with a pull towards zero.
    private static func climb(
        _ size: Int, penalty: Double, steps: Int, slope: (_ weights: [Double], _ slope: inout [Double]) -> Void
    ) -> [Double] {
        var weights = [Double](repeating: 0, count: size)
        var mean = weights
        var spread = weights
        for step in 1...steps {
            var rise = [Double](repeating: 0, count: size)
            slope(weights, &rise)
            let pace = 0.05 * (step * 3 < steps * 2 ? 1 : 0.2)
            for place in 0..<size {
                let gradient = rise[place] - penalty * weights[place]
                mean[place] = 0.9 * mean[place] + 0.1 * gradient
                spread[place] = 0.99 * spread[place] + 0.01 * gradient * gradient
                let steady = mean[place] / (1 - pow(0.9, Double(step)))
                weights[place] += pace * steady / ((spread[place] / (1 - pow(0.99, Double(step)))).squareRoot() + 1e-8)
            }
        }
        return weights
    }

    /// How likely the accepted candidates are to be drawn: the mean logarithm, of queries that have one.
    static func likelihood(_ examples: [LabelledEvidence]) -> Double {
        let weights = order(examples, steps: 250)
        var sum = 0.0
        var count = 0
        for example in examples where !example.query.clauses.isEmpty {
            let utilities = example.evidence.candidates.map { candidate in
                zip(weights, candidate.features).reduce(0) { $0 + $1.0 * Double($1.1) }
            }
            let all = utilities.reduce(0) { $0 + exp($1) }
            let accepted = zip(utilities, example.isAccepted).reduce(0) { $0 + ($1.1 ? exp($1.0) : 0) }
            // A clause that is no candidate is as bad as the last of a hundred.
            sum += log(max(0.01, all > 0 ? accepted / all : 0))
            count += 1
        }
        return sum / Double(max(1, count))
    }

    /// Tries each constant of word search smaller and larger, keeps what makes accepted clauses likelier.
    static func weights(_ sets: [MatchingSet]) throws -> PassageWeights {
        let knobs: [(String, WritableKeyPath<PassageWeights, Float>)] =
            (0..<4).flatMap { field in
                [
                    ("weight of field \(field)", \PassageWeights.fields[field].weight),
                    ("dilution of field \(field)", \PassageWeights.fields[field].dilution),
                ]
            } + [
                ("saturation", \.saturation), ("commonplace", \.commonplace), ("concept", \.concept),
                ("concept beside", \.conceptBeside), ("spread", \.spread),
                ("lookalike", \.lookalike),
            ]
        func gain(_ weights: PassageWeights) throws -> Double {
            likelihood(try sets.flatMap { try evidence(of: $0.indexed(with: weights)) })
        }
        var best = PassageWeights()
        var most = try gain(best)
        print("likelihood \(MatchingScores.text(most, 3))")
        for (name, knob) in knobs {
            let start = best[keyPath: knob]
            for factor: Float in [0.6, 1.6] {
                var tried = best
                tried[keyPath: knob] = start * factor
                let likelihood = try gain(tried)
                guard likelihood > most + 0.0005 else { continue }
                most = likelihood
                best = tried
            }
            print("   \(name) \(best[keyPath: knob])  likelihood \(MatchingScores.text(most, 3))")
        }
        return best
    }

    // MARK: Judging with constants

    static func outcomes(_ examples: [LabelledEvidence], _ mix: PassageMix, _ set: MatchingSet?) -> [MatchingOutcome] {
        examples.map { example in
            let ranked = mix.ranked(example.evidence)
            let names = Dictionary(
                zip(example.evidence.candidates.map(\.key), example.clauses)
            ) { first, _ in first }
            guard let best = ranked.first else {
                return MatchingOutcome(example.query, clauses: [], confidence: 0, score: 0, languages: nil)
            }
            let trust = mix.trustFeatures(best.candidate, ranked.map(\.utility), example.evidence)
            func curve(_ weights: [Double]) -> Double {
                1 / (1 + exp(-zip(weights, trust).reduce(0) { $0 + $1.0 * $1.1 }))
            }
            return MatchingOutcome(
                example.query, clauses: ranked.prefix(10).compactMap { names[$0.candidate.key] },
                confidence: curve(mix.right), score: curve(mix.covered),
                languages: set?.languages[names[best.candidate.key] ?? ""])
        }
    }

    /// Every fifth query of each set judged by constants fitted to the others; `isPlain` where a set is a book as it is.
    static func crossValidated(_ sets: [[LabelledEvidence]], isPlain: [Bool]) -> [[MatchingOutcome]] {
        var outcomes = sets.map { _ in [MatchingOutcome]() }
        for fold in 0..<5 {
            let rest = sets.map { $0.enumerated().filter { $0.offset % 5 != fold }.map(\.element) }
            let plain = zip(rest, isPlain).flatMap { $1 ? $0 : [] }
            let mix = mix(plain, trust: rest.flatMap(\.self))
            for (number, set) in sets.enumerated() {
                let held = set.enumerated().filter { $0.offset % 5 == fold }.map(\.element)
                outcomes[number] += Self.outcomes(held, mix, nil)
            }
        }
        return outcomes
    }
}
