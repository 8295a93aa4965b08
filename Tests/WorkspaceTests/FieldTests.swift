// A line of text longer than its place says that it goes on, at the side where it does.

import Desk
import Terminal
import Testing

@testable import Workspace

@Suite struct `A text longer than its line` {
    private static let long =
        "status:open group:finance tag:move opened:2026-01-01..2026-02-01 client:roy -word owner:me x"

    private func line(_ bench: DeskBench, _ label: String) throws -> String {
        try #require(bench.canvas.lines.first { $0.contains(label) })
    }

    @Test func `says at its left that it began before`() throws {
        let bench = try DeskBench(columns: 80, rows: 24)
        try bench.type("a/" + Self.long)
        let line = try line(bench, "Filter:")
        #expect(line.contains("Filter: ‹"))
        #expect(line.contains("owner:me x"))
        #expect(!line.contains("›"))
    }

    @Test func `says at its right that it goes on`() throws {
        let bench = try DeskBench(columns: 80, rows: 24)
        try bench.type("a/" + Self.long + "<home>")
        let line = try line(bench, "Filter:")
        #expect(line.contains("Filter: status:open"))
        #expect(line.trimmed.hasSuffix("›"))
        #expect(!line.contains("‹"))
    }

    @Test func `says both in the middle, with the cursor in its place`() throws {
        let bench = try DeskBench(columns: 80, rows: 24)
        try bench.type("tx<esc>nA manager wants a Palm Pilot<enter>roy syl<enter>t")
        let text = (1...60).map { "w\($0)" }.joined(separator: " ")
        try bench.type(text)
        for _ in 0..<100 { bench.press(.left) }
        let line = try line(bench, "In a few words:")
        #expect(line.contains(": ‹") && line.trimmed.hasSuffix("›"))
        let cursor = try #require(bench.canvas.cursor)
        let field = try #require(bench.workspace.prompt?.fields[0].content)
        guard case .text(let typed) = field else { return }
        let under = Array(bench.canvas.lines[cursor.row])[cursor.column]
        #expect(under == typed.characters[typed.place])
    }

    @Test func `says nothing where all of it stands`() throws {
        let bench = try DeskBench(columns: 80, rows: 24)
        try bench.type("a/status:open")
        #expect(!bench.screen.contains("‹") && !bench.screen.contains("›"))
    }

    @Test func `shows what is wrong under its place, scrolled too`() throws {
        let bench = try DeskBench(columns: 80, rows: 24)
        try bench.type("a/" + Self.long + " statuss:open finance")
        let lines = bench.canvas.lines
        let row = try #require(lines.firstIndex { $0.contains("Filter:") })
        let caret = try #require(lines[row + 1].firstIndex(of: "^"))
        let column = lines[row + 1].distance(from: lines[row + 1].startIndex, to: caret)
        #expect(String(Array(lines[row])[column...]).hasPrefix("statuss:"))
    }

    @Test func `in a room's search says it too`() throws {
        let bench = try DeskBench(columns: 80, rows: 24)
        try bench.type("gb/" + Self.long + Self.long)
        #expect(bench.canvas.lines[0].contains("/ ‹"))
        #expect(bench.canvas.lines[0].contains("owner:me x"))
    }
}
