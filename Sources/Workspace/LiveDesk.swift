// What others do while the agent works: rows change in place, what is new is counted and waits, and the ticket before
// the agent is read again. Nothing moves under the reader.

public import Desk
import Storage
import Terminal
public import Tickets

/// A ticket that changed, as its row is now.
public struct ChangedRow: Sendable, Hashable {
    public var row: TicketSummary
    /// Who changed it last.
    public var author: AgentID

    /// A row and who changed it.
    public init(row: TicketSummary, author: AgentID) {
        self.row = row
        self.author = author
    }
}

/// What is known of the others at the desk.
struct LiveDesk: Sendable {
    /// Who else is on which ticket.
    var present: [TicketID: [AgentID]] = [:]
    /// How many others have the workspace open.
    var othersCount = 0
    /// The escalation of each ticket the bell has rung for.
    var rung: [TicketID: Instant] = [:]
    /// The ticket on the screen, changed by another while a form was open on it.
    var stale: TicketID?
}

extension Workspace {
    /// Rows that others changed.
    mutating func take(_ changes: [ChangedRow]) -> [Effect] {
        var effects: [Effect] = []
        foresight = Foresight()
        for change in changes {
            effects += bell(for: change)
            for id in queues.keys { queues[id]?.refresh(change.row) }
            count(change)
            if change.row.id == call?.ticket?.id { effects += takeInCall(change) }
        }
        return effects + alertLoad(after: changes) + loadPreview()
    }

    /// A row of the list that is not in it yet is counted, not put in: the reader's rows stay where they are.
    private mutating func count(_ change: ChangedRow) {
        let row = change.row
        guard !queue.isLoading, !queue.rows.contains(where: { $0.id == row.id }) else { return }
        let text = SearchText(fields: [row.id.description, row.clientName, row.what])
        guard queue.query.admits(row, text) else { return }
        queue.arrivals.insert(row.id)
    }

    /// The ticket on the screen is read again; over an open form only to be told there, and its clash when it is sent.
    private mutating func takeInCall(_ change: ChangedRow) -> [Effect] {
        guard let ticket = call?.ticket, change.row.version > ticket.version, call?.isPending == false else {
            return []
        }
        if prompt != nil { live.stale = ticket.id }
        return [.refreshTicket(ticket.id)]
    }

    /// What is read again once the form over it is left.
    mutating func refreshStale() -> [Effect] {
        defer { live.stale = nil }
        return live.stale.map { [.refreshTicket($0)] } ?? []
    }

    /// The ticket on the screen as it is now, with the reader where they were.
    mutating func refreshed(_ id: TicketID, _ records: [EventRecord]) -> [Effect] {
        guard var room = call, let ticket = room.ticket, ticket.id == id, !room.isPending,
            records.count > ticket.version, let last = records.last
        else { return [] }
        if prompt != nil {
            let news = meanwhile(since: ticket.version, records)
            prompt?.meanwhile = news
            return []
        }
        let (shown, offer) = (room.shownClause, room.selectedOffer)
        room.take(Ticket(id: id, folding: records), records)
        room.consult(setting, now: now)
        room.shownClause = min(shown, max(0, room.clauses.count - 1))
        room.selectedOffer = min(offer, max(0, room.offers.count - 1))
        room.historyKey = nil
        call = room
        let (who, words) = (setting.name(of: last.author), words(of: last))
        report(Bilingual("\(who): \(words.english)", "\(who)\u{00A0}: \(words.french)"))
        return loadHistory()
    }

    /// Once for each new escalation somebody here is to rule on, or that is of one's own ticket.
    private mutating func bell(for change: ChangedRow) -> [Effect] {
        guard let raised = change.row.escalatedAt, change.author != setting.agent.id,
            setting.agent.role.mayRule || change.row.assignee == setting.agent.id, live.rung[change.row.id] != raised
        else { return [] }
        let known = queues.values.lazy.flatMap(\.rows).first { $0.id == change.row.id }
        live.rung[change.row.id] = raised
        guard known?.escalatedAt != raised else { return [] }
        report(
            Bilingual(
                "escalated: #\(change.row.id), \(change.row.nameWords.english)",
                "escalade\u{00A0}: nº \(change.row.id), \(change.row.nameWords.french)"))
        return preferences.options.rings ? [.bell] : []
    }

    /// Rows shown again after an act of one's own on many tickets.
    mutating func refresh(_ rows: [TicketSummary]) -> [Effect] {
        foresight = Foresight()
        for row in rows {
            for id in queues.keys { queues[id]?.refresh(row) }
        }
        return loadPreview()
    }

    /// Who else is on a ticket.
    func othersHere(_ ticket: TicketID) -> Bilingual? {
        guard let agents = live.present[ticket], !agents.isEmpty else { return nil }
        let names = Folded.sorted(agents.map { setting.name(of: $0) }) { $0 }.joined(separator: ", ")
        return Bilingual("Also here: \(names)", "Aussi sur ce billet\u{00A0}: \(names)")
    }

    /// What came since the list was read, and the key that shows it.
    var arrivalWords: Bilingual? {
        let count = queue.arrivals.count
        guard count > 0 else { return nil }
        let key = keyName(of: .first)
        return Bilingual(
            "\(count) new, \(key.english) shows",
            "\(count) \(count == 1 ? "nouveau" : "nouveaux"), \(key.french) montre")
    }

    var onlineWords: Bilingual? {
        switch live.othersCount {
        case 0: nil
        case 1: Bilingual("1 other here", "1 autre en ligne")
        default: Bilingual("\(live.othersCount) others here", "\(live.othersCount) autres en ligne")
        }
    }
}
