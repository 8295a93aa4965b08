// The exact requests two books answer otherwise, as few wide boxes. Only where some rule that applies has changed can an
// answer change, so only there are both books asked; slices that change alike are told together.

import Decisions
import Desk
import PolicyBook

struct BookDiffRegions {
    private let facts: RegionFacts
    private let old: RegionWorld
    private let new: RegionWorld
    private let date: CivilDate
    /// Rules that are not the same in both books, by number.
    private var changedOld: [Int] = []
    private var changedNew: [Int] = []

    init(_ old: Book, _ new: Book, date: CivilDate) {
        facts = RegionFacts([new, old])
        let (one, other) = (RegionRules(old, over: facts), RegionRules(new, over: facts))
        self.old = RegionWorld(facts, rules: one.rules, offers: [:], absent: true)
        self.new = RegionWorld(facts, rules: other.rules, offers: [:], absent: true)
        self.date = date
        findChanges()
    }

    /// What of a rule decides where it applies and whom it beats.
    private struct Core: Hashable {
        let outcome: Outcome
        let clause: String
        let tests: [Int: RegionTest]
        let from: Int
        let to: Int
        let overrides: [String]
        /// The facts it carries conditions on, derived ones by name.
        let carried: Set<String>
    }

    private static func core(_ number: Int, _ world: RegionWorld) -> Core {
        let rule = world.rules[number]
        return Core(
            outcome: rule.rule.outcome, clause: rule.clause,
            tests: Dictionary(rule.tests.map { ($0.base, $0.test) }, uniquingKeysWith: { first, _ in first }),
            from: rule.from, to: rule.to, overrides: rule.overrides.map { world.rules[$0].rule.id }.sorted(),
            carried: Set(rule.rule.conditions.map(\.fact)))
    }

    private mutating func findChanges() {
        let before = Dictionary(
            old.rules.indices.map { (old.rules[$0].rule.id, $0) }, uniquingKeysWith: { first, _ in first })
        var kept: [(old: Int, new: Int)] = []
        var unchanged: Set<Int> = []
        for number in new.rules.indices {
            if let known = before[new.rules[number].rule.id],
                BookDiffRegions.core(known, old) == BookDiffRegions.core(number, new)
            {
                kept.append((known, number))
                unchanged.insert(known)
            } else {
                changedNew.append(number)
            }
        }
        changedOld = old.rules.indices.filter { !unchanged.contains($0) }
        // Facts in another order of precedence can put any rule before any other.
        let isOrdered = zip(kept, kept.dropFirst()).allSatisfy { $0.old < $1.old }
        if !isOrdered {
            changedNew = Array(new.rules.indices)
            changedOld = Array(old.rules.indices)
        }
    }

    // MARK: Slices

    func changes() -> [BookRegionChange] {
        guard !changedOld.isEmpty || !changedNew.isEmpty else { return [] }
        let tests = (old.rules + new.rules).flatMap(\.tests)
        let space = RegionSpace(facts, tests: tests, without: 0, absent: true)
        let isShared = space.axes.count == 1
        let boxes = isShared ? (BookDiffRegions.boxes(old, space), BookDiffRegions.boxes(new, space)) : ([:], [:])
        var groups: [Key: [Group]] = [:]
        for codes in slices() {
            let changed = (
                old: changedOld.filter { applies($0, of: old, codes) },
                new: changedNew.filter { applies($0, of: new, codes) }
            )
            if changed.old.isEmpty && changed.new.isEmpty { continue }
            let (one, other) = (slice(codes, of: old), slice(codes, of: new))
            let stages: (RegionStage, RegionStage)
            if isShared {
                stages.0 = RegionStage(slice: one, space: space, boxes: boxes.0)
                stages.1 = RegionStage(slice: other, space: space, boxes: boxes.1)
            } else {
                let tests = one.rules.flatMap { old.rules[$0].tests } + other.rules.flatMap { new.rules[$0].tests }
                let own = RegionSpace(facts, tests: tests, without: 0, absent: true)
                stages = (old.stage(one, in: own), new.stage(other, in: own))
            }
            for (key, region) in differences(stages.0, stages.1, changed) {
                add(region, codes, stages.0, to: &groups[key, default: []])
            }
        }
        return groups.flatMap { key, groups in groups.flatMap { self.boxes(key, $0) } }
            .sorted(by: BookDiffRegions.isBefore)
    }

    private static func boxes(_ world: RegionWorld, _ space: RegionSpace) -> [Int: [UInt64]] {
        var boxes: [Int: [UInt64]] = [:]
        for number in world.rules.indices { boxes[number] = space.box(world.rules[number].tests) }
        return boxes
    }

    /// Values of the first fact that neither book's rules tell apart, where some changed rule can apply; the slice of its
    /// absence is empty.
    private func slices() -> [[Int]] {
        var groups: [[Int]: [[Int]]] = [:]
        let before = Dictionary(
            old.slices.enumerated().flatMap { number, slice in slice.codes.map { ($0, number) } },
            uniquingKeysWith: { first, _ in first })
        var found: [[Int]] = []
        for (number, slice) in new.slices.enumerated() {
            if slice.codes.isEmpty {
                found.append([])
                continue
            }
            if case .number = facts.facts[0].values { continue }
            for (known, codes) in Dictionary(grouping: slice.codes, by: { before[$0] ?? -1 }) {
                groups[[known, number], default: []].append(codes)
            }
        }
        if let first = facts.facts.first, case .number = first.values {
            let tests = (old.rules + new.rules).compactMap { $0.test(on: 0) }
            found += RegionDimension(0, first, tests: tests, absent: false).values.map {
                [$0.first, $0.first + $0.weight - 1]
            }
        }
        return (found + groups.values.map { $0.flatMap(\.self) }).sorted { ($0.first ?? -1) < ($1.first ?? -1) }
    }

