// Acts on an action plan: opened and closed by a supervisor, each step worked by the one who owns it.

import Desk
import Localisation

extension Dossier {
    func planEvent(_ act: DossierAct, _ agent: Agent) throws(DossierRefusal) -> DossierEvent {
        if case .openPlan(let opened) = act { return .planOpened(try checked(opened, agent)) }
        guard let plan else { throw .plan(.noPlan) }
        if plan.outcome != nil { throw .plan(.planClosed) }
        switch act {
        case .commit(let number):
            if try ownStep(number, of: plan, agent).committedAt != nil { throw .plan(.alreadyCommitted) }
            return .stepCommitted(.init(step: number))
        case .report(let progress):
            try requireOpen(try ownStep(progress.step, of: plan, agent))
            guard (0...100).contains(progress.percent) else { throw .plan(.badPercent(progress.percent)) }
            _ = try said(progress.words)
            return .stepProgressed(progress)
        case .finish(let done):
            try requireOpen(try ownStep(done.step, of: plan, agent))
            _ = try said(done.words)
            return .stepDone(done)
        case .closePlan(let outcome): return .planClosed(.init(outcome: try said(outcome)))
        default: throw .wrongDossier(id)
        }
    }

    private func checked(
        _ opened: DossierEvent.PlanOpened, _ agent: Agent
    ) throws(DossierRefusal) -> DossierEvent.PlanOpened {
        if plan != nil { throw .plan(.planExists) }
        _ = try said(opened.title, within: .line)
        guard opened.steps.count == ActionPlan.stepCount else { throw .plan(.stepCount(opened.steps.count)) }
        for step in opened.steps { _ = try said(step.text) }
        switch opened.about {
        case .relation(let one, let other): if one == other { throw .plan(.sameTeam) }
        case .group(let group): try serves(group, agent)
        case .ticket: break
        }
        return opened
    }

    /// Nobody commits or reports in somebody else's place.
    private func ownStep(
        _ number: Int, of plan: ActionPlan, _ agent: Agent
    ) throws(DossierRefusal) -> ActionPlan.Step {
        guard let step = plan.step(number) else { throw .plan(.noSuchStep(number)) }
        if step.owner != agent.id { throw .plan(.notOwner(step.owner)) }
        return step
    }

    private func requireOpen(_ step: ActionPlan.Step) throws(DossierRefusal) {
        if step.committedAt == nil { throw .plan(.notCommitted) }
        if step.doneAt != nil { throw .plan(.alreadyDone) }
    }
}
