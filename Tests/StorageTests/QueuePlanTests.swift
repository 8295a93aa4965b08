// Every page of the queue is answered by an index: no table is read from end to end.

import Desk
import GRDB
import Storage
import Testing
import Tickets

@testable import SQLiteStorage

@Suite struct QueuePlanTests {
    private func steps(_ store: SQLiteStore, _ sql: String, _ arguments: StatementArguments) throws -> [String] {
        try store.read { db in
            try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments).map { $0["detail"] }
        }
    }

    @Test func `no page scans the tickets`() throws {
        try withFolder { folder throws in
            let store = try SQLiteStore(path: folder + "/desk.sqlite", mode: .create)
            var desk = RandomDesk(seed: 71)
            try desk.fill(store, tickets: 10)
            let row = try #require(try store.page(QueueQuery(), after: nil, limit: 1).first)
            for filter in QueueContractTests.filters where filter.groups?.isEmpty != true {
                let plan = QueuePlan(filter)
                for segment in Self.segments {
                    for candidates in [nil] + plan.candidates(segment) {
                        for backwards in [false, true] {
                            let statement = QueueStatement(
                                plan, segment, through: candidates, beyond: row, backwards: backwards, limit: 5)
                            let found = try steps(store, statement.sql, statement.arguments)
                            #expect(Self.scans(found).isEmpty, "\(filter) \(segment): \(found)")
                        }
                        guard let probe = candidates?.probe else { continue }
                        let found = try steps(store, probe.sql, probe.arguments + [5])
                        #expect(Self.scans(found).isEmpty, "\(probe.sql): \(found)")
                    }
                }
            }
        }
    }

    private static let segments: [QueueStatement.Segment] =
        [.updated, .number] + [.promise, .due, .escalation, .backup].flatMap { [.with($0), .without($0)] }

    /// Steps that read a table from end to end; a walk along an index stops when the page is full.
    private static func scans(_ steps: [String]) -> [String] {
        steps.filter { $0.hasPrefix("SCAN ticket") && !$0.contains("VIRTUAL TABLE") && !$0.contains("USING") }
    }

    @Test func `the first page in any order is walked, not sorted`() throws {
        try withFolder { folder throws in
            let store = try SQLiteStore(path: folder + "/desk.sqlite", mode: .create)
            let walks: [(QueueQuery, QueueStatement.Segment)] = [
                (QueueQuery(), .updated), (QueueQuery(), .number), (QueueQuery(statuses: [.open]), .without(.promise)),
                (QueueQuery(statuses: [.waiting], clause: "MOB-1"), .without(.due)),
                (QueueQuery(statuses: [.open], assignee: "ana"), .updated),
            ]
            for (query, segment) in walks {
                let statement = QueueStatement(
                    QueuePlan(query), segment, through: nil, beyond: nil, backwards: false, limit: 5)
                let found = try steps(store, statement.sql, statement.arguments)
                #expect(!found.contains { $0.contains("TEMP B-TREE") }, "\(found)")
            }
        }
    }

    @Test func `a rare condition is looked up, whatever is asked beside it`() throws {
        let rare: [(RowTest, String)] = [
            (.tagged(["vip"]), "ticket_tag"), (.text(.handOffTo, ["desk"]), "ticket_by_hand_off_to"),
            (.not(.text(.handOffTo, [nil])), "ticket_by_hand_off_to"),
            (.text(.handOffFrom, ["desk"]), "ticket_by_hand_off_from"), (.merged, "ticket_by_merged"),
            (.moment(.due, RowSpan(to: Instant(milliseconds: 0))), "ticket_by_due"),
            (.moment(.backup, RowSpan()), "ticket_by_backup"), (.moment(.complaint, RowSpan()), "ticket_by_complaint"),
            (.moment(.disagreement, RowSpan()), "ticket_by_disagreement"), (.phrase(["a", "b"]), "ticket_text"),
            (.moment(.opened, RowSpan(from: Instant(milliseconds: 0))), "ticket_by_opened"),
        ]
        for (test, index) in rare {
            let plan = QueuePlan(QueueQuery(statuses: [.open], groups: ["north"], tests: [test]))
            let ways = plan.candidates(.number)
            #expect(ways.contains { $0.probe.sql.contains(index) }, "\(test)")
        }
    }

    @Test func `a count by status, owner and group reads no ticket`() throws {
        try withFolder { folder throws in
            let store = try SQLiteStore(path: folder + "/desk.sqlite", mode: .create)
            let query = QueueQuery(statuses: [.open], assignee: "ana", orUnassigned: true, groups: ["north"])
            #expect(QueueStatement(counting: QueuePlan(query), through: nil).sql.contains("FROM tally"))
            #expect(try store.count(query) == 0)
        }
    }

    @Test func `what has a promise is counted along the index of its group, however many promises there are`() throws {
        try withFolder { folder throws in
            var options = DeskFile.Options()
            options.broadText = 0
            let store = try SQLiteStore(path: folder + "/desk.sqlite", mode: .create, options: options)
            var desk = RandomDesk(seed: 77)
            try desk.fill(store, tickets: 80)
            let tickets = try store.tickets()
            let charters = try store.charters()
            let moments: [RowTest] = [
                .moment(.promise, RowSpan()), .moment(.due, RowSpan()),
                .moment(.promise, RowSpan(from: Instant(milliseconds: 5_000), to: Instant(milliseconds: 20_000))),
            ]
            for filter in QueueContractTests.filters {
                for moment in moments {
                    var query = filter
                    query.tests.append(moment)
                    let all = QueueContractTests.expected(query, tickets, charters).count
                    #expect(try store.count(query) == all, "\(query)")
                    #expect(try store.count(query, upTo: 3) == min(3, all), "\(query)")
                }
            }
            let query = QueueQuery(statuses: [.open, .waiting], groups: ["north", "east"], tests: [moments[0]])
            let walks = try #require(QueuePlan(query).walksToCount)
            #expect(walks.count == 4)
            for walk in walks { #expect(walk.source == "ticket INDEXED BY ticket_by_group_promise") }
            let statement = QueueStatement(counting: walks, upTo: nil)
            #expect(Self.scans(try steps(store, statement.sql, statement.arguments)).isEmpty)
        }
    }

    @Test func `a client is found through the words of names`() throws {
        try withFolder { folder throws in
            let store = try SQLiteStore(path: folder + "/desk.sqlite", mode: .create)
            let search = SQLiteStore.search(["roy", "zo"], ["north"], 5)
            let found = try steps(store, search.sql, search.arguments)
            #expect(!found.contains { $0.hasPrefix("SCAN client") }, "\(found)")
        }
    }
}
