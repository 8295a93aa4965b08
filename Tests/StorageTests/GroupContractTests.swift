// The contract of who sees what, for every store: an answer over some client groups is what a store would give that has
// nothing but those groups.

import Desk
import Storage
import Testing
import Tickets

@Suite struct GroupContractTests {
    /// Everything a store says to a reader of some groups, in lines.
    private static func told(_ store: any TicketStore, _ groups: Set<GroupID>) throws -> [String] {
        let everywhere = Instant(milliseconds: 100_000)
        var lines: [String] = []
        for order in QueueQuery.Order.allCases {
            let query = QueueQuery(order: order, groups: groups)
            lines += try store.all(query).map { "\($0)" }
            lines.append("\(try store.count(query))")
            lines += try store.page(query, before: nil, limit: 3).map { "\($0)" }
            for word in ["palm", "laptop", "logiciel"] {
                let found = QueueQuery(order: order, groups: groups, text: word)
                lines.append("\(word) \(try store.all(found).map(\.id)) \(try store.count(found))")
            }
        }
        for clause in RandomDesk.clauses {
            lines.append("\(try store.record(of: clause, groups: groups))")
            lines += try store.precedents(on: clause, groups: groups, limit: 500).map { "\($0)" }
        }
        let day = CivilDate(dayNumber: 10)
        lines += try store.exceptions(inForceOn: day, groups: groups).map { "\($0)" }
        lines += try store.contacts(since: Instant(milliseconds: 0), groups: groups).map { "\($0)" }
        let loads = try store.loads(at: everywhere, groups: groups).sorted { $0.key < $1.key }
        lines += loads.map { "\($0.key) \($0.value)" }
        let usage = try store.usage(
            from: CivilDate(dayNumber: 0), to: CivilDate(dayNumber: 99), groups: groups)
        lines += usage.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        lines += try store.clients(matching: "", groups: groups, limit: 99).map { "\($0)" }
        return lines
    }

    /// Tickets with contacts and exceptions, those of `first` before the others, so that both stores number them alike.
    private static func appends(_ first: Set<GroupID>) throws -> (first: [Append], others: [Append]) {
        var desk = RandomDesk(seed: 90)
        var appends: [Append] = []
        for _ in 0..<60 {
            var append = try desk.newTicket()
            let contact = TicketEvent.ContactRecorded(mood: "calm", seconds: 60, said: "x", demanding: true)
            append.events.append(.init(.contactRecorded(contact), by: desk.pick(RandomDesk.agents), at: desk.moment()))
            appends.append(append)
        }
        func isFirst(_ append: Append) -> Bool {
            guard case .opened(let opened) = append.events[0].event else { return false }
            return first.contains(opened.client.group)
        }
        return (appends.filter(isFirst), appends.filter { !isFirst($0) })
    }

    @Test(arguments: StoreBackend.all)
    func `an answer over some groups does not depend on the others`(_ backend: StoreBackend) throws {
        for groups in [["north"], ["south", "east"], []] as [Set<GroupID>] {
            let (seen, hidden) = try Self.appends(groups)
            let clients = RandomDesk.clients.filter { groups.contains($0.group) }
            let reference = MemoryStore()
            try reference.register(agents: [], clients: clients, groups: [], teams: [])
            try reference.append(seen)
            let expected = try Self.told(reference, groups)
            try backend.run { store throws in
                try store.register(agents: [], clients: RandomDesk.clients, groups: [], teams: [])
                try store.append(seen + hidden)
                #expect(try Self.told(store, groups) == expected)
                #expect(groups.isEmpty || expected.count > 50)
            }
        }
    }

    @Test(arguments: StoreBackend.all)
    func `a ticket whose client was of another group goes with its client, from every answer`(
        _ backend: StoreBackend
    ) throws {
        try backend.run { store throws in
            let (seen, hidden) = try Self.appends(["north"])
            try store.append(seen + hidden)
            let south = try #require(RandomDesk.clients.first { $0.group == "south" })
            for place in seen.indices {
                let ticket = TicketID(place + 1)
                let version = try store.events(of: ticket).count
                let moved = TicketEvent.clientCorrected(.init(client: south, reason: "moved"))
                try store.append([
                    Append(to: ticket, expecting: version, [moved], by: "ana", at: Instant(milliseconds: 50_000))
                ])
            }
            let empty = MemoryStore()
            #expect(try Self.told(store, ["north"]) == Self.told(empty, ["north"]))
        }
    }
}
