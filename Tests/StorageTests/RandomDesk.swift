// Seeded tickets of every kind, as appends: the same seed gives the same desk.

import Decisions
import Desk
import PolicyBook
import Storage
import TestSupport
import Tickets

struct RandomDesk {
    static let groups: [GroupID] = ["north", "south", "east"]
    static let agents: [AgentID] = ["ana", "bob"]
    static let clauses = ["MOB-1", "SW-2"]
    static let clients = [
        Client(id: "C1", name: "Bélanger, Zoé", language: .french, group: "north", role: "manager"),
        Client(id: "C2", name: "Lévesque-Roy, Noël", language: .french, group: "south"),
        Client(id: "C3", name: "Smith, Mary Ann", language: .english, group: "east"),
        Client(id: "C4", name: "Œuvrard, Chloé", language: .french, group: "north"),
        Client(id: "C5", name: "Belanger, Anne", language: .english, group: "south"),
    ]
    static let teams: [TeamID] = ["desk", "desktop", "network"]
    static let tags = ["VIP", "matériel", "vip"]
    private static let phrases = ["un Palm Pilot", "le logiciel d’Évelyne", "access to the étage", "a laptop, quickly"]
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// Few different moments, so that ties are common.
    mutating func moment() -> Instant {
        Instant(milliseconds: Int64.random(in: 0..<40, using: &random) * 1000)
    }

    mutating func pick<Element>(_ values: [Element]) -> Element {
        values[Int.random(in: 0..<values.count, using: &random)]
    }

    mutating func newTicket() throws -> Append {
        let client = pick(Self.clients)
        var events: [TicketEvent] = [
            .opened(.init(client: client, words: pick(Self.phrases), language: client.language))
        ]
        for _ in 0..<Int.random(in: 0..<7, using: &random) { events.append(try event()) }
        return Append(to: nil, expecting: 0, events.map { Append.Entry($0, by: pick(Self.agents), at: moment()) })
    }

    mutating func event() throws -> TicketEvent {
        switch Int.random(in: 0..<22, using: &random) {
        case 0: .needConfirmed(.init(need: pick(Self.phrases) + " réparé"))
        case 1, 2: .decisionRecorded(try Self.refusal(by: pick(Self.clauses)))
        case 3: .offerTaken(.init(offer: "loan", title: Bilingual("a loan", "un prêt")))
        case 4: .clientInformed(.init(channel: .phone, said: "bientôt", nextUpdate: moment()))
        case 5, 6: .assigned(.init(agent: pick(Self.agents), team: "desk"))
        case 7: .waiting(.init(on: "client", reason: "budget"))
        case 8, 9: .escalated(.init(by: .client, to: "supervisor", reason: "again", pressure: "I will call"))
        case 10: .ruled(.init(ruling: pick(Ruling.allCases), reason: "seen", until: CivilDate(dayNumber: 20_000)))
        case 11: .resolved(.init(reason: "done"))
        case 12...20: aroundDecision()
        default: .unknown(kind: "telepathy", payload: "{\"v\":9, \"é\":[1,2] }")
        }
    }

    private mutating func aroundDecision() -> TicketEvent {
        switch Int.random(in: 0..<9, using: &random) {
        case 0, 1: .tagged(.init(added: [pick(Self.tags)], removed: [pick(Self.tags)]))
        case 2: .handOffOffered(.init(to: pick(Self.teams), from: pick(Self.teams), reason: "theirs"))
        case 3: .handOffReturned(.init(reason: "not ours"))
        case 4: .backupAsked(.init(reason: "on a call"))
        case 5: .complaintFiled(.init(about: pick(Self.agents), by: .client, words: "curt"))
        case 6: .disagreementRaised(.init(with: pick(Self.teams), about: "who pays", steps: []))
        case 7: .merged(.init(ticket: TicketID(1), reason: "the same"))
        default: .levelSet(.init(level: pick(["P1", "P2"]), reason: "asked"))
        }
    }

    static func refusal(by clause: String) throws -> RecordedDecision {
        let day = CivilDate(dayNumber: 20_000)
        let place = SourceLocation(file: "mobile.md", line: 1, column: 1)
        let text = Bilingual("not supported in the Region", "n’est pas pris en charge dans la région")
        let policy = Policy(
            id: "MOB", title: text, owner: text, from: day, review: day, source: text, clauses: [], location: place)
        let entry = Clause(id: clause, title: text, text: text, location: place)
        var parts = RecordedDecision.Parts(
            answer: .outcome(.notOffered), revision: "sha256:0", request: Request(date: day))
        parts.clause = FrozenClause(entry, of: policy, from: day, to: nil)
        parts.noneBecause = Bilingual("none fits", "rien ne convient")
        return try RecordedDecision(parts)
    }

    /// Fills a store with tickets and later events on some of them.
    mutating func fill(_ store: any TicketStore, tickets: Int) throws {
        try store.append((0..<tickets).map { _ in try newTicket() })
        for _ in 0..<tickets {
            let ticket = TicketID(Int.random(in: 1...tickets, using: &random))
            let version = try store.events(of: ticket).count
            let entry = Append.Entry(try event(), by: pick(Self.agents), at: moment())
            try store.append([Append(to: ticket, expecting: version, [entry])])
        }
    }
}

extension TicketStore {
    /// Every row of a query, by pages of a few.
    func all(_ query: QueueQuery) throws(StoreError) -> [TicketSummary] {
        var rows: [TicketSummary] = []
        while true {
            let page = try page(query, after: rows.last, limit: 7)
            rows += page
            if page.count < 7 { return rows }
        }
    }

    /// Every ticket, folded from the log.
    func tickets() throws(StoreError) -> [Ticket] {
        let records = try events(after: nil, limit: .max)
        var tickets: [Ticket] = []
        for record in records {
            if tickets.last?.id != record.ticket { tickets.append(Ticket(id: record.ticket)) }
            tickets[tickets.count - 1].apply(record)
        }
        return tickets
    }
}
