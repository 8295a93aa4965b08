// The contract of the queue, for every store: pages, counts and records equal what the folded log says.

import Desk
import Storage
import Testing
import Tickets

@Suite struct QueueContractTests {
    /// Every filter by itself and some together.
    static let filters: [QueueQuery] = [
        QueueQuery(), QueueQuery(statuses: [.open]), QueueQuery(statuses: [.open, .waiting, .escalated]),
        QueueQuery(assignee: "ana"), QueueQuery(assignee: "ana", orUnassigned: true),
        QueueQuery(statuses: [.open, .resolved], assignee: "bob", orUnassigned: true, groups: ["north", "east"]),
        QueueQuery(groups: ["south"]), QueueQuery(statuses: [.escalated], groups: ["north", "south"]),
        QueueQuery(groups: []), QueueQuery(client: "C1"), QueueQuery(groups: ["north"], client: "C3"),
        QueueQuery(clause: "MOB-1"), QueueQuery(statuses: [.open], groups: ["east"], clause: "SW-2"),
        QueueQuery(text: "palm"), QueueQuery(text: "ETAGE acc"), QueueQuery(text: "belanger d'EVELYNE"),
        QueueQuery(statuses: [.open], groups: ["north"], text: "zoé repare"), QueueQuery(text: "1"),
        QueueQuery(text: "lm"), QueueQuery(text: " ... "),
        QueueQuery(tests: [.tagged(["vip", "VIP"])]), QueueQuery(statuses: [.open], tests: [.tagged(["matériel"])]),
        QueueQuery(tests: [.not(.text(.handOffTo, [nil]))]), QueueQuery(tests: [.text(.handOffTo, ["desk"])]),
        QueueQuery(tests: [.moment(.complaint, RowSpan())]), QueueQuery(groups: ["north"], tests: [.merged]),
        QueueQuery(assignee: "ana", tests: [.moment(.promise, RowSpan(to: Instant(milliseconds: 20_000)))]),
        QueueQuery(clause: "MOB-1", tests: [.phrase(["palm", "pilot"])]), QueueQuery(tests: [.clientName(["anne"])]),
        QueueQuery(tests: [.not(.words(["palm"])), .text(.level, ["P1", nil])]),
        QueueQuery(text: "INC0000045"), QueueQuery(statuses: [.open], groups: ["north"], text: "palm inc0000045"),
        QueueQuery(tests: [.not(.words(["inc0000045"]))]),
    ]

    /// What the contract says, straight from the folded tickets; the order written out again on purpose.
    static func expected(_ query: QueueQuery, _ tickets: [Ticket], _ charters: Charters) -> [TicketSummary] {
        let rows = tickets.filter { query.admits($0.row(under: charters), $0.searchText) }
            .map { $0.row(under: charters) }
        return rows.sorted { one, other in
            switch query.order {
            case .number: break
            case .updated: if one.updatedAt != other.updatedAt { return one.updatedAt > other.updatedAt }
            case .promise:
                let (left, right) = (one.promisedUpdate, other.promisedUpdate)
                if left != right { return left.map { left in right.map { left < $0 } ?? true } ?? false }
            case .due:
                let (left, right) = (one.due, other.due)
                if left != right { return left.map { left in right.map { left < $0 } ?? true } ?? false }
            case .escalation:
                if let left = one.escalatedAt, let right = other.escalatedAt, left != right { return left < right }
            case .backup:
                if let left = one.backupAskedAt, let right = other.backupAskedAt, left != right { return left < right }
            }
            return one.id > other.id
        }
    }

    @Test(arguments: StoreBackend.all, [11, 12] as [UInt64])
    func `pages forwards and backwards equal a sort of the folded log`(
        _ backend: StoreBackend, _ seed: UInt64
    ) throws {
        try backend.run { store throws in
            var desk = RandomDesk(seed: seed)
            try desk.fill(store, tickets: 60)
            let tickets = try store.tickets()
            let charters = try store.charters()
            for filter in Self.filters {
                for order in QueueQuery.Order.allCases {
                    var query = filter
                    query.order = order
                    let expected = Self.expected(query, tickets, charters)
                    if let row = expected.last { try store.prepare(query, beside: row) }
                    #expect(try store.all(query) == expected, "\(query)")
                    #expect(try store.count(query) == expected.count, "\(query)")
                    let some = try store.count(query, upTo: 3)
                    #expect(some == expected.count || some == 3 && expected.count > 3, "\(query)")
                    #expect(try store.page(query, before: nil, limit: 5) == expected.suffix(5), "\(query)")
                    for (place, row) in expected.enumerated() {
                        let before = try store.page(query, before: row, limit: 5)
                        #expect(before == Array(expected[max(0, place - 5)..<place]), "\(query) before \(row.id)")
                    }
                }
            }
        }
    }

