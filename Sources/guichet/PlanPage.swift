// An action plan as lines and as JSON.

import Desk
import Dossiers
import Localisation

enum PlanPage {
    /// Number, progress, what it is about and its title, and how many steps are overdue.
    static func line(_ plan: ActionPlan, on today: CivilDate, named names: GroupNames) -> Bilingual {
        let percent = Typography.percent(plan.progress)
        let about = words(of: plan.about, names)
        let state = state(of: plan, on: today)
        return Bilingual(
            "\(plan.id)  \(percent.english)  \(plan.title) (\(about.english))\(state.english)",
            "\(plan.id)  \(percent.french)  \(plan.title) (\(about.french))\(state.french)")
    }

    static func lines(_ plan: ActionPlan, on today: CivilDate, named names: GroupNames) -> [Bilingual] {
        [line(plan, on: today, named: names)]
            + plan.steps.enumerated().map { place, step in
                let state = state(of: step, on: today)
                let said = step.words.map { ", \($0)" } ?? ""
                return Bilingual(
                    "  \(place + 1). \(step.text): \(step.owner), by \(step.due.words.english) (\(state.english))\(said)",
                    "  \(place + 1). \(step.text)\u{00A0}: \(step.owner), d’ici le \(step.due.words.french) "
                        + "(\(state.french))\(said)")
            }
            + (plan.outcome.map {
                [Bilingual("What came of it: \($0)", "Ce qui en est sorti\u{00A0}: \($0)")]
            } ?? [])
    }

    private static func state(of plan: ActionPlan, on today: CivilDate) -> Bilingual {
        if plan.outcome != nil { return Bilingual(", closed", ", terminé") }
        let overdue = plan.overdueSteps(on: today).count
        if overdue == 0 { return Bilingual(same: "") }
        let count = Typography.count(
            overdue, one: Bilingual("step overdue", "étape en retard"),
            many: Bilingual("steps overdue", "étapes en retard"))
        return Bilingual(", \(count.english)", ", \(count.french)")
    }

    private static func state(of step: ActionPlan.Step, on today: CivilDate) -> Bilingual {
        if step.doneAt != nil { return Bilingual("done", "faite") }
        let overdue =
            step.isOverdue(on: today) ? Bilingual(", overdue", ", en retard") : Bilingual(same: "")
        let percent = Typography.percent(step.percent)
        let state =
            step.committedAt == nil
            ? Bilingual("not committed yet", "pas encore d’engagement")
            : Bilingual("committed, \(percent.english)", "engagement signé, \(percent.french)")
        return Bilingual(state.english + overdue.english, state.french + overdue.french)
    }

    private static func words(of subject: PlanSubject, _ names: GroupNames) -> Bilingual {
        switch subject {
        case .relation(let one, let other): Typography.list([names.team(one), names.team(other)])
        case .group(let group):
            Bilingual("client group \(names.group(group).english)", "groupe client \(names.group(group).french)")
        case .ticket(let ticket): Bilingual("ticket \(ticket)", "billet \(ticket)")
        }
    }

    static func json(_ plan: ActionPlan, on today: CivilDate) -> JSON {
        let overdue = Set(plan.overdueSteps(on: today))
        let steps = plan.steps.enumerated().map { place, step in
            JSON.object([
                ("step", .number(place + 1)), ("text", .text(step.text)), ("owner", .text(step.owner.text)),
                ("due", .text(step.due.description)), ("committed", JSON(step.committedAt?.description)),
                ("percent", .number(step.percent)), ("words", JSON(step.words)),
                ("done", JSON(step.doneAt?.description)), ("overdue", .flag(overdue.contains(place + 1))),
            ])
        }
        return .object([
            ("plan", .number(plan.id.number ?? 0)), ("title", .text(plan.title)), ("about", json(plan.about)),
            ("progress", .number(plan.progress)), ("opened", .text(plan.openedAt.description)),
            ("by", .text(plan.openedBy.text)), ("outcome", JSON(plan.outcome)), ("steps", .list(steps)),
        ])
    }

    private static func json(_ subject: PlanSubject) -> JSON {
        switch subject {
        case .relation(let one, let other): .object([("teams", .list([.text(one.text), .text(other.text)]))])
        case .group(let group): .object([("group", .text(group.text))])
        case .ticket(let ticket): .object([("ticket", .number(ticket.number))])
        }
    }
}
