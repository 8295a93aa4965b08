// Word wrap in cells. Breaks at spaces, after a hyphen inside a word, and around wide glyphs; never at a no-break space.
// Must not reorder or lose text: only the blanks at a break disappear.

extension DisplayText {
    /// The lines of a text no wider than `cells`; paragraphs are kept and an empty one is an empty line.
    ///
    /// An over-long word is cut where it must be. Never empty: an empty text is one empty line.
    public static func wrapped(_ text: String, to cells: Int) -> [String] {
        wrappedRanges(of: text, to: cells).map { String(text[$0]) }
    }

    /// The same lines as ranges of the text, so that a match in the text can be found again on the screen.
    public static func wrappedRanges(of text: String, to cells: Int) -> [Range<String.Index>] {
        var lines: [Range<String.Index>] = []
        for paragraph in paragraphs(of: text) {
            var breaker = LineBreaker(String(text[paragraph]), cells: max(1, cells))
            for line in breaker.lines() {
                let start = text.utf8.index(paragraph.lowerBound, offsetBy: line.lowerBound)
                lines.append(start..<text.utf8.index(start, offsetBy: line.count))
            }
        }
        return lines
    }

    /// What stands between line feeds, carriage returns, or both together; read as bytes, as a frame wraps thousands.
    private static func paragraphs(of text: String) -> [Range<String.Index>] {
        let bytes = text.utf8
        var paragraphs: [Range<String.Index>] = []
        var (start, index) = (bytes.startIndex, bytes.startIndex)
        while index < bytes.endIndex {
            let byte = bytes[index]
            let next = bytes.index(after: index)
            guard byte == 0x0A || byte == 0x0D else {
                index = next
                continue
            }
            paragraphs.append(start..<index)
            let isPair = byte == 0x0D && next < bytes.endIndex && bytes[next] == 0x0A
            start = isPair ? bytes.index(after: next) : next
            index = start
        }
        return paragraphs + [start..<bytes.endIndex]
    }
}

/// Breaks one paragraph; positions are UTF-8 offsets in it.
private struct LineBreaker {
    private let text: String
    private let cells: Int
    private var ranges: [Range<Int>] = []
    private var lineStart = 0
    private var used = 0
    /// The best place to break so far: where the line would end, where the next begins, cells before the next.
    private var best: (end: Int, next: Int, used: Int)?

    init(_ text: String, cells: Int) {
        self.text = text
        self.cells = cells
    }

    mutating func lines() -> [Range<Int>] {
        var scanner = GlyphScanner(text)
        var previous: Glyph?
        var offset = 0
        var inkEnd = 0
        while true {
            let from = scanner.index
            guard let glyph = scanner.next() else { break }
            let isBlank = glyph == .space
            if !isBlank {
                noteBreak(before: glyph, after: previous, at: offset, inkEnd: inkEnd)
                if used + Int(glyph.width) > cells { breakLine(at: offset, inkEnd: inkEnd) }
            }
            used += Int(glyph.width)
            offset += text.utf8.distance(from: from, to: scanner.index)
            if !isBlank { inkEnd = offset }
            previous = glyph
        }
        ranges.append(lineStart..<max(lineStart, inkEnd))
        return ranges
    }

    private mutating func noteBreak(before glyph: Glyph, after previous: Glyph?, at offset: Int, inkEnd: Int) {
        guard let previous, offset > lineStart else { return }
        if previous == .space {
            if inkEnd > lineStart { best = (inkEnd, offset, used) }
        } else if previous.isUnbreakable || glyph.isUnbreakable {
            return
        } else if previous.width == 2 || glyph.width == 2 || (previous.isHyphen && glyph.isLetter) {
            best = (offset, offset, used)
        }
    }

    private mutating func breakLine(at offset: Int, inkEnd: Int) {
        let place = best ?? (inkEnd > lineStart ? offset : lineStart, offset, used)
        guard place.next > lineStart else { return }
        ranges.append(lineStart..<place.end)
        lineStart = place.next
        used -= place.used
        best = nil
    }
}

extension Glyph {
    fileprivate var isHyphen: Bool { self == Glyph(ascii: 0x2D) }
    fileprivate var isUnbreakable: Bool { base == "\u{A0}" || base == "\u{202F}" }
    fileprivate var isLetter: Bool { base.properties.isAlphabetic }
}
