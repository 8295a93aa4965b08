// Tables in rows: columns share the width by what they hold, cells wrap, a row of cells is told line by line.

import Desk
import Documents

struct TableRows {
    let table: Table
    let composer: Composer
    let language: Language

    private var gap: Double { composer.points }

    /// A row of cells with more lines than this is cut where a page ends.
    private static let whole = 10

    func rows(width: Double) -> [Row] {
        let widths = widths(of: width)
        var caption =
            table.caption.map {
                composer.text($0, width: width, language, isBold: true, element: Tag("Caption"))
            } ?? []
        for place in caption.indices { caption[place].holdsNext = true }
        var head: [Row] = []
        if table.columns.contains(where: { !$0.heading.text.isEmpty }) {
            head = line(of: table.columns.map(\.heading), widths, isHead: true) + [rule(width)]
            for place in head.indices { head[place].holdsNext = true }
        }
        let again = head.map(\.decoration)
        let body = table.rows.enumerated().flatMap { place, cells -> [Row] in
            var rows = line(of: cells, widths, isHead: false)
            for line in rows.indices { rows[line].holdsNext = rows.count <= Self.whole || line == rows.count - 1 }
            // The headings never stand over one row alone.
            return rows + [rule(width, colour: 0xC8C8C8, holdsNext: place == 0 && table.rows.count > 1)]
        }
        return (caption + head + body.map { $0.under(again) }).within(Tag("Table"))
    }

    private func rule(_ width: Double, colour: UInt32 = Composer.grey, holdsNext: Bool = false) -> Row {
        Row(height: 3, marks: [.box(x: 0, y: 1, width: width, height: 0.5, colour: colour)], holdsNext: holdsNext)
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

    /// Narrow columns keep what they need; wide ones share what is left, and no word is cut while there is room.
    private func widths(of width: Double) -> [Double] {
        let room = width - gap * Double(max(0, table.columns.count - 1))
        let cells = table.columns.indices.map { column in
            [table.columns[column].heading] + table.rows.prefix(200).map { $0[column] }
        }
        let widest = cells.map { $0.map(self.width).max() ?? 0 }
        guard widest.reduce(0, +) > room else { return widest }
        let words = cells.map { $0.map(widthOfWord).max() ?? 0 }
        let least = words.reduce(0, +) > room ? words.map { _ in 4.0 } : words
        return Self.narrowed(widest, to: room, least: least)
    }

    private func width(of inline: Inline) -> Double {
        let rows = composer.text(inline, width: 10_000, language, scale: 0.92, isBold: true)
        return (rows.first?.marks.width ?? 0) + 1
    }

    /// The width of the widest word: what stands between the places a line may end at.
    private func widthOfWord(of inline: Inline) -> Double {
        let words = inline.text.split { " \n".contains($0) }.sorted { $0.count > $1.count }
        return words.prefix(3).map { width(of: Inline(String($0))) }.max() ?? 0
    }

    /// The widest are made narrower until all have room, none less than its least.
    private static func narrowed(_ widths: [Double], to room: Double, least: [Double]) -> [Double] {
        var wanted = zip(widths, least).map(max)
        while wanted.reduce(0, +) > room + 0.01 {
            let free = wanted.indices.filter { wanted[$0] > least[$0] + 0.01 }
            guard let widest = free.map({ wanted[$0] }).max() else { break }
            let places = free.filter { wanted[$0] > widest - 0.01 }
            let second = free.map { wanted[$0] }.filter { $0 <= widest - 0.01 }.max() ?? 0
            let excess = (wanted.reduce(0, +) - room) / Double(places.count)
            let cut = max(min(excess, widest - second), 0.02)
            for place in places { wanted[place] = max(least[place], wanted[place] - cut) }
        }
        return wanted
    }
}
