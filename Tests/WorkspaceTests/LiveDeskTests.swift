// What others do while one works: seen at once, counted, and never moving a row under the reader.

import Desk
import Storage
import Terminal
import Testing
import Tickets

@testable import Workspace

@Suite struct `Others at the desk` {
    private func note(_ text: String, on id: TicketID, _ bench: DeskBench, by author: AgentID = "obrien") throws {
        let version = try bench.store.events(of: id).count
        try bench.store.append([
            Append(to: id, expecting: version, [.noted(.init(text: text))], by: author, at: bench.now)
        ])
    }

    private func open(_ words: String, for client: Client, _ bench: DeskBench) throws -> TicketID {
        let opened = TicketEvent.opened(.init(client: client, words: words, language: .english))
        let records = try bench.store.append([Append(to: nil, expecting: 0, [opened], by: "obrien", at: bench.now)])
        return try #require(records.first?.ticket)
    }

    private func client(_ bench: DeskBench) throws -> Client {
        try #require(try bench.store.clients(matching: "roy", groups: nil, limit: 1).first)
    }

    @Test func `bring new tickets that wait to be shown`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("ajj")
        let (rows, selected, screen) = (bench.workspace.queue.rows, bench.workspace.queue.selected, bench.canvas.lines)
        let first = try open("the lift is stuck", for: try client(bench), bench)
        let second = try open("the door too", for: try client(bench), bench)
        bench.wake()
        #expect(bench.workspace.queue.rows == rows)
        #expect(bench.workspace.queue.selected == selected)
        #expect(bench.canvas.lines.dropFirst() == screen.dropFirst())
        #expect(bench.screen.contains("2 new, g shows") || bench.screen.contains("2 new, Home shows"))
        try bench.type("<home>")
        #expect(bench.workspace.queue.rows.prefix(2).map(\.id) == [second, first])
        #expect(!bench.screen.contains("2 new"))
    }

    @Test func `bring only what the list would have`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("a/group:nowhere<esc>/\"lift\"<enter>")
        _ = try open("the door", for: try client(bench), bench)
        bench.wake()
        #expect(bench.workspace.queue.arrivals.isEmpty)
        _ = try open("the lift", for: try client(bench), bench)
        bench.wake()
        #expect(bench.workspace.queue.arrivals.count == 1)
    }

    @Test func `change a row where it stands`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("a")
        let place = 4
        let row = bench.workspace.queue.rows[place]
        try note("seen", on: row.id, bench)
        bench.wake()
        #expect(bench.workspace.queue.rows[place].id == row.id)
        #expect(bench.workspace.queue.rows[place].version == row.version + 1)
    }

    @Test func `are heard once for a new escalation, and not where the bell is off`() throws {
        for (text, bells) in [("", 1), ("bell = off\n", 0)] {
            let bench = try DeskBench(as: "gagnon", preferences: Preferences(texts: ["options": text]))
            try bench.type("a")
            let row = try #require(bench.workspace.queue.rows.first { $0.status == .open })
            let version = try bench.store.events(of: row.id).count
            let escalated = TicketEvent.escalated(.init(by: .client, to: "supervisor", reason: "now", pressure: nil))
            try bench.store.append([
                Append(to: row.id, expecting: version, [escalated], by: "obrien", at: bench.now)
            ])
            bench.wake()
            #expect(bench.bells == bells)
            #expect(bench.screen.contains("escalated: #\(row.id)"))
            try note("more", on: row.id, bench)
            bench.wake()
            #expect(bench.bells == bells)
        }
    }

    @Test func `on the ticket shown: it is read again, and the reader stays where they were`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("<enter><tab>")
        let id = try #require(bench.workspace.call?.ticket?.id)
        try note("from somebody else", on: id, bench)
        bench.wake()
        #expect(bench.workspace.call?.pane == .instead)
        #expect(bench.screen.contains("from somebody else"))
        #expect(bench.workspace.notice?.words.english.contains("note: from somebody else") == true)
    }

    @Test func `while a form is open: told beside it, and the clash comes with both texts`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("<enter>tmy own")
        let id = try #require(bench.workspace.call?.ticket?.id)
        try note("theirs", on: id, bench)
        bench.wake()
        #expect(bench.screen.contains("Meanwhile on this ticket:"))
        #expect(bench.screen.contains("my own") && bench.screen.contains("theirs"))
        try bench.type("<enter>")
        #expect(bench.screen.contains("changed while you worked on it"))
        #expect(bench.screen.contains("my own") && bench.screen.contains("theirs"))
    }

    @Test func `are named on the ticket they are on`() throws {
        let bench = try DeskBench(as: "gagnon")
        let row = try #require(bench.workspace.queue.rows.first)
        bench.others = [("tremblay-m", row.id), ("obrien", nil)]
        bench.wake()
        #expect(bench.screen.contains("2 others here"))
        #expect(bench.canvas.lines.contains { $0.contains("#\(row.id)") && $0.prefix(10).contains("@") })
        try bench.type("<enter>")
        #expect(bench.screen.contains("Also here: Marc Tremblay"))
        bench.others = []
        bench.wake()
        #expect(!bench.screen.contains("Also here"))
    }

    @Test func `of groups one does not serve are not seen`() throws {
        let all = try DeskBench(as: "gagnon")
        let restricted = try #require(try all.store.agents().first { $0.groups != nil })
        let groups = try #require(restricted.groups)
        let bench = try DeskBench(as: restricted.id)
        try bench.type("a")
        let hidden = try #require(
            try bench.store.page(QueueQuery(), after: nil, limit: 60).first { !groups.contains($0.group) })
        bench.others = [("obrien", hidden.id)]
        try note("secret", on: hidden.id, bench)
        bench.wake()
        #expect(bench.workspace.live.present.isEmpty)
        #expect(bench.workspace.queue.arrivals.isEmpty)
    }
}
