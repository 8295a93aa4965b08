// The part of a line of text that is seen where the line is longer than its place: round the cursor, with a mark at the
// side where more of it stands.

import Terminal

/// What is seen of a text field in a number of cells.
struct FieldWindow: Hashable {
    static let before = "‹"
    static let after = "›"

    /// The characters seen.
    let shown: Range<Int>
    /// Whether more stands before them, and after.
    let goesBefore: Bool
    let goesAfter: Bool
    private let widths: [Int]

    init(_ field: TextField, room: Int) {
        widths = field.characters.map { DisplayText.width(of: DisplayText.safe(String($0))) }
        let count = widths.count
        // The cursor stands after the last character, too.
        guard widths.reduce(1, +) > room else {
            (shown, goesBefore, goesAfter) = (0..<count, false, false)
            return
        }
        let cursor = field.place < count ? max(1, widths[field.place]) + 1 : 1
        var first = 0
        var needed = widths[..<field.place].reduce(cursor, +)
        while first < field.place, needed + (first > 0 ? 1 : 0) > room {
            needed -= widths[first]
            first += 1
        }
        var left = room - (first > 0 ? 1 : 0)
        var end = first
        while end < count, widths[end] + (end + 1 < count ? 1 : 0) <= left {
            left -= widths[end]
            end += 1
        }
        (shown, goesBefore, goesAfter) = (first..<end, first > 0, end < count)
    }

    /// The cell of a character, counted from the place's first one; nil for one that is not seen.
    func column(of place: Int) -> Int? {
        guard place >= shown.lowerBound, place <= shown.upperBound else { return nil }
        return (goesBefore ? 1 : 0) + widths[shown.lowerBound..<place].reduce(0, +)
    }

    /// Draws it; gives the cell of the cursor.
    @discardableResult
    static func draw(_ field: TextField, at point: Point, room: Int, on canvas: inout Canvas) -> FieldWindow {
        let window = FieldWindow(field, room: room)
        var column = point.column
        if window.goesBefore { column = canvas.draw(before, at: point, style: .dim) }
        column = canvas.draw(
            String(field.characters[window.shown]), at: Point(column: column, row: point.row),
            width: max(0, point.column + room - column))
        if window.goesAfter { canvas.draw(after, at: Point(column: column, row: point.row), style: .dim) }
        return window
    }
}
