// The service around a call by its keys: hand-offs, backup, complaints, choices, waiting, disagreements, hard calls.
// Before, keys, after.

import Desk
import Storage
import Terminal
import Testing
import Tickets

@testable import Workspace

extension DeskBench {
    /// Opens a ticket that is there, as if its row had been chosen.
    @discardableResult
    func open(_ id: TicketID) -> DeskBench {
        settle([.loadTicket(id, opening: true)])
        return self
    }

    /// The first ticket of the desk for which something holds.
    func ticket(where holds: (Ticket) -> Bool) throws -> Ticket {
        for row in try store.page(QueueQuery(order: .number), after: nil, limit: 500) {
            let ticket = Ticket(id: row.id, folding: try store.events(of: row.id))
            if holds(ticket) { return ticket }
        }
        throw BenchError.badScript("no such ticket")
    }
}

@Suite struct `A hand-off` {
    static let offer =
        agreedCall + "HRegional<enter>needs a visit<enter>floor noted; key asked<enter>name at the door<enter>"

    @Test func `is offered with its checklist, and stays ours until they answer`() throws {
        let bench = try DeskBench()
        try bench.type(Self.offer)
        let ticket = try #require(try bench.ticketOnRecord())
        let offer = try #require(ticket.openHandOff?.offer)
        #expect(offer.to == "regional")
        #expect(offer.checklist.map(\.text) == ["floor noted", "key asked", "name at the door"])
        #expect(offer.checklist.map(\.done) == [true, true, false])
        #expect(ticket.assignee == "singh")
        #expect(bench.screen.contains("Offered to Regional IT Operations"))
    }

    @Test func `is withdrawn with a reason by the same key`() throws {
        let bench = try DeskBench()
        try bench.type(Self.offer + "Hthe client found it<enter>")
        #expect(try bench.ticketOnRecord()?.handOffs.last?.reply == .withdrawn("the client found it"))
    }

    @Test func `is accepted or given back by the other team alone`() throws {
        let asked = try DeskBench()
        try asked.type(Self.offer)
        let id = try #require(asked.workspace.call?.ticket?.id)
        try asked.type("T<enter>")
        #expect(try asked.ticketOnRecord()?.openHandOff != nil)
        let theirs = try DeskBench(as: "chen", over: asked.store)
        try theirs.open(id).type("T<enter>")
        #expect(try theirs.ticketOnRecord()?.handOffs.last?.reply == .accepted("chen"))
    }

    @Test func `goes back with its reason`() throws {
        let asked = try DeskBench()
        try asked.type(Self.offer)
        let id = try #require(asked.workspace.call?.ticket?.id)
        let theirs = try DeskBench(as: "chen", over: asked.store)
        try theirs.open(id).type("Gno room number<enter>")
        #expect(try theirs.ticketOnRecord()?.handOffs.last?.reply == .returned("no room number"))
    }

    @Test func `left half written comes back, also after another ticket was looked at`() throws {
        let bench = try DeskBench()
        try bench.type(agreedCall + "HRegional<enter>needs a vi<esc><esc><enter><esc>")
        let id = try #require(try bench.store.page(QueueQuery(order: .number), after: nil, limit: 1).first?.id)
        try bench.open(id).type("H")
        #expect(bench.screen.contains("needs a vi"))
    }
}

@Suite struct `Backup` {
    @Test func `is asked with one key and a reason`() throws {
        let bench = try DeskBench()
        try bench.type(agreedCall + "bhe shouts<enter>")
        #expect(try bench.ticketOnRecord()?.backup?.reason == "he shouts")
        #expect(bench.screen.contains("Backup asked by"))
    }

    @Test func `rings once where supervisors are, and a key takes the call`() throws {
        let agent = try DeskBench()
        let supervisor = try DeskBench(as: "gagnon", over: agent.store)
        let known = try #require(supervisor.workspace.backupCalls).count
        try agent.type(agreedCall + "bhe shouts<enter>")
        let id = try #require(agent.workspace.call?.ticket?.id)
        let calls = try supervisor.store.page(QueueQuery(order: .backup), after: nil, limit: 50)
        #expect(calls.count == known + 1)
        #expect(supervisor.workspace.update(.backups(calls)).contains { if case .bell = $0 { true } else { false } })
        #expect(!supervisor.workspace.update(.backups(calls)).contains { if case .bell = $0 { true } else { false } })
        #expect(supervisor.screen.contains("b takes the call"))
        _ = supervisor.workspace.update(.backups(calls.filter { $0.id == id }))
        try supervisor.type("b")
        #expect(supervisor.workspace.call?.ticket?.id == id)
        try supervisor.type("I took over<enter>")
        #expect(try supervisor.ticketOnRecord()?.backup == nil)
    }

    @Test func `rings for nobody else, nor for one's own`() throws {
        let bench = try DeskBench()
        #expect(bench.workspace.backupCalls == nil)
        try bench.type(agreedCall + "bhe shouts<enter><esc>")
        #expect(!bench.screen.contains("takes the call"))
    }
}

@Suite struct `Conduct` {
    @Test func `a complaint is filed, the agent gives an account, a supervisor concludes`() throws {
        let bench = try DeskBench()
        try bench.type(agreedCall + "CPriya<enter>client<enter>She was rude<enter>")
        let complaint = try #require(try bench.ticketOnRecord()?.openComplaint)
        #expect(complaint.filed.about == "singh")
        #expect(complaint.filed.words == "She was rude")
        try bench.type("MI offered the phone twice<enter>")
        #expect(try bench.ticketOnRecord()?.accounts.map(\.words) == ["I offered the phone twice"])
        let id = try #require(bench.workspace.call?.ticket?.id)
        let supervisor = try DeskBench(as: "gagnon", over: bench.store)
        try supervisor.open(id).type("Fnot<enter>the record shows the offers<enter>")
        #expect(try supervisor.ticketOnRecord()?.complaints.last?.found?.finding == .unfounded)
    }

