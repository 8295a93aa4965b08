// What an import leaves in a desk: once, again, grown, broken off, in any order of rows.

import Chain
import Connectors
import Desk
import Storage
import Testing
import Tickets

struct ImportTests {
    func run(_ text: String, into store: any TicketStore, _ settings: Import = Import()) throws -> ImportReport {
        try settings.run(ServiceNowLog(MemoryBytes(Array(text.utf8), chunkSize: 1000)), into: store)
    }

    /// Incidents of three rows each, an incident's rows together.
    func incidents(_ count: Int) -> [[String]] {
        (1...count).map { number in
            ["New", "Active", "Resolved"].enumerated().map { step, state in
                let digits = String(String(10_000_000 + number).dropFirst())
                return Fixture.row(
                    number: digits, state: state, modification: step, caller: String(number % 90),
                    updated: "\(step + 1)/3/2016 10:0\(number % 10)", agent: step == 0 ? "?" : String(step))
            }
        }
    }

    @Test func `an incident becomes a ticket as its last row has it, and its chain holds`() throws {
        let store = MemoryStore()
        let report = try run(Fixture.log(Fixture.first, Fixture.resolved), into: store)
        #expect((report.rows, report.ticketsMade, report.eventsAppended, report.alreadyThere) == (2, 1, 3, 0))
        let id = try #require(try store.ticket(origin: "servicenow:0000045"))
        let summary = try #require(try store.summary(of: id))
        #expect(summary.status == .resolved)
        #expect(summary.assignee == "resolver-149")
        #expect(summary.team == "group-56")
        #expect(summary.openedAt == Instant("2016-02-29T01:16:00Z"))
        #expect(summary.updatedAt == Instant("2016-02-29T11:29:00Z"))
        #expect(try store.events(of: id).chainFaults().isEmpty)
    }

    @Test func `running again adds nothing and says so`() throws {
        let store = MemoryStore()
        let text = Fixture.log(incidents(20).flatMap(\.self))
        let once = try run(text, into: store)
        let events = try store.changeCount()
        let again = try run(text, into: store)
        #expect((once.ticketsMade, once.eventsAppended, once.alreadyThere) == (20, 80, 0))
        #expect((again.rows, again.ticketsMade, again.eventsAppended, again.alreadyThere) == (60, 0, 0, 60))
        #expect(try store.changeCount() == events)
    }

    @Test func `a file that grew adds only its new rows`() throws {
        let store = MemoryStore()
        _ = try run(Fixture.log(Fixture.first), into: store)
        let grown = try run(Fixture.log([Fixture.first, Fixture.resolved] + incidents(1)[0]), into: store)
        #expect((grown.ticketsMade, grown.eventsAppended, grown.alreadyThere) == (1, 5, 1))
        let id = try #require(try store.ticket(origin: "servicenow:0000045"))
        let records = try store.events(of: id)
        #expect(records.map(\.version) == [1, 2, 3])
        #expect(records.last?.event == .imported(try steps(Fixture.log(Fixture.first, Fixture.resolved))[1]))
    }

    @Test func `a file of later rows alone goes on from what the ticket has`() throws {
        let store = MemoryStore()
        _ = try run(Fixture.log(Fixture.row(state: "Awaiting Vendor")), into: store)
        let later = Fixture.row(state: "-100", modification: 1, by: "22", updated: "2/3/2016 10:00")
        let report = try run(Fixture.log(later), into: store)
        #expect((report.ticketsMade, report.eventsAppended) == (0, 1))
        guard case .imported(let step)? = try store.events(of: TicketID(1)).last?.event else {
            Issue.record("the last event is an imported one")
            return
        }
        #expect(step.status == .waiting)
        #expect(Set(step.changed.keys) == ["incident_state", "sys_mod_count", "sys_updated_by", "sys_updated_at"])
    }

