// The contract of seals, for every store: when a day's first event comes, all before it is sealed; all stores alike.

import Chain
import Desk
import Dossiers
import Storage
import TestSupport
import Testing
import Tickets

@testable import SQLiteStorage

@Suite struct SealContractTests {
    static let first = CivilDate(dayNumber: 20_000)

    static func opening(day: Int, _ words: String = "un Palm Pilot") -> Append {
        let at = Instant(day: first.adding(days: day), seconds: 3600)
        return Append(to: nil, expecting: 0, [LogContractTests.opening(words)], by: "ana", at: at)
    }

    /// Tickets opened over a few days, some dated back, several to a call.
    static func calls(seed: UInt64) -> [[Append]] {
        var random = SeededGenerator(seed: seed)
        var day = 0
        return (0..<25).map { _ in
            (0..<Int.random(in: 1...4, using: &random)).map { _ in
                day = max(0, day + Int.random(in: -1...3, using: &random))
                return opening(day: day)
            }
        }
    }

    @Test(arguments: StoreBackend.all)
    func `the first event of a day seals everything before it`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            #expect(try store.seals().isEmpty)
            try store.append([Self.opening(day: 0)])
            #expect(try store.seals().isEmpty)
            try store.append([Self.opening(day: 0), Self.opening(day: 0)])
            try store.append([Self.opening(day: 0)])
            let first = try #require(try store.seals().first)
            #expect(first.events == 1 && first.tickets == 1 && first.day == Self.first && first.next == Self.first)
            try store.append([Self.opening(day: 3)])
            let seal = try #require(try store.seals().last)
            #expect(seal.number == 2 && seal.through == 4 && seal.events == 3 && seal.tickets == 4)
            #expect(seal.day == Self.first && seal.next == Self.first.adding(days: 3))
            try store.append([Self.opening(day: 3), Self.opening(day: 1)])
            #expect(try store.seals().count == 2)
            #expect(try store.sealFaults { _, _ in }.isEmpty)
        }
    }

    @Test(arguments: StoreBackend.all)
    func `a clock stepping back makes no seal, and the sealed day never goes back`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            for day in [5, 6, 2, 1, 6, 7, 0, 8] { try store.append([Self.opening(day: day)]) }
            let seals = try store.seals()
            #expect(seals.map { $0.day.dayNumber - 20_000 } == [5, 6, 7])
            #expect(seals.map(\.through) == [1, 5, 7])
            #expect(try store.sealFaults { _, _ in }.isEmpty)
        }
    }

    @Test(arguments: StoreBackend.all)
    func `an append that fails seals nothing`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            try store.append([Self.opening(day: 0)])
            let stale = Append(
                to: TicketID(1), expecting: 9, [.noted(.init(text: "x"))], by: "ana",
                at: Instant(day: Self.first.adding(days: 1)))
            #expect(throws: StoreError.self) { try store.append([Self.opening(day: 1), stale]) }
            #expect(try store.seals().isEmpty)
            try store.append([Self.opening(day: 1)])
            #expect(try store.seals().count == 1)
        }
    }

    @Test(arguments: [21, 22, 23] as [UInt64])
    func `a file opened anew or shared by two makes the seals that memory makes`(_ seed: UInt64) throws {
        try withFolder { folder throws in
            let memory = MemoryStore()
            let path = folder + "/desk.sqlite"
            var stores = [try SQLiteStore(path: path, mode: .create), try SQLiteStore(path: path, mode: .open)]
            var random = SeededGenerator(seed: seed)
            for call in Self.calls(seed: seed) {
                try memory.append(call)
                let place = Int.random(in: 0...1, using: &random)
                try stores[place].append(call)
                if Int.random(in: 0...3, using: &random) == 0 {
                    stores[place] = try SQLiteStore(path: path, mode: .open)
                }
            }
            let seals = try memory.seals()
            #expect(seals.count > 3)
            #expect(try stores[0].seals() == seals)
            #expect(try stores[0].sealFaults { _, _ in }.isEmpty)
            #expect(try memory.sealFaults { _, _ in }.isEmpty)
        }
    }
}

@Suite struct SealedFileTests {
    /// A desk with four tickets, one a day; its last day is not sealed.
    private func withSealedDesk(_ body: (String) throws -> Void) throws {
        try withFolder { folder throws in
            let path = folder + "/desk.sqlite"
            let store = try SQLiteStore(path: path, mode: .create)
            for day in 0..<4 {
                try store.append([SealContractTests.opening(day: day)])
                let at = Instant(day: SealContractTests.first.adding(days: day))
                try store.append([
                    Append(to: TicketID(day + 1), expecting: 1, [.noted(.init(text: "n"))], by: "ana", at: at)
                ])
            }
            try body(path)
        }
    }