    @Test func `an escalation is answered and passed on`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("<enter>XI looked; it is Iain’s<enter>MacDonald<enter>")
        let answer = try #require(try bench.ticketOnRecord()?.openEscalation?.answers.last)
        #expect(answer.words == "I looked; it is Iain’s")
        #expect(answer.to == "macdonald")
    }

    @Test func `an escalation is ruled on before the ticket ends`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("<enter>R")
        #expect(bench.workspace.prompt == nil)
        #expect(bench.screen.contains(ActRefusal.escalationOpen.words.english))
        #expect(try bench.ticketOnRecord()?.status.isLive == true)
    }

    @Test func `an exception is ended before its last day by a supervisor alone`() throws {
        let bench = try DeskBench(as: "gagnon")
        let id = try bench.ticket { $0.exception != nil }.id
        try bench.open(id).type("Ethe phone arrived<enter>")
        #expect(try bench.ticketOnRecord()?.exception == nil)
        let agent = try DeskBench()
        try agent.open(id).type("E")
        #expect(agent.workspace.prompt == nil)
    }

    @Test func `a hard call shows the book's words and begins the record`() throws {
        let bench = try DeskBench(columns: 80, rows: 24)
        try bench.type(agreedCall + "D")
        #expect(bench.screen.contains("I can hear that this has cost you time"))
        try bench.type("angry<enter>I will call the director<enter><c-u>12<enter>yes<enter>")
        let contact = try #require(try bench.ticketOnRecord()?.contacts.last)
        #expect(contact.seconds == 720)
        #expect(contact.isDemanding)
    }

    @Test func `a hard call speaks the client's language`() throws {
        let bench = try DeskBench(columns: 100, rows: 30)
        try bench.type("nA manager wants a Palm Pilot<enter>tremblay lou<enter>D")
        #expect(bench.screen.contains("J’entends bien"))
    }
}

@Suite struct `The flow of a ticket` {
    @Test func `waits for somebody with a reason, and goes on`() throws {
        let bench = try DeskBench()
        try bench.type(agreedCall + "Wthe supplier<enter>part on order<enter>")
        #expect(try bench.ticketOnRecord()?.status == .waiting)
        try bench.type("Wthe part is here<enter>")
        #expect(try bench.ticketOnRecord()?.status == .open)
    }

    @Test func `a choice is put to the client, and the answer noted`() throws {
        let bench = try DeskBench()
        try bench.type(agreedCall + "PLoan or wait?<enter>loan; wait<enter>")
        #expect(try bench.ticketOnRecord()?.openChoice?.options == ["loan", "wait"])
        try bench.type("Pwait<enter>")
        #expect(try bench.ticketOnRecord()?.choices.last?.answer == "wait")
    }

    @Test func `a choice of one answer is refused, and what was typed stays`() throws {
        let bench = try DeskBench()
        try bench.type(agreedCall + "PLoan?<enter>loan<enter>")
        #expect(try bench.ticketOnRecord()?.openChoice == nil)
        #expect(bench.screen.contains("at least two different answers"))
        #expect(bench.screen.contains("Loan?"))
    }

    @Test func `a disagreement goes by the desk's protocol, step by step`() throws {
        // The second step is the supervisors’.
        let bench = try DeskBench(as: "gagnon")
        try bench.type(agreedCall + "JApplications<enter>who installs the driver<enter>")
        let raised = try #require(try bench.ticketOnRecord()?.openDisagreement)
        #expect(raised.raised.with == "applications")
        #expect(raised.raised.steps.count == 3)
        try bench.type("Jtalked, no end<enter>")
        #expect(try bench.ticketOnRecord()?.openDisagreement?.step == 2)
        try bench.type("Swe install it<enter>")
        #expect(try bench.ticketOnRecord()?.openDisagreement == nil)
    }

    @Test func `an agent does not settle a disagreement at a supervisors’ step`() throws {
        let bench = try DeskBench()
        try bench.type(agreedCall + "JApplications<enter>who installs the driver<enter>Jtalked, no end<enter>")
        try bench.type("Swe install it<enter>")
        #expect(bench.workspace.prompt?.error?.english.contains("supervisor") == true)
        #expect(try bench.ticketOnRecord()?.openDisagreement?.step == 2)
    }

    @Test func `the next ticket of the list is one key away`() throws {
        let bench = try DeskBench(as: "gagnon")
        let rows = bench.workspace.queue.rows.map(\.id)
        try #require(rows.count > 1)
        try bench.type("<enter>N")
        #expect(bench.workspace.call?.ticket?.id == rows[1])
        try bench.type("B")
        #expect(bench.workspace.call?.ticket?.id == rows[0])
    }

    @Test func `no key means two things at once`() throws {
        let benches = [try DeskBench(), try DeskBench(as: "gagnon"), try DeskBench(as: "kowalski")]
        for bench in benches {
            for script in ["", agreedCall, "g"] {
                if !script.isEmpty { try bench.type(script) }
                let open = Command.allCases.filter { $0.isAvailable(in: bench.workspace) }
                for command in open {
                    for key in command.keys {
                        let others = open.filter { $0 != command && $0.keys.contains(key) }
                        #expect(others.isEmpty, "\(key.name): \(command) and \(others)")
                    }
                }
                try bench.type("<esc>")
            }
        }
    }
}

/// A call of Sylvain Roy's, opened and with its need agreed.
let agreedCall = `A call`.palm + "c<enter>"
