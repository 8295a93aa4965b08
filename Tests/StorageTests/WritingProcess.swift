// A `WriteLoop` run as a child, and what it said was recorded.

import Chain
import Desk
import Glibc
import Testing
import Tickets

/// A process that writes to a desk.
struct WritingProcess {
    /// An event the writer said was acknowledged.
    struct Acknowledged: Hashable {
        var ticket: TicketID
        var version: Int
        var hash: Digest
    }

    private let child: pid_t
    private let output: Int32

    /// Starts a writer on a desk, with what it takes beside the desk's path.
    init(_ path: String, _ arguments: String...) throws {
        var ends: [Int32] = [0, 0]
        let piped = pipe(&ends)
        try #require(piped == 0)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let program = try Self.besideTheTests("WriteLoop")
        var words: [UnsafeMutablePointer<CChar>?] = ([program, path] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var child: pid_t = 0
        let failure = posix_spawn(&child, program, &actions, nil, &words, environ)
        close(ends[1])
        try #require(failure == 0)
        (self.child, output) = (child, ends[0])
    }

    /// Kills the writer once it has said `count` bytes, or lets it end by itself before; everything it said, and how
    /// it ended, as `waitpid` has it.
    func end(after count: Int) throws -> (said: [Acknowledged], status: Int32) {
        defer { close(output) }
        var said = drain(until: count)
        if count < .max { kill(child, SIGKILL) }
        said += drain(until: .max)
        var status: Int32 = 0
        waitpid(child, &status, 0)
        return (try Self.parse(said), status)
    }

    private func drain(until count: Int) -> [UInt8] {
        var said: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 512)
        while said.count < count {
            let size = read(output, &buffer, buffer.count)
            if size <= 0 { break }
            said += buffer.prefix(size)
        }
        return said
    }

    /// Whole lines only: one cut short was never said.
    private static func parse(_ output: [UInt8]) throws -> [Acknowledged] {
        let whole = output.prefix((output.lastIndex(of: 0x0A) ?? -1) + 1)
        return try whole.split(separator: 0x0A).map { line in
            let parts = String(decoding: line, as: UTF8.self).split(separator: " ")
            try #require(parts.count == 3)
            return Acknowledged(
                ticket: TicketID(try #require(Int(parts[0]))), version: try #require(Int(parts[1])),
                hash: try #require(Digest(hexadecimal: String(parts[2]))))
        }
    }

    private static func besideTheTests(_ name: String) throws -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let size = readlink("/proc/self/exe", &buffer, buffer.count)
        let place = String(decoding: buffer.prefix(max(0, size)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        let slash = try #require(place.lastIndex(of: "/"))
        return String(place[...slash]) + name
    }
}
