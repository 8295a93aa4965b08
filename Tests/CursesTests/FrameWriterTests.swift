// Frames as a real emulator shows them: whatever the terminal can do, it shows the canvas, and no more is sent than needed.

import ScreenHarness
import Terminal
import Testing

@Suite struct FrameWriterTests {
    @Test(arguments: ["standard", "one row at a time", "plain", "own places", "own styles"])
    func `random frames are shown as they are`(kind: String) {
        var random = Dice(state: 7)
        let size = Size(columns: 44, rows: 14)
        let emulator = TerminalEmulator(columns: size.columns, rows: size.rows)
        var writer = FrameWriter(controls(kind))
        var canvas = Canvas(size: size)
        for round in 0..<600 {
            change(&canvas, &random)
            if random.roll(40) == 0 { writer.forget() }
            emulator.take(writer.frame(canvas, on: size))
            let faults = differences(canvas, emulator)
            #expect(faults.isEmpty, "\(kind), frame \(round): \(faults.prefix(3))")
            guard faults.isEmpty else { return }
        }
    }

    @Test func `a canvas larger than the terminal is cut, without half a glyph`() {
        var random = Dice(state: 11)
        let size = Size(columns: 30, rows: 9)
        let emulator = TerminalEmulator(columns: size.columns, rows: size.rows)
        var writer = FrameWriter(controls("standard"))
        var canvas = Canvas(size: Size(columns: 44, rows: 14))
        for _ in 0..<200 {
            change(&canvas, &random)
            emulator.take(writer.frame(canvas, on: size))
            for row in 0..<size.rows {
                for column in 0..<(size.columns - 1) {
                    let (shown, wanted) = (emulator.cell(column: column, row: row), canvas[Point(column, row)])
                    #expect(text(shown.text) == text(wanted.text), "\(column), \(row)")
                }
            }
        }
    }

    @Test func `nothing is sent twice`() {
        var writer = FrameWriter(controls("standard"))
        let size = Size(columns: 80, rows: 24)
        var canvas = list(selected: 3, from: 0, size)
        #expect(!writer.frame(canvas, on: size).isEmpty)
        #expect(writer.frame(canvas, on: size).isEmpty)
        canvas.restyle(Rect(column: 70, row: 2, columns: 5, rows: 1)) { $0.role = .accent }
        #expect(writer.frame(canvas, on: size).isEmpty)
    }

    @Test func `a selection that moves costs its two marks, a list that goes on its new row`() {
        var writer = FrameWriter(controls("standard"))
        let size = Size(columns: 80, rows: 24)
        _ = writer.frame(list(selected: 3, from: 0, size), on: size)
        #expect(writer.frame(list(selected: 4, from: 0, size), on: size).count < 40)
        #expect(writer.frame(list(selected: 5, from: 1, size), on: size).count < 110)
        #expect(writer.frame(list(selected: 4, from: 0, size), on: size).count < 110)
    }

    @Test func `blanks are erased where that is shorter than to write them`() {
        let size = Size(columns: 80, rows: 24)
        func cost(_ blanks: Int, isFollowed: Bool) -> Int {
            var writer = FrameWriter(controls("standard"))
            var canvas = Canvas(size: size)
            canvas.draw(String(repeating: "x", count: 60), at: Point(10, 3))
            canvas.cursor = .zero
            _ = writer.frame(canvas, on: size)
            canvas.fill(Rect(column: 20, row: 3, columns: blanks, rows: 1))
            if isFollowed { canvas.draw("y", at: Point(20 + blanks, 3)) }
            return writer.frame(canvas, on: size).count
        }
        #expect(cost(4, isFollowed: false) - cost(3, isFollowed: false) == 1)
        #expect((4...9).map { cost($0, isFollowed: false) }.max() == cost(4, isFollowed: false))
        #expect((8...12).map { cost($0, isFollowed: true) }.max() ?? 0 <= cost(8, isFollowed: true) + 2)
    }

    @Test func `after a frame no style is left on and no margin set`() {
        let size = Size(columns: 80, rows: 24)
        let emulator = TerminalEmulator(columns: 80, rows: 24)
        var writer = FrameWriter(controls("standard"))
        emulator.take(writer.frame(list(selected: 3, from: 0, size), on: size))
        emulator.take(writer.frame(list(selected: 4, from: 1, size), on: size))
        emulator.take("\u{1B}[24;1H\nx".utf8)
        #expect(emulator.cell(column: 0, row: 23).text == "x")
        #expect(!emulator.cell(column: 0, row: 23).isReverse)
        #expect(emulator.cell(column: 1, row: 2).text == "#")
    }

