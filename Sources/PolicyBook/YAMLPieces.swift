// What can still be read of YAML that does not hold together: its entries one by one. Used after a syntax error only.

import Desk

/// Broken YAML cut at the lines where an entry or an item begins.
struct YAMLPieces {
    private let source: SourceText
    private let starts: [Int]
    private let indent: Int

    init(_ source: SourceText) {
        self.source = source
        let solid = source.lines.indices.filter { YAMLPieces.isSolid(source.lines[$0]) }
        let indent = solid.map { YAMLPieces.indent(of: source.lines[$0]) }.min() ?? 0
        self.indent = indent
        starts = solid.filter {
            YAMLPieces.indent(of: source.lines[$0]) == indent && YAMLPieces.begins(source.lines[$0].dropFirst(indent))
        }
    }

    var count: Int { starts.count }

    /// One entry with lines of its own below it.
    var hasBody: Bool { starts.count == 1 && body(of: starts[0]..<source.lines.count) != nil }

    /// The pieces that can be read, put together; marked as broken.
    func read(
        into diagnostics: inout Diagnostics, piece: (SourceText, inout Diagnostics) -> YAMLNode?
    ) -> YAMLNode {
        var entries: [YAMLEntry] = []
        var items: [YAMLNode] = []
        var lines: [String: Int] = [:]
        for (start, end) in zip(starts, starts.dropFirst() + [source.lines.count]) {
            let part = body(of: start..<end)
            let node: YAMLNode?
            if let part, starts.count == 1 {
                node = piece(part.text, &diagnostics).map {
                    let entry = YAMLEntry(key: part.key, keyLocation: part.location, value: $0)
                    return YAMLNode(location: part.location, content: .map([entry]))
                }
            } else {
                node = piece(text(start..<end), &diagnostics)
            }
            switch node?.content {
            case .map(let found):
                for entry in found {
                    if let line = lines.updateValue(entry.keyLocation.line, forKey: entry.key) {
                        let problem = YAMLProblem.duplicateKey(entry.key, firstLine: line)
                        diagnostics.add(.yaml(problem), at: entry.keyLocation)
                    } else {
                        entries.append(entry)
                    }
                }
            case .list(let found): items += found
            default: break
            }
        }
        let place = source.location(line: 1 + (starts.first ?? 0), column: 1 + indent)
        let content =
            entries.isEmpty && items.isEmpty
            ? .unreadable : items.isEmpty ? .map(entries) : YAMLNode.Content.list(items)
        return YAMLNode(location: place, content: content, isBroken: true)
    }

    private func text(_ range: Range<Int>, dropping columns: Int = 0) -> SourceText {
        SourceText(
            file: source.file, firstLine: source.firstLine + range.lowerBound,
            lines: range.map { String(source.lines[$0].dropFirst(columns)) },
            cut: range.map { (source.cut.indices.contains($0) ? source.cut[$0] : 0) + columns })
    }

    /// For `key:` alone on its line: the key, and the lines below it moved to the left.
    private func body(of range: Range<Int>) -> (key: String, location: SourceLocation, text: SourceText)? {
        let first = source.lines[range.lowerBound].dropFirst(indent)
        let below = range.dropFirst().filter { YAMLPieces.isSolid(source.lines[$0]) }
        guard first.hasSuffix(":"), !first.hasPrefix("-"),
            let inner = below.map({ YAMLPieces.indent(of: source.lines[$0]) }).min(), inner >= indent
        else { return nil }
        let place = source.location(line: range.lowerBound + 1, column: indent + 1)
        return (String(first.dropLast()), place, text(range.lowerBound + 1..<range.upperBound, dropping: inner))
    }

    private static func indent(of line: String) -> Int {
        line.utf8.prefix { $0 == 0x20 }.count
    }

    private static func isSolid(_ line: String) -> Bool {
        guard let first = line.utf8.first(where: { $0 != 0x20 && $0 != 0x09 }) else { return false }
        return first != 0x23
    }

    private static func begins(_ line: Substring) -> Bool {
        let text = line.utf8
        if line == "-" || line.hasPrefix("- ") { return true }
        guard let first = text.first, ![0x5D, 0x7D, 0x09].contains(first) else { return false }
        return line.hasSuffix(":") || zip(text, text.dropFirst()).contains { $0 == 0x3A && $1 == 0x20 }
    }
}
