// Brings another system's log into a desk: batch by batch, each one transaction, in the same memory for any file.
// Running it again, or after it was killed, adds what is missing and nothing twice.

import Desk
public import Storage
import Tickets

/// An import of a log into a desk.
public struct Import: Sendable {
    /// A batch is written once it has so many tickets or steps; twice the steps where one ticket has them all.
    static let batchTickets = 500
    static let batchSteps = 1500
    /// How often a batch is tried again when somebody else writes to one of its tickets.
    private static let attempts = 5
    private static let rowsBetweenProgress = 4096

    /// Whether to read, check and count without writing.
    public var isDryRun: Bool
    /// How many rejected rows the report names.
    public var rejectedLimit: Int

    /// An import; a dry one reads the store and writes nothing.
    public init(isDryRun: Bool = false, rejectedLimit: Int = 10_000) {
        self.isDryRun = isDryRun
        self.rejectedLimit = rejectedLimit
    }

    /// Imports a log to its end. `progress` gets the bytes read, now and then and at the end. What was written before
    /// an error stays.
    public func run<Log: ForeignLog>(
        _ log: Log, into store: any TicketStore, progress: (Int) -> Void = { _ in }
    ) throws(ImportFailure) -> ImportReport {
        var log = log
        var report = ImportReport(isDryRun: isDryRun)
        var rehearsal = ImportRehearsal(store: store)
        var batch = ImportBatch<Log.Step>()
        func write(_ batch: ImportBatch<Log.Step>) throws(ImportFailure) {
            if isDryRun {
                try rehearsal.take(batch, of: log, into: &report)
            } else {
                try append(batch, of: log, to: store, &report)
            }
        }
        reading: while true {
            switch try log.next() {
            case .end: break reading
            case .rejected(let row): report.reject(row, keeping: rejectedLimit)
            case .step(let step, let origin):
                if batch.isFull(before: origin) {
                    try write(batch)
                    batch = ImportBatch()
                }
                batch.add(step, of: origin)
            }
            report.rows += 1
            if report.rows % Import.rowsBetweenProgress == 0 { progress(log.bytesRead) }
        }
        try write(batch)
        progress(log.bytesRead)
        return report
    }

    private func append<Log: ForeignLog>(
        _ batch: ImportBatch<Log.Step>, of log: Log, to store: any TicketStore, _ report: inout ImportReport
    ) throws(ImportFailure) {
        for attempt in 1... {
            let appends = try plan(batch, of: log, for: store)
            do throws(StoreError) {
                let records = try store.append(appends)
                let made = records.count { $0.version == 1 }
                report.ticketsMade += made
                report.eventsAppended += records.count
                report.alreadyThere += batch.count - (records.count - made)
                return
            } catch .versionClash where attempt < Import.attempts {
                continue
            } catch {
                throw .store(error)
            }
        }
    }

    private func plan<Log: ForeignLog>(
        _ batch: ImportBatch<Log.Step>, of log: Log, for store: any TicketStore
    ) throws(ImportFailure) -> [Append] {
        var appends: [Append] = []
        appends.reserveCapacity(batch.tickets.count)
        for (origin, steps) in batch.tickets {
            let known = try store.imported(origin)
            let entries = try log.entries(for: steps, continuing: known.map { store.continued($0) })
            appends.append(Append(to: known?.id, expecting: known?.version ?? 0, entries))
        }
        return appends
    }
}
