// Reports in the rooms are over the days the reader chooses.

import Desk
import DeskReports
import Terminal
import Testing

@testable import Workspace

@Suite struct `The days of reports` {
    /// Days as the screen words them.
    private func words(_ from: String, _ to: String, _ language: Language = .english) throws -> String {
        let (first, last) = (try #require(CivilDate(from)), try #require(CivilDate(to)))
        return try #require(ReportPeriod(from: first, to: last)).words[language]
    }

    @Test(arguments: Language.allCases)
    func `a form with two days changes the report on the screen`(_ language: Language) throws {
        let bench = try DeskBench(language: language, columns: 100, rows: 30)
        try bench.type("go<enter>")
        let year = try words("2025-05-15", "2026-05-14", language)
        #expect(bench.screen.contains(year))
        try bench.type("p2026-02-01<enter>2026-03-31<enter>")
        let chosen = try words("2026-02-01", "2026-03-31", language)
        #expect(bench.screen.contains(chosen) && !bench.screen.contains(year))
        // The kinds are asked over the same days, and so is a group's own.
        try bench.type("q")
        #expect(bench.screen.contains(chosen.dropFirst()))
        try bench.type("j<enter>")
        #expect(bench.screen.contains(chosen))
        try bench.type("gc/health<enter><enter>")
        #expect(bench.screen.contains(chosen))
        try bench.type("<enter>")
        #expect(bench.screen.contains(chosen))
    }

    @Test func `two empty fields are the last twelve months again`() throws {
        let bench = try DeskBench(columns: 100, rows: 30)
        try bench.type("gop2025<enter><enter>")
        let year = try words("2025-01-01", "2025-12-31")
        #expect(bench.screen.contains("From \(year)"))
        try bench.type("p")
        #expect(bench.screen.contains("now: \(year)"))
        try bench.type("<enter><enter>")
        #expect(bench.screen.contains("The last 12 months"))
        #expect(bench.workspace.reportPeriod == nil)
    }

    @Test(arguments: [("2026-13", ""), ("2026-05", "2026-04"), ("", "2026"), ("yesterday", ""), ("2026-02-30", "")])
    func `what is no stretch of days is said in the form, and nothing changes`(_ from: String, _ to: String) throws {
        let bench = try DeskBench()
        try bench.type("gop\(from)<enter>\(to)<enter>")
        #expect(bench.workspace.prompt?.error != nil && bench.workspace.reportPeriod == nil)
        #expect(bench.screen.contains("not understood; write 2026, 2026-Q1"))
    }

    @Test func `the key is only where reports are`() throws {
        let bench = try DeskBench()
        try bench.type("gtp")
        #expect(bench.workspace.prompt == nil)
    }
}
