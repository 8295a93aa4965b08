// The upkeep of a ticket by its keys: whose it is, its level and day, its tags, its ties to others, its end.

import Desk
import ServiceLevels
import Storage
import Terminal
import Testing
import Tickets

@testable import Workspace

@Suite struct `Upkeep` {
    /// A live ticket that nothing was merged with.
    private func bench(as login: AgentID = "singh") throws -> DeskBench {
        let bench = try DeskBench(as: login)
        bench.settle([.loadCharters])
        return try bench.type(agreedCall)
    }

    /// Another live ticket of the same group.
    private func neighbour(_ bench: DeskBench) throws -> Ticket {
        let own = try #require(bench.workspace.call?.ticket)
        return try bench.ticket {
            $0.status.isLive && $0.id != own.id && $0.client?.group == own.client?.group && $0.absorbed.isEmpty
        }
    }

    @Test func `a ticket is given to a colleague of its team`() throws {
        let bench = try bench()
        try bench.type("=Siobhan<enter>")
        #expect(try bench.ticketOnRecord()?.assignee == "obrien")
        #expect(try bench.ticketOnRecord()?.team == "nsd")
        try bench.type("=Siobhan<enter>")
        #expect(bench.workspace.prompt?.error?.english == "Siobhan O’Brien has the ticket already: nothing to record")
    }

    @Test func `to another team’s agent it is handed off; a supervisor routes it, with their team`() throws {
        let agent = try bench()
        try agent.type("=Chen<enter>")
        #expect(agent.workspace.prompt?.error?.english.hasSuffix("hand it off to Regional IT Operations") == true)
        let supervisor = try bench(as: "gagnon")
        try supervisor.type("=Chen<enter>")
        #expect(try supervisor.ticketOnRecord()?.assignee == "chen")
        #expect(try supervisor.ticketOnRecord()?.team == "regional")
    }

    @Test func `how often a ticket came back stands on it, with the offer where one is open`() throws {
        let bench = try DeskBench()
        let bounced = try bench.ticket { $0.bounces > 0 && $0.status.isLive }
        let lines = bench.workspace.standing(of: bounced).map(\.words)
        #expect(lines.contains(Bilingual("Hand-offs: returned 2\u{A0}times", "Transferts\u{A0}: retourné 2\u{A0}fois")))
    }

    @Test func `a ticket is offered to nobody who may not see it`() throws {
        let bench = try bench()
        let finance = try bench.ticket { $0.client?.group == "finance" }
        let health = try bench.ticket { $0.client?.group == "health" }
        #expect(!bench.workspace.setting.owners(of: finance).map(\.id).contains("cardinal"))
        #expect(bench.workspace.setting.owners(of: health).map(\.id).contains("cardinal"))
    }

    @Test func `a ticket goes back to the team and is nobody’s`() throws {
        let bench = try bench()
        try bench.type("=nobody<enter>")
        #expect(try bench.ticketOnRecord()?.assignee == nil)
        #expect(try bench.ticketOnRecord()?.team == "nsd")
        #expect(bench.screen.contains("given to the team: National"))
        let id = try #require(bench.workspace.call?.ticket?.id)
        #expect(try bench.store.summary(of: id)?.assignee == nil)
        try bench.type("=nobody<enter>")
        #expect(bench.workspace.prompt?.error != nil)
        try bench.type("<esc>A")
        #expect(try bench.ticketOnRecord()?.assignee == "singh")
    }

    @Test func `a level is one of the charter’s, with its reason`() throws {
        let bench = try bench()
        try bench.type("VUrgent<enter>the minister’s office<enter>")
        #expect(try bench.ticketOnRecord()?.level == "urgent")
        try bench.type("VUrgent<enter><enter>")
        #expect(bench.workspace.prompt?.error != nil)
    }

    @Test(arguments: [("2026-06-30", "2026-06-30"), ("3d", "2026-05-17"), ("demain", "2026-05-15")])
    func `the day it is needed is a date or a span`(typed: String, day: String) throws {
        let bench = try bench()
        try bench.type(".\(typed)<enter>")
        #expect(try bench.ticketOnRecord()?.neededBy == CivilDate(day))
    }

    @Test func `what is no day is said in the form and changes nothing`() throws {
        let bench = try bench()
        try bench.type(".soon<enter>")
        #expect(bench.screen.contains("not a day"))
        #expect(try bench.ticketOnRecord()?.neededBy == nil)
    }

