// Who may see a dossier: what is about a client group is for those who serve it.

public import Desk

extension Dossier {
    /// Whether a dossier is an agent's to see. `group` tells a ticket's client group; nil when there is no such ticket,
    /// and then nobody is shown a plan about it.
    public func isVisible<Failure: Error>(
        to agent: Agent, groupOf group: (TicketID) throws(Failure) -> GroupID?
    ) throws(Failure) -> Bool {
        switch id.kind {
        case .charter:
            // The desk's own charter holds for every group without one.
            return id.name == "desk" || agent.sees(GroupID(id.name))
        case .survey: return agent.sees(GroupID(id.name))
        case .plan:
            switch plan?.about {
            case .group(let group): return agent.sees(group)
            case .ticket(let ticket): return try group(ticket).map(agent.sees) ?? false
            case .relation, nil: return true
            }
        case .notice:
            // Whoever publishes for groups must serve one of them, too.
            guard case .groups = notice?.text.concerns else { return true }
            return notice?.text.concerns.includes(agent) ?? true
        default: return true
        }
    }
}
