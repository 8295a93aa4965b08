// The rules a request leaves open, the strongest first, found as they are asked for.

/// Walks the rules in force that no known or absent fact excludes.
struct CandidateScan {
    private let index: RuleIndex
    private let day: Int32
    /// Of the keyed rules: positions in `keyed`, or in `gathered` where the key is narrowed.
    private var keyedPlace: Int
    private let keyedEnd: Int
    private let gathered: [Int32]?
    private let isKeyKnown: Bool
    /// Of the broad rules: the rows that tell, the word in hand, and the rule the next one cannot be before.
    private var rows = InlineArray<8, Int32>(repeating: 0)
    private var rowCount = 0
    private var word = -1
    private var bits: UInt64 = 0
    private var broadFloor: Int32

    init(_ index: RuleIndex, _ situation: borrowing Situation) {
        self.index = index
        day = situation.day
        (keyedPlace, keyedEnd, gathered, isKeyKnown) = CandidateScan.keyed(index, situation)
        broadFloor = index.broad.first ?? Int32.max
        for lane in index.lanes {
            let state = situation.states[Int(lane.base)]
            let row: Int
            switch state.kind {
            case .known, .assumed: row = lane.isNumber ? index.numberClass(state.code, lane) : state.code
            case .absent: row = Int(lane.rowCount) - 1
            case .open, .narrowed: continue
            }
            rows[rowCount] = lane.firstRow + Int32(row * index.broadWidth)
            rowCount += 1
        }
    }

    /// The next open rule, by number; nil after the last.
    mutating func next(_ states: [FactState]) -> Int? {
        while keyedPlace < keyedEnd {
            let number = gathered.map { $0[keyedPlace] } ?? index.keyed[keyedPlace]
            if number > broadFloor {
                // A broad rule may come first: find it before going on.
                if let broad = peekBroad(states), broad < number {
                    dropBroad()
                    return Int(broad)
                }
            }
            keyedPlace += 1
            let rule = index.rules[Int(number)]
            if index.isOpen(rule, states, on: day, except: isKeyKnown ? index.key : -1) { return Int(number) }
        }
        guard let broad = peekBroad(states) else { return nil }
        dropBroad()
        return Int(broad)
    }

    /// The next open broad rule, left in hand.
    private mutating func peekBroad(_ states: [FactState]) -> Int32? {
        while true {
            while bits != 0 {
                let place = word * 64 + bits.trailingZeroBitCount
                if index.broadDays[2 * place] <= day, day < index.broadDays[2 * place + 1] {
                    let number = index.broad[place]
                    if index.isComplete || index.isOpen(index.rules[Int(number)], states, on: day) {
                        broadFloor = number
                        return number
                    }
                }
                bits &= bits - 1
            }
            word += 1
            guard word < index.broadWidth else {
                word = index.broadWidth
                broadFloor = Int32.max
                return nil
            }
            bits = index.validBroad(word)
            for row in 0..<rowCount { bits &= index.laneWords[Int(rows[row]) + word] }
        }
    }

    private mutating func dropBroad() { bits &= bits - 1 }

    private static func keyed(
        _ index: RuleIndex, _ situation: borrowing Situation
    ) -> (Int, Int, [Int32]?, Bool) {
        guard index.key >= 0 else { return (0, 0, nil, false) }
        let last = index.keyedStarts.count - 2
        func list(_ code: Int) -> Range<Int> { Int(index.keyedStarts[code])..<Int(index.keyedStarts[code + 1]) }
        let state = situation.states[index.key]
        switch state.kind {
        case .known, .assumed: return (list(state.code).lowerBound, list(state.code).upperBound, nil, true)
        case .absent: return (0, 0, nil, false)
        case .open: return (list(last).lowerBound, list(last).upperBound, nil, false)
        case .narrowed:
            var found: [Int32] = []
            for code in situation.narrowed[index.key] ?? [] { found += index.keyed[list(code)] }
            found.sort()
            var distinct: [Int32] = []
            for number in found where number != distinct.last { distinct.append(number) }
            return (0, distinct.count, distinct, false)
        }
    }
}

extension RuleIndex {
    /// Words of a set of broad rules.
    var broadWidth: Int { (broad.count + 63) / 64 }

    func validBroad(_ word: Int) -> UInt64 { TestPool.valid(word, upTo: broad.count - 1) }

    /// Which class of a lane a number falls in.
    func numberClass(_ code: Int, _ lane: BroadLane) -> Int {
        var (low, high) = (Int(lane.cuts.start), Int(lane.cuts.end))
        while low < high {
            let middle = (low + high) / 2
            if laneCuts[middle] <= code { low = middle + 1 } else { high = middle }
        }
        return low - Int(lane.cuts.start)
    }
}
