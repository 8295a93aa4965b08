// One line of Markdown, as far as a book needs to know. Inline markup is prose and stays as it is.
// SOURCE: CommonMark 0.31.2, sections 4.2 to 4.6.

/// What a line begins or is.
enum MarkdownLine: Equatable {
    case blank
    /// An ATX heading: its level and its text, without the marks around it.
    case heading(level: Int, text: String, column: Int)
    /// The line under a setext heading.
    case underline(level: Int)
    /// Opens a fence: its mark, how many of them, its info string, and the columns before it.
    case fence(mark: UInt8, count: Int, info: String, indent: Int)
    /// Opens an HTML comment or verbatim element; ends on a line that contains this.
    case html(end: String)
    /// Begins a list item or a quote.
    case container
    /// Anything else; `isIndented` by four columns or more.
    case text(isIndented: Bool)

    init(_ line: String) {
        // Most lines are blank or begin with a letter: neither is anything.
        guard let letter = line.utf8.first else { self = .blank; return }
        guard letter < 0x41 || letter == 0x60 || letter == 0x7E else { self = .text(isIndented: false); return }
        let bytes = Array(line.utf8)
        var indent = 0
        while indent < bytes.count, bytes[indent] == 0x20 { indent += 1 }
        let rest = bytes[indent...]
        guard let first = rest.first(where: { $0 != 0x20 && $0 != 0x09 }) else { self = .blank; return }
        guard indent < 4, rest.first != 0x09 else { self = .text(isIndented: true); return }
        switch first {
        case 0x23: self = MarkdownLine.heading(rest, indent)
        case 0x60, 0x7E: self = MarkdownLine.fence(rest, first, indent)
        case 0x3C: self = MarkdownLine.html(rest)
        case 0x3D where MarkdownLine.isUnderline(rest, first), 0x2D where MarkdownLine.isUnderline(rest, first):
            self = .underline(level: first == 0x3D ? 1 : 2)
        default: self = MarkdownLine.isContainer(rest, first) ? .container : .text(isIndented: false)
        }
    }

    /// Whether nothing but spaces and tabs stands in a line.
    static func isBlank(_ line: String) -> Bool { line.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

    /// Whether this line closes a fence that was opened with `count` of `mark`.
    static func closes(_ line: String, mark: UInt8, count: Int) -> Bool {
        let marks = line.utf8.drop { $0 == 0x20 }
        guard marks.first == mark, line.utf8.count - marks.count < 4 else { return false }
        let rest = marks.drop { $0 == mark }
        return marks.count - rest.count >= count && rest.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    private static func heading(_ rest: ArraySlice<UInt8>, _ indent: Int) -> MarkdownLine {
        let level = rest.prefix { $0 == 0x23 }.count
        let after = rest.dropFirst(level)
        guard level <= 6, after.first.map({ $0 == 0x20 || $0 == 0x09 }) ?? true else { return .text(isIndented: false) }
        let lead = after.prefix { $0 == 0x20 || $0 == 0x09 }.count
        var text = trimmedEnd(after.dropFirst(lead))
        let open = text.reversed().drop { $0 == 0x23 }
        if open.isEmpty || open.first == 0x20 || open.first == 0x09 {
            text = trimmedEnd(text.dropLast(text.count - open.count))
        }
        return .heading(level: level, text: String(decoding: text, as: UTF8.self), column: indent + level + lead + 1)
    }

    private static func fence(_ rest: ArraySlice<UInt8>, _ mark: UInt8, _ indent: Int) -> MarkdownLine {
        let count = rest.prefix { $0 == mark }.count
        let info = rest.dropFirst(count)
        guard count >= 3, mark == 0x7E || !info.contains(0x60) else { return .text(isIndented: false) }
        let text = trimmedEnd(info.drop { $0 == 0x20 || $0 == 0x09 })
        return .fence(mark: mark, count: count, info: String(decoding: text, as: UTF8.self), indent: indent)
    }

    private static func html(_ rest: ArraySlice<UInt8>) -> MarkdownLine {
        let text = String(decoding: rest.prefix(10), as: UTF8.self).lowercased()
        if text.hasPrefix("<!--") { return .html(end: "-->") }
        for name in ["pre", "script", "style", "textarea"] where text.hasPrefix("<" + name) {
            let next = text.utf8.dropFirst(name.utf8.count + 1).first
            if next == nil || next == 0x20 || next == 0x3E { return .html(end: "</\(name)>") }
        }
        return .text(isIndented: false)
    }

    private static func isUnderline(_ rest: ArraySlice<UInt8>, _ mark: UInt8) -> Bool {
        trimmedEnd(rest).allSatisfy { $0 == mark }
    }

    private static func isContainer(_ rest: ArraySlice<UInt8>, _ first: UInt8) -> Bool {
        if first == 0x3E { return true }
        let digits = rest.prefix { (0x30...0x39).contains($0) }.count
        let mark = rest.dropFirst(digits)
        guard let sign = mark.first else { return false }
        let isMark = digits == 0 ? [0x2D, 0x2A, 0x2B].contains(sign) : digits < 10 && [0x2E, 0x29].contains(sign)
        return isMark && (mark.dropFirst().first.map { $0 == 0x20 || $0 == 0x09 } ?? true)
    }

    private static func trimmedEnd(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        bytes.dropLast(bytes.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count)
    }
}
