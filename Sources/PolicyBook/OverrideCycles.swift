// Who overrides whom, between clauses: whatever the dates, no clause may override itself, even in a roundabout way.

import Desk

/// The overrides of a book as a graph. A policy stands in it once, with edges to its clauses, so that its size is that
/// of the files; a clause that overrides its own policy has edges to the policy's other clauses.
struct OverrideCycles {
    private struct Edge {
        var target: String
        var location: SourceLocation
    }

    private var edges: [String: [Edge]] = [:]
    private var clauses: [String] = []
    private let policies: [String: [String]]

    /// The faults of all overrides: own clause, own policy without another clause, cycles (each once, with its path).
    static func check(
        _ overrides: [RuleReader.Overrides], in book: [(policy: String?, clauses: [String])],
        into diagnostics: inout Diagnostics
    ) {
        if overrides.isEmpty { return }
        var policies: [String: [String]] = [:]
        var policyOf: [String: String] = [:]
        for (policy, clauses) in book {
            guard let policy else { continue }
            policies[policy, default: []] += clauses
            for clause in clauses { policyOf[clause] = policy }
        }
        var graph = OverrideCycles(policies: policies)
        graph.build(overrides, policyOf: policyOf, into: &diagnostics)
        graph.search(into: &diagnostics)
    }

    private init(policies: [String: [String]]) {
        self.policies = policies
    }

    private mutating func build(
        _ overrides: [RuleReader.Overrides], policyOf: [String: String], into diagnostics: inout Diagnostics
    ) {
        // Two clauses that override their own policy already make a cycle: only the first two are expanded.
        var expanded: [String: Set<String>] = [:]
        for rule in overrides {
            for target in rule.targets {
                guard target.id != rule.clause else {
                    diagnostics.add(.rule(.overridesItself(rule.clause)), at: target.location)
                    continue
                }
                guard let own = policyOf[rule.clause], own == target.id else {
                    add(rule.clause, target.id, target.location)
                    continue
                }
                let others = policies[own, default: []].filter { $0 != rule.clause }
                if others.isEmpty { diagnostics.add(.rule(.overridesNothing(own)), at: target.location) }
                guard expanded[own, default: []].contains(rule.clause) || expanded[own, default: []].count < 2 else {
                    continue
                }
                if expanded[own, default: []].insert(rule.clause).inserted {
                    for other in others { add(rule.clause, other, target.location) }
                }
            }
        }
    }

    private mutating func add(_ clause: String, _ target: String, _ location: SourceLocation) {
        if edges[clause] == nil { clauses.append(clause) }
        edges[clause, default: []].append(Edge(target: target, location: location))
        if let members = policies[target], edges[target] == nil {
            edges[target] = members.map { Edge(target: $0, location: location) }
        }
    }

    private func search(into diagnostics: inout Diagnostics) {
        var finished: Set<String> = []
        var reported: Set<String> = []
        for start in clauses where !finished.contains(start) {
            var path: [(node: String, next: Int)] = [(start, 0)]
            var depth = [start: 0]
            while let last = path.last {
                guard let edge = edges[last.node].flatMap({ $0.indices.contains(last.next) ? $0[last.next] : nil })
                else {
                    finished.insert(last.node)
                    depth[last.node] = nil
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                if let index = depth[edge.target] {
                    report(path[index...].map(\.node), &reported, into: &diagnostics)
                } else if !finished.contains(edge.target) {
                    depth[edge.target] = path.count
                    path.append((edge.target, 0))
                }
            }
        }
    }

    private func report(_ cycle: [String], _ reported: inout Set<String>, into diagnostics: inout Diagnostics) {
        let clauses = cycle.filter { policies[$0] == nil }
        guard reported.isDisjoint(with: clauses), let smallest = clauses.min(),
            let index = cycle.firstIndex(of: smallest), let first = clauses.firstIndex(of: smallest)
        else { return }
        reported.formUnion(clauses)
        let next = cycle[(index + 1) % cycle.count]
        guard let location = edges[smallest]?.first(where: { $0.target == next })?.location else { return }
        let path = Array(clauses[first...] + clauses[..<first]) + [smallest]
        diagnostics.add(.rule(.cycle(path)), at: location)
    }
}