    /// The rules of a world that can apply to a value.
    private func slice(_ codes: [Int], of world: RegionWorld) -> RegionSlice {
        let known = world.slices.first { slice in
            codes.isEmpty ? slice.codes.isEmpty : codes.first.map(slice.codes.contains) ?? false
        }
        if let known { return known.playing((known.rules + world.general).sorted()) }
        let rules = world.rules.indices.filter { number in
            world.rules[number].test(on: 0).map { test in codes.first.map(test.holds) ?? false } ?? true
        }
        return RegionSlice(codes: codes, weight: codes.count, rules: rules)
    }

    private func applies(_ number: Int, of world: RegionWorld, _ codes: [Int]) -> Bool {
        guard let test = world.rules[number].test(on: 0) else { return true }
        return codes.first.map(test.holds) ?? false
    }

    // MARK: Regions

    private struct Key: Hashable {
        let old: BookRegionChange.Verdict
        let new: BookRegionChange.Verdict
    }

    /// Slices with the same change, to be told together.
    private struct Group {
        var codes: [Int]
        var isAbsent: Bool
        let stage: RegionStage
        let region: Region

        /// Whether a region of another slice is the same, fact by fact.
        func isLike(_ other: Region, _ space: RegionSpace) -> Bool {
            guard stage.space.isLike(space), region.spans.count == other.spans.count else { return false }
            return zip(region.spans, other.spans).allSatisfy { one, two in
                one.from == two.from && one.to == two.to && one.cells == two.cells
            }
        }
    }

    /// What one slice's requests are answered otherwise, by how.
    private func differences(
        _ one: RegionStage, _ other: RegionStage, _ changed: (old: [Int], new: [Int])
    ) -> [Key: Region] {
        let space = one.space
        var touched = Region()
        if changed.old.count + changed.new.count > 64 {
            touched = Region(space.whole)
        } else {
            for number in changed.old { touched = touched.union(old.own(number, in: one), in: space) }
            for number in changed.new { touched = touched.union(new.own(number, in: other), in: space) }
        }
        var regions: [Key: Region] = [:]
        for part in old.partition(touched, among: [one.slice.rules[...]], in: one) {
            for piece in new.partition(part.region, among: [other.slice.rules[...]], in: other) {
                let key = Key(old: verdict(part.rule, old), new: verdict(piece.rule, new))
                if key.old.answer == key.new.answer { continue }
                regions[key] = (regions[key] ?? Region()).union(piece.region, in: space)
            }
        }
        return regions
    }

    private func verdict(_ number: Int?, _ world: RegionWorld) -> BookRegionChange.Verdict {
        guard let rule = number.map({ world.rules[$0] }) else { return .init(answer: .noPolicy, clause: nil) }
        return .init(answer: .outcome(rule.rule.outcome), clause: rule.clause)
    }

    private func add(_ region: Region, _ codes: [Int], _ stage: RegionStage, to groups: inout [Group]) {
        // Ranges of a number are told one by one: two of them need not be one range.
        if let first = facts.facts.first, case .number = first.values {
            groups.append(Group(codes: codes, isAbsent: codes.isEmpty, stage: stage, region: region))
            return
        }
        if let place = groups.firstIndex(where: { $0.isLike(region, stage.space) }) {
            groups[place].codes += codes
            groups[place].isAbsent = groups[place].isAbsent || codes.isEmpty
        } else {
            groups.append(Group(codes: codes, isAbsent: codes.isEmpty, stage: stage, region: region))
        }
    }

    // MARK: Words

    private func boxes(_ key: Key, _ group: Group) -> [BookRegionChange] {
        let space = group.stage.space
        return group.region.cover(in: space, limit: Int.max).flatMap { box -> [BookRegionChange] in
            guard
                let sample = RegionSample(
                    box.region(in: space), group.stage, near: date.dayNumber, code: group.codes.first)
            else { return [] }
            var change = BookRegionChange(
                old: key.old, new: key.new, values: [], limits: box.limits(space, facts),
                from: box.from == Region.start ? nil : CivilDate(dayNumber: box.from),
                to: box.to == Region.end ? nil : CivilDate(dayNumber: box.to),
                request: sample.request(facts, first: 0))
            guard let fact = facts.facts.first else { return [change] }
            let isAll = group.isAbsent && Set(group.codes).count == fact.codes.count
            if isAll { return [change] }
            if group.codes.isEmpty {
                change.limits.insert(.absent(fact: fact.name), at: 0)
            } else if group.isAbsent {
                change.limits.insert(
                    .absentOr(Condition(fact: fact.name, test: RegionFact.test(fact, codes: group.codes))), at: 0)
            } else if Set(group.codes).count == fact.codes.count {
                change.limits.insert(.present(fact: fact.name), at: 0)
            } else if case .number = fact.values {
                let (low, high) = (group.codes.min(), group.codes.max())
                change.limits.insert(
                    .condition(Condition(fact: fact.name, test: .between(min: low, max: high))), at: 0)
            } else {
                change.values = Set(group.codes).sorted().map(fact.value)
            }
            return [change]
        }
    }

    private static func isBefore(_ one: BookRegionChange, _ other: BookRegionChange) -> Bool {
        func key(_ change: BookRegionChange) -> [String] {
            [
                change.old.clause ?? "", change.new.clause ?? "",
                change.values.map(\.description).joined(separator: " "),
                "\(change.limits)", change.from?.description ?? "",
            ]
        }
        return key(one).lexicographicallyPrecedes(key(other))
    }
}
