// Sets of answers as bits: what a decision reckons with.

import PolicyBook

/// A set of answers: a bit a severity, and one for no policy.
struct AnswerSet: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let noPolicy = AnswerSet(rawValue: 1 << 5)
    static let kinds = 6

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    init(severity: Int32) {
        self.init(rawValue: 1 << UInt8(severity))
    }

    var count: Int { rawValue.nonzeroBitCount }

    /// The severity of the only outcome; nil for none, for several and for no policy.
    var soleSeverity: Int32? {
        count == 1 && self != .noPolicy ? Int32(rawValue.trailingZeroBitCount) : nil
    }

    /// The only answer; nil for none and for several.
    var sole: Answer? {
        if self == .noPolicy { return .noPolicy }
        return soleSeverity.map { .outcome(Outcome.allCases[Int($0)]) }
    }

    /// As the values people read. Making a set costs more than a decision, so there are only these.
    var answers: Set<Answer> { AnswerSet.all[Int(rawValue)] }

    private static let all: [Set<Answer>] = (0..<1 << kinds).map { bits in
        let set = AnswerSet(rawValue: UInt8(bits))
        let outcomes = Outcome.allCases.filter { set.contains(AnswerSet(severity: Int32($0.severity))) }
        return Set(outcomes.map { Answer.outcome($0) } + (set.contains(.noPolicy) ? [.noPolicy] : []))
    }
}
