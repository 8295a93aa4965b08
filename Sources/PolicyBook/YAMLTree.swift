// Yams nodes to `YAMLNode`s: marks are taken back, and what the format forbids in YAML is reported at its place.

import Desk
import Yams

/// Turns the nodes of one piece of YAML into ours.
struct YAMLTree {
    let source: SourceText
    /// What the key marks stand for, in order.
    let marked: [Unicode.Scalar]
    var diagnostics = Diagnostics()
    /// Lines as scalars, for lines that are not ASCII.
    private var scalarLines: [Int: [Unicode.Scalar]] = [:]

    init(source: SourceText, marked: [Unicode.Scalar]) {
        self.source = source
        self.marked = marked
    }

    mutating func node(_ node: Node) -> YAMLNode {
        guard let mark = node.mark else {
            return YAMLNode(location: source.location(line: 1, column: 1), content: .unreadable)
        }
        let location = source.location(line: mark.line, column: mark.column)
        if let problem = decoration(at: mark) {
            diagnostics.add(.yaml(problem), at: location)
            return YAMLNode(location: location, content: .unreadable)
        }
        switch node {
        case .scalar(let scalar):
            return YAMLNode(location: location, content: text(scalar, at: location))
        case .sequence(let sequence):
            var items: [YAMLNode] = []
            items.reserveCapacity(sequence.count)
            for item in sequence { items.append(self.node(item)) }
            return YAMLNode(location: location, content: .list(items))
        case .mapping(let mapping):
            return YAMLNode(location: location, content: .map(entries(of: mapping)))
        case .alias:
            diagnostics.add(.yaml(.alias), at: location)
            return YAMLNode(location: location, content: .unreadable)
        }
    }

    private mutating func text(_ scalar: Node.Scalar, at location: SourceLocation) -> YAMLNode.Content {
        let isPlain = scalar.style == .plain
        if isPlain, scalar.string.unicodeScalars.first == YAMLReader.aliasMark {
            diagnostics.add(.yaml(.alias), at: location)
            return .unreadable
        }
        return .text(unmarked(scalar.string), isPlain: isPlain)
    }

    private mutating func entries(of mapping: Node.Mapping) -> [YAMLEntry] {
        var entries: [YAMLEntry] = []
        entries.reserveCapacity(mapping.count)
        var lines: [String: Int] = [:]
        for (keyNode, valueNode) in mapping {
            let read = node(keyNode)
            guard case .text(let key, let isPlain) = read.content else {
                if case .unreadable = read.content {} else { diagnostics.add(.yaml(.keyNotText), at: read.location) }
                continue
            }
            if isPlain, key == "<<" {
                diagnostics.add(.yaml(.mergeKey), at: read.location)
                continue
            }
            let value = node(valueNode)
            if isPlain, value.isNull, let last = entries.last, let longer = continued(last, by: keyNode, key: key) {
                entries[entries.count - 1].value.content = .text(longer, isPlain: true)
                continue
            }
            if let line = lines[key] {
                diagnostics.add(.yaml(.duplicateKey(key, firstLine: line)), at: read.location)
                continue
            }
            lines[key] = read.location.line
            entries.append(YAMLEntry(key: key, keyLocation: read.location, value: value))
        }
        return entries
    }

    /// In `{en: IT services, Capital Region, fr: ...}` YAML sees a key without a value after the comma; the author
    /// meant one text, and the format's own first example is written so. Only after `en` and `fr`, on one line.
    private mutating func continued(_ last: YAMLEntry, by keyNode: Node, key: String) -> String? {
        guard last.key == "en" || last.key == "fr", !["en", "fr", "of"].contains(key),
            case .text(_, isPlain: true) = last.value.content, !last.value.isNull, let mark = keyNode.mark
        else { return nil }
        let start = source.location(line: mark.line, column: 1)
        guard start.line == last.value.location.line else { return nil }
        let line = scalars(ofLine: mark.line)
        let begin = last.value.location.column - start.column
        let end = mark.column - 1 + (keyNode.scalar?.string.unicodeScalars.count ?? 0)
        guard begin >= 0, begin < end, end <= line.count,
            let after = line[end...].first(where: { $0 != " " }), after == "," || after == "}"
        else { return nil }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: line[begin..<end])
        return unmarked(String(text))
    }

    /// An anchor or a tag, by the character the node begins with.
    private mutating func decoration(at mark: Mark) -> YAMLProblem? {
        guard source.lines.indices.contains(mark.line - 1) else { return nil }
        let line = source.lines[mark.line - 1]
        var first: UInt32?
        if line.utf8.count < mark.column {
            return nil
        } else if line.utf8.count > 120 {
            let scalars = scalars(ofLine: mark.line)
            first = scalars.indices.contains(mark.column - 1) ? scalars[mark.column - 1].value : nil
        } else {
            // By bytes, of which only the first of each character counts.
            var column = 0
            first = line.utf8.first { byte in
                if byte & 0xC0 != 0x80 { column += 1 }
                return column == mark.column
            }.map(UInt32.init)
        }
        return first == 0x26 ? .anchor : first == 0x21 ? .tag : nil
    }

    private mutating func scalars(ofLine number: Int) -> [Unicode.Scalar] {
        if let known = scalarLines[number] { return known }
        let scalars = Array(source.lines[number - 1].unicodeScalars)
        scalarLines[number] = scalars
        return scalars
    }

    private func unmarked(_ text: String) -> String {
        // Marks begin with this byte in UTF-8, which hardly any other text has.
        guard text.utf8.contains(where: { $0 == 0xF4 }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let index = Int(scalar.value) - Int(YAMLReader.keyMarks)
            if scalar == YAMLReader.aliasMark {
                result.append("*")
            } else if marked.indices.contains(index) {
                result.append(marked[index])
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}
