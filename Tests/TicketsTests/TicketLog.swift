// A ticket and its log, grown act by act as a store would grow it.

import Chain
import Desk
import Tickets

/// One ticket's log with the ticket it folds to.
struct TicketLog {
    private(set) var records: [EventRecord] = []
    private(set) var ticket = Ticket(id: TicketID(4127))
    private let coding = EventCoding()

    /// A ticket opened by a client who asks for something.
    static func opened(_ words: String = "a Palm Pilot", origin: String? = nil) throws -> TicketLog {
        var log = TicketLog()
        try log.append(
            .opened(.init(client: Sample.client, words: words, language: .french, channel: .mail, origin: origin)))
        return log
    }

    /// A ticket with its need confirmed and its refusal recorded.
    static func decided(offers: [String] = ["calendar-web"]) throws -> TicketLog {
        var log = try opened()
        try log.act(.confirmNeed("calendar on the move"))
        try log.act(.decide(try Sample.refusal(offers: offers)))
        return log
    }

    /// Minutes pass between events where no moment is given.
    mutating func append(_ event: TicketEvent, by author: AgentID = "mtremblay", at moment: Instant? = nil) throws {
        let record = EventRecord(
            event, payload: try coding.payload(of: event), of: ticket.id, version: ticket.version + 1,
            at: moment ?? Instant(milliseconds: Int64(records.count + 1) * 60_000), by: author,
            after: ticket.chainEnd)
        records.append(record)
        ticket.apply(record)
    }

    mutating func act(_ act: TicketAct, by role: Role = .agent) throws {
        try self.act(act, by: .of(role))
    }

    /// An act whose events share one moment, as a store records them.
    mutating func act(_ act: TicketAct, by agent: Agent) throws {
        let moment = Instant(milliseconds: Int64(records.count + 1) * 60_000)
        for event in try ticket.events(for: act, by: agent) { try append(event, by: agent.id, at: moment) }
    }

    /// Why an act is refused now; nil where it is not.
    func refusal(of act: TicketAct, by agent: Agent) -> ActRefusal? {
        do {
            _ = try ticket.events(for: act, by: agent)
            return nil
        } catch {
            return error
        }
    }
}

extension Agent {
    /// Somebody of a role, at the desk.
    static func of(
        _ role: Role, id: AgentID? = nil, team: TeamID = "desk", groups: Set<GroupID>? = nil
    ) -> Agent {
        let id = id ?? (role.mayRule ? "hgagnon" : "mtremblay")
        return Agent(id: id, name: "Marc Tremblay", role: role, team: team, groups: groups)
    }
}

extension TicketEvent.Escalated {
    static let sample = TicketEvent.Escalated(by: .client, to: "the director", reason: "urgent")
}

extension TicketEvent.Ruled {
    static let upheld = TicketEvent.Ruled(ruling: .upheld, reason: "the clause stands")
}

extension TicketEvent.JustificationIssued {
    static let sample = TicketEvent.JustificationIssued(
        language: "fr", format: "text", way: "screen", document: Sample.digest,
        code: VerificationCode(ticket: TicketID(4127), decision: Sample.digest))
}
