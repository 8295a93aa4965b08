// The queue: a window of rows over a list of any length, and the row the reader is on. A row is a ticket, not a number:
// what arrives never moves the reader.

import Desk
import Localisation
import Storage
import Tickets

/// A list of tickets.
public struct QueueRoom: Sendable {
    /// Which list it is, by the name of its view.
    public struct ID: Sendable, Hashable {
        let name: String

        static let mine = ID(name: "mine")
        static let all = ID(name: "all")
        static let escalations = ID(name: "escalations")
    }

    /// Where rows go in the window.
    public enum Side: Sendable, Hashable {
        case first, after, before, last
    }

    let id: ID
    let view: SavedView
    var query: QueueQuery
    /// What the reader wrote after `/`, over the view's own filter.
    var filter = ""
    /// Tickets that came or changed into the list since its first page was read.
    var arrivals: Set<TicketID> = []
    /// What of the filter leaves nothing, once looked for.
    var cause: EmptyCause?
    var rows: [TicketSummary] = []
    var selected: TicketID?
    /// The first row shown, an index of `rows`.
    var top = 0
    var total: Int?
    var reachesStart = true
    var reachesEnd = false
    var isLoading = true

    /// Rows asked of the store at a time, those of the first frame, and the most the window keeps.
    static let pageSize = 200
    static let firstPage = 80
    static let windowLimit = 800
    /// Rows counted at most where the store keeps no figure.
    static let countLimit = 10_000

    /// An empty list; whoever knows the desk puts the view's filter in the query.
    init(_ view: SavedView, for agent: Agent) {
        id = view.id
        self.view = view
        query = QueueQuery(order: view.order, groups: agent.groups)
    }

    /// Where the selected row was last found, which is nearly always where it is.
    private var lastIndex = 0

    var selectedIndex: Int? {
        guard let selected else { return nil }
        if rows.indices.contains(lastIndex), rows[lastIndex].id == selected { return lastIndex }
        return rows.firstIndex { $0.id == selected }
    }

    var selectedRow: TicketSummary? {
        selectedIndex.map { rows[$0] }
    }

    var firstLoad: Effect { .loadRows(id, query, .first, near: nil) }

    /// The first page, then how many rows there are: counting may take longer than reading.
    var load: [Effect] { [firstLoad, .countRows(id, query)] }

    /// How many rows there are, as far as they were counted.
    var totalWords: Bilingual? {
        guard let total else { return nil }
        let isMore = total == QueueRoom.countLimit + 1
        let figure = Typography.number(isMore ? QueueRoom.countLimit : total)
        return isMore
            ? Bilingual("over \(figure.english)", "plus de \(figure.french)") : figure
    }

    /// Takes rows from the store in.
    mutating func take(_ new: [TicketSummary], _ side: Side, total: Int?) {
        isLoading = false
        if let total { self.total = total }
        if side == .first { cause = nil }
        switch side {
        case .first:
            rows = new
            reachesStart = true
            reachesEnd = new.count < QueueRoom.firstPage
            top = 0
            if selectedIndex == nil { selected = rows.first?.id }
        case .last:
            rows = new
            reachesStart = new.count < QueueRoom.firstPage
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

    /// Whether a row shown is still one of the list: what was done to it since the list was read may have ended that.
    func stillHas(_ row: TicketSummary) -> Bool {
        query.admits(row, SearchText(fields: [row.id.description, row.clientName, row.what]))
    }

    /// Shows what another list of the same rows showed, the reader where they were.
    mutating func stand(where other: QueueRoom) {
        (rows, selected, top, total) = (other.rows, other.selected, other.top, other.total)
        (reachesStart, reachesEnd, isLoading) = (other.reachesStart, other.reachesEnd, false)
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
        lastIndex = target
        return more(around: target)
    }

    mutating func moveToStart() -> [Effect] {
        guard reachesStart, arrivals.isEmpty else {
            isLoading = true
            selected = nil
            arrivals = []
            return load
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

    /// Asks for what a screen of that height shows beyond the rows of the first frame.
    mutating func fill(height: Int) -> [Effect] {
        guard let place = selectedIndex else { return [] }
        return more(around: place, within: max(60, height))
    }

    private mutating func more(around target: Int, within reach: Int = 60) -> [Effect] {
        guard !isLoading else { return [] }
        if !reachesEnd, target > rows.count - reach {
            isLoading = true
            return [.loadRows(id, query, .after, near: rows.last)]
        }
        if !reachesStart, target < reach {
            isLoading = true
            return [.loadRows(id, query, .before, near: rows.first)]
        }
        return []
    }

    /// Keeps the selection on the screen, two rows from its edges where there are any.
    mutating func scroll(height: Int) {
        guard let index = selectedIndex, height > 0 else { return }
        lastIndex = index
        let margin = min(2, (height - 1) / 2)
        if index < top + margin { top = max(0, index - margin) }
        if index > top + height - 1 - margin { top = min(max(0, rows.count - height), index - height + 1 + margin) }
        top = max(0, min(top, max(0, rows.count - 1)))
    }
}
