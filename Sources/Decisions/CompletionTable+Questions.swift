// What asking about a fact would settle, read off a table once everything in it is answered.

extension CompletionTable {
    func tellings() -> [Telling] {
        var tellings = axes.map { _ in Telling() }
        // By kind, the combinations it has in some row.
        var seen = [UInt64](repeating: 0, count: AnswerSet.kinds * width)
        var undecided = axes.indices.filter { $0 != major }
        let places = undecided.map { spots(of: $0) }
        var row = [UInt64](repeating: 0, count: AnswerSet.kinds * width)
        for number in 0..<rowCount {
            let kinds = gather(number, &row)
            for place in row.indices { seen[place] |= row[place] }
            if major >= 0 { tellings[major].left += UInt128(kinds) * axes[major].weight(number) }
            if kinds < 2 { continue }
            undecided.removeAll { axis in
                let order = axis < major || major < 0 ? axis : axis - 1
                tellings[axis].changesAnswer = meetsTwice(row, places[order])
                return tellings[axis].changesAnswer
            }
        }
        if major >= 0 {
            tellings[major].changesAnswer = (0..<width).contains { word in
                var (some, several) = (UInt64(0), UInt64(0))
                for kind in 0..<AnswerSet.kinds {
                    several |= some & seen[kind * width + word]
                    some |= seen[kind * width + word]
                }
                return several != 0
            }
        }
        for axis in axes.indices where axis != major {
            for place in 0..<axes[axis].count {
                let kinds = (0..<AnswerSet.kinds).count { meets(seen[($0 * width)..<(($0 + 1) * width)], place, axis) }
                tellings[axis].left += UInt128(kinds) * axes[axis].weight(place)
            }
        }
        return tellings
    }

    /// Writes what was answered in a row, kind by kind; how many kinds there are.
    private func gather(_ number: Int, _ row: inout [UInt64]) -> Int {
        var kinds = 0
        for kind in 0..<AnswerSet.kinds {
            let (single, all) = ((kind * rowCount + number) * width, kind * width)
            var isThere = false
            for word in 0..<width {
                let bits = answered[single + word] | rows[number * width + word] & shared[all + word]
                row[all + word] = bits
                if bits != 0 { isThere = true }
            }
            if isThere { kinds += 1 }
        }
        return kinds
    }

    /// For each combination, which it is when an axis is left out.
    private func spots(of axis: Int) -> [Int32] {
        let (stride, count) = (strides[axis], axes[axis].count)
        return (0..<width * 64).map { Int32($0 / (stride * count) * stride + $0 % stride) }
    }

    /// Whether two kinds of a row meet in combinations that differ in one axis only.
    private func meetsTwice(_ row: [UInt64], _ spots: [Int32]) -> Bool {
        var kindAt = [Int8](repeating: -1, count: spots.count)
        for place in row.indices {
            let kind = Int8(place / width)
            var bits = row[place]
            while bits != 0 {
                let spot = Int(spots[place % width * 64 + bits.trailingZeroBitCount])
                bits &= bits - 1
                if kindAt[spot] >= 0, kindAt[spot] != kind { return true }
                kindAt[spot] = kind
            }
        }
        return false
    }
}
