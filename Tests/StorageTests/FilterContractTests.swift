// What filters mean, for every store: random filters on random desks, and cases told one by one.

import Desk
import GRDB
import Localisation
import Storage
import Testing
import Tickets

@testable import SQLiteStorage

@Suite struct FilterContractTests {
    @Test(arguments: StoreBackend.all, [101, 102, 103] as [UInt64])
    func `pages and counts of a random filter are the rows that pass it`(
        _ backend: StoreBackend, _ seed: UInt64
    ) throws {
        try backend.run { store throws in
            var desk = RandomDesk(seed: seed)
            try desk.fill(store, tickets: 60)
            let tickets = try store.tickets()
            let charters = try store.charters()
            var random = RandomFilter(seed: seed)
            for _ in 0..<40 {
                let filter = random.filter()
                let tests = try filter.tests(for: RandomFilter.seat)
                for order in QueueQuery.Order.allCases {
                    let query = QueueQuery(order: order, groups: seed == 102 ? ["north", "east"] : nil, tests: tests)
                    let expected = QueueContractTests.expected(query, tickets, charters)
                    let rows = try store.all(query)
                    #expect(rows == expected, "\(filter) by \(order)")
                    #expect(try store.count(query) == expected.count, "\(filter) by \(order)")
                    let middle = expected.dropFirst(expected.count / 2).first
                    let before = try store.page(query, before: middle, limit: 5)
                    let above = middle == nil ? expected[...] : expected.prefix(expected.count / 2)
                    #expect(before == above.suffix(5), "\(filter) by \(order)")
                }
            }
        }
    }

    /// The numbers of the tickets a filter finds, the newest first.
    private func found(
        _ text: String, _ store: any TicketStore, _ seat: FilterSeat = RandomFilter.seat
    ) throws -> [Int] {
        let tests = try TicketFilter.parse(text).tests(for: seat)
        return try store.all(QueueQuery(order: .number, tests: tests)).map(\.id.number)
    }

    private func open(_ words: String..., in store: any TicketStore) throws {
        let client = Client(id: "C1", name: "Œuvrard, Zoé", language: .french, group: "north")
        try store.append(
            words.map { words in
                let opened = TicketEvent.opened(.init(client: client, words: words, language: .french))
                return Append(to: nil, expecting: 0, [opened], by: "ana", at: Instant(milliseconds: 0))
            })
    }

