// What a desk survives: power lost at any byte of its log, noise in it, full disks, damaged pages.

import Chain
import Desk
import GRDB
import Glibc
import Storage
import TestSupport
import Testing
import Tickets

@testable import SQLiteStorage

@Suite struct FaultTests {
    /// What was acknowledged when the log had a size.
    private struct Mark {
        var size: Int
        var events: Int
    }

    /// A desk in use: nothing of it has been folded into its file yet but what it began with.
    private func withDeskInUse(_ body: (_ path: String, _ store: SQLiteStore, _ marks: [Mark]) throws -> Void) throws {
        try withFolder { folder throws in
            let path = folder + "/desk.sqlite"
            let store = try SQLiteStore(path: path, mode: .create)
            var desk = RandomDesk(seed: 51)
            var marks = [Mark(size: size(of: path + "-wal"), events: 0)]
            for round in 0..<30 {
                if round % 7 == 3 {
                    try store.keepDraft("un début \(round)", key: "call", of: "ana")
                    try store.register(agents: [], clients: RandomDesk.clients, groups: [], teams: [])
                }
                try store.append([try desk.newTicket()])
                marks.append(Mark(size: size(of: path + "-wal"), events: try store.changeCount()))
            }
            try body(path, store, marks)
        }
    }

    private func size(of path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    private func bytes(of path: String) -> [UInt8] {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: size(of: path))
        let count = read(descriptor, &bytes, bytes.count)
        return Array(bytes.prefix(max(0, count)))
    }

    private func write(_ bytes: [UInt8], to path: String) {
        let descriptor = open(path, O_CREAT | O_TRUNC | O_WRONLY, 0o600)
        _ = Glibc.write(descriptor, bytes, bytes.count)
        close(descriptor)
    }

    /// Opens a copy of the desk with another log, checks that it is whole, and gives its log.
    private func reopened(_ path: String, log: [UInt8]) throws -> [EventRecord] {
        let copy = path + ".copy"
        defer { for suffix in ["", "-wal", "-shm"] { unlink(copy + suffix) } }
        write(bytes(of: path), to: copy)
        write(log, to: copy + "-wal")
        let store = try SQLiteStore(path: copy, mode: .open)
        let records = try store.events(after: nil, limit: .max)
        for ticket in Set(records.map(\.ticket)) { #expect(try store.events(of: ticket).chainFaults().isEmpty) }
        #expect(try store.sealFaults { _, _ in }.isEmpty)
        #expect(
            try store.all(QueueQuery(order: .number))
                == store.tickets().reversed().filter { $0.mergedInto == nil }.map {
                    $0.row(under: try store.charters())
                })
        #expect(try store.damage(thorough: true).isEmpty)
        _ = try LogContractTests.begin(store)
        return records
    }

    @Test func `power lost at any byte of the log keeps exactly what was on the disk`() throws {
        try withDeskInUse { path, store, marks throws in
            let log = bytes(of: path + "-wal")
            var random = SeededGenerator(seed: 52)
            let ends = marks.map(\.size).flatMap { [$0, $0 - 1] }
            let cuts = ends + (0..<40).map { _ in Int.random(in: 0...log.count, using: &random) }
            for cut in cuts where cut >= 0 && cut <= log.count {
                let expected = marks.last { $0.size <= cut }?.events ?? 0
                #expect(try reopened(path, log: Array(log.prefix(cut))).count == expected, "cut at \(cut)")
            }
            #expect(try store.changeCount() == marks.last?.events)
        }
    }

    @Test func `noise in the log costs what came after it and nothing before`() throws {
        try withDeskInUse { path, _, marks throws in
            let log = bytes(of: path + "-wal")
            var random = SeededGenerator(seed: 53)
            for _ in 0..<30 {
                let place = Int.random(in: 32..<log.count, using: &random)
                var torn = log
                for byte in place..<min(log.count, place + Int.random(in: 1...5000, using: &random)) {
                    torn[byte] ^= UInt8.random(in: 1...255, using: &random)
                }
                let expected = marks.last { $0.size <= place }?.events ?? 0
                #expect(try reopened(path, log: torn).count == expected, "noise at \(place)")
            }
        }
    }

