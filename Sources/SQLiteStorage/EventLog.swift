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
            records.append(try record(row, after: records.last?.hash ?? .none))
            return true
        }
        return records
    }

    /// Walks the log by ticket and version, a ticket at a time, until `body` says to stop.
    func eachTicket(after ticket: TicketID?, _ body: ([EventRecord]) throws -> Bool) throws {
        let statement = try BulkStatement(
            db, "SELECT \(Self.columns) FROM event WHERE ticket > ? ORDER BY ticket, version", isKept: false)
        var records: [EventRecord] = []
        var goesOn = true
        try statement.each { bindings in
            bindings.add(ticket?.number ?? 0)
        } _: { row in
            if let last = records.last, last.ticket.number != Int(row.integer(0)) {
                goesOn = try body(records)
                guard goesOn else { return false }
                records.removeAll(keepingCapacity: true)
            }
            records.append(try record(row, after: records.last?.hash ?? .none))
            return true
        }
        if goesOn && !records.isEmpty { _ = try body(records) }
    }

    /// How many events there are: they are numbered without a gap, since none is ever removed.
    static func count(_ db: Database) throws -> Int {
        try Int.fetchOne(try db.cachedStatement(sql: "SELECT max(sequence) FROM event")) ?? 0
    }

    static func lastTicket(_ db: Database) throws -> Int {
        try Int.fetchOne(try db.cachedStatement(sql: "SELECT max(ticket) FROM event")) ?? 0
    }

    private func record(_ row: BulkRow, after previous: Digest) throws -> EventRecord {
        guard let author = row.text(3), let kind = row.text(4), let payload = row.text(5) else {
            throw StoreError.corrupt("event.payload")
        }
        guard let hash = Digest(bytes: row.bytes(6)) else { throw StoreError.corrupt("event.hash") }
        return EventRecord(
            ticket: TicketID(Int(row.integer(0))), version: Int(row.integer(1)),
            at: Instant(milliseconds: row.integer(2)), author: AgentID(author),
            event: coding.event(kind: kind, payload: payload), payload: payload, previous: previous, hash: hash)
    }

    static func digest(_ row: Row, _ column: Int) throws -> Digest {
        let digest = try row.withUnsafeData(atIndex: column) { data in
            data.flatMap { $0.withUnsafeBytes { Digest(bytes: $0) } }
        }
        guard let digest else { throw StoreError.corrupt("event.hash") }
        return digest
    }
}
