// An exception a supervisor granted: honoured by later decisions on the same clause until it ends.

public import Desk

/// An exception from a clause.
public struct GrantedException: Sendable, Hashable {
    public var ticket: TicketID
    public var at: Instant
    public var by: AgentID
    public var clause: String
    public var client: ClientID
    public var group: GroupID
    public var scope: ExceptionScope
    public var reason: String
    public var conditions: String?
    /// The last day it holds.
    public var until: CivilDate
    /// When it was ended before that day.
    public var endedAt: Instant?

    /// An exception as granted.
    public init(
        ticket: TicketID, at: Instant, by author: AgentID, clause: String, client: ClientID, group: GroupID,
        scope: ExceptionScope, reason: String, conditions: String?, until: CivilDate, endedAt: Instant? = nil
    ) {
        self.ticket = ticket
        self.at = at
        by = author
        self.clause = clause
        self.client = client
        self.group = group
        self.scope = scope
        self.reason = reason
        self.conditions = conditions
        self.until = until
        self.endedAt = endedAt
    }

    /// Whether a decision by `clause` for a client of a group on a day is to honour it.
    public func covers(clause: String, client: ClientID, group: GroupID, on day: CivilDate) -> Bool {
        guard self.clause == clause, endedAt == nil, day <= until else { return false }
        return scope == .group ? group == self.group : client == self.client
    }
}

extension Ticket {
    /// The exceptions granted on this ticket, in order, also those that ended.
    public var exceptions: [GrantedException] {
        escalations.compactMap { escalation in
            guard let clause = escalation.clause, let ruled = escalation.ruling, ruled.ruling == .exception,
                let until = ruled.until, let at = escalation.ruledAt, let author = escalation.ruledBy
            else { return nil }
            return GrantedException(
                ticket: id, at: at, by: author, clause: clause, client: client?.id ?? "",
                group: client?.group ?? "", scope: ruled.scope ?? .client, reason: ruled.reason,
                conditions: ruled.conditions, until: until, endedAt: escalation.exceptionEndedAt)
        }
    }

    /// The last exception granted here, unless it was ended.
    public var exception: GrantedException? {
        exceptions.last.flatMap { $0.endedAt == nil ? $0 : nil }
    }
}

/// An exception as a later decision honours it, frozen with that decision.
public struct HonouredException: Sendable, Hashable, Codable {
    public var ticket: TicketID
    public var reason: String
    public var conditions: String?
    public var until: CivilDate

    /// An exception, honoured.
    public init(_ exception: GrantedException) {
        ticket = exception.ticket
        reason = exception.reason
        conditions = exception.conditions
        until = exception.until
    }
}
