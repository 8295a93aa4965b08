// Dossiers in the desk's file.

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

    public func dossier(_ id: DossierID) throws(StoreError) -> [DossierRecord] {
        try read { try DossierLog(db: $0).records(of: id) }
    }

    public func dossiers(of kind: DossierKind?) throws(StoreError) -> [DossierRecord] {
        try read { try DossierLog(db: $0).records(of: kind) }
    }

    public func dossierCount() throws(StoreError) -> Int {
        try read { try DossierLog(db: $0).count() }
    }
}

extension DossierRecord {
    fileprivate var setsCharter: Bool {
        if case .charterSet = event { true } else { false }
    }
}
