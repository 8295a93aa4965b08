// What teams may do to each other's tickets: whom one is given to, who answers a hand-off, who settles a disagreement.

import Desk

extension Ticket {
    /// A ticket goes to whoever may see it; to another team's agent by a hand-off.
    func checkOwner(_ owner: Agent, by agent: Agent) throws(ActRefusal) {
        if let group = client?.group, !owner.sees(group) { throw .cannotSee(owner.id) }
        if assignee == owner.id && team == owner.team { throw .alreadyTheirs(owner.id) }
        try checkMove(to: owner.team, by: agent)
    }

    func checkRelease(to other: TeamID, by agent: Agent) throws(ActRefusal) {
        if assignee == nil && team == other { throw .nothingChanges }
        try checkMove(to: other, by: agent)
    }

    /// Between teams a ticket is offered and accepted. What no team of the desk has yet is routed by anybody, and
    /// supervisors route the rest.
    private func checkMove(to other: TeamID, by agent: Agent) throws(ActRefusal) {
        if team == other { return }
        if let open = openHandOff {
            throw open.offer.to == other ? .acceptFirst(other) : .handOffOpen(open.offer.to)
        }
        guard let team, !isTeamElsewhere, !agent.role.mayRule else { return }
        throw agent.team == other ? .theirsToHandOff(team) : .handItOff(other)
    }

    /// A hand-off is answered by the team it is offered to, or by a supervisor, who routes tickets, for them.
    func checkHandOff(by agent: Agent) throws(ActRefusal) {
        guard let open = openHandOff else { throw .noHandOff }
        if agent.team != open.offer.to && agent.role != .supervisor { throw .notTheirs(open.offer.to) }
    }

    func checkDisagreement(_ act: TicketAct, by agent: Agent) throws(ActRefusal) {
        switch act {
        case .raiseDisagreement(let raised):
            try require(raised.about)
            if raised.steps.isEmpty { throw .noProtocol }
            if openDisagreement != nil { throw .disagreementOpen }
            if raised.with == agent.team { throw .disagreementWithSelf }
        case .moveDisagreement(let words):
            try require(words)
            let open = try checkSide(of: agent)
            if open.step >= open.raised.steps.count { throw .protocolAtEnd }
        case .settleDisagreement(let settlement):
            try require(settlement)
            _ = try checkSide(of: agent)
        default: break
        }
    }

    /// The open disagreement, for whoever takes it further: somebody of its two teams or a supervisor, and only a
    /// supervisor at a step that names one.
    private func checkSide(of agent: Agent) throws(ActRefusal) -> DisagreementState {
        guard let open = openDisagreement else { throw .noDisagreement }
        if agent.role.mayRule { return open }
        if !open.teams.contains(agent.team) && open.by != agent.id {
            throw .notInDisagreement(open.teams.sorted { $0.text < $1.text })
        }
        if let step = open.current, step.party == .supervisor { throw .stepNeedsSupervisor(step.who) }
        return open
    }
}
