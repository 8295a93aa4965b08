// Documents taken apart into nodes. `DocumentLines+Reading.swift` is its mirror.

import Desk

extension Document {
    var nodes: [DocumentNode] {
        (title.map { [DocumentNode("title", $0)] } ?? []) + (isSideBySide ? [DocumentNode("side-by-side")] : [])
            + parts.map(\.node)
    }
}

extension Part {
    fileprivate var node: DocumentNode { DocumentNode("part", language.rawValue, blocks.map(\.node)) }
}

extension Inline {
    fileprivate var nodes: [DocumentNode] { spans.map { DocumentNode($0.style.word, $0.text) } }
}

extension Span.Style {
    static let words: [(style: Span.Style, word: String)] = [
        (.plain, "plain"), (.emphasis, "emphasis"), (.strong, "strong"), (.code, "code"),
    ]

    fileprivate var word: String { Self.words.first { $0.style == self }?.word ?? "plain" }
}

extension Block {
    fileprivate var node: DocumentNode {
        switch self {
        case .heading(let title, let level): DocumentNode("heading", "\(level)", title.nodes)
        case .paragraph(let inline): DocumentNode("paragraph", "", inline.nodes)
        case .quotation(let quotation): quotation.node
        case .list(let items, let first):
            DocumentNode("list", first.map { "\($0)" } ?? "", items.map { DocumentNode("item", "", $0.map(\.node)) })
        case .definitions(let definitions):
            DocumentNode("definitions", "", definitions.map { DocumentNode("label", $0.label, $0.value.nodes) })
        case .preformatted(let text): DocumentNode("preformatted", text)
        case .rule: DocumentNode("rule")
        case .pageBreak: DocumentNode("page-break")
        case .spacer: DocumentNode("spacer")
        case .columns(let parts): DocumentNode("columns", "", parts.map(\.node))
        case .table(let table): table.node
        case .figure(let figure): figure.node
        case .signature(let signature):
            DocumentNode(
                "signature", "", ([signature.name] + signature.lines).map { DocumentNode("line", "", $0.nodes) })
        case .code(let code):
            DocumentNode(
                "matrix-code", "\(code.side) \(code.modules.map { $0 ? "1" : "0" }.joined()) \(code.label)")
        }
    }
}

extension Quotation {
    fileprivate var node: DocumentNode {
        let cited = citation.map { [DocumentNode("citation", "", $0.nodes)] } ?? []
        return DocumentNode("quotation", language?.rawValue ?? "", cited + blocks.map(\.node))
    }
}

extension Table {
    fileprivate var node: DocumentNode {
        let heads = columns.map {
            DocumentNode("column", $0.alignment == .trailing ? "trailing" : "leading", $0.heading.nodes)
        }
        let rows = rows.map { DocumentNode("row", "", $0.map { DocumentNode("cell", "", $0.nodes) }) }
        return DocumentNode(
            "table", namesRows ? "named" : "",
            (caption.map { [DocumentNode("caption", "", $0.nodes)] } ?? []) + heads + rows)
    }
}

extension Figure.Kind {
    static let words: [(kind: Figure.Kind, word: String)] = [(.bars, "bars"), (.line, "line"), (.matrix, "matrix")]
}

extension Figure {
    fileprivate var node: DocumentNode {
        let word = Kind.words.first { $0.kind == kind }?.word ?? "bars"
        let rows = series.map { own in
            DocumentNode("series", own.name, own.values.map { DocumentNode("value", $0.map { "\($0)" } ?? "") })
        }
        return DocumentNode(
            "figure", "\(word) \(decimals)",
            [DocumentNode("caption", "", caption.nodes), DocumentNode("unit", unit)]
                + labels.map { DocumentNode("label", $0) } + rows)
    }
}
