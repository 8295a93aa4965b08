// The contract of the log, for every store: what is appended is there, once, in order, chained.

import Chain
import Desk
import Storage
import Testing
import Tickets

@Suite struct LogContractTests {
    static let start = Instant(milliseconds: 1_700_000_000_123)

    static func opening(_ words: String = "un Palm Pilot", origin: String? = nil) -> TicketEvent {
        .opened(.init(client: RandomDesk.clients[0], words: words, language: .french, origin: origin))
    }

    static func begin(_ store: any TicketStore) throws -> TicketID {
        let records = try store.append([
            Append(to: nil, expecting: 0, [opening()], by: "ana", at: start)
        ])
        return try #require(records.first?.ticket)
    }

    @Test(arguments: StoreBackend.all)
    func `what is appended is read back in order`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            let events = [Self.opening(), .noted(.init(text: "première")), .noted(.init(text: "deuxième"))]
            let records = try store.append([Append(to: nil, expecting: 0, events, by: "ana", at: Self.start)])
            #expect(records.map(\.event) == events)
            #expect(records.map(\.version) == [1, 2, 3])
            #expect(try store.events(of: TicketID(1)) == records)
            #expect(try store.events(of: TicketID(2)).isEmpty)
            #expect(try store.changeCount() == 3)
        }
    }

    @Test(arguments: StoreBackend.all)
    func `what was added since somebody looked is told in order`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            let first = try Self.begin(store)
            let seen = try store.changeCount()
            let second = try Self.begin(store)
            try store.append([
                Append(to: first, expecting: 1, [.noted(.init(text: "x"))], by: "bob", at: Self.start)
            ])
            let added = try store.changes(after: seen, limit: 10)
            #expect(added.map(\.ticket) == [second, first])
            #expect(added.last == LogChange(ticket: first, version: 2, author: "bob"))
            #expect(try store.changes(after: seen, limit: 1) == [added[0]])
            #expect(try store.changes(after: seen + 2, limit: 10).isEmpty)
            #expect(try store.changes(after: -5, limit: 10).count == 3)
            #expect(try store.changes(after: 0, limit: 0).isEmpty)
        }
    }

    @Test(arguments: StoreBackend.all)
    func `a call of many new tickets may act on those it began, and all stand in the order given`(
        _ backend: StoreBackend
    ) throws {
        try backend.run { store throws in
            func note(_ ticket: Int, _ text: String) -> Append {
                Append(to: TicketID(ticket), expecting: 1, [.noted(.init(text: text))], by: "bob", at: Self.start)
            }
            func opening(_ number: Int) -> Append {
                let entry = Append.Entry(
                    Self.opening("numéro \(number)"), by: "ana", at: Self.start, originKey: "key \(number)")
                return Append(to: nil, expecting: 0, [entry])
            }
            let again = Append(
                to: nil, expecting: 0,
                [
                    Append.Entry(Self.opening("numéro 3"), by: "ana", at: Self.start, originKey: "key 3"),
                    Append.Entry(.noted(.init(text: "suite")), by: "ana", at: Self.start, originKey: "key 3 b"),
                ])
            let appends = (1...300).map(opening) + [note(200, "x"), again] + (301...400).map(opening) + [note(7, "y")]
            let records = try store.append(appends)
            #expect(records.map(\.ticket.number) == Array(1...300) + [200, 3] + Array(301...400) + [7])
            #expect(try store.changes(after: 0, limit: .max).map(\.ticket) == records.map(\.ticket))
            for number in [1, 3, 7, 200, 400] {
                let stored = try store.events(of: TicketID(number))
                #expect(stored == records.filter { $0.ticket.number == number } && stored.chainFaults().isEmpty)
            }
            #expect(try store.count(QueueQuery()) == 400)
        }
    }

    @Test(arguments: StoreBackend.all)
    func `what begins with something new and goes on with another ticket's is that ticket's`(
        _ backend: StoreBackend
    ) throws {
        try backend.run { store throws in
            func entry(_ key: String) -> Append.Entry {
                Append.Entry(.noted(.init(text: key)), by: "ana", at: Self.start, originKey: key)
            }
            let opening = Append.Entry(Self.opening(), by: "ana", at: Self.start, originKey: "a")
            try store.append([Append(to: nil, expecting: 0, [opening])])
            try store.append([Append(to: nil, expecting: 0, [entry("b"), opening, entry("c"), entry("b")])])
            #expect(try store.events(of: TicketID(1)).map(\.version) == [1, 2, 3])
            #expect(try store.changeCount() == 3)
            let again = try store.append([Append(to: nil, expecting: 0, [entry("c"), entry("b")])])
            #expect(again.isEmpty)
        }
    }

    @Test(arguments: StoreBackend.all)
    func `tickets are numbered from 1 without a gap, also after a failure`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            let first = try Self.begin(store)
            #expect(first == TicketID(1))
            let good = Append(to: nil, expecting: 0, [Self.opening()], by: "ana", at: Self.start)
            let bad = Append(to: TicketID(1), expecting: 7, [.noted(.init(text: "x"))], by: "ana", at: Self.start)
            #expect(throws: StoreError.versionClash(TicketID(1), expected: 7, found: 1)) {
                try store.append([good, bad])
            }
            #expect(try store.changeCount() == 1)
            #expect(try store.count(QueueQuery()) == 1)
            let second = try Self.begin(store)
            #expect(second == TicketID(2))
        }
    }

    @Test(arguments: StoreBackend.all)
    func `of two writers who saw the same version, the second is refused`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            let ticket = try Self.begin(store)
            let one = Append(to: ticket, expecting: 1, [.noted(.init(text: "one"))], by: "ana", at: Self.start)
            let two = Append(to: ticket, expecting: 1, [.noted(.init(text: "two"))], by: "bob", at: Self.start)
            try store.append([one])
            #expect(throws: StoreError.versionClash(ticket, expected: 1, found: 2)) { try store.append([two]) }
            #expect(try store.events(of: ticket).map(\.author) == ["ana", "ana"])
        }
    }

    @Test(arguments: StoreBackend.all)
    func `a later append of a call follows an earlier one`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            try store.append([
                Append(to: nil, expecting: 0, [Self.opening()], by: "ana", at: Self.start),
                Append(to: TicketID(1), expecting: 1, [.noted(.init(text: "x"))], by: "ana", at: Self.start),
                Append(to: nil, expecting: 0, [Self.opening()], by: "ana", at: Self.start),
            ])
            #expect(try store.summary(of: TicketID(1))?.version == 2)
            #expect(try store.summary(of: TicketID(2))?.version == 1)
        }
    }

    @Test(arguments: StoreBackend.all)
    func `an event for a ticket that is not there is refused`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            #expect(throws: StoreError.noSuchTicket(TicketID(9))) {
                try store.append([
                    Append(to: TicketID(9), expecting: 0, [.noted(.init(text: "x"))], by: "ana", at: Self.start)
                ])
            }
        }
    }

    @Test(arguments: StoreBackend.all)
    func `the chain of every ticket holds`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            var desk = RandomDesk(seed: 3)
            try desk.fill(store, tickets: 30)
            for number in 1...30 {
                let records = try store.events(of: TicketID(number))
                #expect(!records.isEmpty)
                #expect(records.chainFaults().isEmpty)
            }
        }
    }

    @Test(arguments: StoreBackend.all)
    func `an event of an unknown kind survives byte for byte`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            let payloads = ["{\"v\":9, \"b\":1,\"a\": \"é\" }", "not JSON", "", "zero \u{0} inside", "{\"v\":1}"]
            let events = payloads.map { TicketEvent.unknown(kind: "telepathy-é", payload: $0) }
            let ticket = try Self.begin(store)
            try store.append([Append(to: ticket, expecting: 1, events, by: "bob", at: Self.start)])
            let records = try store.events(of: ticket)
            #expect(records.dropFirst().map(\.payload) == payloads)
            #expect(records.dropFirst().map(\.event) == events)
            #expect(records.chainFaults().isEmpty)
        }
    }

    @Test(arguments: StoreBackend.all)
    func `the whole log is read ticket by ticket, none cut`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            var desk = RandomDesk(seed: 5)
            try desk.fill(store, tickets: 25)
            var seen: [EventRecord] = []
            while true {
                let part = try store.events(after: seen.last?.ticket, limit: 10)
                if part.isEmpty { break }
                seen += part
            }
            let single = try (1...25).flatMap { try store.events(of: TicketID($0)) }
            #expect(seen == single)
            #expect(seen.count == (try store.changeCount()))
        }
    }
}

