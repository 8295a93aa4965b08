// Action plans: five steps, each with its owner, its day and how far it is. An owner commits, reports and finishes here.

import Desk
import Dossiers
import Localisation
import Terminal
import Tickets

extension Workspace {
    func say(_ plans: [ActionPlan], _ search: [String], on page: inout RoomPage) {
        let isAnyMarked = plans.contains { $0.outcome != nil || !$0.overdueSteps(on: today).isEmpty }
        for plan in plans where isFound(search, plan.title, plan.id.name) {
            let overdue = plan.overdueSteps(on: today).count
            let state =
                plan.outcome != nil
                ? Bilingual("closed", "terminé")
                : overdue == 0
                    ? Bilingual(same: "")
                    : Typography.count(
                        overdue, one: Bilingual("step LATE", "étape en RETARD"),
                        many: Bilingual("steps LATE", "étapes en RETARD"))
            page.row(
                [
                    (plan.id.name, 4, .plain), (Typography.percent(plan.progress)[page.language], 6, .plain),
                    (state[page.language], isAnyMarked ? 19 : 0, overdue > 0 ? .breach : .dim), (plan.title, 1, .plain),
                ], to: .room(.plan(plan.id)))
        }
    }

    func say(_ plan: ActionPlan, on page: inout RoomPage) {
        let language = page.language
        page.add(StyledText(plan.title, Style.plain.bold))
        let percent = Typography.percent(plan.progress)
        let about = words(of: plan.about)
        page.add(
            Bilingual(
                "\(about.english) · opened \(opened(plan).english) by \(setting.name(of: plan.openedBy)) · "
                    + "\(percent.english) done",
                "\(about.french) · ouvert le \(opened(plan).french) par \(setting.name(of: plan.openedBy)) · "
                    + "fait à \(percent.french)"), .dim)
        if let outcome = plan.outcome {
            page.add(Bilingual("What came of it", "Ce qui en est sorti"), outcome, .good)
        }
        for (place, step) in plan.steps.enumerated() {
            page.gap()
            page.add(
                StyledText("\(place + 1). \(step.text)", step.doneAt == nil ? .plain : .dim, hanging: 3),
                to: .step(place + 1))
            let state = state(of: step, in: plan)
            let due = step.due.words
            let line = Bilingual(
                "\(setting.name(of: step.owner)) · by \(due.english) · ",
                "\(setting.name(of: step.owner)) · d’ici le \(due.french) · ")
            page.add(
                StyledText(line[language], .dim, indent: 3).appending(state.words[language], state.style))
            page.add(StyledText(bar(step.percent, step.words), .dim, indent: 3))
        }
    }

    private func opened(_ plan: ActionPlan) -> Bilingual { setting.place.local(plan.openedAt).day.words }

    /// A bar of ten cells and the owner's last words; the percent stands in figures, too.
    private func bar(_ percent: Int, _ words: String?) -> String {
        let full = percent / 10
        let bar = String(repeating: "█", count: full) + String(repeating: "░", count: 10 - full)
        return "\(bar) \(Typography.percent(percent)[language])" + (words.map { " · \($0)" } ?? "")
    }

    private func state(of step: ActionPlan.Step, in plan: ActionPlan) -> (words: Bilingual, style: Style) {
        if let done = step.doneAt {
            let day = setting.place.local(done).day.words
            return (Bilingual("done \(day.english)", "faite le \(day.french)"), .good)
        }
        if plan.outcome == nil, step.isOverdue(on: today) { return (Label.late, .breach) }
        return step.committedAt == nil
            ? (Bilingual("not committed yet", "pas encore d’engagement"), .warning)
            : (Bilingual("committed", "engagement signé"), .plain)
    }

    private func words(of subject: PlanSubject) -> Bilingual {
        switch subject {
        case .relation(let one, let other):
            let names = [one, other].map { setting.teamNames[$0] ?? Bilingual(same: $0.text) }
            return Typography.list(names)
        case .group(let group): return setting.name(of: group)
        case .ticket(let ticket): return Bilingual("ticket \(ticket)", "billet \(ticket)")
        }
    }

    /// The plan shown and the step the reader is on.
    var chosenStep: (dossier: Dossier, number: Int)? {
        guard case .plan(let dossier)? = room?.content?.kind, case .step(let number)? = room?.chosen else { return nil }
        return (dossier, number)
    }

    /// Whether what a command does with the step is left to do, and this agent's to do.
    func isOwn(_ command: Command) -> Bool {
        guard let (dossier, number) = chosenStep, let plan = dossier.plan, let step = plan.step(number) else {
            return false
        }
        guard plan.outcome == nil, step.owner == setting.agent.id, step.doneAt == nil else { return false }
        return (step.committedAt == nil) == (command == .commitStep)
    }

    /// Commits at once; asks what to say for the rest.
    mutating func actOnStep(_ command: Command) -> [Effect] {
        guard let (dossier, number) = chosenStep else { return [] }
        guard command != .commitStep else { return act(.commit(step: number), on: dossier) }
        let percent = dossier.plan?.step(number)?.percent ?? 0
        prompt = takenUp(.step(command, of: dossier.id, number: number, percent: percent))
        return []
    }

    mutating func submitStep(_ command: Command, _ form: Prompt) -> [Effect] {
        guard let (dossier, number) = chosenStep else { return [] }
        guard command == .reportStep else {
            return act(.finish(.init(step: number, words: form.text(0))), on: dossier)
        }
        guard let percent = Int(form.text(0).filter { !$0.isWhitespace && $0 != "%" }), (0...100).contains(percent)
        else {
            prompt?.refuse(Bilingual("a number from 0 to 100", "un nombre de 0 à 100"), at: 0)
            return []
        }
        return act(.report(.init(step: number, percent: percent, words: form.text(1))), on: dossier)
    }
}

extension Prompt {
    /// What is asked about a step before it is recorded.
    fileprivate static func step(_ command: Command, of plan: DossierID, number: Int, percent: Int) -> Prompt {
        let words = text(Bilingual("In a few words", "En quelques mots"))
        let share = text(Bilingual("Percent", "Pourcentage"), Bilingual("0 to 100", "de 0 à 100"), String(percent))
        let act = command.title
        return Prompt(
            purpose: .step(command, plan: plan.name, number: number),
            title: Bilingual("Step \(number): \(act.english)", "Étape \(number)\u{00A0}: \(act.french)"),
            fields: command == .reportStep ? [share, words] : [words])
    }
}
