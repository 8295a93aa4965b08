// What can be told of a desk's file itself: its format, its free pages, its damage. Mends nothing.

public import Desk
import GRDB
public import Storage
public import Tickets

/// A desk's file, as a caretaker looks at it.
public struct FileHealth: Sendable, Hashable {
    /// The format it has, counted from 1.
    public var format: Int
    /// The format this version writes.
    public var known: Int
    public var pages: Int
    /// Pages that hold nothing now; appends will use them.
    public var freePages: Int
    /// In bytes.
    public var pageSize: Int
}

extension SQLiteStore {
    /// The file's format and size.
    public func health() throws(StoreError) -> FileHealth {
        try read { db in
            func pragma(_ name: String) throws -> Int { try Int.fetchOne(db, sql: "PRAGMA \(name)") ?? 0 }
            return FileHealth(
                format: try pragma("user_version"), known: DeskSchema.known, pages: try pragma("page_count"),
                freePages: try pragma("freelist_count"), pageSize: try pragma("page_size"))
        }
    }

    /// What SQLite finds wrong with the file, in its own words, which name pages and indexes; at most 20 lines, none
    /// when it is whole. A thorough look also holds every index against its table. Reads the whole file.
    public func damage(thorough: Bool) throws(StoreError) -> [String] {
        do {
            let lines = try reader.read { db in
                try String.fetchAll(db, sql: "PRAGMA \(thorough ? "integrity_check" : "quick_check")(20)")
            }
            if lines == ["ok"] { return [] }
            return lines.flatMap { $0.split(separator: "\n") }.filter { !$0.hasPrefix("***") }.map(String.init)
        } catch let error as DatabaseError where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) {
            return [error.message ?? error.resultCode.description]
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// The tickets changed last, the newest first.
    public func ticketsChangedLast(_ limit: Int) throws(StoreError) -> [TicketID] {
        try read { db in
            try Int.fetchAll(
                db, sql: "SELECT number FROM ticket INDEXED BY ticket_by_updated ORDER BY updated_at DESC LIMIT ?",
                arguments: [limit]
            ).map { TicketID($0) }
        }
    }

    /// In what the log is no longer as its newest seals say, those over at most so many events together; how many
    /// those are. All seals are held against each other.
    public func newestSealFaults(events limit: Int) throws(StoreError) -> (seals: Int, faults: [SealFault]) {
        try read { try SealTable(db: $0).newestFaults(events: limit) }
    }

    /// The tickets of a sample, spread over all of them, whose row is not what their events fold to.
    public func differingRows(sample: Int) throws(StoreError) -> (looked: Int, differing: [TicketID]) {
        try read { db in
            let log = EventLog(db: db, coding: coding)
            let charters = try charters(db)
            let last = try EventLog.lastTicket(db)
            let step = max(1, last / max(1, sample))
            var looked = 0
            var differing: [TicketID] = []
            for number in stride(from: 1, through: last, by: step) {
                let id = TicketID(number)
                let records = try log.records(of: id)
                let folded = records.isEmpty ? nil : Ticket(id: id, folding: records).row(under: charters)
                looked += 1
                if try Self.summary(of: id, db) != folded { differing.append(id) }
            }
            return (looked, differing)
        }
    }
}
