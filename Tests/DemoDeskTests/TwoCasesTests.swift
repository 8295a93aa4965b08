// The two cases the house is built from are always there, whatever the seed and however small the demo.

import DemoDesk
import Desk
import Testing
import Tickets

struct TwoCasesTests {
    private static let seeds: [UInt64] = [1, 2, 99]

    private func last(of client: Client, seed: UInt64) throws -> Ticket {
        let tickets = DemoBook.tickets(count: 40, seed: seed).map(\.ticket)
        let theirs = tickets.filter { $0.client?.id == client.id }
        #expect(theirs.count > 1)
        #expect(theirs.allSatisfy { $0.client == client })
        return try #require(theirs.last)
    }

    @Test(arguments: seeds)
    func `Louise Tremblay was refused a Palm Pilot, threatened, and waits for a ruling`(seed: UInt64) throws {
        let ticket = try last(of: DemoClients.louiseTremblay, seed: seed)
        #expect(ticket.decision?.clause?.id == "MOB-2.1")
        #expect(ticket.status == .escalated)
        let escalation = try #require(ticket.openEscalation?.escalation)
        #expect(escalation.pressure?.contains("par-dessus votre tête") == true)
        let replies = ticket.offers.map(\.reply)
        #expect(replies.contains(.open))
        #expect(replies.count { if case .declined = $0 { true } else { false } } == 2)
        let promise = try #require(ticket.promisedUpdate)
        #expect(promise > DemoBook.now)
        #expect(ticket.justifications.count == 1)
    }

    @Test(arguments: seeds)
    func `Sylvain Roy has his document and complains of the way it was said`(seed: UInt64) throws {
        let ticket = try last(of: DemoClients.sylvainRoy, seed: seed)
        #expect(ticket.decision?.clause?.id == "SOF-2.1")
        #expect(ticket.escalations.count == 2)
        #expect(ticket.escalations.first?.ruling?.ruling == .upheld)
        #expect(ticket.openEscalation?.escalation.reason.hasPrefix("Conduct") == true)
        let issued = try #require(ticket.justifications.first)
        let decision = try #require(ticket.decisionHash)
        #expect(issued.code == VerificationCode(ticket: ticket.id, decision: decision))
    }

    @Test func `his complaint waits for a finding, with the words of both`() throws {
        let ticket = try last(of: DemoClients.sylvainRoy, seed: 1)
        let complaint = try #require(ticket.openComplaint)
        #expect(complaint.filed.about == "tremblay-m")
        #expect(complaint.filed.by == .client)
        let account = try #require(ticket.accounts.first)
        #expect(account.by == "tremblay-m")
        #expect(account.at > complaint.at)
        #expect(account.words.hasPrefix("My account"))
    }
}
