// Documents as lines, to be handed from one program to another: what `guichet-pdf` reads. Must not know any renderer.
//
//   guichet-document 1            the form and its version, always first
//   title Justification, 41       a line is a word and, after a space, a text; in a text \\ is \, \n a line feed,
//   side-by-side                  \r a carriage return
//   (part fr                      what holds other things begins with a parenthesis
//   (heading 1
//   plain Le guichet              a span: plain, emphasis, strong or code
//   )                             and ends with one
//   )
//
// `(quotation`, `(list`, `(item`, `(definitions`, `(label`, `(columns`, `(table`, `(column`, `(row`, `(cell`, `(figure`,
// `(series`, `(signature`, `(line`, `(caption` and `(citation` hold what their names say; `preformatted`, `rule`,
// `page-break`, `spacer`, `unit`, `label`, `value` and `matrix-code` are lines alone.

/// Why lines are no document.
public enum DocumentLinesFault: Error, Hashable {
    /// The first line is not of a form this version reads.
    case form
    /// The line, from 1, that cannot stand where it is.
    case line(Int)
}

/// The form of documents between programs.
public enum DocumentLines {
    static let head = "guichet-document 1"
    /// Deeper nesting than any document has.
    static let deepest = 64

    /// The lines of a document.
    public static func text(of document: Document) -> String {
        var lines = [head]
        for node in document.nodes { node.add(to: &lines) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The document that some lines are.
    public static func document(_ text: String) throws(DocumentLinesFault) -> Document {
        var reader = NodeReader(lines: text.utf8.split(separator: 0x0A).map(Substring.init))
        return try Document(try reader.nodes())
    }
}

/// A line, or a line with those it holds.
struct DocumentNode {
    var word: String
    var text = ""
    /// nil for a line alone.
    var held: [DocumentNode]?
    /// Where it stood, from 1.
    var line = 0

    init(_ word: String, _ text: String = "", _ held: [DocumentNode]? = nil, line: Int = 0) {
        self.word = word
        self.text = text
        self.held = held
        self.line = line
    }

    func add(to lines: inout [String]) {
        let escaped = DocumentNode.escaped(text)
        lines.append((held == nil ? "" : "(") + word + (escaped.isEmpty ? "" : " " + escaped))
        guard let held else { return }
        for node in held { node.add(to: &lines) }
        lines.append(")")
    }

    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x5C || $0 == 0x0A || $0 == 0x0D }) else { return text }
        var escaped: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x5C: escaped += "\\\\".utf8
            case 0x0A: escaped += "\\n".utf8
            case 0x0D: escaped += "\\r".utf8
            default: escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    static func plain(_ text: Substring) -> String {
        guard text.utf8.contains(0x5C) else { return String(text) }
        var plain: [UInt8] = []
        var isEscaped = false
        for byte in text.utf8 {
            if isEscaped {
                plain.append(byte == UInt8(ascii: "n") ? 0x0A : byte == UInt8(ascii: "r") ? 0x0D : byte)
                isEscaped = false
            } else if byte == 0x5C {
                isEscaped = true
            } else {
                plain.append(byte)
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    /// What it holds; fails for a line alone.
    func content() throws(DocumentLinesFault) -> [DocumentNode] {
        guard let held else { throw .line(line) }
        return held
    }
}

/// Lines being read into nodes.
struct NodeReader {
    let lines: [Substring]
    private var next = 0

    init(lines: [Substring]) {
        self.lines = lines
    }

    mutating func nodes() throws(DocumentLinesFault) -> [DocumentNode] {
        guard lines.first.map({ $0 == DocumentLines.head }) ?? false else { throw .form }
        next = 1
        let nodes = try nodes(depth: 0)
        if next < lines.count { throw .line(next + 1) }
        return nodes
    }

    private mutating func nodes(depth: Int) throws(DocumentLinesFault) -> [DocumentNode] {
        guard depth < DocumentLines.deepest else { throw .line(next + 1) }
        var nodes: [DocumentNode] = []
        while next < lines.count, lines[next] != ")" {
            let number = next + 1
            let opens = lines[next].utf8.first == UInt8(ascii: "(")
            let line = opens ? lines[next].dropFirst() : lines[next]
            // By bytes: a mark after the space would make one character of the two.
            let space = line.utf8.firstIndex(of: 0x20)
            next += 1
            var node = DocumentNode(
                String(line[..<(space ?? line.endIndex)]),
                space.map { DocumentNode.plain(line[line.utf8.index(after: $0)...]) } ?? "", line: number)
            if opens {
                node.held = try self.nodes(depth: depth + 1)
                guard next < lines.count else { throw .line(number) }
                next += 1
            }
            nodes.append(node)
        }
        return nodes
    }
}
