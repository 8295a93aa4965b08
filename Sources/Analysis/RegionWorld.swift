// A book laid out for analysis: the first fact's values as slices, each with the rules that can apply there and the space
// they cut. Where no slice's own rules mix with the rest, the rules that name no value are laid out once for all.

import Desk
import PolicyBook

/// Values of the first fact that no rule tells apart.
struct RegionSlice: Sendable {
    /// Codes of the first fact, of a number the least one; empty for the slice where it is absent.
    let codes: [Int]
    /// How many values there are.
    var weight: Int
    /// Rules that can apply there, the strongest first; those of the general layer left out.
    let rules: [Int]
}

extension RegionSlice {
    /// The slice of no value in particular, with no rules of its own.
    static let bare = RegionSlice(codes: [], weight: 1, rules: [])

    /// The same values with other rules.
    func playing(_ rules: [Int]) -> RegionSlice {
        RegionSlice(codes: codes, weight: weight, rules: rules)
    }
}

/// One slice made ready: its space and where each rule applies in it.
struct RegionStage: Sendable {
    let slice: RegionSlice
    let space: RegionSpace
    /// Where each rule applies, dates aside; a rule that cannot apply has none.
    let boxes: [Int: [UInt64]]
}

/// The rules of a book laid out in slices.
struct RegionWorld: Sendable {
    let facts: RegionFacts
    let rules: [RegionRule]
    let offers: [String: [(base: Int, test: RegionTest)]]
    /// The base fact that cuts slices.
    let first: Int
    let slices: [RegionSlice]
    /// Rules of every slice, the strongest first, weaker than all of the slices' own; empty where rules mix.
    let general: [Int]
    /// Whether requests may lack facts.
    let absent: Bool
    private let shared: (space: RegionSpace, boxes: [Int: [UInt64]])?

    init(_ book: Book, absent: Bool) {
        let facts = RegionFacts([book])
        let ranked = RegionRules(book, over: facts)
        self.init(facts, rules: ranked.rules, offers: ranked.offers, absent: absent)
    }

    init(
        _ facts: RegionFacts, rules: [RegionRule], offers: [String: [(base: Int, test: RegionTest)]], absent: Bool
    ) {
        self.facts = facts
        self.rules = rules
        self.offers = offers
        self.absent = absent
        first = 0
        let everywhere = rules.indices.filter { rules[$0].test(on: 0) == nil }
        let cut = RegionWorld.slices(facts, rules, offers, absent: absent)
        let space = RegionSpace(
            facts, tests: rules.flatMap(\.tests) + offers.values.flatMap(\.self), without: 0, absent: absent)
        guard space.axes.count == 1 else {
            shared = nil
            general = []
            slices = cut.map { $0.playing(RegionWorld.merged($0.rules, everywhere)) }
            return
        }
        var boxes: [Int: [UInt64]] = [:]
        boxes.reserveCapacity(rules.count)
        for number in rules.indices { boxes[number] = space.box(rules[number].tests) }
        shared = (space, boxes)
        if RegionWorld.isLayered(rules, everywhere) {
            general = everywhere
            slices = cut
        } else {
            general = []
            slices = cut.map { $0.playing(RegionWorld.merged($0.rules, everywhere)) }
        }
    }

    /// Whether the rules of single values are all stronger than the rest and neither side overrides the other.
    private static func isLayered(_ rules: [RegionRule], _ everywhere: [Int]) -> Bool {
        guard let strongest = everywhere.first else { return true }
        let isGeneral = Set(everywhere)
        return rules.indices.allSatisfy { number in
            let own = isGeneral.contains(number)
            return (own || number < strongest)
                && rules[number].overriddenBy.allSatisfy { isGeneral.contains($0) == own }
        }
    }

    private static func merged(_ own: [Int], _ rest: [Int]) -> [Int] {
        rest.isEmpty ? own : (own + rest).sorted()
    }

    /// The slices with the rules that name their values, those with the fewest rules first.
    private static func slices(
        _ facts: RegionFacts, _ rules: [RegionRule], _ offers: [String: [(base: Int, test: RegionTest)]], absent: Bool
    ) -> [RegionSlice] {
        guard let fact = facts.facts.first else { return [.bare] }
        let offered = Set(offers.values.compactMap { $0.first { $0.base == 0 }?.test })
        var slices: [RegionSlice] = []
        if case .number = fact.values {
            let tests = rules.compactMap { $0.test(on: 0) } + offered
            for values in RegionDimension(0, fact, tests: tests, absent: false).values {
                let own = rules.indices.filter { rules[$0].test(on: 0)?.holds(values.first) ?? false }
                slices.append(RegionSlice(codes: [values.first], weight: values.weight, rules: own))
            }
        } else {
            var groups: [SliceKey: [Int]] = [:]
            for (code, own) in rulesByCode(fact, rules).enumerated() {
                groups[SliceKey(rules: own, offers: offered.map { $0.holds(code) }), default: []].append(code)
            }
            slices = groups.map { RegionSlice(codes: $0.value, weight: $0.value.count, rules: $0.key.rules) }
        }
        slices.sort { ($0.rules.count, $0.codes.first ?? 0) < ($1.rules.count, $1.codes.first ?? 0) }
        return slices + (absent || slices.isEmpty ? [.bare] : [])
    }

