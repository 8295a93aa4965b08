// Rows that stand somewhere else than before are moved by the terminal: a list that goes on by a row sends that row.

extension FrameWriter {
    /// Rows that must be found again for a look at moving them.
    private static let leastFound = 3
    /// Cells fewer to write that make the margins worth setting.
    private static let leastGain = 30
    /// Rows in between that were not found again: the one chosen and the one that was.
    private static let mostBetween = 2

    /// Rows moved together: so many up (negative: down) between two rows, both included.
    private struct Shift {
        var top: Int
        var bottom: Int
        var up: Int
    }

    /// Moves the rows that moved, on the terminal and in what is known to be there; whether any did.
    mutating func scroll(_ old: OldGrid, to new: NewGrid, _ changed: [Int]) -> Bool {
        guard controls.scrolls, let shift = shift(old, new, changed) else { return false }
        wear(.plain)
        bytes += [0x1B, 0x5B]
        number(shift.top + 1)
        bytes.append(0x3B)
        number(shift.bottom + 1)
        bytes.append(0x72)
        place = nil
        let count = abs(shift.up)
        if controls.scrollsAtOnce {
            standard(count, shift.up > 0 ? "S" : "T")
        } else {
            bytes += controls.place(Point(column: 0, row: shift.up > 0 ? shift.bottom : shift.top))
            for _ in 0..<count { bytes += shift.up > 0 ? [0x0A] : [0x1B, 0x4D] }
        }
        bytes += [0x1B, 0x5B, 0x72]
        apply(shift, to: old)
        return true
    }

    private func apply(_ shift: Shift, to old: OldGrid) {
        let rows = shift.up > 0 ? Array(shift.top...shift.bottom) : (shift.top...shift.bottom).reversed()
        for row in rows {
            let source = row + shift.up
            let isInside = source >= shift.top && source <= shift.bottom
            for column in 0..<old.stride {
                old.cells[row * old.stride + column] = isInside ? old.cells[source * old.stride + column] : .blank
            }
        }
    }

    private func shift(_ old: OldGrid, _ new: NewGrid, _ changed: [Int]) -> Shift? {
        guard changed.count > FrameWriter.leastFound, let first = changed.first, let last = changed.last else {
            return nil
        }
        let marks = (first...last).map { FrameWriter.mark(old, $0) }
        let wanted = (first...last).map { FrameWriter.mark(new, $0) }
        guard let up = commonest(marks, wanted) else { return nil }
        guard let found = stretch(marks, wanted, up) else { return nil }
        let shift = Shift(
            top: first + min(found.lowerBound, found.lowerBound + up),
            bottom: first + max(found.upperBound, found.upperBound + up), up: up)
        return gain(shift, old, new) >= FrameWriter.leastGain ? shift : nil
    }

    /// How far most rows moved; nil where hardly any did.
    private func commonest(_ old: [Int], _ new: [Int]) -> Int? {
        var votes = [Int](repeating: 0, count: old.count * 2 + 1)
        for (row, mark) in new.enumerated() where mark != 0 && mark != old[row] {
            for (other, known) in old.enumerated() where known == mark { votes[other - row + old.count] += 1 }
        }
        guard let most = votes.max(), most >= FrameWriter.leastFound else { return nil }
        return votes.firstIndex(of: most).map { $0 - old.count }
    }

    /// The longest stretch of rows that moved so far.
    private func stretch(_ old: [Int], _ new: [Int], _ up: Int) -> ClosedRange<Int>? {
        var best: ClosedRange<Int>?
        var start: Int?
        var end = 0
        for row in new.indices where new[row] != 0 && old.indices.contains(row + up) && old[row + up] == new[row] {
            if start == nil || row - end > FrameWriter.mostBetween + 1 { start = row }
            end = row
            if let start, best.map({ $0.count < end - start + 1 }) ?? true { best = start...end }
        }
        return best
    }

    private func gain(_ shift: Shift, _ old: OldGrid, _ new: NewGrid) -> Int {
        var gain = 0
        for row in shift.top...shift.bottom {
            let source = row + shift.up
            let isInside = source >= shift.top && source <= shift.bottom
            for column in 0..<new.columns {
                let cell = new[row, column]
                if differs(cell, old[row, column]) { gain += 1 }
                if differs(cell, isInside ? old[source, column] : .blank) { gain -= 1 }
            }
        }
        return gain
    }

    /// A number for what a row shows in every second cell, enough to find it again; zero where these are blank.
    private static func mark<Cells>(_ grid: Grid<Cells>, _ row: Int) -> Int {
        let blank = Cell.blank
        var (mark, ink): (UInt64, UInt64) = (0, 0)
        for column in stride(from: 0, to: grid.columns, by: 2) {
            let cell = grid[row, column]
            ink |= (cell.low ^ blank.low) | (cell.high ^ blank.high)
            let letter = cell.low &* 0x9E37_79B9_7F4A_7C15 ^ cell.high &* 0xC2B2_AE3D_27D4_EB4F
            mark &+= (letter ^ letter >> 29) &* UInt64(truncatingIfNeeded: column &+ 1)
        }
        return ink == 0 ? 0 : Int(truncatingIfNeeded: mark)
    }
}
