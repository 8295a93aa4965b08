// Statements run by the hundred thousand, bound and read through SQLite's own functions: building and taking apart
// GRDB's arguments would cost more than the rows. GRDB prepares and keeps the statements.

import Chain
import FoundationEssentials
import GRDB
import GRDBSQLite
import Glibc

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

    /// The number of a statement without parameters that has one row; 0 for none.
    func integer() throws -> Int {
        var number = 0
        try each { _ in
        } _: { row in
            number = Int(row.integer(0))
            return false
        }
        return number
    }

    /// Binds every parameter in order, and steps through the rows until `body` says to stop.
    func each(_ bind: (inout BulkBindings) -> Void, _ body: (BulkRow) throws -> Bool) throws {
        let raw = statement.sqliteStatement
        var bindings = BulkBindings(raw)
        bind(&bindings)
        try bindings.whileBound {
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
}

/// The parameters of a statement, bound one after the other. Texts and bytes lie in one run of memory as long as the
/// statement needs them: SQLite would ask for memory for each.
struct BulkBindings {
    private struct Piece {
        let place: CInt
        let start: Int
        let isText: Bool
    }

    private let statement: OpaquePointer
    private var place: CInt = 0
    private var bytes: [UInt8] = []
    private var pieces: [Piece] = []

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

    mutating func add(_ value: DatabaseValue) {
        switch value.storage {
        case .null: add(nil as Int64?)
        case .int64(let number): add(number)
        case .string(let text): add(text)
        case .double(let number):
            place += 1
            sqlite3_bind_double(statement, place, number)
        case .blob(let data): data.withUnsafeBytes { add(bytes: $0) }
        }
    }

    /// A text, up to its first zero byte.
    mutating func add(_ value: String?) {
        guard var value else { return add(nil as Int64?) }
        value.withUTF8 { text in
            let end = text.baseAddress.flatMap { start in
                memchr(start, 0, text.count).map { UnsafeRawPointer($0) - UnsafeRawPointer(start) }
            }
            add(UnsafeBufferPointer(rebasing: text[..<(end ?? text.count)]), isText: true)
        }
    }

    /// A text, or a blob where it has a zero byte, at which a text would end.
    mutating func add(payload: String) {
        var payload = payload
        payload.withUTF8 { text in
            let hasZero = text.baseAddress.map { memchr($0, 0, text.count) != nil } ?? false
            add(text, isText: !hasZero)
        }
    }

    mutating func add(bytes: UnsafeRawBufferPointer) {
        add(bytes.bindMemory(to: UInt8.self), isText: false)
    }

    mutating func add(_ digest: Digest) {
        digest.withBytes { add(bytes: $0) }
    }

    private mutating func add(_ piece: UnsafeBufferPointer<UInt8>, isText: Bool) {
        if pieces.isEmpty {
            pieces.reserveCapacity(16)
            bytes.reserveCapacity(512)
        }
        place += 1
        pieces.append(Piece(place: place, start: bytes.count, isText: isText))
        bytes.append(contentsOf: piece)
    }

    /// Runs `body` while the texts and bytes are bound.
    fileprivate func whileBound(_ body: () throws -> Void) rethrows {
        try bytes.withUnsafeBytes { memory in
            for (number, piece) in pieces.enumerated() {
                let next = number + 1
                let count = CInt((next < pieces.count ? pieces[next].start : bytes.count) - piece.start)
                // An empty text is not null, and an empty run of memory may have no address.
                let start = memory.baseAddress.map { $0 + piece.start } ?? Self.nothing
                if piece.isText {
                    sqlite3_bind_text(statement, piece.place, start.assumingMemoryBound(to: CChar.self), count, nil)
                } else {
                    sqlite3_bind_blob(statement, piece.place, start, count, nil)
                }
            }
            defer { if !pieces.isEmpty { sqlite3_clear_bindings(statement) } }
            try body()
        }
    }

    private static var nothing: UnsafeRawPointer { UnsafeRawPointer(("" as StaticString).utf8Start) }
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
