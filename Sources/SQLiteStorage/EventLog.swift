// The event table: how it is read back. Knows no projection.

import Chain
import Desk
import FoundationEssentials
import GRDB
import Storage
import Tickets

struct EventLog {
    let db: Database
    let coding: EventCoding

    static let columns = "ticket, version, at, author, kind, payload, hash"

    /// The version and hash of a ticket's last event; nil when it has none.
    func end(of ticket: TicketID) throws -> (version: Int, hash: Digest)? {
        let statement = try db.cachedStatement(
            sql: "SELECT version, hash FROM event WHERE ticket = ? ORDER BY version DESC LIMIT 1")
        return try Row.fetchOne(statement, arguments: [ticket.number]).map { row in
            (row[0], try Self.digest(row, 1))
        }
    }

    func records(of ticket: TicketID) throws -> [EventRecord] {
        let statement = try BulkStatement(
            db, "SELECT \(Self.columns) FROM event WHERE ticket = ? ORDER BY version")
        var records: [EventRecord] = []
        try statement.each { bindings in
            bindings.add(ticket.number)
        } _: { row in
            records.append(try StoredEvent(row).record(after: records.last?.hash ?? .none, coding))
            return true
        }
        return records
    }

    /// Walks the log by ticket and version, a ticket at a time, until `body` says to stop.
    func eachTicket(after ticket: TicketID?, _ body: ([EventRecord]) throws -> Bool) throws {
        try eachStoredTicket(after: ticket) { events in try body(events.records(coding)) }
    }

    /// The same of events as they are stored.
    func eachStoredTicket(after ticket: TicketID?, _ body: ([StoredEvent]) throws -> Bool) throws {
        let statement = try BulkStatement(
            db, "SELECT \(Self.columns) FROM event WHERE ticket > ? ORDER BY ticket, version", isKept: false)
        var events: [StoredEvent] = []
        var goesOn = true
        try statement.each { bindings in
            bindings.add(ticket?.number ?? 0)
        } _: { row in
            if let last = events.last, last.ticket != Int(row.integer(0)) {
                goesOn = try body(events)
                guard goesOn else { return false }
                events.removeAll(keepingCapacity: true)
            }
            events.append(try StoredEvent(row))
            return true
        }
        if goesOn && !events.isEmpty { _ = try body(events) }
    }

    /// How many events there are: they are numbered without a gap, since none is ever removed.
    static func count(_ db: Database) throws -> Int {
        try Int.fetchOne(try db.cachedStatement(sql: "SELECT max(sequence) FROM event")) ?? 0
    }

    static func lastTicket(_ db: Database) throws -> Int {
        try Int.fetchOne(try db.cachedStatement(sql: "SELECT max(ticket) FROM event")) ?? 0
    }

    static func digest(_ row: Row, _ column: Int) throws -> Digest {
        let digest = try row.withUnsafeData(atIndex: column) { data in
            data.flatMap { $0.withUnsafeBytes { Digest(bytes: $0) } }
        }
        guard let digest else { throw StoreError.corrupt("event.hash") }
        return digest
    }
}

/// An event as it is stored: its payload is not read yet.
struct StoredEvent: Sendable {
    let ticket: Int
    private let version: Int
    private let at: Int64
    private let author: String
    private let kind: String
    private let payload: String
    private let hash: Digest

    fileprivate init(_ row: BulkRow) throws {
        guard let author = row.text(3), let kind = row.text(4), let payload = row.text(5) else {
            throw StoreError.corrupt("event.payload")
        }
        guard let hash = Digest(bytes: row.bytes(6)) else { throw StoreError.corrupt("event.hash") }
        ticket = Int(row.integer(0))
        version = Int(row.integer(1))
        at = row.integer(2)
        (self.author, self.kind, self.payload, self.hash) = (author, kind, payload, hash)
    }

    func record(after previous: Digest, _ coding: EventCoding) -> EventRecord {
        EventRecord(
            ticket: TicketID(ticket), version: version, at: Instant(milliseconds: at), author: AgentID(author),
            event: coding.event(kind: kind, payload: payload), payload: payload, previous: previous, hash: hash)
    }
}

extension [StoredEvent] {
    /// The records of one ticket.
    func records(_ coding: EventCoding) -> [EventRecord] {
        var records: [EventRecord] = []
        records.reserveCapacity(count)
        for event in self { records.append(event.record(after: records.last?.hash ?? .none, coding)) }
        return records
    }
}
