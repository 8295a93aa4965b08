// The rules no single fact finds: for each class of a fact's codes, the set of them it leaves, as bits.

import PolicyBook

/// Broad rules and their lanes while they are made.
struct BroadRules {
    var rules: [Int32] = []
    private(set) var days: [Int32] = []
    private(set) var dayLane = DayLane()
    private(set) var lanes: [BroadLane] = []
    private(set) var cuts: [Int] = []
    private(set) var words: [UInt64] = []
    private(set) var isComplete = true

    /// A decision follows at most so many lanes.
    static let laneLimit = 8
    /// The words a lane may need.
    private static let sizeLimit = 1 << 20
    /// The spans of days told apart, and the words their lane may need.
    private static let spanLimit = 512
    private static let daySizeLimit = 1 << 16

    mutating func file(_ all: [CompiledRule], _ pool: TestPool, _ facts: FactIndex) {
        days = rules.flatMap { [all[Int($0)].from, all[Int($0)].to] }
        let width = (rules.count + 63) / 64
        addDays(width)
        var carriers: [[(place: Int, test: CodeTest)]] = facts.facts.map { _ in [] }
        for (place, number) in rules.enumerated() {
            for test in pool.tests[all[Int(number)].tests.positions] { carriers[Int(test.base)].append((place, test)) }
        }
        for base in facts.facts.indices where !carriers[base].isEmpty {
            let starts = facts.facts[base].isNumber ? BroadRules.cuts(carriers[base].map(\.test)) : []
            let classes = facts.facts[base].isNumber ? starts.count + 1 : facts.facts[base].codes.count
            guard lanes.count < BroadRules.laneLimit, (classes + 1) * width <= BroadRules.sizeLimit else {
                isComplete = false
                continue
            }
            lanes.append(
                BroadLane(
                    base: Int32(base), firstRow: Int32(words.count), rowCount: Int32(classes + 1),
                    cuts: IndexRange(cuts.count, cuts.count + starts.count), isNumber: facts.facts[base].isNumber))
            cuts += starts
            addRows(carriers[base], classes, starts, facts.facts[base], pool, width)
        }
    }

    /// Rows by day: nearly all that may be in force in a short span are on each of its days.
    private mutating func addDays(_ width: Int) {
        guard let first = stride(from: 0, to: days.count, by: 2).map({ Int(days[$0]) }).min(),
            let last = days.lazy.filter({ $0 < Int32.max }).map({ Int($0) }).max()
        else { return }
        let limit = max(2, min(BroadRules.spanLimit, BroadRules.daySizeLimit / width))
        var shift = 0
        while (last - first) >> shift >= limit { shift += 1 }
        let spans = (last - first) >> shift + 1
        dayLane = DayLane(first: Int32(first), shift: Int32(shift), spanCount: Int32(spans))
        words = [UInt64](repeating: 0, count: (spans + 1) * 2 * width)
        for place in rules.indices where days[2 * place] < days[2 * place + 1] {
            let (from, to) = (Int(days[2 * place]) - first, Int(days[2 * place + 1]) - first)
            let bit = UInt64(1) << UInt64(place % 64)
            for span in from >> shift...min((to - 1) >> shift, spans - 1) {
                let row = (span + 1) * 2 * width + place / 64
                words[row] |= bit
                // The last span never ends, and neither does what nobody ended.
                let end = span + 1 < spans ? (span + 1) << shift : Int(Int32.max) - first
                if from > span << shift || to < end { words[row + width] |= bit }
            }
        }
    }

    private static func cuts(_ tests: [CodeTest]) -> [Int] {
        var values: Set<Int> = []
        for test in tests where test.isRange {
            if test.low > Int.min { values.insert(test.low) }
            if test.high < Int.max { values.insert(test.high + 1) }
        }
        return values.sorted()
    }

    private mutating func addRows(
        _ carriers: [(place: Int, test: CodeTest)], _ classes: Int, _ starts: [Int], _ fact: CompiledFact,
        _ pool: TestPool, _ width: Int
    ) {
        var free = (0..<width).map { TestPool.valid($0, upTo: rules.count - 1) }
        for (place, _) in carriers { free[place / 64] &= ~(1 << UInt64(place % 64)) }
        let first = words.count
        for _ in 0...classes { words += free }
        for (place, test) in carriers {
            let bit = UInt64(1) << UInt64(place % 64)
            if test.isRange {
                for row in 0..<classes {
                    let code = starts.isEmpty && !fact.isNumber ? row : row == 0 ? Int.min : starts[row - 1]
                    if test.low <= code && code <= test.high { words[first + row * width + place / 64] |= bit }
                }
            } else {
                for word in 0..<Int(test.count) {
                    var bits =
                        test.count == 1 ? UInt64(bitPattern: Int64(test.high)) : pool.words[test.high + word]
                    while bits != 0 {
                        let code = (test.low + word) * 64 + bits.trailingZeroBitCount
                        words[first + code * width + place / 64] |= bit
                        bits &= bits - 1
                    }
                }
            }
        }
    }
}
