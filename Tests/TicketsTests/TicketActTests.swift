// What may not be done, and what it is called.

import Decisions
import Desk
import Testing
import Tickets

private func refusal(_ log: TicketLog, _ act: TicketAct, by role: Role = .agent) -> ActRefusal? {
    log.refusal(of: act, by: .of(role))
}

@Test func `empty words are asked again`() throws {
    let log = try TicketLog.decided()
    let acts: [TicketAct] = [
        .confirmNeed(" \n"), .note(""), .inform(.init(channel: .phone, said: "\u{A0}")),
        .recordContact(.init(mood: " ", said: "")), .wait(on: "", reason: "x"), .wait(on: "x", reason: ""),
        .wait(on: "  ", reason: "x"), .escalate(.init(by: .agent, to: "x", reason: " ")), .resolve(reason: ""),
    ]
    for act in acts { #expect(refusal(log, act) == .emptyWords, "\(act)") }
    var escalated = log
    try escalated.act(.escalate(.sample))
    #expect(refusal(escalated, .rule(.init(ruling: .upheld, reason: "")), by: .supervisor) == .emptyWords)
}

@Test func `a decision needs the need confirmed, offers and justifications need the decision`() throws {
    let log = try TicketLog.opened()
    #expect(refusal(log, .decide(try Sample.refusal())) == .needNotConfirmed)
    #expect(refusal(log, .makeOffer("calendar-web")) == .notDecided)
    #expect(refusal(log, .takeOffer("calendar-web")) == .notDecided)
    #expect(refusal(log, .declineOffer("calendar-web", reason: "x")) == .notDecided)
    #expect(refusal(log, .issue(.sample)) == .nothingToJustify)
}

@Test func `only offers of the decision are made, taken or declined`() throws {
    let log = try TicketLog.decided()
    #expect(refusal(log, .makeOffer("loan")) == .offerNotMade)
    #expect(refusal(log, .takeOffer("loan")) == .offerNotMade)
    #expect(refusal(log, .declineOffer("loan", reason: "x")) == .offerNotMade)
    #expect(refusal(log, .takeOffer("calendar-web")) == nil)
}

@Test func `an offer the client took is not made again, by an agent or by another decision`() throws {
    var log = try TicketLog.decided(offers: ["calendar-web", "loan"])
    try log.act(.takeOffer("calendar-web"))
    #expect(refusal(log, .makeOffer("calendar-web")) == .offerTaken)
    #expect(refusal(log, .makeOffer("loan")) == nil)
    try log.act(.decide(try Sample.refusal(offers: ["calendar-web", "loan"])))
    #expect(log.ticket.offers.map(\.reply) == [.taken, .open])
}

@Test func `an escalation, and an answer passed on, go to somebody`() throws {
    var log = try TicketLog.decided()
    #expect(refusal(log, .escalate(.init(by: .agent, to: " ", reason: "x"))) == .emptyRecipient)
    try log.act(.escalate(.sample))
    #expect(refusal(log, .answerEscalation("x", to: ""), by: .supervisor) == .emptyRecipient)
    #expect(refusal(log, .answerEscalation("x", to: nil), by: .supervisor) == nil)
}

@Test func `nobody rules on what they decided or escalated`() throws {
    let (ann, bea) = (Agent.of(.supervisor, id: "ann"), Agent.of(.supervisor, id: "bea"))
    func mayRule(_ agent: Agent, on log: TicketLog) -> Bool {
        (try? log.ticket.events(for: .rule(.upheld), by: agent)) != nil
    }
    var decided = try TicketLog.opened()
    try decided.act(.confirmNeed("calendar on the move"), by: ann)
    try decided.act(.decide(try Sample.refusal()), by: ann)
    try decided.act(.escalate(.sample))
    #expect(!mayRule(ann, on: decided) && mayRule(bea, on: decided))
    #expect(throws: ActRefusal.rulingOnOwn) { try decided.ticket.events(for: .rule(.upheld), by: ann) }
    var escalated = try TicketLog.decided()
    try escalated.act(.escalate(.sample), by: bea)
    #expect(mayRule(ann, on: escalated) && !mayRule(bea, on: escalated))
}

@Test func `one escalation waits at a time, and there is a ruling only on one that waits`() throws {
    var log = try TicketLog.decided()
    #expect(refusal(log, .rule(.upheld), by: .supervisor) == .nothingToRule)
    try log.act(.escalate(.sample))
    #expect(refusal(log, .escalate(.sample)) == .alreadyEscalated)
    try log.act(.rule(.upheld), by: .supervisor)
    #expect(refusal(log, .rule(.upheld), by: .supervisor) == .nothingToRule)
}

@Test func `only supervisors and administrators rule`() throws {
    var log = try TicketLog.decided()
    try log.act(.escalate(.sample))
    for role in Role.allCases {
        #expect(refusal(log, .rule(.upheld), by: role) == (role.mayRule ? nil : .rulingNeedsSupervisor))
    }
}

@Test func `an exception needs its last day`() throws {
    var log = try TicketLog.decided()
    try log.act(.escalate(.sample))
    var ruled = TicketEvent.Ruled(ruling: .exception, reason: "a trial")
    #expect(refusal(log, .rule(ruled), by: .supervisor) == .exceptionNeedsEnd)
    ruled.until = CivilDate("2026-12-31")
    #expect(refusal(log, .rule(ruled), by: .supervisor) == nil)
}

@Test func `a ticket that ended is reopened before anything but notes, contacts and justifications`() throws {
    for end in [TicketAct.resolve(reason: "done"), .close(reason: "agreed")] {
        var log = try TicketLog.decided()
        try log.act(end)
        let acts: [TicketAct] = [
            .confirmNeed("x"), .setFacts([:], absent: []), .decide(try Sample.refusal()), .makeOffer("calendar-web"),
            .takeOffer("calendar-web"), .declineOffer("calendar-web", reason: "x"),
            .inform(.init(channel: .phone, said: "x")), .assign(to: .of(.agent, id: "a")), .wait(on: "x", reason: "y"),
            .resume(reason: "x"), .escalate(.sample), .rule(.upheld), .resolve(reason: "x"),
        ]
        for act in acts { #expect(refusal(log, act, by: .supervisor) == .notLive, "\(act)") }
        for act in [TicketAct.note("x"), .recordContact(.init(mood: "calm", said: "x")), .issue(.sample)] {
            #expect(refusal(log, act) == nil)
        }
        #expect(refusal(log, .reopen(reason: "again")) == nil)
    }
}

@Test func `a ticket does not end while an escalation waits for its ruling`() throws {
    var log = try TicketLog.decided()
    try log.act(.escalate(.sample))
    let ends = [TicketAct.resolve(reason: "done"), .close(reason: "agreed")]
    for end in ends { #expect(refusal(log, end, by: .supervisor) == .escalationOpen) }
    try log.act(.rule(.upheld), by: .supervisor)
    for end in ends { #expect(refusal(log, end) == nil) }
}

@Test func `a resolved ticket may be closed, a closed one not again`() throws {
    var log = try TicketLog.decided()
    try log.act(.resolve(reason: "done"))
    try log.act(.close(reason: "agreed"))
    #expect(refusal(log, .close(reason: "again")) == .notLive)
}

@Test func `a live ticket is not reopened, and only a waiting one is resumed`() throws {
    var log = try TicketLog.decided()
    #expect(refusal(log, .reopen(reason: "x")) == .alreadyLive)
    #expect(refusal(log, .resume(reason: "x")) == .notWaiting)
    try log.act(.wait(on: "the supplier", reason: "a part"))
    #expect(refusal(log, .resume(reason: "x")) == nil)
    #expect(refusal(log, .reopen(reason: "x")) == .alreadyLive)
}

@Test func `every refusal is worded in both languages, in one line without a full stop`() {
    let refusals: [ActRefusal] = [
        .emptyWords, .needNotConfirmed, .notDecided, .offerNotMade, .nothingToRule, .alreadyEscalated,
        .rulingNeedsSupervisor, .exceptionNeedsEnd, .notLive, .alreadyLive, .notWaiting, .nothingToJustify,
        .rulingOnOwn, .offerTaken, .emptyRecipient, .cannotSee("dan"), .alreadyTheirs("dan"),
        .notOfTeam("dan", "desk"), .handItOff("desk"), .theirsToHandOff("desk"), .acceptFirst("desk"),
        .notInDisagreement(["desk", "regional"]), .stepNeedsSupervisor(Bilingual("the leads", "les chefs")),
    ]
    for words in refusals.map(\.words) {
        #expect(words.english != words.french)
        #expect(!words.english.hasSuffix(".") && !words.french.hasSuffix("."))
        #expect(!hasLooseSpace(words.french))
    }
    #expect(Set(refusals.map(\.words)).count == refusals.count)
}

@Test func `no promise, need or exception names a day that cannot be written, or is past from the start`() throws {
    var log = try TicketLog.decided()
    let (last, after) = (CivilDate("2199-12-31"), CivilDate("2200-01-01"))
    func inform(_ day: CivilDate?) throws -> TicketAct {
        .inform(.init(channel: .phone, said: "soon", nextUpdate: Instant(day: try #require(day))))
    }
    #expect(refusal(log, try inform(last)) == nil)
    #expect(refusal(log, try inform(after)) == .tooFar)
    #expect(refusal(log, .setNeededBy(last)) == nil)
    #expect(refusal(log, .setNeededBy(after)) == .tooFar)
    #expect(refusal(log, .setNeededBy(CivilDate("0001-01-01"))) == .neededBeforeAsked)
    #expect(refusal(log, .setNeededBy(log.ticket.openedAt.day)) == nil)
    try log.act(.escalate(.sample))
    var ruled = TicketEvent.Ruled(ruling: .exception, reason: "a trial", until: last)
    #expect(refusal(log, .rule(ruled), by: .supervisor) == nil)
    ruled.until = after
    #expect(refusal(log, .rule(ruled), by: .supervisor) == .tooFar)
    (ruled.until, ruled.conditions) = (last, " ")
    #expect(refusal(log, .rule(ruled), by: .supervisor) == .emptyWords)
}

@Test func `work resumes for a reason`() throws {
    var log = try TicketLog.decided()
    try log.act(.wait(on: "parts", reason: "ordered"))
    #expect(refusal(log, .resume(reason: " ")) == .emptyWords)
    #expect(refusal(log, .resume(reason: "delivered")) == nil)
}
