// Limits of so many at a time, judged again by a walk over the events that shares nothing with the report's.

import Desk
import DeskReports
import Localisation
import PolicyBook
import ServiceLevels
import Storage
import Testing
import Tickets

@Suite struct AtMostTests {
    /// What the events say of one ticket in the end.
    private struct Walked {
        var records: [EventRecord]
        var id: TicketID { records[0].ticket }
        var openedAt: Instant { records[0].at }
        var client: Client?
        var item: String?
        var isMerged = false

        init(_ all: [EventRecord]) {
            records = all.sorted { $0.version < $1.version }
            for record in Self.standing(records) {
                switch record.event {
                case .opened(let opened): client = opened.client
                case .clientCorrected(let corrected): client = corrected.client
                case .factsSet(let set):
                    if case .choice(let one)? = set.facts["item"] { item = one } else { item = nil }
                case .merged: isMerged = true
                case .unmerged: isMerged = false
                default: break
                }
            }
        }

        private static func standing(_ records: [EventRecord]) -> [EventRecord] {
            var undone: Set<Int> = []
            for record in records {
                if case .undone(let act) = record.event { undone.formUnion(act.from...act.through) }
            }
            return records.filter { !undone.contains($0.version) }
        }

        func wasOpen(at moment: Instant) -> Bool {
            var isOpen = false
            for record in Self.standing(records.filter { $0.at <= moment }) {
                switch record.event {
                case .opened, .reopened: isOpen = true
                case .resolved, .closed: isOpen = false
                default: break
                }
            }
            return isOpen
        }
    }

    private static func walk(
        _ store: any TicketStore, from: CivilDate, to: CivilDate
    ) throws -> [String: (kept: Int, slipped: Int)] {
        let place = Place(identifier: try store.identity()?.zone ?? "") ?? .universal
        let charters = try store.charters()
        let all = Dictionary(grouping: try store.events(after: nil, limit: .max), by: \.ticket).values
            .map { Walked($0) }.filter { !$0.isMerged }
        var sums: [String: (kept: Int, slipped: Int)] = [:]
        for one in all {
            let day = place.local(one.openedAt).day
            guard (from...to).contains(day), let client = one.client else { continue }
            let others = all.count { other in
                other.client?.id == client.id && other.client?.group == client.group && other.item == one.item
                    && (other.openedAt, other.id) < (one.openedAt, one.id) && other.wasOpen(at: one.openedAt)
            }
            for commitment in charters.charter(of: client.group, on: day).commitments {
                guard case .atMost(let limit) = commitment.measure, commitment.concerns(one.item) else { continue }
                var sum = sums["\(client.group) \(commitment.id)"] ?? (0, 0)
                if others < limit || one.item == nil { sum.kept += 1 } else { sum.slipped += 1 }
                sums["\(client.group) \(commitment.id)"] = sum
            }
        }
        return sums
    }

    @Test(arguments: ReconciliationTests.periods)
    func `limits of so many at a time are those of the log`(_ period: (String, String)) throws {
        let store = try #require(ReportDesk.store)
        let (from, to) = (try #require(CivilDate(period.0)), try #require(CivilDate(period.1)))
        let report = try ReportDesk.report(.commitment, period: ReportPeriod(from: from, to: to))
        let walked = try Self.walk(store, from: from, to: to)
        for (key, sum) in walked {
            let parts = key.split(separator: " ").map(String.init)
            let rows = report.section("commitments")?.table?.rows ?? []
            let row = try #require(rows.first { $0[0].reportID == parts[0] && $0[2].reportID == parts[1] })
            #expect(row[3] == .count(sum.kept) && row[4] == .count(sum.slipped) && row[6] == .count(0), "\(key)")
        }
        if period.0 == "2024-01-01" { #expect(walked.values.contains { $0.kept > 0 }) }
    }

    @Test func `a second device asked for while the first is open is one too many, a third after it is not`() throws {
        let store = MemoryStore(copying: try #require(ReportDesk.store))
        let client = Client(id: "X9", name: "Roy, Ann", language: .english, group: "health", role: "employee")
        let start = ReportDesk.now.adding(seconds: -30 * 86_400)
        func ask(_ day: Int, endingOn end: Int?) throws {
            func moment(_ day: Int) -> Instant { start.adding(seconds: day * 86_400) }
            let opened = TicketEvent.opened(
                .init(client: client, words: "a phone", language: .english))
            let facts = TicketEvent.factsSet(.init(facts: ["item": .choice("smartphone")]))
            let begun = Append(to: nil, expecting: 0, [opened, facts], by: "singh", at: moment(day))
            let record = try #require(try store.append([begun]).first)
            guard let end else { return }
            let append = Append(
                to: record.ticket, expecting: 2, [.resolved(.init(reason: "done"))], by: "singh", at: moment(end))
            _ = try store.append([append])
        }
        let before = try ReportDesk.report(.commitment, group: "health", in: store)
        try ask(1, endingOn: 3)
        try ask(2, endingOn: 4)
        try ask(5, endingOn: nil)
        let after = try ReportDesk.report(.commitment, group: "health", in: store)
        for (column, added) in [("kept", 2), ("slipped", 1)] {
            let old = try #require(before.number("commitments", column, "group", "one-device"))
            #expect(after.number("commitments", column, "group", "one-device") == old + added, "\(column)")
        }
        #expect(after.number("commitments", "unmeasured", "group", "one-device") == 0)
    }
}
