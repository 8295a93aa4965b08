// An answer without its reasons, for whoever asks a great many: the linter, the backtest.

import PolicyBook

/// What a request is answered, and by which rule.
public struct Verdict: Sendable, Hashable {
    private let answers: AnswerSet
    /// The deciding rule: the smallest id where completions agree on the outcome but not on the rule.
    public let rule: String?

    init(answers: AnswerSet, rule: String?) {
        self.answers = answers
        self.rule = rule
    }

    /// The one answer; nil when something has to be asked first.
    public var answer: Answer? { answers.sole }

    /// Every answer some completion of the unknown facts gives; never empty.
    public var possible: Set<Answer> { answers.answers }
}
