// Hand-offs, choices, disagreements, conduct, ties: what may be done, by whom, and what becomes of it.

import Chain
import Desk
import ServiceLevels
import Testing
import Tickets

private let owner = Agent.of(.agent, id: "ana", team: "desk")
private let other = Agent.of(.agent, id: "gus", team: "regional")
private let supervisor = Agent.of(.supervisor, id: "hel", team: "desk")

private func refusal(_ log: TicketLog, _ act: TicketAct, by agent: Agent = owner) -> ActRefusal? {
    do {
        _ = try log.ticket.events(for: act, by: agent)
        return nil
    } catch {
        return error
    }
}

private func offer(_ to: TeamID = "regional") -> TicketAct {
    .offerHandOff(to: to, reason: "needs a visit", checklist: [.init(text: "floor noted", done: true)])
}

@Suite struct HandOffTests {
    @Test func `a ticket given back to its team is nobody’s, once`() throws {
        var log = try TicketLog.decided()
        try log.act(.assign(agent: "ana", team: "desk"), by: owner)
        try log.act(.release(to: "desk"), by: owner)
        #expect(log.ticket.assignee == nil && log.ticket.team == "desk")
        #expect(log.ticket.summary.assignee == nil)
        #expect(refusal(log, .release(to: "desk")) == .nothingChanges)
        try log.act(.undo, by: owner)
        #expect(log.ticket.assignee == "ana")
    }

    @Test func `the owner keeps a ticket until the other team accepts it`() throws {
        var log = try TicketLog.decided()
        try log.act(.assign(agent: "ana", team: "desk"), by: owner)
        try log.act(offer(), by: owner)
        #expect(log.ticket.assignee == "ana" && log.ticket.team == "desk")
        #expect(log.ticket.summary.handOffTo == "regional" && log.ticket.summary.next == .handOff)
        #expect(refusal(log, offer()) == .handOffOpen("regional"))
        try log.act(.acceptHandOff, by: other)
        #expect(log.ticket.assignee == "gus" && log.ticket.team == "regional")
        #expect(log.ticket.openHandOff == nil && log.ticket.summary.handOffTo == nil)
    }

    @Test func `only the other team answers, and a return says why and is counted`() throws {
        var log = try TicketLog.decided()
        try log.act(.assign(agent: "ana", team: "desk"), by: owner)
        #expect(refusal(log, .acceptHandOff, by: other) == .noHandOff)
        #expect(refusal(log, offer("desk")) == .handOffToSelf)
        for bounce in 1...2 {
            try log.act(offer(), by: owner)
            #expect(refusal(log, .acceptHandOff) == .notTheirs("regional"))
            #expect(refusal(log, .returnHandOff(reason: " "), by: other) == .emptyWords)
            try log.act(.returnHandOff(reason: "no room number"), by: other)
            #expect(log.ticket.bounces == bounce && log.ticket.assignee == "ana")
        }
        try log.act(offer(), by: owner)
        try log.act(.withdrawHandOff(reason: "solved by phone"), by: owner)
        #expect(log.ticket.bounces == 2 && log.ticket.openHandOff == nil)
    }
}

@Suite struct ChoiceTests {
    @Test func `a choice has at least two answers, and the client gives one of them`() throws {
        var log = try TicketLog.decided()
        #expect(refusal(log, .putChoice("loan?", options: ["yes"])) == .choiceNeedsOptions)
        #expect(refusal(log, .putChoice("loan?", options: ["yes", "yes"])) == .choiceNeedsOptions)
        #expect(refusal(log, .answerChoice("yes")) == .noOpenChoice)
        try log.act(.putChoice("loan or wait?", options: ["loan", "wait"]), by: owner)
        #expect(refusal(log, .answerChoice("buy")) == .notAnOption(["loan", "wait"]))
        try log.act(.answerChoice("loan"), by: owner)
        #expect(log.ticket.choices.map(\.answer) == ["loan"] && log.ticket.openChoice == nil)
    }
}

@Suite struct DisagreementTests {
    private static let steps = [
        TicketEvent.DisagreementRaised.Step(
            name: Bilingual("talk", "en parler"), who: Bilingual("both", "les deux"), businessHours: 4),
        .init(name: Bilingual("leads", "chefs"), who: Bilingual("leads", "chefs"), businessHours: 8),
    ]

    @Test func `a disagreement follows its steps and ends in a settlement`() throws {
        var log = try TicketLog.decided()
        let raised = TicketEvent.DisagreementRaised(with: "regional", about: "who drives", steps: Self.steps)
        #expect(refusal(log, .raiseDisagreement(.init(with: "regional", about: "x", steps: []))) == .noProtocol)
        #expect(
            refusal(log, .raiseDisagreement(.init(with: "desk", about: "x", steps: Self.steps)))
                == .disagreementWithSelf)
        try log.act(.raiseDisagreement(raised), by: owner)
        #expect(refusal(log, .raiseDisagreement(raised)) == .disagreementOpen)
        #expect(log.ticket.openDisagreement?.current?.businessHours == 4)
        #expect(log.ticket.clockEvidence.settleBusinessMinutes == 240)
        try log.act(.moveDisagreement("no agreement"), by: other)
        #expect(log.ticket.openDisagreement?.step == 2 && log.ticket.clockEvidence.settleBusinessMinutes == 480)
        #expect(refusal(log, .moveDisagreement("again")) == .protocolAtEnd)
        try log.act(.settleDisagreement("regional drives on Tuesdays"), by: other)
        #expect(log.ticket.openDisagreement == nil && log.ticket.clockEvidence.settledAt != nil)
        #expect(refusal(log, .settleDisagreement("x")) == .noDisagreement)
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
    }

    @Test func `ties are seen from both ends`() {
        for relation in LinkRelation.allCases { #expect(relation.inverse.inverse == relation) }
    }
}
