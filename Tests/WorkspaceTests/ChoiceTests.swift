// Lists in forms: as long as there is room for, what is cut is told, and nothing chosen that would be put on record.

import Desk
import Terminal
import Testing
import Tickets

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
        #expect(bench.canvas.inASCII.lines.contains { $0.hasPrefix(" + ") && $0.contains(" more") })
    }

    @Test func `is told in plain lines with how many more there are`() throws {
        let bench = try DeskBench(columns: 80, rows: 24)
        try bench.type("nA manager wants a Palm Pilot<enter>a")
        let more = Choices.directoryLimit - Workspace.linearOptions
        #expect(bench.workspace.linearLines().last == "at least \(more) more")
    }

    @Test(arguments: ["C", "H", "J", "I"], Language.allCases)
    func `chooses nothing for the agent where a wrong choice would be on record`(
        _ key: String, _ language: Language
    ) throws {
        let bench = try DeskBench(language: language, columns: 100, rows: 40)
        try bench.type(agreedCall)
        let version = try bench.ticketOnRecord()?.version
        try bench.type(key + "<enter>")
        #expect(bench.workspace.prompt?.focus == 0)
        #expect(bench.workspace.prompt?.text(0) == "")
        #expect(bench.screen.contains(Label.choose[language]))
        #expect(!rows(bench).contains { $0.hasPrefix("> ") })
        // Also where the field is left by Tab and the form sent from its last one.
        let count = try #require(bench.workspace.prompt?.fields.count)
        for _ in 1..<count { bench.press(.tab) }
        #expect(bench.screen.contains(Label.notChosen[language]))
        try bench.type("words<enter>")
        #expect(bench.workspace.prompt?.focus == 0)
        #expect(bench.screen.contains(Label.choose[language]))
        #expect(try bench.ticketOnRecord()?.version == version)
        bench.press(.down)
        #expect(rows(bench).contains { $0.hasPrefix("> ") })
        #expect(bench.workspace.prompt?.text(0).isEmpty == false)
    }

    @Test func `of who complains asks that too`() throws {
        let bench = try DeskBench()
        try bench.type(agreedCall + "CPriya<enter><enter>")
        #expect(bench.workspace.prompt?.focus == 1)
        try bench.type("client<enter>She was rude<enter>")
        #expect(try bench.ticketOnRecord()?.openComplaint?.filed.by == .client)
    }

    @Test func `of a hard call says nothing about the agent unless they do`() throws {
        let bench = try DeskBench()
        try bench.type(agreedCall + "Dangry<enter><enter><enter><enter>")
        #expect(try bench.ticketOnRecord()?.contacts.last?.isDemanding == false)
    }
}
