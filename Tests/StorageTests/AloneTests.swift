// A desk read and written over one connection, as the workspace has it: nothing is written that nobody did.

import Desk
import Glibc
import SQLiteStorage
import Storage
import Testing
import Tickets

@Suite struct AloneTests {
    private func withDesk(_ body: (String) throws -> Void) throws {
        try withFolder { folder throws in
            let path = folder + "/desk.sqlite"
            do {
                let store = try SQLiteStore(path: path, mode: .create)
                var desk = RandomDesk(seed: 61)
                try desk.fill(store, tickets: 3)
            }
            try body(path)
        }
    }

    private func note(_ text: String, to store: SQLiteStore) throws {
        let version = try store.events(of: TicketID(1)).count
        let append = Append(
            to: TicketID(1), expecting: version, [.noted(.init(text: text))], by: "ana", at: LogContractTests.start)
        try store.append([append])
    }

    private func size(_ path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }

    private func bytes(_ path: String) throws -> [UInt8] {
        let file = try #require(fopen(path, "r"))
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: try #require(size(path)))
        #expect(fread(&bytes, 1, bytes.count, file) == bytes.count)
        return bytes
    }

    @Test func `opening, reading and leaving write nothing`() throws {
        try withDesk { path throws in
            let before = try bytes(path)
            do {
                let store = try SQLiteStore(path: path, mode: .alone)
                #expect(try store.count(QueueQuery()) == 3)
                #expect(size(path + "-wal") == 0)
            }
            #expect(size(path + "-wal") == nil)
            #expect(try bytes(path) == before)
        }
    }

    @Test func `what one writes the other reads, and a commit waits for the disk`() throws {
        try withDesk { path throws in
            let (alone, other) = (
                try SQLiteStore(path: path, mode: .alone), try SQLiteStore(path: path, mode: .open)
            )
            let seen = try alone.changeCount()
            try note("alone", to: alone)
            try note("other", to: other)
            #expect(try other.events(of: TicketID(1)) == alone.events(of: TicketID(1)))
            #expect(try alone.changes(after: seen, limit: 10).count == 2)
        }
    }

    @Test func `what is brought home is in the file alone, while the desk is open`() throws {
        try withDesk { path throws in
            let store = try SQLiteStore(path: path, mode: .alone)
            try note("on record", to: store)
            let events = try store.events(of: TicketID(1))
            store.bringHome()
            let copy = path + ".copy"
            let file = try #require(fopen(copy, "w"))
            let content = try bytes(path)
            #expect(fwrite(content, 1, content.count, file) == content.count)
            fclose(file)
            #expect(try SQLiteStore(path: copy, mode: .inspect).events(of: TicketID(1)) == events)
            try note("later", to: store)
            #expect(try store.events(of: TicketID(1)).count == events.count + 1)
        }
    }

    @Test func `rows are folded again`() throws {
        try withDesk { path throws in
            let store = try SQLiteStore(path: path, mode: .alone)
            let before = try store.page(QueueQuery(), after: nil, limit: 5)
            try store.rebuild { _, _ in }
            #expect(try store.page(QueueQuery(), after: nil, limit: 5) == before)
        }
    }
}
