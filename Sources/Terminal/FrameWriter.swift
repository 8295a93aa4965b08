// Canvases to bytes: what differs from the frame before, in as few as the terminal allows. Pure: whoever holds the
// terminal sends them.
// Must leave the terminal in no style and its margins open after each frame: others may write to it too.

/// What a terminal shows, and how it is made to show something else.
public struct FrameWriter: Sendable {
    let controls: TerminalControls
    private let looks: Looks
    var bytes: [UInt8] = []
    /// Where the terminal's cursor is; nil where that is not certain.
    var place: Point?
    private var pen = Look.plain
    private var shown: Canvas?
    private var showsCursor: Bool?

    /// A writer for a terminal of which nothing is known yet; `emphasis` is what a style ends up with there.
    public init(_ controls: TerminalControls, emphasis: (Style) -> Style.Emphasis = { $0.emphasis }) {
        self.controls = controls
        looks = Looks(controls, emphasis: emphasis)
    }

    /// Takes nothing for granted: the next frame is written whole.
    public mutating func forget() {
        shown = nil
        showsCursor = nil
    }

    /// The bytes that show a canvas, empty where it is shown already; cells outside the terminal are left out.
    public mutating func frame(_ canvas: Canvas, on terminal: Size) -> [UInt8] {
        bytes.removeAll(keepingCapacity: true)
        let columns = min(canvas.extent.columns, terminal.columns)
        let rows = min(canvas.extent.rows, terminal.rows)
        var before = takeShown(like: canvas, on: terminal)
        canvas.cells.withUnsafeBufferPointer { new in
            before.cells.withUnsafeMutableBufferPointer { old in
                let (new, old) = (Grid(new, canvas.extent, columns, rows), Grid(old, canvas.extent, columns, rows))
                var changed = new.rows(unlike: old)
                if scroll(old, to: new, changed) { changed = new.rows(unlike: old) }
                for row in changed { write(row, new, over: old) }
            }
        }
        wear(.plain)
        put(canvas.cursor.flatMap { Rect(size: terminal).contains($0) ? $0 : nil })
        shown = canvas
        return bytes
    }

    /// What is shown now; a screen just cleared where that is not known or of another size.
    private mutating func takeShown(like canvas: Canvas, on terminal: Size) -> Canvas {
        defer { shown = nil }
        if let shown, shown.extent == canvas.extent { return shown }
        bytes += looks.reset
        bytes += controls.clear
        (pen, place) = (.plain, nil)
        return Canvas(size: canvas.extent)
    }

    private mutating func put(_ cursor: Point?) {
        if let cursor { move(to: cursor) }
        guard (cursor != nil) != showsCursor else { return }
        showsCursor = cursor != nil
        bytes += cursor == nil ? controls.hideCursor : controls.showCursor
    }
}

/// The cells of a canvas that a terminal has room for.
struct Grid<Cells: RandomAccessCollection> where Cells.Index == Int, Cells.Element == Cell {
    let cells: Cells
    let stride: Int
    let columns: Int
    let rows: Int

    init(_ cells: Cells, _ extent: Size, _ columns: Int, _ rows: Int) {
        self.cells = cells
        stride = extent.columns
        self.columns = columns
        self.rows = rows
    }

    @inline(__always)
    subscript(row: Int, column: Int) -> Cell { cells[row &* stride &+ column] }

    /// The rows that hold another cell than the same rows of another grid of this size.
    func rows<Others>(unlike other: Grid<Others>) -> [Int] {
        (0..<rows).filter { row in
            var difference: UInt64 = 0
            // All are looked at: without a way out the loop is done several cells at a time.
            for column in 0..<columns {
                let (cell, known) = (self[row, column], other[row, column])
                difference |= (cell.low ^ known.low) | (cell.high ^ known.high)
            }
            return difference != 0
        }
    }
}

typealias NewGrid = Grid<UnsafeBufferPointer<Cell>>
typealias OldGrid = Grid<UnsafeMutableBufferPointer<Cell>>

extension FrameWriter {
    /// Unchanged cells between two changed ones that are rather written again than jumped over.
    static let bridge = 4
    /// Blanks in a row that are rather erased than written: where the cursor goes on elsewhere, and where it has to be
    /// brought behind them.
    private static let (erasure, erasureInside) = (5, 9)