    @Test func `tags are put on and taken off in one line`() throws {
        let bench = try bench()
        try bench.type("+printer, vip<enter>")
        #expect(try bench.ticketOnRecord()?.tags == ["printer", "vip"])
        try bench.type("+-vip floor-3<enter>")
        #expect(try bench.ticketOnRecord()?.tags == ["printer", "floor-3"])
        try bench.type("+not!a!tag<enter>")
        #expect(bench.workspace.prompt?.error != nil)
    }

    @Test func `a commitment is said to be missed, in words`() throws {
        let bench = try bench()
        try bench.type("Ithe hour<enter>not<enter>nobody called back<enter>")
        let last = try #require(bench.workspace.call?.records.last?.event)
        #expect(
            last == .commitmentStated(.init(commitment: "answer", kept: false, words: "nobody called back")))
    }

    @Test func `who asks is corrected from the directory, with a reason`() throws {
        let bench = try bench()
        let before = try #require(try bench.ticketOnRecord()?.client)
        let other = try #require(
            try bench.store.clients(matching: "", groups: nil, limit: 50).first { $0.id != before.id })
        try bench.type("r\(other.name)<enter>called for a colleague<enter>")
        #expect(try bench.ticketOnRecord()?.client?.id == other.id)
    }

    @Test func `a tie is on both tickets, and so is its end`() throws {
        let bench = try bench()
        let other = try neighbour(bench)
        let own = try #require(bench.workspace.call?.ticket?.id)
        try bench.type("&\(other.id)<enter>caused<enter>")
        #expect(try bench.ticketOnRecord()?.links == [.init(ticket: other.id, relation: .causedBy)])
        let there = Ticket(id: other.id, folding: try bench.store.events(of: other.id))
        #expect(there.links.contains(.init(ticket: own, relation: .causes)))
        try bench.type("&\(other.id)<enter>longer: caused<enter>")
        #expect(try bench.ticketOnRecord()?.links == [])
    }

    @Test func `a merge goes on in the other ticket, and the same key ends it`() throws {
        let bench = try bench()
        let other = try neighbour(bench)
        try bench.type("Z\(other.id)<enter>the same outage<enter>")
        #expect(try bench.ticketOnRecord()?.mergedInto == other.id)
        #expect(bench.screen.contains("Merged into #\(other.id)"))
        try bench.type("Ztwo laptops<enter>")
        #expect(try bench.ticketOnRecord()?.mergedInto == nil)
    }

    @Test(arguments: ["0", "999999", "abc"])
    func `a merge with no ticket says so and keeps what was typed`(number: String) throws {
        let bench = try bench()
        try bench.type("Z\(number)<enter>the same outage<enter>")
        #expect(bench.workspace.prompt?.error != nil)
        #expect(bench.workspace.prompt?.text(1) == "the same outage")
        #expect(try bench.ticketOnRecord()?.mergedInto == nil)
    }

    @Test func `a ticket the agent may not see cannot be tied, in the words of one that is not there`() throws {
        let bench = try bench()
        let own = try #require(bench.workspace.call?.ticket)
        let hidden = try bench.ticket { $0.client?.group != own.client?.group }
        let seat = Agent(
            id: "singh", name: "Priya Singh", role: .agent, team: "national",
            groups: [try #require(own.client?.group)])
        let runner = EffectRunner(
            store: bench.store, agent: seat, adviser: { try #require(DemoBook.adviser) }, paper: { _, _ in .left })
        let answers = [hidden.id, TicketID(999_999)].map { other in
            runner.run(.pair(.link(.related), own.id, expecting: own.version, with: other, at: bench.now))
        }
        let words = answers.compactMap { answer in
            if case .refused(let words)? = answer { words.english.filter { !$0.isNumber } } else { nil }
        }
        #expect(words.count == 2)
        #expect(words.first == words.last)
    }

    @Test func `a resolved ticket is closed by the key that resolves`() throws {
        let bench = try bench()
        try bench.type("dRsolved on the phone<enter>")
        #expect(try bench.ticketOnRecord()?.status == .resolved)
        try bench.type("Rheard nothing since<enter>")
        #expect(try bench.ticketOnRecord()?.status == .closed)
    }
}
