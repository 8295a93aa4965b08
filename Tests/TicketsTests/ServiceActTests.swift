// Choices, conduct, ties: what may be done, by whom, and what becomes of it.

import Chain
import Desk
import ServiceLevels
import Testing
import Tickets

private let owner = Agent.of(.agent, id: "ana", team: "desk")
private let other = Agent.of(.agent, id: "gus", team: "regional")
private let supervisor = Agent.of(.supervisor, id: "hel", team: "desk")

private func refusal(_ log: TicketLog, _ act: TicketAct, by agent: Agent = owner) -> ActRefusal? {
    log.refusal(of: act, by: agent)
}

@Suite struct ChoiceTests {
    @Test func `a choice has at least two answers, and the client gives one of them`() throws {
        var log = try TicketLog.decided()
        #expect(refusal(log, .putChoice("loan?", options: ["yes"])) == .choiceNeedsOptions)
        #expect(refusal(log, .putChoice("loan?", options: ["yes", "no", "yes"])) == .optionTwice("yes"))
        #expect(refusal(log, .putChoice("prêt?", options: ["Prêté", "prete"])) == .optionTwice("prete"))
        #expect(refusal(log, .answerChoice("yes")) == .noOpenChoice)
        try log.act(.putChoice("loan or wait?", options: ["loan", "wait"]), by: owner)
        #expect(refusal(log, .answerChoice("buy")) == .notAnOption(["loan", "wait"]))
        try log.act(.answerChoice("loan"), by: owner)
        #expect(log.ticket.choices.map(\.answer) == ["loan"] && log.ticket.openChoice == nil)
    }

    @Test func `a choice put again takes the place of the one nobody made`() throws {
        var log = try TicketLog.decided()
        try log.act(.putChoice("loan or wait?", options: ["loan", "wait"]), by: owner)
        try log.act(.putChoice("loan or wait?", options: ["loan", "wait", "buy"]), by: owner)
        try log.act(.answerChoice("buy"), by: owner)
        #expect(log.ticket.openChoice == nil && log.ticket.choices.map(\.answer) == [nil, "buy"])
        #expect(refusal(log, .answerChoice("loan")) == .noOpenChoice)
    }
}

@Suite struct ConductTests {
    @Test func `a complaint keeps both sides' words, and nobody judges themselves`() throws {
        var log = try TicketLog.decided()
        #expect(refusal(log, .giveAccount("x")) == .nothingToAccountFor)
        try log.act(.fileComplaint(.init(about: "ana", by: .client, words: "rude")), by: other)
        #expect(refusal(log, .giveAccount("x"), by: other) == .accountIsTheAgents)
        try log.act(.giveAccount("I kept to the clause"), by: owner)
        #expect(refusal(log, .findComplaint(.init(finding: .unfounded, words: "x"))) == .findingNeedsSupervisor)
        let self_ = Agent.of(.supervisor, id: "ana")
        #expect(refusal(log, .findComplaint(.init(finding: .unfounded, words: "x")), by: self_) == .findingOnSelf)
        try log.act(.findComplaint(.init(finding: .partly, words: "the tone")), by: supervisor)
        #expect(log.ticket.complaints.map(\.found?.finding) == [.partly] && log.ticket.openComplaint == nil)
        #expect(log.ticket.accounts.map(\.words) == ["I kept to the clause"])
        #expect(refusal(log, .findComplaint(.init(finding: .partly, words: "x")), by: supervisor) == .noComplaint)
    }

    @Test func `an exception needs the clause it is from`() throws {
        let granted = TicketEvent.Ruled(ruling: .exception, reason: "she travels", until: CivilDate("2199-12-31"))
        var log = try TicketLog.opened()
        try log.act(.escalate(.sample), by: owner)
        #expect(refusal(log, .rule(granted), by: supervisor) == .notDecided)
        #expect(refusal(log, .rule(.upheld), by: supervisor) == nil)
        try log.act(.confirmNeed("her calendar"))
        try log.act(.decide(try Sample.refusal(offers: ["calendar-web"])))
        try log.act(.rule(granted), by: supervisor)
        #expect(log.ticket.exception?.clause == log.ticket.decision?.clause?.id)
    }

    @Test func `backup is asked once and comes from somebody else`() throws {
        var log = try TicketLog.decided()
        #expect(refusal(log, .giveBackup("x"), by: supervisor) == .noBackupAsked)
        try log.act(.askBackup(reason: "he shouts"), by: owner)
        #expect(log.ticket.summary.backupAskedAt != nil)
        #expect(refusal(log, .askBackup(reason: "x")) == .backupAsked)
        #expect(refusal(log, .giveBackup("x")) == .ownBackup)
        try log.act(.giveBackup("I took the call"), by: supervisor)
        #expect(log.ticket.backup == nil)
    }

