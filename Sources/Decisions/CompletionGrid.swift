// Completions as bits, one a cell: the widest axis lies along the bits of words, the others are rows.

/// A grid of cells. Takes a bit a cell and kind of answer.
struct CompletionGrid: Completions {
    private let axes: [Axis]
    private let index: RuleIndex
    /// The axis along the words; -1 when there is none.
    private let packed: Int
    /// How many rows apart the classes of each axis are; the packed one has none.
    private let strides: [Int]
    /// Words of a row.
    private let width: Int
    private let rowCount: Int
    /// All rows of a word, then those of the next: most rules are about few classes of the widest axis.
    private var remaining: [UInt64]
    private var answered: [UInt64]
    private var left: Int
    private struct Spot {
        var word: Int
        var bits: UInt64
    }
    /// What a rule claims: the first `claimed` of these.
    private var spots: [Spot] = []
    private var claimed = 0
    /// One word of the packed axis each.
    private var passing: [UInt64]
    private var rows: [Int32] = []
    private var wider: [Int32] = []

    /// How many words the cells of some axes take; nil beyond counting.
    static func size(_ axes: [Axis]) -> Int? {
        let packed = axes.indices.max { axes[$0].count < axes[$1].count } ?? -1
        var size = 1
        for (number, axis) in axes.enumerated() {
            let (product, isOver) = size.multipliedReportingOverflow(by: number == packed ? axis.words : axis.count)
            if isOver { return nil }
            size = product
        }
        return size
    }

    init(_ axes: [Axis], _ index: RuleIndex) {
        self.axes = axes
        self.index = index
        let packed = axes.indices.max { axes[$0].count < axes[$1].count } ?? -1
        var strides: [Int] = []
        var rowCount = 1
        for (number, axis) in axes.enumerated() {
            strides.append(rowCount)
            if number != packed { rowCount *= axis.count }
        }
        let width = packed < 0 ? 1 : axes[packed].words
        self.packed = packed
        self.strides = strides
        self.width = width
        self.rowCount = rowCount
        remaining = [UInt64](repeating: 0, count: rowCount * width)
        answered = [UInt64](repeating: 0, count: rowCount * width * AnswerSet.kinds)
        passing = [UInt64](repeating: 0, count: width)
        left = 0
        rows = [0]
        for number in axes.indices where number != packed {
            let axis = axes[number]
            expand(axis, strides[number]) { axis.allowed[$0] }
        }
        let full = packed < 0 ? [1] : axes[packed].allowed
        for row in rows {
            for (word, bits) in full.enumerated() {
                remaining[word * rowCount + Int(row)] = bits
                left += bits.nonzeroBitCount
            }
        }
    }

    var isExhausted: Bool { left == 0 }

    // MARK: Claims

    mutating func claim(_ rule: Int, unless overriders: [Int32]) -> Bool {
        let compiled = index.rules[rule]
        select(compiled.tests)
        let words = pass(compiled.tests)
        gather(words)
        if !overriders.isEmpty {
            var kept = 0
            for spot in spots[..<claimed] {
                let bits = overriders.reduce(spot.bits) { bits, overrider in
                    bits
                        & ~self.bits(of: index.rules[Int(overrider)].tests, spot.word % rowCount, spot.word / rowCount)
                }
                guard bits != 0 else { continue }
                spots[kept] = Spot(word: spot.word, bits: bits)
                kept += 1
            }
            claimed = kept
        }
        take(Int(compiled.severity))
        return claimed > 0
    }

    /// Makes the claim what remains in some words of `rows` and passes. Every cell is written and only those that count
    /// are kept: that is quicker than to branch on each.
    private mutating func gather(_ words: Range<Int>) {
        let most = words.count * rows.count
        if spots.count < most { spots += [Spot](repeating: Spot(word: 0, bits: 0), count: most - spots.count) }
        let (rowCount, rows, passing, remaining) = (rowCount, rows, passing, remaining)
        claimed = spots.withUnsafeMutableBufferPointer { spots in
            remaining.withUnsafeBufferPointer { remaining in
                var count = 0
                for word in words {
                    let (start, mask) = (word * rowCount, passing[word])
                    for row in rows {
                        let cell = start + Int(row)
                        let bits = remaining[cell] & mask
                        spots[count] = Spot(word: cell, bits: bits)
                        count &+= bits == 0 ? 0 : 1
                    }
                }
                return count
            }
        }
    }

    /// Makes `passing` the classes of the packed axis in which conditions hold. Returns the words that may have any.
    private mutating func pass(_ tests: IndexRange) -> Range<Int> {
        guard packed >= 0, let test = index.test(on: axes[packed].base, of: tests) else {
            for word in 0..<width { passing[word] = ~0 }
            return 0..<width
        }
        let words = test.isRange ? 0..<width : min(test.low, width)..<min(test.low + Int(test.count), width)
        for word in words { passing[word] = axes[packed].word(word, of: test, index) }
        return words
    }

