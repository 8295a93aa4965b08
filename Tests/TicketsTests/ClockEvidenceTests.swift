// What a ticket tells its clocks: which events start, stop and pause them.

import Desk
import Localisation
import ServiceLevels
import Testing
import Tickets

extension Charter {
    /// Always open: business time is elapsed time.
    static let sample = Charter(
        group: "health", model: .hold, from: CivilDate(dayNumber: 0), calendar: .always(at: .universal),
        defaultLevel: ServiceLevel(
            id: "standard", name: Bilingual("Standard", "Régulier"), respond: .businessMinutes(30),
            resolve: .businessHours(8), handOff: .businessHours(1)))
}

private func clock(_ log: TicketLog, _ kind: ClockKind) -> ServiceClock? {
    log.ticket.clocks(under: .sample, now: Instant(milliseconds: Int64(log.records.count + 1) * 60_000))
        .first { $0.kind == kind }
}

@Test func `the first word with the client stops the clock of the answer`() throws {
    var log = try TicketLog.opened()
    #expect(clock(log, .respond)?.state == .running)
    try log.act(.note("internal"))
    #expect(clock(log, .respond)?.state == .running)
    try log.act(.confirmNeed("calendar on the move"))
    #expect(clock(log, .respond)?.state == .met(at: Instant(milliseconds: 180_000)))
}

@Test func `waiting pauses the resolution, and an end between two lives counts for nobody`() throws {
    var log = try TicketLog.decided()
    try log.act(.wait(on: "the supplier", reason: "a part"))
    #expect(clock(log, .resolve)?.due == nil && log.ticket.nearestClock(under: .sample) == nil)
    for _ in 0..<5 { try log.act(.note("still waiting")) }
    try log.act(.resume(reason: "it came"))
    #expect(clock(log, .resolve)?.pausedSeconds == 360)
    try log.act(.resolve(reason: "done"))
    for _ in 0..<3 { try log.act(.note("quiet")) }
    try log.act(.reopen(reason: "not done"))
    #expect(clock(log, .resolve)?.pausedSeconds == 360 + 240)
    #expect(log.ticket.nearestClock(under: .sample)?.kind == .resolve)
}

@Test func `a promise to the client is a clock until they hear from us`() throws {
    var log = try TicketLog.decided()
    let promise = Instant(milliseconds: 600_000)
    try log.act(.inform(.init(channel: .phone, said: "by ten", nextUpdate: promise)))
    #expect(clock(log, .update)?.due == promise && log.ticket.nearestClock(under: .sample)?.due == promise)
    try log.act(.inform(.init(channel: .phone, said: "here it is")))
    #expect(clock(log, .update) == nil)
}

@Test func `an offered hand-off has a clock until the other team answers`() throws {
    var log = try TicketLog.decided()
    #expect(clock(log, .handOff) == nil)
    try log.act(.offerHandOff(to: "regional", reason: "a visit", checklist: []))
    #expect(clock(log, .handOff)?.due == log.records.last?.at.adding(seconds: 3600))
    for _ in 0..<60 { try log.act(.note("no answer")) }
    let gus = Agent.of(.agent, id: "gus", team: "regional")
    try log.act(.acceptHandOff, by: gus)
    let answered = try #require(log.records.last?.at)
    #expect(clock(log, .handOff)?.state == .metLate(at: answered))
    try log.act(.offerHandOff(to: "desk", reason: "a mistake", checklist: []), by: gus)
    try log.act(.withdrawHandOff(reason: "no"), by: gus)
    #expect(clock(log, .handOff) == nil)
}

@Test func `a hand-off nobody answered ends with the request`() throws {
    var log = try TicketLog.decided()
    try log.act(.offerHandOff(to: "regional", reason: "a visit", checklist: []))
    try log.act(.resolve(reason: "done by phone"))
    #expect(clock(log, .handOff) == nil && log.ticket.summary.handOffTo == nil)
    try log.act(.reopen(reason: "not done"))
    #expect(log.ticket.openHandOff == nil && log.ticket.summary.next != .handOff)
}

@Test func `why a clock stands so names only those waited for`() throws {
    var log = try TicketLog.decided()
    try log.act(.resolve(reason: "done"))
    try log.act(.reopen(reason: "not done"))
    let why = try #require(clock(log, .resolve)?.why)
    #expect(why.english.hasSuffix("not counted, taken for resolved"), "\(why)")
    #expect(why.french.hasSuffix("non comptée\u{00A0}: billet tenu pour résolu"), "\(why)")
    try log.act(.wait(on: "the supplier", reason: "a part"))
    try log.act(.resume(reason: "it came"))
    let both = try #require(clock(log, .resolve)?.why.english)
    #expect(both.hasSuffix("not counted, waiting for the supplier and taken for resolved"), "\(both)")
}

@Test func `a delay is announced once the client was told after the warning`() throws {
    var log = try TicketLog.decided()
    var strict = Charter.sample
    strict.defaultLevel.resolve = .businessMinutes(20)
    #expect(!log.ticket.isDelayAnnounced(under: strict))
    try log.act(.inform(.init(channel: .phone, said: "we look at it")))
    #expect(!log.ticket.isDelayAnnounced(under: strict))
    for _ in 0..<15 { try log.act(.note("it takes long")) }
    #expect(!log.ticket.isDelayAnnounced(under: strict))
    try log.act(.inform(.init(channel: .phone, said: "it will be late")))
    #expect(log.ticket.isDelayAnnounced(under: strict))
}

@Test func `another charter or level gives other clocks with the same pauses`() throws {
    var log = try TicketLog.decided()
    try log.act(.wait(on: "the supplier", reason: "a part"))
    try log.act(.resume(reason: "it came"))
    var strict = Charter.sample
    strict.levels.append(ServiceLevel(id: "urgent", name: Bilingual("Urgent", "Urgent"), resolve: .businessHours(1)))
    let slow = try #require(
        log.ticket.clocks(under: strict, now: Instant(milliseconds: 0)).last { $0.kind == .resolve })
    try log.act(.setLevel("urgent", reason: "the minister"))
    let quick = try #require(
        log.ticket.clocks(under: strict, now: Instant(milliseconds: 0)).last { $0.kind == .resolve })
    #expect(slow.pauses == quick.pauses && slow.pausedSeconds == quick.pausedSeconds)
    #expect(try #require(slow.due).seconds(since: try #require(quick.due)) == 7 * 3600)
}
