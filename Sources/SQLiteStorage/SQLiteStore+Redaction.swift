// Words taken out of a desk for somebody's privacy: out of the log, the rows, the drafts, and out of the file's bytes.
// Whether they may be is decided elsewhere.

public import Desk
import GRDB
public import Storage
import Synchronization
public import Tickets

extension SQLiteStore {
    @discardableResult
    public func redact(
        ticket: TicketID, versions: [Int], by author: AgentID, at moment: Instant, reason: String
    ) throws(StoreError) -> EventRecord? {
        defer { folded.withLock { $0.forget() } }
        return try wiping { db in
            var record: EventRecord?
            var seals = sealing.withLock { $0 }
            try db.inTransaction(.immediate) {
                let log = EventLog(db: db, coding: coding)
                let redaction = try TicketRedaction(log.records(of: ticket), of: ticket, versions, reason)
                guard let redaction else { return .rollback }
                for (version, payload) in redaction.payloads {
                    try db.cachedStatement(sql: "UPDATE event SET payload = ? WHERE ticket = ? AND version = ?")
                        .execute(arguments: [payload, ticket.number, version])
                }
                try seals.sealIfDue(before: moment.day, db)
                let told = EventRecord(
                    redaction.event, payload: try coding.payload(of: redaction.event), of: ticket,
                    version: redaction.old.version + 1, at: moment, by: author, after: redaction.old.chainEnd)
                let end = try EventInsertion(db).insert(told)
                seals.take([told], through: end)
                var rows = TicketRows(db: db, charters: try charters(db))
                try rows.write(Ticket(id: ticket, folding: log.records(of: ticket)), replacing: redaction.old)
                try rows.finish()
                try forgetDrafts(about: ticket, db)
                record = told
                return .commit
            }
            sealing.withLock { $0 = seals }
            return record
        }
    }

    public func ticketsWithCorrectedClient() throws(StoreError) -> [TicketID] {
        try read { db in
            try Int.fetchAll(
                db, sql: "SELECT DISTINCT ticket FROM event WHERE kind = 'client-corrected' ORDER BY ticket"
            ).map { TicketID($0) }
        }
    }

    public func forget(_ client: ClientID) throws(StoreError) {
        try wiping { db in
            try db.inTransaction(.immediate) {
                if let known = try Self.client(client, db) { try Self.keep(known.forgotten, db) }
                return .commit
            }
        }
    }

    public func scrub() throws(StoreError) {
        try wiping { db in
            // The file's whole new content would not fit in memory.
            try db.execute(sql: "PRAGMA temp_store = FILE")
            defer { try? db.execute(sql: "PRAGMA temp_store = MEMORY") }
            try db.execute(sql: "INSERT INTO ticket_text (ticket_text) VALUES ('rebuild')")
            try db.execute(sql: "VACUUM")
            try db.checkpoint(.truncate)
        }
    }

    /// Runs outside a transaction, with everything deleted overwritten.
    func wiping<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        try maintain { db in
            try db.execute(sql: "PRAGMA secure_delete = ON")
            defer { try? db.execute(sql: "PRAGMA secure_delete = OFF") }
            return try body(db)
        }
    }

    private func forgetDrafts(about ticket: TicketID, _ db: Database) throws {
        for row in try Row.fetchAll(db, sql: "SELECT agent, key FROM draft") {
            guard TicketRedaction.isDraft(row[1], about: ticket) else { continue }
            try db.execute(
                sql: "DELETE FROM draft WHERE agent = ? AND key = ?", arguments: [row[0] as String, row[1] as String])
        }
    }
}
