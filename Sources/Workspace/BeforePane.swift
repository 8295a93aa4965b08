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

    func beforeText(_ setting: Setting, _ labels: Language) -> [StyledText] {
        var text: [StyledText] = []
        if isReviewed { text += ticketText(setting, labels) }
        if !isReviewed { text += clauseText(setting, labels) }
        if let history, !history.clientTickets.isEmpty {
            text.append(StyledText(Label.thisClient[labels], .title))
            text += history.clientTickets.map { earlier($0, setting, labels) } + [StyledText()]
        }
        if !isReviewed { text += ticketText(setting, labels) }
        return text
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
        return StyledText("\(day) #\(row.id) ", .dim, indent: 1, hanging: 3).appending("\(row.what)\(answer)")
    }

    private func ticketText(_ setting: Setting, _ labels: Language) -> [StyledText] {
        var text = [StyledText(Label.thisTicket[labels], .title)]
        let names = setting.names(on: ticket)
        guard !records.isEmpty else { return text + [StyledText(Label.firstContact[labels], .dim, indent: 1)] }
        var lastDay: CivilDate?
        for record in records {
            let local = setting.place.local(record.at)
            if local.day != lastDay { text.append(StyledText(local.day.words[labels], .dim, indent: 1)) }
            lastDay = local.day
            var line = StyledText(local.columnClock + " ", .dim, indent: 1, hanging: 7)
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
