// Text measured in cells: width, cutting, padding. Wrapping is beside it in DisplayText+Wrapping.
// Must count exactly as Canvas draws: both go through GlyphScanner.

/// Questions about text as it will stand on the screen.
public enum DisplayText {
    /// Where a text stands in a wider field.
    public enum Alignment: Sendable {
        /// At the left, blanks after.
        case left
        /// At the right, blanks before.
        case right
        /// In the middle; the odd blank goes to the right.
        case centre
    }

    /// Cells the text takes on one line.
    public static func width(of text: String) -> Int {
        if let count = plainCount(text) { return count }
        var cells = 0
        for glyph in GlyphScanner(text) { cells += Int(glyph.width) }
        return cells
    }

    /// The text as it would be drawn: one line, nothing in it can move a cursor or start an escape sequence.
    public static func safe(_ text: String) -> String {
        if plainCount(text) != nil { return text }
        var line = ""
        line.reserveCapacity(text.utf8.count)
        for glyph in GlyphScanner(text) { line += glyph.text }
        return line
    }

    /// The text itself when it fits, else its beginning and the ellipsis, at most that many cells together.
    public static func truncated(_ text: String, to cells: Int, ellipsis: String = "…") -> String {
        guard cells > 0 else { return "" }
        let mark = width(of: ellipsis) <= cells ? ellipsis : ""
        let room = cells - width(of: mark)
        var scanner = GlyphScanner(text)
        var used = 0
        var cut = text.startIndex
        while let glyph = scanner.next() {
            used += Int(glyph.width)
            if used > cells { return String(text[..<cut]) + mark }
            if used <= room { cut = scanner.index }
        }
        return text
    }

    /// The text in exactly that many cells: cut with an ellipsis or filled with blanks.
    public static func padded(_ text: String, to cells: Int, alignment: Alignment = .left) -> String {
        let shown = truncated(text, to: cells)
        let blanks = max(0, cells - width(of: shown))
        let before =
            switch alignment {
            case .left: 0
            case .right: blanks
            case .centre: blanks / 2
            }
        // The safe form: a lone mark at the beginning must not land on the blank put before it.
        return String(repeating: " ", count: before) + safe(shown) + String(repeating: " ", count: blanks - before)
    }

    /// How many letters a text of plain ones has; nil where it is another.
    private static func plainCount(_ text: String) -> Int? {
        text.utf8.withContiguousStorageIfAvailable { PlainLetters.count($0) } ?? nil
    }
}
