// Tables in lines of cells: columns share the width, cells wrap; what cannot stand side by side is told row by row.
// Must not put anything into a line that has not gone through LineFiller.

import Desk
import Terminal

/// Sets one table.
struct TableSetting {
    let table: Table
    let typesetter: Typesetter

    private static let gap = 2
    /// A column of words is not made narrower than this; a longer word is cut where nothing else helps.
    private static let narrowest = 12

    var lines: [String] {
        let caption = table.caption.map { typesetter.fill($0.text) } ?? []
        guard let widths else { return caption + stacked }
        return caption + headings(widths) + table.rows.flatMap { row($0, widths) }
    }

    private func headings(_ widths: [Int]) -> [String] {
        let headings = table.columns.map(\.heading)
        guard headings.contains(where: { !$0.text.isEmpty }) else { return [] }
        let rule = widths.map { String(repeating: typesetter.mark("─", "-"), count: $0) }
        return row(headings, widths) + [rule.joined(separator: String(repeating: " ", count: Self.gap))]
    }

    private func row(_ cells: [Inline], _ widths: [Int]) -> [String] {
        let columns = zip(cells, widths).map { cell, width in filler(width).lines(of: cell.text) }
        return (0..<(columns.map(\.count).max() ?? 0)).map { line in
            columns.indices.map { column in
                let text = line < columns[column].count ? columns[column][line] : ""
                let isNumber = table.columns[column].alignment == .trailing
                return DisplayText.padded(text, to: widths[column], alignment: isNumber ? .right : .left)
            }
            .joined(separator: String(repeating: " ", count: Self.gap))
        }
    }

    /// Each row as labels and values, the rows apart.
    private var stacked: [String] {
        table.rows.enumerated().flatMap { number, row -> [String] in
            let filled = zip(table.columns, row).filter { !$1.text.isEmpty }
            let definitions = filled.map { Definition($0.heading.text, $1) }
            return (number == 0 ? [] : [""]) + typesetter.lines(of: [.definitions(definitions)])
        }
    }

    /// The cells each column takes; nil where the table does not fit side by side.
    private var widths: [Int]? {
        let columns = table.columns.indices
        let texts = columns.map { column in
            [table.columns[column].heading.text] + table.rows.map { $0[column].text }
        }
        let wanted = texts.map { $0.flatMap(natural.lines).map(DisplayText.width).max() ?? 0 }
        let longest = texts.map { $0.flatMap(filler(2).atomWidths).max() ?? 0 }
        let room = typesetter.width - Self.gap * (columns.count - 1)
        // Words are cut only where the table would not fit otherwise.
        for narrowest in [Int.max, Self.narrowest] {
            let least = zip(wanted, longest).map { min($0, max(2, min($1, narrowest))) }
            if !columns.isEmpty, least.reduce(0, +) <= room { return share(room, wanted: wanted, least: least) }
        }
        return nil
    }

    /// The widest columns give way first, until all fit.
    private func share(_ room: Int, wanted: [Int], least: [Int]) -> [Int] {
        var widths = wanted
        while widths.reduce(0, +) > room {
            let shrinkable = widths.indices.filter { widths[$0] > least[$0] }
            guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { return widths }
            widths[widest] -= 1
        }
        return widths
    }

    private func filler(_ width: Int) -> LineFiller {
        LineFiller(width: width, language: typesetter.language, charset: typesetter.charset)
    }

    private var natural: LineFiller { filler(1_000) }
}
