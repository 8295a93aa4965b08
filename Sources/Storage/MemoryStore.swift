// A desk in memory: the plainest store that keeps the contract. For tests and as the measure of the others;
// it sorts and scans without shame.

public import Desk
import Synchronization
public import Tickets

/// A desk that lasts as long as the process.
public final class MemoryStore: TicketStore {
    let desk: Mutex<MemoryDesk>

    /// An empty desk, not founded yet.
    public init() {
        desk = Mutex(MemoryDesk())
    }

    /// A desk that begins as another one is now.
    public init(copying other: MemoryStore) {
        let copy = other.desk.withLock { $0 }
        desk = Mutex(copy)
    }

    public func identity() throws(StoreError) -> DeskIdentity? {
        desk.withLock { $0.identity }
    }

    public func found(_ identity: DeskIdentity) throws(StoreError) {
        try desk.withLock { desk throws(StoreError) in
            if let found = desk.identity { throw .deskExists(found.name.english) }
            desk.identity = identity
            desk.readCharters()
        }
    }

    @discardableResult
    public func append(_ appends: [Append]) throws(StoreError) -> [EventRecord] {
        try change { desk throws(StoreError) in try desk.append(appends) }
    }

    /// Changes all that `body` changes, or nothing when it fails.
    func change<Value: Sendable>(
        _ body: (inout MemoryDesk) throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        try desk.withLock { desk throws(StoreError) in
            var next = desk
            let value = try body(&next)
            desk = next
            return value
        }
    }

    public func events(of ticket: TicketID) throws(StoreError) -> [EventRecord] {
        desk.withLock { $0.log[ticket] ?? [] }
    }

    public func events(after ticket: TicketID?, limit: Int) throws(StoreError) -> [EventRecord] {
        desk.withLock { desk in
            var records: [EventRecord] = []
            for id in desk.log.keys.filter({ $0.number > ticket?.number ?? 0 }).sorted() {
                if records.count >= limit { break }
                records += desk.log[id] ?? []
            }
            return records
        }
    }

    public func ticket(origin: String) throws(StoreError) -> TicketID? {
        desk.withLock { $0.tickets.values.filter { $0.origin == origin }.map(\.id).min() }
    }

    public func rebuild(progress: (Int, Int) -> Void) throws(StoreError) {
        let count = desk.withLock { desk in
            desk.tickets = [:]
            for (id, records) in desk.log { desk.tickets[id] = Ticket(id: id, folding: records) }
            return desk.sequence.count
        }
        progress(count, count)
    }

    public func changeCount() throws(StoreError) -> Int {
        desk.withLock { $0.sequence.count }
    }

    public func changes(after count: Int, limit: Int) throws(StoreError) -> [LogChange] {
        desk.withLock { desk in
            desk.sequence.dropFirst(max(0, count)).prefix(max(0, limit)).map { ticket, version in
                let author = desk.log[ticket]?.first { $0.version == version }?.author ?? ""
                return LogChange(ticket: ticket, version: version, author: author)
            }
        }
    }

    public func seals() throws(StoreError) -> [Seal] {
        desk.withLock { $0.seals }
    }

    public func sealFaults(progress: (Int, Int) -> Void) throws(StoreError) -> [SealFault] {
        let (faults, count) = desk.withLock { ($0.sealFaults, $0.sequence.count) }
        progress(count, count)
        return faults
    }
}

extension MemoryStore {
    public func page(
        _ query: QueueQuery, after: TicketSummary?, limit: Int
    ) throws(StoreError) -> [TicketSummary] {
        let rows = desk.withLock { $0.rows(query) }
        return Array(rows.drop { row in after.map { !query.places($0, before: row) } ?? false }.prefix(limit))
    }

    public func page(
        _ query: QueueQuery, before: TicketSummary?, limit: Int
    ) throws(StoreError) -> [TicketSummary] {
        let rows = desk.withLock { $0.rows(query) }
        return rows.prefix { row in before.map { query.places(row, before: $0) } ?? true }.suffix(limit)
    }

    public func count(_ query: QueueQuery) throws(StoreError) -> Int {
        desk.withLock { $0.rows(query).count }
    }

    public func summary(of ticket: TicketID) throws(StoreError) -> TicketSummary? {
        desk.withLock { desk in desk.tickets[ticket]?.row(under: desk.charters) }
    }

    public func record(of clause: String, groups: Set<GroupID>?) throws(StoreError) -> ClauseRecord {
        desk.withLock { desk in
            desk.visible(to: groups).flatMap(\.clauseShares).filter { $0.clause == clause }
                .reduce(into: ClauseRecord()) { $0.add($1.record) }
        }
    }

    public func precedents(
        on clause: String, groups: Set<GroupID>?, limit: Int
    ) throws(StoreError) -> [Precedent] {
        desk.withLock { desk in
            let found = desk.visible(to: groups).flatMap { $0.precedents.enumerated() }
                .filter { $0.element.clause == clause }
            let sorted = found.sorted { one, other in
                let (left, right) = (one.element, other.element)
                return (left.at, left.ticket, one.offset) > (right.at, right.ticket, other.offset)
            }
            return sorted.prefix(limit).map(\.element)
        }
    }
}
