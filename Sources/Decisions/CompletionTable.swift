// Completions of a large space as bits: a row for each class of the widest axis, and along it every combination of the
// other axes. Most rules look at few rows; those that look at none take a combination from all rows in one step.

/// A table of cells. Exact, and quick where thousands of rules divide millions of cells.
struct CompletionTable: Completions {
    let axes: [Axis]
    private let index: RuleIndex
    /// The axis of the rows.
    let major: Int
    /// How many combinations apart the classes of each other axis are.
    let strides: [Int]
    /// Words of a row.
    let width: Int
    /// For each other axis, its combinations class by class.
    let masks: [[UInt64]]
    /// What nobody took from single rows.
    private(set) var rows: [UInt64]
    /// The combinations nobody took from all rows.
    private var open: [UInt64]
    /// The open ones that remain in some row; worked out again when rows have changed.
    private var live: [UInt64]
    private var isLiveKnown = false
    /// What was taken from single rows, by kind of answer, and from all of them.
    private(set) var answered: [UInt64]
    private(set) var shared: [UInt64]

    /// What a rule claims of each row, or the combinations it claims of all of them.
    private var spots: [Spot] = []
    private var wanted: [UInt64]
    private var isShared = false

    private struct Spot {
        let row: Int
        let word: Int
        let bits: UInt64
    }

    /// From so many combinations on, and so many words of a grid, a table is quicker.
    private static let fewest = (combinations: 64, words: 512)

    /// Whether a space is large enough for a table.
    static func suits(_ axes: [Axis], gridWords: Int) -> Bool {
        guard let major = axes.indices.max(by: { axes[$0].count < axes[$1].count }) else { return false }
        return gridWords > fewest.words && combinations(axes, major) >= fewest.combinations
    }

    private static func combinations(_ axes: [Axis], _ major: Int) -> Int {
        axes.indices.reduce(1) { $1 == major ? $0 : $0 * axes[$1].count }
    }

    init(_ axes: [Axis], _ index: RuleIndex) {
        self.axes = axes
        self.index = index
        let major = axes.indices.max { axes[$0].count < axes[$1].count } ?? -1
        let count = CompletionTable.combinations(axes, major)
        let width = (count + 63) / 64
        var strides: [Int] = []
        var stride = 1
        for (number, axis) in axes.enumerated() {
            strides.append(stride)
            if number != major { stride *= axis.count }
        }
        masks = axes.indices.map { number in
            number == major ? [] : CompletionTable.masks(of: axes[number].count, strides[number], count, width)
        }
        self.major = major
        self.strides = strides
        self.width = width
        open = (0..<width).map { TestPool.valid($0, upTo: count - 1) }
        wanted = open
        live = open
        let rowCount = major < 0 ? 1 : axes[major].count
        rows = [UInt64](repeating: 0, count: rowCount * width)
        answered = [UInt64](repeating: 0, count: rowCount * width * AnswerSet.kinds)
        shared = [UInt64](repeating: 0, count: width * AnswerSet.kinds)
        for number in axes.indices where number != major { narrow(&open, to: axes[number].allowed, number) }
        for row in 0..<rowCount where major < 0 || CompletionTable.has(axes[major].allowed, row) {
            for word in 0..<width { rows[row * width + word] = open[word] }
        }
    }

    private static func masks(of classes: Int, _ stride: Int, _ count: Int, _ width: Int) -> [UInt64] {
        var masks = [UInt64](repeating: 0, count: classes * width)
        for cell in 0..<count {
            masks[cell / stride % classes * width + cell / 64] |= 1 << UInt64(cell % 64)
        }
        return masks
    }

    private static func has(_ bits: [UInt64], _ place: Int) -> Bool { bits[place / 64] >> UInt64(place % 64) & 1 == 1 }

    /// Only told once a claim of all rows has left nothing; what is left otherwise, `claimRest` tells.
    var isExhausted: Bool { isLiveKnown && live.allSatisfy { $0 == 0 } }

    // MARK: Combinations

    /// Leaves the combinations of some classes of an axis.
    private func narrow(_ combinations: inout [UInt64], to classes: [UInt64], _ number: Int) {
        let count = axes[number].count
        let passing = classes.reduce(0) { $0 + $1.nonzeroBitCount }
        // Whichever are fewer are put together.
        let isFew = passing * 2 <= count
        var union = [UInt64](repeating: 0, count: width)
        for place in 0..<count where CompletionTable.has(classes, place) == isFew {
            for word in 0..<width { union[word] |= masks[number][place * width + word] }
        }
        for word in 0..<width { combinations[word] &= isFew ? union[word] : ~union[word] }
    }

    /// Leaves the combinations in which conditions hold, as far as they are not about rows.
    private func narrow(_ combinations: inout [UInt64], to tests: IndexRange) {
        for place in tests.positions {
            let test = index.tests[place]
            guard let number = axes.firstIndex(where: { $0.base == Int(test.base) }), number != major else { continue }
            narrow(&combinations, to: (0..<axes[number].words).map { axes[number].word($0, of: test, index) }, number)
        }
    }

