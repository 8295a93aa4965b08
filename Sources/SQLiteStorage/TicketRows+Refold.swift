// Every row folded from the log again. The rows first, then the indexes over them, each in one go: keeping twenty trees
// in order row by row costs several times as much.

import GRDB
import Storage
import Tickets

extension TicketRows {
    /// Folds every row again; in a transaction. `progress` gets done and all events now and then.
    static func refold(_ log: EventLog, progress: (Int, Int) -> Void = { _, _ in }) throws {
        let all = try EventLog.count(log.db)
        var done = 0
        var memory = CharterMemory()
        var rows = try TicketRows(db: log.db, charters: try memory.charters(log.db))
        rows.isIndexingText = false
        try rows.clear()
        let indexes = try rows.takeIndexes()
        try log.eachTicket(after: nil) { records in
            guard let id = records.first?.ticket else { return true }
            try rows.write(Ticket(id: id, readingOnly: records), replacing: nil)
            if (done + records.count) / 1000 > done / 1000 { progress(done + records.count, all) }
            done += records.count
            return true
        }
        try rows.finish()
        for index in indexes { try log.db.execute(sql: index) }
        try log.db.execute(sql: "INSERT INTO ticket_text (ticket_text) VALUES ('rebuild')")
        progress(done, all)
    }

    /// What a refold asks of its connection before its transaction: more memory, and sorting on disk beyond it, so that
    /// a million tickets take no more than a thousand.
    static func refolding(_ db: Database, _ body: () throws -> Void) throws {
        try db.execute(sql: "PRAGMA cache_size = -16000; PRAGMA temp_store = FILE")
        defer { try? db.execute(sql: "PRAGMA cache_size = -4000; PRAGMA temp_store = MEMORY") }
        try body()
    }

    /// Drops the indexes of the tables to be filled; what makes each again.
    private func takeIndexes() throws -> [String] {
        let indexes = try Row.fetchAll(
            db,
            sql: """
                SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
                    AND tbl_name IN ('ticket', 'precedent', 'exception', 'contact') ORDER BY rowid
                """)
        for index in indexes { try db.execute(sql: "DROP INDEX \(index[0] as String)") }
        return indexes.map { $0[1] }
    }

    /// Empties every row folded from the log.
    private func clear() throws {
        try db.execute(
            sql: """
                INSERT INTO ticket_text (ticket_text) VALUES ('delete-all');
                DELETE FROM ticket;
                DELETE FROM ticket_tag;
                DELETE FROM tally;
                DELETE FROM clause_record;
                DELETE FROM precedent;
                DELETE FROM exception;
                DELETE FROM contact;
                DELETE FROM usage;
                """)
        if try db.tableExists("ticket_count") { try db.execute(sql: "DELETE FROM ticket_count") }
    }
}
