// The contract of what is counted for reports, for every store: after any history, the sums are those of every ticket
// folded again from its events.

import Desk
import Dossiers
import Localisation
import Storage
import Testing
import Tickets

@testable import SQLiteStorage

@Suite struct CountContractTests {
    static let far = [CivilDate(dayNumber: -400_000), CivilDate(dayNumber: 900_000)]

    /// All sums a store gives.
    static func read(_ store: any TicketStore, groups: Set<GroupID>? = nil) throws -> [CountKey: Int] {
        try store.counts(of: Set(CountKind.allCases), between: far, groups: groups).first ?? [:]
    }

    /// The same, from the events and the charters alone.
    static func folded(_ store: any TicketStore, groups: Set<GroupID>? = nil) throws -> [CountKey: Int] {
        let charters = try store.charters()
        var sums: [CountKey: Int] = [:]
        for ticket in try store.tickets() where groups?.contains(ticket.client?.group ?? "") ?? true {
            for (entry, count) in ticket.counts(under: charters) { sums[entry.key, default: 0] += count }
        }
        return sums.filter { $0.value != 0 }
    }

    private static func charter(_ group: String, from: String, hours: Int) -> DossierAppend {
        let source = """
            format: 1
            group: \(group)
            model: hold
            from: \(from)
            zone: America/Toronto
            hours: {mon-fri: 8:00-17:00}
            levels:
              standard:
                name: {en: Standard, fr: Régulier}
                respond: {hours: \(hours)}
                resolve: {hours: \(hours)}
                hand-off: {hours: \(hours)}
            default-level: standard
            commitments:
              answer: {by: desk, words: {en: answer, fr: répondre}, clock: respond}
            """
        let id = DossierID(kind: .charter, name: group) ?? .retention
        return DossierAppend(
            to: .dossier(id), expecting: 0, [.charterSet(.init(source: source))], by: "kowalski",
            at: Instant(milliseconds: 0))
    }

    @Test(arguments: StoreBackend.all)
    func `the sums are those of the tickets after every append, a new charter and a rebuild`(
        _ backend: StoreBackend
    ) throws {
        try backend.run { store throws in
            var desk = RandomDesk(seed: 11)
            for round in 0..<4 {
                try store.append((0..<15).map { _ in try desk.newTicket() })
                for number in 1...10 {
                    let ticket = TicketID(number)
                    let version = try store.events(of: ticket).count
                    let note = TicketEvent.reopened(.init(reason: "again"))
                    try store.append([
                        Append(to: ticket, expecting: version, [note], by: "ana", at: desk.moment())
                    ])
                }
                if round == 1 { try store.append(dossiers: [Self.charter("desk", from: "1960-01-01", hours: 1)]) }
                if round == 2 { try store.append(dossiers: [Self.charter("north", from: "1970-01-01", hours: 9)]) }
                #expect(try Self.read(store) == Self.folded(store))
                #expect(try Self.read(store, groups: ["north"]) == Self.folded(store, groups: ["north"]))
            }
            let before = try Self.read(store)
            #expect(before.keys.contains { $0.kind == .clock })
            try store.rebuild { _, _ in }
            #expect(try Self.read(store) == before)
        }
    }

    @Test(arguments: StoreBackend.all)
    func `a call of many tickets that goes on with those it began counts each once`(
        _ backend: StoreBackend
    ) throws {
        try backend.run { store throws in
            var desk = RandomDesk(seed: 14)
            var appends = try (0..<150).map { _ in try desk.newTicket() }
            for number in stride(from: 3, through: 150, by: 7) {
                let version = appends[number - 1].events.count
                let resolved = TicketEvent.resolved(.init(reason: "done"))
                appends.append(
                    Append(to: TicketID(number), expecting: version, [resolved], by: "ana", at: desk.moment()))
            }
            appends += try (0..<80).map { _ in try desk.newTicket() }
            try store.append(appends)
            #expect(try Self.read(store) == Self.folded(store))
            let before = try DeskPicture.lines(of: store)
            try store.rebuild { _, _ in }
            let after = try DeskPicture.lines(of: store)
            #expect(after == before, "\(DeskPicture.difference(after, before))")
        }
    }

    @Test(arguments: StoreBackend.all)
    func `days are those of the desk, also where it is founded last`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            var desk = RandomDesk(seed: 12)
            try store.append((0..<20).map { _ in try desk.newTicket() })
            try store.found(
                DeskIdentity(
                    name: Bilingual(same: "d"), zone: "Pacific/Kiritimati", isDemo: true, contact: Bilingual(same: ""),
                    escalationPath: Bilingual(same: "")))
            // 14 hours ahead, what happened on the evening of the first of January UTC is of the second.
            let place = try #require(Place(identifier: "Pacific/Kiritimati"))
            let tickets = try store.tickets().filter { $0.mergedInto == nil }
            let days = Set(tickets.map { place.local($0.openedAt).day })
            for day in days {
                let sums = try store.counts(of: [.ticket], between: [day, day.adding(days: 1)], groups: nil)
                let expected = tickets.count { place.local($0.openedAt).day == day }
                #expect(sums[0].values.reduce(0, +) == expected)
            }
        }
    }

    @Test(arguments: StoreBackend.all)
    func `spans part the days between their cuts`(_ backend: StoreBackend) throws {
        try backend.run { store throws in
            var desk = RandomDesk(seed: 13)
            try store.append((0..<30).map { _ in try desk.newTicket() })
            let kinds = Set(CountKind.allCases)
            let days = (-2...3).map(CivilDate.init(dayNumber:))
            let spans = try store.counts(of: kinds, between: days, groups: nil)
            #expect(spans.count == days.count - 1)
            for (place, span) in spans.enumerated() {
                let one = try store.counts(of: kinds, between: [days[place], days[place + 1]], groups: nil)
                #expect(one == [span])
            }
            #expect(try store.counts(of: kinds, between: [days[0]], groups: nil).isEmpty)
            #expect(try store.counts(of: [], between: days, groups: nil).allSatisfy(\.isEmpty))
        }
    }
}
