// Several processes that write to one desk at once, and the count afterwards: nothing lost, nothing doubled.

import ArgumentParser
import Chain
import Desk
import Glibc
import SQLiteStorage
import Storage
import Tickets

/// One of the writers: it begins tickets, adds to its own and to the others', and says what was acknowledged.
struct BenchWriter {
    let name: String
    let desk: String
    let seconds: Int

    func run() throws {
        let store = try SQLiteStore(path: desk, mode: .open)
        let end = ContinuousClock.now + .seconds(seconds)
        var draw = try TicketDraw(tickets: 1_000_000, seed: UInt64(name.utf8.reduce(1) { $0 * 31 + Int($1) }))
        var (acknowledged, clashes, refusals) = (0, 0, 0)
        while ContinuousClock.now < end {
            let ticket = draw.ticket()
            let begun: [EventRecord]
            switch Result(catching: { () throws(StoreError) in try store.append([ticket]) }) {
            case .success(let records): begun = records
            case .failure(.busy):
                refusals += 1
                continue
            case .failure(let error): throw error
            }
            acknowledged += begun.count
            for step in 0..<6 {
                // Every other event goes to a ticket the others may be writing to.
                let shared = try store.page(QueueQuery(order: .number), after: nil, limit: 4).last?.id
                let target = (step % 2 == 0 ? shared : begun.last?.ticket) ?? TicketID(1)
                let event = TicketEvent.noted(.init(text: "\(name) \(acknowledged)"))
                switch Result(catching: { () throws(StoreError) in try add(event, to: target, store) }) {
                case .success(let count): acknowledged += count
                case .failure(.versionClash): clashes += 1
                case .failure(.busy): refusals += 1
                case .failure(let error): throw error
                }
            }
        }
        print("\(acknowledged) \(clashes) \(refusals)")
    }
}

extension BenchWriter {
    private func add(_ event: TicketEvent, to ticket: TicketID, _ store: SQLiteStore) throws(StoreError) -> Int {
        let seen = try store.summary(of: ticket)?.version ?? 0
        let append = Append(to: ticket, expecting: seen, [event], by: AgentID(name), at: TicketDraw.now)
        return try store.append([append]).count
    }

    /// The events of a desk, the faults of its chains, and the notes of writers that stand there twice.
    static func count(_ store: SQLiteStore) throws -> (found: Int, broken: Int, doubled: Int) {
        var (found, broken, doubled) = (0, 0, 0)
        var after: TicketID?
        var notes: Set<String> = []
        while true {
            let records = try store.events(after: after, limit: 5000)
            guard let last = records.last else { break }
            after = last.ticket
            found += records.count
            for (_, events) in Dictionary(grouping: records, by: \.ticket) { broken += events.chainFaults().count }
            for case .noted(let note) in records.map(\.event) where note.text.hasPrefix("writer") {
                if !notes.insert(note.text).inserted { doubled += 1 }
            }
        }
        return (found, broken, doubled)
    }
}

extension BenchDesk {
    func writers(_ count: Int, seconds: Int, _ board: inout FigureBoard) throws {
        let path = "\(path).writers-\(getpid())"
        defer { BenchDesk.remove([path]) }
        let store = try BenchDesk.found(path)
        var draw = try TicketDraw(tickets: 8)
        let before = try store.append(draw.next(8)).count
        let processes = try (1...count).map { number in
            try ChildProcess([
                "tickets", "--writer", "writer\(number)", "--desk", path, "--seconds", String(seconds),
            ])
        }
        var (acknowledged, clashes, failures, refusals) = (0, 0, 0, 0)
        for process in processes {
            let (said, status) = process.end()
            let numbers = said.split(separator: "\n").last?.split(separator: " ").compactMap { Int($0) } ?? []
            if status != 0 || numbers.count != 3 {
                failures += 1
                continue
            }
            refusals += numbers[2]
            acknowledged += numbers[0]
            clashes += numbers[1]
        }
        let (found, broken, doubled) = try BenchWriter.count(store)
        let lost = before + acknowledged - found
        board.add(
            "\(count) processes writing at once for \(seconds) s", goal: "no error, nothing lost or doubled",
            isMet: failures == 0 && refusals == 0 && lost == 0 && broken == 0 && doubled == 0,
            [
                ("events", String(acknowledged)), ("events_per_second", String(acknowledged / max(1, seconds))),
                ("errors", String(failures)), ("refused_as_busy", String(refusals)), ("lost", String(lost)),
                ("doubled", String(doubled)),
                ("broken_chains", String(broken)), ("clashes_seen", String(clashes)),
            ])
    }
}

/// This program run again, with what it prints.
struct ChildProcess {
    private let child: pid_t
    private let output: Int32

    init(_ arguments: [String]) throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw ValidationError("no pipe") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var words: [UnsafeMutablePointer<CChar>?] = (["guichet-bench"] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var child: pid_t = 0
        let failure = posix_spawn(&child, "/proc/self/exe", &actions, nil, &words, environ)
        close(ends[1])
        guard failure == 0 else { throw ValidationError("cannot start a writer") }
        (self.child, output) = (child, ends[0])
    }

    /// Waits for its end: what it said, and its status.
    func end() -> (said: String, status: Int32) {
        var said: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 512)
        while true {
            let size = read(output, &buffer, buffer.count)
            if size <= 0 { break }
            said += buffer.prefix(size)
        }
        close(output)
        var status: Int32 = 0
        waitpid(child, &status, 0)
        return (String(decoding: said, as: UTF8.self), status)
    }
}
