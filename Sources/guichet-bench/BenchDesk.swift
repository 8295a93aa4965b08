// The desk that is measured: made once from the drawing, found again afterwards. Measures nothing but its own making.

import Desk
import Dossiers
import Glibc
import Localisation
import SQLiteStorage
import Storage
import Tickets

struct BenchDesk {
    let path: String
    let store: SQLiteStore
    let charters: Charters
    /// How many tickets it has.
    let count: Int
    let now = TicketDraw.now

    init(path: String, tickets: Int, board: inout FigureBoard) throws {
        self.path = path
        if access(path, F_OK) != 0 { try BenchDesk.make(path, tickets, &board) }
        store = try SQLiteStore(path: path, mode: .open)
        charters = try store.charters()
        count = try store.page(QueueQuery(order: .number), after: nil, limit: 1).first?.id.number ?? 0
    }

    /// Who reads filters.
    func seat() throws -> FilterSeat {
        FilterSeat(
            agent: "agent7", team: "regional", now: now, place: Place(identifier: "America/Toronto") ?? .universal,
            groups: try store.groups(), teams: try store.teams(), agents: try store.agents())
    }

    /// A desk with its people and charters, and no ticket yet.
    static func found(_ path: String) throws -> SQLiteStore {
        let store = try SQLiteStore(path: path, mode: .create)
        let none = Bilingual(same: "")
        try store.found(
            DeskIdentity(
                name: Bilingual("Bench", "Banc d’essai"), zone: "America/Toronto", isDemo: true, contact: none,
                escalationPath: none))
        let since = TicketDraw.now.day.adding(days: -1000)
        try store.register(
            agents: TicketWords.agents.enumerated().map { place, id in
                Agent(
                    id: id, name: id.text, role: place % 10 == 0 ? .supervisor : .agent,
                    team: TicketWords.teams[place % 4])
            }, clients: [],
            groups: TicketWords.groups.map { ClientGroup(id: $0, name: Bilingual(same: $0.text), servedFrom: since) },
            teams: TicketWords.teams.map { Team(id: $0, name: Bilingual(same: $0.text), purpose: none) })
        for (place, group) in TicketWords.groups.enumerated() {
            guard let id = DossierID(kind: .charter, name: group.text) else { continue }
            let source = TicketWords.charter(of: group, isLong: place % 2 == 0)
            try store.append(
                to: id, expecting: 0, [.charterSet(.init(source: source))], by: "agent1",
                at: Instant(day: since))
        }
        return store
    }

    private static func make(_ path: String, _ tickets: Int, _ board: inout FigureBoard) throws {
        PeakMemory.forget()
        let store = try found(path)
        var draw = try TicketDraw(tickets: tickets)
        var samples = Samples()
        while true {
            let batch = draw.next(500)
            if batch.isEmpty { break }
            _ = try samples.time { try store.append(batch) }
            if draw.drawn % 50_000 == 0 { Progress.say("made \(draw.drawn) tickets of \(tickets)") }
        }
        let events = try store.changeCount()
        board.add(
            "making the desk", goal: "", isMet: nil,
            [
                ("tickets", String(tickets)), ("events", String(events)),
                ("events_per_second", String(Int(Double(events) / samples.total * 1000))),
            ])
        board.note("making")
    }

    /// Tickets spread over the whole desk, the same each time.
    func sample(_ size: Int, seed: UInt64) -> [TicketID] {
        var random = SeededBits(state: seed)
        return (0..<size).map { _ in TicketID(Int.random(in: 1...max(1, count), using: &random)) }
    }
}

/// Progress, apart from the figures.
enum Progress {
    static func say(_ text: String) {
        let line = Array((text + "\n").utf8)
        _ = write(2, line, line.count)
    }
}
