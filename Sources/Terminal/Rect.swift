// Places and areas in cells, column and row from zero at the top left.
// Must never hold a negative size: views do arithmetic on small screens and must not think about it.

/// How many columns and rows.
public struct Size: Hashable, Sendable {
    /// Cells across.
    public var columns: Int
    /// Cells down.
    public var rows: Int

    /// A size; negative numbers count as zero.
    public init(columns: Int, rows: Int) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }
}

/// One cell's place.
public struct Point: Hashable, Sendable {
    /// From zero at the left.
    public var column: Int
    /// From zero at the top.
    public var row: Int

    /// A place from its column and row.
    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }

    /// The top left.
    public static let zero = Point(column: 0, row: 0)
}

/// A rectangle of cells.
public struct Rect: Hashable, Sendable {
    /// The top left cell.
    public var origin: Point
    /// How much it covers.
    public var size: Size

    /// A rectangle from its corner and size.
    public init(origin: Point = .zero, size: Size) {
        self.origin = origin
        self.size = size
    }

    /// A rectangle from four numbers; negative sizes count as zero.
    public init(column: Int, row: Int, columns: Int, rows: Int) {
        self.init(origin: Point(column: column, row: row), size: Size(columns: columns, rows: rows))
    }

    /// The first column.
    public var left: Int { origin.column }
    /// The first row.
    public var top: Int { origin.row }
    /// The column after the last.
    public var right: Int { origin.column + size.columns }
    /// The row after the last.
    public var bottom: Int { origin.row + size.rows }
    /// Cells across.
    public var columns: Int { size.columns }
    /// Cells down.
    public var rows: Int { size.rows }
    /// Whether it covers nothing.
    public var isEmpty: Bool { size.columns == 0 || size.rows == 0 }

    /// Whether the place is inside.
    public func contains(_ point: Point) -> Bool {
        point.column >= left && point.column < right && point.row >= top && point.row < bottom
    }

    /// What both cover; empty when they do not meet.
    public func intersection(_ other: Rect) -> Rect {
        let column = max(left, other.left)
        let row = max(top, other.top)
        return Rect(
            column: column, row: row, columns: min(right, other.right) - column, rows: min(bottom, other.bottom) - row)
    }

    /// The rectangle moved.
    public func offset(columns: Int, rows: Int) -> Rect {
        Rect(origin: Point(column: left + columns, row: top + rows), size: size)
    }

    /// The rectangle without so many columns at each side and rows at top and bottom.
    public func inset(columns: Int = 0, rows: Int = 0) -> Rect {
        Rect(
            column: left + min(columns, size.columns), row: top + min(rows, size.rows),
            columns: size.columns - 2 * columns, rows: size.rows - 2 * rows)
    }
}

extension Rect {
    /// Takes rows off the top; fewer when there are fewer.
    public mutating func takeTop(_ rows: Int) -> Rect {
        let taken = Rect(column: left, row: top, columns: columns, rows: min(rows, self.rows))
        self = Rect(column: left, row: taken.bottom, columns: columns, rows: self.rows - taken.rows)
        return taken
    }

    /// Takes rows off the bottom; fewer when there are fewer.
    public mutating func takeBottom(_ rows: Int) -> Rect {
        let kept = Rect(column: left, row: top, columns: columns, rows: self.rows - max(0, rows))
        let taken = Rect(column: left, row: kept.bottom, columns: columns, rows: self.rows - kept.rows)
        self = kept
        return taken
    }

    /// Takes columns off the left; fewer when there are fewer.
    public mutating func takeLeft(_ columns: Int) -> Rect {
        let taken = Rect(column: left, row: top, columns: min(columns, self.columns), rows: rows)
        self = Rect(column: taken.right, row: top, columns: self.columns - taken.columns, rows: rows)
        return taken
    }

    /// Takes columns off the right; fewer when there are fewer.
    public mutating func takeRight(_ columns: Int) -> Rect {
        let kept = Rect(column: left, row: top, columns: self.columns - max(0, columns), rows: rows)
        let taken = Rect(column: kept.right, row: top, columns: self.columns - kept.columns, rows: rows)
        self = kept
        return taken
    }

    /// Side by side parts of nearly equal width, `gap` columns between them for a rule; the spare cells go left.
    public func columns(_ count: Int, gap: Int = 1) -> [Rect] {
        guard count > 0 else { return [] }
        let room = max(0, columns - gap * (count - 1))
        var rest = self
        return (0..<count).map { index in
            let part = rest.takeLeft(room / count + (index < room % count ? 1 : 0))
            _ = rest.takeLeft(gap)
            return part
        }
    }
}
