// Painting: text, wide glyphs, clipping, lines that join, styles, and the pictures tests compare.

import Terminal
import TestSupport
import Testing

@Suite struct CanvasTests {
    private func canvas(_ columns: Int, _ rows: Int) -> Canvas { Canvas(size: Size(columns: columns, rows: rows)) }

    @Test func `text is drawn, cut at the edge, and tells where it ended`() {
        var canvas = canvas(6, 2)
        #expect(canvas.draw("été", at: Point(column: 1, row: 0)) == 4)
        canvas.draw("beyond", at: Point(column: 3, row: 1))
        canvas.draw("nowhere", at: Point(column: 0, row: 9))
        #expect(canvas.lines == [" été", "   bey"])
    }

    @Test func `a width cuts with an ellipsis`() {
        var canvas = canvas(10, 3)
        #expect(canvas.draw("palm pilot", at: .zero, width: 6) == 6)
        #expect(canvas.draw("a日日", at: Point(column: 0, row: 1), width: 3) == 3)
        #expect(canvas.draw("abc", at: Point(column: 0, row: 2), width: 0) == 0)
        #expect(canvas.lines == ["palm …", "a …", ""])
    }

    @Test func `overwriting half a wide glyph blanks the other half`() {
        var canvas = canvas(6, 1)
        canvas.draw("日本語", at: .zero)
        canvas.draw("x", at: Point(column: 1, row: 0))
        canvas.draw("y", at: Point(column: 2, row: 0))
        #expect(canvas.lines == [" xy 語"])
        canvas.draw("漢", at: Point(column: 3, row: 0))
        #expect(canvas.lines == [" xy漢"])
    }

    @Test func `a wide glyph never sticks out`() {
        var canvas = canvas(3, 1)
        canvas.draw("ab日", at: .zero)
        #expect(canvas.lines == ["ab"])
        canvas.draw("日", at: Point(column: -1, row: 0))
        #expect(canvas.lines == [" b"])
    }

    @Test func `painting inside an area stays inside and counts from its corner`() {
        var canvas = canvas(8, 3)
        canvas.fill(canvas.area, with: ".")
        canvas.inside(Rect(column: 2, row: 1, columns: 3, rows: 5)) { part in
            #expect(part.size == Size(columns: 3, rows: 5))
            part.draw("abcdef", at: .zero)
            part.draw("xyz", at: Point(column: -1, row: 1))
            part.cursor = Point(column: 1, row: 0)
            part.inside(Rect(column: -1, row: 0, columns: 2, rows: 1)) { $0.draw("QR", at: .zero) }
        }
        #expect(canvas.lines == ["........", "..Rbc...", "..yz...."])
        #expect(canvas.cursor == Point(column: 3, row: 1))
    }

    @Test func `lines join where they meet`() {
        var canvas = canvas(7, 4)
        canvas.box(canvas.area)
        canvas.verticalLine(at: Point(column: 3, row: 0), length: 4)
        canvas.horizontalLine(at: Point(column: 0, row: 2), length: 7)
        #expect(canvas.lines == ["┌──┬──┐", "│  │  │", "├──┼──┤", "└──┴──┘"])
        #expect(canvas.inASCII.lines == ["+--+--+", "|  |  |", "+--+--+", "+--+--+"])
    }

    @Test func `a box carries its title`() {
        var canvas = canvas(12, 2)
        canvas.box(canvas.area, title: "POLICIES AND MORE")
        #expect(canvas.lines == ["┌ POLIC… ──┐", "└──────────┘"])
    }

    @Test func `styles are pictured one letter a cell`() {
        var canvas = canvas(9, 2)
        canvas.draw("ab", at: .zero, style: .warning)
        canvas.draw("cd", at: Point(column: 2, row: 0), style: Style.breach.bold)
        canvas.draw("日", at: Point(column: 0, row: 1), style: .accent)
        canvas.highlight(Rect(column: 1, row: 1, columns: 1, rows: 1))
        canvas.highlight(Rect(column: 8, row: 1, columns: 9, rows: 9))
        #expect(canvas.picture == "abcd\n日\n")
        #expect(canvas.stylePicture == "wwBB\n11......2\n1 = accent reverse\n2 = plain reverse\n")
    }

