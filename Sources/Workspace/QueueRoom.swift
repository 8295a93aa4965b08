// The queue: a window of rows over a list of any length, and the row the reader is on. A row is a ticket, not a number:
// what arrives never moves the reader.

import Desk
import Storage
import Tickets

/// A list of tickets.
public struct QueueRoom: Sendable {
    /// Which list it is.
    public enum ID: String, Sendable, Hashable, CaseIterable {
        case mine, all, escalations
    }

    /// Where rows go in the window.
    public enum Side: Sendable, Hashable {
        case first, after, before, last
    }

    let id: ID
    var query: QueueQuery
    var rows: [TicketSummary] = []
    var selected: TicketID?
    /// The first row shown, an index of `rows`.
    var top = 0
    var total: Int?
    var reachesStart = true
    var reachesEnd = false
    var isLoading = true

    /// Rows asked of the store at a time, and the most the window keeps.
    static let pageSize = 200
    static let windowLimit = 800

    init(_ id: ID, for agent: Agent) {
        self.id = id
        query = QueueQuery(groups: agent.groups)
        switch id {
        case .mine:
            query.order = .updated
            query.statuses = [.open, .waiting, .escalated]
            query.assignee = agent.id
            query.orUnassigned = true
        case .all: query.order = .updated
        case .escalations: query.order = .escalation
        }
    }

    var selectedIndex: Int? {
        selected.flatMap { id in rows.firstIndex { $0.id == id } }
    }

    var selectedRow: TicketSummary? {
        selectedIndex.map { rows[$0] }
    }

    var firstLoad: Effect { .loadRows(id, query, .first, near: nil) }

    /// Takes rows from the store in.
    mutating func take(_ new: [TicketSummary], _ side: Side, total: Int?) {
        isLoading = false
        if let total { self.total = total }
        switch side {
        case .first:
            rows = new
            reachesStart = true
            reachesEnd = new.count < QueueRoom.pageSize
            top = 0
            if selectedIndex == nil { selected = rows.first?.id }
        case .last:
            rows = new
            reachesStart = new.count < QueueRoom.pageSize
            reachesEnd = true
            selected = rows.last?.id
        case .after:
            rows += new
            reachesEnd = new.count < QueueRoom.pageSize
            dropFirst()
        case .before:
            rows = new + rows
            top += new.count
            reachesStart = new.count < QueueRoom.pageSize
            if rows.count > QueueRoom.windowLimit {
                rows.removeLast(rows.count - QueueRoom.windowLimit)
                reachesEnd = false
            }
        }
    }

    private mutating func dropFirst() {
        let extra = rows.count - QueueRoom.windowLimit
        guard extra > 0 else { return }
        rows.removeFirst(extra)
        top = max(0, top - extra)
        reachesStart = false
    }

    /// Replaces the row of a ticket that changed, in place.
    mutating func refresh(_ summary: TicketSummary) {
        if let place = rows.firstIndex(where: { $0.id == summary.id }) { rows[place] = summary }
    }

    /// Moves the selection; asks for more rows before they are needed.
    mutating func move(by distance: Int) -> [Effect] {
        guard !rows.isEmpty else { return [] }
        let target = min(max((selectedIndex ?? 0) + distance, 0), rows.count - 1)
        selected = rows[target].id
        return more(around: target)
    }

    mutating func moveToStart() -> [Effect] {
        guard reachesStart else {
            isLoading = true
            selected = nil
            return [.loadRows(id, query, .first, near: nil)]
        }
        selected = rows.first?.id
        return []
    }

    mutating func moveToEnd() -> [Effect] {
        guard reachesEnd else {
            isLoading = true
            return [.loadRows(id, query, .last, near: nil)]
        }
        selected = rows.last?.id
        return []
    }

    private mutating func more(around target: Int) -> [Effect] {
        guard !isLoading else { return [] }
        if !reachesEnd, target > rows.count - 60 {
            isLoading = true
            return [.loadRows(id, query, .after, near: rows.last)]
        }
        if !reachesStart, target < 60 {
            isLoading = true
            return [.loadRows(id, query, .before, near: rows.first)]
        }
        return []
    }

    /// Keeps the selection on the screen, two rows from its edges where there are any.
    mutating func scroll(height: Int) {
        guard let index = selectedIndex, height > 0 else { return }
        let margin = min(2, (height - 1) / 2)
        if index < top + margin { top = max(0, index - margin) }
        if index > top + height - 1 - margin { top = min(max(0, rows.count - height), index - height + 1 + margin) }
        top = max(0, min(top, max(0, rows.count - 1)))
    }
}
