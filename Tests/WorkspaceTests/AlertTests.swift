// What waits for somebody whatever they look at: calls for backup, and tickets offered to their team.

import Desk
import Storage
import Terminal
import Testing
import Tickets

@testable import Workspace

@Suite struct `What waits for the agent` {
    private func append(_ event: TicketEvent, on id: TicketID, _ bench: DeskBench) throws {
        let version = try bench.store.events(of: id).count
        try bench.store.append([Append(to: id, expecting: version, [event], by: "singh", at: bench.now)])
        bench.wake()
    }

    /// Live tickets on which nothing waits yet.
    private func quiet(_ bench: DeskBench) throws -> [TicketSummary] {
        try bench.store.page(QueueQuery(order: .number), after: nil, limit: 60).filter {
            $0.status == .open && $0.backupAskedAt == nil && $0.handOffTo == nil && $0.assignee != "gagnon"
        }
    }

    @Test func `is the newest call for backup, with how many there are, and each new one rings`() throws {
        let bench = try DeskBench(as: "gagnon")
        let before = bench.workspace.backupsWaiting.count
        let rows = try quiet(bench)
        for (count, row) in rows.prefix(2).enumerated() {
            try append(.backupAsked(.init(reason: "now")), on: row.id, bench)
            #expect(bench.bells == count + 1)
            #expect(bench.workspace.backupsWaiting.first?.id == row.id)
        }
        let all = before + 2
        #expect(
            bench.flatScreen.contains(
                "\(all) ask for backup (b takes the call); the last, just now, on #\(rows[1].id)"))
        try bench.type("b")
        #expect(bench.workspace.prompt?.purpose == .backup)
        try bench.type("<enter>")
        #expect(bench.workspace.call?.ticket?.id == rows[1].id)
        #expect(bench.workspace.prompt?.purpose == .service(.giveBackup))
    }

    @Test(arguments: [(80, 24), (160, 48)])
    func `is seen in every room and on a ticket`(_ columns: Int, _ rows: Int) throws {
        let bench = try DeskBench(as: "gagnon", columns: columns, rows: rows)
        let row = try #require(try quiet(bench).first)
        try append(.backupAsked(.init(reason: "now")), on: row.id, bench)
        for keys in ["<enter>", "u", "<esc><esc>gt", "<enter>", "gb", "go"] {
            try bench.type(keys)
            #expect(bench.flatScreen.contains("on #\(row.id)"), "\(keys)")
        }
        try bench.type("b<enter>")
        #expect(bench.workspace.call?.ticket?.id == row.id)
    }

    @Test func `is told of by who asks, be it on the supervisor's own ticket`() throws {
        let bench = try DeskBench(as: "gagnon")
        let before = bench.workspace.backupsWaiting.count
        let row = try #require(try quiet(bench).first { $0.assignee != "singh" && $0.assignee != nil })
        try append(.backupAsked(.init(reason: "now")), on: row.id, bench)
        let line = try #require(bench.workspace.backupLine)
        #expect(line.english.contains("Priya Singh") && line.french.contains("Priya Singh"), "\(line)")
        try append(.assigned(.init(agent: "gagnon", team: "nsd")), on: row.id, bench)
        #expect(bench.workspace.backupsWaiting.count == before + 1)
    }

    @Test func `leaves room to ask for oneself`() throws {
        let bench = try DeskBench(as: "gagnon")
        let row = try #require(try quiet(bench).first)
        bench.settle([.loadTicket(row.id, opening: true)])
        try bench.type("b<up><down><down><down><enter>")
        #expect(bench.workspace.prompt?.purpose == .service(.askBackup))
    }

    @Test func `is a hand-off to the agent’s team, at once and after a new start`() throws {
        let desk = try DeskBench(as: "nguyen")
        let team = try #require(try desk.store.agents().first { $0.id == "nguyen" }?.team)
        let before = try #require(desk.workspace.handOffsToUs).count
        let row = try #require(try quiet(desk).first { $0.team != team })
        let offer = TicketEvent.HandOffOffered(to: team, from: row.team, reason: "yours")
        try append(.handOffOffered(offer), on: row.id, desk)
        #expect(desk.bells == 1)
        #expect(desk.screen.contains("a hand-off for your team: #\(row.id)"))
        let wait = before == 0 ? "hand-off waits for your team" : "hand-offs wait for your team"
        #expect(desk.flatScreen.contains("\(before + 1) \(wait)"))
        let again = try DeskBench(as: "nguyen", over: desk.store)
        #expect(again.flatScreen.contains("\(before + 1) \(wait)"))
        #expect(again.bells == 0)
    }
}

@Suite struct `A hand-off before it is taken` {
    @Test(arguments: [(80, 24), (160, 48)], Language.allCases)
    func `says who offers it, why, and what is left to do`(_ size: (Int, Int), _ language: Language) throws {
        let bench = try DeskBench(as: "nguyen", language: language, columns: size.0, rows: size.1)
        let team = try #require(try bench.store.agents().first { $0.id == "nguyen" }?.team)
        let row = try #require(
            try bench.store.page(QueueQuery(order: .number), after: nil, limit: 60).first {
                $0.status == .open && $0.handOffTo == nil && $0.team != team
            })
        let offer = TicketEvent.HandOffOffered(
            to: team, from: row.team,
            reason: "the ledger refuses every sign-in since the update of last Friday evening",
            checklist: [.init(text: "version noted", done: true), .init(text: "read the log", done: false)])
        let version = try bench.store.events(of: row.id).count
        try bench.store.append([
            Append(to: row.id, expecting: version, [.handOffOffered(offer)], by: "singh", at: bench.now)
        ])
        bench.settle([.loadTicket(row.id, opening: true)])
        try bench.type("T")
        for words in ["Priya Singh", "last Friday evening", "version noted", "read the log"] {
            #expect(bench.flatScreen.contains(words), "\(words)")
        }
        #expect(try bench.ticketOnRecord()?.openHandOff != nil)
        try bench.type("<enter>")
        #expect(try bench.ticketOnRecord()?.team == team)
    }
}
