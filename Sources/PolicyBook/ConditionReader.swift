// `when:` of rules and offers.

import Desk

/// Reads conditions against the facts of a book.
struct ConditionReader {
    let facts: FactTable

    /// The conditions, in the book's order of facts.
    func read(_ node: YAMLNode, into diagnostics: inout Diagnostics) -> [Condition] {
        var found: [(order: Int, condition: Condition)] = []
        for entry in diagnostics.entries(node) ?? [] {
            guard let fact = facts.entry(entry.key, at: entry.keyLocation, into: &diagnostics),
                let test = test(entry.value, entry.key, fact.domain, into: &diagnostics)
            else { continue }
            found.append((fact.order, Condition(fact: entry.key, test: test)))
        }
        if !zip(found, found.dropFirst()).allSatisfy({ $0.order <= $1.order }) { found.sort { $0.order < $1.order } }
        return found.map(\.condition)
    }

    private func test(
        _ node: YAMLNode, _ fact: String, _ domain: FactTable.Domain, into diagnostics: inout Diagnostics
    ) -> Test? {
        switch (node.content, domain) {
        case (_, .unreadable), (.unreadable, _):
            return nil
        case (.map(let entries), .choices(let choices)):
            return noneOf(node, entries, fact, choices, into: &diagnostics)
        case (.map(let entries), .number(let range)):
            return between(node, entries, range, into: &diagnostics)
        case (.map(let entries), .flag):
            let isNegation = entries.contains { $0.key == "not" }
            let problem: FactProblem = isNegation ? .notOfKind(.flag) : .rangeOfKind(.flag)
            if entries.isEmpty {
                diagnostics.expect(.flag, node)
            } else {
                diagnostics.add(.fact(problem), at: node.location)
            }
            return nil
        case (.list, .choices(let choices)):
            let ids = ids(node, fact, choices, into: &diagnostics)
            return ids.isEmpty ? nil : .oneOf(ids)
        case (.list, .number):
            diagnostics.add(.fact(.listOfKind(.number)), at: node.location)
            return nil
        case (.list, .flag):
            diagnostics.add(.fact(.listOfKind(.flag)), at: node.location)
            return nil
        case (.text, _):
            switch facts.value(node, of: fact, domain, into: &diagnostics) {
            case .choice(let id)?: return .oneOf([id])
            case .number(let number)?: return .between(min: number, max: number)
            case .flag(let flag)?: return .flag(flag)
            case nil: return nil
            }
        }
    }

    private func ids(
        _ node: YAMLNode, _ fact: String, _ choices: Vocabulary, into diagnostics: inout Diagnostics
    ) -> [String] {
        diagnostics.references(node, .value(of: fact), in: choices, mayBeEmpty: false).map(\.id)
    }

    private func noneOf(
        _ node: YAMLNode, _ entries: [YAMLEntry], _ fact: String, _ choices: Vocabulary,
        into diagnostics: inout Diagnostics
    ) -> Test? {
        if let entry = entries.first(where: { $0.key == "min" || $0.key == "max" }) {
            diagnostics.add(.fact(.rangeOfKind(.choice)), at: entry.keyLocation)
            return nil
        }
        guard let record = diagnostics.record(node, .condition, keys: ["not"], required: ["not"]),
            let list = record["not"]
        else { return nil }
        guard case .list = list.content else {
            if case .unreadable = list.content { return nil }
            diagnostics.add(.fact(.notWithoutList), at: list.location)
            return nil
        }
        let ids = ids(list, fact, choices, into: &diagnostics)
        return ids.isEmpty ? nil : .noneOf(ids)
    }

    private func between(
        _ node: YAMLNode, _ entries: [YAMLEntry], _ range: ClosedRange<Int>, into diagnostics: inout Diagnostics
    ) -> Test? {
        if let entry = entries.first(where: { $0.key == "not" }) {
            diagnostics.add(.fact(.notOfKind(.number)), at: entry.keyLocation)
            return nil
        }
        guard let record = diagnostics.record(node, .condition, keys: ["min", "max"]) else { return nil }
        if record["min"] == nil && record["max"] == nil {
            if entries.isEmpty { diagnostics.add(.fact(.emptyCondition), at: node.location) }
            return nil
        }
        let min = record["min"].flatMap { facts.number($0, in: range, into: &diagnostics) }
        let max = record["max"].flatMap { facts.number($0, in: range, into: &diagnostics) }
        if let min, let max, min > max { diagnostics.add(.fact(.emptyRange(min, max)), at: node.location) }
        return .between(min: min, max: max)
    }
}
