// Blocks as HTML elements. Headings never skip a level, whatever was given; those of quoted words are no headings of
// ours.

import Desk

/// Writes the blocks of one page.
struct HTMLBlocks {
    /// The level of the last heading, so that the next is at most one deeper.
    private var level = 0
    /// Figures so far: their titles need names of their own.
    private var figures = 0

    mutating func html(of blocks: [Block], in language: Language, isQuoted: Bool = false) -> String {
        blocks.map { html(of: $0, HTMLText(language: language), isQuoted) }.joined()
    }

    private mutating func html(of block: Block, _ text: HTMLText, _ isQuoted: Bool) -> String {
        switch block {
        case .heading(let title, let wanted): heading(title, wanted, text, isQuoted)
        case .paragraph(let inline): "<p dir=\"auto\">\(text.inline(inline))</p>\n"
        case .quotation(let quotation): html(of: quotation, text)
        case .list(let items, let first): list(items, first, text, isQuoted)
        case .definitions(let definitions): html(of: definitions, text)
        case .preformatted(let lines): "<pre>\(text.preformatted(lines))</pre>\n"
        case .rule: "<hr>\n"
        case .pageBreak: "<div class=\"page\"></div>\n"
        case .spacer: "<div class=\"space\"></div>\n"
        case .columns(let parts): columns(parts, isQuoted)
        case .table(let table): html(of: table, text)
        case .figure(let figure): html(of: figure, text)
        case .signature(let signature): html(of: signature, text)
        case .code(let code): html(of: code, text)
        }
    }

    private mutating func heading(_ title: Inline, _ wanted: Int, _ text: HTMLText, _ isQuoted: Bool) -> String {
        if isQuoted { return "<p><strong>\(text.escaped(title.text))</strong></p>\n" }
        level = max(1, min(wanted, level + 1, 6))
        return "<h\(level)>\(text.inline(title))</h\(level)>\n"
    }

    private mutating func html(of quotation: Quotation, _ text: HTMLText) -> String {
        let language = quotation.language ?? text.language
        let words = html(of: quotation.blocks, in: language, isQuoted: true)
        let quoted = "<blockquote lang=\"\(language.tag)\">\n\(words)</blockquote>\n"
        guard let citation = quotation.citation else { return quoted }
        return "<figure class=\"quote\">\n\(quoted)<figcaption>— \(text.inline(citation))</figcaption>\n</figure>\n"
    }

    private mutating func list(_ items: [[Block]], _ first: Int?, _ text: HTMLText, _ isQuoted: Bool) -> String {
        guard !items.isEmpty else { return "" }
        let entries = items.map { "<li>\(html(of: $0, in: text.language, isQuoted: isQuoted))</li>\n" }.joined()
        guard let first else { return "<ul>\n\(entries)</ul>\n" }
        return "<ol\(first == 1 ? "" : " start=\"\(first)\"")>\n\(entries)</ol>\n"
    }

    private func html(of definitions: [Definition], _ text: HTMLText) -> String {
        guard !definitions.isEmpty else { return "" }
        let entries = definitions.map { definition in
            "<div><dt>\(text.escaped(definition.label))</dt>"
                + "<dd dir=\"auto\">\(text.inline(definition.value))</dd></div>\n"
        }
        return "<dl>\n\(entries.joined())</dl>\n"
    }

    private mutating func columns(_ parts: [Part], _ isQuoted: Bool) -> String {
        let start = level
        let columns = parts.map { part in
            level = start
            return
                "<div lang=\"\(part.language.tag)\">\n\(html(of: part.blocks, in: part.language, isQuoted: isQuoted))"
                + "</div>\n"
        }
        return "<div class=\"columns\">\n\(columns.joined())</div>\n"
    }

    private func html(of table: Table, _ text: HTMLText) -> String {
        let caption = table.caption.map { "<caption>\(text.inline($0))</caption>\n" } ?? ""
        func mark(_ column: Int) -> String { table.columns[column].alignment == .trailing ? " class=\"n\"" : "" }
        let head = table.columns.enumerated().map { column, own in
            own.heading.text.isEmpty
                ? "<td></td>" : "<th scope=\"col\"\(mark(column))>\(text.inline(own.heading))</th>"
        }
        let rows = table.rows.map { row in
            let cells = row.enumerated().map { column, cell in
                table.namesRows && column == 0 && !cell.text.isEmpty
                    ? "<th scope=\"row\"\(mark(column))>\(text.inline(cell))</th>"
                    : "<td\(mark(column))>\(text.inline(cell))</td>"
            }
            return "<tr>\(cells.joined())</tr>\n"
        }
        return
            "<table>\n\(caption)<thead>\n<tr>\(head.joined())</tr>\n</thead>\n<tbody>\n\(rows.joined())</tbody>\n</table>\n"
    }

    private mutating func html(of figure: Figure, _ text: HTMLText) -> String {
        figures += 1
        return HTMLFigure(figure: figure, text: text, number: figures).html
    }

    private func html(of signature: Signature, _ text: HTMLText) -> String {
        let lines = ([signature.name] + signature.lines).map(text.inline).joined(separator: "<br>")
        return "<p class=\"signature\">\(lines)</p>\n"
    }

    private mutating func html(of code: MatrixCode, _ text: HTMLText) -> String {
        figures += 1
        let border = MatrixCode.border
        let all = code.side + 2 * border
        let path = code.runs.map { "M\($0.column + border) \($0.row + border)h\($0.length)v1h-\($0.length)z" }.joined()
        return "<svg class=\"code\" role=\"img\" aria-labelledby=\"figure-\(figures)\" viewBox=\"0 0 \(all) \(all)\" "
            + "shape-rendering=\"crispEdges\"><title id=\"figure-\(figures)\">\(text.plain(code.label))</title>"
            + "<path fill=\"#fff\" d=\"M0 0h\(all)v\(all)h-\(all)z\"/><path d=\"\(path)\"/></svg>\n"
    }
}
