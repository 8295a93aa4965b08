// Blocks set in rows of a width, in the language of their part. Must not know pages: rows are filled into them later.

import CPango
import Desk
import Documents

/// Sets blocks in rows.
final class Composer {
    static let ink: UInt32 = 0x1A1A1A
    static let accent: UInt32 = 0x0B4F8A
    static let grey: UInt32 = 0x767676

    let sheet: Sheet
    /// The size of the text.
    let points: Double

    init(sheet: Sheet, points: Double) {
        self.sheet = sheet
        self.points = points
    }

    /// A part, a section of its own with its language.
    func rows(of part: Part, width: Double) -> [Row] {
        rows(of: part.blocks, width: width, part.language)
            .within(Tag("Sect", language: part.language.tag))
    }

    /// Blocks below each other, so much of the text's size between them.
    func rows(of blocks: [Block], width: Double, _ language: Language, apart: Double = 0.55) -> [Row] {
        var rows: [Row] = []
        var place = blocks.startIndex
        while place < blocks.endIndex {
            var own: [Row]
            if case .paragraph(let sentence) = blocks[place], place + 1 < blocks.endIndex,
                case .code(let code) = blocks[place + 1]
            {
                own = [self.code(code, beside: sentence, width, language)]
                place += 1
            } else {
                own = self.rows(of: blocks[place], width: width, language)
            }
            if !rows.isEmpty && !own.isEmpty && rows.last?.holdsNext != true { rows.append(.gap(points * apart)) }
            rows += own
            place += 1
        }
        return rows
    }

    private func rows(of block: Block, width: Double, _ language: Language) -> [Row] {
        switch block {
        case .heading(let title, let level): heading(title, level, width, language)
        case .paragraph(let inline): text(inline, width: width, language).keptTogether
        case .quotation(let quotation): self.quotation(quotation, width, language)
        case .list(let items, let first): list(items, first, width, language)
        case .definitions(let definitions): self.definitions(definitions, width, language)
        case .preformatted(let lines): text(Inline([Span(lines, .code)]), width: width, language, isKept: true)
        case .rule: [Row(height: 1, marks: [.box(x: 0, y: 0, width: width, height: 0.6, colour: Self.grey)])]
        case .pageBreak: [Row(height: 0, breaksPage: true)]
        case .spacer: [.gap(points)]
        case .columns(let parts): columns(parts, width)
        case .table(let table): TableRows(table: table, composer: self, language: language).rows(width: width)
        case .figure(let figure): FigureRows(figure: figure, composer: self, language: language).rows(width: width)
        case .signature(let signature): self.signature(signature, width, language)
        case .code(let code): [self.code(code)]
        }
    }

    /// The lines of a text, each a row.
    func text(
        _ inline: Inline, width: Double, _ language: Language, scale: Double = 1, isBold: Bool = false,
        leansRight: Bool = false, colour: UInt32 = ink, element: Tag? = nil, isKept: Bool = false
    ) -> [Row] {
        let set = PrintedInline(inline, in: language, isBold: isBold, isKept: isKept)
        let style = TextStyle(points: points * scale, language: language.tag, leansRight: leansRight)
        guard !set.words.isEmpty, let box = sheet.text(style, set.runs, set.words, width: width) else { return [] }
        let element = element ?? Tag("P")
        return (0..<box.lineCount).map { line in
            Row(height: box.height(of: line), marks: [.text(box, line: line, colour: colour, in: element)])
        }
    }

    private func heading(_ title: Inline, _ level: Int, _ width: Double, _ language: Language) -> [Row] {
        let scale = [1.5, 1.15][max(0, min(level, 2) - 1)]
        var rows = text(
            title, width: width, language, scale: level > 2 ? 1 : scale, isBold: true,
            colour: level == 2 ? Self.accent : Self.ink, element: Tag("H\(max(1, min(level, 6)))"))
        for place in rows.indices { rows[place].holdsNext = true }
        if level <= 3, !rows.isEmpty { rows[0].entry = (level, PrintedText.line(title.text)) }
        if level == 1 {
            let line = Mark.box(x: 0, y: 2, width: width, height: 1.5, colour: Self.accent)
            return rows + [Row(height: 4, marks: [line])]
        }
        return (level == 2 ? [.gap(points * 0.35)] : []) + rows
    }

