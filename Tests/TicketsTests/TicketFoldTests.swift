// What each act leaves of a ticket.

import Chain
import Decisions
import Desk
import PolicyBook
import Testing
import Tickets

@Test func `an opened ticket is the client’s words and nothing decided`() throws {
    let ticket = try TicketLog.opened("un Palm Pilot", origin: "mbox:7").ticket
    #expect(ticket.version == 1 && ticket.status == .open)
    #expect(ticket.client == Sample.client && ticket.words == "un Palm Pilot" && ticket.language == .french)
    #expect(ticket.channel == .mail && ticket.origin == "mbox:7")
    #expect(ticket.openedAt == Instant(milliseconds: 60_000) && ticket.updatedAt == ticket.openedAt)
    #expect(ticket.decision == nil && ticket.offers.isEmpty && ticket.need == nil)
}

@Test func `facts are replaced by what is now known`() throws {
    var log = try TicketLog.opened()
    try log.act(.setFacts(["item": .choice("pda"), "level": .number(2)], absent: ["role"]))
    try log.act(.setFacts(["item": .choice("smartphone")], absent: []))
    #expect(log.ticket.facts == ["item": .choice("smartphone")] && log.ticket.absent.isEmpty)
}

@Test func `a decision makes its offers, best first, and is known by its event’s hash`() throws {
    let log = try TicketLog.decided(offers: ["calendar-web", "managed-phone"])
    #expect(log.ticket.offers.map(\.id) == ["calendar-web", "managed-phone"])
    #expect(log.ticket.offers.map(\.reply) == [.open, .open])
    #expect(log.ticket.decision == (try Sample.refusal(offers: ["calendar-web", "managed-phone"])))
    #expect(log.ticket.decisionHash == log.records[2].hash)
}

@Test func `an offer is taken or declined, and may be made again`() throws {
    var log = try TicketLog.decided(offers: ["calendar-web", "managed-phone"])
    try log.act(.declineOffer("calendar-web", reason: "too slow"))
    try log.act(.takeOffer("managed-phone"))
    #expect(log.ticket.offers.map(\.reply) == [.declined("too slow"), .taken])
    try log.act(.makeOffer("calendar-web"))
    #expect(log.ticket.offers.map(\.reply) == [.open, .taken])
    #expect(log.ticket.offers.map(\.id) == ["calendar-web", "managed-phone"])
}

@Test func `a new decision withdraws the offers nobody answered, and keeps the answers`() throws {
    var log = try TicketLog.decided(offers: ["calendar-web", "managed-phone"])
    try log.act(.takeOffer("managed-phone"))
    try log.act(.decide(try Sample.refusal(offers: ["loan"])))
    #expect(log.ticket.offers.map(\.id) == ["managed-phone", "loan"])
    #expect(log.ticket.offers.map(\.reply) == [.taken, .open])
    try log.act(.inform(.init(channel: .phone, said: "told")))
    try log.act(.declineOffer("loan", reason: ""))
    #expect(log.ticket.next == .resolve)
}

@Test func `what the client was promised stands until they hear from us or the ticket ends`() throws {
    var log = try TicketLog.opened()
    let friday = Instant(milliseconds: 9_000_000)
    try log.act(.inform(.init(channel: .mail, said: "on Friday", nextUpdate: friday)))
    #expect(log.ticket.promisedUpdate == friday)
    #expect(log.ticket.lastInformed == Instant(milliseconds: 120_000))
    try log.act(.inform(.init(channel: .mail, said: "it is done")))
    #expect(log.ticket.promisedUpdate == nil)
    try log.act(.inform(.init(channel: .mail, said: "on Friday", nextUpdate: friday)))
    try log.act(.resolve(reason: "done"))
    #expect(log.ticket.promisedUpdate == nil && log.ticket.status == .resolved)
}

@Test func `an assignment changes only what it names`() throws {
    var log = try TicketLog.opened()
    try log.append(.assigned(.init(agent: "abaker", team: "mobility")))
    try log.append(.assigned(.init(agent: nil, team: "desktop")))
    #expect(log.ticket.assignee == "abaker" && log.ticket.team == "desktop")
}

@Test func `notes, contacts and justifications leave the status alone`() throws {
    var log = try TicketLog.decided()
    try log.act(.close(reason: "agreed"))
    try log.act(.note("called back"))
    try log.act(.recordContact(.init(mood: "calm", said: "")))
    try log.act(.issue(.sample))
    #expect(log.ticket.status == .closed)
    #expect(log.ticket.justifications == [.sample])
}