    @Test(arguments: StoreBackend.all)
    func `a row that moved on still marks where the reader was`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            var desk = RandomDesk(seed: 21)
            try desk.fill(store, tickets: 20)
            let first = try store.page(QueueQuery(), after: nil, limit: 5)
            let seen = try #require(first.last)
            let late = Instant(milliseconds: 9_000_000)
            try store.append([
                Append(to: seen.id, expecting: seen.version, [.noted(.init(text: "x"))], by: "ana", at: late)
            ])
            let rest = try store.page(QueueQuery(), after: seen, limit: 50)
            #expect(rest.count == (try store.count(QueueQuery())) - 5)
            #expect(!rest.contains { first.map(\.id).contains($0.id) })
        }
    }

    @Test(arguments: StoreBackend.all)
    func `nothing of another client group is given or counted`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            var desk = RandomDesk(seed: 31)
            try desk.fill(store, tickets: 60)
            let tickets = try store.tickets()
            for groups in [["north"], ["south", "east"], []] as [Set<GroupID>] {
                let seen = tickets.filter { groups.contains($0.client?.group ?? "") }
                for order in QueueQuery.Order.allCases {
                    let rows = try store.all(QueueQuery(order: order, groups: groups))
                    #expect(rows.allSatisfy { groups.contains($0.group) })
                }
                for clause in RandomDesk.clauses {
                    let shares = seen.flatMap(\.clauseShares).filter { $0.clause == clause }
                    let record = try store.record(of: clause, groups: groups)
                    #expect(record.asked == shares.map(\.record.asked).reduce(0, +))
                    #expect(record.escalated == shares.map(\.record.escalated).reduce(0, +))
                    #expect(record.pressedRuled == shares.map(\.record.pressedRuled).reduce(0, +))
                    #expect(record.overturned == shares.map(\.record.overturned).reduce(0, +))
                    let precedents = try store.precedents(on: clause, groups: groups, limit: 500)
                    #expect(Set(precedents) == Set(seen.flatMap(\.precedents).filter { $0.clause == clause }))
                    #expect(precedents.map(\.at) == precedents.map(\.at).sorted(by: >))
                }
            }
        }
    }

    @Test(arguments: StoreBackend.all)
    func `rows folded again are the rows there were`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            var desk = RandomDesk(seed: 41)
            try desk.fill(store, tickets: 50)
            let before = try Self.picture(of: store)
            var last = (0, 0)
            try store.rebuild { last = ($0, $1) }
            let all = try store.changeCount()
            #expect(last == (all, all))
            let after = try Self.picture(of: store)
            #expect(after == before)
            try desk.fill(store, tickets: 50)
            let later = try Self.picture(of: store)
            try store.rebuild { _, _ in }
            let latest = try Self.picture(of: store)
            #expect(latest == later)
        }
    }

    @Test func `every store holds the same desk`() throws {
        var pictures: [[String]] = []
        for backend in StoreBackend.all {
            try backend.run { store throws in
                var desk = RandomDesk(seed: 51)
                try desk.fill(store, tickets: 40)
                pictures.append(try Self.picture(of: store))
            }
        }
        #expect(pictures.count == StoreBackend.all.count)
        #expect(pictures.allSatisfy { $0 == pictures.first })
    }

    /// Everything the projections answer.
    static func picture(of store: any TicketStore) throws -> [String] {
        var lines: [String] = []
        for filter in filters {
            for order in QueueQuery.Order.allCases {
                var query = filter
                query.order = order
                lines += try store.all(query).map { "\($0)" }
                lines.append("\(try store.count(query))")
            }
        }
        for clause in RandomDesk.clauses {
            lines.append("\(try store.record(of: clause, groups: nil))")
            lines += try store.precedents(on: clause, groups: nil, limit: 500).map { "\($0)" }
        }
        return lines
    }
}
