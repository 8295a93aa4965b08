// The client groups: who uses the desk how much, what was promised both ways and what slipped, exceptions in force; and
// one client with their tickets.

import Desk
import DeskReports
import Localisation
import PolicyBook
import ServiceLevels
import Storage
import Terminal
import Tickets

extension Workspace {
    func sayGroups(_ usage: [GroupID: Int], _ search: [String], on page: inout RoomPage) {
        let language = page.language
        page.add(
            Bilingual(
                "Requests of the last 12 months, among the groups you serve",
                "Demandes des 12 derniers mois, parmi les groupes que vous servez"), .dim)
        page.gap()
        page.row([
            (Bilingual("group", "groupe")[language], 34, .title),
            (Bilingual("asked", "reçues")[language], 7, .title),
            (Bilingual("share", "part")[language], 7, .title),
            (Bilingual("standing", "rang")[language], 1, .title),
        ])
        let seen = setting.groupNames.keys.filter(setting.agent.sees)
        var counts = Dictionary(seen.map { ($0, 0) }, uniquingKeysWith: { first, _ in first })
        counts.merge(usage.filter { setting.agent.sees($0.key) }) { $1 }
        for share in ConsumptionShare.shares(counts) {
            let name = setting.name(of: share.group)
            guard isFound(search, name.english, name.french, share.group.text) else { continue }
            page.row(
                [
                    (name[language], 34, .plain), (Typography.number(share.count)[language], 7, .plain),
                    (share.percent[language], 7, .plain), (share.standing.words[language], 1, .dim),
                ], to: .room(.group(share.group)))
        }
    }

    func say(_ figures: GroupFigures, on page: inout RoomPage) {
        let language = page.language
        var head: [Bilingual] = []
        if let share = figures.share {
            let requests = Typography.count(
                share.count, one: Bilingual("request", "demande"), many: Bilingual("requests", "demandes"))
            head.append(share.standing.words)
            head.append(
                Bilingual(
                    "\(share.percent.english) of 12 months: \(requests.english)",
                    "\(share.percent.french) des 12 derniers mois\u{00A0}: \(requests.french)"))
        }
        head.append(
            Typography.count(
                figures.liveCount, one: Bilingual("open ticket", "billet ouvert"),
                many: Bilingual("open tickets", "billets ouverts")))
        page.add(StyledText(head.map { Typography.sentence($0[language]) }.joined(separator: " · ")))
        page.row(
            [(reportTitle[language], 1, .accent)], to: .room(.report(.clientGroup, figures.id, reportPeriod)))
        if let charter = setting.charters?.charter(of: figures.id) {
            say(charter, on: &page)
            say(figures.tallies, of: figures.lookedAt, on: &page)
        }
        if !figures.slips.isEmpty {
            page.heading(Bilingual("What slipped last", "Derniers manquements"))
            for slip in figures.slips {
                page.add(
                    StyledText("#\(slip.ticket) ", .plain, hanging: 2)
                        .appending(Typography.sentence(slip.words[language]), .warning).appending(
                            " · \(Blank.words(slip.what)[language])", .dim),
                    to: .ticket(slip.ticket))
            }
        }
        page.heading(Bilingual("Exceptions in force", "Dérogations en vigueur"))
        if figures.exceptions.isEmpty { page.add(Bilingual("none", "aucune"), .dim, indent: 1) }
        for exception in figures.exceptions { say(exception, figures.names, on: &page) }
    }

    private func say(_ charter: Charter, on page: inout RoomPage) {
        let language = page.language
        page.heading(Bilingual("Charter", "Charte de service"))
        page.add(Bilingual("Service model", "Modèle de service"), charter.model.words[language])
        page.add(Bilingual("In force", "En vigueur"), days(of: charter)[language])
        for level in charter.levels {
            let targets = [
                (ClockKind.respond, level.respond), (.update, level.update), (.resolve, level.resolve),
                (.handOff, level.handOff),
            ].compactMap { kind, target in target.map { "\(kind.words[language]) \($0.words[language])" } }
            let isDefault = level.id == charter.defaultLevel.id
            page.add(
                isDefault
                    ? Bilingual("\(level.name.english) (default)", "\(level.name.french) (par défaut)")
                    : level.name,
                targets.isEmpty
                    ? Bilingual("no time is promised", "aucun délai promis")[language]
                    : targets.joined(separator: " · "))
        }
        if let entitlements = charter.entitlements {
            page.add(Bilingual("Entitled to", "A droit à"), entitlements.words[language])
        }
        for contact in charter.escalation {
            let role = contact.role.map { ", \($0[language])" } ?? ""
            page.add(Bilingual("Turn to", "S’adresser à"), "\(contact.name)\(role), \(contact.reach)")
        }
    }

    private func days(of charter: Charter) -> Bilingual {
        let from = charter.from.words
        guard let to = charter.to?.adding(days: -1).words else {
            return Bilingual("since \(from.english)", "depuis le \(from.french)")
        }
        return Bilingual("from \(from.english) to \(to.english)", "du \(from.french) au \(to.french)")
    }

    private func say(_ tallies: [CommitmentTally], of count: Int, on page: inout RoomPage) {
        guard !tallies.isEmpty else { return }
        let tickets = Typography.count(
            count, one: Bilingual("newest ticket", "dernier billet"),
            many: Bilingual("newest tickets", "derniers billets"))
        for party in Party.allCases {
            let own = tallies.filter { $0.commitment.by == party }
            guard !own.isEmpty else { continue }
            let title =
                party == .desk
                ? Bilingual("We owe them", "Nous leur devons") : Bilingual("They owe us", "Ils nous doivent")
            page.heading(
                Bilingual("\(title.english) (the \(tickets.english))", "\(title.french) (\(tickets.french))"))
            for tally in own { say(tally, on: &page) }
        }
    }

    private func say(_ tally: CommitmentTally, on page: inout RoomPage) {
        let kept = Typography.count(tally.kept, one: Bilingual("kept", "tenu"), many: Bilingual("kept", "tenus"))
        let slipped = Typography.count(
            tally.slipped, one: Bilingual("slipped", "manquement"), many: Bilingual("slipped", "manquements"))
        let figures = "\(kept[page.language]) · \(slipped[page.language])"
        page.add(
            StyledText(" \(tally.commitment.words[page.language])  ", .plain, hanging: 3)
                .appending(figures, tally.slipped > 0 ? .warning : .good))
    }

    func say(_ client: Client, _ rows: [TicketSummary], on page: inout RoomPage) {
        let language = page.language
        let role = client.role.map { setting.book.fact("role")?.name(of: .choice($0))[language] ?? $0 }
        let spoken = client.language.name
        let parts = [client.name, role, setting.name(of: client.group)[language], spoken[language]].compactMap { $0 }
        page.add(StyledText(parts.joined(separator: " · ")))
        page.gap()
        page.row(
            [("", 0, .plain), (setting.name(of: client.group)[language], 1, .accent)], to: .room(.group(client.group)))
        page.heading(Bilingual("Tickets, the newest first", "Billets, du plus récent au plus ancien"))
        if rows.isEmpty { page.add(Label.nothing, .dim, indent: 1) }
        say(rows, on: &page)
    }
}
