// Whatever agents do in whatever order, a ticket stays one that makes sense.

import Chain
import Decisions
import Desk
import PolicyBook
import TestSupport
import Testing
import Tickets

private func randomAct(using random: inout SeededGenerator) throws -> TicketAct {
    let offers = ["calendar-web", "managed-phone", "loan"]
    let offer = random.pick(offers)
    let words = random.pick(["", "x", "because"])
    let promise = random.chance(50) ? Instant(milliseconds: 5_000_000) : nil
    let acts: [TicketAct] = [
        .confirmNeed(words), .setFacts(["item": .choice("pda")], absent: []),
        .decide(try Sample.refusal(offers: [offer] + random.some(of: offers.filter { $0 != offer }, percent: 30))),
        .makeOffer(offer), .takeOffer(offer), .declineOffer(offer, reason: words),
        .inform(.init(channel: .phone, said: words, nextUpdate: promise)),
        .recordContact(.init(mood: words, said: words)), .assign(to: .of(.agent, id: "a")),
        .wait(on: "x", reason: words),
        .resume(reason: words), .note(words), .escalate(.init(by: .agent, to: "x", reason: words)),
        .rule(
            .init(
                ruling: random.pick(Ruling.allCases), reason: words,
                until: random.chance(50) ? CivilDate(dayNumber: 21_000) : nil)), .issue(.sample),
        .resolve(reason: words), .reopen(reason: words), .close(reason: words),
    ]
    return random.pick(acts)
}

private func expectSense(_ ticket: Ticket, _ records: [EventRecord]) {
    #expect(ticket.version == records.count)
    #expect(ticket.escalations.dropLast().allSatisfy { $0.ruling != nil })
    #expect(ticket.status != .escalated || ticket.openEscalation != nil)
    if ticket.openEscalation != nil { #expect(ticket.status != .open) }
    #expect(ticket.status.isLive || ticket.promisedUpdate == nil)
    #expect(ticket.status.isLive || ticket.openEscalation == nil)
    #expect((ticket.next == .none) == !ticket.status.isLive)
    #expect((ticket.decision == nil) == (ticket.decisionHash == nil))
    let made = ticket.offers.map(\.id)
    let decided = ticket.decision?.offers.map(\.id) ?? []
    #expect(Set(made).count == made.count)
    #expect(Set(decided).isSubset(of: made))
    #expect(ticket.offers.allSatisfy { $0.reply != .open || decided.contains($0.id) })
    let shares = ticket.clauseShares.map(\.record)
    #expect(shares.map(\.ruled).reduce(0, +) == ticket.precedents.count)
    #expect(shares.map(\.escalated).reduce(0, +) == ticket.escalations.count { $0.clause != nil })
}

@Test(arguments: 1...10)
func `accepted acts in any order leave a ticket that makes sense`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<12 {
        var log = try TicketLog.opened()
        for _ in 0..<60 {
            let act = try randomAct(using: &random)
            let before = log.ticket
            do {
                try log.act(act, by: random.pick([.agent, .supervisor]))
                #expect(log.ticket.version > before.version)
            } catch is ActRefusal {
                #expect(log.ticket == before)
            }
            expectSense(log.ticket, log.records)
        }
        #expect(log.records.chainFaults().isEmpty)
        #expect(Ticket(id: log.ticket.id, folding: log.records) == log.ticket)
    }
}
