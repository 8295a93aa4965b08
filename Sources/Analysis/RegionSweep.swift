// One pass over all slices and, where rules stand in layers, one over the general ones: which rule decides where, and
// what would if it were gone. Keeps one sample a finding, never the regions themselves.

import PolicyBook

/// What a pass over a book finds of each rule.
struct RegionSweep {
    let world: RegionWorld
    let day: Int
    private(set) var decides: [Bool]
    /// Where a refusal leaves a client without an offer.
    private(set) var emptyHanded: [RegionSample?]
    /// What no rule of its own decides, by slice.
    private(set) var open: [Region] = []
    /// What no general rule decides, in a slice without rules.
    private(set) var bare = Region()
    /// A place where the rule decides and would not be missed; kept while none is found where it would.
    private var spare: [RegionSample?]
    private var isMissed: [Bool]

    init(_ world: RegionWorld, date: Int) {
        self.world = world
        day = date
        let none = [Bool](repeating: false, count: world.rules.count)
        decides = none
        isMissed = none
        emptyHanded = [RegionSample?](repeating: nil, count: world.rules.count)
        spare = emptyHanded
    }

    /// A place where a rule decides, when it decides nowhere that it would be missed.
    func redundant(_ number: Int) -> RegionSample? {
        isMissed[number] ? nil : spare[number]
    }

    mutating func run() {
        for slice in world.slices { sweep(world.stage(slice)) }
        if !world.general.isEmpty { sweepGeneral() } else { bare = Region() }
    }

    private mutating func sweep(_ stage: RegionStage) {
        var rest = Region(stage.space.whole)
        let rules = stage.slice.rules
        for (place, number) in rules.enumerated() {
            let rule = world.rules[number]
            guard stage.boxes[number] != nil else { continue }
            let effective = world.effective(number, in: stage)
            let claimed = rest.intersection(effective, in: stage.space)
            if !claimed.isEmpty {
                rest.subtract(effective, in: stage.space)
                decides[number] = true
                judgeOffers(rule, number, claimed, stage)
            }
            judgeAbsence(of: number, claimed, after: [rules[(place + 1)...], world.general[...]], stage)
        }
        open.append(rest)
    }

    /// Whether some client is refused and can have none of what is listed.
    private mutating func judgeOffers(_ rule: RegionRule, _ number: Int, _ claimed: Region, _ stage: RegionStage) {
        guard rule.rule.outcome == .notOffered, rule.rule.noneBecause == nil, emptyHanded[number] == nil else { return }
        let left = withoutOffers(rule.rule, claimed, stage)
        emptyHanded[number] = RegionSample(left, stage, near: day)
    }

    /// The part of a region whose clients can have no offer of a rule.
    private func withoutOffers(_ rule: Rule, _ region: Region, _ stage: RegionStage) -> Region {
        var left = region
        for offer in rule.alternatives {
            guard let tests = world.offers[offer], world.holds(tests, in: stage.slice) else { continue }
            left.subtract(Region(stage.space.box(tests)), in: stage.space)
            if left.isEmpty { break }
        }
        return left
    }

    // MARK: What would change without a rule

    private mutating func judgeAbsence(
        of number: Int, _ claimed: Region, after lists: [ArraySlice<Int>], _ stage: RegionStage
    ) {
        guard !isMissed[number] else { return }
        if world.rules[number].overrides.isEmpty {
            guard let sample = RegionSample(claimed, stage, near: day) else { return }
            let next = world.partition(sample.region(in: stage.space), among: lists, in: stage).first?.rule
            isMissed[number] = next.map { !isSame($0, number) } ?? true
            if !isMissed[number] { isMissed[number] = isMissed(number, claimed, lists, stage) { _ in true } }
            keep(sample, next, number)
        } else {
            let own = world.own(number, in: stage)
            guard !own.isEmpty else { return }
            isMissed[number] = isMissedAsOverrider(number, own, stage)
            guard let sample = RegionSample(claimed, stage, near: day) else { return }
            let parts = world.partition(
                sample.region(in: stage.space), among: world.candidates(in: stage.slice), in: stage, without: number)
            keep(sample, parts.first?.rule, number)
        }
    }

    private mutating func keep(_ sample: RegionSample, _ next: Int?, _ number: Int) {
        guard spare[number] == nil else { return }
        spare[number] = sample
        spare[number]?.other = next
    }

    private func isSame(_ one: Int, _ other: Int) -> Bool {
        one == other || world.rules[one].answersLike(world.rules[other])
    }