    @Test func `a glyph keeps its marks, width and style as far as its cell has room`() {
        var canvas = canvas(4, 2)
        canvas.draw("e\u{301}\u{302}\u{303}\u{304}日", at: .zero, style: Style.policy.bold.reversed)
        #expect(canvas.lines[0] == "e\u{301}\u{302}\u{303}\u{304}日")
        let cell = canvas[Point(column: 1, row: 0)]
        #expect(cell.glyph.width == 2 && cell.style == Style.policy.bold.reversed)
        let long = "क" + String(repeating: "\u{941}", count: 4)
        canvas.draw(long, at: Point(column: 0, row: 1))
        #expect(canvas.lines[1] == String(long.unicodeScalars.prefix(4).map(Character.init)))
        #expect(canvas[Point(column: 0, row: 1)].style == .plain)
    }

    @Test func `random painting never traps and never leaves half a glyph`() {
        var random = SeededGenerator(seed: 4)
        for round in 0..<400 {
            let size = Size(
                columns: Int.random(in: 0...14, using: &random), rows: Int.random(in: 0...5, using: &random))
            var canvas = Canvas(size: size)
            for _ in 0..<30 { scribble(on: &canvas, &random) }
            #expect(canvas.size == size)
            for row in 0..<size.rows {
                for column in 0..<size.columns {
                    let cell = canvas[Point(column: column, row: row)]
                    let next = canvas[Point(column: column + 1, row: row)]
                    let isWide = cell.glyph.width == 2
                    #expect(!isWide || (column + 1 < size.columns && next.isContinuation), "round \(round)")
                    #expect(column > 0 || !cell.isContinuation)
                    #expect(isWide || column + 1 == size.columns || !next.isContinuation)
                }
            }
        }
    }

    private func scribble(on canvas: inout Canvas, _ random: inout SeededGenerator) {
        func number() -> Int { Int.random(in: -6...18, using: &random) }
        let point = Point(column: number(), row: number() / 3)
        let part = Rect(column: number(), row: number() / 3, columns: number(), rows: number())
        switch Int.random(in: 0..<8, using: &random) {
        case 0: canvas.box(part, title: "日本")
        case 1: canvas.fill(part, with: "日")
        case 2: canvas.horizontalLine(at: point, length: number())
        case 3: canvas.verticalLine(at: point, length: number())
        case 4: canvas.highlight(part)
        case 5: canvas.draw(random.text(pieces: 4), at: point, width: number())
        case 6:
            let text = random.text(pieces: 5)
            canvas.inside(part) { $0.draw(text, at: Point(column: point.row, row: 0)) }
        default: canvas.draw(random.text(pieces: 5), at: point)
        }
    }
}

@Suite struct RectTests {
    @Test func `taking from every side leaves the rest`() {
        var rest = Rect(column: 0, row: 0, columns: 80, rows: 24)
        #expect(rest.takeTop(1) == Rect(column: 0, row: 0, columns: 80, rows: 1))
        #expect(rest.takeBottom(2) == Rect(column: 0, row: 22, columns: 80, rows: 2))
        #expect(rest.takeLeft(30) == Rect(column: 0, row: 1, columns: 30, rows: 21))
        #expect(rest.takeRight(99) == Rect(column: 30, row: 1, columns: 50, rows: 21))
        #expect(rest.isEmpty)
        #expect(rest.takeTop(3).isEmpty)
    }

    @Test func `columns share the width with room for rules`() {
        let parts = Rect(column: 0, row: 0, columns: 119, rows: 5).columns(3)
        #expect(parts.map(\.columns) == [39, 39, 39])
        #expect(parts.map(\.left) == [0, 40, 80])
        #expect(Rect(column: 0, row: 0, columns: 1, rows: 5).columns(3).map(\.columns) == [0, 0, 0])
        #expect(Rect(column: 4, row: 4, columns: 3, rows: 3).inset(columns: 5, rows: 1).isEmpty)
    }
}

@Suite struct `A picture in ASCII` {
    @Test func `keeps heights apart, and rules, and what is empty of a bar`() {
        var canvas = Canvas(size: Size(columns: 8, rows: 4))
        canvas.draw("▁▂▃▄▅▆▇█", at: .zero)
        canvas.draw("═══ has▾", at: Point(column: 0, row: 1))
        canvas.draw("██░░", at: Point(column: 0, row: 2))
        canvas.draw("«x»", at: Point(column: 0, row: 3))
        #expect(canvas.inASCII.lines == ["_.:-=+*#", "=== has+", "##..", "\"x\""])
    }
}
