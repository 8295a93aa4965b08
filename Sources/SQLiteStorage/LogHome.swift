// The way of the log's pages into the file, over a bare connection: one of GRDB's would read the schema first and leave
// threads of Dispatch behind.

import GRDBSQLite

enum LogHome {
    /// Copies what the log beside a desk's file holds into the file and waits for the disk; nobody waits for it. What
    /// others still read, or are copying themselves, is left. Gives SQLite's code.
    static func bring(_ path: String) -> Int32 {
        var connection: OpaquePointer?
        defer { sqlite3_close_v2(connection) }
        let opened = sqlite3_open_v2(path, &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil)
        guard opened == SQLITE_OK else { return opened }
        // A connection knows of a log once it has read something.
        let looked = sqlite3_exec(connection, "PRAGMA user_version", nil, nil, nil)
        guard looked == SQLITE_OK else { return looked }
        return sqlite3_wal_checkpoint_v2(connection, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
    }
}
