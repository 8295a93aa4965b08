// The panes beside the list: what they say of one row stands where they say it of the next.

import Desk
import Terminal
import Testing
import Tickets

@testable import Workspace

@Suite struct `Beside the list` {
    /// The line on which the clause's record begins, row after row of all tickets.
    private func places(_ language: Language) throws -> [Int] {
        let bench = try DeskBench(as: "gagnon", language: language)
        try bench.type("a")
        let heading = Label.thisClause[language]
        return try (0..<40).compactMap { _ in
            defer { bench.press(.down) }
            let room = try #require(bench.workspace.preview)
            let lines = room.lines(of: .before, width: 51, atLeast: 40, bench.workspace.setting, language)
            guard room.isDecided, !room.isReviewed, room.ticket?.openComplaint == nil else { return nil }
            return lines.firstIndex { $0.runs.first?.text.hasPrefix(heading) == true }
        }
    }

    @Test(arguments: Language.allCases)
    func `the clause's record stays where it is from row to row, but under long events`(language: Language) throws {
        let places = try places(language)
        let least = try #require(places.min())
        #expect(places.count > 5)
        #expect(places.count { $0 == least } * 2 > places.count, "\(places)")
    }

    @Test func `an opened ticket leaves no lines free`() throws {
        let bench = try DeskBench(as: "gagnon")
        let ticket = try bench.ticket { $0.decision != nil && $0.openEscalation == nil && $0.openComplaint == nil }
        bench.open(ticket.id)
        let room = try #require(bench.workspace.call)
        let lines = room.lines(of: .before, width: 51, atLeast: 40, bench.workspace.setting, .english)
        let free = zip(lines, lines.dropFirst()).contains { $0.runs.isEmpty && $1.runs.isEmpty }
        #expect(!free)
    }

    @Test func `a time of day is written as the language writes it`() throws {
        let bench = try DeskBench()
        try bench.type(agreedCall)
        func told(_ language: Language) throws -> String {
            let room = try #require(bench.workspace.call)
            return room.beforeText(bench.workspace.setting, language).map(\.text).joined(separator: "\n")
        }
        #expect(try told(.english).contains("11:00 "))
        #expect(try told(.french).contains("11\u{A0}h\u{A0}00 "))
    }
}
