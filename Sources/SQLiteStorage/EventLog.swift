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

    /// The version of a ticket's last event, from the index alone; 0 when it has none.
    func version(of ticket: TicketID) throws -> Int {
        let statement = try BulkStatement(db, "SELECT max(version) FROM event WHERE ticket = ?")
        var version = 0
        try statement.each { bindings in
            bindings.add(ticket.number)
        } _: { row in
            version = Int(row.integer(0))
            return false
        }
        return version
    }

    func records(of ticket: TicketID) throws -> [EventRecord] {
        let statement = try BulkStatement(
            db, "SELECT \(Self.columns) FROM event WHERE ticket = ? ORDER BY version")
        var stored = StoredTicket(id: ticket)
        try statement.each { bindings in
            bindings.add(ticket.number)
        } _: { row in
            try stored.take(row)
            return true
        }
        return stored.records(coding)
    }

    /// Walks the log by ticket and version, a ticket at a time, until `body` says to stop.
    func eachTicket(after ticket: TicketID?, _ body: ([EventRecord]) throws -> Bool) throws {
        try eachStoredTicket(after: ticket) { try body($0.records(coding)) }
    }

    /// The same of events as they are stored.
    func eachStoredTicket(after ticket: TicketID?, _ body: (StoredTicket) throws -> Bool) throws {
        let statement = try BulkStatement(
            db, "SELECT \(Self.columns) FROM event WHERE ticket > ? ORDER BY ticket, version", isKept: false)
        var stored = StoredTicket(id: TicketID(0))
        var goesOn = true
        try statement.each { bindings in
            bindings.add(ticket?.number ?? 0)
        } _: { row in
            let id = TicketID(Int(row.integer(0)))
            if id != stored.id {
                goesOn = stored.count == 0 ? true : try body(stored)
                guard goesOn else { return false }
                stored = StoredTicket(id: id)
            }
            try stored.take(row)
            return true
        }
        if goesOn && stored.count > 0 { _ = try body(stored) }
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
private struct StoredEvent {
    let version: Int
    let at: Int64
    let author: String
    let kind: String
    let hash: Digest

    init(_ row: BulkRow) throws {
        guard let author = row.text(3), let kind = row.text(4) else { throw StoreError.corrupt("event.payload") }
        guard let hash = Digest(bytes: row.bytes(6)) else { throw StoreError.corrupt("event.hash") }
        (version, at) = (Int(row.integer(1)), row.integer(2))
        (self.author, self.kind, self.hash) = (author, kind, hash)
    }

    func record(
        of ticket: TicketID, _ event: TicketEvent, payload: String, after previous: Digest
    ) -> EventRecord {
        EventRecord(
            ticket: ticket, version: version, at: Instant(milliseconds: at), author: AgentID(author), event: event,
            payload: payload, previous: previous, hash: hash)
    }
}

/// The events of one ticket as they are stored, their payloads one after the other.
struct StoredTicket: Sendable {
    let id: TicketID
    private var events: [StoredEvent] = []
    private var payloads: [UInt8] = []
    private var ends: [Int] = []

    var count: Int { events.count }

    fileprivate init(id: TicketID) {
        self.id = id
    }

    fileprivate mutating func take(_ row: BulkRow) throws {
        events.append(try StoredEvent(row))
        guard let payload = row.utf8(5) else { throw StoreError.corrupt("event.payload") }
        payloads.append(contentsOf: payload)
        ends.append(payloads.count)
    }

    /// Its records.
    func records(_ coding: EventCoding) -> [EventRecord] {
        records { kind, bytes in
            let payload = String(decoding: bytes, as: UTF8.self)
            return (coding.event(kind: kind, payload: payload), payload)
        }
    }

    /// Its records without their payloads, for whoever only folds them.
    func recordsToFold(_ coding: EventCoding) -> [EventRecord] {
        records { kind, bytes in (coding.event(kind: kind, payload: bytes), "") }
    }

    private func records(
        _ read: (String, UnsafeBufferPointer<UInt8>) -> (TicketEvent, String)
    ) -> [EventRecord] {
        var records: [EventRecord] = []
        records.reserveCapacity(count)
        payloads.withUnsafeBufferPointer { bytes in
            var start = 0
            for (event, end) in zip(events, ends) {
                let (body, payload) = read(event.kind, UnsafeBufferPointer(rebasing: bytes[start..<end]))
                records.append(event.record(of: id, body, payload: payload, after: records.last?.hash ?? .none))
                start = end
            }
        }
        return records
    }
}
