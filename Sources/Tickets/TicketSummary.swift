// A ticket as a row of the queue: a fold of the ticket, rebuildable.

import Decisions
public import Desk
public import ServiceLevels

/// The one thing a ticket waits for.
public enum NextAct: String, Sendable, Hashable, Codable, CaseIterable, Worded {
    case confirm, decide, inform, offer, ruling, resume, resolve, handOff = "hand-off", none

    public var words: Bilingual {
        switch self {
        case .confirm: Bilingual("confirm", "confirmer")
        case .decide: Bilingual("decide", "décider")
        case .inform: Bilingual("inform", "informer")
        case .offer: Bilingual("offer", "offrir")
        case .ruling: Bilingual("ruling", "trancher")
        case .resume: Bilingual("resume", "reprendre")
        case .resolve: Bilingual("resolve", "résoudre")
        case .handOff: Bilingual("accept", "accepter")
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
    /// By the charter's id; nil for its default.
    public var level: String?
    /// When the nearest running clock breaks; nil where none runs. Whoever knows the charter sets it.
    public var due: Instant?
    /// Which clock that is.
    public var dueClock: ClockKind?
    /// The team an open hand-off is offered to, and the one that offers it.
    public var handOffTo: TeamID?
    public var handOffFrom: TeamID?
    public var backupAskedAt: Instant?
    /// When the open complaint was filed.
    public var complaintAt: Instant?
    /// When the open disagreement was raised.
    public var disagreementAt: Instant?
    public var mergedInto: TicketID?
    /// In byte order.
    public var tags: [String] = []

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

    /// The client's name; that there is none where it was taken away.
    public var nameWords: Bilingual { clientName.isEmpty ? Blank.name : Bilingual(same: clientName) }

    /// What is asked; that there are no words for it where they were taken away.
    public var whatWords: Bilingual { what.isEmpty ? Blank.words : Bilingual(same: what) }
}

/// What stands where a name or words would, and none are left.
public enum Blank {
    public static let name = Bilingual("(no name)", "(sans nom)")
    public static let words = Bilingual("(no words)", "(sans mots)")

    /// A text, or that there is none.
    public static func words(_ text: String) -> Bilingual { text.isEmpty ? words : Bilingual(same: text) }
}

extension Ticket {
    /// The row of this ticket.
    public var summary: TicketSummary {
        var row = TicketSummary(
            id: id, version: version, status: status, client: client?.id ?? "", clientName: client?.name ?? "",
            language: language, group: client?.group ?? "", what: need ?? words, clause: decision?.clause?.id,
            answer: decision?.answer.name, next: next, assignee: assignee, team: team,
            promisedUpdate: promisedUpdate, escalatedAt: openEscalation?.at, openedAt: openedAt,
            updatedAt: updatedAt, origin: origin)
        row.level = level
        row.handOffTo = openHandOff?.offer.to
        row.handOffFrom = openHandOff?.offer.from
        row.backupAskedAt = backup?.at
        row.complaintAt = openComplaint?.at
        row.disagreementAt = openDisagreement?.at
        row.mergedInto = mergedInto
        row.tags = tags.sorted()
        return row
    }

    /// What it waits for.
    public var next: NextAct {
        switch status {
        case .resolved, .closed: return .none
        case .escalated: return .ruling
        case .waiting: return .resume
        case .open:
            if openHandOff != nil { return .handOff }
            return if origin != nil && decision == nil {
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
}
