// What differs between two canvases, for a screen that sends no more than that.
// Must stay beside Cell: comparing cells is the hot part of a frame and the compiler inlines it only here.

extension Canvas {
    /// Calls the body with each run of cells, on one row, that differs from the canvas before; all cells when sizes differ.
    ///
    /// Runs begin at a whole glyph and stay within `bounds`. The cells are lent for the call only.
    public func forEachChange(
        since previous: Canvas?, within bounds: Size, _ body: (Point, UnsafeBufferPointer<Cell>) -> Void
    ) {
        let rows = min(extent.rows, bounds.rows)
        let columns = min(extent.columns, bounds.columns)
        guard rows > 0, columns > 0 else { return }
        cells.withUnsafeBufferPointer { new in
            guard let previous, previous.extent == extent else {
                for row in 0..<rows {
                    let start = row * extent.columns
                    body(Point(column: 0, row: row), UnsafeBufferPointer(rebasing: new[start..<(start + columns)]))
                }
                return
            }
            previous.cells.withUnsafeBufferPointer { old in
                for row in 0..<rows {
                    let start = row * extent.columns
                    Self.compare(old, new, start..<(start + columns)) { run in
                        let place = Point(column: run.lowerBound - start, row: row)
                        body(place, UnsafeBufferPointer(rebasing: new[run]))
                    }
                }
            }
        }
    }

    @inline(__always)
    private static func compare(
        _ old: UnsafeBufferPointer<Cell>, _ new: UnsafeBufferPointer<Cell>, _ line: Range<Int>,
        _ body: (Range<Int>) -> Void
    ) {
        var index = line.lowerBound
        while index < line.upperBound {
            guard old[index] != new[index] else {
                index += 1
                continue
            }
            var first = index
            if new[first].isContinuation, first > line.lowerBound { first -= 1 }
            while index < line.upperBound, old[index] != new[index] { index += 1 }
            body(first..<index)
        }
    }
}
