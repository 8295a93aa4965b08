// The teams between themselves: the role card, hand-offs that wait both ways, disagreements and the step they are at.

import Desk
import Dossiers
import Localisation
import Storage
import Terminal
import Tickets

extension Workspace {
    func say(_ teams: [Team], _ cards: [TeamID: RoleCard], _ search: [String], on page: inout RoomPage) {
        for team in Folded.sorted(teams, by: { $0.name[page.language] })
        where isFound(search, team.name.english, team.name.french, team.id.text) {
            let isOwn = team.id == setting.agent.team
            let mark = isOwn ? Bilingual(" · your team", " · votre équipe") : Bilingual(same: "")
            page.add(
                StyledText(team.name[page.language] + mark[page.language], isOwn ? .accent : .plain),
                to: .room(.team(team.id)))
            page.add(cards[team.id]?.why ?? team.purpose, .dim, indent: 2)
        }
    }

    func say(_ figures: TeamFigures, on page: inout RoomPage) {
        page.add(figures.team.purpose)
        say(
            figures.offeredTo, of: figures.team.id, under: Bilingual("Offered to this team", "Offerts à cette équipe"),
            on: &page)
        say(
            figures.offeredBy, of: figures.team.id,
            under: Bilingual("Offered by this team", "Offerts par cette équipe"), on: &page)
        page.heading(Bilingual("Disagreements", "Désaccords"))
        if figures.disagreements.isEmpty { page.add(Bilingual("none open", "aucun en cours"), .dim, indent: 1) }
        for one in figures.disagreements { say(one.state, on: one.row, with: one.other, on: &page) }
        if let card = figures.card { say(card, on: &page) }
        guard !figures.steps.isEmpty else { return }
        page.heading(Bilingual("How disagreements are settled", "Comment se règlent les désaccords"))
        for (place, step) in figures.steps.enumerated() {
            page.add(
                Bilingual(
                    "\(place + 1). \(step.name.english): \(step.who.english), \(step.businessHours) business hours",
                    "\(place + 1). \(step.name.french)\u{00A0}: \(step.who.french), \(step.businessHours) heures ouvrables"
                ),
                indent: 1)
        }
    }

    private func say(
        _ rows: [TicketSummary], of team: TeamID, under title: Bilingual, on page: inout RoomPage
    ) {
        page.heading(title)
        if rows.isEmpty { page.add(Bilingual("nothing waits", "rien n’attend"), .dim, indent: 1) }
        for row in rows {
            let other = row.handOffTo == team ? row.handOffFrom : row.handOffTo
            let name = other.map { setting.teamNames[$0] ?? Bilingual(same: $0.text) }
            let clock = clock(of: row)
            page.row(
                [
                    ("#\(row.id)", 7, .plain), (name?[page.language] ?? "", 24, .dim),
                    (clock?.text(within: 17) ?? "", 17, clock?.style ?? .plain),
                    (row.whatWords[page.language], 1, .plain),
                ], to: .ticket(row.id))
        }
    }

    private func say(
        _ state: Ticket.DisagreementState, on row: TicketSummary, with other: TeamID, on page: inout RoomPage
    ) {
        let name = setting.teamNames[other] ?? Bilingual(same: other.text)
        let step = state.stepWords
        let words = Bilingual("with \(name.english), \(step.english)", "avec \(name.french), \(step.french)")
        page.add(
            StyledText("#\(row.id) ", .plain, hanging: 2).appending(words[page.language], .warning)
                .appending(" · \(state.raised.about)", .dim), to: .ticket(row.id))
    }

    private func say(_ card: RoleCard, on page: inout RoomPage) {
        let parts = [
            (Bilingual("Who we are", "Qui nous sommes"), [card.who]),
            (Bilingual("Why we exist", "Notre raison d’être"), [card.why]),
            (Bilingual("What you can expect of us", "Ce que vous pouvez attendre de nous"), card.offers),
            (Bilingual("What we expect of you", "Ce que nous attendons de vous"), card.expects),
        ]
        for (title, sentences) in parts {
            page.heading(title)
            for sentence in sentences { page.add(sentence, indent: 1) }
        }
    }
}
