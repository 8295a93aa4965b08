// A writer killed at any moment loses nothing it was told is recorded.

import Desk
import Glibc
import SQLiteStorage
import Storage
import TestSupport
import Testing
import Tickets

@Suite struct KilledWriterTests {
    /// An event the writer said was acknowledged.
    private struct Acknowledged: Hashable {
        var ticket: TicketID
        var version: Int
        var hash: Digest
    }

    @Test func `kill -9 loses no acknowledged event`() throws {
        try withFolder { folder throws in
            let path = folder + "/desk.sqlite"
            _ = try SQLiteStore(path: path, mode: .create)
            var random = SeededGenerator(seed: 81)
            var acknowledged: [Acknowledged] = []
            for _ in 0..<20 {
                let output = try outputOfKilledWriter(on: path, after: Int.random(in: 1..<6000, using: &random))
                acknowledged += try parse(output)
            }
            #expect(acknowledged.count > 100)
            #expect(Set(acknowledged).count == acknowledged.count)
            let store = try SQLiteStore(path: path, mode: .open)
            let records = try store.events(after: nil, limit: .max)
            let present = Set(records.map { Acknowledged(ticket: $0.ticket, version: $0.version, hash: $0.hash) })
            #expect(present.isSuperset(of: acknowledged))
            for number in 1...(records.last?.ticket.number ?? 1) {
                let chain = records.filter { $0.ticket.number == number }
                #expect(!chain.isEmpty && chain.chainFaults().isEmpty)
            }
            let rows = try store.all(QueueQuery())
            try store.rebuild { _, _ in }
            #expect(try store.all(QueueQuery()) == rows)
        }
    }

    /// Whole lines only: one cut short was never said.
    private func parse(_ output: [UInt8]) throws -> [Acknowledged] {
        let whole = output.prefix((output.lastIndex(of: 0x0A) ?? -1) + 1)
        return try whole.split(separator: 0x0A).map { line in
            let parts = String(decoding: line, as: UTF8.self).split(separator: " ")
            try #require(parts.count == 3)
            return Acknowledged(
                ticket: TicketID(try #require(Int(parts[0]))), version: try #require(Int(parts[1])),
                hash: try #require(Digest(hexadecimal: String(parts[2]))))
        }
    }

    /// Kills the writer once it has said `count` bytes; everything it said until it died.
    private func outputOfKilledWriter(on path: String, after count: Int) throws -> [UInt8] {
        var ends: [Int32] = [0, 0]
        let piped = pipe(&ends)
        try #require(piped == 0)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let program = try besideTheTests("WriteLoop")
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(path), nil]
        defer { for argument in arguments { free(argument) } }
        var child: pid_t = 0
        let failure = posix_spawn(&child, program, &actions, nil, &arguments, environ)
        close(ends[1])
        defer { close(ends[0]) }
        try #require(failure == 0)
        var output = drain(ends[0], until: count)
        kill(child, SIGKILL)
        output += drain(ends[0], until: .max)
        var status: Int32 = 0
        waitpid(child, &status, 0)
        #expect(status & 0x7F == SIGKILL)
        return output
    }

    private func drain(_ descriptor: Int32, until count: Int) -> [UInt8] {
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 512)
        while output.count < count {
            let size = read(descriptor, &buffer, buffer.count)
            if size <= 0 { break }
            output += buffer.prefix(size)
        }
        return output
    }

    private func besideTheTests(_ name: String) throws -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let size = readlink("/proc/self/exe", &buffer, buffer.count)
        let place = String(decoding: buffer.prefix(max(0, size)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        let slash = try #require(place.lastIndex(of: "/"))
        return String(place[...slash]) + name
    }
}
