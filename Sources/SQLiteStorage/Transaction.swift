// A transaction by statements prepared once. GRDB reads the text of its own anew each time, which a read of one ticket
// feels.

import GRDB

extension Database {
    /// Runs `body` in one transaction; nothing of it stays when it or the end fails.
    func transact<Value>(_ kind: TransactionKind, _ body: (Database) throws -> Value) throws -> Value {
        try cachedStatement(sql: "BEGIN \(kind.rawValue)").execute()
        do {
            let value = try body(self)
            try cachedStatement(sql: "COMMIT").execute()
            return value
        } catch {
            // Of a full disk SQLite takes everything back by itself.
            if isInsideTransaction { try? rollback() }
            throw error
        }
    }
}
