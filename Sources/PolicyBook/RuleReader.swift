// The `rule` fences of a clause.

import Desk

/// Reads rules against the ids of a book and the dates of their policy.
struct RuleReader {
    let vocabulary: BookVocabulary
    /// The policy's dates, as far as they are known.
    let from: CivilDate?
    let to: CivilDate?

    private static let outcomes = Vocabulary(Outcome.allCases.map(\.rawValue))
    private static let keys = [
        "id", "when", "outcome", "conditions", "approver", "redirect-to", "alternatives", "none-because", "overrides",
        "from", "to",
    ]

    /// Ids and places of what rules override, to look for cycles.
    struct Overrides: Sendable {
        var clause: String
        var targets: [(id: String, location: SourceLocation)]
    }

    /// The rule's record and its id, before anything it says is read.
    static func head(
        _ fence: Fence, defaultID: String?, isOnly: Bool, names: inout [PolicyDraft.Name],
        into diagnostics: inout Diagnostics
    ) -> (id: String, record: Record)? {
        let node =
            fence.yaml.read(into: &diagnostics)
            ?? YAMLNode(location: fence.location, content: .map([]))
        var id = defaultID
        let record = diagnostics.record(node, .rule, keys: keys, required: ["outcome"])
        if let own = record?["id"] {
            id = diagnostics.id(own, marks: "-._/")
            if let id, !(isOnly && id == defaultID) { names.append(.init(id: id, location: own.location)) }
        } else if let defaultID, !isOnly {
            names.append(.init(id: defaultID, location: fence.location))
        }
        guard let record else { return nil }
        return (id ?? "", record)
    }

    /// Reads what a rule says. `overrides` gives what it beats.
    func read(
        id: String, _ record: Record, at location: SourceLocation,
        overrides: inout [(id: String, location: SourceLocation)],
        into diagnostics: inout Diagnostics
    ) -> Rule? {
        let conditions = record["when"].map { ConditionReader(facts: vocabulary.facts).read($0, into: &diagnostics) }
        let terms = record["conditions"].map { texts($0, into: &diagnostics) } ?? []
        let approver = record["approver"].flatMap { diagnostics.bilingual($0) }
        let destination = record["redirect-to"].flatMap { self.destination($0, into: &diagnostics) }
        let alternatives = record["alternatives"].map {
            diagnostics.references($0, .offer, in: vocabulary.offers).map(\.id)
        }
        let noneBecause = record["none-because"].flatMap { diagnostics.bilingual($0) }
        if let node = record["overrides"] {
            overrides = diagnostics.references(node, .clauseOrPolicy, in: vocabulary.overridable)
        }
        let dates = self.dates(record, into: &diagnostics)
        guard let outcome = self.outcome(record, into: &diagnostics) else { return nil }
        return Rule(
            id: id, conditions: conditions ?? [], outcome: outcome, terms: terms, approver: approver,
            redirectTo: destination, alternatives: alternatives ?? [], noneBecause: noneBecause,
            overrides: overrides.map(\.id), from: dates.from, to: dates.to, location: location)
    }

    private func outcome(_ record: Record, into diagnostics: inout Diagnostics) -> Outcome? {
        guard let node = record["outcome"],
            let id = diagnostics.reference(node, .outcome, in: RuleReader.outcomes),
            let outcome = Outcome(rawValue: id)
        else { return nil }
        if record.isBroken { return outcome }
        switch outcome {
        case .allowed: break
        case .allowedWithConditions: require("conditions", for: outcome, record, at: node.location, &diagnostics)
        case .needsApproval: require("approver", for: outcome, record, at: node.location, &diagnostics)
        case .redirected: require("redirect-to", for: outcome, record, at: node.location, &diagnostics)
        case .notOffered:
            if !RuleReader.isFilled(record["alternatives"]) && record["none-because"] == nil {
                diagnostics.add(.rule(.noAlternative), at: node.location)
            }
        }
        return outcome
    }

    private func require(
        _ key: String, for outcome: Outcome, _ record: Record, at location: SourceLocation,
        _ diagnostics: inout Diagnostics
    ) {
        if !RuleReader.isFilled(record[key]) {
            diagnostics.add(.rule(.required(key, by: outcome)), at: location)
        }
    }

    /// Whether something stands there; an empty list does not count.
    private static func isFilled(_ node: YAMLNode?) -> Bool {
        guard let node else { return false }
        if case .list(let items) = node.content, items.isEmpty, !node.isBroken { return false }
        return true
    }

    private func texts(_ node: YAMLNode, into diagnostics: inout Diagnostics) -> [Bilingual] {
        var texts: [Bilingual] = []
        for item in diagnostics.list(node) ?? [] {
            if let text = diagnostics.bilingual(item) { texts.append(text) }
        }
        return texts
    }

    private func destination(_ node: YAMLNode, into diagnostics: inout Diagnostics) -> Destination? {
        guard case .map(let entries) = node.content, entries.contains(where: { $0.key == "team" }) else {
            return diagnostics.bilingual(node).map(Destination.text)
        }
        let record = diagnostics.record(node, .destination, keys: ["team"])
        return record?["team"].flatMap { diagnostics.reference($0, .team, in: vocabulary.teams) }
            .map { .team(TeamID($0)) }
    }

    /// The rule's dates, narrowed to the policy's.
    private func dates(_ record: Record, into diagnostics: inout Diagnostics) -> (from: CivilDate, to: CivilDate?) {
        let ownFrom = record["from"].flatMap { diagnostics.date($0) }
        let ownTo = record["to"].flatMap { diagnostics.date($0) }
        let fromPlace = record["from"]?.location ?? record.location
        let toPlace = record["to"]?.location ?? record.location
        let first = ownFrom ?? from
        let end = ownTo ?? to
        var isOutside = false
        if let ownFrom, let from, ownFrom < from {
            diagnostics.add(.rule(.beforePolicy(from)), at: fromPlace)
            isOutside = true
        }
        if let ownTo, let to, ownTo > to {
            diagnostics.add(.rule(.afterPolicy(to)), at: toPlace)
            isOutside = true
        }
        if !isOutside, ownFrom != nil || ownTo != nil, let first, let end, end <= first {
            diagnostics.add(.rule(.emptyPeriod(from: first, to: end)), at: ownTo == nil ? fromPlace : toPlace)
        }
        return (first ?? CivilDate(dayNumber: 0), end)
    }
}
