// Lists in forms: as long as there is room for, and what is cut is told.

import Desk
import Terminal
import Testing

@testable import Workspace

@Suite struct `A list in a form` {
    /// The rows of the form's list, the marks of what is cut among them.
    private func rows(_ bench: DeskBench) -> [String] {
        let canvas = bench.canvas
        let first = canvas.lines.lastIndex { $0.hasPrefix("─ ") } ?? 0
        return canvas.lines[(first + 2)..<(canvas.lines.count - 2)].map { String($0.trimmed) }
    }

    @Test func `uses the height there is`() throws {
        let short = try DeskBench(columns: 80, rows: 24)
        let tall = try DeskBench(columns: 80, rows: 60)
        for bench in [short, tall] { try bench.type("nA manager wants a Palm Pilot<enter>a") }
        #expect(rows(tall).count > rows(short).count + 10)
        #expect(rows(short).count >= 8)
    }

    @Test(arguments: Language.allCases)
    func `says how many more there are, below and above`(_ language: Language) throws {
        let bench = try DeskBench(language: language, columns: 80, rows: 24)
        try bench.type("nA manager wants a Palm Pilot<enter>roy syl<enter>f")
        guard case .choice(let choices)? = bench.workspace.prompt?.fields[0].content else {
            Issue.record("no list")
            return
        }
        let all = choices.shown.count
        let more = Bilingual("more", "de plus")[language]
        let shown = rows(bench).count - 1
        #expect(rows(bench).last == "▾ \(all - shown) \(more)")
        #expect(!bench.screen.contains("▴"))
        try #require(all > shown + 2)
        for _ in 0..<shown { bench.press(.down) }
        #expect(rows(bench).first?.hasPrefix("▴ ") == true && rows(bench).last?.hasPrefix("▾ ") == true)
        #expect(rows(bench).contains { $0.hasPrefix("> ") })
        for _ in 0..<all { bench.press(.down) }
        #expect(rows(bench).first == "▴ \(all - shown) \(more)")
        #expect(rows(bench).last?.hasPrefix("> ") == true)
    }

    @Test func `shows the chosen one at every place and height`() throws {
        for height in [8, 9, 10, 12, 14, 17, 24, 30, 48] {
            let bench = try DeskBench(columns: 80, rows: 24)
            try bench.type("nA manager wants a Palm Pilot<enter>roy syl<enter>f")
            bench.press(.resize(Size(columns: 80, rows: height)))
            guard case .choice(let choices)? = bench.workspace.prompt?.fields[0].content else { continue }
            for _ in choices.shown {
                #expect(bench.screen.contains("> "), "\(height)")
                bench.press(.down)
            }
        }
    }

    @Test func `of a directory says that there are at least so many`() throws {
        let bench = try DeskBench(columns: 80, rows: 24)
        try bench.type("nA manager wants a Palm Pilot<enter>")
        #expect(bench.screen.contains("at least"))
        try bench.type("roy syl")
        #expect(!bench.screen.contains("at least"))
    }

    @Test func `has its marks in ASCII too`() throws {
        let bench = try DeskBench(columns: 80, rows: 24)
        try bench.type("nA manager wants a Palm Pilot<enter>roy syl<enter>f")
        #expect(bench.canvas.inASCII.lines.contains { $0.hasPrefix(" v ") && $0.contains(" more") })
    }

    @Test func `is told in plain lines with how many more there are`() throws {
        let bench = try DeskBench(columns: 80, rows: 24)
        try bench.type("nA manager wants a Palm Pilot<enter>")
        let more = Choices.directoryLimit - Workspace.linearOptions
        #expect(bench.workspace.linearLines().last == "at least \(more) more")
    }
}
