// Precedents by facts, the warning before an inconsistent ruling, overturn rates with their interval, exceptions.

import Desk
import PolicyBook
import Testing
import Tickets

private func precedent(
    _ number: Int, _ ruling: Ruling, _ facts: [String: FactValue], clause: String = "MOB-2.1"
) -> Precedent {
    Precedent(
        ticket: TicketID(number), at: Instant(milliseconds: Int64(number) * 1000), clause: clause, group: "health",
        ruling: ruling, reason: "r\(number)", until: nil, facts: facts)
}

@Test func `the nearest in facts come first, then the latest`() {
    let facts: [String: FactValue] = ["item": .choice("pda"), "role": .choice("manager")]
    let all = [
        precedent(1, .upheld, facts), precedent(2, .upheld, ["item": .choice("pda"), "role": .choice("student")]),
        precedent(3, .exception, ["item": .choice("pda")]),
    ]
    #expect(all.nearest(to: facts).map(\.ticket.number) == [3, 1, 2])
    #expect(all.alike(facts).map(\.ticket.number) == [3, 1])
}

@Test func `a ruling unlike most alike precedents is warned of, one like them is not`() {
    let facts: [String: FactValue] = ["item": .choice("pda")]
    let all = [
        precedent(1, .upheld, facts), precedent(2, .upheld, facts), precedent(3, .exception, facts),
        precedent(4, .conduct, facts), precedent(5, .exception, ["item": .choice("tablet")]),
    ]
    #expect(all.warning(for: .upheld, on: facts) == nil)
    let warning = all.warning(for: .exception, on: facts)
    #expect(warning?.differing.map(\.ticket.number) == [2, 1] && warning?.agreeing == 1)
    #expect(warning?.words.english.contains("2 upheld") == true)
    #expect(warning?.words.french.contains("2 maintenues ") == true)
    let others = [precedent(1, .exception, facts), precedent(2, .exception, facts), precedent(3, .policyChange, facts)]
    let upheld = others.warning(for: .upheld, on: facts)
    #expect(upheld?.words.english.contains("2 exceptions granted, 1 policy to be changed") == true)
    #expect(upheld?.words.french.contains("2 dérogations accordées, 1 politique à modifier") == true)
    #expect(all.warning(for: .conduct, on: facts) == nil)
    #expect([Precedent]().warning(for: .exception, on: facts) == nil)
}

@Test func `the interval of an overturn rate is Wilson's`() {
    let rate = OverturnRate(overturned: 2, ruled: 8)
    #expect(rate.share == 0.25)
    // SOURCE: 2 of 8 at 95 %: 0.0715 to 0.5907.
    #expect(abs(rate.interval.lowerBound - 0.0715) < 0.0005 && abs(rate.interval.upperBound - 0.5907) < 0.0005)
    #expect(OverturnRate(overturned: 0, ruled: 0).interval == 0...1)
    #expect(OverturnRate(overturned: 0, ruled: 5).interval.lowerBound == 0)
    #expect(OverturnRate(overturned: 5, ruled: 5).interval.upperBound == 1)
}

@Test func `pressure is said to matter only where the intervals part`() {
    var record = ClauseRecord()
    #expect(record.pressureEffect == .unknown)
    (record.upheld, record.exceptions, record.pressedRuled, record.pressedOverturned) = (30, 28, 30, 28)
    #expect(record.pressureEffect == .more)
    (record.upheld, record.exceptions, record.pressedRuled, record.pressedOverturned) = (30, 10, 10, 3)
    #expect(record.pressureEffect == .notShown)
    for effect in PressureEffect.allCases { #expect(effect.words.english != effect.words.french) }
}

@Test func `an escalation counts for the clause it was about, whatever decides later`() throws {
    var log = try TicketLog.decided()
    try log.act(.escalate(.init(by: .client, to: "x", reason: "y", pressure: "I know the director")))
    try log.act(
        .rule(.init(ruling: .exception, reason: "a trial", until: CivilDate("2026-12-31"))), by: .supervisor)
    try log.act(.decide(try Sample.refusal(clause: "MOB-9")))
    let shares = log.ticket.clauseShares
    #expect(shares.map(\.clause) == ["MOB-2.1", "MOB-9"])
    #expect(shares.map(\.record.asked) == [0, 1] && shares.map(\.record.escalated) == [1, 0])
    #expect(shares.map(\.record.pressedOverturned) == [1, 0])
}

@Test func `an exception covers its clause and client until its last day, or until it is ended`() throws {
    var log = try TicketLog.decided()
    let lastDay = try #require(CivilDate("2026-12-31"))
    try log.act(.escalate(.sample))
    try log.act(
        .rule(.init(ruling: .exception, reason: "a trial", until: lastDay, conditions: "no support")), by: .supervisor)
    let exception = try #require(log.ticket.exception)
    #expect(exception.covers(clause: "MOB-2.1", client: "C-104", group: "health", on: lastDay))
    #expect(!exception.covers(clause: "MOB-2.1", client: "C-104", group: "health", on: lastDay.adding(days: 1)))
    #expect(!exception.covers(clause: "MOB-2.1", client: "C-105", group: "health", on: lastDay))
    #expect(!exception.covers(clause: "MOB-2.2", client: "C-104", group: "health", on: lastDay))
    try log.act(.endException(reason: "the trial is over"), by: .supervisor)
    #expect(log.ticket.exception == nil && log.ticket.exceptions.count == 1)
    #expect(
        log.ticket.exceptions.allSatisfy {
            !$0.covers(clause: "MOB-2.1", client: "C-104", group: "health", on: lastDay)
        })
}

@Test func `an exception for the group covers everybody in it`() throws {
    var log = try TicketLog.decided()
    let lastDay = try #require(CivilDate("2026-12-31"))
    try log.act(.escalate(.sample))
    try log.act(
        .rule(.init(ruling: .exception, reason: "a trial", until: lastDay, scope: .group)), by: .supervisor)
    let exception = try #require(log.ticket.exception)
    #expect(exception.covers(clause: "MOB-2.1", client: "C-999", group: "health", on: lastDay))
    #expect(!exception.covers(clause: "MOB-2.1", client: "C-104", group: "finance", on: lastDay))
}

@Test func `a decision by an exception never refuses`() throws {
    var log = try TicketLog.decided()
    try log.act(.escalate(.sample))
    try log.act(
        .rule(.init(ruling: .exception, reason: "a trial", until: CivilDate("2026-12-31"))), by: .supervisor)
    var parts = try Sample.refusal().parts
    parts.exception = HonouredException(try #require(log.ticket.exception))
    #expect(throws: DecisionRefusal.exceptionThatRefuses) { try RecordedDecision(parts) }
    parts.answer = "allowed"
    #expect(try RecordedDecision(parts).exception?.ticket == log.ticket.id)
}
