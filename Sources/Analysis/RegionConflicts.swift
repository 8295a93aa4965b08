// Conflicts between equals: rules that carry conditions on the same facts, answer differently, and stand together in some
// request, nothing but restrictiveness putting one first. Overlaps that an override always settles are none.

import Decisions
import Desk
import PolicyBook

extension RegionAnalysis {
    private struct Pair: Hashable {
        let stronger: Int
        let weaker: Int
    }

    /// All conflicts, the stronger rule first, in order of strength. Compares the pairs of a slice only; rules that name
    /// no value of the first fact are looked at slice by slice until a request shows that they meet.
    public func conflicts() -> [RegionConflict] {
        var found: [Pair: RegionConflict] = [:]
        for slice in world.slices where !slice.codes.isEmpty {
            let named = slice.rules.filter { world.rules[$0].test(on: world.first) != nil }
            judge(pairs(named).filter { found[$0] == nil }, in: slice, &found)
        }
        var open = pairs(world.rules.indices.filter { world.rules[$0].test(on: world.first) == nil })
        for slice in world.slices.filter({ !$0.codes.isEmpty }) + world.slices.filter(\.codes.isEmpty) {
            if open.isEmpty { break }
            judge(open, in: slice, &found)
            open.removeAll { found[$0] != nil }
        }
        return found.sorted { ($0.key.stronger, $0.key.weaker) < ($1.key.stronger, $1.key.weaker) }.map(\.value)
    }

    /// Equals with conditions that can be met together. Cheap, and leaves few.
    private func pairs(_ numbers: [Int]) -> [Pair] {
        var pairs: [Pair] = []
        for (place, stronger) in numbers.enumerated() {
            let rule = world.rules[stronger]
            for weaker in numbers[(place + 1)...] {
                let other = world.rules[weaker]
                guard other.specificity == rule.specificity else { break }
                guard other.outcome != rule.outcome, rule.from < other.to, other.from < rule.to,
                    meet(rule, other), !rule.overriddenBy.contains(weaker), !other.overriddenBy.contains(stronger)
                else { continue }
                pairs.append(Pair(stronger: stronger, weaker: weaker))
            }
        }
        return pairs
    }

    /// Whether some facts meet the conditions of both, the slice's own fact apart. Both carry the same facts.
    private func meet(_ rule: RegionRule, _ other: RegionRule) -> Bool {
        for (place, (base, test)) in rule.tests.enumerated() where base != world.first {
            let against = other.tests[place].test
            guard test.meets(against), holds(test, against, base) else { return false }
        }
        return true
    }

    /// Ranges may meet outside the fact's own.
    private func holds(_ one: RegionTest, _ other: RegionTest, _ base: Int) -> Bool {
        guard case .range = one, case .range(let low, let high) = one.intersection(other) else { return true }
        let codes = world.facts.facts[base].codes
        return max(low, codes.lowerBound) <= min(high, codes.upperBound - 1)
    }

    private func judge(_ pairs: [Pair], in slice: RegionSlice, _ found: inout [Pair: RegionConflict]) {
        if pairs.isEmpty { return }
        let stage = world.stage(slice)
        for pair in pairs { found[pair] = conflict(pair, in: stage) }
    }

    /// A request in which neither is removed; a third equal may decide it.
    private func conflict(_ pair: Pair, in stage: RegionStage) -> RegionConflict? {
        let (one, other) = (world.rules[pair.stronger], world.rules[pair.weaker])
        let both = world.effective(pair.stronger, in: stage)
            .intersection(world.effective(pair.weaker, in: stage), in: stage.space)
        guard let sample = RegionSample(both, stage, near: date.dayNumber), let first = both.spans.first,
            let last = both.spans.last
        else { return nil }
        let request = request(sample)
        let absent = world.facts.facts.map(\.name).filter(request.absent.contains)
        return RegionConflict(
            stronger: one.rule.id, weaker: other.rule.id, request: request,
            isAboutValue: one.test(on: world.first) != nil,
            limits: limits(one, other) + absent.map { .absent(fact: $0) },
            from: CivilDate(dayNumber: first.from), until: last.to == Region.end ? nil : CivilDate(dayNumber: last.to))
    }

    /// What both ask, the slice’s own fact apart.
    private func limits(_ one: RegionRule, _ other: RegionRule) -> [RegionLimit] {
        one.tests.compactMap { base, test in
            guard base != world.first, let against = other.test(on: base) else { return nil }
            let fact = world.facts.facts[base]
            let both = test.intersection(against)
            guard case .range(let low, let high) = both else {
                let codes = fact.codes.filter(both.holds)
                return codes.count == fact.codes.count
                    ? nil : .condition(Condition(fact: fact.name, test: RegionFact.test(fact, codes: codes)))
            }
            let (from, to) = (max(low, fact.codes.lowerBound), min(high, fact.codes.upperBound - 1))
            return .condition(
                Condition(
                    fact: fact.name,
                    test: .between(
                        min: from == fact.codes.lowerBound ? nil : from,
                        max: to == fact.codes.upperBound - 1 ? nil : to)))
        }
    }
}