    private func quotation(_ quotation: Quotation, _ width: Double, _ language: Language) -> [Row] {
        let inset = points
        let words = rows(of: quotation.blocks, width: width - inset, quotation.language ?? language)
        var quoted = words.map { row in
            var row = row.moved(right: inset)
            row.entry = nil
            row.marks.append(.box(x: 0, y: 0, width: 2, height: row.height, colour: Self.grey))
            return row
        }
        quoted = quoted.within(Tag("BlockQuote", language: quotation.language?.tag))
        guard let citation = quotation.citation else { return quoted }
        let cited = text(Inline("— ") + citation, width: width - inset, language, scale: 0.88).moved(right: inset)
        if let last = quoted.indices.last { quoted[last].holdsNext = true }
        return quoted + cited
    }

    private func list(_ items: [[Block]], _ first: Int?, _ width: Double, _ language: Language) -> [Row] {
        let inset = first == nil ? points * 1.2 : points * 2
        var list: [Row] = []
        for (place, blocks) in items.enumerated() {
            let marker = first.map { "\($0 &+ place)." } ?? "•"
            var own = rows(of: blocks, width: width - inset, language, apart: 0.15)
                .within(Tag("LBody")).moved(right: inset)
            let mark = text(Inline(marker), width: inset, language, element: Tag("Lbl")).flatMap(\.marks)
            if own.isEmpty { own = [Row(height: points * 1.4)] }
            own[0].marks = mark + own[0].marks
            if !list.isEmpty { list.append(.gap(points * (items.contains { $0.count > 1 } ? 0.45 : 0.25))) }
            list += own.within(Tag("LI"))
        }
        return list.within(Tag("L"))
    }

    private func definitions(_ definitions: [Definition], _ width: Double, _ language: Language) -> [Row] {
        let labels = definitions.map {
            text(Inline($0.label), width: width * 0.35, language, isBold: true, element: Tag("Lbl"))
        }
        let room = labels.joined().map { $0.marks.width }.max() ?? 0
        return zip(labels, definitions).flatMap { label, definition -> [Row] in
            let inset = room + points
            let value = text(definition.value, width: width - inset, language, element: Tag("LBody"))
            return Row.beside([label, value.moved(right: inset)]).within(Tag("LI"))
        }
        .within(Tag("L"))
    }

    private func columns(_ parts: [Part], _ width: Double) -> [Row] {
        let gap = points * 1.5
        let room = (width - gap * Double(parts.count - 1)) / Double(max(1, parts.count))
        let columns = parts.enumerated().map { place, part in
            rows(of: part, width: room).moved(right: Double(place) * (room + gap))
        }
        return Row.beside(columns)
    }

    private func signature(_ signature: Signature, _ width: Double, _ language: Language) -> [Row] {
        let line = Mark.box(x: 0, y: points * 3, width: min(width, 200), height: 0.6, colour: Self.ink)
        return [Row(height: points * 3.3, marks: [line], holdsNext: true)]
            + ([signature.name] + signature.lines).flatMap { text($0, width: width, language) }
    }

    /// A code with the sentence about it at its right.
    private func code(_ code: MatrixCode, beside sentence: Inline, _ width: Double, _ language: Language) -> Row {
        var row = self.code(code)
        let inset = 70 + Self.border(of: code)
        let lines = text(sentence, width: width - inset, language).moved(right: inset)
        var marks: [Mark] = []
        var y = Self.border(of: code)
        for line in lines {
            marks += line.marks.map { $0.moved(right: 0, down: y) }
            y += line.height
        }
        row.marks = marks + row.marks
        row.height = max(row.height, y)
        return row
    }

    /// A code needs four light modules around it.
    private static func border(of code: MatrixCode) -> Double { 4 * 70 / Double(code.side) }

    /// 25 mm on paper is what a telephone reads at arm’s length.
    private func code(_ code: MatrixCode) -> Row {
        let module = 70 / Double(code.side)
        let border = Self.border(of: code)
        let squares = code.runs.map { run in
            Mark.box(
                x: Double(run.column) * module, y: border + Double(run.row) * module,
                width: Double(run.length) * module,
                height: module, colour: 0)
        }
        let element = Tag("Figure", alternative: code.label)
        return Row(height: 70 + 2 * border, marks: squares.map { $0.within(element, isAll: true) })
    }
}

extension [Row] {
    /// The lines of a paragraph: no page ends after its first one, nor begins with its last one.
    fileprivate var keptTogether: [Row] {
        var rows = self
        for place in indices.dropLast() where place == 0 || place == count - 2 { rows[place].holdsNext = true }
        return rows
    }
}

extension [Mark] {
    /// The width of the texts in it.
    var width: Double {
        map { mark in
            if case .text(let box, _, let x, _, _) = mark.shape { x + box.width } else { 0 }
        }
        .max() ?? 0
    }
}