    private mutating func write(_ row: Int, _ new: NewGrid, over old: OldGrid) {
        var (column, end, oldEnd) = (0, new.columns, new.columns)
        while column < new.columns, old[row, column] == new[row, column] { column += 1 }
        while end > 0, isBlank(new[row, end - 1]) { end -= 1 }
        while oldEnd > 0, isBlank(old[row, oldEnd - 1]) { oldEnd -= 1 }
        while column < new.columns {
            guard differs(new[row, column], old[row, column]) else {
                column += 1
                continue
            }
            if column >= end, oldEnd > column + 3, !controls.eraseLine.isEmpty {
                move(to: Point(column: column, row: row), over: new)
                if pen.marksBlanks { wear(.plain) }
                bytes += controls.eraseLine
                return
            }
            if new[row, column].isContinuation, column > 0 { column -= 1 }
            column = writeRun(row, column, new, old, end: end)
        }
    }

    /// Writes from a cell, changed or the left half of a changed one, to a stretch worth jumping over; gives its column.
    private mutating func writeRun(_ row: Int, _ first: Int, _ new: NewGrid, _ old: OldGrid, end: Int) -> Int {
        var column = first
        while column < new.columns {
            let cell = new[row, column]
            if column > first {
                let isChanged = differs(cell, old[row, column])
                if isChanged ? column >= end && !controls.eraseLine.isEmpty : !bridges(row, column, new, old) {
                    return column
                }
            }
            if isBlank(cell), let count = erasure(row, column, new, old) {
                move(to: Point(column: column, row: row), over: new)
                if pen.marksBlanks { wear(.plain) }
                standard(count, "X")
                column += count
            } else {
                column += write(cell, at: Point(column: column, row: row), of: new)
            }
        }
        return column
    }

    /// Whether from an unchanged cell on a changed one is near enough, with nothing but letters of the style in use
    /// between.
    private func bridges(_ row: Int, _ column: Int, _ new: NewGrid, _ old: OldGrid) -> Bool {
        var next = column
        while next < new.columns, next - column <= FrameWriter.bridge {
            let cell = new[row, next]
            if differs(cell, old[row, next]) { return true }
            guard isLikePen(cell) else { return false }
            next += 1
        }
        return false
    }

    /// How many blanks from a column on, the last of them changed, are better erased.
    private func erasure(_ row: Int, _ column: Int, _ new: NewGrid, _ old: OldGrid) -> Int? {
        guard controls.erasesCells else { return nil }
        var next = column
        var last = column
        while next < new.columns, isBlank(new[row, next]) {
            if differs(new[row, next], old[row, next]) { last = next }
            next += 1
        }
        let count = last - column + 1
        let isInside = bridges(row, last + 1, new, old)
        return count >= (isInside ? FrameWriter.erasureInside : FrameWriter.erasure) ? count : nil
    }

    /// Writes one cell; gives its width.
    private mutating func write(_ cell: Cell, at point: Point, of new: NewGrid) -> Int {
        let width = max(1, Int(cell.glyph.width))
        let end = point.column + width
        // Half a wide glyph at the terminal's edge would wrap: a blank stands for it.
        let glyph = end > new.columns || cell.isContinuation ? Glyph.space : cell.glyph
        if end >= new.columns, point.row == new.rows - 1, !controls.keepsLastCell { return width }
        move(to: point, over: new)
        let look = looks.look(of: cell)
        if glyph != .space || look.marksBlanks || pen.marksBlanks { wear(look) }
        if let encode = controls.encode, glyph.byteCount > 1 {
            bytes += encode(glyph)
        } else {
            glyph.append(to: &bytes)
        }
        // Terminals differ on wide glyphs and on marks, and at the edge on when they wrap.
        let isCertain = width == 1 && glyph.byteCount <= 3 && end < new.columns
        place = isCertain ? Point(column: point.column + 1, row: point.row) : nil
        return width
    }

    mutating func wear(_ look: Look) {
        guard look != pen else { return }
        looks.append(from: pen, to: look, to: &bytes)
        pen = look
    }

    /// Whether a cell is written in one byte and the style in use.
    @inline(__always)
    func isLikePen(_ cell: Cell) -> Bool {
        guard cell.glyph.byteCount == 1, !pen.marksBlanks || cell.glyph != .space else { return false }
        return isBlank(cell) || looks.look(of: cell) == pen
    }

    @inline(__always)
    func isBlank(_ cell: Cell) -> Bool {
        cell.glyph == .space && !looks.look(of: cell).marksBlanks
    }

    /// Whether a reader would see the difference.
    @inline(__always)
    func differs(_ cell: Cell, _ other: Cell) -> Bool {
        guard cell != other else { return false }
        guard cell.showsGlyph(of: other) else { return true }
        let (look, otherLook) = (looks.look(of: cell), looks.look(of: other))
        if cell.glyph == .space, !look.marksBlanks, !otherLook.marksBlanks { return false }
        return look != otherLook
    }
}
