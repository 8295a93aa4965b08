// Blocks to lines of a width. Must not put anything into a line that has not gone through LineFiller.

import Desk
import Terminal

/// Sets blocks in lines no wider than `width`, in one language.
struct Typesetter {
    let width: Int
    let language: Language
    let charset: TextRenderer.Charset
    let drawsCodes: Bool
    var underlines = true

    /// The narrowest text worth setting in; below, marks and labels stand on lines of their own.
    private static let narrowest = 16

    /// The lines of some blocks, a blank line between two.
    func lines(of blocks: [Block], isTight: Bool = false) -> [String] {
        var lines: [String] = []
        var isAfterHeading = false
        for block in blocks {
            let set = self.lines(of: block)
            if !lines.isEmpty && !isTight && !isAfterHeading && !set.isEmpty { lines.append("") }
            lines += set
            if case .heading(_, level: 2...) = block { isAfterHeading = true } else { isAfterHeading = false }
        }
        return lines
    }

    /// The same blocks after a mark that stands before each of their lines.
    func inset(_ blocks: [Block], by mark: String, isTight: Bool = false) -> [String] {
        guard let narrower = narrower(by: DisplayText.width(of: mark)) else { return lines(of: blocks) }
        return narrower.lines(of: blocks, isTight: isTight).map { mark + $0 }
    }

    private func lines(of block: Block) -> [String] {
        switch block {
        case .heading(let title, level: 1) where underlines:
            fill(title.text) + [String(repeating: mark("═", "="), count: width)]
        case .heading(let title, level: _): fill(title.text)
        case .paragraph(let inline): fill(inline.text)
        case .quotation(let quotation): lines(of: quotation)
        case .list(let items, let first): lines(of: items, first: first)
        case .definitions(let definitions): lines(of: definitions)
        case .preformatted(let text): filler.keptLines(of: text)
        case .rule: [String(repeating: mark("─", "-"), count: width)]
        case .pageBreak: ["", ""]
        case .spacer: [""]
        case .columns(let parts): lines(of: parts)
        case .table(let table): TableSetting(table: table, typesetter: self).lines
        case .figure(let figure): FigureSetting(figure: figure, typesetter: self).lines
        case .signature(let signature): lines(of: signature)
        case .code(let code): lines(of: code)
        }
    }

    private func lines(of quotation: Quotation) -> [String] {
        let own = Typesetter(
            width: width, language: quotation.language ?? language, charset: charset, drawsCodes: drawsCodes,
            underlines: underlines)
        var lines = own.inset(quotation.blocks, by: underlines ? mark("│ ", "| ") : "  ")
        if let citation = quotation.citation {
            lines += hung(fill: citation.text, after: mark("— ", "-- "))
        }
        return lines
    }

    private func lines(of items: [[Block]], first: Int?) -> [String] {
        let markers = items.indices.map { place in
            first.map { "\($0 &+ place). " } ?? mark("• ", "- ")
        }
        let room = markers.map { DisplayText.width(of: $0) }.max() ?? 0
        return zip(markers, items).flatMap { marker, blocks -> [String] in
            guard let narrower = narrower(by: room) else { return fill(marker) + lines(of: blocks, isTight: true) }
            return hung(narrower.lines(of: blocks, isTight: true), after: marker, room: room)
        }
    }

    private func lines(of definitions: [Definition]) -> [String] {
        let room = min(24, (definitions.map { DisplayText.width(of: $0.label) }.max() ?? 0) + 2)
        return definitions.flatMap { definition -> [String] in
            guard let narrower = narrower(by: room), DisplayText.width(of: definition.label) < room else {
                return fill(definition.label) + inset([.paragraph(definition.value)], by: "  ")
            }
            let label = filler.lines(of: definition.label).first ?? ""
            return hung(narrower.fill(definition.value.text), after: label, room: room)
        }
    }

    private func lines(of signature: Signature) -> [String] {
        let below = ([signature.name] + signature.lines).flatMap { fill($0.text) }
        return ["", String(repeating: mark("─", "_"), count: min(width, 36))] + below
    }

    /// Where it fits and was asked for; ASCII has no squares.
    private func lines(of code: MatrixCode) -> [String] {
        let cells = code.side + 2 * MatrixCode.border
        return drawsCodes && charset == .utf8 && cells <= width ? code.halfBlocks : []
    }

    private func lines(of parts: [Part]) -> [String] {
        let gap = underlines ? mark(" │ ", " | ") : "   "
        let room = (width - 3 * (parts.count - 1)) / max(1, parts.count)
        func set(_ part: Part, _ width: Int) -> [String] {
            Typesetter(
                width: width, language: part.language, charset: charset, drawsCodes: drawsCodes, underlines: underlines
            ).lines(
                of: part.blocks)
        }
        guard room >= Typesetter.narrowest, parts.count > 1 else { return parts.flatMap { set($0, width) } }
        let columns = parts.map { set($0, room) }
        return (0..<(columns.map(\.count).max() ?? 0)).map { row in
            columns.map { DisplayText.padded(row < $0.count ? $0[row] : "", to: room) }.joined(separator: gap)
        }
    }

    /// A name in its own cells and what stands at its right; a name too wide stands on the lines before.
    func labelled(_ name: String, room: Int, after ending: String) -> [String] {
        let set = line(name)
        if DisplayText.width(of: set) <= room { return [DisplayText.padded(set, to: room) + "  " + ending] }
        return fill(set) + [String(repeating: " ", count: room + 2) + ending]
    }

    private func hung(fill text: String, after marker: String) -> [String] {
        let room = DisplayText.width(of: marker)
        return hung(narrower(by: room)?.fill(text) ?? fill(text), after: marker, room: room)
    }

    /// Lines after a marker; the lines below the first stand as far in.
    private func hung(_ lines: [String], after marker: String, room: Int) -> [String] {
        (lines.isEmpty ? [""] : lines).enumerated().map { number, line in
            DisplayText.padded(number == 0 ? marker : "", to: room) + line
        }
    }

    private func narrower(by cells: Int) -> Typesetter? {
        guard width - cells >= Typesetter.narrowest else { return nil }
        return Typesetter(
            width: width - cells, language: language, charset: charset, drawsCodes: drawsCodes, underlines: underlines)
    }

    private var filler: LineFiller { LineFiller(width: width, language: language, charset: charset) }

    func fill(_ text: String) -> [String] { filler.lines(of: text) }

    /// A short text on one line however long, blanks at its beginning kept.
    func line(_ text: String) -> String {
        let blanks = String(text.prefix { $0 == " " })
        return blanks
            + LineFiller(width: 1_000, language: language, charset: charset).lines(of: text).joined(separator: " ")
    }

    func mark(_ utf8: String, _ ascii: String) -> String { charset == .utf8 ? utf8 : ascii }
}