@Suite struct OriginContractTests {
    private func step(_ number: Int) -> Append.Entry {
        let event =
            number == 0
            ? LogContractTests.opening(origin: "incident:45")
            : TicketEvent.noted(.init(text: "step \(number)"))
        return Append.Entry(event, by: "import", at: LogContractTests.start, originKey: "incident:45:\(number)")
    }

    @Test(arguments: StoreBackend.all)
    func `an import done twice is there once`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            let append = Append(to: nil, expecting: 0, [step(0), step(1), step(1)])
            #expect(try store.append([append, append]).count == 2)
            #expect(try store.append([append]).isEmpty)
            #expect(try store.changeCount() == 2)
            #expect(try store.ticket(origin: "incident:45") == TicketID(1))
            #expect(try store.ticket(origin: "incident:46") == nil)
        }
    }

    @Test(arguments: StoreBackend.all)
    func `an import begun again goes on with the ticket it began`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            try store.append([Append(to: nil, expecting: 0, [step(0), step(1)])])
            let rest = try store.append([Append(to: nil, expecting: 0, [step(0), step(1), step(2)])])
            #expect(rest.map(\.ticket) == [TicketID(1)])
            #expect(rest.map(\.version) == [3])
        }
    }

    @Test(arguments: StoreBackend.all)
    func `a repeated append with a stale version is no clash`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            try store.append([Append(to: nil, expecting: 0, [step(0)])])
            let append = Append(to: TicketID(1), expecting: 1, [step(1)])
            try store.append([append])
            #expect(try store.append([append]).isEmpty)
        }
    }
}