    @Test func `an escalation goes up a chain, every word kept`() throws {
        var log = try TicketLog.decided()
        #expect(refusal(log, .answerEscalation("x", to: nil), by: supervisor) == .nothingToRule)
        try log.act(.escalate(.sample), by: owner)
        #expect(refusal(log, .answerEscalation("x", to: nil)) == .rulingNeedsSupervisor)
        try log.act(.answerEscalation("Marc rules on phones", to: "macdonald"), by: supervisor)
        try log.act(.answerEscalation("I will call her", to: nil), by: supervisor)
        #expect(log.ticket.openEscalation?.to == "macdonald")
        #expect(log.ticket.openEscalation?.answers.map(\.words) == ["Marc rules on phones", "I will call her"])
    }
}

@Suite struct BondTests {
    private func pair() throws -> (TicketLog, Ticket) {
        var second = Ticket(id: TicketID(9))
        second.apply(
            EventRecord(
                .opened(.init(client: Sample.client, words: "the same", language: .french)), payload: "{}",
                of: TicketID(9), version: 1, at: Instant(milliseconds: 5), by: "ana", after: .none))
        return (try TicketLog.decided(), second)
    }

    @Test func `a merged ticket goes into another and comes back as it was`() throws {
        var (log, target) = try pair()
        try log.act(.wait(on: "x", reason: "y"), by: owner)
        let events = try log.ticket.merge(into: target, reason: "the same request")
        try log.append(events.source)
        #expect(log.ticket.mergedInto == TicketID(9) && !log.ticket.status.isLive)
        #expect(refusal(log, .resolve(reason: "x")) == .isMerged(TicketID(9)))
        #expect(refusal(log, .note("still here")) == nil)
        #expect(log.ticket.clocks(under: .sample, now: Instant(milliseconds: 9)).isEmpty)
        target.apply(
            EventRecord(
                events.target, payload: "{}", of: target.id, version: 2, at: Instant(milliseconds: 6), by: "ana",
                after: target.chainEnd))
        #expect(target.absorbed == [log.ticket.id])
        #expect(throws: ActRefusal.hasAbsorbed) { try target.merge(into: Ticket(id: TicketID(3)), reason: "x") }
        try log.append(log.ticket.unmerge(from: target, reason: "it was another phone").source)
        #expect(log.ticket.mergedInto == nil && log.ticket.status == .waiting)
        #expect(throws: ActRefusal.notMerged) { try log.ticket.unmerge(from: target, reason: "x") }
    }

    @Test func `tickets of two client groups are never merged`() throws {
        var stranger = Ticket(id: TicketID(9))
        let client = Client(id: "F-1", name: "X", language: .english, group: "finance")
        stranger.apply(
            EventRecord(
                .opened(.init(client: client, words: "w", language: .english)), payload: "{}", of: TicketID(9),
                version: 1, at: Instant(milliseconds: 5), by: "ana", after: .none))
        #expect(throws: ActRefusal.otherGroup) { try TicketLog.decided().ticket.merge(into: stranger, reason: "x") }
        #expect(throws: ActRefusal.ownTicket) {
            let ticket = try TicketLog.decided().ticket
            return try ticket.merge(into: ticket, reason: "x")
        }
    }

    @Test func `tags are words, and what changes nothing is no event`() throws {
        var log = try TicketLog.opened()
        #expect(refusal(log, .tag(adding: ["two words"], removing: [])) == .badTag("two words"))
        #expect(refusal(log, .tag(adding: [], removing: ["none"])) == .nothingChanges)
        try log.act(.tag(adding: ["réseau", "b2"], removing: []), by: owner)
        try log.act(.tag(adding: ["b2", "c"], removing: ["réseau"]), by: owner)
        #expect(log.ticket.summary.tags == ["b2", "c"])
        #expect(log.records.last?.event == .tagged(.init(added: ["c"], removed: ["réseau"])))
        try log.act(.tag(adding: ["Été"], removing: []), by: owner)
        #expect(refusal(log, .tag(adding: ["ete"], removing: [])) == .nothingChanges)
        try log.act(.tag(adding: ["ETE"], removing: ["été"]), by: owner)
        #expect(log.ticket.tags == ["b2", "c", "ETE"])
    }

    @Test func `ties are seen from both ends`() {
        for relation in LinkRelation.allCases { #expect(relation.inverse.inverse == relation) }
    }
}
