// Conflicts between equals: rules that carry conditions on the same facts, answer differently and meet in some request.
// Overlaps that an override settles are none.

import Decisions
import Desk
import PolicyBook

extension RegionAnalysis {
    private struct Pair: Hashable {
        let stronger: Int
        let weaker: Int
    }

    /// All conflicts, the stronger rule first, in order of strength. Compares the pairs of a slice only.
    public func conflicts() -> [RegionConflict] {
        var found: [(pair: Pair, conflict: RegionConflict)] = []
        var seen: Set<Pair> = []
        for slice in world.slices where !slice.codes.isEmpty {
            compare(slice.rules.filter { world.rules[$0].test(on: world.first) != nil }, in: slice, &seen, &found)
        }
        let everywhere = world.rules.indices.filter { world.rules[$0].test(on: world.first) == nil }
        if let slice = world.slices.first(where: { !$0.codes.isEmpty }) ?? world.slices.first {
            compare(everywhere, in: slice, &seen, &found)
        }
        return found.sorted { one, other in
            (one.pair.stronger, one.pair.weaker) < (other.pair.stronger, other.pair.weaker)
        }.map(\.conflict)
    }

    private func compare(
        _ numbers: [Int], in slice: RegionSlice, _ seen: inout Set<Pair>,
        _ found: inout [(pair: Pair, conflict: RegionConflict)]
    ) {
        for (place, stronger) in numbers.enumerated() {
            let rule = world.rules[stronger]
            for weaker in numbers[(place + 1)...] {
                let other = world.rules[weaker]
                guard other.specificity == rule.specificity else { break }
                guard other.outcome != rule.outcome, rule.from < other.to, other.from < rule.to,
                    meet(rule, other), !rule.overriddenBy.contains(weaker), !other.overriddenBy.contains(stronger)
                else { continue }
                let pair = Pair(stronger: stronger, weaker: weaker)
                guard seen.insert(pair).inserted else { continue }
                found.append((pair, conflict(pair, in: slice)))
            }
        }
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

    private func conflict(_ pair: Pair, in slice: RegionSlice) -> RegionConflict {
        let (one, other) = (world.rules[pair.stronger], world.rules[pair.weaker])
        let from = max(one.from, other.from)
        let to = min(one.to, other.to)
        let day = from > date.dayNumber ? from : min(date.dayNumber, to - 1)
        var request = Request(date: CivilDate(dayNumber: day))
        if let code = slice.codes.first, let fact = world.facts.facts.first, one.test(on: world.first) != nil {
            request.facts[fact.name] = fact.value(of: code)
        }
        for base in Set(one.tests.map(\.base) + other.tests.map(\.base)) where base != world.first {
            let tests = [one.test(on: base), other.test(on: base)].compactMap(\.self)
            let fact = world.facts.facts[base]
            let codes: [Int] =
                if let range = tests.first, case .range = range {
                    fact.codes.clamped(to: RegionAnalysis.codes(of: tests)).first.map { [$0] } ?? []
                } else {
                    fact.codes.filter { code in tests.allSatisfy { $0.holds(code) } }
                }
            if let code = codes.first { request.facts[fact.name] = fact.value(of: code) }
        }
        return RegionConflict(
            stronger: one.rule.id, weaker: other.rule.id, request: request, from: CivilDate(dayNumber: from),
            until: to == Region.end ? nil : CivilDate(dayNumber: to))
    }

    private static func codes(of tests: [RegionTest]) -> Range<Int> {
        var (low, high) = (Int.min, Int.max - 1)
        for case .range(let from, let to) in tests {
            low = max(low, from)
            high = min(high, to)
        }
        return low <= high ? low..<high + 1 : 0..<0
    }
}
