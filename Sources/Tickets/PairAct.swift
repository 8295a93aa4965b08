// What may be done to two tickets at once: ties, merges, and their ends. Both record it, or neither does.

public import Desk

/// Something an agent does to a ticket and another one.
public enum PairAct: Sendable, Hashable {
    /// A tie, as seen from the first ticket.
    case link(LinkRelation)
    case unlink(LinkRelation)
    /// The second ticket goes on.
    case merge(reason: String)
    case unmerge(reason: String)
}

extension Ticket {
    /// What an act adds to this ticket, and to the other one.
    public func events(
        for act: PairAct, with other: Ticket, by agent: Agent
    ) throws(ActRefusal) -> (here: [TicketEvent], there: [TicketEvent]) {
        switch act {
        case .link(let relation):
            let (there, back) = tie(relation, to: other)
            return (try events(for: .link(there), by: agent), try other.events(for: .link(back), by: agent))
        case .unlink(let relation):
            let (there, back) = tie(relation, to: other)
            return (try events(for: .unlink(there), by: agent), try other.events(for: .unlink(back), by: agent))
        case .merge(let reason):
            let (source, target) = try merge(into: other, reason: reason)
            return ([source], [target])
        case .unmerge(let reason):
            let (source, target) = try unmerge(from: other, reason: reason)
            return ([source], [target])
        }
    }

    /// A tie as each of the two tickets records it.
    private func tie(_ relation: LinkRelation, to other: Ticket) -> (TicketEvent.Linked, TicketEvent.Linked) {
        (.init(ticket: other.id, relation: relation), .init(ticket: id, relation: relation.inverse))
    }
}
