// Rows filled into pages and drawn: a heading stays with what follows it, every page says which it is of how many.

import Desk
import Documents

/// The pages of a document.
struct Pages {
    /// A page's width and height in points.
    static let letter = (width: 612.0, height: 792.0)
    static let a4 = (width: 595.28, height: 841.89)
    private static let margin = 50.0

    let document: Document
    let size: (width: Double, height: Double)
    let sheet: Sheet

    /// A row at a height of a page.
    private struct Placed {
        var row: Row
        var x: Double
        var y: Double
    }

    /// Composes and draws the whole document.
    func draw() {
        let pages = pages
        var parents: [Int32] = []
        for (place, page) in pages.enumerated() {
            draw(page)
            for placed in page { enter(placed, place + 1, &parents) }
            drawNumber(place + 1, of: pages.count)
            sheet.endPage()
        }
    }

    private var room: Double { size.width - 2 * Self.margin }

    private var pages: [[Placed]] {
        guard document.isSideBySide, document.parts.count > 1 else {
            return document.parts.flatMap(pages(of:))
        }
        let gap = 24.0
        let width = (room - gap * Double(document.parts.count - 1)) / Double(document.parts.count)
        let columns = document.parts.enumerated().map { place, part in
            let composer = Composer(sheet: sheet, points: 8)
            let rows = composer.rows(of: part, width: width)
            return filled(rows, x: Self.margin + Double(place) * (width + gap))
        }
        return (0..<(columns.map(\.count).max() ?? 0)).map { page in
            columns.flatMap { page < $0.count ? $0[page] : [] }
        }
    }

    /// A part with the page to itself. What needs a few lines more than one page is set a little smaller on one: a paper
    /// of one sheet is read to its end.
    private func pages(of part: Part) -> [[Placed]] {
        func pages(at points: Double) -> [[Placed]] {
            filled(Composer(sheet: sheet, points: points).rows(of: part, width: room), x: Self.margin)
        }
        let usual = pages(at: 10)
        guard usual.count == 2, let end = usual[1].last, end.y + end.row.height < size.height / 4 else { return usual }
        return [9.5, 9].lazy.map(pages(at:)).first { $0.count == 1 } ?? usual
    }

    /// Rows on as many pages as they take.
    private func filled(_ rows: [Row], x: Double) -> [[Placed]] {
        let bottom = size.height - Self.margin - 14
        var pages: [[Placed]] = [[]]
        var y = Self.margin
        for (place, row) in rows.enumerated() {
            if row.breaksPage || y + needed(rows[place...]) > bottom && !(pages.last?.isEmpty ?? true) {
                pages.append([])
                y = Self.margin
            }
            let isFirst = pages.last?.isEmpty ?? true
            if isFirst, row.isGap || row.breaksPage { continue }
            for row in (isFirst ? row.head : []) + [row] {
                pages[pages.count - 1].append(Placed(row: row, x: x, y: y))
                y += row.height
            }
        }
        if pages.count > 1, pages.last?.isEmpty ?? false { pages.removeLast() }
        return pages
    }

    /// The height of a row and of those it holds, never more than makes sense on one page.
    private func needed(_ rows: ArraySlice<Row>) -> Double {
        var height = 0.0
        for row in rows.prefix(12) {
            height += row.height
            if !row.holdsNext && !row.isGap { break }
        }
        return rows.first?.isGap == true ? 0 : min(height, size.height / 3)
    }

    private func draw(_ page: [Placed]) {
        let marks = page.flatMap { placed in
            placed.row.marks.map { $0.moved(right: placed.x, down: placed.y) }
        }
        TagTree(marks).draw(on: sheet)
    }

    /// The outline's entry of a heading, under the last one of a lower level.
    private func enter(_ placed: Placed, _ page: Int, _ parents: inout [Int32]) {
        guard let entry = placed.row.entry else { return }
        let depth = min(max(0, entry.level - 1), parents.count)
        parents.removeLast(parents.count - depth)
        parents.append(sheet.outline(under: parents.last ?? 0, entry.title, page: page, y: placed.y))
    }

    private func drawNumber(_ number: Int, of count: Int) {
        let words = Bilingual("Page \(number) of \(count)", "Page \(number) sur \(count)")
        var languages: [Language] = []
        for part in document.parts where !languages.contains(part.language) { languages.append(part.language) }
        let text = languages.map { words[$0] }.joined(separator: " · ")
        let style = TextStyle(points: 8, language: languages.first?.tag ?? "en-CA", leansRight: true)
        guard let box = sheet.text(style, [], text, width: room) else { return }
        box.draw(0, x: Self.margin, y: size.height - Self.margin, Composer.grey)
    }
}
