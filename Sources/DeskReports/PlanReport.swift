// The action plans: what was agreed, who committed to what by when, and how far it is.

import Desk
import Dossiers
import Localisation
import Storage

extension ReportDraft {
    func planSections() throws -> [Report.Section] {
        let plans = try Dossier.grouping(source.store.dossiers(of: .plan))
            .filter { try $0.isVisible(to: source.agent) { ticket throws in try group(of: ticket) } }
            .compactMap(\.plan)
            .filter { try isAsked(for: $0) }
        let people = Dictionary(try source.store.agents().map { ($0.id, $0.name) }) { $1 }
        return [overview(plans)] + plans.map { steps(of: $0, people) }
    }

    /// Plans that were running in the period; of one group where one is asked for.
    private func isAsked(for plan: ActionPlan) throws -> Bool {
        guard source.place.local(plan.openedAt).day <= question.period.to else { return false }
        guard let wanted = question.group else { return true }
        return switch plan.about {
        case .group(let group): group == wanted
        case .ticket(let ticket): try group(of: ticket) == wanted
        case .relation: false
        }
    }

    private func overview(_ plans: [ActionPlan]) -> Report.Section {
        let rows = plans.map { plan -> [Report.Value] in
            [
                .named(plan.id.name, Bilingual(same: plan.title)), .words(about(plan)),
                .day(source.place.local(plan.openedAt).day), .share(plan.progress, of: 100),
                .count(plan.overdueSteps(on: source.today).count),
                .words(plan.outcome == nil ? Bilingual("running", "en cours") : Bilingual("closed", "terminé")),
            ]
        }
        return Report.Section(
            "plans", Bilingual("Action plans", "Plans d’action"),
            table: Report.Table(
                [
                    Report.Column("plan", Bilingual("Plan", "Plan")),
                    Report.Column("about", Bilingual("About", "Objet")),
                    Report.Column("opened", Bilingual("Opened", "Ouvert")),
                    .number("progress", Bilingual("Progress", "Avancement")),
                    .number("overdue", Bilingual("Overdue", "En retard")),
                    Report.Column("state", Bilingual("State", "État")),
                ], rows))
    }

    private func about(_ plan: ActionPlan) -> Bilingual {
        switch plan.about {
        case .relation(let one, let other):
            Typography.list([names.teamWords(one.text), names.teamWords(other.text)])
        case .group(let group): names.group(group)
        case .ticket(let ticket): Bilingual("ticket \(ticket)", "billet \(ticket)")
        }
    }

    private func steps(of plan: ActionPlan, _ people: [AgentID: String]) -> Report.Section {
        let rows = plan.steps.enumerated().map { place, step -> [Report.Value] in
            [
                .count(place + 1), .words(Bilingual(same: step.text)),
                .named(step.owner.text, Bilingual(same: people[step.owner] ?? step.owner.text)), .day(step.due),
                .share(step.percent, of: 100), .words(state(step)),
            ]
        }
        let title = Bilingual("Plan \(plan.id.name): \(plan.title)", "Plan \(plan.id.name)\u{00A0}: \(plan.title)")
        return Report.Section(
            "plan-\(plan.id.name)", title,
            notes: plan.outcome.map {
                [Bilingual("What came of it: \($0)", "Ce qui en est sorti\u{00A0}: \($0)")]
            } ?? [],
            table: Report.Table(
                [
                    .number("step", Bilingual("Step", "Étape")), Report.Column("what", Bilingual("What", "Quoi")),
                    Report.Column("owner", Bilingual("Owner", "Responsable")),
                    Report.Column("due", Bilingual("By", "D’ici le")),
                    .number("progress", Bilingual("Progress", "Avancement")),
                    Report.Column("state", Bilingual("State", "État")),
                ], rows))
    }

    private func state(_ step: ActionPlan.Step) -> Bilingual {
        if step.doneAt != nil { return Bilingual("done", "faite") }
        if step.isOverdue(on: source.today) { return Bilingual("OVERDUE", "EN RETARD") }
        return step.committedAt == nil
            ? Bilingual("not committed yet", "pas encore d’engagement") : Bilingual("committed", "engagement signé")
    }
}
