// Tables in rows: columns share the width by what they hold, cells wrap, a row of cells is told line by line.

import Desk
import Documents

struct TableRows {
    let table: Table
    let composer: Composer
    let language: Language

    private var gap: Double { composer.points }

    func rows(width: Double) -> [Row] {
        let widths = widths(of: width)
        var rows =
            table.caption.map {
                composer.text($0, width: width, language, isBold: true, element: Tag("Caption"))
            } ?? []
        for place in rows.indices { rows[place].holdsNext = true }
        if table.columns.contains(where: { !$0.heading.text.isEmpty }) {
            var head = line(of: table.columns.map(\.heading), widths, isHead: true)
            for place in head.indices { head[place].holdsNext = true }
            rows += head + [rule(width)]
        }
        for cells in table.rows { rows += line(of: cells, widths, isHead: false) + [rule(width, colour: 0xC8C8C8)] }
        return rows.within(Tag("Table"))
    }

    private func rule(_ width: Double, colour: UInt32 = Composer.grey) -> Row {
        Row(height: 3, marks: [.box(x: 0, y: 1, width: width, height: 0.5, colour: colour)])
    }

    private func line(of cells: [Inline], _ widths: [Double], isHead: Bool) -> [Row] {
        var x = 0.0
        let columns = zip(cells.enumerated(), widths).map { cell, width in
            let (column, inline) = cell
            let isName = isHead || table.namesRows && column == 0
            let element = Tag(isName ? "TH" : "TD", scope: isName ? (isHead ? .column : .row) : nil)
            // A cell with nothing in it is a cell all the same.
            let rows = composer.text(
                inline.text.isEmpty ? "\u{A0}" : inline, width: width, language, scale: 0.92, isBold: isName,
                leansRight: table.columns[column].alignment == .trailing, element: element)
            defer { x += width + gap }
            return rows.moved(right: x)
        }
        return Row.beside(columns).within(Tag("TR"))
    }

    /// Narrow columns keep what they need; wide ones share what is left.
    private func widths(of width: Double) -> [Double] {
        let room = width - gap * Double(max(0, table.columns.count - 1))
        var wanted = table.columns.indices.map { column -> Double in
            let cells = [table.columns[column].heading] + table.rows.prefix(200).map { $0[column] }
            let widest =
                cells.map { composer.text($0, width: 10_000, language, scale: 0.92, isBold: true) }
                .map { $0.first?.marks.width ?? 0 }.max() ?? 0
            return widest + 1
        }
        while wanted.reduce(0, +) > room + 0.01, let widest = wanted.max() {
            let places = wanted.indices.filter { wanted[$0] > widest - 0.01 }
            let second = wanted.filter { $0 <= widest - 0.01 }.max() ?? 0
            let excess = (wanted.reduce(0, +) - room) / Double(places.count)
            let cut = max(min(excess, widest - second), 0.02)
            for place in places { wanted[place] = max(4, wanted[place] - cut) }
            if widest <= 4 { break }
        }
        return wanted
    }
}
