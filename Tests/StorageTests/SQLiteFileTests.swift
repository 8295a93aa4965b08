// What only a desk in a file must keep: durability, formats, permissions, other processes, full disks.

import Chain
import Desk
import GRDB
import Glibc
import Storage
import Testing
import Tickets

@testable import SQLiteStorage

@Suite struct SQLiteFileTests {
    /// Runs with the path of a desk that holds a few tickets and is closed.
    private func withDesk(_ body: (String) throws -> Void) throws {
        try withFolder { folder throws in
            let path = folder + "/desk.sqlite"
            try fill(path)
            try body(path)
        }
    }

    private func fill(_ path: String) throws {
        let store = try SQLiteStore(path: path, mode: .create)
        var desk = RandomDesk(seed: 61)
        try desk.fill(store, tickets: 5)
    }

    private func note(to store: SQLiteStore) throws {
        let version = try store.events(of: TicketID(1)).count
        let at = LogContractTests.start
        try store.append([
            Append(to: TicketID(1), expecting: version, [.noted(.init(text: "x"))], by: "ana", at: at)
        ])
    }

    /// Changes the file behind the store's back.
    static func tamper(_ path: String, _ sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    @Test func `a commit waits for the disk`() throws {
        try withDesk { path throws in
            let store = try SQLiteStore(path: path, mode: .open)
            let pragmas = try store.write { db in
                [
                    try String.fetchOne(db, sql: "PRAGMA synchronous"),
                    try String.fetchOne(db, sql: "PRAGMA journal_mode"),
                    try String.fetchOne(db, sql: "PRAGMA foreign_keys"),
                ]
            }
            #expect(pragmas == ["2", "wal", "1"])
        }
    }

    @Test func `only its owner may read the desk`() throws {
        try withDesk { path throws in
            let store = try SQLiteStore(path: path, mode: .open)
            try note(to: store)
            for name in [path, path + "-wal", path + "-shm"] {
                var status = stat()
                #expect(stat(name, &status) == 0)
                #expect(status.st_mode & 0o777 == 0o600, "\(name)")
            }
        }
    }

    @Test func `a desk is made only when asked for, and never over another`() throws {
        try withFolder { folder throws in
            let path = folder + "/desk.sqlite"
            for mode in [SQLiteStore.Mode.open, .readOnly] {
                #expect(throws: StoreError.noSuchDesk(path)) { try SQLiteStore(path: path, mode: mode) }
            }
            #expect(access(path, F_OK) != 0)
            #expect(throws: StoreError.noSuchDesk(folder + "/no/desk")) {
                try SQLiteStore(path: folder + "/no/desk", mode: .create)
            }
            try fill(path)
            #expect(throws: StoreError.deskExists(path)) { try SQLiteStore(path: path, mode: .create) }
            #expect(try SQLiteStore(path: path, mode: .open).count(QueueQuery()) == 5)
        }
    }

    @Test func `a file that is no desk is refused and left as it is`() throws {
        try withFolder { folder throws in
            let path = folder + "/other.sqlite"
            try Self.tamper(path, "CREATE TABLE song (title TEXT)")
            for mode in [SQLiteStore.Mode.open, .readOnly] {
                #expect(throws: StoreError.notADesk(path)) { try SQLiteStore(path: path, mode: mode) }
            }
            #expect(access(path + "-wal", F_OK) != 0)
            #expect(throws: StoreError.notADesk(folder)) { try SQLiteStore(path: folder, mode: .open) }
            let text = folder + "/letter.txt"
            let file = open(text, O_CREAT | O_WRONLY, 0o600)
            close(file)
            #expect(throws: StoreError.notADesk(text)) { try SQLiteStore(path: text, mode: .open) }
        }
    }

    @Test func `a desk of a newer format is read but not written`() throws {
        try withDesk { path throws in
            try Self.tamper(path, "PRAGMA user_version = 99")
            let store = try SQLiteStore(path: path, mode: .open)
            #expect(store.isNewer)
            #expect(try store.count(QueueQuery()) == 5)
            #expect(throws: StoreError.newerDesk(found: 99, known: DeskSchema.known)) { try note(to: store) }
        }
    }

    @Test func `a desk opened for reading is not written`() throws {
        try withDesk { path throws in
            let store = try SQLiteStore(path: path, mode: .readOnly)
            #expect(try store.count(QueueQuery()) == 5)
            #expect(throws: StoreError.readOnly(path)) { try note(to: store) }
            #expect(!store.isNewer)
        }
    }

