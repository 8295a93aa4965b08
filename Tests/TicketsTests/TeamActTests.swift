// Whose a ticket is, hand-offs between teams, disagreements: what may be done, by whom, and what becomes of it.

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

private func offer(_ to: TeamID = "regional") -> TicketAct {
    .offerHandOff(to: to, reason: "needs a visit", checklist: [.init(text: "floor noted", done: true)])
}

@Suite struct HandOffTests {
    @Test func `a ticket given back to its team is nobody’s, once`() throws {
        var log = try TicketLog.decided()
        try log.act(.assign(to: owner), by: owner)
        try log.act(.release(to: "desk"), by: owner)
        #expect(log.ticket.assignee == nil && log.ticket.team == "desk")
        #expect(log.ticket.summary.assignee == nil)
        #expect(refusal(log, .release(to: "desk")) == .nothingChanges)
        try log.act(.undo, by: owner)
        #expect(log.ticket.assignee == "ana")
    }

    @Test func `the owner keeps a ticket until the other team accepts it`() throws {
        var log = try TicketLog.decided()
        try log.act(.assign(to: owner), by: owner)
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
        try log.act(.assign(to: owner), by: owner)
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

    @Test func `a supervisor accepts for a team, whose it is then and nobody’s; an administrator does not`()
        throws
    {
        var log = try TicketLog.decided()
        try log.act(.assign(to: owner), by: owner)
        try log.act(offer(), by: owner)
        for act in [TicketAct.acceptHandOff, .returnHandOff(reason: "x")] {
            #expect(refusal(log, act, by: .of(.administrator, id: "kow")) == .notTheirs("regional"))
            #expect(refusal(log, act, by: .of(.administrator, id: "kow", team: "regional")) == nil)
        }
        try log.act(.acceptHandOff, by: supervisor)
        #expect(log.ticket.assignee == nil && log.ticket.team == "regional")
        #expect(log.ticket.openHandOff == nil && log.ticket.summary.assignee == nil)
        let words = try #require(log.records.last).words(among: log.records, named: EventNames())
        #expect(words.english == "hand-off accepted for regional")
        #expect(words.french == "transfert accepté au nom de l’équipe regional")
    }
}

@Suite struct OwnerTests {
    private let colleague = Agent.of(.agent, id: "bob", team: "desk")

    private func owned() throws -> TicketLog {
        var log = try TicketLog.decided()
        try log.act(.assign(to: owner), by: owner)
        return log
    }

    @Test func `a ticket is not given to somebody who does not serve its group`() throws {
        let blind = Agent.of(.agent, id: "dan", team: "desk", groups: ["elsewhere"])
        let seeing = Agent.of(.agent, id: "eve", team: "desk", groups: [Sample.client.group])
        let log = try owned()
        for agent in [owner, supervisor] { #expect(refusal(log, .assign(to: blind), by: agent) == .cannotSee("dan")) }
        #expect(refusal(log, .assign(to: seeing)) == nil)
        #expect(refusal(try TicketLog.opened(), .assign(to: blind)) == .cannotSee("dan"))
    }

    @Test func `within its team a ticket goes from one to the other, and to whom it is already not again`() throws {
        var log = try owned()
        #expect(refusal(log, .assign(to: owner)) == .alreadyTheirs("ana"))
        try log.act(.assign(to: colleague), by: owner)
        #expect(log.ticket.assignee == "bob" && log.ticket.team == "desk")
    }

    @Test func `another team’s agent takes a ticket by a hand-off`() throws {
        let log = try owned()
        #expect(refusal(log, .assign(to: other)) == .handItOff("regional"))
        #expect(refusal(log, .assign(to: other), by: other) == .theirsToHandOff("desk"))
        #expect(refusal(log, .release(to: "regional")) == .handItOff("regional"))
        #expect(refusal(log, .release(to: "regional"), by: other) == .theirsToHandOff("desk"))
    }

    @Test func `what is no team’s, and what comes from elsewhere, is routed by anybody; the rest by a supervisor`()
        throws
    {
        #expect(refusal(try TicketLog.opened(), .assign(to: other)) == nil)
        #expect(refusal(try TicketLog.opened(), .release(to: "regional")) == nil)
        #expect(refusal(try owned(), .assign(to: other), by: supervisor) == nil)
        #expect(refusal(try owned(), .release(to: "regional"), by: supervisor) == nil)
        var foreign = try TicketLog.opened(origin: "servicenow:INC1")
        try foreign.append(
            .imported(.init(source: "servicenow", status: .open, changed: [:], team: "group 70", agent: "x")))
        #expect(refusal(foreign, .assign(to: other)) == nil)
        try foreign.act(.assign(to: owner), by: owner)
        #expect(refusal(foreign, .assign(to: other)) == .handItOff("regional"))
    }

    @Test func `while an offer is open the ticket stays in its team`() throws {
        var log = try owned()
        try log.act(offer(), by: owner)
        for agent in [owner, other, supervisor] {
            #expect(refusal(log, .assign(to: other), by: agent) == .acceptFirst("regional"))
            #expect(refusal(log, .release(to: "regional"), by: agent) == .acceptFirst("regional"))
        }
        let third = Agent.of(.agent, id: "oka", team: "network")
        #expect(refusal(log, .assign(to: third), by: supervisor) == .handOffOpen("regional"))
        #expect(refusal(log, .assign(to: colleague)) == nil)
        try log.act(.acceptHandOff, by: other)
        #expect(log.ticket.assignee == "gus")
    }
}

@Suite struct ClientCorrectionTests {
    private let elsewhere = Client(id: "J-1", name: "Z", language: .english, group: "justice")

