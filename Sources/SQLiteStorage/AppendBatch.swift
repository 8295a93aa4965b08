// The appends of one call, inside its transaction: versions checked, events chained, tickets folded once each and
// their rows written once at the end. New tickets, of which an import has hundreds in a call, are chained and folded by
// all cores.

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

    /// An event to add, and what can be known of it before the transaction begins.
    struct NewEntry: Sendable {
        let entry: Append.Entry
        let payload: String
        let mark: EventInsertion.OriginMark?

        init(_ entry: Append.Entry, _ coding: EventCoding) throws {
            self.entry = entry
            payload = try coding.payload(of: entry.event)
            mark = entry.originKey.map(EventInsertion.OriginMark.init)
        }

        func record(of ticket: TicketID, version: Int, after previous: Digest) -> EventRecord {
            EventRecord(
                entry.event, payload: payload, of: ticket, version: version, at: entry.at, by: entry.author,
                after: previous)
        }
    }

    /// A ticket that begins with this call and is not chained yet.
    private struct Begun: Sendable {
        let id: TicketID
        let entries: [NewEntry]

        var chained: (records: [EventRecord], ticket: Ticket) {
            var records: [EventRecord] = []
            records.reserveCapacity(entries.count)
            for entry in entries {
                records.append(
                    entry.record(of: id, version: records.count + 1, after: records.last?.hash ?? .none))
            }
            return (records, Ticket(id: id, folding: records))
        }
    }

    private let log: EventLog
    private let insertion: EventInsertion
    private let cache: FoldedTickets
    private let charters: Charters
    private var touched: [TicketID: Touched] = [:]
    private var begun: [Begun] = []
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

    mutating func take(_ append: Append, _ prepared: [NewEntry]) throws {
        let (entries, holder) = try newEntries(of: prepared)
        guard !entries.isEmpty else { return }
        if append.ticket == nil && holder == nil { return try begin(entries) }
        // What follows may be about a ticket just begun, and comes after it in the log.
        try settle()
        guard let id = append.ticket ?? holder else { return }
        var ticket = try touch(id)
        if append.ticket != nil {
            if ticket.version == 0 { throw StoreError.noSuchTicket(id) }
            if ticket.version != append.expecting {
                throw StoreError.versionClash(id, expected: append.expecting, found: ticket.version)
            }
        }
        for new in entries {
            let record = new.record(of: id, version: ticket.version + 1, after: ticket.chainEnd)
            end = try insertion.insert(record)
            if let mark = new.mark { try insertion.note(mark, of: id) }
            ticket.apply(record)
            records.append(record)
        }
        touched[id]?.new = ticket
    }

    /// Writes what the calls come to, once all of them are taken.
    mutating func writeRows() throws {
        try settle()
        var rows = TicketRows(db: log.db, charters: charters)
        let written = touched.values.filter { $0.new.version > 0 }.sorted { $0.new.id < $1.new.id }
        let fresh = written.filter { $0.old == nil }.map(\.new)
        for row in SideBySide.map(fresh, { [charters] in FoldedRow($0, under: charters) }) { try rows.write(row) }
        for ticket in written where ticket.old != nil { try rows.write(ticket.new, replacing: ticket.old) }
        try rows.finish()
    }

    /// The entries not there yet, and the ticket that has those that are.
    private func newEntries(of prepared: [NewEntry]) throws -> (entries: [NewEntry], holder: TicketID?) {
        var seen: Set<EventInsertion.OriginMark> = []
        var holder: TicketID?
        var entries: [NewEntry] = []
        entries.reserveCapacity(prepared.count)
        for entry in prepared {
            if let mark = entry.mark {
                if let ticket = try insertion.holder(of: mark) {
                    holder = holder ?? ticket
                    continue
                }
                guard seen.insert(mark).inserted else { continue }
            }
            entries.append(entry)
        }
        return (entries, holder)
    }

    /// Gives a new ticket the next number.
    private mutating func begin(_ entries: [NewEntry]) throws {
        let number = try (lastNumber ?? EventLog.lastTicket(log.db)) + 1
        lastNumber = number
        let id = TicketID(number)
        for entry in entries {
            if let mark = entry.mark { try insertion.note(mark, of: id) }
        }
        begun.append(Begun(id: id, entries: entries))
    }

    /// Chains and folds the tickets begun so far and adds their events.
    private mutating func settle() throws {
        for (made, ticket) in SideBySide.map(begun, \.chained) {
            for record in made { end = try insertion.insert(record) }
            records += made
            touched[ticket.id] = Touched(old: nil, new: ticket)
        }
        begun = []
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
