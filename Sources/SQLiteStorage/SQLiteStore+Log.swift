// Appending to the log, reading it, and folding it again.

public import Desk
import GRDB
public import Storage
import Synchronization
public import Tickets

extension SQLiteStore {
    @discardableResult
    public func append(_ appends: [Append]) throws(StoreError) -> [EventRecord] {
        do {
            let latest = appends.latestDay
            let (records, tickets, seals) = try write { db in
                var seals = sealing.withLock { $0 }
                if let latest { try seals.sealIfDue(before: latest, db) }
                var batch = try AppendBatch(
                    log: EventLog(db: db, coding: coding), cache: folded.withLock { $0 }, charters: try charters(db))
                try SideBySide.feed(appends, { [coding] append in AppendBatch.Prepared(append, coding) }) {
                    try batch.take($0)
                }
                try batch.writeRows()
                if let end = batch.end { seals.take(batch.records, through: end) }
                return (batch.records, batch.tickets, seals)
            }
            sealing.withLock { $0 = seals }
            folded.withLock { folded in
                for ticket in tickets { folded.keep(ticket) }
            }
            return records
        } catch {
            folded.withLock { $0.forget() }
            throw error
        }
    }

    public func seals() throws(StoreError) -> [Seal] {
        try read { try SealTable(db: $0).all() }
    }

    public func sealFaults(progress: (Int, Int) -> Void) throws(StoreError) -> [SealFault] {
        try read { try SealTable(db: $0).faults(progress: progress) }
    }

    public func events(of ticket: TicketID) throws(StoreError) -> [EventRecord] {
        let records = try read { try EventLog(db: $0, coding: coding).records(of: ticket) }
        folded.withLock { $0.keep(records) }
        return records
    }

    public func events(after ticket: TicketID?, limit: Int) throws(StoreError) -> [EventRecord] {
        try read { db in
            var records: [EventRecord] = []
            guard limit > 0 else { return records }
            try EventLog(db: db, coding: coding).eachTicket(after: ticket) { events in
                records += events
                return records.count < limit
            }
            return records
        }
    }

    public func ticket(origin: String) throws(StoreError) -> TicketID? {
        try read { db in
            let statement = try db.cachedStatement(sql: "SELECT min(number) FROM ticket WHERE origin = ?")
            return try Int.fetchOne(statement, arguments: [origin]).map(TicketID.init)
        }
    }

    public func rebuild(progress: (Int, Int) -> Void) throws(StoreError) {
        let reader = try logReader()
        try maintain { db in
            try TicketRows.refolding(db) {
                try db.inTransaction(.immediate) {
                    try TicketRows.refold(db, reading: reader, progress: progress)
                    return .commit
                }
            }
        }
        folded.withLock { $0.forget() }
        ruled.withLock { $0.forget() }
    }
}
