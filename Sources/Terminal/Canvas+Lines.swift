// Rules and boxes that join where they meet, and their ASCII stand-ins.
// Must not draw double or heavy lines: one weight, so that every crossing has its glyph.

/// Which of the four directions a line glyph reaches.
private struct Reach: OptionSet {
    let rawValue: Int
    static let up = Reach(rawValue: 1)
    static let right = Reach(rawValue: 2)
    static let down = Reach(rawValue: 4)
    static let left = Reach(rawValue: 8)

    /// Indexed by the raw value.
    static let scalars: [Unicode.Scalar] = [
        " ", "╵", "╶", "└", "╷", "│", "┌", "├", "╴", "┘", "─", "┴", "┐", "┤", "┬", "┼",
    ]

    private static let glyphs = scalars.map { Glyph($0, width: 1) }

    var glyph: Glyph { Self.glyphs[rawValue & 15] }

    init(rawValue: Int) { self.rawValue = rawValue }

    init?(_ glyph: Glyph) {
        guard glyph.byteCount == 3, let index = Self.glyphs.firstIndex(of: glyph) else { return nil }
        rawValue = index
    }
}

extension Canvas {
    /// Draws a rule to the right; it joins the lines it crosses or ends on.
    public mutating func horizontalLine(at point: Point, length: Int, style: Style = .plain) {
        let first = max(point.column, 0)
        let last = min(point.column + length, size.columns) - 1
        guard first <= last else { return }
        for column in first...last {
            let from: Reach = column == point.column ? [.right] : [.left, .right]
            let reach: Reach = column == point.column + length - 1 ? from.subtracting(.right) : from
            join(reach, straight: [.left, .right], at: Point(column: column, row: point.row), style: style)
        }
    }

    /// Draws a rule downwards; it joins the lines it crosses or ends on.
    public mutating func verticalLine(at point: Point, length: Int, style: Style = .plain) {
        let first = max(point.row, 0)
        let last = min(point.row + length, size.rows) - 1
        guard first <= last else { return }
        for row in first...last {
            let from: Reach = row == point.row ? [.down] : [.up, .down]
            let reach: Reach = row == point.row + length - 1 ? from.subtracting(.down) : from
            join(reach, straight: [.up, .down], at: Point(column: point.column, row: row), style: style)
        }
    }

    /// Draws a frame along the inner edge of an area, with a title in its first line when it has room.
    public mutating func box(_ frame: Rect, title: String = "", style: Style = .plain) {
        guard frame.columns >= 2, frame.rows >= 2 else { return }
        let (right, bottom) = (frame.right - 1, frame.bottom - 1)
        let corners: [(Int, Int, Reach)] = [
            (frame.left, frame.top, [.right, .down]), (right, frame.top, [.left, .down]),
            (frame.left, bottom, [.right, .up]), (right, bottom, [.left, .up]),
        ]
        for (column, row, reach) in corners {
            join(reach, straight: reach, at: Point(column: column, row: row), style: style)
        }
        for row in [frame.top, bottom] {
            horizontalLine(at: Point(column: frame.left, row: row), length: frame.columns, style: style)
        }
        for column in [frame.left, right] {
            verticalLine(at: Point(column: column, row: frame.top), length: frame.rows, style: style)
        }
        if !title.isEmpty, frame.columns > 4 {
            let shown = " " + DisplayText.truncated(title, to: frame.columns - 6) + " "
            draw(shown, at: Point(column: frame.left + 1, row: frame.top), style: style, width: frame.columns - 2)
        }
    }

    private mutating func join(_ reach: Reach, straight: Reach, at point: Point, style: Style) {
        guard area.contains(point) else { return }
        let met = Reach(self[point].glyph)
        self[point] = Cell((met.map { $0.union(reach) } ?? straight).glyph, style)
    }

    /// The same picture with lines, blocks, arrows and typographic marks in ASCII; letters keep their accents.
    public var inASCII: Canvas {
        var copy = self
        copy.replaceGlyphs(\.asciiStandIn)
        return copy
    }
}

extension Glyph {
    /// An ASCII glyph for a drawing or typographic one; nil for letters and what is ASCII already.
    public var asciiStandIn: Glyph? {
        guard width == 1, byteCount > 1 else { return nil }
        return base.asciiStandIn.map { Glyph(ascii: $0) }
    }
}

extension Unicode.Scalar {
    fileprivate var asciiStandIn: UInt8? {
        switch self {
        case "─", "━", "╌", "╴", "╶", "–", "—", "‑": 0x2D
        case "│", "┃", "╎", "╵", "╷": 0x7C
        case "═": 0x3D
        case "\u{2500}"..."\u{257F}": 0x2B
        case "▌", "▐", "▸", "▶", "►", "→", "›": 0x3E
        case "◂", "◀", "◄", "←", "‹": 0x3C
        case "▲", "↑", "▴": 0x5E
        case "▼", "↓": 0x76
        // Beside words a letter would be read with them.
        case "▾": 0x2B
        case "\u{2581}"..."\u{2588}": Unicode.Scalar.heights[Int(value - 0x2581)]
        case "░": 0x2E
        case "\u{2580}"..."\u{259F}": 0x23
        case "✓", "✔": 0x76
        case "✗", "✘", "×": 0x78
        case "•", "●", "■", "◆", "★": 0x2A
        case "○", "□", "◇", "◌": 0x6F
        case "·": 0x2E
        case "…": 0x7E
        case "’", "‘": 0x27
        case "“", "”", "«", "»": 0x22
        case "\u{A0}", "\u{202F}": 0x20
        default: nil
        }
    }

    /// Eight heights that differ in ink; the full one is also that of bars.
    private static let heights: [UInt8] = Array("_.:-=+*#".utf8)
}
