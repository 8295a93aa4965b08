// accepted.yaml: findings of the linter somebody has accepted, with a reason and an end.

public import Desk

/// A finding of the linter that is accepted until a day.
public struct AcceptedFinding: Sendable, Hashable {
    /// The linter's code.
    public var code: String
    /// The clause it is accepted for; nil for all.
    public var clause: String?
    /// Of a gap, the value of the first fact it is accepted for; nil where none is written.
    public var value: FactValue?
    /// Of a gap, what narrows it further; empty for all of the value’s.
    public var conditions: [Condition]
    public var because: Bilingual
    /// The first day it is no longer accepted.
    public var until: CivilDate
    /// Where the entry begins.
    public var location: SourceLocation

    /// An accepted finding.
    public init(
        code: String, clause: String?, value: FactValue? = nil, conditions: [Condition] = [], because: Bilingual,
        until: CivilDate, location: SourceLocation
    ) {
        self.code = code
        self.clause = clause
        self.value = value
        self.conditions = conditions
        self.because = because
        self.until = until
        self.location = location
    }
}

extension AcceptedFinding {
    /// The entries of accepted.yaml. Codes are the linter's to judge. `value` is one of `first`, the book's first fact.
    static func read(
        _ node: YAMLNode, clauses: Vocabulary, facts: FactTable, first: String?, into diagnostics: inout Diagnostics
    ) -> [AcceptedFinding] {
        var findings: [AcceptedFinding] = []
        let required = ["code", "because", "until"]
        for item in diagnostics.list(node) ?? [] {
            let record = diagnostics.record(
                item, .acceptedFinding, keys: required + ["clause", "value", "when"], required: required)
            guard let record else { continue }
            let code = record["code"].flatMap { diagnostics.text($0) }
            let clause = record["clause"].flatMap { diagnostics.reference($0, .clause, in: clauses) }
            let value = record["value"].flatMap { node in
                first.flatMap { name in
                    facts.entries[name].flatMap { facts.value(node, of: name, $0.domain, into: &diagnostics) }
                }
            }
            let conditions = record["when"].map { ConditionReader(facts: facts).read($0, into: &diagnostics) } ?? []
            let because = record["because"].flatMap { diagnostics.bilingual($0) }
            let until = record["until"].flatMap { diagnostics.date($0) }
            guard let code, let because, let until else { continue }
            findings.append(
                AcceptedFinding(
                    code: code, clause: clause, value: value, conditions: conditions, because: because, until: until,
                    location: item.location))
        }
        return findings
    }
}