    private struct SliceKey: Hashable {
        let rules: [Int]
        let offers: [Bool]
    }

    private static func rulesByCode(_ fact: RegionFact, _ rules: [RegionRule]) -> [[Int]] {
        var rulesOf = [[Int]](repeating: [], count: fact.codes.count)
        for number in rules.indices {
            guard case .set(let words)? = rules[number].test(on: 0) else { continue }
            for (place, word) in words.enumerated() where word != 0 {
                var bits = word
                while bits != 0 {
                    rulesOf[place * 64 + bits.trailingZeroBitCount].append(number)
                    bits &= bits - 1
                }
            }
        }
        return rulesOf
    }

    /// A slice made ready.
    func stage(_ slice: RegionSlice) -> RegionStage {
        if let shared { return RegionStage(slice: slice, space: shared.space, boxes: shared.boxes) }
        return stage(slice, cutBy: [])
    }

    /// A slice made ready in a space that some further tests cut too.
    func stage(_ slice: RegionSlice, cutBy tests: [(base: Int, test: RegionTest)]) -> RegionStage {
        let candidates = slice.rules + general
        let offered = Set(candidates.flatMap { rules[$0].rule.alternatives })
        let all = candidates.flatMap { rules[$0].tests } + offered.flatMap { offers[$0] ?? [] } + tests
        return stage(slice, in: RegionSpace(facts, tests: all, without: first, absent: absent))
    }

    /// A slice made ready in a space of its own.
    func stage(_ slice: RegionSlice, in space: RegionSpace) -> RegionStage {
        var boxes: [Int: [UInt64]] = [:]
        for number in slice.rules + general { boxes[number] = space.box(rules[number].tests) }
        return RegionStage(slice: slice, space: space, boxes: boxes)
    }

    /// Whether conditions allow the slice's value of the first fact.
    func holds(_ tests: [(base: Int, test: RegionTest)], in slice: RegionSlice) -> Bool {
        guard let test = tests.first(where: { $0.base == first })?.test else { return true }
        return slice.codes.contains(where: test.holds)
    }
}

// Where rules apply and decide.
extension RegionWorld {
    /// Where a rule applies, override or not.
    func own(_ number: Int, in stage: RegionStage) -> Region {
        Region(stage.boxes[number], from: rules[number].from, to: rules[number].to)
    }

    /// Whether a rule can apply to the slice's value of the first fact.
    func isPlayed(_ number: Int, in slice: RegionSlice) -> Bool {
        let rule = rules[number]
        guard let test = rule.test(on: first) else { return true }
        return slice.codes.first.map(test.holds) ?? false
    }

    /// Where a rule applies and none that overrides it does.
    func effective(_ number: Int, in stage: RegionStage, without left: Int? = nil) -> Region {
        var region = own(number, in: stage)
        for other in rules[number].overriddenBy where other != left && isPlayed(other, in: stage.slice) {
            region.subtract(own(other, in: stage), in: stage.space)
        }
        return region
    }

    /// Cuts a region by deciding rule, trying rules in the order given; the last part is what none decides.
    func partition(
        _ region: Region, among lists: [ArraySlice<Int>], in stage: RegionStage, without left: Int? = nil
    ) -> [(rule: Int?, region: Region)] {
        var parts: [(rule: Int?, region: Region)] = []
        _ = visitParts(of: region, among: lists, in: stage, without: left) { rule, part in
            parts.append((rule, part))
            return true
        }
        return parts
    }

    /// The same, part by part, for as long as `visit` says so; whether it always did.
    func visitParts(
        of region: Region, among lists: [ArraySlice<Int>], in stage: RegionStage, without left: Int? = nil,
        _ visit: (Int?, Region) -> Bool
    ) -> Bool {
        var rest = region
        for list in lists {
            for number in list where number != left {
                if rest.isEmpty { return true }
                let rule = rules[number]
                guard let box = stage.boxes[number], rest.meets(box, from: rule.from, to: rule.to, in: stage.space)
                else { continue }
                let effective = effective(number, in: stage, without: left)
                let claimed = rest.intersection(effective, in: stage.space)
                if claimed.isEmpty { continue }
                if !visit(number, claimed) { return false }
                rest.subtract(effective, in: stage.space)
            }
        }
        return rest.isEmpty || visit(nil, rest)
    }

    /// All rules of a slice, the strongest first, in lists to be tried one after the other.
    func candidates(in slice: RegionSlice) -> [ArraySlice<Int>] { [slice.rules[...], general[...]] }
}
