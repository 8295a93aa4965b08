// A decision on record that the book no longer gives: said in the pane, not printed for somebody else, decided again.

import Decisions
import Desk
import PolicyBook
import Reports
import Storage
import Terminal
import Testing
import Tickets

@testable import Workspace

@Suite struct `A decision that was overtaken` {
    /// Decided for somebody of Health, who turns out to be somebody of Science.
    private func corrected() throws -> DeskBench {
        let bench = try DeskBench()
        let clients = try bench.store.clients(matching: "", groups: nil, limit: 600)
        let pair = try ["health", "science"].map { group in
            try #require(clients.first { $0.group == GroupID(group) && $0.role == "employee" })
        }
        try bench.type("nJe veux etre administratrice de mon poste<enter>\(pair[0].name)<enter>c<enter>d")
        return try bench.type("r\(pair[1].name)<enter>wrong one<enter>")
    }

    @Test func `says that it was made for another client, and what the book says now`() throws {
        let bench = try corrected()
        let ticket = try #require(try bench.ticketOnRecord())
        #expect(ticket.decision?.answer == .outcome(.notOffered))
        #expect(ticket.isDecidedForAnother)
        #expect(bench.workspace.call?.overtaken?.answer == .outcome(.needsApproval))
        #expect(bench.flatScreen.contains("Decided for"))
        #expect(bench.flatScreen.contains("Decide again (d)."))
        #expect(bench.screen.contains("needs approval"))
    }

    @Test func `is not printed for somebody it was not made for`() throws {
        let bench = try corrected()
        try bench.type("p")
        #expect(bench.workspace.prompt == nil)
        #expect(bench.screen.contains("not printed, it was decided for"))
        try bench.type("dp<enter>")
        #expect(bench.workspace.paper != nil)
    }

    @Test func `is decided again, and the former one stays on record`() throws {
        let bench = try corrected()
        try bench.type("d")
        let ticket = try #require(try bench.ticketOnRecord())
        #expect(ticket.decision?.answer == .outcome(.needsApproval))
        #expect(bench.workspace.call?.overtaken == nil)
        let kinds = try bench.store.events(of: ticket.id).map(\.event.kind)
        #expect(kinds.count { $0 == "decision-recorded" } == 2)
        try bench.type("z")
        #expect(bench.workspace.call?.overtaken != nil)
    }

    @Test func `facts corrected after it are told, and can be decided by`() throws {
        let bench = try DeskBench()
        try bench.type("nA manager wants a Palm Pilot<enter>roy syl<enter>c<enter>d")
        #expect(bench.workspace.call?.overtaken == nil)
        try bench.type("fHandheld<enter>")
        #expect(bench.workspace.prompt != nil)
        try bench.type("Smartphone<enter>")
        #expect(bench.workspace.call?.overtaken?.cause == .facts)
        #expect(bench.screen.contains("Decided before the facts changed: not"))
    }
}
