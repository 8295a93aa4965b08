// What stands on one height of a page and is never cut: a line of text, a bar, a code. Blocks become rows, rows fill pages.

/// Something drawn within a row; places are from the row's top left corner.
struct Mark {
    enum Shape {
        case text(TextBox, line: Int, x: Double, y: Double, colour: UInt32)
        case box(x: Double, y: Double, width: Double, height: Double, colour: UInt32)
        case stroke([Double], width: Double, dash: Double, colour: UInt32)
    }

    var shape: Shape
    /// The elements it is part of, the outermost first; empty for what is only decoration.
    var path: [Tag] = []

    static func text(_ box: TextBox, line: Int, colour: UInt32, in element: Tag) -> Mark {
        Mark(shape: .text(box, line: line, x: 0, y: 0, colour: colour), path: [element])
    }

    static func box(x: Double, y: Double, width: Double, height: Double, colour: UInt32) -> Mark {
        Mark(shape: .box(x: x, y: y, width: width, height: height, colour: colour))
    }

    static func stroke(_ points: [Double], width: Double, dash: Double, colour: UInt32) -> Mark {
        Mark(shape: .stroke(points, width: width, dash: dash, colour: colour))
    }

    func moved(right: Double, down: Double = 0) -> Mark {
        var mark = self
        switch shape {
        case .text(let box, let line, let x, let y, let colour):
            mark.shape = .text(box, line: line, x: x + right, y: y + down, colour: colour)
        case .box(let x, let y, let width, let height, let colour):
            mark.shape = .box(x: x + right, y: y + down, width: width, height: height, colour: colour)
        case .stroke(let points, let width, let dash, let colour):
            mark.shape = .stroke(
                points.enumerated().map { $0 % 2 == 0 ? $1 + right : $1 + down }, width: width, dash: dash,
                colour: colour)
        }
        return mark
    }

    /// The same as a part of an element; decoration stays decoration, unless all is meant.
    func within(_ element: Tag, isAll: Bool = false) -> Mark {
        var mark = self
        if isAll || !path.isEmpty { mark.path.insert(element, at: 0) }
        return mark
    }
}

struct Row {
    var height: Double
    var marks: [Mark] = []
    /// Whether the next row must stand on the same page.
    var holdsNext = false
    /// A gap, of no use at the top of a page.
    var isGap = false
    var breaksPage = false
    /// A heading's level and words, for the outline.
    var entry: (level: Int, title: String)?
    /// What stands once more above this row where it begins a page: the headings of its table. Decoration: its elements
    /// are those of the first time.
    var head: [Row] = []

    static func gap(_ height: Double) -> Row { Row(height: height, isGap: true) }

    func moved(right: Double) -> Row {
        var row = self
        row.marks = marks.map { $0.moved(right: right) }
        row.head = head.moved(right: right)
        return row
    }

    /// The same, with rows that stand above it where it begins a page.
    func under(_ head: [Row]) -> Row {
        var row = self
        row.head = head
        return row
    }

    /// The same to look at, told to nobody.
    var decoration: Row {
        Row(height: height, marks: marks.map { Mark(shape: $0.shape) })
    }

    /// Rows side by side, one by one.
    static func beside(_ columns: [[Row]]) -> [Row] {
        (0..<(columns.map(\.count).max() ?? 0)).map { place in
            let rows = columns.compactMap { place < $0.count ? $0[place] : nil }
            var row = Row(height: rows.map(\.height).max() ?? 0)
            row.marks = rows.flatMap(\.marks)
            row.holdsNext = rows.contains { $0.holdsNext }
            row.isGap = rows.allSatisfy(\.isGap)
            row.entry = rows.lazy.compactMap(\.entry).first
            return row
        }
    }
}

extension [Row] {
    /// The same rows as parts of an element.
    func within(_ element: Tag) -> [Row] {
        map { row in
            var row = row
            row.marks = row.marks.map { $0.within(element) }
            return row
        }
    }

    /// The same rows further right, with what stands above them on a page they begin.
    func moved(right: Double) -> [Row] { map { $0.moved(right: right) } }
}
