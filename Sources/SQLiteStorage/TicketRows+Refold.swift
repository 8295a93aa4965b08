// Every row folded from the log again, by two threads: one reads the log and folds, the other writes. The rows first, then
// the indexes most of them are in, each in one go: keeping those in order row by row costs several times as much.

import Desk
import GRDB
import Storage
import Tickets

extension TicketRows {
    /// Folds every row again; in a transaction that holds the desk, so that `reader` sees the same log. `progress` gets
    /// done and all events now and then.
    static func refold(
        _ db: Database, reading reader: any DatabaseReader, progress: (Int, Int) -> Void
    ) throws {
        let all = try EventLog.count(db)
        var memory = CharterMemory()
        var rows = TicketRows(db: db, charters: try memory.charters(db))
        try rows.clear()
        let indexes = try rows.takeIndexes()
        let folding = Folding(reader, rows.charters)
        var done = 0
        try Belt.run(most: 8, folding.batches) { folded in
            let batch = try folded.get()
            try rows.write(batch.rows)
            folding.takeBack(batch.rows)
            try rows.add(batch.counts)
            done += batch.events
            progress(done, all)
        }
        let rest = folding.rest()
        try rows.add(rest.counts)
        rows.take(rest.counters)
        try rows.finish()
        // Sorting takes as much memory as the pages may, in each thread.
        try db.execute(sql: "PRAGMA cache_size = -3000; PRAGMA threads = 2")
        defer { try? db.execute(sql: "PRAGMA threads = 0") }
        for index in indexes { try db.execute(sql: index) }
        progress(all, all)
    }

    /// What a refold asks of its connection before its transaction: more memory, and sorting on disk beyond it, so that
    /// a million tickets take no more than a thousand.
    static func refolding(_ db: Database, _ body: () throws -> Void) throws {
        try db.execute(sql: "PRAGMA cache_size = -6000; PRAGMA temp_store = FILE")
        defer { try? db.execute(sql: "PRAGMA cache_size = -4000; PRAGMA temp_store = MEMORY") }
        try body()
    }

    /// Drops the indexes that most tickets are in; what makes each again. To make one the whole table is read: those of
    /// few tickets are cheaper kept.
    private func takeIndexes() throws -> [String] {
        let indexes = try Row.fetchAll(
            db,
            sql: """
                SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'ticket'
                    AND sql NOT LIKE '%IN (%' AND (sql NOT LIKE '%NOT NULL%' OR name LIKE 'ticket_by_clause%')
                ORDER BY rowid
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
                DELETE FROM ticket_count;
                """)
    }
}