    @Test(arguments: 1...3)
    func `rows in any order of tickets make the same tickets`(seed: UInt64) throws {
        let incidents = incidents(700)
        let together = LedgerStore()
        _ = try run(Fixture.log(incidents.flatMap(\.self)), into: together)
        var dice = SplitMix(seed: seed)
        var queues = incidents.map { $0[...] }
        var mixed: [String] = []
        while !queues.isEmpty {
            let place = dice.below(queues.count)
            if let row = queues[place].popFirst() { mixed.append(row) } else { queues.remove(at: place) }
        }
        let apart = LedgerStore()
        let report = try run(Fixture.log(mixed), into: apart)
        #expect(report.ticketsMade == 700)
        #expect(apart.appendCount > 2)
        #expect(apart.content == together.content)
        #expect(try run(Fixture.log(mixed), into: apart).eventsAppended == 0)
    }

    @Test func `an import broken off leaves whole batches, and running again completes it`() throws {
        let text = Fixture.log(incidents(1200).flatMap(\.self))
        let whole = LedgerStore()
        _ = try run(text, into: whole)
        let store = LedgerStore(faults: [2: .full("desk")])
        #expect(throws: ImportFailure.store(.full("desk"))) { try run(text, into: store) }
        let kept = try store.changeCount()
        #expect(kept == 2000)
        let report = try run(text, into: store)
        #expect((report.ticketsMade, report.eventsAppended, report.alreadyThere) == (700, 2800, 1500))
        #expect(store.content == whole.content)
    }

    @Test func `a clash with another writer is tried again, and given up in the end`() throws {
        let clash = StoreError.versionClash(TicketID(1), expected: 1, found: 2)
        let text = Fixture.log(Fixture.first)
        #expect(try run(text, into: LedgerStore(faults: [1: clash, 2: clash])).ticketsMade == 1)
        let always = Dictionary(uniqueKeysWithValues: (1...50).map { ($0, clash) })
        #expect(throws: ImportFailure.store(clash)) { try run(text, into: LedgerStore(faults: always)) }
    }

    @Test func `a dry run counts what an import would do and writes nothing`() throws {
        let store = LedgerStore()
        let incidents = incidents(600)
        let dry = Import(isDryRun: true)
        let mixed = Fixture.log((0..<3).flatMap { step in incidents.map { $0[step] } })
        let first = try run(mixed, into: store, dry)
        #expect((first.ticketsMade, first.eventsAppended, first.alreadyThere) == (600, 2400, 0))
        #expect(store.appendCount == 0)
        _ = try run(Fixture.log(incidents.prefix(500).flatMap { $0.prefix(2) }), into: store)
        let events = try store.changeCount()
        let second = try run(mixed, into: store, dry)
        #expect(try store.changeCount() == events)
        #expect((second.ticketsMade, second.eventsAppended, second.alreadyThere) == (100, 900, 1000))
        var real = try run(mixed, into: store)
        real.isDryRun = true
        #expect(real == second)
    }

    @Test func `rejected rows are named up to a limit, counted beyond it, and stop nothing`() throws {
        let store = MemoryStore()
        let bad = (0..<30).map { "too,short,\($0)" }
        let report = try run(Fixture.log(bad + [Fixture.first]), into: store, Import(rejectedLimit: 10))
        #expect((report.rows, report.rejected.count, report.rejectedCount, report.ticketsMade) == (31, 10, 30, 1))
        #expect(report.rejected.first == RejectedRow(line: 2, reason: .fieldCount(3, expected: 15)))
    }

    @Test func `progress never goes back and ends with the whole file`() throws {
        let bytes = Array(Fixture.log(incidents(3000).flatMap(\.self)).utf8)
        var seen: [Int] = []
        _ = try Import().run(ServiceNowLog(MemoryBytes(bytes)), into: LedgerStore()) { seen.append($0) }
        #expect(seen == seen.sorted())
        #expect(seen.count == 3)
        #expect(seen.last == bytes.count)
    }

    @Test func `a file that is not there, or is a folder, is said by its path`() throws {
        #expect(throws: ImportFailure.cannotRead("/nowhere/log.csv", code: 2)) {
            try FileBytes(path: "/nowhere/log.csv")
        }
        let folder = try FileBytes(path: "/")
        #expect(throws: ImportFailure.cannotRead("/", code: 21)) { try ServiceNowLog(folder) }
    }
}
