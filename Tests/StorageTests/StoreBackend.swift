// The stores the contract is run against, each made fresh for a test.

import Desk
import Glibc
import Storage
import Testing

@testable import SQLiteStorage

/// A way to make an empty store.
struct StoreBackend: Sendable, CustomTestStringConvertible {
    var name: String
    /// Makes a store and hands it over; what it left behind is removed after.
    var run: @Sendable (_ body: (any TicketStore) throws -> Void) throws -> Void

    var testDescription: String { name }

    static let all = [memory, sqlite, alone, broad, newest]

    static let memory = StoreBackend(name: "memory") { try $0(MemoryStore()) }

    static let sqlite = StoreBackend(name: "SQLite") { body in
        try withFolder { folder throws in
            try body(try SQLiteStore(path: folder + "/desk.sqlite", mode: .create))
        }
    }

    /// Reads and writes over one connection.
    static let alone = StoreBackend(name: "SQLite, alone") { body in
        try withFolder { folder throws in
            let path = folder + "/desk.sqlite"
            _ = try SQLiteStore(path: path, mode: .create)
            try body(try SQLiteStore(path: path, mode: .alone))
        }
    }

    /// Takes every text for a broad one.
    static let broad = StoreBackend(name: "SQLite, broad texts") { body in
        try withFolder { folder throws in
            let options = DeskFile.Options(broadText: 0, newestWithText: 0)
            try body(try SQLiteStore(path: folder + "/desk.sqlite", mode: .create, options: options))
        }
    }

    /// The same, and looks at the newest with a text first; now and then in vain.
    static let newest = StoreBackend(name: "SQLite, newest texts") { body in
        try withFolder { folder throws in
            let options = DeskFile.Options(broadText: 0, newestWithText: 12)
            try body(try SQLiteStore(path: folder + "/desk.sqlite", mode: .create, options: options))
        }
    }
}

/// Runs with a folder of its own, removed after.
func withFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
    var template = Array("/tmp/guichet-store-XXXXXX".utf8CString)
    let folder = template.withUnsafeMutableBufferPointer { buffer in
        buffer.baseAddress.flatMap(mkdtemp).map { String(cString: $0) }
    }
    guard let folder else { throw StoreError.failed("mkdtemp") }
    defer { removeFolder(folder) }
    return try body(folder)
}

private func removeFolder(_ folder: String) {
    guard let stream = opendir(folder) else { return }
    while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != "." && name != ".." { unlink(folder + "/" + name) }
    }
    closedir(stream)
    rmdir(folder)
}