    @Test func `a log followed by leavings of an older one gives what was acknowledged`() throws {
        try withDeskInUse { path, store, marks throws in
            let log = bytes(of: path + "-wal")
            let leavings = log + log.dropFirst(32).prefix(40_000)
            #expect(try reopened(path, log: leavings).count == marks.last?.events)
            #expect(try store.damage(thorough: true).isEmpty)
        }
    }

    @Test func `a full disk stops folding again, and the old rows stay`() throws {
        try withFolder { folder throws in
            let path = folder + "/desk.sqlite"
            let pages = try {
                let store = try SQLiteStore(path: path, mode: .create)
                var desk = RandomDesk(seed: 54)
                try desk.fill(store, tickets: 200)
                return try store.health().pages
            }()
            let store = try SQLiteStore(path: path, mode: .open, options: .init(pageLimit: pages))
            let before = try QueueContractTests.picture(of: store)
            var appended = 0
            #expect(throws: StoreError.full(path)) {
                while true {
                    _ = try LogContractTests.begin(store)
                    appended += 1
                }
            }
            let count = try store.changeCount()
            try? store.rebuild { _, _ in }
            #expect(try store.changeCount() == count)
            #expect(try store.damage(thorough: true).isEmpty)
            #expect(try store.sealFaults { _, _ in }.isEmpty)
            if appended == 0 { #expect(try QueueContractTests.picture(of: store) == before) }
            #expect(
                try store.all(QueueQuery(order: .number))
                    == store.tickets().reversed().filter { $0.mergedInto == nil }.map {
                        $0.row(under: try store.charters())
                    })
        }
    }

    @Test func `damaged pages are named, and nothing ends with a crash`() throws {
        var random = SeededGenerator(seed: 55)
        try withFolder { folder throws in
            let path = folder + "/desk.sqlite"
            try {
                let store = try SQLiteStore(path: path, mode: .create)
                var desk = RandomDesk(seed: 56)
                try desk.fill(store, tickets: 150)
            }()
            let whole = bytes(of: path)
            let pages = whole.count / 4096
            for _ in 0..<25 {
                let page = Int.random(in: 1..<pages, using: &random)
                var damaged = whole
                for byte in (page * 4096)..<(page * 4096 + 4096) {
                    damaged[byte] = UInt8.random(in: 0...255, using: &random)
                }
                write(damaged, to: path)
                do {
                    let store = try SQLiteStore(path: path, mode: .inspect)
                    let damage = try store.damage(thorough: true)
                    let isFound = !damage.isEmpty
                    let chains = Result { try store.events(after: nil, limit: .max) }
                    let seals = Result { try store.sealFaults { _, _ in } }
                    let isHidden = (try? chains.get()) != nil && (try? seals.get()) != nil
                    // A page of the full-text index is its own business: it is folded again from the log.
                    #expect(isFound || isHidden, "page \(page + 1)")
                } catch StoreError.corrupt {
                    // The page of the schema: the desk does not open, and says why.
                }
            }
        }
    }

    @Test func `a byte changed anywhere in an event names its ticket and version`() throws {
        try withFolder { folder throws in
            let path = folder + "/desk.sqlite"
            try {
                let store = try SQLiteStore(path: path, mode: .create)
                for _ in 0..<3 { _ = try LogContractTests.begin(store) }
            }()
            try SQLiteFileTests.tamper(path, "DROP TRIGGER event_is_never_changed")
            let columns = ["at": "at + 1", "author": "'b' || substr(author, 2)", "kind": "'p' || substr(kind, 2)"]
            let changes =
                columns.map { "\($0.key) = \($0.value)" }
                + ["hash = zeroblob(32)"]
                + (1...40).map { "payload = substr(payload, 1, \($0) - 1) || '~' || substr(payload, \($0) + 1)" }
            for change in changes {
                let store = try SQLiteStore(path: path, mode: .open)
                let before = try store.events(of: TicketID(2))
                try SQLiteFileTests.tamper(path, "UPDATE event SET \(change) WHERE ticket = 2")
                #expect(
                    try store.events(of: TicketID(2)).chainFaults() == [.changedEvent(TicketID(2), version: 1)],
                    "\(change)")
                let record = try #require(before.first)
                try SQLiteFileTests.tamper(
                    path,
                    """
                    UPDATE event SET at = \(record.at.milliseconds), author = '\(record.author.text)',
                        kind = '\(record.event.kind)', payload = '\(record.payload)', hash = x'\(record.hash)'
                    WHERE ticket = 2
                    """)
            }
        }
    }
}
