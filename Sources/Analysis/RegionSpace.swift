// The space requests live in, one slice of the first fact at a time: facts cut into classes no rule tells apart, packed
// into axes of bits so that a set of requests is a few words. Dates are no part of it; see `Region`.

import PolicyBook

/// One fact of a space, cut into classes.
struct RegionDimension: Sendable {
    /// Values that no rule in play tells apart.
    struct Values: Sendable, Equatable {
        /// The least code.
        let first: Int
        /// How many codes there are.
        let weight: Int
        /// The codes of a choice or flag; empty for a number, whose codes follow the first.
        let codes: [Int]
    }

    let fact: Int
    let values: [Values]
    /// Whether a last class stands for the fact being absent.
    let hasAbsent: Bool

    var count: Int { values.count + (hasAbsent ? 1 : 0) }

    init(_ number: Int, _ fact: RegionFact, tests: [RegionTest], absent: Bool) {
        self.fact = number
        hasAbsent = absent || fact.codes.isEmpty
        if case .number = fact.values {
            values = RegionDimension.intervals(fact.codes, tests)
        } else {
            values = RegionDimension.classes(fact.codes, tests)
        }
    }

    private static func intervals(_ codes: Range<Int>, _ tests: [RegionTest]) -> [Values] {
        var cuts: Set<Int> = [codes.lowerBound]
        for case .range(let low, let high) in tests {
            if codes.contains(low) { cuts.insert(low) }
            if high < codes.upperBound - 1, high + 1 > codes.lowerBound { cuts.insert(high + 1) }
        }
        let starts = cuts.sorted()
        return starts.enumerated().map { place, start in
            let end = place + 1 < starts.count ? starts[place + 1] : codes.upperBound
            return Values(first: start, weight: end - start, codes: [])
        }
    }

    private static func classes(_ codes: Range<Int>, _ tests: [RegionTest]) -> [Values] {
        var classOf = [Int](repeating: 0, count: codes.count)
        var count = min(1, codes.count)
        for test in Set(tests) where count < codes.count {
            var inside: [Int: Int] = [:]
            var sizes = [Int](repeating: 0, count: count)
            for code in codes { sizes[classOf[code]] += 1 }
            var held = [Int](repeating: 0, count: count)
            for code in codes where test.holds(code) { held[classOf[code]] += 1 }
            for code in codes where test.holds(code) {
                let old = classOf[code]
                guard old < sizes.count, held[old] < sizes[old] else { continue }
                if inside[old] == nil {
                    inside[old] = count
                    count += 1
                }
                classOf[code] = inside[old] ?? old
            }
        }
        var members = [[Int]](repeating: [], count: count)
        for code in codes { members[classOf[code]].append(code) }
        return members.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
            .map { Values(first: $0[0], weight: $0.count, codes: $0) }
    }
}

/// A set of requests of one slice and day: disjoint boxes, each a set of cells on every axis. With one axis there is one
/// box at most.
typealias RegionCells = [[UInt64]]

/// Facts cut into classes and packed into axes.
struct RegionSpace: Sendable {
    let dimensions: [RegionDimension]
    /// The words of each axis in a box.
    let axes: [Range<Int>]
    /// Every cell.
    let whole: [UInt64]
    /// Every cell where no fact is absent.
    let present: [UInt64]
    /// By dimension: its axis, and the cells of each of its classes there.
    private let places: [(axis: Int, stride: Int, cells: [[UInt64]])]
    private let dimensionOf: [Int: Int]

    /// Axes hold at most this many cells unless one fact alone has more.
    private static let mostCells = 4096

    init(_ dimensions: [RegionDimension]) {
        self.dimensions = dimensions
        dimensionOf = Dictionary(uniqueKeysWithValues: dimensions.enumerated().map { ($1.fact, $0) })
        var groups: [(cells: Int, members: [Int])] = [(1, [])]
        for (number, dimension) in dimensions.enumerated() {
            let last = groups.count - 1
            if groups[last].cells * dimension.count <= RegionSpace.mostCells || groups[last].members.isEmpty {
                groups[last].cells *= dimension.count
                groups[last].members.append(number)
            } else {
                groups.append((dimension.count, [number]))
            }
        }
        var axes: [Range<Int>] = []
        var whole: [UInt64] = []
        var places = [(axis: Int, stride: Int, cells: [[UInt64]])](repeating: (0, 1, []), count: dimensions.count)
        for (axis, group) in groups.enumerated() {
            let words = (group.cells + 63) / 64
            axes.append(whole.count..<whole.count + words)
            for word in 0..<words {
                let left = group.cells - word * 64
                whole.append(left >= 64 ? ~0 : (1 << UInt64(left)) - 1)
            }
            var stride = 1
            for number in group.members.reversed() {
                let count = dimensions[number].count
                var cells = [[UInt64]](repeating: [UInt64](repeating: 0, count: words), count: count)
                for cell in 0..<group.cells { cells[cell / stride % count][cell / 64] |= 1 << UInt64(cell % 64) }
                places[number] = (axis, stride, cells)
                stride *= count
            }
        }
        self.axes = axes
        self.whole = whole
        self.places = places
        var present = whole
        for (number, dimension) in dimensions.enumerated() where dimension.hasAbsent {
            guard let absent = places[number].cells.last else { continue }
            for (word, cells) in zip(axes[places[number].axis], absent) { present[word] &= ~cells }
        }
        self.present = present
    }