    @Test func `a ticket does not stay with who does not serve the client it turns out to be for`() throws {
        let blind = Agent.of(.agent, id: "dan", team: "desk", groups: [Sample.client.group])
        var log = try TicketLog.decided()
        try log.act(.assign(to: blind), by: owner)
        try log.act(.correctClient(elsewhere, owner: blind, reason: "her colleague"), by: supervisor)
        #expect(log.ticket.client == elsewhere)
        #expect(log.ticket.assignee == nil && log.ticket.team == "desk" && log.ticket.summary.assignee == nil)
        try log.act(.undo, by: supervisor)
        #expect(log.ticket.assignee == "dan" && log.ticket.client == Sample.client)
    }

    @Test func `it stays with who does, and with whom the directory does not know`() throws {
        let seeing = Agent.of(.agent, id: "eve", team: "desk", groups: [Sample.client.group, "justice"])
        for known in [seeing, nil] {
            var log = try TicketLog.decided()
            try log.act(.assign(to: seeing), by: owner)
            try log.act(.correctClient(elsewhere, owner: known, reason: "her colleague"), by: supervisor)
            #expect(log.ticket.assignee == "eve")
        }
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

    @Test func `only the two teams and supervisors take a disagreement further`() throws {
        var log = try TicketLog.decided()
        try log.act(.raiseDisagreement(.init(with: "regional", about: "who drives", steps: Self.steps)), by: owner)
        let stranger = Agent.of(.agent, id: "oka", team: "network")
        for act in [TicketAct.moveDisagreement("x"), .settleDisagreement("x")] {
            #expect(refusal(log, act, by: stranger) == .notInDisagreement(["desk", "regional"]))
            for agent in [owner, other, supervisor] { #expect(refusal(log, act, by: agent) == nil) }
        }
    }

    @Test func `a disagreement of which an earlier version kept no side is its raiser’s and the ticket’s team’s`()
        throws
    {
        var log = try TicketLog.decided()
        try log.append(.assigned(.init(agent: "gus", team: "regional")))
        try log.append(.disagreementRaised(.init(with: "regional", about: "x", steps: Self.steps)), by: "ana")
        #expect(refusal(log, .settleDisagreement("x"), by: owner) == nil)
        #expect(refusal(log, .settleDisagreement("x"), by: other) == nil)
        #expect(
            refusal(log, .settleDisagreement("x"), by: .of(.agent, id: "bob")) == .notInDisagreement(["regional"]))
    }

    @Test func `a disagreement is settled after the ticket’s end, too`() throws {
        for end in [TicketAct.resolve(reason: "done"), .close(reason: "")] {
            var log = try TicketLog.decided()
            try log.act(.raiseDisagreement(.init(with: "regional", about: "x", steps: Self.steps)), by: owner)
            try log.act(end, by: owner)
            let again = TicketAct.raiseDisagreement(.init(with: "regional", about: "x", steps: Self.steps))
            #expect(refusal(log, again) == .notLive)
            try log.act(.moveDisagreement("no agreement"), by: other)
            try log.act(.settleDisagreement("regional drives"), by: other)
            #expect(log.ticket.openDisagreement == nil && !log.ticket.status.isLive)
            #expect(log.ticket.summary.disagreementAt == nil)
        }
    }

    @Test func `who records a step is what the protocol says, whatever its words`() throws {
        let words = Bilingual("the supervisors’ assistants", "l’équipe de supervision du réseau")
        for (party, wanted) in [(ProtocolParty.teams, nil), (.supervisor, ActRefusal.stepNeedsSupervisor(words))] {
            var log = try TicketLog.decided()
            let step = TicketEvent.DisagreementRaised.Step(
                name: Bilingual("a", "b"), who: words, businessHours: 2, by: party)
            try log.act(.raiseDisagreement(.init(with: "regional", about: "x", steps: [step])), by: owner)
            #expect(refusal(log, .settleDisagreement("x"), by: owner) == wanted)
        }
    }

    @Test(arguments: [
        Bilingual("the desk’s supervisor", "la direction"), Bilingual("the lead", "la supervision des deux équipes"),
        Bilingual("The Supervisors", "LES SUPERVISEURES"),
    ])
    func `a step of a protocol from before it could say so is a supervisor’s where it names one`(who: Bilingual) throws
    {
        var log = try TicketLog.decided()
        let steps = Self.steps + [.init(name: Bilingual("decide", "trancher"), who: who, businessHours: 8)]
        try log.act(.raiseDisagreement(.init(with: "regional", about: "x", steps: steps)), by: owner)
        try log.act(.moveDisagreement("no agreement"), by: owner)
        try log.act(.moveDisagreement("nor here"), by: other)
        #expect(refusal(log, .settleDisagreement("x"), by: owner) == .stepNeedsSupervisor(who))
        #expect(refusal(log, .settleDisagreement("x"), by: supervisor) == nil)
    }
}