    @Test(arguments: StoreBackend.all)
    func `case, accents, ligatures and apostrophes do not hide a word`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            try open("l'accès au chef-d’œuvre", "L’ACCÈS REFUSÉ", "mon acces, don't", "oeuvre", in: store)
            for word in ["acces", "ACCÈS", "accès", "l'accès", "l’accès", "d'accès", "L’Acc"] {
                #expect(try found(word, store) == [3, 2, 1], "\(word)")
            }
            #expect(try found("lacces", store) == [2, 1])
            #expect(try found("\"l’accès\"", store) == [2, 1])
            #expect(try found("dont", store) == [3])
            #expect(try found("don't", store) == [3])
            for word in ["oeuvre", "œuvre", "ŒUVRE", "chef-d'oeuvre -refuse"] {
                #expect(try found(word, store).contains(1), "\(word)")
            }
            #expect(try found("oeuvrard œuvrard", store) == [4, 3, 2, 1])
            #expect(try found("client:oeuvrard", store) == [4, 3, 2, 1])
        }
    }

    @Test(arguments: StoreBackend.all)
    func `a tag is found however it is written`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            try open("un", "deux", in: store)
            let tagged = TicketEvent.tagged(.init(added: ["Réseau"], removed: []))
            try store.append([Append(to: TicketID(2), expecting: 1, [tagged], by: "ana", at: Instant(milliseconds: 1))])
            for filter in ["tag:reseau", "étiquette:RÉSEAU", "tag:Réseau"] {
                #expect(try found(filter, store) == [2], "\(filter)")
            }
            #expect(try found("tag:none", store) == [1])
        }
    }

    @Test(arguments: StoreBackend.all)
    func `exact words stand whole, in order and in one field`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            try open("the dog and the cat", "the cat and the dog", "Zoé the catalogue", in: store)
            #expect(try found("\"the cat\"", store) == [2, 1])
            #expect(try found("\"and the dog\"", store) == [2])
            #expect(try found("\"the cat\" -\"the dog and\"", store) == [2])
            #expect(try found("cat -catalogue", store) == [2, 1])
            #expect(try found("\"oeuvrard zoe\"", store) == [3, 2, 1])
            #expect(try found("\"zoe the\"", store) == [3])
        }
    }

    @Test(arguments: StoreBackend.all)
    func `merged tickets show when asked for`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            try open("one", "two", in: store)
            let merged = TicketEvent.merged(.init(ticket: TicketID(1), reason: "the same"))
            try store.append([
                Append(to: TicketID(2), expecting: 1, [merged], by: "ana", at: Instant(milliseconds: 1))
            ])
            #expect(try found("", store) == [1])
            #expect(try store.count(QueueQuery()) == 1)
            #expect(try found("merged:yes", store) == [2])
            #expect(try found("merged:yes,no", store) == [2, 1])
            #expect(try found("-fusionné:oui", store) == [1])
        }
    }

    @Test(arguments: StoreBackend.all)
    func `days begin and end where the desk is`(_ backend: StoreBackend) throws {
        let toronto = try #require(Place(identifier: "America/Toronto"))
        // 1970-01-01T00:00Z is still 1969 there.
        var seat = RandomFilter.seat
        seat.place = toronto
        try backend.run { store throws in
            try open("one", in: store)
            #expect(try found("opened:1969-12-31", store, seat) == [1])
            #expect(try found("opened:1970-01-01", store, seat) == [])
            #expect(try found("opened:1970-01-01", store) == [1])
            #expect(try found("opened:<1m -opened:<0m", store) == [1])
        }
    }

    @Test func `names of groups, teams and agents are looked up, a strange one is refused`() throws {
        var seat = RandomFilter.seat
        let day = CivilDate(dayNumber: 0)
        seat.groups = [
            ClientGroup(id: "health", name: Bilingual("Public Health", "Santé publique"), servedFrom: day),
            ClientGroup(id: "north", name: Bilingual("Northern Affairs", "Affaires du Nord"), servedFrom: day),
        ]
        for text in ["group:HEALTH", "groupe:santé", "groupe:\"publique sante\"", "group:publi"] {
            #expect(try TicketFilter.parse(text).tests(for: seat) == [.text(.group, ["health"])], "\(text)")
        }
        #expect(throws: FilterProblem(.unknownName(.group, "helth", nearest: "health"))) {
            try TicketFilter.parse("group:helth").tests(for: seat)
        }
        #expect(try TicketFilter.parse("owner:me,none").tests(for: seat) == [.text(.owner, ["ana", nil])])
    }

    @Test func `rows are found and sorted by their nearest clock`() throws {
        try withFolder { folder throws in
            let store = try SQLiteStore(path: folder + "/desk.sqlite", mode: .create)
            try open("one", "two", "three", "four", in: store)
            try store.write { db in
                try db.execute(sql: "UPDATE ticket SET due = CASE number WHEN 1 THEN 9000000 WHEN 3 THEN 1000 END")
            }
            #expect(try store.all(QueueQuery(order: .due)).map(\.id.number) == [3, 1, 4, 2])
            let last = try store.page(QueueQuery(order: .due), before: nil, limit: 3)
            #expect(last.map(\.id.number) == [1, 4, 2])
            #expect(try found("breach:yes", store) == [3])
            #expect(try found("bris:<3h", store) == [3, 1])
            #expect(try found("breach:>1h", store) == [1])
            #expect(try found("breach:no", store) == [4, 2, 1])
        }
    }
}
