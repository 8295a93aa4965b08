// Paints a room: its title, what is searched for, its lines. Pure.

import Desk
import Terminal

extension Workspace {
    /// Columns before a line, where the mark of the chosen one stands.
    private static let margin = 2

    /// Columns a room's lines have.
    var roomWidth: Int { max(10, size.columns - Workspace.margin - 2) }

    /// Rows a room's lines have: all but its head, the foot and the keys.
    var roomHeight: Int { max(1, size.rows - 3 - max(1, alerts.count)) }

    func drawRoom(_ room: Room, on canvas: inout Canvas) {
        let width = canvas.size.columns
        let end = canvas.draw(" " + roomTitle(room)[language], at: .zero, style: Style.title.bold, width: width - 1)
        if let search = room.search {
            let start = canvas.draw(
                " / ", at: Point(column: end + 1, row: 0), style: .accent, width: max(0, width - end - 1))
            let window = FieldWindow.draw(
                search, at: Point(column: start, row: 0), room: max(1, width - start - 1), on: &canvas)
            if room.isSearching, prompt == nil, let column = window.column(of: search.place) {
                canvas.cursor = Point(column: start + column, row: 0)
            }
        }
        canvas.horizontalLine(at: Point(column: 0, row: 1), length: width)
        let height = max(0, canvas.size.rows - 2)
        guard !room.lines.isEmpty else {
            let words = room.content == nil ? Label.loading : Label.nothing
            canvas.draw(words[language], at: Point(column: Workspace.margin, row: 2), style: .dim)
            if canvas.cursor == nil, prompt == nil { canvas.cursor = Point(column: 0, row: 2) }
            return
        }
        draw(room, height: height, on: &canvas)
    }

    private func draw(_ room: Room, height: Int, on canvas: inout Canvas) {
        let width = canvas.size.columns
        let chosen = room.chosenLine
        var top = room.top
        // A form at the foot takes rows away: the chosen line stays in sight.
        if let chosen, chosen < top + roomHeight, chosen >= top + height { top = chosen - height + 1 }
        for (row, line) in room.lines.dropFirst(top).prefix(height).enumerated() {
            let isChosen = chosen == top + row
            var shown = line.line
            if isChosen, !shown.runs.isEmpty { shown.runs[0].style = shown.runs[0].style.reversed }
            let part = Rect(
                column: Workspace.margin, row: row + 2, columns: max(0, width - Workspace.margin - 1), rows: 1)
            canvas.inside(part) { shown.draw(on: &$0, row: 0, width: part.columns) }
            if isChosen {
                canvas.draw(">", at: Point(column: 0, row: row + 2), style: .accent)
                if canvas.cursor == nil, prompt == nil { canvas.cursor = Point(column: 0, row: row + 2) }
            }
        }
        if room.lines.count - top > height, height > 0 {
            canvas.draw("▾", at: Point(column: width - 1, row: height + 1), style: .dim)
        }
        if canvas.cursor == nil, prompt == nil { canvas.cursor = Point(column: 0, row: 2) }
    }
}