    @Test func `a desk is read as it stands where its log cannot be opened`() throws {
        try withDesk { path throws in
            let name = String(path.dropLast("desk.sqlite".count)) + "été 100%?#.sqlite"
            #expect(rename(path, name) == 0)
            let immutable = try DatabaseQueue(path: DeskFile.immutable(name))
            #expect(try immutable.read(DeskSchema.version(of:)) == DeskSchema.known)
            #expect(throws: DatabaseError.self) {
                try immutable.write { try $0.execute(sql: "DELETE FROM ticket") }
            }
        }
    }

    @Test func `the database itself refuses to change or remove an event`() throws {
        try withDesk { path throws in
            for sql in [
                "UPDATE event SET author = 'eve'", "DELETE FROM event", "DELETE FROM event WHERE ticket = 1",
                "PRAGMA recursive_triggers = ON; REPLACE INTO event SELECT * FROM event",
            ] {
                #expect(throws: DatabaseError.self, "\(sql)") { try Self.tamper(path, sql) }
            }
            let file = ("book.yaml", [UInt8(1)])
            let book = PublishedBook(revision: "1", publishedAt: LogContractTests.start, files: [file])
            try SQLiteStore(path: path, mode: .open).publish(book)
            for sql in ["UPDATE book_file SET content = ''", "DELETE FROM book_file"] {
                #expect(throws: DatabaseError.self, "\(sql)") { try Self.tamper(path, sql) }
            }
        }
    }

    @Test(arguments: ["author = author || 'x'", "at = at + 1", "payload = payload || ' '", "kind = 'noted2'"])
    func `a changed event is found`(_ change: String) throws {
        try withDesk { path throws in
            try Self.tamper(path, "DROP TRIGGER event_is_never_changed; UPDATE event SET \(change) WHERE sequence = 2")
            let store = try SQLiteStore(path: path, mode: .open)
            let faults = try (1...5).flatMap { try store.events(of: TicketID($0)).chainFaults() }
            #expect(faults.count == 1)
        }
    }

    @Test func `a removed event is found`() throws {
        try withDesk { path throws in
            let store = try SQLiteStore(path: path, mode: .open)
            try note(to: store)
            try note(to: store)
            let last = try store.events(of: TicketID(1)).count
            try Self.tamper(path, "DROP TRIGGER event_is_never_removed")
            try Self.tamper(path, "DELETE FROM event WHERE ticket = 1 AND version = \(last - 1)")
            let faults = try store.events(of: TicketID(1)).chainFaults()
            #expect(faults.contains(.missingEvent(TicketID(1), version: last - 1)))
        }
    }

    @Test func `a desk held by another process is busy for writing, not for reading`() throws {
        try withDesk { path throws in
            let store = try SQLiteStore(path: path, mode: .open, options: .init(busySeconds: 0.01))
            let other = try DatabaseQueue(path: path)
            try other.inDatabase { db throws in
                try db.execute(sql: "BEGIN IMMEDIATE")
                #expect(throws: StoreError.busy) { try note(to: store) }
                #expect(try store.count(QueueQuery()) == 5)
                try db.execute(sql: "ROLLBACK")
            }
            try note(to: store)
        }
    }

    @Test func `what was read of a ticket is not taken for what it is once another process went on with it`() throws {
        try withFolder { folder throws in
            let path = folder + "/desk.sqlite"
            let one = try SQLiteStore(path: path, mode: .create)
            let two = try SQLiteStore(path: path, mode: .open)
            func act(_ store: SQLiteStore, _ version: Int, _ event: TicketEvent) throws {
                try store.append([
                    Append(to: TicketID(1), expecting: version, [event], by: "ana", at: LogContractTests.start)
                ])
            }
            _ = try LogContractTests.begin(one)
            #expect(try two.events(of: TicketID(1)).count == 1)
            try act(one, 1, .waiting(.init(on: "client", reason: "budget")))
            #expect(throws: StoreError.versionClash(TicketID(1), expected: 1, found: 2)) {
                try act(two, 1, .noted(.init(text: "x")))
            }
            try act(two, 2, .noted(.init(text: "y")))
            #expect(try two.page(QueueQuery(), after: nil, limit: 1).map(\.status) == [.waiting])
            #expect(try two.events(of: TicketID(1)).chainFaults().isEmpty)
            #expect(try two.differingRows(sample: 9).differing.isEmpty)
        }
    }

    @Test func `two stores on one file see each other's events`() throws {
        try withDesk { path throws in
            let one = try SQLiteStore(path: path, mode: .open)
            let two = try SQLiteStore(path: path, mode: .open)
            for _ in 0..<5 {
                let count = try two.changeCount()
                try note(to: one)
                #expect(try two.changeCount() == count + 1)
                try note(to: two)
            }
            #expect(try one.events(of: TicketID(1)).chainFaults().isEmpty)
            let before = try QueueContractTests.picture(of: one)
            try two.rebuild { _, _ in }
            let after = try QueueContractTests.picture(of: one)
            #expect(after == before)
        }
    }

    @Test func `nothing of an append stays when the disk is full`() throws {
        try withDesk { path throws in
            let store = try SQLiteStore(path: path, mode: .open, options: .init(pageLimit: 60))
            let before = (try store.changeCount(), try QueueContractTests.picture(of: store))
            let long = String(repeating: "é", count: 20_000)
            let version = try store.events(of: TicketID(1)).count
            let events = [TicketEvent](repeating: .noted(.init(text: long)), count: 20)
            #expect(throws: StoreError.full(path)) {
                try store.append([
                    Append(to: TicketID(1), expecting: version, events, by: "ana", at: LogContractTests.start)
                ])
            }
            #expect(try store.changeCount() == before.0)
            let after = try QueueContractTests.picture(of: store)
            #expect(after == before.1)
            try note(to: store)
            #expect(try store.events(of: TicketID(1)).chainFaults().isEmpty)
        }
    }

    @Test func `a damaged page is reported as damage`() throws {
        try withDesk { path throws in
            let file = open(path, O_WRONLY)
            let noise = [UInt8](repeating: 0xA5, count: 4096)
            for page in 1..<200 { pwrite(file, noise, noise.count, off_t(page * 4096)) }
            close(file)
            #expect {
                try SQLiteStore(path: path, mode: .readOnly).count(QueueQuery())
            } throws: { error in
                if case StoreError.corrupt = error { true } else { false }
            }
        }
    }
}
