// The dossiers' table: how it is written and read back. Knows nothing of what the events say.

import Chain
import Desk
import Dossiers
import FoundationEssentials
import GRDB
import Storage

struct DossierLog {
    let db: Database
    private let coding = DossierCoding()
    private static let columns = "kind, name, version, at, author, event, payload, hash"

    init(db: Database) {
        self.db = db
    }

    func append(_ appends: [DossierAppend]) throws -> [DossierRecord] {
        var added: [DossierRecord] = []
        for append in appends {
            let id = try identify(append.target)
            var last = try records(of: id).last
            let found = last?.version ?? 0
            if case .dossier = append.target, found != append.expecting {
                throw StoreError.dossierClash(id, expected: append.expecting, found: found)
            }
            for event in append.events {
                let record = DossierRecord(
                    event, payload: try coding.payload(of: event), of: id, at: append.at, by: append.author,
                    after: last)
                try insert(record)
                added.append(record)
                last = record
            }
        }
        return added
    }

    func replacePayload(of id: DossierID, _ version: Int, by payload: String) throws {
        try db.cachedStatement(
            sql: "UPDATE dossier_event SET payload = ? WHERE kind = ? AND name = ? AND version = ?"
        ).execute(arguments: [payload, id.kind.text, id.name, version])
    }

    func records(of id: DossierID) throws -> [DossierRecord] {
        try records("WHERE kind = ? AND name = ?", [id.kind.text, id.name])
    }

    func records(of kind: DossierKind?) throws -> [DossierRecord] {
        let records =
            if let kind { try records("WHERE kind = ?", [kind.text]) } else { try records("", []) }
        // Numbers sort as numbers, which text in the table does not.
        return records.sorted { ($0.dossier, $0.version) < ($1.dossier, $1.version) }
    }

    /// They are numbered without a gap, since none is ever removed.
    static func count(_ db: Database) throws -> Int {
        try BulkStatement(db, "SELECT max(sequence) FROM dossier_event").integer()
    }

    private func identify(_ target: DossierAppend.Target) throws -> DossierID {
        switch target {
        case .dossier(let id): return id
        case .next(let kind):
            let statement = try db.cachedStatement(
                sql: "SELECT max(CAST(name AS INTEGER)) FROM dossier_event WHERE kind = ?")
            return .numbered(kind, (try Int.fetchOne(statement, arguments: [kind.text]) ?? 0) + 1)
        }
    }

    private func insert(_ record: DossierRecord) throws {
        // A bound text ends at its first zero byte; a blob does not.
        let hasZero = record.payload.utf8.contains(0)
        let payload = hasZero ? Data(record.payload.utf8).databaseValue : record.payload.databaseValue
        try db.cachedStatement(
            sql: "INSERT INTO dossier_event (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        ).execute(
            arguments: [
                record.dossier.kind.text, record.dossier.name, record.version, record.at.milliseconds,
                record.author.text, record.event.kind, payload, Data(record.hash.bytes),
            ])
    }

    private func records(_ condition: String, _ arguments: StatementArguments) throws -> [DossierRecord] {
        let statement = try db.cachedStatement(
            sql: "SELECT \(Self.columns) FROM dossier_event \(condition) ORDER BY kind, name, version")
        var records: [DossierRecord] = []
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        while let row = try rows.next() { records.append(try record(row, after: records.last)) }
        return records
    }

    private func record(_ row: Row, after last: DossierRecord?) throws -> DossierRecord {
        guard let id = DossierID(kind: DossierKind(row[0]), name: row[1]) else {
            throw StoreError.corrupt("dossier_event.name")
        }
        let payload: String
        switch (row[6] as DatabaseValue).storage {
        case .string(let text): payload = text
        case .blob(let data): payload = String(decoding: data, as: UTF8.self)
        default: throw StoreError.corrupt("dossier_event.payload")
        }
        guard let hash = Digest(bytes: Array(row[7] as Data)) else { throw StoreError.corrupt("dossier_event.hash") }
        let previous = last.flatMap { $0.dossier == id ? $0.hash : nil } ?? .none
        return DossierRecord(
            dossier: id, version: row[2], at: Instant(milliseconds: row[3]), author: AgentID(row[4]),
            event: coding.event(kind: row[5], payload: payload), payload: payload, previous: previous, hash: hash)
    }
}
