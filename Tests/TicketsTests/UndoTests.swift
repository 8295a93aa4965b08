// Taking acts back: what was done at one moment goes as one, what was sent out stays.

import Chain
import Desk
import TestSupport
import Testing
import Tickets

private let ana = Agent.of(.agent, id: "ana")
private let bob = Agent.of(.agent, id: "bob")

/// What a ticket is, but for where it stands in the log.
private func state(_ ticket: Ticket) -> [String] {
    [
        "\(ticket.status)", "\(ticket.need ?? "—")", "\(ticket.facts)", "\(ticket.offers)", "\(ticket.tags.sorted())",
        "\(ticket.assignee?.text ?? "—")", "\(ticket.waits)", "\(ticket.decision?.clause?.id ?? "—")",
    ]
}

@Test func `an act of several events is taken back as one`() throws {
    var log = try TicketLog.opened()
    try log.act(.confirmNeed("calendar on the move"), by: ana)
    let before = log.ticket
    try log.act(.decide(try Sample.refusal(offers: ["calendar-web", "loan"])), by: ana)
    #expect(log.ticket.offers.count == 2)
    #expect(log.ticket.undoable?.versions == 3...5)
    try log.act(.undo, by: ana)
    #expect(state(log.ticket) == state(before))
    #expect(log.ticket.version == 6 && log.records.chainFaults().isEmpty)
}

@Test func `acts are taken back one after the other, the last first`() throws {
    var log = try TicketLog.opened()
    for tag in ["one", "two", "three"] { try log.act(.tag(adding: [tag], removing: []), by: ana) }
    try log.act(.undo, by: ana)
    #expect(log.ticket.tags == ["one", "two"])
    try log.act(.undo, by: ana)
    #expect(log.ticket.tags == ["one"])
    try log.act(.tag(adding: ["four"], removing: []), by: ana)
    #expect(log.ticket.tags == ["one", "four"])
    try log.act(.undo, by: ana)
    try log.act(.undo, by: ana)
    #expect(log.ticket.tags.isEmpty)
    #expect(throws: ActRefusal.nothingToUndo) { try log.ticket.events(for: .undo, by: ana) }
}

@Test func `nobody takes back another agent's act`() throws {
    var log = try TicketLog.opened()
    try log.act(.note("by ana"), by: ana)
    #expect(throws: ActRefusal.notYourAct("ana")) { try log.ticket.events(for: .undo, by: bob) }
    try log.act(.note("by bob"), by: bob)
    #expect(throws: ActRefusal.notYourAct("bob")) { try log.ticket.events(for: .undo, by: ana) }
}

@Test func `what the client was told stays, and everything before it`() throws {
    var log = try TicketLog.opened()
    try log.act(.confirmNeed("calendar on the move"), by: ana)
    try log.act(.inform(.init(channel: .phone, said: "soon")), by: ana)
    #expect(throws: ActRefusal.nothingToUndo) { try log.ticket.events(for: .undo, by: ana) }
    try log.act(.wait(on: "the supplier", reason: "a part"), by: ana)
    try log.act(.undo, by: ana)
    #expect(log.ticket.status == .open && log.ticket.waits.isEmpty && log.ticket.need == "calendar on the move")
}

@Test func `a complaint is not taken back by anybody, nor is anything before it`() throws {
    var log = try TicketLog.decided()
    try log.act(.note("hung up"), by: ana)
    try log.act(.fileComplaint(.init(about: "ana", by: .client, words: "rude")), by: ana)
    #expect(throws: ActRefusal.nothingToUndo) { try log.ticket.events(for: .undo, by: ana) }
    try log.act(.note("called back"), by: ana)
    try log.act(.undo, by: ana)
    #expect(log.ticket.openComplaint != nil)
    #expect(throws: ActRefusal.nothingToUndo) { try log.ticket.events(for: .undo, by: ana) }
}

@Test func `a tie, which stands on the other ticket as well, is untied and not taken back`() throws {
    var log = try TicketLog.decided()
    let link = TicketEvent.Linked(ticket: TicketID(9), relation: .related)
    try log.act(.link(link), by: ana)
    #expect(throws: ActRefusal.nothingToUndo) { try log.ticket.events(for: .undo, by: ana) }
    try log.act(.unlink(link), by: ana)
    #expect(throws: ActRefusal.nothingToUndo) { try log.ticket.events(for: .undo, by: ana) }
    #expect(log.ticket.links.isEmpty)
}

@Test func `a complaint an earlier version took back stays taken back`() throws {
    var log = try TicketLog.decided()
    try log.act(.fileComplaint(.init(about: "ana", by: .client, words: "rude")), by: ana)
    try log.append(.undone(.init(from: log.ticket.version, through: log.ticket.version)), by: "ana")
    #expect(log.ticket.complaints.isEmpty)
    #expect(Ticket(id: log.ticket.id, folding: log.records) == log.ticket)
}

@Test func `an end that was taken back leaves the ticket as it was`() throws {
    var log = try TicketLog.decided()
    try log.act(.wait(on: "the supplier", reason: "a part"), by: ana)
    let before = log.ticket
    try log.act(.resolve(reason: "by mistake"), by: ana)
    try log.act(.undo, by: ana)
    #expect(state(log.ticket) == state(before) && log.ticket.resolvedAt == nil)
}

@Test(arguments: 1...8)
func `after any acts, taking the last one back restores the ticket before it`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var log = try TicketLog.decided()
    for step in 0..<80 {
        let act: TicketAct = random.pick([
            .note("n\(step)"), .tag(adding: ["t\(step)"], removing: []), .wait(on: "x", reason: "y"),
            .resume(reason: "z"), .assign(to: ana), .setNeededBy(CivilDate(dayNumber: 20_000 + step)),
            .takeOffer("calendar-web"), .inform(.init(channel: .mail, said: "m\(step)")), .confirmNeed("need \(step)"),
        ])
        let before = log.ticket
        guard (try? log.act(act, by: ana)) != nil else { continue }
        guard random.pick([true, false]), log.ticket.undoable != nil else { continue }
        try log.act(.undo, by: ana)
        #expect(state(log.ticket) == state(before))
        #expect(Ticket(id: log.ticket.id, folding: log.records) == log.ticket)
    }
}

@Test(arguments: 1...20)
func `a fold keeps as much to go back to as one event after the other does`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
        var records: [EventRecord] = []
        var ticket = Ticket(id: TicketID(1))
        let undoing = random.chance(40)
        for version in 1...Int.random(in: 1...40, using: &random) {
            let acts: [TicketEvent] = [
                .noted(.init(text: "x")), .tagged(.init(added: ["t\(version)"], removed: [])),
                .assigned(.init(agent: "ana")), .resolved(.init(reason: "x")), .noted(.init(text: "y")),
            ]
            var event = random.pick(acts)
            if random.chance(8) { event = .clientInformed(.init(channel: .phone, said: "x")) }
            if undoing, random.chance(15), let last = ticket.undoable {
                event = .undone(.init(from: last.versions.lowerBound, through: last.versions.upperBound))
            }
            let record = EventRecord(
                event, payload: "", of: TicketID(1), version: version,
                at: Instant(milliseconds: Int64(version / Int.random(in: 1...4, using: &random)) * 1000),
                by: random.pick(["ana", "bob"]), after: ticket.chainEnd)
            records.append(record)
            ticket.apply(record)
        }
        #expect(Ticket(id: TicketID(1), folding: records) == ticket)
    }
}
