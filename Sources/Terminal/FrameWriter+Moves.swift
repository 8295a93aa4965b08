// The cursor's ways: to a place, relative where that is shorter and where the cursor is for certain.

extension FrameWriter {
    /// Goes to a place; letters on the way are written again where that is shorter, which their row must not change.
    mutating func move(to target: Point, over row: NewGrid? = nil) {
        guard place != target else { return }
        if !controls.movesInStyle { wear(.plain) }
        defer { place = target }
        guard controls.movesByStandard else { return bytes += controls.place(target) }
        let absolute = FrameWriter.absoluteLength(target)
        if let place {
            let direct = way(from: place, to: target, over: row)
            let returning =
                target.column == place.column ? nil : way(from: place, to: target, isReturning: true, over: row)
            let best = min(direct ?? .max, returning ?? .max)
            if best < absolute { return go(from: place, to: target, isReturning: direct != best, over: row) }
        }
        escape()
        if target != .zero {
            number(target.row + 1)
            if target.column > 0 {
                bytes.append(0x3B)
                number(target.column + 1)
            }
        }
        bytes.append(0x48)
    }

    /// Rows down that line feeds reach in fewer bytes than any sequence.
    private static let lineFeeds = 4

    /// The bytes of the relative way, first to the row, then to the column, by the row's beginning or not; nil where
    /// there is none.
    private func way(from place: Point, to target: Point, isReturning: Bool = false, over row: NewGrid?) -> Int? {
        let down = target.row - place.row
        var length = isReturning ? 1 : 0
        if down > 0, down <= FrameWriter.lineFeeds {
            length += down
        } else if down != 0 {
            guard controls.jumpsToRow else { return nil }
            length += 3 + FrameWriter.digits(target.row + 1)
        }
        let start = isReturning ? 0 : place.column
        let right = target.column - start
        if right > 0 {
            length += repeats(start, to: target, row) ? right : 3 + (right == 1 ? 0 : FrameWriter.digits(right))
        } else {
            length += min(-right, 3 + FrameWriter.digits(-right))
        }
        return length
    }

    /// Whether the letters from a column to a place are shorter than a jump, and are there already.
    private func repeats(_ start: Int, to target: Point, _ grid: NewGrid?) -> Bool {
        guard let grid, target.column - start <= FrameWriter.bridge else { return false }
        return (start..<target.column).allSatisfy { isLikePen(grid[target.row, $0]) }
    }

    private mutating func go(from place: Point, to target: Point, isReturning: Bool, over row: NewGrid?) {
        let down = target.row - place.row
        if isReturning { bytes.append(0x0D) }
        if down > 0, down <= FrameWriter.lineFeeds {
            for _ in 0..<down { bytes.append(0x0A) }
        } else if down != 0 {
            standard(target.row + 1, "d")
        }
        let start = isReturning ? 0 : place.column
        let right = target.column - start
        if let row, right > 0, repeats(start, to: target, row) {
            for column in start..<target.column { row[target.row, column].glyph.append(to: &bytes) }
        } else if right > 0 {
            standard(right, "C")
        } else if -right > 3 + FrameWriter.digits(-right) {
            standard(-right, "D")
        } else {
            for _ in 0..<(-right) { bytes.append(0x08) }
        }
    }

    private static func absoluteLength(_ target: Point) -> Int {
        if target == .zero { return 3 }
        return 3 + digits(target.row + 1) + (target.column > 0 ? 1 + digits(target.column + 1) : 0)
    }

    private static func digits(_ number: Int) -> Int { number < 10 ? 1 : number < 100 ? 2 : number < 1000 ? 3 : 4 }

    private mutating func escape() {
        bytes.append(0x1B)
        bytes.append(0x5B)
    }

    /// A standard sequence with one number, which is left out where it is one.
    mutating func standard(_ count: Int, _ end: Unicode.Scalar) {
        escape()
        if count != 1 { number(count) }
        bytes.append(UInt8(ascii: end))
    }

    mutating func number(_ number: Int) {
        if number >= 10 { self.number(number / 10) }
        bytes.append(UInt8(0x30 + number % 10))
    }
}
