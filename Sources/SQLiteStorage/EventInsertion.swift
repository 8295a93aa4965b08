// What an append does to the log for each of its events, its statements prepared once for all of them. Knows no
// projection.

import Chain
import Desk
import GRDB
import Tickets

struct EventInsertion {
    /// What the log keeps of an origin key: 16 bytes are enough to tell billions of keys apart.
    struct OriginMark: Hashable, Sendable {
        private let words: SIMD2<UInt64>

        init(_ key: String) {
            words = Digest(of: key).withBytes { bytes in
                SIMD2(
                    bytes.loadUnaligned(as: UInt64.self), bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
            }
        }

        fileprivate func bind(to bindings: inout BulkBindings) {
            withUnsafeBytes(of: words) { bindings.add(bytes: $0) }
        }
    }

    private let db: Database
    private let event: BulkStatement
    private let origin: BulkStatement
    private let claim: BulkStatement
    private let ticket: BulkStatement

    init(_ db: Database) throws {
        self.db = db
        event = try BulkStatement(db, "INSERT INTO event (\(EventLog.columns)) VALUES (?, ?, ?, ?, ?, ?, ?)")
        origin = try BulkStatement(db, "INSERT INTO origin (key, ticket) VALUES (?, ?)")
        claim = try BulkStatement(db, "INSERT INTO origin (key, ticket) VALUES (?, ?) ON CONFLICT DO NOTHING")
        ticket = try BulkStatement(db, "SELECT ticket FROM origin WHERE key = ?")
    }

    /// Adds an event; its sequence.
    func insert(_ record: EventRecord) throws -> Int {
        try event.run { bindings in
            bindings.add(record.ticket.number)
            bindings.add(record.version)
            bindings.add(record.at.milliseconds)
            bindings.add(record.author.text)
            bindings.add(record.event.kind)
            bindings.add(payload: record.payload)
            bindings.add(record.hash)
        }
        return Int(db.lastInsertedRowID)
    }

    /// The ticket that has an event of this origin.
    func holder(of mark: OriginMark) throws -> TicketID? {
        var holder: TicketID?
        try ticket.each { bindings in
            mark.bind(to: &bindings)
        } _: { row in
            holder = TicketID(Int(row.integer(0)))
            return false
        }
        return holder
    }

    func note(_ mark: OriginMark, of ticket: TicketID) throws {
        try origin.run { bindings in
            mark.bind(to: &bindings)
            bindings.add(ticket.number)
        }
    }

    /// Notes an origin for a ticket unless it is noted already; whether it was not.
    func claim(_ mark: OriginMark, for ticket: TicketID) throws -> Bool {
        try claim.run { bindings in
            mark.bind(to: &bindings)
            bindings.add(ticket.number)
        }
        return db.changesCount == 1
    }

    /// Takes back what was just claimed.
    func giveBack(_ mark: OriginMark) throws {
        try BulkStatement(db, "DELETE FROM origin WHERE key = ?").run { mark.bind(to: &$0) }
    }
}
