// The load board: what each agent has before them and what would do them good. Names in order, no ranks. And the
// exceptions in force.

import Desk
import Dossiers
import Localisation
import Terminal
import Tickets

extension Workspace {
    func say(
        _ board: [AgentLoad], _ profiles: [AgentID: AgentProfile], _ search: [String], on page: inout RoomPage
    ) {
        for load in Folded.sorted(board, by: \.agent.name) where isFound(search, load.agent.name, load.agent.id.text) {
            page.gap()
            page.add(
                StyledText(load.agent.name, .plain)
                    .appending("  " + (setting.teamNames[load.agent.team]?[page.language] ?? ""), .dim),
                to: .tickets(of: load.agent.id))
            page.add(StyledText(counts(load)[page.language], load.count.overdue > 0 ? .warning : .plain, indent: 2))
            guard let advice = load.advice else { continue }
            let interests = profiles[load.agent.id]?.interests ?? []
            let wish =
                advice == .rotate && !interests.isEmpty
                ? Bilingual(
                    " (wants to learn \(interests.joined(separator: ", ")))",
                    " (veut apprendre\u{00A0}: \(interests.joined(separator: ", ")))") : Bilingual(same: "")
            page.add(StyledText("→ \(advice.words[page.language])\(wish[page.language])", .accent, indent: 2))
        }
    }

    private func counts(_ load: AgentLoad) -> Bilingual {
        let parts = [
            Typography.count(load.count.live, one: Bilingual("open", "ouvert"), many: Bilingual("open", "ouverts")),
            Typography.count(
                load.count.overdue, one: Bilingual("overdue", "en retard"), many: Bilingual("overdue", "en retard")),
            Typography.count(
                load.contacts, one: Bilingual("hard call today", "appel difficile aujourd’hui"),
                many: Bilingual("hard calls today", "appels difficiles aujourd’hui")),
            Typography.count(
                load.demandingInARow, one: Bilingual("demanding in a row", "éprouvant de suite"),
                many: Bilingual("demanding in a row", "éprouvants de suite")),
            Typography.count(
                load.interrupted, one: Bilingual("interruption", "interruption"),
                many: Bilingual("interruptions", "interruptions")),
        ]
        return Bilingual(
            parts.map(\.english).joined(separator: " · "), parts.map(\.french).joined(separator: " · "))
    }

    func say(
        _ exceptions: [GrantedException], _ names: [ClientID: String], _ search: [String], on page: inout RoomPage
    ) {
        let found = exceptions.filter {
            let group = setting.name(of: $0.group)
            return isFound(search, $0.clause, $0.reason, names[$0.client] ?? "", group.english, group.french)
        }
        for exception in found { say(exception, names, on: &page) }
    }

    func say(_ exception: GrantedException, _ names: [ClientID: String], on page: inout RoomPage) {
        let day = exception.until.words
        let group = setting.name(of: exception.group)
        let name = exception.scope == .client ? names[exception.client].map { Bilingual(same: $0) } : nil
        let who = name ?? exception.scope.words
        let terms = Bilingual(
            "until \(day.english), for \(who.english) (\(group.english))",
            "jusqu’au \(day.french), pour \(who.french) (\(group.french))")
        page.add(
            StyledText("#\(exception.ticket) \(exception.clause) ", .plain, hanging: 2)
                .appending(terms[page.language], .good).appending(" · \(exception.reason)", .dim),
            to: .ticket(exception.ticket))
        guard let conditions = exception.conditions else { return }
        page.add(
            StyledText("\(Label.conditions[page.language]): ".typeset(page.language), .dim, indent: 2, hanging: 4)
                .appending(conditions, .plain))
    }
}
