// The half of a refold that writes nothing: stretches of the log read and folded, one after the other, each by a thread
// of its own while its caller writes the one before.

import Desk
import GRDB
import Storage
import Synchronization
import Tickets

/// Folds a log, batch by batch; one batch at a time.
final class Folding: Sendable {
    /// What some tickets come to.
    struct Batch: Sendable {
        var rows: [FoldedRow] = []
        /// Some of what the tickets so far count for, in the order of the table.
        var counts: [DayCount] = []
        var events = 0
        /// The last ticket; nil where no ticket is left.
        var last: TicketID?
    }

    private let reader: any DatabaseReader
    private let charters: Charters
    private let coding = EventCoding()
    private let ledger = Mutex(CountLedger())
    private let spent = Mutex<[FoldedRow]>([])
    /// Events read at once: enough that starting a thread does not count, few enough to take a megabyte or two.
    private static let batchSize = 1000

    init(_ reader: any DatabaseReader, _ charters: Charters) {
        self.reader = reader
        self.charters = charters
    }

    /// Begins to fold what follows a ticket.
    func batch(after ticket: TicketID?) -> Aside<Result<Batch, any Error>> {
        Aside { [self] in
            Result {
                try reader.read { db in
                    // What is read once needs no memory to be found again.
                    try db.execute(sql: "PRAGMA cache_size = -500")
                    defer { try? db.execute(sql: "PRAGMA cache_size = -4000") }
                    return try fold(EventLog(db: db, coding: coding), after: ticket)
                }
            }
        }
    }

    /// Takes back rows that are written: letting go of them costs the writing thread more than the folding one.
    func takeBack(_ rows: [FoldedRow]) {
        spent.withLock { $0 = rows }
    }

    /// What was counted and is in no batch.
    func rest() -> (counts: [DayCount], counters: TicketCounters) {
        ledger.withLock { ($0.takeAll(), $0.counters) }
    }

    private func fold(_ log: EventLog, after ticket: TicketID?) throws -> Batch {
        spent.withLock { $0 = [] }
        var batch = Batch()
        try ledger.withLock { ledger in
            try log.eachStoredTicket(after: ticket) { stored in
                var row = FoldedRow(
                    Ticket(id: stored.id, readingOnly: stored.recordsToFold(coding)), under: charters)
                ledger.take(&row)
                batch.rows.append(row)
                batch.events += stored.count
                batch.last = stored.id
                return batch.events < Self.batchSize
            }
            batch.counts = ledger.take()
        }
        return batch
    }
}
