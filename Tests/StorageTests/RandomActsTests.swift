// Whatever agents do, in whatever order: the rows of a file are those its log folds to, its answers are those of a desk
// in memory, and every chain and seal holds. GUICHET_SEQUENCES=10000 tries as many sequences; a few hundred otherwise.

import Chain
import Desk
import Dossiers
import Glibc
import Storage
import TestSupport
import Testing
import Tickets

@testable import SQLiteStorage

@Suite struct RandomActsTests {
    /// Sequences tried on one desk before a fresh one is made.
    private static let perDesk = 10
    private static let tickets = 3
    private static let acts = 24
    private static let identity = DeskIdentity(
        name: Bilingual("Counter", "Guichet"), zone: "America/Toronto", isDemo: false,
        contact: Bilingual("call", "appelez"), escalationPath: Bilingual("supervisor", "superviseur"))

    private static var sequences: Int {
        getenv("GUICHET_SEQUENCES").flatMap { Int(String(cString: $0)) } ?? 150
    }

    @Test func `random acts leave rows, counters, chains and seals as the log has them`() throws {
        var done: [String: Int] = [:]
        var seed: UInt64 = 0
        for _ in 0..<(Self.sequences + Self.perDesk - 1) / Self.perDesk {
            try withFolder { folder throws in
                let pair = StorePair(
                    file: try SQLiteStore(path: folder + "/desk.sqlite", mode: .create), memory: MemoryStore())
                try pair.both { store throws(StoreError) in try store.found(Self.identity) }
                for _ in 0..<Self.perDesk {
                    seed += 1
                    try Self.play(seed, on: pair, counting: &done)
                    try Self.check(pair, "seed \(seed)")
                }
            }
        }
        // So few sequences meet most kinds of act; more of them meet all.
        #expect(done.count >= 36, "\(done.keys.sorted())")
    }

    /// One sequence on new tickets of a desk.
    private static func play(_ seed: UInt64, on pair: StorePair, counting done: inout [String: Int]) throws {
        var acts = RandomActs(seed: seed)
        var ids: [TicketID] = []
        for _ in 0..<tickets {
            let append = Append(
                to: nil, expecting: 0, [acts.opening()], by: acts.agent().id, at: acts.moment())
            ids.append(contentsOf: try pair.append([append]).map(\.ticket))
        }
        for _ in 0..<Self.acts {
            let (id, other) = (acts.random.pick(ids), acts.random.pick(ids))
            let ticket = Ticket(id: id, folding: try pair.memory.events(of: id))
            do throws(ActRefusal) {
                let chance = Int.random(in: 0..<100, using: &acts.random)
                switch chance {
                case 0..<4: try pair.merge(ticket, other, &acts, counting: &done)
                case 4..<7: try? pair.redact(ticket, &acts, counting: &done)
                case 7..<11: try? pair.setCharter(&acts, counting: &done)
                default: try pair.perform(on: ticket, ids, &acts, counting: &done)
                }
            } catch {
                continue
            }
        }
    }

    private static func check(_ pair: StorePair, _ place: String) throws {
        let (file, memory) = (pair.file, pair.memory)
        let before = try DeskPicture.lines(of: file)
        let expected = try DeskPicture.lines(of: memory)
        #expect(before == expected, "\(place): \(DeskPicture.difference(before, expected))")
        try file.rebuild { _, _ in }
        let rebuilt = try DeskPicture.lines(of: file)
        #expect(rebuilt == before, "\(place): \(DeskPicture.difference(rebuilt, before))")
        for ticket in try file.tickets() {
            let records = try file.events(of: ticket.id)
            #expect(records.chainFaults().isEmpty, "\(place)")
            #expect(try records == memory.events(of: ticket.id), "\(place)")
        }
        #expect(try file.sealFaults { _, _ in }.isEmpty, "\(place)")
        #expect(try file.seals() == memory.seals(), "\(place)")
    }
}

/// The same done to a desk in a file and to one in memory.
private struct StorePair {
    let file: SQLiteStore
    let memory: MemoryStore

    func both(_ body: (any TicketStore) throws(StoreError) -> Void) throws(StoreError) {
        try body(file)
        try body(memory)
    }

    @discardableResult
    func append(_ appends: [Append]) throws(StoreError) -> [EventRecord] {
        try memory.append(appends)
        return try file.append(appends)
    }

    func perform(
        on ticket: Ticket, _ ids: [TicketID], _ acts: inout RandomActs, counting done: inout [String: Int]
    ) throws(ActRefusal) {
        guard let act = try? acts.act(on: ticket, others: ids) else { return }
        let agent = acts.agent()
        let events = try ticket.events(for: act, by: agent)
        let name = Mirror(reflecting: act).children.first?.label ?? "\(act)"
        let append = Append(to: ticket.id, expecting: ticket.version, events, by: agent.id, at: acts.moment())
        if (try? self.append([append])) != nil { done[name, default: 0] += 1 } else { Issue.record("\(act)") }
    }

