// One line of CommonMark and what it could begin. Knows nothing of the lines around it.

struct CommonMarkLine {
    struct Fence {
        let mark: Character
        let count: Int
        let indent: Int
        let label: String
    }

    struct Marker {
        /// `-`, `+`, `*`, `.` or `)`: items of one list share it.
        let kind: Character
        /// The number written; nil for a bullet.
        let number: Int?
        /// Columns before the content.
        let width: Int
        let content: Substring
    }

    let source: Substring
    let indent: Int
    /// Without the blanks before it.
    let text: Substring

    init(_ source: Substring) {
        self.source = source
        let blanks = source.prefix { $0 == " " || $0 == "\t" }
        indent = blanks.reduce(0) { $1 == "\t" ? ($0 / 4 + 1) * 4 : $0 + 1 }
        text = source[blanks.endIndex...]
    }

    var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

    /// Without its first columns of blanks, at most.
    func dropping(indent columns: Int) -> String {
        String(repeating: " ", count: max(0, indent - columns)) + text
    }

    var heading: (level: Int, title: String)? {
        let level = text.prefix { $0 == "#" }.count
        let rest = text.dropFirst(level)
        guard indent < 4, (1...6).contains(level), rest.first?.isWhitespace ?? true else { return nil }
        var title = rest.trimmed
        let closing = title.reversed().prefix { $0 == "#" }.count
        if closing > 0, title.dropLast(closing).last?.isWhitespace ?? true { title = title.dropLast(closing).trimmed }
        return (level, String(title))
    }

    var isRule: Bool {
        guard indent < 4, let mark = text.first, "*-_".contains(mark) else { return false }
        let marks = text.filter { !$0.isWhitespace }
        return marks.count >= 3 && marks.allSatisfy { $0 == mark }
    }

    /// The level of the title that ends with this line: 1 for `===`, 2 for `---`.
    var underline: Int? {
        let line = text.trimmed
        guard indent < 4, let mark = line.first, line.allSatisfy({ $0 == mark }) else { return nil }
        return mark == "=" ? 1 : mark == "-" ? 2 : nil
    }

    var isQuote: Bool { indent < 4 && text.first == ">" }

    /// The line without its quotation mark.
    var quoted: Substring {
        let rest = text.dropFirst()
        return rest.first == " " ? rest.dropFirst() : rest
    }

    var fence: Fence? {
        guard indent < 4, let mark = text.first, mark == "`" || mark == "~" else { return nil }
        let count = text.prefix { $0 == mark }.count
        let label = String(text.dropFirst(count).trimmed)
        guard count >= 3, mark == "~" || !label.contains("`") else { return nil }
        return Fence(mark: mark, count: count, indent: indent, label: label)
    }

    func closes(_ fence: Fence) -> Bool {
        let line = text.trimmed
        return indent < 4 && line.count >= fence.count && line.allSatisfy { $0 == fence.mark }
    }

    var marker: Marker? {
        guard indent < 4, let first = text.first else { return nil }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let markCount: Int
        if "-+*".contains(first) {
            markCount = 1
        } else if (1...9).contains(digits.count), let mark = text.dropFirst(digits.count).first, ".)".contains(mark) {
            markCount = digits.count + 1
        } else {
            return nil
        }
        let rest = CommonMarkLine(text.dropFirst(markCount))
        guard rest.isBlank || rest.indent > 0 else { return nil }
        let padding = rest.isBlank || rest.indent > 4 ? 1 : rest.indent
        return Marker(
            kind: text[text.index(text.startIndex, offsetBy: markCount - 1)], number: Int(digits),
            width: indent + markCount + padding, content: Substring(rest.dropping(indent: padding)))
    }

    /// Whether a paragraph ends before this line though no blank line parts them.
    var interruptsParagraph: Bool {
        if fence != nil || heading != nil || isRule || isQuote { return true }
        return marker.map { ($0.number ?? 1) == 1 && !$0.content.trimmed.isEmpty } ?? false
    }

    var isTableDelimiter: Bool {
        text.contains("-") && text.contains("|") && text.allSatisfy { "|-: ".contains($0) }
    }

    /// The cells of a table's row.
    var cells: [String] {
        var row = text.trimmed
        if row.first == "|" { row = row.dropFirst() }
        if row.last == "|" { row = row.dropLast() }
        return row.split(separator: "|", omittingEmptySubsequences: false).map { String($0.trimmed) }
    }
}

extension Substring {
    var trimmed: Substring {
        let start = drop(while: \.isBlankCharacter)
        let count = start.reversed().prefix(while: \.isBlankCharacter).count
        return start.dropLast(count)
    }
}

extension Character {
    fileprivate var isBlankCharacter: Bool { self == " " || self == "\t" || isNewline }
}