    private func list(selected: Int, from first: Int, _ size: Size) -> Canvas {
        var canvas = Canvas(size: size)
        canvas.draw("Queue", at: .zero, style: .title)
        for row in 3..<22 {
            let number = first + row - 3
            let isSelected = number == selected
            canvas.draw(isSelected ? ">" : " ", at: Point(0, row), style: .accent)
            canvas.draw("#\(number * 7919 + 100)", at: Point(1, row), style: isSelected ? Style.plain.reversed : .plain)
            canvas.draw("OPEN  somebody \(number)  wants thing \(number * 31)", at: Point(10, row))
            if isSelected { canvas.cursor = Point(0, row) }
        }
        return canvas
    }
}

extension Point {
    fileprivate init(_ column: Int, _ row: Int) { self.init(column: column, row: row) }
}

private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % sides
    }
}

/// Changes a canvas as views do: texts, styles, blanks, rows moved up and down.
private func change(_ canvas: inout Canvas, _ random: inout Dice) {
    let words = ["ticket", "élève", "日本", "e\u{301}t", "a  b", "──┼──", "한", "x", "a long stretch of words", " "]
    for _ in 0...random.roll(4) {
        let point = Point(random.roll(canvas.size.columns), random.roll(canvas.size.rows))
        let role = Role.allCases[random.roll(Role.allCases.count)]
        let style = Style(role, Style.Emphasis(rawValue: UInt8(random.roll(2) * random.roll(8))))
        let part = Rect(
            column: point.column, row: point.row, columns: 1 + random.roll(40), rows: 1 + random.roll(3))
        switch random.roll(5) {
        case 0: canvas.fill(part)
        case 1: canvas.restyle(part) { $0 = style }
        case 2: moveRows(&canvas, by: random.roll(2) == 0 ? 1 + random.roll(3) : -1 - random.roll(3))
        default: canvas.draw(words[random.roll(words.count)], at: point, style: style)
        }
        canvas.cursor = random.roll(5) == 0 ? nil : point
    }
}

/// Moves all rows but the first and the last two.
private func moveRows(_ canvas: inout Canvas, by up: Int) {
    let before = canvas
    let rows = 1..<(canvas.size.rows - 2)
    for row in rows {
        for column in 0..<canvas.size.columns {
            let source = Point(column, row + up)
            let cell = rows.contains(row + up) ? before[source] : .blank
            if !cell.isContinuation { canvas[Point(column, row)] = cell }
        }
    }
}

private func controls(_ kind: String) -> TerminalControls {
    var controls = TerminalControls.standard
    for (role, colour) in [(Role.accent, 6), (.warning, 3), (.breach, 1), (.good, 2), (.policy, 5)] {
        controls.colours[Int(role.rawValue)] = Array("\u{1B}[3\(colour)m".utf8)
    }
    switch kind {
    case "one row at a time": controls.scrollsAtOnce = false
    case "plain":
        (controls.scrolls, controls.erasesCells, controls.jumpsToRow) = (false, false, false)
        (controls.eraseLine, controls.movesInStyle) = ([], false)
    case "own places": (controls.movesByStandard, controls.erasesCells) = (false, false)
    case "own styles": controls.reset = Array("\u{1B}[m\u{1B}[m".utf8)
    default: break
    }
    return controls
}

private func text(_ text: String) -> String { text.isEmpty ? " " : text }

/// Where the emulator shows something else than the canvas.
private func differences(_ canvas: Canvas, _ emulator: TerminalEmulator) -> [String] {
    var faults: [String] = []
    for row in 0..<canvas.size.rows {
        for column in 0..<canvas.size.columns {
            let (shown, wanted) = (emulator.cell(column: column, row: row), canvas[Point(column, row)])
            let emphasis = wanted.style.emphasis
            let marks = text(wanted.text) == " " ? false : emphasis.contains(.bold)
            let colour = [Role.accent: 6, .warning: 3, .breach: 1, .good: 2, .policy: 5][wanted.style.role]
            let isRight =
                wanted.isContinuation
                || (text(shown.text) == text(wanted.text) && shown.isReverse == emphasis.contains(.reverse)
                    && shown.isUnderlined == emphasis.contains(.underline)
                    && (text(wanted.text) == " " || (shown.isBold == marks && shown.foreground == colour)))
            if !isRight { faults.append("\(column),\(row): \(shown) for \(wanted)") }
        }
    }
    if let cursor = canvas.cursor, emulator.cursor != (cursor.column, cursor.row) { faults.append("cursor") }
    return faults
}