@Test func `an escalation waits for its ruling and keeps who ruled, and when`() throws {
    var log = try TicketLog.decided()
    try log.act(.escalate(.sample))
    #expect(log.ticket.status == .escalated && log.ticket.openEscalation?.escalation == .sample)
    try log.act(.rule(.upheld), by: .supervisor)
    #expect(log.ticket.status == .open && log.ticket.openEscalation == nil)
    let escalation = try #require(log.ticket.escalations.first)
    #expect(escalation.ruling == .upheld && escalation.ruledBy == "hgagnon")
    #expect(escalation.ruledAt == log.records.last?.at && escalation.at == log.records[4].at)
    try log.act(.escalate(.sample))
    #expect(log.ticket.escalations.count == 2 && log.ticket.openEscalation != nil)
}

@Test func `an escalation still waits for its ruling after a wait or a reopening`() throws {
    var log = try TicketLog.decided()
    try log.act(.escalate(.sample))
    try log.act(.wait(on: "the director", reason: "on leave"))
    #expect(log.ticket.status == .waiting)
    try log.act(.resume(reason: "back"))
    #expect(log.ticket.status == .escalated && log.ticket.next == .ruling)
    try log.append(.resolved(.init(reason: "solved another way")))
    #expect(log.ticket.next == .none)
    try log.act(.reopen(reason: "it was not"))
    #expect(log.ticket.status == .escalated)
    try log.act(.rule(.upheld), by: .administrator)
    #expect(log.ticket.status == .open)
}

@Test func `a wait survives an escalation and its ruling`() throws {
    var log = try TicketLog.decided()
    try log.act(.wait(on: "the supplier", reason: "a part"))
    try log.act(.escalate(.sample))
    #expect(log.ticket.status == .escalated && log.ticket.next == .ruling)
    try log.act(.rule(.upheld), by: .supervisor)
    #expect(log.ticket.status == .waiting && log.ticket.next == .resume)
    try log.act(.resume(reason: "it came"))
    #expect(log.ticket.status == .open)
}

@Test func `an event from a clock that was set back does not make a ticket older`() throws {
    var log = try TicketLog.opened()
    var late = try #require(log.records.first)
    late.version = 2
    late.event = .noted(.init(text: "x"))
    late.at = late.at.adding(seconds: -30)
    var ticket = log.ticket
    ticket.apply(late)
    #expect(ticket.updatedAt == log.ticket.updatedAt && ticket.version == 2)
    try log.act(.note("x"))
    #expect(log.ticket.updatedAt == Instant(milliseconds: 120_000))
}

@Test func `an imported step takes over its system’s state`() throws {
    var log = try TicketLog.opened(origin: "servicenow:45")
    try log.append(
        .imported(.init(source: "servicenow", status: .waiting, changed: ["state": "3"], team: "desk", agent: nil)))
    #expect(log.ticket.status == .waiting && log.ticket.team == "desk" && log.ticket.assignee == nil)
}

@Test func `an escalation that its old system’s end left open is closed by a ruling, and the ticket stays ended`()
    throws
{
    var log = try TicketLog.opened(origin: "servicenow:45")
    try log.act(.escalate(.sample))
    try log.append(
        .imported(.init(source: "servicenow", status: .closed, changed: ["state": "7"], team: "desk", agent: nil)))
    #expect(log.ticket.status == .closed && log.ticket.openEscalation != nil)
    let ended = log.ticket.resolvedAt
    try log.act(.rule(.init(ruling: .upheld, reason: "settled there")), by: .supervisor)
    #expect(log.ticket.openEscalation == nil)
    #expect(log.ticket.escalations.last?.ruling?.reason == "settled there")
    #expect(log.ticket.status == .closed && log.ticket.resolvedAt == ended && ended != nil)
}

@Test func `an event of a newer version is counted and changes nothing else`() throws {
    var log = try TicketLog.decided()
    let before = log.ticket.summary
    try log.append(.unknown(kind: "merged", payload: "{}"))
    #expect(log.ticket.unknownCount == 1)
    var after = log.ticket.summary
    #expect(after.version == before.version + 1)
    (after.version, after.updatedAt) = (before.version, before.updatedAt)
    #expect(after == before)
}

@Test func `a ticket is the fold of its records, whole or one by one`() throws {
    var log = TicketLog()
    for stored in try Sample.all() { try log.append(stored.event) }
    #expect(Ticket(id: log.ticket.id, folding: log.records) == log.ticket)
    #expect(log.ticket.version == 22 && log.ticket.chainEnd == log.records.last?.hash)
    #expect(log.records.chainFaults().isEmpty)
}