    func merge(
        _ ticket: Ticket, _ other: TicketID, _ acts: inout RandomActs, counting done: inout [String: Int]
    ) throws(ActRefusal) {
        let isMerged = ticket.mergedInto
        let target = isMerged ?? other
        guard let records = try? memory.events(of: target) else { return }
        let second = Ticket(id: target, folding: records)
        let (one, two) =
            isMerged == nil
            ? try ticket.merge(into: second, reason: "the same") : try ticket.unmerge(from: second, reason: "not")
        let now = acts.moment()
        let appends = [
            Append(to: ticket.id, expecting: ticket.version, [one], by: "gus", at: now),
            Append(to: target, expecting: second.version, [two], by: "gus", at: now),
        ]
        if (try? append(appends)) == nil { Issue.record("merge of \(ticket.id) and \(target)") }
        done[isMerged == nil ? "merge" : "unmerge", default: 0] += 1
    }

    func redact(_ ticket: Ticket, _ acts: inout RandomActs, counting done: inout [String: Int]) throws {
        let records = try memory.events(of: ticket.id).filter { Redaction.isPossible(for: $0.event) }
        let versions = acts.random.some(of: records.map(\.version), percent: 50)
        let now = acts.moment()
        let charters = try memory.charters()
        try both { store throws(StoreError) in
            try store.redact(ticket: ticket.id, versions: versions, by: "kim", at: now, reason: "asked")
        }
        // Words go; what the ticket is, and what reports count of it, stays.
        let after = Ticket(id: ticket.id, folding: try memory.events(of: ticket.id))
        #expect(after.counts(under: charters) == ticket.counts(under: charters), "redacted: \(versions)")
        #expect(
            after.status == ticket.status && after.assignee == ticket.assignee
                && after.offers.count == ticket.offers.count)
        #expect(after.promisedUpdate == ticket.promisedUpdate && after.waits.map(\.to) == ticket.waits.map(\.to))
        done["redact", default: 0] += 1
    }

    func setCharter(_ acts: inout RandomActs, counting done: inout [String: Int]) throws {
        guard let (id, event) = acts.charter() else { return }
        let now = acts.moment()
        let version = try memory.dossier(id).count
        try both { store throws(StoreError) in
            try store.append(to: id, expecting: version, [event], by: "kim", at: now)
        }
        done["charter", default: 0] += 1
    }
}

/// What a desk answers, in lines.
enum DeskPicture {
    static func lines(of store: any TicketStore) throws -> [String] {
        let later = Instant(milliseconds: 1_800_000_000_000)
        var lines: [String] = []
        for tests in [[], [RowTest.merged]] {
            let query = QueueQuery(order: .number, tests: tests)
            lines += try store.page(query, after: nil, limit: 500).map { "\($0)" }
            lines.append("\(try store.count(query))")
        }
        for order in [QueueQuery.Order.due, .escalation, .backup, .promise] {
            lines.append("\(order) \(try store.page(QueueQuery(order: order), after: nil, limit: 500).map(\.id))")
        }
        for group in RandomDesk.groups {
            for status in Status.allCases {
                lines.append("\(try store.count(QueueQuery(statuses: [status], groups: [group])))")
            }
            lines.append("\(try store.count(QueueQuery(groups: [group], text: "palm")))")
        }
        for clause in RandomDesk.clauses {
            lines.append("\(try store.record(of: clause, groups: nil))")
            lines += try store.precedents(on: clause, groups: nil, limit: 500).map { "\($0)" }
        }
        let day = CivilDate(dayNumber: 20_650)
        lines += try store.exceptions(inForceOn: day, groups: nil).map { "\($0)" }
        for clause in RandomDesk.clauses {
            for client in RandomDesk.clients {
                let covering = try store.exceptions(
                    covering: clause, client: client.id, group: client.group, on: day)
                lines += covering.map { "\(client.id) \($0)" }
            }
        }
        lines += try store.contacts(since: Instant(milliseconds: 0), groups: nil).map { "\($0)" }
        let loads = try store.loads(at: later, groups: nil).sorted { $0.key < $1.key }
        lines += loads.map { "\($0.key) \($0.value)" }
        let usage = try store.usage(from: CivilDate(dayNumber: 0), to: CivilDate(dayNumber: 90_000), groups: nil)
        return lines + usage.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    }

    /// The first line that differs, of both.
    static func difference(_ one: [String], _ other: [String]) -> String {
        let place = zip(one, other).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0
        return "\(one.dropFirst(place).first ?? "—")\n\(other.dropFirst(place).first ?? "—")"
    }
}