    /// The space over these facts that these tests cut.
    init(_ facts: RegionFacts, tests: [(base: Int, test: RegionTest)], without slice: Int, absent: Bool) {
        var byBase: [Int: [RegionTest]] = [:]
        for (base, test) in tests where base != slice { byBase[base, default: []].append(test) }
        self.init(
            byBase.keys.sorted().map { base in
                RegionDimension(base, facts.facts[base], tests: byBase[base] ?? [], absent: absent)
            })
    }

    /// Whether another space cuts the same facts the same way.
    func isLike(_ other: RegionSpace) -> Bool {
        dimensions.count == other.dimensions.count
            && zip(dimensions, other.dimensions).allSatisfy { one, two in
                one.fact == two.fact && one.hasAbsent == two.hasAbsent && one.values == two.values
            }
    }

    /// Where conditions hold, facts outside the space left aside; nil where they never do.
    func box(_ tests: [(base: Int, test: RegionTest)]) -> [UInt64]? {
        var box = whole
        for (base, test) in tests {
            guard let number = dimensionOf[base] else { continue }
            let values = dimensions[number].values
            guard let cells = cells(of: number, where: { $0 < values.count && test.holds(values[$0].first) }) else {
                return nil
            }
            for (word, held) in zip(axes[places[number].axis], cells) { box[word] &= held }
        }
        return box
    }

    /// The box of some classes of each dimension; nil for an empty one.
    func box(ofClasses classes: [[Bool]]) -> [UInt64]? {
        var box = whole
        for number in dimensions.indices {
            guard let cells = cells(of: number, where: { classes[number][$0] }) else { return nil }
            for (word, held) in zip(axes[places[number].axis], cells) { box[word] &= held }
        }
        return box
    }

    private func cells(of number: Int, where holds: (Int) -> Bool) -> [UInt64]? {
        let place = places[number]
        var cells = [UInt64](repeating: 0, count: axes[place.axis].count)
        var isEmpty = true
        for (position, own) in place.cells.enumerated() where holds(position) {
            isEmpty = false
            for word in own.indices { cells[word] |= own[word] }
        }
        return isEmpty ? nil : cells
    }

    /// The classes, one a dimension, of a box's first cell.
    func firstCell(of box: [UInt64]) -> [Int] {
        let cells = axes.map { axis -> Int in
            for (place, word) in axis.enumerated() where box[word] != 0 {
                return place * 64 + box[word].trailingZeroBitCount
            }
            return 0
        }
        return dimensions.indices.map { number in
            cells[places[number].axis] / places[number].stride % dimensions[number].count
        }
    }

    /// How many requests a set holds: values counted one by one, absence as one.
    func weight(of cells: RegionCells) -> Double {
        cells.reduce(0) { total, box in
            total + axes.indices.reduce(1) { product, axis in product * weight(of: box, on: axis) }
        }
    }

    private func weight(of box: [UInt64], on axis: Int) -> Double {
        let members = dimensions.indices.filter { places[$0].axis == axis }
        var total = 0.0
        for (place, word) in axes[axis].enumerated() {
            var bits = box[word]
            while bits != 0 {
                let cell = place * 64 + bits.trailingZeroBitCount
                bits &= bits - 1
                total += members.reduce(1) { product, number in
                    let position = cell / places[number].stride % dimensions[number].count
                    let values = dimensions[number].values
                    return product * (position < values.count ? Double(values[position].weight) : 1)
                }
            }
        }
        return total
    }
}

// Sets of cells.
extension RegionSpace {
    func meet(_ left: [UInt64], _ right: [UInt64]) -> Bool {
        left.withUnsafeBufferPointer { left in
            right.withUnsafeBufferPointer { right in
                axes.allSatisfy { axis in axis.contains { left[$0] & right[$0] != 0 } }
            }
        }
    }

    func intersection(_ left: RegionCells, _ right: RegionCells) -> RegionCells {
        var cells: RegionCells = []
        for one in left {
            for other in right where meet(one, other) { cells.append(zip(one, other).map { $0 & $1 }) }
        }
        return cells
    }

    /// Takes a box away; what is left stays disjoint.
    func subtract(_ box: [UInt64], from cells: inout RegionCells) {
        if axes.count == 1 {
            guard !cells.isEmpty else { return }
            var rest: UInt64 = 0
            cells[0].withUnsafeMutableBufferPointer { own in
                box.withUnsafeBufferPointer { other in
                    for word in own.indices {
                        own[word] &= ~other[word]
                        rest |= own[word]
                    }
                }
            }
            if rest == 0 { cells = [] }
            return
        }
        guard cells.contains(where: { meet($0, box) }) else { return }
        var left: RegionCells = []
        for own in cells {
            guard meet(own, box) else {
                left.append(own)
                continue
            }
            var rest = own
            for axis in axes {
                var outside = rest
                for word in axis {
                    outside[word] = rest[word] & ~box[word]
                    rest[word] &= box[word]
                }
                if axis.contains(where: { outside[$0] != 0 }) { left.append(outside) }
            }
        }
        cells = left
    }

    /// Adds cells; the result stays disjoint.
    func unite(_ added: RegionCells, into cells: inout RegionCells) {
        if axes.count == 1, !cells.isEmpty {
            for box in added { for word in box.indices { cells[0][word] |= box[word] } }
            return
        }
        for box in added {
            var fresh = [box]
            for own in cells { subtract(own, from: &fresh) }
            cells += fresh
        }
    }
}
