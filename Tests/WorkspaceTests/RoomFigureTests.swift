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
        let french = try DeskBench(language: .french)
        try french.type("gl<enter>")
        #expect(french.workspace.queue.filter == "est:actif agent:\(agent)")
        #expect(french.workspace.queue.rows.map(\.id) == bench.workspace.queue.rows.map(\.id))
        let granted = try DeskBench(as: "gagnon")
        try granted.type("gx")
        #expect(!granted.screen.contains("this client"))
    }

    @Test func `news that was given is kept, as the report of commitments counts it`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("gc<enter>")
        guard case .group(let figures)? = bench.workspace.room?.content?.kind else { return #expect(Bool(false)) }
        let tally = try #require(figures.tallies.first { $0.commitment.measure == .clock(.update) })
        let rows = try bench.store.page(QueueQuery(groups: [figures.id]), after: nil, limit: 100)
        let outcomes = try rows.map { Ticket(id: $0.id, folding: try bench.store.events(of: $0.id)).promiseOutcome }
        #expect(tally.kept > 0 && tally.kept == outcomes.count { $0 == .met })
        #expect(tally.slipped >= outcomes.count { $0 == .late })
    }

    @Test func `plans that are all on time leave no room for what is late`() throws {
        let bench = try DeskBench(columns: 80, rows: 24)
        try bench.type("gp")
        #expect(bench.screen.contains("Regional and Applications: tickets that come back"), "\(bench.screen)")
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