    /// The test of the rows among some; nil where there is none.
    private func rowTest(_ tests: IndexRange) -> CodeTest? {
        major < 0 ? nil : index.test(on: axes[major].base, of: tests)
    }

    private func passes(_ row: Int, _ test: CodeTest?) -> Bool {
        guard let test else { return true }
        return axes[major].word(row / 64, of: test, index) >> UInt64(row % 64) & 1 == 1
    }

    var rowCount: Int { rows.count / width }

    // MARK: Claims

    mutating func claim(_ rule: Int, unless overriders: [Int32]) -> Bool {
        let compiled = index.rules[rule]
        let kind = Int(compiled.severity)
        let test = rowTest(compiled.tests)
        for word in 0..<width { wanted[word] = open[word] }
        narrow(&wanted, to: compiled.tests)
        let beaten = overriders.map { overrider in
            let tests = index.rules[Int(overrider)].tests
            var lost = [UInt64](repeating: ~0, count: width)
            narrow(&lost, to: tests)
            return (test: rowTest(tests), lost: lost)
        }
        isShared = test == nil && beaten.allSatisfy { $0.test == nil }
        spots.removeAll(keepingCapacity: true)
        if isShared {
            for other in beaten { for word in 0..<width { wanted[word] &= ~other.lost[word] } }
            return take(kind)
        }
        if wanted.allSatisfy({ $0 == 0 }) { return false }
        for word in 0..<axes[major].words {
            var bits = axes[major].allowed[word] & (test.map { axes[major].word(word, of: $0, index) } ?? ~0)
            while bits != 0 {
                let row = word * 64 + bits.trailingZeroBitCount
                bits &= bits - 1
                take(kind, from: row, beaten.filter { passes(row, $0.test) }.map(\.lost))
            }
        }
        if !spots.isEmpty { isLiveKnown = false }
        return !spots.isEmpty
    }

    private mutating func take(_ kind: Int, from row: Int, _ lost: [[UInt64]]) {
        let (start, answer) = (row * width, (kind * rowCount + row) * width)
        for word in 0..<width where wanted[word] != 0 {
            let bits = lost.reduce(rows[start + word] & wanted[word]) { $0 & ~$1[word] }
            if bits == 0 { continue }
            rows[start + word] &= ~bits
            answered[answer + word] |= bits
            spots.append(Spot(row: row, word: word, bits: bits))
        }
    }

    /// Takes the combinations wanted from all rows.
    private mutating func take(_ kind: Int) -> Bool {
        learnLive()
        var isAny = false
        for word in 0..<width {
            wanted[word] &= live[word]
            if wanted[word] != 0 { isAny = true }
            open[word] &= ~wanted[word]
            live[word] &= ~wanted[word]
            shared[kind * width + word] |= wanted[word]
        }
        return isAny
    }

    private mutating func learnLive() {
        if isLiveKnown { return }
        for word in 0..<width { live[word] = 0 }
        for row in 0..<rowCount {
            for word in 0..<width { live[word] |= rows[row * width + word] }
        }
        for word in 0..<width { live[word] &= open[word] }
        isLiveKnown = true
    }

    mutating func claimRest() -> Bool {
        isShared = true
        spots.removeAll(keepingCapacity: true)
        for word in 0..<width { wanted[word] = open[word] }
        return take(AnswerSet.kinds - 1)
    }

    func claimMeets(_ tests: IndexRange) -> Bool {
        var held = [UInt64](repeating: ~0, count: width)
        narrow(&held, to: tests)
        let test = rowTest(tests)
        if !isShared { return spots.contains { $0.bits & held[$0.word] != 0 && passes($0.row, test) } }
        for word in 0..<width { held[word] &= wanted[word] }
        guard let test else { return held.contains { $0 != 0 } }
        return (0..<rowCount).contains { row in
            passes(row, test) && (0..<width).contains { rows[row * width + $0] & held[$0] != 0 }
        }
    }

    func visitClaim(along axis: Int, _ visit: (Int) -> Void) {
        if axis == major {
            if !isShared { return spots.forEach { visit($0.row) } }
            for row in 0..<rowCount where (0..<width).contains(where: { rows[row * width + $0] & wanted[$0] != 0 }) {
                visit(row)
            }
            return
        }
        var claimed = isShared ? wanted : [UInt64](repeating: 0, count: width)
        for spot in spots { claimed[spot.word] |= spot.bits }
        for place in 0..<axes[axis].count where meets(claimed[...], place, axis) { visit(place) }
    }

    /// Whether a class of an axis is among some combinations.
    func meets(_ combinations: ArraySlice<UInt64>, _ place: Int, _ axis: Int) -> Bool {
        let first = combinations.startIndex
        return (0..<width).contains { masks[axis][place * width + $0] & combinations[first + $0] != 0 }
    }
}
