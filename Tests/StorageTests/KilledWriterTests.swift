// A writer killed at any moment loses nothing it was told is recorded; several at once lose and double nothing.

import Chain
import Desk
import Glibc
import SQLiteStorage
import Storage
import TestSupport
import Testing
import Tickets

@Suite struct KilledWriterTests {
    /// Checks a desk against what its writers said; its records.
    private func check(_ path: String, _ acknowledged: [WritingProcess.Acknowledged]) throws -> [EventRecord] {
        #expect(Set(acknowledged).count == acknowledged.count)
        let store = try SQLiteStore(path: path, mode: .open)
        let records = try store.events(after: nil, limit: .max)
        let present = records.map {
            WritingProcess.Acknowledged(ticket: $0.ticket, version: $0.version, hash: $0.hash)
        }
        #expect(Set(present).isSuperset(of: acknowledged))
        for number in 1...(records.last?.ticket.number ?? 1) {
            let chain = records.filter { $0.ticket.number == number }
            #expect(!chain.isEmpty && chain.chainFaults().isEmpty)
            let gone = chain.filter { Redaction.digest(in: $0.payload) != nil }.map(\.version)
            #expect(gone == (chain.last?.event.kind == "words-redacted" ? [1, 2] : []))
        }
        #expect(try store.sealFaults { _, _ in }.isEmpty)
        #expect(try !store.seals().isEmpty)
        #expect(try store.damage(thorough: true).isEmpty)
        for publication in try store.publications() {
            #expect(try store.book(revision: publication.revision)?.files.count == 1)
        }
        #expect(try store.clients(matching: "roy", groups: nil, limit: .max).count >= store.publications().count)
        let rows = try store.all(QueueQuery())
        try store.rebuild { _, _ in }
        #expect(try store.all(QueueQuery()) == rows)
        return records
    }

    @Test func `kill -9 loses no acknowledged event`() throws {
        try withFolder { folder throws in
            let path = folder + "/desk.sqlite"
            _ = try SQLiteStore(path: path, mode: .create)
            var random = SeededGenerator(seed: 81)
            var acknowledged: [WritingProcess.Acknowledged] = []
            for _ in 0..<20 {
                let writer = try WritingProcess(path)
                let (said, status) = try writer.end(after: Int.random(in: 1..<6000, using: &random))
                #expect(status & 0x7F == SIGKILL)
                acknowledged += said
            }
            #expect(acknowledged.count > 100)
            _ = try check(path, acknowledged)
        }
    }

    @Test func `kill -9 on one of two writers costs the other nothing`() throws {
        try withFolder { folder throws in
            let path = folder + "/desk.sqlite"
            _ = try SQLiteStore(path: path, mode: .create)
            let steady = try WritingProcess(path, "12", "steady")
            var random = SeededGenerator(seed: 82)
            var acknowledged: [WritingProcess.Acknowledged] = []
            for _ in 0..<4 {
                let killed = try WritingProcess(path, "1000", "killed")
                acknowledged += try killed.end(after: Int.random(in: 1..<3000, using: &random)).said
            }
            let (said, status) = try steady.end(after: .max)
            #expect(status == 0)
            #expect(said.count == 12 * 18)
            _ = try check(path, acknowledged + said)
        }
    }

    @Test func `four processes writing at once lose nothing and double nothing`() throws {
        try withFolder { folder throws in
            let path = folder + "/desk.sqlite"
            _ = try SQLiteStore(path: path, mode: .create)
            let writers = try (1...4).map { try WritingProcess(path, "15", "writer-\($0)") }
            var acknowledged: [WritingProcess.Acknowledged] = []
            for writer in writers {
                let (said, status) = try writer.end(after: .max)
                #expect(status == 0)
                #expect(said.count == 15 * 18)
                acknowledged += said
            }
            #expect(try check(path, acknowledged).count == acknowledged.count)
        }
    }
}
