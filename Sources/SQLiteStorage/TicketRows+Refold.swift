// Every row folded from the log again. The rows first, then the indexes over them, each in one go: keeping twenty trees
// in order row by row costs several times as much.

import Desk
import GRDB
import Storage
import Synchronization
import Tickets

extension TicketRows {
    /// Folds every row again; in a transaction. `progress` gets done and all events now and then. While a batch of
    /// tickets is folded by another thread, the one before it is written and the one after it read.
    static func refold(_ log: EventLog, progress: (Int, Int) -> Void = { _, _ in }) throws {
        let all = try EventLog.count(log.db)
        var memory = CharterMemory()
        var rows = TicketRows(db: log.db, charters: try memory.charters(log.db))
        rows.isIndexingText = false
        try rows.clear()
        let indexes = try rows.takeIndexes()
        var done = 0
        var batch = FoldedRow.Batch()
        var folding: (rows: Aside<[FoldedRow]>, events: Int)?
        func write(_ folded: (rows: Aside<[FoldedRow]>, events: Int)?) throws {
            guard let folded else { return }
            for row in folded.rows.wait() { try rows.write(row) }
            done += folded.events
            progress(done, all)
        }
        func fold() throws {
            let last = folding
            folding = (batch.folding(log.coding, rows.charters), batch.events)
            batch = FoldedRow.Batch()
            try write(last)
        }
        try log.eachStoredTicket(after: nil) { events in
            batch.take(events)
            if batch.events >= batchSize { try fold() }
            return true
        }
        try fold()
        try write(folding)
        try rows.finish()
        for index in indexes { try log.db.execute(sql: index) }
        try rows.indexTexts()
        progress(done, all)
    }

    /// Events folded at once: enough that starting a thread does not count, few enough to take a megabyte or two.
    private static let batchSize = 1000

    /// What a refold asks of its connection before its transaction: more memory, and sorting on disk beyond it, so that
    /// a million tickets take no more than a thousand.
    static func refolding(_ db: Database, _ body: () throws -> Void) throws {
        try db.execute(sql: "PRAGMA cache_size = -12000; PRAGMA temp_store = FILE")
        defer { try? db.execute(sql: "PRAGMA cache_size = -4000; PRAGMA temp_store = MEMORY") }
        try body()
    }

    /// Indexes every text; the more of them are kept in memory meanwhile, the fewer pieces are put together again.
    private func indexTexts() throws {
        try db.execute(
            sql: """
                INSERT INTO ticket_text (ticket_text, rank) VALUES ('hashsize', 2097152);
                INSERT INTO ticket_text (ticket_text) VALUES ('rebuild');
                INSERT INTO ticket_text (ticket_text, rank) VALUES ('hashsize', 1048576);
                """)
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

/// What a ticket's events come to, ready to be written.
struct FoldedRow: Sendable {
    let ticket: Ticket
    let row: TicketSummary
    let text: String
    let counts: [DayKey: Int]

    init(_ ticket: Ticket, under charters: Charters) {
        self.ticket = ticket
        row = ticket.row(under: charters)
        text = ticket.searchText.text
        counts = ticket.counts(under: charters)
    }

    /// The same of many tickets, by all cores.
    static func rows(of tickets: [Ticket], under charters: Charters) -> [FoldedRow] {
        let pieces = stride(from: 0, to: tickets.count, by: pieceSize).map { start in
            tickets[start..<min(start + pieceSize, tickets.count)]
        }
        let folded = Mutex([Int: [FoldedRow]]())
        SideBySide.perform(pieces.count) { place in
            let rows = pieces[place].map { FoldedRow($0, under: charters) }
            folded.withLock { $0[place] = rows }
        }
        return folded.withLock { folded in pieces.indices.flatMap { folded[$0] ?? [] } }
    }

    private static let pieceSize = 64

    /// The stored events of some tickets.
    struct Batch: Sendable {
        private var tickets: [[StoredEvent]] = []
        private(set) var events = 0

        mutating func take(_ stored: [StoredEvent]) {
            tickets.append(stored)
            events += stored.count
        }

        /// Begins to fold them on another thread.
        func folding(_ coding: EventCoding, _ charters: Charters) -> Aside<[FoldedRow]> {
            Aside { [tickets] in
                tickets.compactMap { events in
                    events.first.map { first in
                        let records = events.records(coding)
                        return FoldedRow(Ticket(id: TicketID(first.ticket), readingOnly: records), under: charters)
                    }
                }
            }
        }
    }
}
