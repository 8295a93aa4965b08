// The YAML nearly every book is written in, read without a parser's tables: one-line texts, lists and maps in block or
// flow. It never judges: at anything else it gives up, and `YAMLReader` asks Yams, which knows every fault.

/// Reads a piece of plain YAML, or nothing at all. What it reads is exactly what Yams reads.
struct PlainYAML {
    private struct GivesUp: Error {}

    private static let depthLimit = 24
    private let source: SourceText
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Where each line begins; one more for the end.
    private let starts: [Int]
    private var line = 0
    private var at = 0
    /// The last place whose column was asked for on this line, and that column.
    private var known = (line: -1, at: 0, column: 0)

    /// The tree of `source`; nil where only Yams can tell.
    static func read(_ source: SourceText) -> YAMLNode? {
        var bytes: [UInt8] = []
        var starts: [Int] = []
        starts.reserveCapacity(source.lines.count + 1)
        bytes.reserveCapacity(source.lines.reduce(1) { $0 + $1.utf8.count + 1 })
        for line in source.lines {
            starts.append(bytes.count)
            bytes.append(contentsOf: line.utf8)
            bytes.append(0x0A)
        }
        // One more line end: looking one byte ahead never leaves the bytes.
        starts.append(bytes.count)
        bytes.append(0x0A)
        guard isPlain(bytes) else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            var reader = PlainYAML(source: source, bytes: bytes, starts: starts)
            return try? reader.root()
        }
    }

    private init(source: SourceText, bytes: UnsafeBufferPointer<UInt8>, starts: [Int]) {
        self.source = source
        self.bytes = bytes
        self.starts = starts
    }

    /// Nothing in it that Yams must not see, no tabs, and no characters YAML takes for line ends.
    private static func isPlain(_ bytes: [UInt8]) -> Bool {
        var last: UInt32 = 0
        for byte in bytes {
            last = last << 8 | UInt32(byte)
            switch byte {
            case 0x09, 0x2A, 0xEF, 0xF4: return false
            case 0xA8, 0xA9: if last >> 8 & 0xFFFF == 0xE280 { return false }
            default: break
            }
        }
        return true
    }

    private mutating func root() throws(GivesUp) -> YAMLNode {
        guard skipToSolid(from: 0) else { throw GivesUp() }
        let node = try block(depth: 0)
        guard line == source.lines.count else { throw GivesUp() }
        return node
    }

    // MARK: Blocks

    /// The map or list that begins here, and everything as far to the right below it.
    private mutating func block(depth: Int) throws(GivesUp) -> YAMLNode {
        guard depth < Self.depthLimit else { throw GivesUp() }
        return isDash ? try blockList(depth: depth) : try blockMap(depth: depth)
    }

    private mutating func blockList(depth: Int) throws(GivesUp) -> YAMLNode {
        let indent = at - starts[line]
        let place = location()
        var items: [YAMLNode] = []
        while line < source.lines.count, at - starts[line] == indent, isDash {
            at += 1
            skipSpaces()
            let isMap = keyEnd() != nil
            items.append(isMap ? try blockMap(depth: depth + 1) : try inline(under: indent, depth: depth))
        }
        return YAMLNode(location: place, content: .list(items))
    }

    private mutating func blockMap(depth: Int) throws(GivesUp) -> YAMLNode {
        guard depth < Self.depthLimit else { throw GivesUp() }
        let indent = at - starts[line]
        let place = location()
        var entries: [YAMLEntry] = []
        repeat {
            guard let end = keyEnd() else { throw GivesUp() }
            let keyLocation = location()
            let key = text(at..<end)
            guard !entries.contains(where: { $0.key == key }) else { throw GivesUp() }
            at = end + 1
            skipSpaces()
            let value: YAMLNode
            if isLineEnd {
                guard skipToSolid(from: line + 1) else { throw GivesUp() }
                let inner = at - starts[line]
                guard inner > indent || inner == indent && isDash else { throw GivesUp() }
                value = try block(depth: depth + 1)
            } else {
                value = try inline(under: indent, depth: depth)
            }
            entries.append(YAMLEntry(key: key, keyLocation: keyLocation, value: value))
        } while line < source.lines.count && at - starts[line] == indent
        guard line == source.lines.count || at - starts[line] < indent else { throw GivesUp() }
        return YAMLNode(location: place, content: .map(entries))
    }

    /// A value that ends on its line, and the way to the next solid line.
    private mutating func inline(under indent: Int, depth: Int) throws(GivesUp) -> YAMLNode {
        let node = try value(isFlow: false, depth: depth)
        let end = at
        skipSpaces()
        guard bytes[at] == 0x0A || bytes[at] == 0x23 && at > end else { throw GivesUp() }
        // Anything deeper would go on with this text, or be a fault.
        guard !skipToSolid(from: line + 1) || at - starts[line] <= indent else { throw GivesUp() }
        return node
    }

    /// Moves to the first byte of the next line that is neither blank nor a comment; false at the end.
    private mutating func skipToSolid(from first: Int) -> Bool {
        line = first
        while line < source.lines.count {
            at = starts[line]
            skipSpaces()
            if bytes[at] != 0x0A && bytes[at] != 0x23 { return true }
            line += 1
        }
        at = starts[line]
        return false
    }

    // MARK: Values

    private mutating func value(isFlow: Bool, depth: Int) throws(GivesUp) -> YAMLNode {
        guard depth < Self.depthLimit else { throw GivesUp() }
        let place = location()
        switch bytes[at] {
        case 0x7B: return YAMLNode(location: place, content: .map(try flowMap(depth: depth)))
        case 0x5B: return YAMLNode(location: place, content: .list(try flowList(depth: depth)))
        case 0x22: return YAMLNode(location: place, content: .text(try doubleQuoted(), isPlain: false))
        case 0x27: return YAMLNode(location: place, content: .text(try singleQuoted(), isPlain: false))
        default: return YAMLNode(location: place, content: .text(try plain(isFlow: isFlow), isPlain: true))
        }
    }

    private mutating func flowMap(depth: Int) throws(GivesUp) -> [YAMLEntry] {
        var entries: [YAMLEntry] = []
        at += 1
        skipSpaces()
        if bytes[at] == 0x7D {
            at += 1
            return entries
        }
        while true {
            guard let end = keyEnd() else { throw GivesUp() }
            let place = location()
            let key = text(at..<end)
            guard !entries.contains(where: { $0.key == key }) else { throw GivesUp() }
            at = end + 1
            skipSpaces()
            entries.append(
                YAMLEntry(key: key, keyLocation: place, value: try value(isFlow: true, depth: depth + 1)))
            if try endsFlow(0x7D) { return entries }
        }
    }

    private mutating func flowList(depth: Int) throws(GivesUp) -> [YAMLNode] {
        var items: [YAMLNode] = []
        at += 1
        skipSpaces()
        if bytes[at] == 0x5D {
            at += 1
            return items
        }
        while true {
            items.append(try value(isFlow: true, depth: depth + 1))
            if try endsFlow(0x5D) { return items }
        }
    }

    /// After an item: whether the closing mark follows; else a comma must.
    private mutating func endsFlow(_ mark: UInt8) throws(GivesUp) -> Bool {
        skipSpaces()
        let byte = bytes[at]
        guard byte == mark || byte == 0x2C else { throw GivesUp() }
        at += 1
        if byte == 0x2C { skipSpaces() }
        return byte == mark
    }

    private mutating func doubleQuoted() throws(GivesUp) -> String {
        at += 1
        let start = at
        while bytes[at] != 0x22, bytes[at] != 0x5C, bytes[at] != 0x0A { at += 1 }
        if bytes[at] == 0x22 {
            at += 1
            return text(start..<(at - 1))
        }
        var spelled = Array(bytes[start..<at])
        while bytes[at] != 0x22 {
            guard bytes[at] != 0x0A else { throw GivesUp() }
            guard bytes[at] == 0x5C else {
                spelled.append(bytes[at])
                at += 1
                continue
            }
            switch bytes[at + 1] {
            case 0x22, 0x5C, 0x2F: spelled.append(bytes[at + 1])
            case 0x6E: spelled.append(0x0A)
            case 0x74: spelled.append(0x09)
            case 0x5F: spelled += [0xC2, 0xA0]
            default: throw GivesUp()
            }
            at += 2
        }
        at += 1
        return String(decoding: spelled, as: UTF8.self)
    }

    private mutating func singleQuoted() throws(GivesUp) -> String {
        at += 1
        let start = at
        while bytes[at] != 0x27, bytes[at] != 0x0A { at += 1 }
        guard bytes[at] == 0x27, bytes[at + 1] != 0x27 else { throw GivesUp() }
        at += 1
        return text(start..<(at - 1))
    }

    /// Text without quotes, up to a comment, the end of the line, or what ends an item of a flow.
    private mutating func plain(isFlow: Bool) throws(GivesUp) -> String {
        let start = at
        guard PlainYAML.beginsPlain(bytes[at], bytes[at + 1]) else { throw GivesUp() }
        var end = at
        scanning: while true {
            switch bytes[at] {
            case 0x0A: break scanning
            case 0x2C, 0x5B, 0x5D, 0x7B, 0x7D: if isFlow { break scanning }
            case 0x3A: if isFlow || bytes[at + 1] <= 0x20 { throw GivesUp() }
            case 0x3F: if isFlow { throw GivesUp() }
            case 0x23: if at > start, bytes[at - 1] == 0x20 { break scanning }
            default: break
            }
            at += 1
            if bytes[at - 1] != 0x20 { end = at }
        }
        at = end
        return text(start..<end)
    }

    private static func beginsPlain(_ byte: UInt8, _ next: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
        case 0x28, 0x2E, 0x2F, 0x5F, 0x2B, 0x24, 0x3B, 0x3C, 0x3D, 0x5E, 0x7E: true
        case 0x2D: next >= 0x30 && next <= 0x39
        default: false
        }
    }

    // MARK: Bytes

    private var isLineEnd: Bool { bytes[at] == 0x0A || bytes[at] == 0x23 }

    /// Whether an item of a block list begins here.
    private var isDash: Bool { bytes[at] == 0x2D && bytes[at + 1] == 0x20 }

    private mutating func skipSpaces() {
        while bytes[at] == 0x20 { at += 1 }
    }

    /// Where the key that begins here ends: an ordinary word, a colon, then a space or the end of the line.
    private func keyEnd() -> Int? {
        var end = at
        while true {
            switch bytes[end] {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: break
            case 0x2D, 0x2E: if end == at { return nil }
            case 0x3A:
                let isKey = end > at && end - at <= 128 && bytes[end + 1] <= 0x20
                return isKey ? end : nil
            default: return nil
            }
            end += 1
        }
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    private mutating func location() -> SourceLocation {
        if known.line != line || known.at > at { known = (line, starts[line], 1) }
        var column = known.column
        for byte in bytes[known.at..<at] where byte & 0xC0 != 0x80 { column += 1 }
        known = (line, at, column)
        return source.location(line: line + 1, column: column)
    }
}
