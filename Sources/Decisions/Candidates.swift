// The rules a request leaves open, the strongest first, found as they are asked for.

extension RuleIndex {
    /// Calls `visit` with every rule in force that no known or absent fact excludes, the strongest first, until it
    /// returns false, with its place among the broad ones; -1 of a keyed one. `freed` is a fact taken as open, whatever the
    /// request says of it; -1 for none.
    @inline(__always)
    func visitCandidates(_ situation: borrowing Situation, freeing freed: Int = -1, _ visit: (Int, Int) -> Bool) {
        let day = situation.day
        let (gathered, range, isKeyKnown) = keyedRules(situation, freed)
        let (rows, rowCount) = rows(situation, freed)
        let states = situation.states.span
        let (known, width) = (isKeyKnown ? key : freed, broadWidth)
        var place = range.lowerBound
        /// Visits the keyed rules before a number; false once that is enough.
        func visitKeyed(before floor: Int32) -> Bool {
            while place < range.upperBound {
                let number = gathered.isEmpty ? keyed[place] : gathered[place]
                if number >= floor { break }
                place += 1
                if gathered.isEmpty, !isKeyedInForce(place - 1, on: day) { continue }
                if isOpen(rules[Int(number)], states, on: day, except: known, freed), !visit(Int(number), -1) {
                    return false
                }
            }
            return true
        }
        for word in 0..<width {
            if !visitKeyed(before: broad[word * 64]) { return }
            var bits = laneWords[Int(rows[0]) + word]
            for row in 1..<rowCount { bits &= laneWords[Int(rows[row]) + word] }
            while bits != 0 {
                let spot = word * 64 + bits.trailingZeroBitCount
                bits &= bits - 1
                guard broadDays[2 * spot] <= day, day < broadDays[2 * spot + 1] else { continue }
                let number = broad[spot]
                if !visitKeyed(before: number) { return }
                let isOpen = isComplete || isOpen(rules[Int(number)], states, on: day, except: freed, freed)
                if isOpen, !visit(Int(number), spot) { return }
            }
        }
        _ = visitKeyed(before: Int32.max)
    }

    /// Whether a keyed rule is in force, by its place among them: most that are not need not be looked at.
    @inline(__always)
    func isKeyedInForce(_ place: Int, on day: Int32) -> Bool {
        keyedDays[2 * place] <= day && day < keyedDays[2 * place + 1]
    }

    /// The keyed rules that come into question: a range of all, or of some gathered, and whether the key is known to lead
    /// to each.
    func keyedRules(_ situation: borrowing Situation, _ freed: Int) -> ([Int32], Range<Int>, Bool) {
        guard key >= 0 else { return ([], 0..<0, false) }
        func list(_ code: Int) -> Range<Int> { Int(keyedStarts[code])..<Int(keyedStarts[code + 1]) }
        let state = situation.states[key]
        switch key == freed ? .open : state.kind {
        case .known, .assumed: return ([], list(state.code), true)
        case .absent: return ([], 0..<0, false)
        case .open: return ([], list(keyedStarts.count - 2), false)
        case .narrowed:
            var found: [Int32] = []
            for code in situation.narrowed[key] ?? [] { found += keyed[list(code)] }
            found.sort()
            var distinct: [Int32] = []
            for number in found where number != distinct.last { distinct.append(number) }
            return (distinct, 0..<distinct.count, false)
        }
    }

    /// Where the rows begin that tell which broad rules may be open: the day’s first, then one a lane of a known fact.
    func rows(_ situation: borrowing Situation, _ freed: Int) -> (InlineArray<9, Int32>, Int) {
        var rows = InlineArray<9, Int32>(repeating: 0)
        var count = 1
        rows[0] = Int32(dayRow(situation.day) * broadWidth)
        for lane in lanes where Int(lane.base) != freed {
            let state = situation.states[Int(lane.base)]
            let row: Int
            switch state.kind {
            case .known, .assumed: row = lane.isNumber ? numberClass(state.code, lane) : state.code
            case .absent: row = Int(lane.rowCount) - 1
            case .open, .narrowed: continue
            }
            rows[count] = lane.firstRow + Int32(row * broadWidth)
            count += 1
        }
        return (rows, count)
    }

    /// Words of a set of broad rules.
    var broadWidth: Int { (broad.count + 63) / 64 }

    /// The row of the broad rules that may be in force on a day.
    private func dayRow(_ day: Int32) -> Int {
        guard day >= dayLane.first else { return 0 }
        // The row after it has those among them to be looked at.
        return 2 + 2 * min((Int(day) - Int(dayLane.first)) >> Int(dayLane.shift), Int(dayLane.spanCount) - 1)
    }

    /// Which class of a lane a number falls in.
    private func numberClass(_ code: Int, _ lane: BroadLane) -> Int {
        var (low, high) = (Int(lane.cuts.start), Int(lane.cuts.end))
        while low < high {
            let middle = (low + high) / 2
            if laneCuts[middle] <= code { low = middle + 1 } else { high = middle }
        }
        return low - Int(lane.cuts.start)
    }
}
