// Text in cells: what is dropped, what is replaced, how it is measured, cut and wrapped.

import Terminal
import TestSupport
import Testing

@Suite struct DisplayTextTests {
    @Test(arguments: [
        ("plain", "plain", 5), ("é", "é", 1), ("e\u{301}", "e\u{301}", 1), ("日本", "日本", 4), ("한글", "한글", 4),
        ("👍🏽", "👍", 2), ("👩‍💻x", "👩x", 3), ("👨‍👩‍👧", "👨", 2), ("🇫🇷", "FR", 2), ("☎️", "☎", 1), ("1️⃣", "1\u{20E3}", 1),
        ("\u{1B}[31mred", "·[31mred", 8), ("a\tb", "a b", 3), ("a\r\nb", "a·b", 3), ("\u{85}\u{7F}\u{0}", "···", 3),
        ("\u{202E}x\u{2069}", "·x·", 3), ("\u{2028}\u{2029}", "··", 2), ("so\u{AD}ft\u{200B}", "soft", 4),
        ("\u{301}", "◌\u{301}", 1), ("\u{10FFFF}", "\u{FFFD}", 1), ("🏽", "🏽", 2), ("…½‑", "…½‑", 3), ("", "", 0),
    ])
    func `a text is shown safely and counted as terminals count`(text: String, shown: String, width: Int) {
        #expect(DisplayText.safe(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
        #expect(DisplayText.width(of: text) == width)
    }

    @Test func `letters that are counted and drawn the quick way are so the long way`() throws {
        for value in [0x20...0x2FF, 0x2000...0x206F].joined() {
            let letter = String(try #require(Unicode.Scalar(value)))
            let alone = "a\(letter)z"
            let cells = GlyphScanner(alone).reduce(0) { $0 + Int($1.width) }
            #expect(DisplayText.width(of: alone) == cells, "U+\(String(value, radix: 16))")
            var (quick, long) = (Canvas(size: Size(columns: 6, rows: 1)), Canvas(size: Size(columns: 6, rows: 1)))
            let end = quick.draw(alone, at: .zero)
            // A wide letter after it has the whole text drawn glyph by glyph.
            long.draw(alone + "日", at: .zero)
            #expect(end == cells)
            for column in 0..<cells {
                let place = Point(column: column, row: 0)
                #expect(quick[place] == long[place], "U+\(String(value, radix: 16))")
            }
        }
    }

    @Test(arguments: ["Zoë’s “été” — 17\u{A0}h…", "naïve", "é", "…"], -3...8)
    func `plain letters are cut and clipped as others are`(text: String, column: Int) {
        for width in 0...12 {
            var (quick, long) = (Canvas(size: Size(columns: 8, rows: 1)), Canvas(size: Size(columns: 8, rows: 1)))
            quick.draw(text, at: Point(column: column, row: 0), width: width)
            // The sign that is not plain takes no cell.
            long.draw(text + "\u{200B}", at: Point(column: column, row: 0), width: width)
            #expect(quick.lines == long.lines, "\(width)")
        }
    }

    @Test func `a letter keeps four marks at most`() {
        let marked = "a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}"
        #expect(DisplayText.safe(marked).unicodeScalars.count == 5)
    }

    @Test func `nothing drawn is a control, and showing twice changes nothing`() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<500 {
            let text = random.text(pieces: 12)
            let shown = DisplayText.safe(text)
            for scalar in shown.unicodeScalars {
                #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
                #expect(!scalar.properties.isBidiControl)
            }
            #expect(DisplayText.safe(shown) == shown)
            #expect(DisplayText.width(of: shown) == DisplayText.width(of: text))
        }
    }

    @Test(arguments: [
        ("ticket", 6, "ticket"), ("ticket", 5, "tick…"), ("ticket", 1, "…"), ("ticket", 0, ""), ("日本語", 4, "日…"),
        ("日本語", 5, "日本…"), ("élève", 3, "él…"), ("", 3, ""),
    ])
    func `a text is cut with an ellipsis`(text: String, cells: Int, cut: String) {
        #expect(DisplayText.truncated(text, to: cells) == cut)
    }

    @Test func `an ellipsis wider than the room is left out`() {
        #expect(DisplayText.truncated("ticket", to: 2, ellipsis: "...") == "ti")
        #expect(DisplayText.truncated("ticket", to: 4, ellipsis: "...") == "t...")
    }

    @Test func `padding fills exactly`() {
        #expect(DisplayText.padded("été", to: 5) == "été  ")
        #expect(DisplayText.padded("été", to: 5, alignment: .right) == "  été")
        #expect(DisplayText.padded("été", to: 6, alignment: .centre) == " été  ")
        var random = SeededGenerator(seed: 2)
        for _ in 0..<300 {
            let text = random.text(pieces: 6)
            #expect(DisplayText.width(of: DisplayText.padded(text, to: 9, alignment: .centre)) == 9)
        }
    }
}

@Suite struct WrappingTests {
    @Test func `words wrap and paragraphs stay`() {
        #expect(DisplayText.wrapped("one two three\n\nfour", to: 8) == ["one two", "three", "", "four"])
        #expect(DisplayText.wrapped("", to: 8) == [""])
        #expect(DisplayText.wrapped("a  b", to: 2) == ["a", "b"])
        #expect(DisplayText.wrapped("fits", to: 4) == ["fits"])
    }

    @Test func `a no-break space never breaks`() {
        #expect(DisplayText.wrapped("dit «\u{A0}non\u{A0}»", to: 8) == ["dit", "«\u{A0}non\u{A0}»"])
        #expect(DisplayText.wrapped("prix 10\u{202F}000 $", to: 9) == ["prix", "10\u{202F}000 $"])
    }

    @Test func `an over-long word is cut, a hyphen is a place to break`() {
        #expect(DisplayText.wrapped("abcdefghij kl", to: 4) == ["abcd", "efgh", "ij", "kl"])
        #expect(DisplayText.wrapped("peut-être rendez-vous", to: 9) == ["peut-être", "rendez-", "vous"])
        #expect(DisplayText.wrapped("日本語日本語", to: 5) == ["日本", "語日", "本語"])
        #expect(DisplayText.wrapped("  indented text", to: 10) == ["  indented", "text"])
    }

    @Test func `no line is too wide and no ink is lost`() {
        var random = SeededGenerator(seed: 3)
        for round in 0..<600 {
            let text = random.text(pieces: 1 + round % 25)
            let cells = 2 + round % 17
            let lines = DisplayText.wrapped(text, to: cells)
            #expect(lines.allSatisfy { DisplayText.width(of: $0) <= cells }, "\(text.debugDescription) in \(cells)")
            let paragraphs = text.split(omittingEmptySubsequences: false) { ["\n", "\r\n"].contains($0) }
            #expect(ink(lines) == ink(paragraphs.map(String.init)), "\(text.debugDescription) in \(cells)")
            let ranges = DisplayText.wrappedRanges(of: text, to: cells)
            #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
        }
    }

    /// What is seen, blanks left out; scalars, since a mark may stand at the beginning of a line.
    private func ink(_ lines: [String]) -> [Unicode.Scalar] {
        lines.flatMap { DisplayText.safe($0).unicodeScalars.filter { $0 != " " } }
    }
}
