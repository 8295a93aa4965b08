// Every page of the queue is answered by an index: no table is read from end to end.

import Desk
import GRDB
import Storage
import Testing
import Tickets

@testable import SQLiteStorage

@Suite struct QueuePlanTests {
    private func plan(_ store: SQLiteStore, _ sql: String, _ arguments: StatementArguments) throws -> [String] {
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
            let segments: [QueueStatement.Segment] = [.updated, .number, .promised, .unpromised, .escalated]
            for filter in QueueContractTests.filters where filter.groups?.isEmpty != true {
                for segment in segments {
                    for backwards in [false, true] {
                        let statement = QueueStatement(filter, segment, beyond: row, backwards: backwards, limit: 5)
                        let steps = try plan(store, statement.sql, statement.arguments)
                        let scans = steps.filter { $0.hasPrefix("SCAN ticket") && !$0.contains("VIRTUAL TABLE") }
                        #expect(scans.isEmpty, "\(filter) \(segment): \(steps)")
                    }
                }
            }
        }
    }

    @Test func `the first page in any order is walked, not sorted`() throws {
        try withFolder { folder throws in
            let store = try SQLiteStore(path: folder + "/desk.sqlite", mode: .create)
            for segment in [QueueStatement.Segment.updated, .number, .unpromised] {
                let statement = QueueStatement(QueueQuery(), segment, beyond: nil, backwards: false, limit: 5)
                let steps = try plan(store, statement.sql, statement.arguments)
                #expect(!steps.contains { $0.contains("TEMP B-TREE") }, "\(steps)")
            }
        }
    }

    @Test func `a count by status, owner and group reads no ticket`() throws {
        try withFolder { folder throws in
            let store = try SQLiteStore(path: folder + "/desk.sqlite", mode: .create)
            let query = QueueQuery(statuses: [.open], assignee: "ana", orUnassigned: true, groups: ["north"])
            #expect(QueueStatement(counting: query).sql.contains("FROM tally"))
            #expect(try store.count(query) == 0)
        }
    }

    @Test func `a client is found through the words of names`() throws {
        try withFolder { folder throws in
            let store = try SQLiteStore(path: folder + "/desk.sqlite", mode: .create)
            let search = SQLiteStore.search(["roy", "zo"], ["north"], 5)
            let steps = try plan(store, search.sql, search.arguments)
            #expect(!steps.contains { $0.hasPrefix("SCAN client") }, "\(steps)")
        }
    }
}
