// An escalation whose ticket ended in the system it came from: the list says so, and a ruling closes it.

import Desk
import Storage
import Terminal
import Testing
import Tickets

@testable import Workspace

@Suite struct `An escalation of a ticket that ended elsewhere` {
    private func bench(_ language: Language, columns: Int = 160) throws -> (DeskBench, TicketID) {
        let bench = try DeskBench(as: "gagnon", language: language, columns: columns, rows: 48)
        let client = try #require(try bench.store.clients(matching: "roy syl", groups: nil, limit: 1).first)
        let opened = TicketEvent.opened(
            .init(client: client, words: "the lift is stuck", language: .english, origin: "servicenow:45"))
        let records = try bench.store.append([Append(to: nil, expecting: 0, [opened], by: "obrien", at: bench.now)])
        let id = try #require(records.first?.ticket)
        try bench.record([.escalated(.init(by: .client, to: "supervisor", reason: "now", pressure: nil))], on: id)
        try bench.record([.imported(.init(source: "ServiceNow", status: .closed, changed: ["state": "7"]))], on: id)
        try bench.type("ae")
        return (bench, id)
    }

    @Test(arguments: Language.allCases)
    func `is shown as such, in the list and on the ticket`(_ language: Language) throws {
        let (bench, id) = try bench(language)
        let row = try #require(bench.workspace.queue.rows.first { $0.id == id })
        #expect(row.status == .closed)
        #expect(bench.workspace.clock(of: row)?.texts.first?.hasPrefix(Label.ruling[language]) == true)
        bench.open(id)
        #expect(bench.flatScreen.contains(Label.endedUnruled[language].replacing("\u{00A0}", with: " ")))
    }

    @Test func `leaves the list once it is ruled on, and stays ended`() throws {
        let (bench, id) = try bench(.english)
        try bench.open(id).type("usettled there<enter>")
        let ticket = try #require(try bench.ticketOnRecord())
        #expect(ticket.openEscalation == nil && ticket.status == .closed)
        #expect(!bench.flatScreen.contains(Label.endedUnruled.english))
        try bench.type("<esc>")
        #expect(!bench.workspace.queue.rows.contains { $0.id == id })
    }

    @Test func `offers what works on it, and no more`() throws {
        let (bench, id) = try bench(.english)
        bench.open(id)
        #expect(Command.uphold.isAvailable(in: bench.workspace))
        #expect(!Command.answerEscalation.isAvailable(in: bench.workspace))
    }
}
