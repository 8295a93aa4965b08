// Regions as few wide boxes that words can describe: a maximal box is grown from one request, fact by fact, for as long
// as it stays inside. Numbers grow by neighbours only, so that a box of them is a range.

public import PolicyBook

/// A box inside a region: some classes of each fact, on some days.
struct RegionBox: Sendable {
    var classes: [[Bool]]
    var from: Int
    var to: Int

    func region(in space: RegionSpace) -> Region {
        Region(space.box(ofClasses: classes), from: from, to: to)
    }
}

extension Region {
    /// Boxes that make it up, each as wide as it can be; they may overlap. At most `limit`.
    func cover(in space: RegionSpace, limit: Int) -> [RegionBox] {
        var rest = self
        var boxes: [RegionBox] = []
        while !rest.isEmpty, boxes.count < limit {
            guard let span = rest.spans.first, let seed = span.cells.first.map(space.firstCell) else { break }
            let box = widest(around: seed, from: span.from, to: span.to, in: space)
            rest.subtract(box.region(in: space), in: space)
            boxes.append(box)
        }
        return boxes
    }

    private func widest(around seed: [Int], from: Int, to: Int, in space: RegionSpace) -> RegionBox {
        let classes = space.dimensions.indices.map { number in
            (0..<space.dimensions[number].count).map { $0 == seed[number] }
        }
        let start = RegionBox(classes: classes, from: from, to: to)
        let orders = [Array(space.dimensions.indices), space.dimensions.indices.reversed()]
        let grown = orders.map { order in
            var box = start
            for number in order { grow(&box, number, in: space) }
            growInTime(&box, in: space)
            return box
        }
        let weights = grown.map { space.weight(of: $0.region(in: space).spans.first?.cells ?? []) }
        return weights.count > 1 && weights[1] > weights[0] ? grown[1] : grown[0]
    }

    private func contains(_ box: RegionBox, in space: RegionSpace) -> Bool {
        box.region(in: space).subtracting(self, in: space).isEmpty
    }

    private func grow(_ box: inout RegionBox, _ number: Int, in space: RegionSpace) {
        let dimension = space.dimensions[number]
        func adding(_ positions: some Sequence<Int>) -> Bool {
            var part = box
            part.classes[number] = [Bool](repeating: false, count: dimension.count)
            for position in positions { part.classes[number][position] = true }
            guard contains(part, in: space) else { return false }
            for position in positions { box.classes[number][position] = true }
            return true
        }
        if adding(0..<dimension.count) { return }
        guard dimension.values.first.map({ $0.codes.isEmpty }) ?? false else {
            for position in 0..<dimension.count where !box.classes[number][position] { _ = adding([position]) }
            return
        }
        guard let seed = box.classes[number].firstIndex(of: true), seed < dimension.values.count else { return }
        for position in stride(from: seed - 1, through: 0, by: -1) where !adding([position]) { break }
        for position in (seed + 1)..<max(seed + 1, dimension.values.count) where !adding([position]) { break }
    }

    private func growInTime(_ box: inout RegionBox, in space: RegionSpace) {
        for span in spans where span.from == box.to {
            var part = box
            (part.from, part.to) = (span.from, span.to)
            guard contains(part, in: space) else { break }
            box.to = span.to
        }
        for span in spans.reversed() where span.to == box.from {
            var part = box
            (part.from, part.to) = (span.from, span.to)
            guard contains(part, in: space) else { break }
            box.from = span.from
        }
    }
}

/// What a box says of one fact.
public enum RegionLimit: Sendable, Hashable {
    /// A condition on its value, which is known.
    case condition(Condition)
    /// It is absent, or has one of the values.
    case absentOr(Condition)
    case absent(fact: String)
    /// It has a value, whichever.
    case present(fact: String)
}

extension RegionBox {
    /// What sets the box apart, one limit a fact; a fact that may be anything has none.
    func limits(_ space: RegionSpace, _ facts: RegionFacts) -> [RegionLimit] {
        space.dimensions.indices.compactMap { number in
            let dimension = space.dimensions[number]
            let chosen = classes[number]
            let fact = facts.facts[dimension.fact]
            let isAbsent = dimension.hasAbsent && chosen.last ?? false
            let values = chosen.prefix(dimension.values.count)
            if !values.contains(false) {
                return isAbsent || !dimension.hasAbsent ? nil : .present(fact: fact.name)
            }
            guard values.contains(true) else { return .absent(fact: fact.name) }
            let condition = Condition(fact: fact.name, test: test(of: fact, dimension, values))
            return isAbsent ? .absentOr(condition) : .condition(condition)
        }
    }

    private func test(of fact: RegionFact, _ dimension: RegionDimension, _ chosen: ArraySlice<Bool>) -> Test {
        let inside = dimension.values.indices.filter { chosen[$0] }
        switch fact.values {
        case .number(let range):
            let low = dimension.values[inside[0]].first
            let last = dimension.values[inside[inside.count - 1]]
            let high = last.first + last.weight - 1
            return .between(min: low == range.lowerBound ? nil : low, max: high == range.upperBound ? nil : high)
        case .flag: return .flag(dimension.values[inside[0]].first == 1)
        case .choices, .none:
            return RegionFact.test(fact, codes: inside.flatMap { dimension.values[$0].codes })
        }
    }
}

extension RegionFact {
    /// Choices as a condition, the shorter way round.
    static func test(_ fact: RegionFact, codes: [Int]) -> Test {
        let codes = Set(codes)
        if case .flag = fact.values { return .flag(codes.contains(1)) }
        guard case .choices(let ids) = fact.values else { return .oneOf([]) }
        let (inside, outside) = (ids.indices.filter(codes.contains), ids.indices.filter { !codes.contains($0) })
        return outside.count < inside.count / 2 && !outside.isEmpty
            ? .noneOf(outside.map { ids[$0] }) : .oneOf(inside.map { ids[$0] })
    }
}
