// The answer to a request, with the reasons for it. Screen, `ask`, log and print all read this one record.

public import Desk
public import PolicyBook

/// What a policy book says of a request: one of the five outcomes, or that no policy covers it.
public enum Answer: Sendable, Hashable {
    case outcome(Outcome)
    case noPolicy

    /// As written in JSON and tests.
    public var name: String {
        switch self {
        case .outcome(let outcome): outcome.rawValue
        case .noPolicy: "no_policy"
        }
    }

    /// The answer of a name; nil for any other text.
    public init?(name: String) {
        if name == "no_policy" {
            self = .noPolicy
        } else if let outcome = Outcome(rawValue: name) {
            self = .outcome(outcome)
        } else {
            return nil
        }
    }
}

extension Answer: Worded {
    public var words: Bilingual {
        switch self {
        case .outcome(let outcome): outcome.words
        case .noPolicy: Bilingual("no policy covers this", "aucune politique ne couvre cela")
        }
    }
}

/// A condition of the deciding rule, with the value that met it.
public struct MetCondition: Sendable, Hashable {
    public var condition: Condition
    /// The value met; nil where the fact is unknown.
    public var value: FactValue?
    /// Whether it holds in every completion of the unknown facts.
    public var isCertain: Bool

    /// A condition with the value that met it.
    public init(condition: Condition, value: FactValue?, isCertain: Bool) {
        self.condition = condition
        self.value = value
        self.isCertain = isCertain
    }
}

/// Something that holds in every completion of the unknown facts, or only in some.
public struct Possible<Value: Sendable & Hashable>: Sendable, Hashable {
    public var value: Value
    /// False where it only could hold, and is shown as "if".
    public var isCertain: Bool

    /// A value that certainly or only possibly holds.
    public init(_ value: Value, isCertain: Bool) {
        self.value = value
        self.isCertain = isCertain
    }
}

/// A rule that applied and did not decide.
public struct BeatenRule: Sendable, Hashable {
    /// The step of the semantics that beat it.
    public enum Step: String, Sendable, Hashable, Codable, BitwiseCopyable {
        case override
        case specificity
        case restrictiveness
        case id
        /// Differs between completions.
        case depends = "if"
    }

    public var rule: String
    public var clause: String
    public var outcome: Outcome
    public var step: Step

    /// A beaten rule.
    public init(rule: String, clause: String, outcome: Outcome, step: Step) {
        self.rule = rule
        self.clause = clause
        self.outcome = outcome
        self.step = step
    }
}

/// One change of one fact that would bring a less restrictive answer.
public struct NearMiss: Sendable, Hashable {
    public var rule: String
    public var clause: String
    public var outcome: Outcome
    public var fact: String
    public var value: FactValue

    /// A near miss.
    public init(rule: String, clause: String, outcome: Outcome, fact: String, value: FactValue) {
        self.rule = rule
        self.clause = clause
        self.outcome = outcome
        self.fact = fact
        self.value = value
    }
}

/// The exact answer to a request and why: worked out in full when it is made, its words looked up in the book by
/// whoever reads them.
public struct Decision: Sendable {
    /// The request as it was decided, words apart.
    public let request: Request
    let grounds: Grounds
    let index: CompiledBook

    /// A number every reason has a part in: what is timed cannot leave one out.
    package var weight: Int { grounds.weight }
}
