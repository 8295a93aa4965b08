// What stands on one height of a page and is never cut: a line of text, a bar, a code. Blocks become rows, rows fill pages.

/// Something drawn within a row; places are from the row's top left corner.
enum Mark {
    case text(TextBox, line: Int, x: Double, y: Double, colour: UInt32)
    case box(x: Double, y: Double, width: Double, height: Double, colour: UInt32)
    case stroke([Double], width: Double, dash: Double, colour: UInt32)

    func moved(right: Double, down: Double = 0) -> Mark {
        switch self {
        case .text(let box, let line, let x, let y, let colour):
            .text(box, line: line, x: x + right, y: y + down, colour: colour)
        case .box(let x, let y, let width, let height, let colour):
            .box(x: x + right, y: y + down, width: width, height: height, colour: colour)
        case .stroke(let points, let width, let dash, let colour):
            .stroke(
                points.enumerated().map { $0 % 2 == 0 ? $1 + right : $1 + down }, width: width, dash: dash,
                colour: colour)
        }
    }
}

/// The element of the document a row is part of: `P`, `H1`, ... and which one.
struct Element: Equatable {
    var name: String
    var number: Int
}

struct Row {
    var height: Double
    var marks: [Mark] = []
    /// Nil for what is only decoration.
    var element: Element?
    /// Whether the next row must stand on the same page.
    var holdsNext = false
    /// A gap, of no use at the top of a page.
    var isGap = false
    var breaksPage = false
    /// A heading's level and words, for the outline.
    var entry: (level: Int, title: String)?

    static func gap(_ height: Double) -> Row { Row(height: height, isGap: true) }

    func moved(right: Double) -> Row {
        var row = self
        row.marks = marks.map { $0.moved(right: right) }
        return row
    }

    /// Rows side by side, one by one.
    static func beside(_ columns: [[Row]]) -> [Row] {
        (0..<(columns.map(\.count).max() ?? 0)).map { place in
            let rows = columns.compactMap { place < $0.count ? $0[place] : nil }
            var row = Row(height: rows.map(\.height).max() ?? 0)
            row.marks = rows.flatMap(\.marks)
            row.element = rows.lazy.compactMap(\.element).first
            row.holdsNext = rows.contains { $0.holdsNext }
            row.isGap = rows.allSatisfy(\.isGap)
            row.entry = rows.lazy.compactMap(\.entry).first
            return row
        }
    }
}
