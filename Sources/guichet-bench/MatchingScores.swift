// How well queries were answered: the columns of a retrieval table. Counts only.

import Decisions
import Desk
import Matching

/// What became of one query.
struct MatchingOutcome {
    let query: LabelledQuery
    /// The place of the first accepted clause, from 1.
    let rank: Int?
    /// The first clause is accepted and stands in the language of the query.
    let isSameLanguage: Bool
    let confidence: Double
    /// What separates covered queries from others.
    let score: Double

    var isRight: Bool { rank == 1 }
    var isCovered: Bool { !query.clauses.isEmpty }

    init(_ query: LabelledQuery, clauses: [String], confidence: Double, score: Double, languages: Set<Language>?) {
        self.query = query
        rank = clauses.firstIndex { query.clauses.contains($0) }.map { $0 + 1 }
        isSameLanguage = rank == 1 && languages?.contains(query.language) ?? true
        self.confidence = confidence
        self.score = score
    }
}

struct MatchingScores {
    let outcomes: [MatchingOutcome]

    private var covered: [MatchingOutcome] { outcomes.filter(\.isCovered) }
    private var uncovered: [MatchingOutcome] { outcomes.filter { !$0.isCovered } }

    func top(_ places: Int) -> Double {
        share(of: covered) { $0.rank ?? .max <= places }
    }

    var reciprocal: Double {
        covered.reduce(0) { $0 + ($1.rank.map { 1 / Double($0) } ?? 0) } / Double(max(1, covered.count))
    }

    var sameLanguage: Double { share(of: covered, where: \.isSameLanguage) }

    /// The chance that a covered query scores above an uncovered one.
    func area(_ score: (MatchingOutcome) -> Double) -> Double {
        let others = uncovered.map(score)
        let wins = covered.map(score).reduce(0) { sum, mine in
            sum + others.reduce(0) { $0 + ($1 < mine ? 1 : $1 == mine ? 0.5 : 0) }
        }
        return wins / Double(max(1, covered.count * others.count))
    }

    /// The share of covered queries under the score that catches nine of ten uncovered ones.
    var rejected: Double {
        let others = uncovered.map(\.score).sorted()
        guard !others.isEmpty else { return 0 }
        let threshold = others[min(others.count - 1, Int(0.9 * Double(others.count)))]
        return share(of: covered) { $0.score < threshold }
    }

    /// The mean gap, over ten bands of confidence, between what is said and what is right.
    var calibrationError: Double {
        var error = 0.0
        for band in 0..<10 {
            let those = outcomes.filter { min(9, Int($0.confidence * 10)) == band }
            let said = those.reduce(0) { $0 + $1.confidence }
            error += abs(said - Double(those.count(where: \.isRight)))
        }
        return error / Double(max(1, outcomes.count))
    }

    /// Of the answers given nine tenths or more, how many there are and the share that is right.
    var sure: (count: Int, right: Double) {
        let sure = outcomes.filter { $0.confidence >= 0.9 }
        return (sure.count, share(of: sure, where: \.isRight))
    }

    /// Without queries that use none of the clause's words.
    private var withoutSynonyms: MatchingScores {
        MatchingScores(outcomes: outcomes.filter { $0.query.kind != "synonym" })
    }

    /// Top-1 by kind or language, in the order of their names.
    func byName(_ name: (LabelledQuery) -> String) -> [(name: String, top: Double, count: Int)] {
        Dictionary(grouping: covered) { name($0.query) }.sorted { $0.key < $1.key }.map { key, those in
            (key, share(of: those, where: \.isRight), those.count)
        }
    }

    private func share(of outcomes: [MatchingOutcome], where isMet: (MatchingOutcome) -> Bool) -> Double {
        Double(outcomes.count(where: isMet)) / Double(max(1, outcomes.count))
    }

    // MARK: Print

    static let heading =
        "engine".padded(26) + ["top1", "top3", "MRR", "same", "none", "p50 us", "p99 us"].map { $0.led(9) }.joined()

    func line(_ name: String, _ latencies: [Double] = []) -> String {
        let sorted = latencies.sorted()
        func quantile(_ share: Double) -> String {
            sorted.isEmpty ? "-" : Self.text(sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))], 1)
        }
        let figures = [top(1), top(3), reciprocal, sameLanguage, area(\.score)].map { Self.text($0, 3) }
        return name.padded(26) + (figures + [quantile(0.5), quantile(0.99)]).map { $0.led(9) }.joined()
    }

    var details: String {
        func row(_ names: [(name: String, top: Double, count: Int)]) -> String {
            names.map { "\($0.name)=\(Self.text($0.top, 3)) (\($0.count))" }.joined(separator: " ")
        }
        return """
              by kind: \(row(byName(\.kind)))
              by language: \(row(byName { $0.language.rawValue }))
              none AUC by confidence \(Self.text(area(\.confidence), 3)), of known words only \
            \(Self.text(withoutSynonyms.area(\.score), 3)); covered queries rejected at 90% of uncovered \
            caught \(Self.text(rejected, 3))
              expected calibration error \(Self.text(calibrationError, 3)); said 0.9 or more: \(sure.count), right \
            \(Self.text(sure.right, 3))
            """
    }

    static func text(_ value: Double, _ digits: Int) -> String {
        let scale = digits == 3 ? 1000.0 : digits == 2 ? 100.0 : 10.0
        let whole = Int((abs(value) * scale).rounded())
        let rest = String(whole % Int(scale))
        let zeros = String(repeating: "0", count: max(0, digits - rest.count))
        return "\(value < 0 ? "-" : "")\(whole / Int(scale)).\(zeros)\(rest)"
    }
}

extension String {
    fileprivate func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
    fileprivate func led(_ width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
