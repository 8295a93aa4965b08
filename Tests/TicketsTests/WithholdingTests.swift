// Who reads the words of a complaint: those it concerns and who judges. Others see that there is one; the chain holds.

import Chain
import Desk
import Testing
import Tickets

@Suite struct WithholdingTests {
    private let words = ["rude on the phone", "I kept to the clause", "the tone"]

    /// A complaint about ana, filed by bob, with her account and gagnon's finding.
    private func complained() throws -> TicketLog {
        var log = try TicketLog.decided()
        try log.act(.fileComplaint(.init(about: "ana", by: .client, words: words[0])), by: .of(.agent, id: "bob"))
        try log.act(.giveAccount(words[1]), by: .of(.agent, id: "ana"))
        try log.act(.findComplaint(.init(finding: .founded, words: words[2])), by: .of(.supervisor, id: "gagnon"))
        return log
    }

    /// Which of the words a reader finds, in the lines or the payloads.
    private func read(_ log: TicketLog, by agent: Agent) -> [String] {
        let shown = log.records.shown(to: agent)
        let text = shown.map { "\($0.event.words.english) \($0.event.words.french) \($0.payload)" }.joined()
        return words.filter { text.contains($0) }
    }

    @Test func `the agent concerned and those who rule read every word`() throws {
        let log = try complained()
        for reader in [Agent.of(.agent, id: "ana"), .of(.supervisor, id: "x"), .of(.administrator, id: "y")] {
            #expect(log.records.shown(to: reader) == log.records)
        }
    }

    @Test func `others see that there was a complaint, and their own words`() throws {
        let log = try complained()
        #expect(read(log, by: .of(.agent, id: "bob")) == [words[0]])
        for role in [Role.agent, .policyOwner] {
            let reader = Agent.of(role, id: "chen")
            #expect(read(log, by: reader).isEmpty)
            let shown = log.records.shown(to: reader)
            #expect(shown.map(\.event.kind) == log.records.map(\.event.kind))
            #expect(shown.suffix(3).allSatisfy { !$0.event.words.english.contains("ana") })
            #expect(shown.last?.event.words.english == "complaint concluded (words for those concerned)")
        }
    }

    @Test func `without the words the chain still holds, and a changed hash still shows`() throws {
        var shown = try complained().records.shown(to: .of(.agent, id: "chen"))
        #expect(shown.chainFaults().isEmpty)
        shown[shown.count - 1].payload = Redaction.form(of: "other words")
        #expect(!shown.chainFaults().isEmpty)
    }

    @Test func `the ticket folded without the words is the same but for them`() throws {
        var log = try TicketLog.decided()
        let bob = Agent.of(.agent, id: "bob")
        try log.act(.fileComplaint(.init(about: "ana", by: .client, words: words[0])), by: bob)
        func seen() -> Ticket { Ticket(id: log.ticket.id, folding: log.records.shown(to: .of(.agent, id: "chen"))) }
        #expect(seen().openComplaint != nil && seen().summary == log.ticket.summary)
        #expect(seen().undoable == log.ticket.undoable)
        // As an earlier version took it back.
        try log.append(.undone(.init(from: log.ticket.version, through: log.ticket.version)), by: "bob")
        #expect(seen().openComplaint == nil && seen().summary == log.ticket.summary)
        for event in try complained().records.suffix(3) { try log.append(event.event, by: event.author) }
        #expect(seen().openComplaint == nil && seen().complaints.count == 1)
        #expect(seen().summary == log.ticket.summary && seen().undoable == log.ticket.undoable)
    }

    @Test func `a complaint after another one is for those it is about`() throws {
        var log = try complained()
        try log.act(.fileComplaint(.init(about: "chen", by: .agent, words: "late")), by: .of(.agent, id: "bob"))
        let shown = log.records.shown(to: .of(.agent, id: "ana"))
        #expect(read(log, by: .of(.agent, id: "ana")) == words)
        #expect(shown.last?.payload.contains("late") == false)
        #expect(log.records.shown(to: .of(.agent, id: "chen")).last == log.records.last)
    }

    private let health = Client(id: "C1", name: "Tremblay, Louise", language: .french, group: "health")
    private let archives = Client(id: "C2", name: "Roy, Ana", language: .english, group: "archives")

    /// A call opened for louise of health, put right: it was ana of archives.
    private func corrected() throws -> TicketLog {
        var log = TicketLog()
        try log.append(.opened(.init(client: health, words: "a palm pilot", language: .french)), by: "bob")
        try log.append(.needConfirmed(.init(need: "a palm pilot")), by: "bob")
        try log.append(.clientCorrected(.init(client: archives, reason: "a mistake")), by: "bob")
        return log
    }

    @Test func `a client it was corrected from is named only to who serves their group`() throws {
        let log = try corrected()
        for role in Role.allCases {
            let shown = log.records.shown(to: Agent(id: "x", name: "X", role: role, team: "t", groups: ["archives"]))
            #expect(!"\(shown)".contains("Louise") && !"\(shown)".contains("health"))
            #expect(shown.chainFaults().isEmpty && shown.map(\.isWithheld) == [true, false, false])
            let seen = Ticket(id: log.ticket.id, folding: shown)
            #expect(seen.summary == log.ticket.summary && seen.words == "a palm pilot")
        }
        let both = Agent(id: "x", name: "X", role: .agent, team: "t", groups: ["archives", "health"])
        #expect(log.records.shown(to: both) == log.records)
    }

    @Test func `a client for a time gets what was said in it, and nobody gets another's name`() throws {
        var log = try corrected()
        try log.append(.noted(.init(text: "ana called")), by: "bob")
        let louise = log.records.duringTime(of: "C1")
        #expect(louise.map(\.isWithheld) == [false, false, true, true] && !"\(louise)".contains("Ana"))
        let ana = log.records.withoutClients { $0.id != "C2" }
        #expect(ana.map(\.isWithheld) == [true, false, false, false] && !"\(ana)".contains("Louise"))
        #expect(louise.chainFaults().isEmpty && ana.chainFaults().isEmpty)
    }
}