    private func faults(_ path: String, after sql: String) throws -> [SealFault] {
        let drops = ["event", "seal"].flatMap { ["\($0)_is_never_changed", "\($0)_is_never_removed"] }
        try SQLiteFileTests.tamper(path, drops.map { "DROP TRIGGER \($0);" }.joined() + sql)
        return try SQLiteStore(path: path, mode: .open).sealFaults { _, _ in }
    }

    @Test func `a ticket removed altogether, rows too, is named with its day`() throws {
        try withSealedDesk { path throws in
            let found = try faults(
                path, after: "DELETE FROM event WHERE ticket = 2; DELETE FROM ticket WHERE number = 2")
            let day = SealContractTests.first.adding(days: 1)
            #expect(found == [.missingEvents(day, count: 2), .missingTicket(TicketID(2))])
        }
    }

    @Test func `the end of a ticket removed is found`() throws {
        try withSealedDesk { path throws in
            let found = try faults(path, after: "DELETE FROM event WHERE ticket = 2 AND version = 2")
            let day = SealContractTests.first.adding(days: 1)
            #expect(found == [.missingEvents(day, count: 1), .shortTicket(TicketID(2), found: 1, known: 2)])
        }
    }

    @Test func `the last ticket removed before its day is sealed is known by its row`() throws {
        try withSealedDesk { path throws in
            #expect(try faults(path, after: "DELETE FROM event WHERE ticket = 4") == [.missingTicket(TicketID(4))])
        }
    }

    @Test func `a ticket written again with a chain that holds is found`() throws {
        try withSealedDesk { path throws in
            let forged = MemoryStore()
            for day in 0..<2 { try forged.append([SealContractTests.opening(day: day, "a laptop")]) }
            let record = try #require(try forged.events(of: TicketID(2)).first)
            let hash = record.hash.description
            let found = try faults(
                path,
                after: """
                    UPDATE event SET payload = '\(record.payload)', hash = x'\(hash)' WHERE ticket = 2 AND version = 1
                    """)
            #expect(found == [.changedEvents(SealContractTests.first.adding(days: 1))])
        }
    }

    @Test func `the newest seals are held against their events alone, as many as are asked for`() throws {
        try withSealedDesk { path throws in
            let store = try SQLiteStore(path: path, mode: .open)
            for (limit, seals) in [(0, 0), (1, 0), (2, 1), (5, 3), (100, 4)] {
                let (looked, faults) = try store.newestSealFaults(events: limit)
                #expect(looked == seals && faults.isEmpty, "\(limit)")
            }
            #expect(try store.ticketsChangedLast(2) == [TicketID(4), TicketID(3)])
            _ = try faults(path, after: "DELETE FROM event WHERE ticket = 2 AND version = 2")
            let day = SealContractTests.first.adding(days: 1)
            let touched = try SQLiteStore(path: path, mode: .open)
            #expect(try touched.newestSealFaults(events: 2).faults == [])
            #expect(try touched.newestSealFaults(events: 4).faults == [.missingEvents(day, count: 1)])
        }
    }

    @Test func `a charter, receipts or a published book gone from the desk are missed`() throws {
        for sql in [
            "DELETE FROM dossier_event WHERE name = 'health'", "DELETE FROM dossier_event WHERE version = 2",
            "DELETE FROM publication", "UPDATE publication SET at = at + 1",
        ] {
            try withSealedDesk { path throws in
                let store = try SQLiteStore(path: path, mode: .open)
                let day = SealContractTests.first.adding(days: 3)
                let at = Instant(day: day)
                for (name, count) in [("health", 1), ("justice", 2)] {
                    let id = try #require(DossierID(kind: .charter, name: name))
                    for version in 0..<count {
                        try store.append(dossiers: [
                            DossierAppend(
                                to: .dossier(id), expecting: version, [.charterSet(.init(source: "a charter"))],
                                by: "ana", at: at)
                        ])
                    }
                }
                try store.publish(PublishedBook(revision: "sha256:1", publishedAt: at, by: "ana", files: []))
                try store.append([SealContractTests.opening(day: 4)])
                #expect(try store.sealFaults { _, _ in }.isEmpty)
                let drops = ["changed", "removed"].map { "DROP TRIGGER dossier_event_is_never_\($0);" }
                #expect(try faults(path, after: drops.joined() + sql) == [.changedBeside(day)], "\(sql)")
                let touched = try SQLiteStore(path: path, mode: .open)
                #expect(try touched.newestSealFaults(events: 100).faults == [.changedBeside(day)], "\(sql)")
            }
        }
    }

    @Test func `the database itself refuses to change or remove a seal`() throws {
        try withSealedDesk { path throws in
            for sql in ["UPDATE seal SET day = 0", "DELETE FROM seal", "DELETE FROM seal WHERE number = 2"] {
                #expect(throws: (any Error).self, "\(sql)") { try SQLiteFileTests.tamper(path, sql) }
            }
            #expect(try faults(path, after: "DELETE FROM seal WHERE number = 2") == [.missingSeal(2)])
        }
    }
}