    /// Whether the rules after would answer some part of a region otherwise, of the parts that count.
    private func isMissed(
        _ number: Int, _ region: Region, _ lists: [ArraySlice<Int>], _ stage: RegionStage, _ counts: (Region) -> Bool
    ) -> Bool {
        !world.visitParts(of: region, among: lists, in: stage) { rule, part in
            (rule.map { isSame($0, number) } ?? false) || !counts(part)
        }
    }

    /// Whether an answer changes where a rule applies, once it and what it removes are gone.
    private func isMissedAsOverrider(_ number: Int, _ own: Region, _ stage: RegionStage) -> Bool {
        let lists = world.candidates(in: stage.slice)
        let with = world.partition(own, among: lists, in: stage)
        let without = world.partition(own, among: lists, in: stage, without: number)
        return with.contains { one in
            without.contains { other in
                let isAlike =
                    switch (one.rule, other.rule) {
                    case (nil, nil): true
                    case (let left?, let right?): isSame(left, right)
                    default: false
                    }
                return !isAlike && !one.region.intersection(other.region, in: stage.space).isEmpty
            }
        }
    }
}

// The general layer: rules of every slice, decided where the slice's own leave room.
extension RegionSweep {
    private mutating func sweepGeneral() {
        // The stage of no slice in particular: the slices share one space here.
        let stage = world.stage(.bare)
        bare = Region(stage.space.whole)
        for (place, number) in world.general.enumerated() {
            guard stage.boxes[number] != nil else { continue }
            let effective = world.effective(number, in: stage)
            let rest = bare.intersection(effective, in: stage.space)
            bare.subtract(effective, in: stage.space)
            let after = world.general[(place + 1)...]
            if rest.isEmpty { continue }
            decideGeneral(number, rest, stage)
            guard decides[number] else { continue }
            judgeGeneralOffers(number, rest, stage)
            judgeGeneralAbsence(of: number, rest, after, stage)
        }
    }

    /// The first slice whose own rules leave some of a region.
    private func slice(leaving region: Region, _ space: RegionSpace) -> (slice: RegionSlice, left: Region)? {
        guard !region.isEmpty else { return nil }
        for (slice, open) in zip(world.slices, open) {
            if slice.rules.isEmpty { return (slice, region) }
            let left = region.intersection(open, in: space)
            if !left.isEmpty { return (slice, left) }
        }
        return nil
    }

    private mutating func decideGeneral(_ number: Int, _ rest: Region, _ stage: RegionStage) {
        guard let (slice, left) = slice(leaving: rest, stage.space) else { return }
        decides[number] = true
        spare[number] = RegionSample(left, world.stage(slice), near: day)
    }

    private mutating func judgeGeneralOffers(_ number: Int, _ rest: Region, _ stage: RegionStage) {
        let rule = world.rules[number].rule
        guard rule.outcome == .notOffered, rule.noneBecause == nil else { return }
        let general = rule.alternatives.filter { offer in
            !(world.offers[offer] ?? []).contains { $0.base == world.first }
        }
        var left = rest
        for offer in general {
            left.subtract(Region(world.offers[offer].flatMap { stage.space.box($0) }), in: stage.space)
        }
        if left.isEmpty { return }
        for (slice, open) in zip(world.slices, open) {
            let own = world.stage(slice)
            let claimed = left.intersection(open, in: stage.space)
            if let sample = RegionSample(withoutOffers(rule, claimed, own), own, near: day) {
                emptyHanded[number] = sample
                return
            }
        }
    }

    private mutating func judgeGeneralAbsence(
        of number: Int, _ rest: Region, _ after: ArraySlice<Int>, _ stage: RegionStage
    ) {
        guard let sample = spare[number] else {
            isMissed[number] = true
            return
        }
        if world.rules[number].overrides.isEmpty {
            let next = world.partition(sample.region(in: stage.space), among: [after], in: stage).first?.rule
            spare[number]?.other = next
            if let next, isSame(next, number) {
                isMissed[number] = isMissed(number, rest, [after], stage) {
                    slice(leaving: $0, stage.space) != nil
                }
            } else {
                isMissed[number] = true
            }
        } else {
            isMissed[number] = isMissedGeneralOverrider(number, stage)
        }
    }

    private func isMissedGeneralOverrider(_ number: Int, _ stage: RegionStage) -> Bool {
        let own = world.own(number, in: stage)
        for (slice, open) in zip(world.slices, open) {
            let left = own.intersection(open, in: stage.space)
            if left.isEmpty { continue }
            if isMissedAsOverrider(number, left, world.stage(slice.playing([]))) { return true }
        }
        return false
    }
}
