// The ticket beside the list, and those the next keys will ask for: read once the screen is still, shown without
// reading. What was read ahead is forgotten as soon as anything at the desk has changed.

import Desk
import PolicyBook
import Tickets

/// Tickets read before they are asked for.
struct Foresight: Sendable {
    /// How far the reader goes with each key, up where it is negative.
    var step = 1
    private var rooms: [CallRoom] = []
    /// The rows just left and the one ahead.
    private static let limit = 4

    /// The ticket's panes, where they are as the row says.
    func room(_ id: TicketID, version: Int?) -> CallRoom? {
        rooms.last { $0.ticket?.id == id && $0.ticket?.version == version && $0.history != nil }
    }

    mutating func keep(_ room: CallRoom) {
        rooms.removeAll { $0.ticket?.id == room.ticket?.id }
        rooms.append(room)
        if rooms.count > Foresight.limit { rooms.removeFirst() }
    }

    /// Takes the history of a ticket in; gives the room, now whole.
    mutating func take(_ history: ClauseHistory, for key: HistoryKey, in book: Book) -> CallRoom? {
        guard let place = rooms.lastIndex(where: { $0.historyKey == key }) else { return nil }
        rooms[place].history = history
        rooms[place].weighException(in: book)
        return rooms[place]
    }
}

extension Workspace {
    /// Shows the selected row's ticket beside the list, or asks for it; `isRested`: the keys have rested, where the
    /// agent wants that first.
    mutating func loadPreview(isRested: Bool = false) -> [Effect] {
        guard showsPreview, call == nil, let selected = queue.selected else { return [] }
        let version = queue.selectedRow?.version
        if preview?.ticket?.id == selected, preview?.ticket?.version == version { return [] }
        if preferences.options.panesRest, !isRested {
            preview = nil
            return [.rest]
        }
        guard let room = foresight.room(selected, version: version),
            room.historyKey == room.wantedHistory(on: today)
        else { return [.loadTicket(selected, opening: false)] }
        preview = room
        return lookAhead()
    }

    /// Of a whole list; what a filter finds is left with the next letter.
    var readiness: [Effect] {
        guard queue.filter.isEmpty, let row = queue.rows.first else { return [] }
        return [.readyRows(queue.query, near: row)]
    }

    /// Keeps what is shown, and asks for the row the reader will come to.
    mutating func lookAhead() -> [Effect] {
        if let preview { foresight.keep(preview) }
        guard let place = queue.selectedIndex, foresight.step != 0 else { return [] }
        let next = queue.rows[min(max(0, place + foresight.step), queue.rows.count - 1)]
        guard next.id != queue.selected else { return [] }
        return foresight.room(next.id, version: next.version) == nil ? [.foresee(next.id)] : []
    }

    /// A ticket read ahead; its history is asked for once its clause is known.
    mutating func foresee(_ id: TicketID, _ records: [EventRecord]) -> [Effect] {
        guard !records.isEmpty else { return [] }
        let room = besideList(id, records)
        foresight.keep(room)
        return room.historyKey.map { [.foreseeHistory($0)] } ?? []
    }

    /// The history of a ticket read ahead: it is whole, and its panes are set.
    mutating func foresee(_ history: ClauseHistory, for key: HistoryKey) {
        guard var room = foresight.take(history, for: key, in: setting.book) else { return }
        room.panes = setPanes(of: room)
        foresight.keep(room)
    }

    /// A ticket as the list's panes show it: of one decided and not contested they need no new consultation.
    func besideList(_ id: TicketID, _ records: [EventRecord]) -> CallRoom {
        var room = CallRoom(Ticket(id: id, folding: records), records)
        room.isBesideList = true
        if !room.isDecided || room.isReviewed || room.ticket?.isRegrounded == true { room.consult(setting, now: now) }
        room.historyKey = room.wantedHistory(on: today)
        return room
    }
}
