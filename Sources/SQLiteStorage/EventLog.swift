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
        let statement = try db.cachedStatement(
            sql: "SELECT \(Self.columns) FROM event WHERE ticket = ? ORDER BY version")
        var records: [EventRecord] = []
        let rows = try Row.fetchCursor(statement, arguments: [ticket.number])
        while let row = try rows.next() {
            records.append(try record(row, after: records.last?.hash ?? .none))
        }
        return records
    }

    /// Walks the log by ticket and version, a ticket at a time, until `body` says to stop.
    func eachTicket(after ticket: TicketID?, _ body: ([EventRecord]) throws -> Bool) throws {
        let statement = try db.makeStatement(
            sql: "SELECT \(Self.columns) FROM event WHERE ticket > ? ORDER BY ticket, version")
        var records: [EventRecord] = []
        let rows = try Row.fetchCursor(statement, arguments: [ticket?.number ?? 0])
        while let row = try rows.next() {
            if let last = records.last, last.ticket.number != row[0] {
                guard try body(records) else { return }
                records.removeAll(keepingCapacity: true)
            }
            records.append(try record(row, after: records.last?.hash ?? .none))
        }
        if !records.isEmpty { _ = try body(records) }
    }

    /// How many events there are: they are numbered without a gap, since none is ever removed.
    static func count(_ db: Database) throws -> Int {
        try Int.fetchOne(try db.cachedStatement(sql: "SELECT max(sequence) FROM event")) ?? 0
    }

    static func lastTicket(_ db: Database) throws -> Int {
        try Int.fetchOne(try db.cachedStatement(sql: "SELECT max(ticket) FROM event")) ?? 0
    }

    private func record(_ row: Row, after previous: Digest) throws -> EventRecord {
        guard let payload = DeskSchema.payload(row[5]) else { throw StoreError.corrupt("event.payload") }
        let ticket = TicketID(row[0])
        return EventRecord(
            ticket: ticket, version: row[1], at: Instant(milliseconds: row[2]), author: AgentID(row[3]),
            event: coding.event(kind: row[4], payload: payload), payload: payload, previous: previous,
            hash: try Self.digest(row, 6))
    }

    static func digest(_ row: Row, _ column: Int) throws -> Digest {
        guard let digest = Digest(bytes: Array(row[column] as Data)) else { throw StoreError.corrupt("event.hash") }
        return digest
    }
}
