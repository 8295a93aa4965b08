// The appends of one call, inside its transaction: versions checked, events chained, tickets folded once each and
// their rows written once at the end.

import Chain
import Desk
import GRDB
import Storage
import Tickets

struct AppendBatch {
    private struct Touched {
        /// As it was when the call began; nil for one that began with it.
        var old: Ticket?
        var new: Ticket
    }

    private struct NewEntry {
        var entry: Append.Entry
        var payload: String
        var mark: EventInsertion.OriginMark?
    }

    private let log: EventLog
    private let insertion: EventInsertion
    private let cache: FoldedTickets
    private let charters: Charters
    private var touched: [TicketID: Touched] = [:]
    private var lastNumber: Int?
    private(set) var records: [EventRecord] = []
    /// The sequence of the last record; nil before the first.
    private(set) var end: Int?

    init(log: EventLog, cache: FoldedTickets, charters: Charters) throws {
        self.log = log
        insertion = try EventInsertion(log.db)
        self.cache = cache
        self.charters = charters
    }

    /// The tickets as the call leaves them.
    var tickets: [Ticket] { touched.values.map(\.new) }

    mutating func take(_ append: Append, _ payloads: [String]) throws {
        let (entries, holder) = try newEntries(of: append, payloads)
        guard !entries.isEmpty else { return }
        let id = try append.ticket ?? holder ?? begin()
        var ticket = try touch(id)
        if append.ticket != nil {
            if ticket.version == 0 { throw StoreError.noSuchTicket(id) }
            if ticket.version != append.expecting {
                throw StoreError.versionClash(id, expected: append.expecting, found: ticket.version)
            }
        }
        for new in entries {
            let record = EventRecord(
                new.entry.event, payload: new.payload, of: id, version: ticket.version + 1, at: new.entry.at,
                by: new.entry.author, after: ticket.chainEnd)
            end = try insertion.insert(record)
            if let mark = new.mark { try insertion.note(mark, of: id) }
            ticket.apply(record)
            records.append(record)
        }
        touched[id]?.new = ticket
    }

    func writeRows() throws {
        var rows = TicketRows(db: log.db, charters: charters)
        let written = touched.values.filter { $0.new.version > 0 }.sorted { $0.new.id < $1.new.id }
        for folded in FoldedRow.rows(of: written.filter { $0.old == nil }.map(\.new), under: charters) {
            try rows.write(folded)
        }
        for ticket in written where ticket.old != nil { try rows.write(ticket.new, replacing: ticket.old) }
        try rows.finish()
    }

    /// The entries not there yet, and the ticket that has those that are.
    private func newEntries(
        of append: Append, _ payloads: [String]
    ) throws -> (entries: [NewEntry], holder: TicketID?) {
        var seen: Set<EventInsertion.OriginMark> = []
        var holder: TicketID?
        var entries: [NewEntry] = []
        entries.reserveCapacity(append.events.count)
        for (entry, payload) in zip(append.events, payloads) {
            let mark = entry.originKey.map(EventInsertion.OriginMark.init)
            if let mark {
                if let ticket = try insertion.holder(of: mark) {
                    holder = holder ?? ticket
                    continue
                }
                guard seen.insert(mark).inserted else { continue }
            }
            entries.append(NewEntry(entry: entry, payload: payload, mark: mark))
        }
        return (entries, holder)
    }

    private mutating func begin() throws -> TicketID {
        let number = try (lastNumber ?? EventLog.lastTicket(log.db)) + 1
        lastNumber = number
        let id = TicketID(number)
        touched[id] = Touched(old: nil, new: Ticket(id: id))
        return id
    }

    /// The ticket as it is now, from the cache only when the log agrees.
    private mutating func touch(_ id: TicketID) throws -> Ticket {
        if let ticket = touched[id]?.new { return ticket }
        let ticket: Ticket
        if let known = cache[id], let end = try log.end(of: id), known.version == end.version,
            known.chainEnd == end.hash
        {
            ticket = known
        } else {
            let records = try log.records(of: id)
            if records.isEmpty { throw StoreError.noSuchTicket(id) }
            ticket = Ticket(id: id, folding: records)
        }
        touched[id] = Touched(old: ticket, new: ticket)
        return ticket
    }
}
