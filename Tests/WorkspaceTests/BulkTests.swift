// Marks, and one act on all that are marked: tried first, then done, each ticket answering for itself.

import Desk
import Storage
import Terminal
import Testing
import Tickets

@testable import Workspace

@Suite struct `Marked rows` {
    @Test func `outlast a filter, a view and a refresh, and are counted`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("a<space>j<space>")
        let marked = bench.workspace.marks.tickets
        #expect(marked.count == 2)
        #expect(bench.screen.contains("2 marked"))
        try bench.type("/finance<enter>m")
        #expect(bench.workspace.marks.tickets == marked)
        try bench.type("a<esc>")
        #expect(bench.workspace.queue.filter.isEmpty)
        #expect(bench.workspace.marks.tickets == marked)
        try bench.type("<esc>")
        #expect(bench.workspace.marks.isEmpty)
        #expect(!bench.workspace.isOver)
    }

    @Test func `are taken away by the same key`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("a<space>k<space>")
        #expect(bench.workspace.marks.isEmpty)
    }

    @Test func `are not left by an act that was given up`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("aB<esc>")
        #expect(bench.workspace.marks.isEmpty)
        try bench.type("Bnote<enter>hello<enter>")
        #expect(bench.workspace.spot == .bulk)
        try bench.type("<esc>")
        #expect(bench.workspace.marks.isEmpty)
        try bench.type("<space>B<esc>")
        #expect(bench.workspace.marks.count == 1)
    }

    @Test func `of a whole list are those of the list`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("a/group:finance<enter>M")
        #expect(Set(bench.workspace.marks.tickets) == Set(bench.workspace.queue.rows.map(\.id)))
    }

    @Test func `stop at what one act reaches`() {
        var marks = Marks()
        marks.add((1...600).map { TicketID($0) })
        #expect(marks.count == Marks.limit)
        let (isNew, isOld) = (marks.toggle(TicketID(900)), marks.toggle(TicketID(1)))
        #expect(!isNew && isOld)
        #expect(marks.count == Marks.limit - 1)
    }
}

@Suite struct `An act on many` {
    @Test func `is counted in the right number`() {
        let result = BulkResult(ticket: TicketID(1), isTrial: false)
        #expect(BulkResult.total([result]) == Bilingual("0 of 1 done", "0 sur 1 fait"))
    }

    /// Two live tickets and one that is closed, marked.
    private func marked(_ bench: DeskBench) throws -> [TicketSummary] {
        try bench.type("a")
        let rows = bench.workspace.queue.rows
        let chosen = rows.filter { $0.status == .open }.prefix(2) + rows.filter { !$0.status.isLive }.prefix(1)
        bench.workspace.marks.add(chosen.map(\.id))
        return Array(chosen)
    }

    @Test(arguments: [("", "client"), ("the supplier", "the supplier")])
    func `that waits says for whom`(typed: String, whom: String) throws {
        let bench = try DeskBench(as: "gagnon")
        let rows = try marked(bench)
        try bench.type("Bwait<enter>a quote<enter>")
        #expect(bench.workspace.bulk == nil)
        try bench.type("\(typed)<enter>y")
        let ticket = Ticket(id: rows[0].id, folding: try bench.store.events(of: rows[0].id))
        #expect(ticket.status == .waiting && ticket.waits.last?.on == whom && ticket.waits.last?.reason == "a quote")
    }

    @Test func `is only told until another key does it`() throws {
        let bench = try DeskBench(as: "gagnon")
        let rows = try marked(bench)
        let before = try rows.map { try bench.store.events(of: $0.id).count }
        try bench.type("Bresolve<enter>all moved<enter>")
        #expect(bench.screen.contains("What would happen"))
        #expect(bench.screen.contains("2 of 3 possible"))
        #expect(try rows.map { try bench.store.events(of: $0.id).count } == before)
        try bench.type("<enter>")
        #expect(try rows.map { try bench.store.events(of: $0.id).count } == before)
        try bench.type("y")
        #expect(bench.screen.contains("What was done"))
        #expect(bench.screen.contains("2 of 3 done"))
        let after = try rows.map { try bench.store.summary(of: $0.id)?.status }
        #expect(after.prefix(2).allSatisfy { $0 == .resolved })
        #expect(bench.workspace.marks.tickets == [rows[2].id])
        try bench.type("y<esc>")
        #expect(bench.workspace.bulk == nil)
        #expect(bench.workspace.queue.rows.first { $0.id == rows[0].id }?.status == .resolved)
    }

    @Test func `left by Escape has done nothing`() throws {
        let bench = try DeskBench(as: "gagnon")
        let rows = try marked(bench)
        let before = try bench.store.changeCount()
        try bench.type("Bnote<enter>floor plan<enter><esc>")
        #expect(try bench.store.changeCount() == before)
        #expect(bench.workspace.marks.count == rows.count)
    }

    @Test(arguments: [BulkVerb.note, .tag, .untag, .wait, .resolve])
    func `that needs words asks for them before it tries`(_ verb: BulkVerb) throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("aB\(verb.words.english)<enter> <enter>")
        #expect(bench.workspace.bulk == nil)
        #expect(bench.workspace.prompt?.focus == 1)
        #expect(bench.screen.contains(ActRefusal.emptyWords.words.english))
        try bench.type(verb == .wait ? "words<enter><enter>" : "words<enter>")
        #expect(bench.workspace.bulk?.words.trimmed == "words")
    }

    @Test func `without marks is on the selected row`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("aBtag<enter>move<enter>y")
        let selected = try #require(bench.workspace.queue.selected)
        #expect(try bench.store.summary(of: selected)?.tags == ["move"])
    }

    @Test func `of many goes in steps and answers for each`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("aMBadd a note<enter>hello<enter>")
        #expect(bench.workspace.bulk?.results.count == bench.workspace.marks.count)
        #expect(bench.workspace.bulk?.results.map(\.ticket) == bench.workspace.bulk?.tickets)
        #expect((bench.workspace.bulk?.tickets.count ?? 0) > BulkRoom.step)
    }

    @Test func `is the same as the command's, for the same ticket`() throws {
        let bench = try DeskBench(as: "gagnon")
        let row = try #require(try bench.store.page(QueueQuery(), after: nil, limit: 1).first)
        let agent = bench.workspace.setting.agent
        let result = try bench.store.attempt(on: row.id, by: agent, at: bench.now, isTrial: true) { _ in .note("x") }
        #expect(result.words.english == "#\(row.id)  note: x")
        let restricted = try #require(
            try bench.store.agents().first { $0.groups.map { !$0.contains(row.group) } ?? false })
        let refused = try bench.store.attempt(on: row.id, by: restricted, at: bench.now, isTrial: true) { _ in
            .note("x")
        }
        #expect(refused.refusal == StoreError.noSuchTicket(row.id).words)
    }
}
