// Pages gathered on their way to the log: whatever another connection can see is there, as without it.

import GRDB
import Glibc
import Testing

@testable import SQLiteStorage

@Suite struct GatheredLogTests {
    /// Runs with a file in WAL mode whose connections have few pages in memory, so that a transaction's pages go to
    /// the log before its end, some of them twice.
    private func withFile(synchronous: String = "FULL", _ body: (String, DatabaseQueue) throws -> Void) throws {
        try withFolder { folder throws in
            // A store makes SQLite ready.
            try SQLiteStore(path: folder + "/desk.sqlite", mode: .create).leave()
            let path = folder + "/file.sqlite"
            let queue = try DatabaseQueue(path: path)
            try queue.writeWithoutTransaction { db in
                try db.execute(
                    sql: """
                        PRAGMA journal_mode = WAL; PRAGMA synchronous = \(synchronous); PRAGMA cache_size = 10;
                        CREATE TABLE piece (number INTEGER PRIMARY KEY, text TEXT NOT NULL);
                        CREATE INDEX piece_by_text ON piece (text);
                        """)
            }
            try body(path, queue)
            try queue.close()
        }
    }

    /// What another connection sees, its indexes checked.
    private func seen(_ path: String) throws -> [String] {
        let other = try DatabaseQueue(path: path)
        defer { try? other.close() }
        return try other.read { db in
            #expect(try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"])
            return try String.fetchAll(db, sql: "SELECT text FROM piece ORDER BY number")
        }
    }

    private func text(_ number: Int, _ round: Int) -> String {
        String(repeating: "\(number * 7919 % 1000).\(round) ", count: 40)
    }

    private func write(_ numbers: Range<Int>, _ round: Int, _ db: Database) throws {
        for number in numbers {
            try db.execute(
                sql: "INSERT OR REPLACE INTO piece (number, text) VALUES (?, ?)",
                arguments: [number, text(number, round)])
        }
    }

    @Test(arguments: ["FULL", "NORMAL", "OFF"])
    func `a commit is whole to others at once, large or small`(_ synchronous: String) throws {
        try withFile(synchronous: synchronous) { path, queue throws in
            try queue.write { try write(0..<600, 1, $0) }
            #expect(try seen(path) == (0..<600).map { text($0, 1) })
            try queue.write { db in
                try write(0..<600, 2, db)
                // Pages that are in the log already are written there again.
                try write(0..<600, 3, db)
            }
            #expect(try seen(path) == (0..<600).map { text($0, 3) })
            for round in 4..<40 {
                try queue.write { try write(7..<8, round, $0) }
                #expect(try seen(path)[7] == text(7, round))
            }
        }
    }

    @Test func `what is given up leaves nothing, whole or in part`() throws {
        try withFile { path, queue throws in
            try queue.write { try write(0..<300, 1, $0) }
            try queue.inTransaction { db in
                try write(0..<300, 2, db)
                return .rollback
            }
            #expect(try seen(path) == (0..<300).map { text($0, 1) })
            try queue.write { db in
                try write(0..<100, 3, db)
                try db.inSavepoint {
                    try write(50..<300, 4, db)
                    return .rollback
                }
                try write(200..<300, 5, db)
            }
            let rounds = (0..<300).map { $0 < 100 ? 3 : $0 < 200 ? 1 : 5 }
            #expect(try seen(path) == zip(0..<300, rounds).map { text($0, $1) })
        }
    }

    @Test func `what is given up never reaches what others have written since`() throws {
        try withFile { path, queue throws in
            let other = try DatabaseQueue(path: path)
            defer { try? other.close() }
            try queue.write { try write(0..<300, 1, $0) }
            for cut in stride(from: 20, to: 300, by: 31) {
                try queue.inTransaction { db in
                    try write(0..<cut, 2, db)
                    return .rollback
                }
                try other.write { try write(100..<130, cut, $0) }
                try queue.write { try write(5..<6, cut, $0) }
                var expected = (0..<300).map { text($0, 1) }
                expected[5] = text(5, cut)
                for number in 100..<130 { expected[number] = text(number, cut) }
                #expect(try seen(path) == expected)
            }
        }
    }

    @Test func `a process that ends in the middle leaves what was committed`() throws {
        try withFile { path, queue throws in
            try queue.write { try write(0..<300, 1, $0) }
            try queue.inTransaction { db in
                try write(0..<300, 2, db)
                for suffix in ["", "-wal"] {
                    let bytes = try #require(FileBytes.read(path + suffix))
                    FileBytes.write(bytes, to: path + ".copy" + suffix)
                }
                return .rollback
            }
            #expect(try seen(path + ".copy") == (0..<300).map { text($0, 1) })
        }
    }

    @Test func `a log that goes home and begins anew goes on`() throws {
        try withFile { path, queue throws in
            for round in 1..<6 {
                try queue.write { try write(0..<200, round, $0) }
                try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(RESTART)") }
                try queue.write { try write(round..<round + 1, 100, $0) }
                var expected = (0..<200).map { text($0, round) }
                expected[round] = text(round, 100)
                #expect(try seen(path) == expected)
            }
        }
    }
}

private enum FileBytes {
    static func read(_ path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while case let count = Glibc.read(file, &piece, piece.count), count > 0 { bytes += piece[..<count] }
        return bytes
    }

    static func write(_ bytes: [UInt8], to path: String) {
        let file = open(path, O_CREAT | O_WRONLY | O_TRUNC, 0o600)
        defer { close(file) }
        #expect(Glibc.write(file, bytes, bytes.count) == bytes.count)
    }
}
