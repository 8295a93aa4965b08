// Clause prose to blocks: the CommonMark that policies use. Every word of the source stands in the blocks, in order;
// what this reader does not know stays as the text it is.

/// Reads CommonMark: paragraphs, headings, quotations, lists, code and tables; HTML and references stay as text.
public enum CommonMark {
    /// The blocks of a text. Never fails; nesting deeper than eight levels is read as text.
    public static func blocks(of text: String) -> [Block] {
        var lines = CommonMarkLines(text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline))
        return lines.blocks(depth: 0)
    }
}

/// Lines being read, front to back.
struct CommonMarkLines {
    private let lines: [CommonMarkLine]
    private var next = 0

    init(_ lines: [Substring]) {
        self.lines = lines.map(CommonMarkLine.init)
    }

    mutating func blocks(depth: Int) -> [Block] {
        var blocks: [Block] = []
        while let line = peek {
            if line.isBlank {
                next += 1
            } else {
                blocks.append(block(line, depth: depth))
            }
        }
        return blocks
    }

    private var peek: CommonMarkLine? { next < lines.count ? lines[next] : nil }

    private mutating func block(_ line: CommonMarkLine, depth: Int) -> Block {
        if let fence = line.fence { return fenced(fence) }
        if line.indent >= 4 { return indentedCode() }
        if let (level, title) = line.heading {
            next += 1
            return .heading(CommonMarkInline.read(title), level: level)
        }
        if line.isRule {
            next += 1
            return .rule
        }
        if depth < 8 {
            if line.isQuote { return quotation(depth) }
            if let marker = line.marker { return list(marker, depth) }
        }
        if line.text.contains("|"), next + 1 < lines.count, lines[next + 1].isTableDelimiter { return table() }
        return paragraph()
    }

    private mutating func fenced(_ fence: CommonMarkLine.Fence) -> Block {
        var kept = fence.label.isEmpty ? [] : [fence.label]
        next += 1
        while let line = peek {
            next += 1
            if line.closes(fence) { break }
            kept.append(line.dropping(indent: fence.indent))
        }
        return .preformatted(kept.joined(separator: "\n"))
    }

    private mutating func indentedCode() -> Block {
        var kept: [String] = []
        while let line = peek, line.indent >= 4 || line.isBlank {
            kept.append(line.dropping(indent: 4))
            next += 1
        }
        while kept.last?.allSatisfy(\.isWhitespace) == true { kept.removeLast() }
        return .preformatted(kept.joined(separator: "\n"))
    }

    private mutating func quotation(_ depth: Int) -> Block {
        var inner: [Substring] = []
        while let line = peek, !line.isBlank {
            if !line.isQuote && (inner.last?.allSatisfy(\.isWhitespace) ?? true || line.interruptsParagraph) { break }
            inner.append(line.isQuote ? line.quoted : line.source)
            next += 1
        }
        var lines = CommonMarkLines(inner)
        return .quotation(Quotation(lines.blocks(depth: depth + 1)))
    }

    private mutating func list(_ marker: CommonMarkLine.Marker, _ depth: Int) -> Block {
        var items: [[Block]] = []
        while let line = peek, let own = line.marker, own.kind == marker.kind, !line.isRule {
            var inner = [own.content]
            next += 1
            while let line = peek, let continued = continuation(line, of: own, after: inner) {
                inner.append(continued)
                next += 1
            }
            var lines = CommonMarkLines(inner)
            items.append(lines.blocks(depth: depth + 1))
            let end = next
            while peek?.isBlank == true { next += 1 }
            if peek?.marker?.kind != marker.kind {
                next = end
                break
            }
        }
        return .list(items, first: marker.number)
    }

    private func continuation(
        _ line: CommonMarkLine, of marker: CommonMarkLine.Marker, after inner: [Substring]
    ) -> Substring? {
        let isAfterBlank = inner.last?.allSatisfy(\.isWhitespace) ?? true
        if line.isBlank { return isAfterBlank && inner.count == 1 ? nil : "" }
        if line.indent >= marker.width { return Substring(line.dropping(indent: marker.width)) }
        return isAfterBlank || line.interruptsParagraph || line.marker != nil ? nil : line.source
    }

    private mutating func table() -> Block {
        var rows: [Inline] = []
        let head = next
        while let line = peek, !line.isBlank, line.text.contains("|") {
            next += 1
            if next - 1 == head + 1 { continue }
            let cells = CommonMarkInline.read(line.cells.joined(separator: " | "))
            rows.append(next - 1 == head ? Inline(cells.spans.map { Span($0.text, .strong) }) : cells)
        }
        let rest = rows.dropFirst().reduce(rows.first ?? "") { $0 + "\n" + $1 }
        return .paragraph(rest)
    }

    private mutating func paragraph() -> Block {
        var text = ""
        while let line = peek, !line.isBlank {
            if !text.isEmpty {
                if let level = line.underline {
                    next += 1
                    return .heading(CommonMarkInline.read(text), level: level)
                }
                if line.interruptsParagraph { break }
                text += "\n"
            }
            text += line.text
            next += 1
        }
        return .paragraph(CommonMarkInline.read(text))
    }
}
