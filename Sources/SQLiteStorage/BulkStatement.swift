// Statements run by the hundred thousand, bound and read through SQLite's own functions: building and taking apart
// GRDB's arguments would cost more than the rows. GRDB prepares and keeps the statements.

import Chain
import GRDB
import GRDBSQLite

/// A statement run again and again.
struct BulkStatement {
    private let db: Database
    private let statement: Statement

    /// A statement kept for the next time; `isKept` false for one that may run inside another run of itself.
    init(_ db: Database, _ sql: String, isKept: Bool = true) throws {
        self.db = db
        statement = isKept ? try db.cachedStatement(sql: sql) : try db.makeStatement(sql: sql)
    }

    /// Binds every parameter in order, and runs.
    func run(_ bind: (inout BulkBindings) -> Void) throws {
        try each(bind) { _ in true }
    }

    /// Binds every parameter in order, and steps through the rows until `body` says to stop.
    func each(_ bind: (inout BulkBindings) -> Void, _ body: (BulkRow) throws -> Bool) throws {
        let raw = statement.sqliteStatement
        var bindings = BulkBindings(raw)
        bind(&bindings)
        defer { sqlite3_reset(raw) }
        while true {
            let code = sqlite3_step(raw)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else {
                throw DatabaseError(resultCode: .init(rawValue: code), message: db.lastErrorMessage)
            }
            guard try body(BulkRow(statement: raw)) else { return }
        }
    }
}

/// The parameters of a statement, bound one after the other; SQLite copies them.
struct BulkBindings {
    private let statement: OpaquePointer
    private var place: CInt = 0
    /// SQLITE_TRANSIENT, which is not imported.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    fileprivate init(_ statement: OpaquePointer) {
        self.statement = statement
    }

    mutating func add(_ value: Int?) {
        add(value.map(Int64.init))
    }

    mutating func add(_ value: Int64?) {
        place += 1
        if let value {
            sqlite3_bind_int64(statement, place, value)
        } else {
            sqlite3_bind_null(statement, place)
        }
    }

    /// A text, up to its first zero byte.
    mutating func add(_ value: String?) {
        place += 1
        guard var value else {
            sqlite3_bind_null(statement, place)
            return
        }
        value.withUTF8 { bytes in
            guard let start = bytes.baseAddress, !bytes.isEmpty else {
                sqlite3_bind_text(statement, place, "", 0, nil)
                return
            }
            let count = bytes.firstIndex(of: 0) ?? bytes.count
            let text = UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
            sqlite3_bind_text(statement, place, text, CInt(count), Self.copied)
        }
    }

    /// A text, or a blob where it has a zero byte, at which a text would end.
    mutating func add(payload: String) {
        var payload = payload
        let hasZero = payload.withUTF8 { bytes in
            guard bytes.contains(0) else { return false }
            add(bytes: UnsafeRawBufferPointer(bytes))
            return true
        }
        if !hasZero { add(payload) }
    }

    mutating func add(bytes: UnsafeRawBufferPointer) {
        place += 1
        sqlite3_bind_blob(statement, place, bytes.baseAddress, CInt(bytes.count), Self.copied)
    }

    mutating func add(_ digest: Digest) {
        digest.withBytes { add(bytes: $0) }
    }
}

/// The row a statement stands on.
struct BulkRow {
    fileprivate let statement: OpaquePointer

    func integer(_ column: CInt) -> Int64 { sqlite3_column_int64(statement, column) }

    /// A text, or bytes that are one; nil for anything else.
    func text(_ column: CInt) -> String? {
        utf8(column).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of a text, or of a blob that is one; nil for anything else. Valid until the next row.
    func utf8(_ column: CInt) -> UnsafeBufferPointer<UInt8>? {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_TEXT:
            guard let start = sqlite3_column_text(statement, column) else { return nil }
            return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
        case SQLITE_BLOB: return bytes(column).bindMemory(to: UInt8.self)
        default: return nil
        }
    }

    /// Valid until the next row.
    func bytes(_ column: CInt) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_blob(statement, column)
        return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
    }
}
