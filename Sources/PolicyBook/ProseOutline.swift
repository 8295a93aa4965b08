// Any Markdown document as the reader of a book sees it: where headings stand, which fences it holds, and what is left
// open at its end. Judges nothing.

/// A heading of a document.
public struct ProseHeading: Sendable, Hashable {
    /// 1 to 6.
    public let level: Int
    /// Without the marks around it; the lines of an underlined heading are joined by a space.
    public let text: String
    /// The lines it takes, counted from 0.
    public let lines: Range<Int>
    /// Whether it is a part of a list item, to judge by its indentation.
    public let isInList: Bool
}

/// A fenced block of a document.
public struct ProseFence: Sendable, Hashable {
    /// What stands after the opening mark.
    public let name: String
    /// Its lines, both fences included, counted from 0.
    public let lines: Range<Int>
    /// Whether it opens with backquotes, as fences that mean something to a book do.
    public let isBackquoted: Bool

    /// Whether a book takes it for a rule, a list of sentences or an offer, or for a misspelt one.
    public var isOurs: Bool { Fence.names.contains(name) && isBackquoted || Fence.meant(by: name) != nil }
}

/// The headings and fences of a document; none of them inside a comment, and no heading inside a fence.
public struct ProseOutline: Sendable {
    /// In the order of the document.
    public private(set) var headings: [ProseHeading] = []
    /// In the order of the document.
    public private(set) var fences: [ProseFence] = []
    /// The line that would end a fence, a comment or a verbatim element still open at the end; nil when all are closed.
    public private(set) var missingEnd: String?

    private let lines: [String]
    private var paragraph: Int?
    private var isInContainer = false
    private var isInList = false

    /// The outline of these lines.
    public init(_ lines: [String]) {
        self.lines = lines
        var index = 0
        while index < lines.count { index = readBlock(at: index) }
    }

    /// The line after the block that begins here.
    private mutating func readBlock(at index: Int) -> Int {
        let line = MarkdownLine(lines[index])
        let begun = paragraph
        if case .text = line {} else { paragraph = nil }
        switch line {
        case .heading(let level, let text, let column): readHeading(level, text, at: index, column: column)
        case .underline(let level):
            guard let begun else { break }
            let words = lines[begun..<index].map { line in
                String(line.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            }
            headings.append(
                ProseHeading(
                    level: level, text: words.joined(separator: " "), lines: begun..<index + 1, isInList: false))
        case .fence(let mark, let count, let info, let indent):
            isInContainer = false
            return readFence(at: index, mark: mark, count: count, info: info, indent: indent)
        case .html(let end):
            isInContainer = false
            guard let last = lines[index...].firstIndex(where: { $0.lowercased().contains(end) }) else {
                missingEnd = end
                return lines.count
            }
            return last + 1
        case .blank: isInContainer = false
        case .container:
            isInContainer = true
            isInList = true
        case .text(let isIndented):
            if begun == nil, !isInContainer, !isIndented {
                paragraph = index
                if !lines[index].hasPrefix("  ") { isInList = false }
            }
        }
        return index + 1
    }

    private mutating func readHeading(_ level: Int, _ text: String, at index: Int, column: Int) {
        isInContainer = false
        if !lines[index].hasPrefix("  ") { isInList = false }
        headings.append(ProseHeading(level: level, text: text, lines: index..<index + 1, isInList: isInList))
    }

    private mutating func readFence(at index: Int, mark: UInt8, count: Int, info: String, indent: Int) -> Int {
        let end = lines[(index + 1)...].firstIndex { MarkdownLine.closes($0, mark: mark, count: count) }
        if end == nil { missingEnd = String(repeating: mark == 0x60 ? "`" : "~", count: count) }
        let stop = end.map { $0 + 1 } ?? lines.count
        fences.append(ProseFence(name: info, lines: index..<stop, isBackquoted: mark == 0x60))
        return stop
    }
}
