// What an append does to the log for each of its events, its statements prepared once for all of them. Knows no
// projection.

import Chain
import Desk
import FoundationEssentials
import GRDB
import Tickets

struct EventInsertion {
    /// What the log keeps of an origin key: 16 bytes are enough to tell billions of keys apart.
    struct OriginMark: Hashable {
        fileprivate let bytes: Data

        init(_ key: String) {
            bytes = Data(Digest(of: key).bytes.prefix(16))
        }
    }

    private let db: Database
    private let event: Statement
    private let origin: Statement
    private let ticket: Statement

    init(_ db: Database) throws {
        self.db = db
        event = try db.cachedStatement(
            sql: "INSERT INTO event (\(EventLog.columns)) VALUES (?, ?, ?, ?, ?, ?, ?)")
        origin = try db.cachedStatement(sql: "INSERT INTO origin (key, ticket) VALUES (?, ?)")
        ticket = try db.cachedStatement(sql: "SELECT ticket FROM origin WHERE key = ?")
    }

    /// Adds an event; its sequence.
    func insert(_ record: EventRecord) throws -> Int {
        let hasZero = record.payload.utf8.contains(0)
        // A bound text ends at its first zero byte; a blob does not.
        let payload = hasZero ? Data(record.payload.utf8).databaseValue : record.payload.databaseValue
        try event.execute(
            arguments: [
                record.ticket.number, record.version, record.at.milliseconds, record.author.text,
                record.event.kind, payload, Data(record.hash.bytes),
            ])
        return Int(db.lastInsertedRowID)
    }

    /// The ticket that has an event of this origin.
    func holder(of mark: OriginMark) throws -> TicketID? {
        try Int.fetchOne(ticket, arguments: [mark.bytes]).map(TicketID.init)
    }

    func note(_ mark: OriginMark, of ticket: TicketID) throws {
        try origin.execute(arguments: [mark.bytes, ticket.number])
    }
}
