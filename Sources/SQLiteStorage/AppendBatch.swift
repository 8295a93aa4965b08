// The appends of one call, inside its transaction: versions checked, events chained, tickets folded once each and
// their rows written once at the end. New tickets, of which an import has hundreds in a call, are chained and folded on
// another core while those before them are written.

import Chain
import Desk
import GRDB
import Storage
import Synchronization
import Tickets

struct AppendBatch {
    /// A ticket of this call. A class, for a folded ticket is a kilobyte that tables and sorting would move about.
    private final class Touched {
        /// As it was when the call began; nil for one that began with it.
        let old: Ticket?
        var new: Ticket
        /// What `new` comes to, where that was worked out already; its counts are in the ledger.
        var row: FoldedRow?
        /// Whether anything was done to it but to touch it.
        var isChanged = false

        init(old: Ticket?, new: Ticket, row: FoldedRow? = nil) {
            (self.old, self.new, self.row) = (old, new, row)
        }
    }

    /// An append with its events written out, or why they cannot be.
    struct Prepared: Sendable {
        let append: Append
        fileprivate let entries: Result<[NewEntry], any Error>

        init(_ append: Append, _ coding: EventCoding) {
            self.append = append
            entries = Result { try append.events.map { try NewEntry($0, coding) } }
        }
    }

    /// An event to add, and what can be known of it before its ticket is.
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

        func chained(
            under charters: Charters, counting ledger: Ledger
        ) -> (records: [EventRecord], ticket: Ticket, row: FoldedRow) {
            var records: [EventRecord] = []
            records.reserveCapacity(entries.count)
            for entry in entries {
                records.append(
                    entry.record(of: id, version: records.count + 1, after: records.last?.hash ?? .none))
            }
            let ticket = Ticket(id: id, folding: records)
            var row = FoldedRow(ticket, under: charters)
            ledger.counts.withLock { $0.take(&row) }
            return (records, ticket, row)
        }
    }

    /// What tickets begun with this call count for.
    private final class Ledger: Sendable {
        let counts = Mutex(CountLedger())
    }

    private let log: EventLog
    private let insertion: EventInsertion
    private let cache: FoldedTickets
    private let charters: Charters
    private var touched: [TicketID: Touched] = [:]
    private var begun: [Begun] = []
    private let ledger = Ledger()
    /// What the ledger holds of tickets that went on since.
    private var outdated: [(row: TicketSummary, counted: FoldedRow.Counted)] = []
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

    mutating func take(_ prepared: Prepared) throws {
        let append = prepared.append
        let entries = try prepared.entries.get()
        if let ticket = append.ticket {
            return try goOn(with: ticket, expecting: append.expecting, newEntries(of: entries))
        }
        // Most imported tickets are new: if the first event is, the others are looked for as they are noted.
        if let mark = entries.first?.mark, let holder = try insertion.holder(of: mark) {
            return try goOn(with: holder, expecting: nil, newEntries(of: entries))
        }
        try begin(entries)
    }

    /// Adds events to a ticket there is.
    private mutating func goOn(with id: TicketID, expecting version: Int?, _ entries: [NewEntry]) throws {
        guard !entries.isEmpty else { return }
        // It may be a ticket just begun, and this comes after it in the log.
        try settle()
        var ticket = try touch(id)
        if let version {
            if ticket.version == 0 { throw StoreError.noSuchTicket(id) }
            if ticket.version != version {
                throw StoreError.versionClash(id, expected: version, found: ticket.version)
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
        if !entries.allSatisfy(\.entry.event.onlyTouches) { touched[id]?.isChanged = true }
    }

    /// Writes what the calls come to, once all of them are taken.
    mutating func writeRows() throws {
        try settle()
        let written = touched.values.filter { $0.new.version > 0 }.sorted { $0.new.id < $1.new.id }
        let counted = SideBySide.ahead(written.count) { [ledger] in
            ledger.counts.withLock { ($0.takeAll(), $0.counters) }
        }
        var rows = try TicketRows(db: log.db, charters: charters)
        for ticket in written {
            if let old = ticket.old {
                try rows.write(ticket.new, replacing: old, isTouchedOnly: !ticket.isChanged)
            } else {
                try rows.write(ticket.row ?? FoldedRow(ticket.new, under: charters))
            }
        }
        for (row, counted) in outdated { try rows.count(counted, of: row, times: -1) }
        let (counts, counters) = counted()
        try rows.add(counts)
        rows.take(counters)
        try rows.finish()
    }

    /// The entries not there yet.
    private func newEntries(of prepared: [NewEntry]) throws -> [NewEntry] {
        var seen: Set<EventInsertion.OriginMark> = []
        return try prepared.filter { entry in
            guard let mark = entry.mark else { return true }
            return try insertion.holder(of: mark) == nil && seen.insert(mark).inserted
        }
    }

    /// Gives a new ticket the next number; where one of its events is another ticket's, the rest goes on with that one.
    private mutating func begin(_ entries: [NewEntry]) throws {
        let number = try (lastNumber ?? EventLog.lastTicket(log.db)) + 1
        let id = TicketID(number)
        var holder: TicketID?
        var new: [NewEntry] = []
        new.reserveCapacity(entries.count)
        for entry in entries {
            guard let mark = entry.mark, try !insertion.claim(mark, for: id) else {
                new.append(entry)
                continue
            }
            if holder == nil, let found = try insertion.holder(of: mark), found != id { holder = found }
        }
        if new.isEmpty { return }
        if let holder {
            for case let mark? in new.map(\.mark) { try insertion.giveBack(mark) }
            return try goOn(with: holder, expecting: nil, new)
        }
        lastNumber = number
        begun.append(Begun(id: id, entries: new))
    }

    /// Chains and folds the tickets begun so far and adds their events.
    private mutating func settle() throws {
        let chain = { @Sendable [charters, ledger] (begun: Begun) in begun.chained(under: charters, counting: ledger) }
        try SideBySide.feed(begun, chain) { made, ticket, row in
            for record in made { end = try insertion.insert(record) }
            records += made
            touched[ticket.id] = Touched(old: nil, new: ticket, row: row)
        }
        begun = []
    }

    /// The ticket as it is now, from the cache only when the log agrees.
    private mutating func touch(_ id: TicketID) throws -> Ticket {
        if let known = touched[id] {
            if let row = known.row { outdated.append((row.row, FoldedRow.Counted(known.new, under: charters))) }
            known.row = nil
            return known.new
        }
        guard let end = try log.end(of: id) else { throw StoreError.noSuchTicket(id) }
        let ticket = try cache.ticket(id, at: end) ?? Ticket(id: id, folding: log.records(of: id))
        touched[id] = Touched(old: ticket, new: ticket)
        return ticket
    }
}
