// What no rule covers, on a day and after it. Absence is left aside: a gap is a request with every fact known.

import Decisions
public import Desk
import PolicyBook

extension RegionAnalysis {
    /// What a sweep left uncovered of each slice with values, with all facts present, on some days.
    private func uncovered(
        _ sweep: RegionSweep, from: Int, to: Int
    ) -> [(stage: RegionStage, region: Region)] {
        let shared = world.general.isEmpty ? nil : world.stage(.bare).space
        let bare = shared.map { sweep.bare.intersection(Region($0.present, from: from, to: to), in: $0) }
        return zip(world.slices, sweep.open).compactMap { slice, open in
            guard !slice.codes.isEmpty || world.facts.facts.isEmpty else { return nil }
            let stage = world.stage(slice)
            let inside = bare ?? Region(stage.space.present, from: from, to: to)
            return (stage, open.intersection(inside, in: stage.space))
        }
    }

    /// How many requests with all facts known no rule covers on the days of a period, the last one excluded, and how
    /// many values of the first fact have any.
    public func gapSize(from: CivilDate, to: CivilDate) -> (requests: Double, values: Int) {
        var sweep = RegionSweep(world, date: date.dayNumber)
        sweep.run()
        var size = (requests: 0.0, values: 0)
        for (stage, inside) in uncovered(sweep, from: from.dayNumber, to: to.dayNumber) where !inside.isEmpty {
            size.values += stage.slice.weight
            for span in inside.spans {
                let values = Double(stage.slice.weight) * rest(stage)
                size.requests += stage.space.weight(of: span.cells) * Double(span.to - span.from) * values
            }
        }
        return size
    }

    /// How many values the facts outside a space have together.
    private func rest(_ stage: RegionStage) -> Double {
        let known = Set(stage.space.dimensions.map(\.fact) + [world.first])
        return world.facts.facts.indices.filter { !known.contains($0) }
            .reduce(1) { $0 * Double(world.facts.facts[$1].codes.count) }
    }

    func gaps(_ sweep: RegionSweep) -> (gaps: [RegionGap], endings: [RegionEnding]) {
        var gaps: [(code: Int, gap: RegionGap)] = []
        var endings: [EndingKey: RegionEnding] = [:]
        for (stage, later) in uncovered(sweep, from: date.dayNumber, to: Region.end) where !later.isEmpty {
            let isNamed = stage.slice.rules.contains { world.rules[$0].test(on: world.first) != nil }
            for gap in self.gaps(later.during(date.dayNumber, date.dayNumber + 1, in: stage.space), stage, isNamed) {
                if stage.slice.codes.isEmpty { gaps.append((0, gap)) }
                for code in stage.slice.codes { gaps.append((code, of(code, gap))) }
            }
            gather(later, stage, &endings)
        }
        let order = world.facts.facts.first
        return (
            gaps.enumerated().sorted { ($0.element.code, $0.offset) < ($1.element.code, $1.offset) }.map(\.element.gap),
            endings.sorted { ($0.key.date, $0.key.rule) < ($1.key.date, $1.key.rule) }.map { key, ending in
                var ending = ending
                ending.values =
                    order.map { fact in fact.codes.map(fact.value).filter(Set(ending.values).contains) } ?? []
                return ending
            }
        )
    }

    private func of(_ code: Int, _ gap: RegionGap) -> RegionGap {
        var gap = gap
        guard let fact = world.facts.facts.first else { return gap }
        gap.value = fact.value(of: code)
        gap.request.facts[fact.name] = gap.value
        return gap
    }

    /// The parts of a region, each as wide as it can be, so that one that is closed does not hide another.
    private func gaps(_ region: Region, _ stage: RegionStage, _ isNamed: Bool) -> [RegionGap] {
        region.cover(in: stage.space, limit: 12).compactMap { box in
            RegionSample(box.region(in: stage.space), stage, near: date.dayNumber).map { sample in
                RegionGap(
                    value: nil, conditions: conditions(box, stage), isNamed: isNamed, request: request(sample))
            }
        }
    }

    private func conditions(_ box: RegionBox, _ stage: RegionStage) -> [Condition] {
        box.limits(stage.space, world.facts).compactMap { limit in
            if case .condition(let condition) = limit { condition } else { nil }
        }
    }

    private struct EndingKey: Hashable {
        let rule: Int
        let date: Int
    }

    /// What becomes uncovered day by day, by the rule that covered it the day before.
    private func gather(_ region: Region, _ stage: RegionStage, _ endings: inout [EndingKey: RegionEnding]) {
        var seen = region.cells(on: date.dayNumber)
        for span in region.spans where span.from > date.dayNumber {
            var fresh = span.cells
            for box in seen { stage.space.subtract(box, from: &fresh) }
            if fresh.isEmpty { continue }
            stage.space.unite(fresh, into: &seen)
            var before = Region()
            before.spans = [Region.Span(from: span.from - 1, to: span.from, cells: fresh)]
            for part in world.partition(before, among: world.candidates(in: stage.slice), in: stage) {
                guard let number = part.rule else { continue }
                add(part.region, number, span.from, stage, &endings)
            }
        }
    }

    private func add(
        _ region: Region, _ number: Int, _ day: Int, _ stage: RegionStage, _ endings: inout [EndingKey: RegionEnding]
    ) {
        let key = EndingKey(rule: number, date: day)
        let fact = world.facts.facts.first
        let values = fact.map { fact in stage.slice.codes.map(fact.value) } ?? []
        if endings[key] != nil {
            endings[key]?.values += values
            return
        }
        var ended = region
        (ended.spans[0].from, ended.spans[0].to) = (day, day + 1)
        let box = ended.cover(in: stage.space, limit: 1).first
        guard let box, let sample = RegionSample(ended, stage, near: day) else { return }
        endings[key] = RegionEnding(
            rule: world.rules[number].rule.id, date: CivilDate(dayNumber: day), values: values,
            conditions: conditions(box, stage), request: request(sample))
    }
}
