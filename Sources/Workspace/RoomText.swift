// What each room says, by kind of content; searched lists keep the lines that have every word searched for.

import Desk
import Documents
import Dossiers
import Localisation
import PolicyBook
import Reports
import Terminal
import Tickets

extension Workspace {
    func roomTitle(_ room: Room) -> Bilingual {
        switch room.id {
        case .group(let group): setting.name(of: group)
        case .team(let team): setting.teamNames[team] ?? room.id.title
        case .clause(let clause): Bilingual(same: clause)
        case .book: setting.book.policies.isEmpty ? room.id.title : setting.book.title
        case .plan(let id), .notice(let id): room.id.title.map { "\($0) \(id.name)" }
        default: room.id.title
        }
    }

    /// The lines of a room, laid out.
    func lines(of content: RoomContent, in id: RoomID, _ layout: RoomLayout) -> [RoomLine] {
        var page = RoomPage(width: layout.width, language: layout.language, isLinear: layout.isLinear)
        let search = Folded.text(layout.search ?? "").split(separator: " ").map(String.init)
        switch content.kind {
        case .groups(let usage): sayGroups(usage, search, on: &page)
        case .group(let figures): say(figures, on: &page)
        case .client(let client, let rows): say(client, rows, on: &page)
        case .teams(let teams, let cards): say(teams, cards, search, on: &page)
        case .team(let figures): say(figures, on: &page)
        case .plans(let plans): say(plans, search, on: &page)
        case .plan(let dossier): if let plan = dossier.plan { say(plan, on: &page) }
        case .notices(let notices): say(notices, search, on: &page)
        case .notice(let dossier, let agents): if let notice = dossier.notice { say(notice, agents, on: &page) }
        case .book: sayBook(layout.search ?? "", search, on: &page)
        case .clause(let record, let rulings, let rows):
            if case .clause(let clause) = id { say(clause, record, rulings, rows, on: &page) }
        case .record(let records, let rows, let count): say(records, rows, count, search, on: &page)
        case .load(let board, let profiles): say(board, profiles, search, on: &page)
        case .exceptions(let exceptions, let names): say(exceptions, names, search, on: &page)
        case .reports: sayReports(on: &page)
        case .report(let report): say(report, on: &page)
        case .nothing: break
        }
        return page.lines
    }

    /// Whether a line has every word searched for, accents and case folded.
    func isFound(_ search: [String], _ texts: String...) -> Bool {
        guard !search.isEmpty else { return true }
        let folded = Folded.text(texts.joined(separator: " "))
        return search.allSatisfy(folded.contains)
    }

    /// The rows of tickets as rooms list them.
    func say(_ rows: [TicketSummary], on page: inout RoomPage) {
        let isWide = page.width >= 96
        for row in rows {
            let clock = clock(of: row)
            page.row(
                [
                    ("#\(row.id)", 7, .plain),
                    (row.status.words[page.language], 9, row.status == .escalated ? .warning : .plain),
                    (row.nameWords[page.language], 18, .plain),
                    (clock?.text(within: 21) ?? "", isWide ? 21 : 0, clock?.style ?? .plain),
                    (row.whatWords[page.language], 1, .plain),
                ], to: .ticket(row.id))
        }
    }
}
