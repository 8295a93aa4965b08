// A ticket as a row of the queue, and what it adds to a clause's record. Both are folds of the ticket, rebuildable.

import Decisions
public import Desk

/// The one thing a ticket waits for.
public enum NextAct: String, Sendable, Hashable, Codable, CaseIterable, Worded {
    case confirm, decide, inform, offer, ruling, resume, resolve, none

    public var words: Bilingual {
        switch self {
        case .confirm: Bilingual("confirm", "confirmer")
        case .decide: Bilingual("decide", "décider")
        case .inform: Bilingual("inform", "informer")
        case .offer: Bilingual("offer", "offrir")
        case .ruling: Bilingual("ruling", "trancher")
        case .resume: Bilingual("resume", "reprendre")
        case .resolve: Bilingual("resolve", "résoudre")
        case .none: Bilingual("—", "—")
        }
    }
}

/// A row of the queue.
public struct TicketSummary: Sendable, Hashable {
    public var id: TicketID
    public var version: Int
    public var status: Status
    public var client: ClientID
    public var clientName: String
    public var language: Language
    public var group: GroupID
    /// The client's words, or the need once agreed.
    public var what: String
    /// The clause that decided.
    public var clause: String?
    /// `Answer.name` of the decision.
    public var answer: String?
    public var next: NextAct
    public var assignee: AgentID?
    public var team: TeamID?
    /// When the client was promised to hear from us.
    public var promisedUpdate: Instant?
    /// When the open escalation was raised.
    public var escalatedAt: Instant?
    public var openedAt: Instant
    public var updatedAt: Instant
    public var origin: String?

    /// A row, as read back from a projection.
    public init(
        id: TicketID, version: Int, status: Status, client: ClientID, clientName: String, language: Language,
        group: GroupID, what: String, clause: String?, answer: String?, next: NextAct, assignee: AgentID?,
        team: TeamID?, promisedUpdate: Instant?, escalatedAt: Instant?, openedAt: Instant, updatedAt: Instant,
        origin: String?
    ) {
        self.id = id
        self.version = version
        self.status = status
        self.client = client
        self.clientName = clientName
        self.language = language
        self.group = group
        self.what = what
        self.clause = clause
        self.answer = answer
        self.next = next
        self.assignee = assignee
        self.team = team
        self.promisedUpdate = promisedUpdate
        self.escalatedAt = escalatedAt
        self.openedAt = openedAt
        self.updatedAt = updatedAt
        self.origin = origin
    }

    /// The outcome of the decision, in words; nil before one.
    public var answerWords: Bilingual? {
        answer.flatMap(Answer.init(name:))?.words
    }
}

extension Ticket {
    /// The row of this ticket.
    public var summary: TicketSummary {
        TicketSummary(
            id: id, version: version, status: status, client: client?.id ?? "", clientName: client?.name ?? "",
            language: language, group: client?.group ?? "", what: need ?? words, clause: decision?.clause?.id,
            answer: decision?.answer.name, next: next, assignee: assignee, team: team,
            promisedUpdate: promisedUpdate, escalatedAt: openEscalation?.at, openedAt: openedAt,
            updatedAt: updatedAt, origin: origin)
    }

    /// What it waits for.
    public var next: NextAct {
        switch status {
        case .resolved, .closed: .none
        case .escalated: .ruling
        case .waiting: .resume
        case .open:
            if origin != nil && decision == nil {
                .resolve
            } else if need == nil {
                .confirm
            } else if decision == nil {
                .decide
            } else if lastInformed == nil {
                .inform
            } else if offers.contains(where: { $0.reply == .open }) {
                .offer
            } else {
                .resolve
            }
        }
    }

    /// What this ticket counts for in the record of the clause that decided it; nil before a decision by a clause.
    public var clauseShare: ClauseShare? {
        guard let clause = decision?.clause?.id else { return nil }
        var record = ClauseRecord()
        record.asked = 1
        record.tookOffer = offers.contains { $0.reply == .taken } ? 1 : 0
        record.escalated = escalations.count
        for escalation in escalations {
            switch escalation.ruling?.ruling {
            case .upheld: record.upheld += 1
            case .exception: record.exceptions += 1
            case .policyChange: record.policyChanges += 1
            case .conduct: record.conduct += 1
            case nil: break
            }
        }
        return ClauseShare(clause: clause, record: record)
    }
}

/// What one ticket adds to a clause's record.
public struct ClauseShare: Sendable, Hashable {
    public var clause: String
    public var record: ClauseRecord
}

/// What became of the requests a clause decided.
public struct ClauseRecord: Sendable, Hashable {
    public var asked = 0
    public var tookOffer = 0
    public var escalated = 0
    public var upheld = 0
    public var exceptions = 0
    public var policyChanges = 0
    public var conduct = 0

    /// A clause nobody asked about yet.
    public init() {}

    /// Escalations that were ruled on.
    public var ruled: Int { upheld + exceptions + policyChanges + conduct }

    /// Rulings under which the first decision did not stand.
    public var overturned: Int { exceptions + policyChanges }
}

/// An earlier ruling on a clause, to be followed or departed from for a reason.
public struct Precedent: Sendable, Hashable {
    public var ticket: TicketID
    public var at: Instant
    public var clause: String
    public var group: GroupID
    public var ruling: Ruling
    public var reason: String
    public var until: CivilDate?

    /// A ruling on a clause.
    public init(
        ticket: TicketID, at: Instant, clause: String, group: GroupID, ruling: Ruling, reason: String,
        until: CivilDate?
    ) {
        self.ticket = ticket
        self.at = at
        self.clause = clause
        self.group = group
        self.ruling = ruling
        self.reason = reason
        self.until = until
    }
}

extension Ticket {
    /// The rulings made on this ticket's decision.
    public var precedents: [Precedent] {
        guard let clause = decision?.clause?.id else { return [] }
        return escalations.compactMap { escalation in
            guard let ruling = escalation.ruling, let at = escalation.ruledAt else { return nil }
            return Precedent(
                ticket: id, at: at, clause: clause, group: client?.group ?? "", ruling: ruling.ruling,
                reason: ruling.reason, until: ruling.until)
        }
    }
}
