// A clause's executable form: when it applies and what it answers.

public import Desk

/// What the desk answers, from the least to the most restrictive.
public enum Outcome: String, Sendable, Hashable, CaseIterable, Comparable, Codable, Worded {
    case allowed
    case allowedWithConditions = "allowed_with_conditions"
    case needsApproval = "needs_approval"
    case redirected
    case notOffered = "not_offered"

    public var words: Bilingual {
        switch self {
        case .allowed: Bilingual("allowed", "permis")
        case .allowedWithConditions: Bilingual("allowed with conditions", "permis sous conditions")
        case .needsApproval: Bilingual("needs approval", "approbation requise")
        case .redirected: Bilingual("redirected", "réorienté")
        case .notOffered: Bilingual("not offered", "non offert")
        }
    }

    /// How restrictive it is, 0 to 4.
    public var severity: Int {
        switch self {
        case .allowed: 0
        case .allowedWithConditions: 1
        case .needsApproval: 2
        case .redirected: 3
        case .notOffered: 4
        }
    }

    /// The less restrictive comes first.
    public static func < (left: Outcome, right: Outcome) -> Bool {
        left.severity < right.severity
    }
}

/// What a condition asks of a fact.
public enum Test: Sendable, Hashable {
    /// Any of these choices; never empty.
    case oneOf([String])
    /// None of these choices; never empty.
    case noneOf([String])
    /// A number between these, both included; either may be open.
    case between(min: Int?, max: Int?)
    /// A flag that says so.
    case flag(Bool)
}

/// One fact a rule or an offer depends on.
public struct Condition: Sendable, Hashable {
    /// The fact's name.
    public var fact: String
    /// What is asked of it.
    public var test: Test

    /// A condition on a fact.
    public init(fact: String, test: Test) {
        self.fact = fact
        self.test = test
    }
}

/// Who a redirected client is sent to.
public enum Destination: Sendable, Hashable {
    case team(TeamID)
    case text(Bilingual)
}

/// When a clause applies and what it answers then.
public struct Rule: Sendable, Hashable {
    /// Its own id, or one made from the clause's.
    public var id: String
    /// What must hold, in the book's order of facts; empty when it always applies.
    public var conditions: [Condition]
    /// What it answers.
    public var outcome: Outcome
    /// What the client must do or accept; never empty for `allowedWithConditions`.
    public var terms: [Bilingual]
    /// Who approves; present for `needsApproval`.
    public var approver: Bilingual?
    /// Where to; present for `redirected`.
    public var redirectTo: Destination?
    /// Ids of offers, best first.
    public var alternatives: [String]
    /// Why there is no alternative.
    public var noneBecause: Bilingual?
    /// Ids of the clauses and policies it beats whatever their specificity.
    public var overrides: [String]
    /// The first day it is in force; never before its policy's.
    public var from: CivilDate
    /// The first day it is no longer in force; nil when open.
    public var to: CivilDate?
    /// Where its fence begins.
    public var location: SourceLocation

    /// A rule of a clause.
    public init(
        id: String, conditions: [Condition], outcome: Outcome, terms: [Bilingual] = [], approver: Bilingual? = nil,
        redirectTo: Destination? = nil, alternatives: [String] = [], noneBecause: Bilingual? = nil,
        overrides: [String] = [], from: CivilDate, to: CivilDate? = nil, location: SourceLocation
    ) {
        self.id = id
        self.conditions = conditions
        self.outcome = outcome
        self.terms = terms
        self.approver = approver
        self.redirectTo = redirectTo
        self.alternatives = alternatives
        self.noneBecause = noneBecause
        self.overrides = overrides
        self.from = from
        self.to = to
        self.location = location
    }

    /// Whether it is in force on a day.
    public func isInForce(on date: CivilDate) -> Bool {
        from <= date && (to.map { date < $0 } ?? true)
    }
}
