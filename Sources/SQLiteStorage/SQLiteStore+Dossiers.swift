// Dossiers in the desk's file.

public import Desk
public import Dossiers
import GRDB
public import Storage

extension SQLiteStore {
    @discardableResult
    public func append(dossiers appends: [DossierAppend]) throws(StoreError) -> [DossierRecord] {
        do throws(StoreError) {
            return try write { db in
                let before = try charters(db)
                let records = try DossierLog(db: db).append(appends)
                try reclock(records, db)
                if records.contains(where: \.setsCharter) { try recount(from: before, db) }
                return records
            }
        } catch {
            forgetCharters()
            throw error
        }
    }

    @discardableResult
    public func redact(
        dossier: DossierID, versions: [Int], by author: AgentID, at moment: Instant, reason: String
    ) throws(StoreError) -> DossierRecord? {
        try wiping { db in
            var told: DossierRecord?
            try db.inTransaction(.immediate) {
                let log = DossierLog(db: db)
                let records = try log.records(of: dossier)
                guard let redaction = try DossierRedaction(records, versions, reason) else { return .rollback }
                // A desk made before dossiers could be redacted refuses every change of them.
                try db.execute(sql: DeskSchema.dossierRedaction)
                for (version, payload) in redaction.payloads {
                    try log.replacePayload(of: dossier, version, by: payload)
                }
                let append = DossierAppend(
                    to: .dossier(dossier), expecting: records.last?.version ?? 0, [redaction.event], by: author,
                    at: moment)
                told = try log.append([append]).first
                return .commit
            }
            return told
        }
    }

    public func dossier(_ id: DossierID) throws(StoreError) -> [DossierRecord] {
        try read { try DossierLog(db: $0).records(of: id) }
    }

    public func dossiers(of kind: DossierKind?) throws(StoreError) -> [DossierRecord] {
        try read { try DossierLog(db: $0).records(of: kind) }
    }

    public func dossierCount() throws(StoreError) -> Int {
        try read(DossierLog.count)
    }
}

extension DossierRecord {
    fileprivate var setsCharter: Bool {
        if case .charterSet = event { true } else { false }
    }
}
