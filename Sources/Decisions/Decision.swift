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
    public enum Step: String, Sendable, Hashable, Codable {
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

/// The exact answer to a request and why.
public struct Decision: Sendable, Hashable {
    /// The request as it was decided, words apart.
    public var request: Request
    /// The revision of the book that decided.
    public var revision: String
    /// Every answer some completion of the unknown facts gives; never empty. One element: decided.
    public var possible: Set<Answer>
    /// The rules that decide in some completion, by id; empty when no policy covers the request.
    public var rules: [String]
    /// The clauses of those rules, in the same order.
    public var clauses: [String]
    /// Of the first deciding rule, when decided; in the book's order of facts.
    public var conditions: [MetCondition]
    /// What the client must do or accept.
    public var terms: [Possible<Bilingual>]
    public var approvers: [Possible<Bilingual>]
    public var destinations: [Possible<Destination>]
    /// Ids of the offers this client can have, best first.
    public var offers: [Possible<String>]
    /// Why there is no alternative, where a deciding rule says so.
    public var noneBecause: [Bilingual]
    /// Facts that took their assumed value.
    public var assumed: [String: FactValue]
    /// Assumed facts of which another value alone would change the outcome; empty unless decided.
    public var check: [String]
    /// Facts to ask, best first; empty when decided.
    public var ask: [String]
    /// Rules that applied in every completion and never decide; empty unless decided.
    public var beaten: [BeatenRule]
    /// At most three, the least restrictive first; empty unless decided.
    public var nearMisses: [NearMiss]

    /// The one answer, when every completion agrees.
    public var answer: Answer? {
        possible.count == 1 ? possible.first : nil
    }

    /// The outcome, when decided and covered by a policy.
    public var outcome: Outcome? {
        if case .outcome(let outcome)? = answer { outcome } else { nil }
    }

    /// The deciding rule: the smallest id where completions agree on the outcome but not on the rule.
    public var rule: String? {
        outcome == nil ? nil : rules.first
    }

    /// The deciding rule's clause.
    public var clause: String? {
        outcome == nil ? nil : clauses.first
    }
}
