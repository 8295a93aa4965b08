// The appends of one call, inside its transaction: versions checked, events chained, tickets folded once each and
// their rows written once at the end. New tickets, of which an import has hundreds in a call, are chained and folded on
// another core while those before them are written with their rows, a few dozen at a time.

import Chain
import Desk
import GRDB
import Storage
import Synchronization
import Tickets

struct AppendBatch {
    /// A ticket of this call. A class, for a folded ticket is a kilobyte that tables and sorting would move about.
    private final class Touched {
        /// As its row has it.
        let old: Ticket
        var new: Ticket
        /// Whether anything was done to it but to touch it.
        var isChanged = false

        init(_ ticket: Ticket) {
            (old, new) = (ticket, ticket)
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

        func chained(under charters: Charters, counting ledger: Ledger) -> Chained {
            var records: [EventRecord] = []
            records.reserveCapacity(entries.count)
            for entry in entries {
                records.append(
                    entry.record(of: id, version: records.count + 1, after: records.last?.hash ?? .none))
            }
            let ticket = Ticket(id: id, folding: records)
            var row = FoldedRow(ticket, under: charters)
            ledger.counts.withLock { $0.take(&row) }
            return Chained(records: records, ticket: ticket, row: row)
        }
    }

    /// A ticket that is ready to be written; its counts are in the ledger.
    private struct Chained: Sendable {
        let records: [EventRecord]
        let ticket: Ticket
        let row: FoldedRow
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
    /// Tickets begun before those, which another core chains, a piece after the other.
    private var chaining: [Aside<[Chained]>] = []
    private let ledger = Ledger()
    private var rows: TicketRows
    private var lastNumber: Int?
    private(set) var records: [EventRecord] = []
    /// The sequence of the last record; nil before the first.
    private(set) var end: Int?

    init(log: EventLog, cache: FoldedTickets, charters: Charters) throws {
        self.log = log
        insertion = try EventInsertion(log.db)
        self.cache = cache
        self.charters = charters
        rows = TicketRows(db: log.db, charters: charters)
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
        var last: [Chained] = []
        while let next = nextChained() {
            try write(last)
            last = next
        }
        // Every ticket is counted; the counts are put in order while the last are written.
        let counted = SideBySide.ahead(touched.count) { [ledger] in
            ledger.counts.withLock { ($0.takeAll(), $0.counters) }
        }
        try write(last)
        let goneOn = touched.values.filter { $0.new.version > $0.old.version }
        for ticket in goneOn.sorted(by: { $0.new.id < $1.new.id }) {
            try rows.write(ticket.new, replacing: ticket.old, isTouchedOnly: !ticket.isChanged)
        }
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
        if begun.count >= SideBySide.pieceSize { passOn() }
    }

    /// Has another core chain and fold the next tickets begun, unless it is busy with those before.
    private mutating func passOn() {
        guard chaining.last?.isThere ?? true else { return }
        let piece = Array(begun.prefix(SideBySide.pieceSize))
        begun.removeFirst(piece.count)
        chaining.append(
            Aside { [charters, ledger] in piece.map { $0.chained(under: charters, counting: ledger) } })
    }

    /// The next tickets begun, chained and folded; they are the caller's to write. nil after the last.
    private mutating func nextChained() -> [Chained]? {
        if chaining.isEmpty && begun.count <= SideBySide.pieceSize {
            defer { begun = [] }
            return begun.isEmpty ? nil : begun.map { $0.chained(under: charters, counting: ledger) }
        }
        if chaining.isEmpty { passOn() }
        let next = chaining.removeFirst().wait()
        if !begun.isEmpty { passOn() }
        return next
    }

    /// Writes every ticket begun so far.
    private mutating func settle() throws {
        while let next = nextChained() { try write(next) }
    }

    /// Adds the events of new tickets, and their rows.
    private mutating func write(_ chained: [Chained]) throws {
        if chained.isEmpty { return }
        for new in chained {
            for record in new.records { end = try insertion.insert(record) }
            records += new.records
            touched[new.ticket.id] = Touched(new.ticket)
        }
        try rows.write(chained.map(\.row))
    }

    /// The ticket as it is now, from the cache only when the log agrees.
    private mutating func touch(_ id: TicketID) throws -> Ticket {
        if let known = touched[id] { return known.new }
        let version = try log.version(of: id)
        guard version > 0 else { throw StoreError.noSuchTicket(id) }
        let ticket = try cache.ticket(id, at: version) ?? Ticket(id: id, folding: log.records(of: id))
        touched[id] = Touched(ticket)
        return ticket
    }
}
