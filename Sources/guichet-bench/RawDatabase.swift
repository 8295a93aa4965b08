// SQLite as C gives it: what a program would do that only writes the same rows, without any of our logic. The peer that
// appends and imports are held against; set up as our own connections are.

import Desk
import GRDBSQLite
import Glibc

/// A connection with statements prepared once.
final class RawDatabase {
    struct Failure: Error {
        let words: String
    }

    /// A value as SQLite holds it, kept apart from the row it came from.
    final class Value {
        fileprivate let pointer: OpaquePointer?
        fileprivate init(_ pointer: OpaquePointer?) { self.pointer = pointer }
        deinit { sqlite3_value_free(pointer) }
    }

    enum Binding {
        case integer(Int64), text(String), blob([UInt8]), null, value(Value)

        init(_ instant: Instant?) {
            self = instant.map { .integer($0.milliseconds) } ?? .null
        }

        init(_ text: String?) {
            self = text.map { .text($0) } ?? .null
        }
    }

    private var connection: OpaquePointer?
    private var statements: [String: OpaquePointer] = [:]
    /// SQLITE_TRANSIENT, which Swift does not import: SQLite copies what it is given.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    init(path: String) throws {
        // SQLite's own way to its files, not the one our store sets up.
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX
        guard sqlite3_open_v2(path, &connection, flags, "unix") == SQLITE_OK else { throw failure() }
        sqlite3_busy_timeout(connection, 5000)
        try run(
            """
            PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -4000;
            PRAGMA wal_autocheckpoint = 4000; PRAGMA temp_store = MEMORY;
            """)
    }

    deinit {
        for (_, statement) in statements { sqlite3_finalize(statement) }
        sqlite3_close(connection)
    }

    func run(_ sql: String) throws {
        guard sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else { throw failure() }
    }

    func execute(_ sql: String, _ bindings: [Binding]) throws {
        let statement = try prepared(sql)
        try bind(bindings, to: statement)
        defer { sqlite3_reset(statement) }
        guard sqlite3_step(statement) == SQLITE_DONE else { throw failure() }
    }

    /// The rows of a query.
    func rows(_ sql: String, _ bindings: [Binding]) throws -> [[Binding]] {
        let statement = try prepared(sql)
        try bind(bindings, to: statement)
        defer { sqlite3_reset(statement) }
        var rows: [[Binding]] = []
        while sqlite3_step(statement) == SQLITE_ROW {
            rows.append(
                (0..<sqlite3_column_count(statement)).map { column in
                    .value(Value(sqlite3_value_dup(sqlite3_column_value(statement, column))))
                })
        }
        return rows
    }

    private func bind(_ bindings: [Binding], to statement: OpaquePointer) throws {
        for (place, binding) in bindings.enumerated() {
            let column = CInt(place + 1)
            let code =
                switch binding {
                case .integer(let value): sqlite3_bind_int64(statement, column, value)
                case .text(let text): sqlite3_bind_text(statement, column, text, -1, Self.copied)
                case .blob(let bytes): sqlite3_bind_blob(statement, column, bytes, CInt(bytes.count), Self.copied)
                case .null: sqlite3_bind_null(statement, column)
                case .value(let value): sqlite3_bind_value(statement, column, value.pointer)
                }
            guard code == SQLITE_OK else { throw failure() }
        }
    }

    private func prepared(_ sql: String) throws -> OpaquePointer {
        if let known = statements[sql] { return known }
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK, let statement else {
            throw failure()
        }
        statements[sql] = statement
        return statement
    }

    private func failure() -> Failure {
        Failure(words: sqlite3_errmsg(connection).map { String(cString: $0) } ?? "sqlite")
    }
}
