// Text with styles, wrapped to a width: what panes are made of before they are painted.

import Terminal

/// A paragraph in runs of one style each.
struct StyledText: Hashable {
    private(set) var runs: [Run]
    /// Cells left free before the first line, and before the lines after it.
    var indent = 0
    var hanging = 0

    /// The line of a text that what follows begins on at the earliest; blank ones fill it up.
    private(set) var firstFree: Int?

    struct Run: Hashable {
        var text: String
        var style: Style
    }

    init(_ text: String = "", _ style: Style = .plain, indent: Int = 0, hanging: Int? = nil) {
        runs = text.isEmpty ? [] : [Run(text: text, style: style)]
        self.indent = indent
        self.hanging = hanging ?? indent
    }

    /// Blank lines down to a line of the text: what follows stands at the same place in one text and the next.
    static func gap(to line: Int) -> StyledText {
        var gap = StyledText()
        gap.firstFree = line
        return gap
    }

    mutating func append(_ text: String, _ style: Style = .plain) {
        if !text.isEmpty { runs.append(Run(text: text, style: style)) }
    }

    func appending(_ text: String, _ style: Style = .plain) -> StyledText {
        var longer = self
        longer.append(text, style)
        return longer
    }

    var text: String { runs.map(\.text).joined() }

    /// The lines of the paragraph at a width; never empty.
    func lines(width: Int) -> [StyledLine] {
        let whole = text
        let room = max(1, width - max(indent, hanging))
        return DisplayText.wrappedRanges(of: whole, to: room).enumerated().map { number, range in
            StyledLine(indent: number == 0 ? indent : hanging, runs: cut(whole, range))
        }
    }

    /// The lines of paragraphs one after the other: all, or as many as are needed.
    static func lines(of paragraphs: [StyledText], width: Int, atLeast needed: Int) -> [StyledLine] {
        var lines: [StyledLine] = []
        for paragraph in paragraphs where lines.count < needed {
            if let line = paragraph.firstFree {
                lines += Array(repeating: StyledLine(), count: max(0, line - lines.count))
            } else {
                lines += paragraph.lines(width: width)
            }
        }
        return lines
    }

    /// The runs of a range of the whole text.
    private func cut(_ whole: String, _ range: Range<String.Index>) -> [Run] {
        var result: [Run] = []
        var start = whole.startIndex
        for run in runs {
            let end = whole.utf8.index(start, offsetBy: run.text.utf8.count)
            let part = max(start, range.lowerBound)..<max(max(start, range.lowerBound), min(end, range.upperBound))
            if !part.isEmpty { result.append(Run(text: String(whole[part]), style: run.style)) }
            start = end
        }
        return result
    }
}

/// One line of a pane.
struct StyledLine: Hashable {
    var indent = 0
    var runs: [StyledText.Run] = []

    func draw(on canvas: inout Canvas, row: Int, width: Int) {
        var column = indent
        for run in runs where column < width {
            column = canvas.draw(run.text, at: Point(column: column, row: row), style: run.style, width: width - column)
        }
    }
}

extension StyledText {
    /// A text in which some ranges of Unicode scalars stand out.
    init(_ text: String, marking ranges: [Range<Int>], base: Style, mark: Style, indent: Int = 0) {
        self.init("", indent: indent)
        let scalars = Array(text.unicodeScalars)
        var position = 0
        func piece(_ range: Range<Int>) -> String {
            String(String.UnicodeScalarView(scalars[range]))
        }
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let start = max(position, min(range.lowerBound, scalars.count))
            let end = max(start, min(range.upperBound, scalars.count))
            append(piece(position..<start), base)
            append(piece(start..<end), mark)
            position = end
        }
        append(piece(position..<scalars.count), base)
    }
}