    mutating func claimRest() -> Bool {
        spots = remaining.enumerated().compactMap { $1 == 0 ? nil : Spot(word: $0, bits: $1) }
        claimed = spots.count
        take(AnswerSet.kinds - 1)
        return claimed > 0
    }

    private mutating func take(_ kind: Int) {
        for spot in spots[..<claimed] {
            remaining[spot.word] &= ~spot.bits
            answered[kind * remaining.count + spot.word] |= spot.bits
            left -= spot.bits.nonzeroBitCount
        }
    }

    /// Makes `rows` those in which conditions on the row axes hold.
    private mutating func select(_ tests: IndexRange) {
        rows.removeAll(keepingCapacity: true)
        rows.append(0)
        if rowCount == 1 && axes.count <= 1 { return }
        for number in axes.indices where number != packed {
            let (axis, index) = (axes[number], index)
            guard let test = index.test(on: axis.base, of: tests) else {
                expand(axis, strides[number]) { TestPool.valid($0, upTo: axis.count - 1) }
                continue
            }
            expand(axis, strides[number]) { axis.word($0, of: test, index) }
        }
    }

    /// Crosses `rows` with some classes of a row axis, told word by word.
    @inline(__always)
    private mutating func expand(_ axis: Axis, _ stride: Int, _ classes: (Int) -> UInt64) {
        wider.removeAll(keepingCapacity: true)
        for word in 0..<axis.words {
            var bits = classes(word)
            while bits != 0 {
                let shift = Int32((word * 64 + bits.trailingZeroBitCount) * stride)
                bits &= bits - 1
                for start in rows { wider.append(start + shift) }
            }
        }
        swap(&rows, &wider)
    }

    /// The cells of a word in which conditions hold.
    private func bits(of tests: IndexRange, _ row: Int, _ word: Int) -> UInt64 {
        var bits = ~UInt64(0)
        for place in tests.positions {
            let test = index.tests[place]
            guard let number = axes.firstIndex(where: { $0.base == Int(test.base) }) else { continue }
            if number == packed {
                bits &= axes[number].word(word, of: test, index)
            } else {
                let own = row / strides[number] % axes[number].count
                if axes[number].word(own / 64, of: test, index) >> UInt64(own % 64) & 1 == 0 { return 0 }
            }
        }
        return bits
    }

    func claimMeets(_ tests: IndexRange) -> Bool {
        spots[..<claimed].contains { bits(of: tests, $0.word % rowCount, $0.word / rowCount) & $0.bits != 0 }
    }

    func visitClaim(along axis: Int, _ visit: (Int) -> Void) {
        for spot in spots[..<claimed] {
            let place = spot.word
            if axis == packed {
                var rest = spot.bits
                while rest != 0 {
                    visit(place / rowCount * 64 + rest.trailingZeroBitCount)
                    rest &= rest - 1
                }
            } else {
                visit(place % rowCount / strides[axis] % axes[axis].count)
            }
        }
    }

    // MARK: Questions

    func tellings() -> [Telling] {
        axes.indices.map { $0 == packed ? packedTelling() : rowTelling($0) }
    }

    private func packedTelling() -> Telling {
        var telling = Telling()
        var inRow = [UInt8](repeating: 0, count: rowCount)
        for kind in 0..<AnswerSet.kinds {
            var seen = [UInt64](repeating: 0, count: width)
            var isThere = [Bool](repeating: false, count: rowCount)
            for word in 0..<width {
                for row in 0..<rowCount {
                    let bits = answered[(kind * width + word) * rowCount + row]
                    seen[word] |= bits
                    if bits != 0 { isThere[row] = true }
                }
            }
            for row in 0..<rowCount where isThere[row] { inRow[row] += 1 }
            for word in 0..<width {
                var bits = seen[word]
                while bits != 0 {
                    telling.left += axes[packed].weight(word * 64 + bits.trailingZeroBitCount)
                    bits &= bits - 1
                }
            }
        }
        telling.changesAnswer = inRow.contains { $0 > 1 }
        return telling
    }

    private func rowTelling(_ number: Int) -> Telling {
        var telling = Telling()
        let (stride, count) = (strides[number], axes[number].count)
        var seen = [UInt64](repeating: 0, count: remaining.count / count)
        for kind in 0..<AnswerSet.kinds {
            var projected = [UInt64](repeating: 0, count: seen.count)
            var occurs = [Bool](repeating: false, count: count)
            for row in 0..<rowCount {
                let (own, rest) = (row / stride % count, row / (stride * count) * stride + row % stride)
                for word in 0..<width {
                    let bits = answered[(kind * width + word) * rowCount + row]
                    projected[rest * width + word] |= bits
                    if bits != 0 { occurs[own] = true }
                }
            }
            for place in seen.indices {
                if seen[place] & projected[place] != 0 { telling.changesAnswer = true }
                seen[place] |= projected[place]
            }
            for own in 0..<count where occurs[own] { telling.left += axes[number].weight(own) }
        }
        return telling
    }
}
