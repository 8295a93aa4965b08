// The BEFORE pane: this clause's record and its precedents, this client, this ticket.

import Desk
import Localisation
import Reports
import Terminal
import Tickets

extension CallRoom {
    func beforeTitle(_ language: Language) -> String {
        let count = nearestPrecedents.count + records.count
        return count > 0 ? String(count) : ""
    }

    /// Events told above the precedents, so that both are seen at once.
    private static let latest = 2
    /// Lines they have beside a list, where there are no more: what is under them does not move from row to row.
    private static let latestLines = 8

    /// The last events; what the ticket’s head says already is no news, nor each offer that came with a decision.
    private var news: ArraySlice<EventRecord> {
        records.filter { record in
            switch record.event {
            case .opened, .assigned, .factsSet, .offerMade: false
            default: true
            }
        }.suffix(CallRoom.latest)
    }

    /// What is new first. Under review the ticket's whole story with the agent's account; else its last events, then the
    /// clause's record and precedents, the client, and the rest of the ticket.
    func beforeText(_ setting: Setting, _ labels: Language) -> [StyledText] {
        var text = isReviewed || ticket?.openComplaint != nil ? accountText(setting, labels) : []
        let told = isReviewed ? records[...] : news
        if !told.isEmpty { text += story(told, under: Label.thisTicket, setting, labels) }
        if isBesideList, !isReviewed, !told.isEmpty { text.append(.gap(to: CallRoom.latestLines)) }
        if !isReviewed { text += clauseText(setting, labels) }
        if let history, !history.clientTickets.isEmpty {
            text.append(StyledText(Label.thisClient[labels], .title))
            text += history.clientTickets.map { earlier($0, setting, labels) } + [StyledText()]
        }
        let versions = Set(told.map(\.version))
        let rest = records.filter { !versions.contains($0.version) }
        let title = told.isEmpty ? Label.thisTicket : Label.thisTicketBefore
        if !rest.isEmpty { text += story(rest[...], under: title, setting, labels) }
        guard records.isEmpty else { return text }
        return text + [
            StyledText(Label.thisTicket[labels], .title), StyledText(Label.firstContact[labels], .dim, indent: 1),
        ]
    }

    /// On an open escalation the ticket's own story comes first.
    var isReviewed: Bool { ticket?.openEscalation != nil }

    /// What became of this clause before, and how it was ruled on.
    func clauseText(_ setting: Setting, _ labels: Language) -> [StyledText] {
        guard let clause = clauses.first, let history else { return [] }
        return clauseRecord(clause, history, setting, labels)
    }

    private func earlier(_ row: TicketSummary, _ setting: Setting, _ labels: Language) -> StyledText {
        let day = setting.place.local(row.openedAt).day
        let answer = row.answerWords.map { " · \($0[labels])" } ?? ""
        return StyledText("\(day) #\(row.id) ", .dim, indent: 1, hanging: 3).appending(
            "\(row.whatWords[labels])\(answer)")
    }

    /// What the agents concerned say happened, since the escalation or the complaint, in their own words.
    private func accountText(_ setting: Setting, _ labels: Language) -> [StyledText] {
        let since = [ticket?.openEscalation?.at, ticket?.openComplaint?.at].compactMap(\.self).min()
        guard let since else { return [] }
        let accounts = (ticket?.accounts ?? []).filter { !$0.words.isEmpty && $0.at >= since }
        return accounts.reversed().flatMap { account in
            let name = setting.name(of: account.by)
            let title = Bilingual("Account by \(name)", "Version de \(name)")
            let words = Typography.quoted(account.words)
            return [
                StyledText(title[labels], .title), StyledText(words[labels], .plain, indent: 1, hanging: 2),
                StyledText(),
            ]
        }
    }

    /// Events, the newest first.
    private func story(
        _ told: ArraySlice<EventRecord>, under title: Bilingual, _ setting: Setting, _ labels: Language
    ) -> [StyledText] {
        let names = setting.names(on: ticket)
        var lastDay = told.last.map { setting.place.local($0.at).day }
        var text = [StyledText(title[labels], .title).appending(lastDay.map { " · \($0.words[labels])" } ?? "", .dim)]
        for record in told.reversed() {
            let local = setting.place.local(record.at)
            if local.day != lastDay { text.append(StyledText(local.day.words[labels], .dim, indent: 1)) }
            lastDay = local.day
            // Hours of one figure stand under the second one of the others.
            let clock = local.clock[labels] + " "
            var line = StyledText(
                clock, .dim, indent: local.secondOfDay < 36_000 ? 2 : 1, hanging: labels == .french ? 9 : 7)
            line.append(record.words(among: records, named: names)[labels], style(of: record.event))
            line.append(" — \(setting.name(of: record.author))", .dim)
            text.append(line)
        }
        return text + [StyledText()]
    }

    private func style(of event: TicketEvent) -> Style {
        switch event {
        case .escalated: .warning
        case .offerTaken: .good
        case .noted, .contactRecorded, .unknown: .dim
        default: .plain
        }
    }
}
