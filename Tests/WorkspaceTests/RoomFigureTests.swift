// What rooms tell of people and numbers: where a line leads, whom it names, one number for one thing.

import Desk
import ServiceLevels
import Storage
import Terminal
import Testing
import Tickets

@testable import Workspace

@Suite struct `What rooms tell` {
    @Test func `the load board leads to what somebody has before them, exceptions name their client`() throws {
        let bench = try DeskBench()
        try bench.type("gl")
        guard case .tickets(let agent)? = bench.workspace.room?.chosen else { return #expect(Bool(false)) }
        try bench.type("<enter>")
        #expect(bench.workspace.spot == .list && bench.workspace.queue.filter == "is:live owner:\(agent)")
        #expect(!bench.workspace.queue.rows.isEmpty)
        #expect(bench.workspace.queue.rows.allSatisfy { $0.assignee == agent })
        let granted = try DeskBench(as: "gagnon")
        try granted.type("gx")
        #expect(!granted.screen.contains("this client"))
    }

    @Test func `a group has one number of requests, on its page and in its report`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("gc<enter>")
        guard case .group(let figures)? = bench.workspace.room?.content?.kind, let share = figures.share else {
            return #expect(Bool(false))
        }
        try bench.type("<enter>")
        let told = bench.canvas.lines.first { $0.contains("Share of consumption") } ?? ""
        #expect(told.contains(share.percent.english), "\(told)")
    }
}
