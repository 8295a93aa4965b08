// The half of a refold that writes nothing: the log read and folded, stretch by stretch, by a thread of its own while
// its caller writes those before.

import Desk
import GRDB
import Storage
import Synchronization
import Tickets

/// Folds a log, batch by batch.
final class Folding: Sendable {
    /// What some tickets come to.
    struct Batch: Sendable {
        var rows: [FoldedRow] = []
        /// Some of what the tickets so far count for, in the order of the table.
        var counts: [DayCount] = []
        var events = 0
    }

    private let reader: any DatabaseReader
    private let charters: Charters
    private let coding = EventCoding()
    private let ledger = Mutex(CountLedger())
    private let spent = Mutex<[[FoldedRow]]>([])
    /// Events of a batch: enough that handing it over does not count.
    private static let batchSize = 500

    init(_ reader: any DatabaseReader, _ charters: Charters) {
        self.reader = reader
        self.charters = charters
    }

    /// Folds the whole log; `put` gets each batch, and says whether to go on. A failure is the last that is put.
    func batches(_ put: (Result<Batch, any Error>) -> Bool) {
        do {
            try reader.read { db in
                // What is read once needs no memory to be found again.
                try db.execute(sql: "PRAGMA cache_size = -500")
                defer { try? db.execute(sql: "PRAGMA cache_size = -4000") }
                try fold(EventLog(db: db, coding: coding), put)
            }
        } catch {
            _ = put(.failure(error))
        }
    }

    /// Takes back rows that are written: letting go of them costs the writing thread more than the folding one.
    func takeBack(_ rows: [FoldedRow]) {
        spent.withLock { $0.append(rows) }
    }

    /// What was counted and is in no batch.
    func rest() -> (counts: [DayCount], counters: TicketCounters) {
        ledger.withLock { ($0.takeAll(), $0.counters) }
    }

    private func fold(_ log: EventLog, _ put: (Result<Batch, any Error>) -> Bool) throws {
        var batch = Batch()
        try ledger.withLock { ledger in
            try log.eachStoredTicket(after: nil) { stored in
                var row = FoldedRow(
                    Ticket(id: stored.id, readingOnly: stored.recordsToFold(coding)), under: charters)
                ledger.take(&row)
                batch.rows.append(row)
                batch.events += stored.count
                if batch.events < Self.batchSize { return true }
                batch.counts = ledger.take()
                spent.withLock { $0 = [] }
                defer { batch = Batch() }
                return put(.success(batch))
            }
        }
        if !batch.rows.isEmpty { _ = put(.success(batch)) }
    }
}
