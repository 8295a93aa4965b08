// Which rules and clauses a book's own cases reach, and which never. A case that fails covers nothing: nobody has agreed
// to what it found.

import Decisions
public import PolicyBook

/// How far a book's cases go.
public struct Coverage: Sendable {
    /// A rule and the cases it decided.
    public struct OfRule: Sendable {
        public var rule: Rule
        public var clause: String
        /// Places in the verdicts, ascending.
        public var cases: [Int]
    }

    /// A clause with rules and the cases it was the answer to.
    public struct OfClause: Sendable {
        public var clause: Clause
        /// Places in the verdicts, ascending.
        public var cases: [Int]
    }

    /// In the order of files and lines.
    public private(set) var rules: [OfRule] = []
    /// In the order of files and lines; clauses without a rule can only be cited and are left out.
    public private(set) var clauses: [OfClause] = []

    /// Rules that decided no case.
    public var idleRules: [OfRule] { rules.filter(\.cases.isEmpty) }
    /// Clauses that were never the answer.
    public var idleClauses: [OfClause] { clauses.filter(\.cases.isEmpty) }

    /// The coverage of a book by verdicts on its cases.
    ///
    /// A rule counts where it is the deciding rule of a decided case. One that only could decide does not.
    public init(of book: Book, by verdicts: [CaseVerdict]) {
        var casesOfRule: [String: [Int]] = [:]
        var casesOfClause: [String: [Int]] = [:]
        for (place, verdict) in verdicts.enumerated() where verdict.isPassed {
            guard let decision = verdict.consultation?.decision else { continue }
            if let rule = decision.rule { casesOfRule[rule, default: []].append(place) }
            if let clause = decision.clause { casesOfClause[clause, default: []].append(place) }
        }
        for clause in book.policies.flatMap(\.clauses) where !clause.rules.isEmpty {
            clauses.append(OfClause(clause: clause, cases: casesOfClause[clause.id] ?? []))
            rules += clause.rules.map { rule in
                OfRule(rule: rule, clause: clause.id, cases: casesOfRule[rule.id] ?? [])
            }
        }
        clauses.sort { $0.clause.location < $1.clause.location }
        rules.sort { $0.rule.location < $1.rule.location }
    }
}
