// A screen as a value: views paint it, tests print it, CursesScreen sends what changed.
// Must never trap, whatever the coordinates, and never hold half a wide glyph.

/// A grid of cells to paint on; coordinates count from the corner of the area being painted.
public struct Canvas: Hashable, Sendable {
    /// The whole grid, whatever area is being painted.
    public let extent: Size
    /// All cells, row after row.
    public internal(set) var cells: [Cell]
    /// Where (0, 0) of the area lies in the grid.
    private var origin = Point.zero
    /// The part of the grid that may change.
    private var clip: Rect
    /// The size of the area being painted, its hidden part included.
    public private(set) var size: Size
    private var cursorInGrid: Point?

    /// A blank canvas.
    public init(size: Size) {
        extent = size
        cells = Array(repeating: .blank, count: size.columns * size.rows)
        clip = Rect(size: size)
        self.size = size
    }

    /// The area being painted, from (0, 0).
    public var area: Rect { Rect(size: size) }

    /// Where the hardware cursor stands; nil hides it. Keep it on the selected row: screen readers follow it.
    public var cursor: Point? {
        get { cursorInGrid.map { Point(column: $0.column - origin.column, row: $0.row - origin.row) } }
        set {
            let place = newValue.map(inGrid)
            cursorInGrid = place.flatMap { clip.contains($0) ? $0 : nil }
        }
    }

    /// The cell at a place; blank where nothing can be painted. A set glyph wider than its room becomes a blank.
    public subscript(point: Point) -> Cell {
        get {
            let place = inGrid(point)
            return clip.contains(place) ? cells[place.row * extent.columns + place.column] : .blank
        }
        set { put(newValue, at: inGrid(point)) }
    }

    /// Paints inside an area of this one: there, (0, 0) is the area's corner and nothing reaches outside it.
    public mutating func inside(_ part: Rect, _ paint: (inout Canvas) -> Void) {
        let (outerOrigin, outerClip, outerSize) = (origin, clip, size)
        let moved = Rect(origin: inGrid(part.origin), size: part.size)
        origin = moved.origin
        clip = moved.intersection(outerClip)
        size = part.size
        paint(&self)
        (origin, clip, size) = (outerOrigin, outerClip, outerSize)
    }

    private func inGrid(_ point: Point) -> Point {
        Point(column: point.column &+ origin.column, row: point.row &+ origin.row)
    }

    /// Draws one line of text and returns the column after it.
    ///
    /// `width` is the room in cells: longer text ends with an ellipsis; without it the area's edge cuts.
    @discardableResult
    public mutating func draw(_ text: String, at point: Point, style: Style = .plain, width: Int? = nil) -> Int {
        let start = inGrid(point)
        guard start.row >= clip.top, start.row < clip.bottom else { return point.column }
        let room = width.map { max(0, $0) } ?? Int.max
        if let used = drawPlain(text, at: start, style, room: width == nil ? nil : room) { return point.column + used }
        var used = 0
        for glyph in GlyphScanner(text) {
            let next = used + Int(glyph.width)
            if next > room {
                guard room > 0 else { break }
                put(Cell(Glyph("…", width: 1), style), at: Point(column: start.column + room - 1, row: start.row))
                return point.column + room
            }
            if width == nil, start.column + used >= clip.right { break }
            put(Cell(glyph, style), at: Point(column: start.column + used, row: start.row))
            used = next
        }
        return point.column + used
    }

    /// Draws a text of nothing but plain letters, the way of most; the cells it took, or nil where it is another.
    private mutating func drawPlain(_ text: String, at start: Point, _ style: Style, room: Int?) -> Int? {
        let (clip, columns) = (clip, extent.columns)
        let drawn = text.utf8.withContiguousStorageIfAvailable { letters -> Int? in
            guard let length = PlainLetters.count(letters) else { return nil }
            let count = min(length, room ?? max(0, clip.right - start.column))
            let hidden = max(0, clip.left - start.column)
            let first = start.row * columns + start.column
            var byte = 0
            for place in 0..<max(0, min(count, clip.right - start.column)) {
                let bytes = PlainLetters.byteCount(at: byte, in: letters)
                defer { byte += bytes }
                guard place >= hidden else { continue }
                if cells[first + place].glyph.width != 1 { release(first + place, column: start.column + place) }
                cells[first + place] = Cell(PlainLetters.glyph(at: byte, bytes, in: letters), style)
            }
            if let room, length > room, count > 0 {
                put(Cell(Glyph("…", width: 1), style), at: Point(column: start.column + count - 1, row: start.row))
            }
            return count
        }
        return drawn ?? nil
    }

    /// Fills an area with one character; a wide one counts as a blank.
    public mutating func fill(_ part: Rect, with character: Character = " ", style: Style = .plain) {
        var scanner = GlyphScanner(String(character))
        let glyph = scanner.next() ?? .space
        let cell = Cell(glyph.width == 1 ? glyph : .space, style)
        let shown = Rect(origin: inGrid(part.origin), size: part.size).intersection(clip)
        for row in shown.top..<shown.bottom {
            for column in shown.left..<shown.right { put(cell, at: Point(column: column, row: row)) }
        }
    }

    /// Changes the style of an area and leaves its text; a wide glyph at the edge changes whole.
    public mutating func restyle(_ part: Rect, _ change: (inout Style) -> Void) {
        let shown = Rect(origin: inGrid(part.origin), size: part.size).intersection(clip)
        guard !shown.isEmpty else { return }
        for row in shown.top..<shown.bottom {
            let start = row * extent.columns
            var first = start + shown.left
            var last = start + shown.right - 1
            if cells[first].isContinuation, shown.left > 0 { first -= 1 }
            if cells[last].glyph.width == 2, shown.right < extent.columns { last += 1 }
            for index in first...last { change(&cells[index].style) }
        }
    }

    /// Adds emphasis to an area, by default the selection's reverse.
    public mutating func highlight(_ part: Rect, _ emphasis: Style.Emphasis = .reverse) {
        restyle(part) { $0.emphasis.formUnion(emphasis) }
    }
}

extension Canvas {
    /// Writes one cell of the grid; the other half of any wide glyph it cuts is blanked.
    private mutating func put(_ cell: Cell, at place: Point) {
        guard !cell.isContinuation else { return }
        guard clip.contains(place) else {
            // The right half of a wide glyph that begins just outside still hides what stood there.
            if cell.glyph.width == 2, place.column == clip.left - 1 {
                put(Cell(.space, cell.style), at: Point(column: clip.left, row: place.row))
            }
            return
        }
        let index = place.row * extent.columns + place.column
        release(index, column: place.column)
        guard cell.glyph.width == 2 else {
            cells[index] = cell
            return
        }
        guard place.column + 1 < clip.right else {
            cells[index] = Cell(.space, cell.style)
            return
        }
        release(index + 1, column: place.column + 1)
        cells[index] = cell
        cells[index + 1] = Cell(.continuation, cell.style)
    }

    @inline(__always)
    private mutating func release(_ index: Int, column: Int) {
        switch cells[index].glyph.width {
        case 0 where column > 0: cells[index - 1].glyph = .space
        case 2 where column + 1 < extent.columns: cells[index + 1].glyph = .space
        default: break
        }
    }

    /// Replaces every glyph, for a screen that cannot show them all; widths must not change.
    mutating func replaceGlyphs(_ change: (Glyph) -> Glyph?) {
        for index in cells.indices {
            if let glyph = change(cells[index].glyph), glyph.width == cells[index].glyph.width {
                cells[index].glyph = glyph
            }
        }
    }
}
