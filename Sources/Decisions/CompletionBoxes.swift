// Completions as boxes, for spaces too large to count cell by cell: a box is a set of classes for each axis.

/// Disjoint boxes. Exact whatever the size of the space; slow where thousands of rules cut it.
struct CompletionBoxes: Completions {
    private let axes: [Axis]
    private let index: RuleIndex
    /// Where the words of each axis stand in a box.
    private let places: [Range<Int>]
    private var remaining: [[UInt64]]
    private var claim: [[UInt64]] = []
    private var answered: [(kind: Int32, box: [UInt64])] = []

    init(_ axes: [Axis], _ index: RuleIndex) {
        self.axes = axes
        self.index = index
        var places: [Range<Int>] = []
        for axis in axes {
            let start = places.last?.upperBound ?? 0
            places.append(start..<start + axis.words)
        }
        self.places = places
        remaining = [axes.flatMap(\.allowed)]
    }

    var isExhausted: Bool { remaining.isEmpty }

    // MARK: Claims

    mutating func claim(_ rule: Int, unless overriders: [Int32]) -> Bool {
        var effective = box(of: index.rules[rule].tests).map { [$0] } ?? []
        for overrider in overriders {
            guard let other = box(of: index.rules[Int(overrider)].tests) else { continue }
            effective = subtracting(other, from: effective)
        }
        claim = []
        for box in effective {
            claim += remaining.compactMap { intersection($0, box) }
            remaining = subtracting(box, from: remaining)
        }
        answered += claim.map { (index.rules[rule].severity, $0) }
        return !claim.isEmpty
    }

    mutating func claimRest() -> Bool {
        claim = remaining
        remaining = []
        answered += claim.map { (Int32(AnswerSet.kinds - 1), $0) }
        return !claim.isEmpty
    }

    /// Where conditions hold; nil where they never do.
    private func box(of tests: IndexRange) -> [UInt64]? {
        var box = axes.flatMap(\.allowed)
        for (number, axis) in axes.enumerated() {
            guard let test = index.test(on: axis.base, of: tests) else { continue }
            var isEmpty = true
            for (word, place) in places[number].enumerated() {
                box[place] &= axis.word(word, of: test, index)
                if box[place] != 0 { isEmpty = false }
            }
            if isEmpty { return nil }
        }
        return box
    }

    private func meets(_ one: [UInt64], _ other: [UInt64], _ axis: Int) -> Bool {
        places[axis].contains { one[$0] & other[$0] != 0 }
    }

    private func intersection(_ one: [UInt64], _ other: [UInt64]) -> [UInt64]? {
        for axis in axes.indices where !meets(one, other, axis) { return nil }
        return zip(one, other).map { $0 & $1 }
    }

    /// `pieces` without `box`; the result stays disjoint when `pieces` is.
    private func subtracting(_ box: [UInt64], from pieces: [[UInt64]]) -> [[UInt64]] {
        var result: [[UInt64]] = []
        for piece in pieces {
            guard axes.indices.allSatisfy({ meets(piece, box, $0) }) else {
                result.append(piece)
                continue
            }
            var rest = piece
            for axis in axes.indices {
                var outside = rest
                var isEmpty = true
                for word in places[axis] {
                    outside[word] = rest[word] & ~box[word]
                    rest[word] &= box[word]
                    if outside[word] != 0 { isEmpty = false }
                }
                if !isEmpty { result.append(outside) }
            }
        }
        return result
    }

    func claimMeets(_ tests: IndexRange) -> Bool {
        guard let held = box(of: tests) else { return false }
        return claim.contains { intersection($0, held) != nil }
    }

    func visitClaim(along axis: Int, _ visit: (Int) -> Void) {
        for box in claim {
            for number in 0..<axes[axis].count where has(box, number, axis) { visit(number) }
        }
    }

    private func has(_ box: [UInt64], _ number: Int, _ axis: Int) -> Bool {
        box[places[axis].lowerBound + number / 64] >> UInt64(number % 64) & 1 == 1
    }

    // MARK: Questions

    func tellings() -> [Telling] {
        var tellings = axes.indices.map { Telling(left: left($0)) }
        for (place, one) in answered.enumerated() {
            for other in answered[(place + 1)...] where other.kind != one.kind {
                if let sole = soleDifference(one.box, other.box) { tellings[sole].changesAnswer = true }
            }
        }
        return tellings
    }

    private func left(_ axis: Int) -> UInt128 {
        var sum: UInt128 = 0
        for number in 0..<axes[axis].count {
            let kinds = Set(answered.lazy.filter { has($0.box, number, axis) }.map(\.kind))
            sum += UInt128(kinds.count) * axes[axis].weight(number)
        }
        return sum
    }

    /// The only axis in which two disjoint boxes differ; nil when they differ in several.
    private func soleDifference(_ one: [UInt64], _ other: [UInt64]) -> Int? {
        var sole: Int?
        for axis in axes.indices where !meets(one, other, axis) {
            if sole != nil { return nil }
            sole = axis
        }
        return sole
    }
}
