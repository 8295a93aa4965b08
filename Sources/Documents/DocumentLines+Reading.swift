// Documents put together from nodes, as `DocumentLines+Writing.swift` takes them apart. What is not understood is refused:
// a page with something left out would not be what was put on record.

import Desk

extension Document {
    init(_ nodes: [DocumentNode]) throws(DocumentLinesFault) {
        self.init([Part]())
        for node in nodes {
            switch node.word {
            case "title": title = node.text
            case "side-by-side": isSideBySide = true
            default: parts.append(try Part(node))
            }
        }
    }
}

extension Part {
    fileprivate init(_ node: DocumentNode) throws(DocumentLinesFault) {
        guard node.word == "part", let language = Language(rawValue: node.text) else { throw .line(node.line) }
        self.init(language, try node.content().blocks())
    }
}

extension [DocumentNode] {
    fileprivate func blocks() throws(DocumentLinesFault) -> [Block] {
        var blocks: [Block] = []
        for node in self { blocks.append(try Block(node)) }
        return blocks
    }

    fileprivate func parts() throws(DocumentLinesFault) -> [Part] {
        var parts: [Part] = []
        for node in self { parts.append(try Part(node)) }
        return parts
    }

    fileprivate func inline() throws(DocumentLinesFault) -> Inline {
        var inline = Inline("")
        for node in self {
            guard let style = Span.Style.words.first(where: { $0.word == node.word })?.style else {
                throw .line(node.line)
            }
            inline.append(Span(node.text, style))
        }
        return inline
    }
}

extension Block {
    fileprivate init(_ node: DocumentNode) throws(DocumentLinesFault) {
        switch node.word {
        case "heading":
            guard let level = Int(node.text) else { throw .line(node.line) }
            self = .heading(try node.content().inline(), level: level)
        case "paragraph": self = .paragraph(try node.content().inline())
        case "quotation": self = .quotation(try Quotation(node))
        case "list": self = .list(try Block.items(node), first: Int(node.text))
        case "definitions": self = .definitions(try Block.definitions(node))
        case "preformatted": self = .preformatted(node.text)
        case "rule": self = .rule
        case "page-break": self = .pageBreak
        case "spacer": self = .spacer
        case "columns": self = .columns(try node.content().parts())
        case "table": self = .table(try Table(node))
        case "figure": self = .figure(try Figure(node))
        case "signature": self = .signature(try Signature(node))
        case "matrix-code": self = .code(try Block.code(node))
        default: throw .line(node.line)
        }
    }

    private static func items(_ node: DocumentNode) throws(DocumentLinesFault) -> [[Block]] {
        var items: [[Block]] = []
        for item in try node.content() { items.append(try item.content().blocks()) }
        return items
    }

    private static func definitions(_ node: DocumentNode) throws(DocumentLinesFault) -> [Definition] {
        var definitions: [Definition] = []
        for item in try node.content() { definitions.append(Definition(item.text, try item.content().inline())) }
        return definitions
    }

    private static func code(_ node: DocumentNode) throws(DocumentLinesFault) -> MatrixCode {
        let fields = node.text.utf8.split(separator: 0x20, maxSplits: 2, omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
        guard fields.count == 3, let side = Int(fields[0]), side < 1_000,
            let code = MatrixCode(side: side, modules: fields[1].map { $0 == "1" }, label: fields[2])
        else { throw .line(node.line) }
        return code
    }
}

extension Quotation {
    fileprivate init(_ node: DocumentNode) throws(DocumentLinesFault) {
        let held = try node.content()
        let citation = held.first.flatMap { $0.word == "citation" ? $0 : nil }
        let blocks = try Array(held.dropFirst(citation == nil ? 0 : 1)).blocks()
        self.init(blocks, language: Language(rawValue: node.text))
        self.citation = try citation?.content().inline()
    }
}

extension Signature {
    fileprivate init(_ node: DocumentNode) throws(DocumentLinesFault) {
        var lines: [Inline] = []
        for line in try node.content() { lines.append(try line.content().inline()) }
        guard let name = lines.first else { throw .line(node.line) }
        self.init(name, lines: Array(lines.dropFirst()))
    }
}

extension Table {
    fileprivate init(_ node: DocumentNode) throws(DocumentLinesFault) {
        var (columns, rows, caption): ([Column], [[Inline]], Inline?) = ([], [], nil)
        for held in try node.content() {
            switch held.word {
            case "caption": caption = try held.content().inline()
            case "column":
                columns.append(Column(try held.content().inline(), held.text == "trailing" ? .trailing : .leading))
            case "row":
                var cells: [Inline] = []
                for cell in try held.content() { cells.append(try cell.content().inline()) }
                rows.append(cells)
            default: throw .line(held.line)
            }
        }
        self.init(columns, rows: rows, caption: caption, namesRows: node.text == "named")
    }
}

extension Figure {
    fileprivate init(_ node: DocumentNode) throws(DocumentLinesFault) {
        let fields = node.text.split(separator: " ")
        guard fields.count == 2, let kind = Kind.words.first(where: { $0.word == fields[0] })?.kind,
            let decimals = Int(fields[1])
        else { throw .line(node.line) }
        self.init(kind, caption: "", labels: [], series: [], decimals: decimals)
        for held in try node.content() {
            switch held.word {
            case "caption": caption = try held.content().inline()
            case "unit": unit = held.text
            case "label": labels.append(held.text)
            case "series": series.append(Series(held.text, try held.content().map { Double($0.text) }))
            default: throw .line(held.line)
            }
        }
        self = Figure(kind, caption: caption, labels: labels, series: series, unit: unit, decimals: decimals)
    }
}
