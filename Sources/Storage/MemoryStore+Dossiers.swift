// Dossiers in memory.

public import Desk
public import Dossiers
import Synchronization

extension MemoryStore {
    @discardableResult
    public func append(dossiers appends: [DossierAppend]) throws(StoreError) -> [DossierRecord] {
        try desk.withLock { desk throws(StoreError) in
            var next = desk.dossiers
            let records = try next.append(appends)
            desk.dossiers = next
            desk.readCharters()
            return records
        }
    }

    @discardableResult
    public func redact(
        dossier: DossierID, versions: [Int], by author: AgentID, at moment: Instant, reason: String
    ) throws(StoreError) -> DossierRecord? {
        try desk.withLock { desk throws(StoreError) in
            try desk.dossiers.redact(dossier, versions, by: author, at: moment, reason)
        }
    }

    public func dossier(_ id: DossierID) throws(StoreError) -> [DossierRecord] {
        desk.withLock { $0.dossiers.log[id] ?? [] }
    }

    public func dossiers(of kind: DossierKind?) throws(StoreError) -> [DossierRecord] {
        desk.withLock { $0.dossiers.records(of: kind) }
    }

    public func dossierCount() throws(StoreError) -> Int {
        desk.withLock { $0.dossiers.eventCount }
    }
}
