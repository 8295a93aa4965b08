// The queue's row, what a ticket adds to a clause's record, and the precedents it leaves.

import Decisions
import Desk
import Testing
import Tickets

@Test func `the next act follows the ticket from the first words to the end`() throws {
    var log = try TicketLog.opened()
    #expect(log.ticket.next == .confirm)
    try log.act(.confirmNeed("calendar on the move"))
    #expect(log.ticket.next == .decide)
    try log.act(.decide(try Sample.refusal()))
    #expect(log.ticket.next == .inform)
    try log.act(.inform(.init(channel: .phone, said: "no, but")))
    #expect(log.ticket.next == .offer)
    try log.act(.takeOffer("calendar-web"))
    #expect(log.ticket.next == .resolve)
    try log.act(.wait(on: "the supplier", reason: "a part"))
    #expect(log.ticket.next == .resume)
    try log.act(.resume(reason: "it came"))
    try log.act(.escalate(.sample))
    #expect(log.ticket.next == .ruling)
    try log.act(.rule(.upheld), by: .supervisor)
    try log.act(.close(reason: "agreed"))
    #expect(log.ticket.next == .none)
    #expect(try TicketLog.opened(origin: "servicenow:45").ticket.next == .resolve)
}

@Test func `a row shows the need once agreed, the clause and the answer once decided`() throws {
    let asked = try TicketLog.opened().ticket.summary
    #expect(asked.what == "a Palm Pilot" && asked.clause == nil && asked.answer == nil && asked.answerWords == nil)
    var log = try TicketLog.decided()
    try log.act(.escalate(.sample))
    let row = log.ticket.summary
    #expect(row.what == "calendar on the move" && row.clause == "MOB-2.1" && row.answer == "not_offered")
    #expect(row.answerWords == Bilingual("not offered", "non offert"))
    #expect(row.client == "C-104" && row.clientName == "Gagnon, Élise" && row.group == "health")
    #expect(row.escalatedAt == log.records.last?.at && row.version == log.records.count)
}

@Test func `a ticket without a clause adds nothing to a record`() throws {
    #expect(try TicketLog.opened().ticket.clauseShares.isEmpty)
    #expect(try TicketLog.opened().ticket.precedents.isEmpty)
}

@Test func `offers taken, escalations and each ruling are counted for the clause that decided`() throws {
    var log = try TicketLog.decided()
    #expect(log.ticket.clauseShares.map(\.record.asked) == [1])
    #expect(log.ticket.clauseShares.map(\.record.tookOffer) == [0])
    try log.act(.takeOffer("calendar-web"))
    for ruling in Ruling.allCases {
        try log.act(.escalate(.sample))
        let until = CivilDate("2026-12-31")
        try log.act(.rule(.init(ruling: ruling, reason: "because", until: until)), by: .supervisor)
    }
    try log.act(.escalate(.sample))
    let share = try #require(log.ticket.clauseShares.first)
    #expect(share.clause == "MOB-2.1" && share.record.tookOffer == 1)
    #expect(share.record.escalated == 5 && share.record.ruled == 4 && share.record.overturned == 2)
    #expect(
        [share.record.upheld, share.record.exceptions, share.record.policyChanges, share.record.conduct]
            == [1, 1, 1, 1])
}

@Test func `each ruling is a precedent of its clause, with its reason and its end`() throws {
    var log = try TicketLog.decided()
    try log.act(.escalate(.sample))
    try log.act(
        .rule(.init(ruling: .exception, reason: "a trial", until: CivilDate("2026-12-31"))), by: .supervisor)
    try log.act(.escalate(.sample))
    let at = try #require(log.ticket.escalations.first?.ruledAt)
    #expect(
        log.ticket.precedents == [
            Precedent(
                ticket: TicketID(4127), at: at, clause: "MOB-2.1", group: "health", ruling: .exception,
                reason: "a trial",
                until: CivilDate("2026-12-31"), facts: log.ticket.escalations[0].facts)
        ])
}

@Test func `only exceptions and policy changes overturn`() {
    #expect(Ruling.allCases.filter(\.isOverturn) == [.exception, .policyChange])
}
