// What a reader waits for: a page of the list, a whole ticket, a search.

import Desk
import SQLiteStorage
import ServiceLevels
import Storage
import Tickets

extension BenchDesk {
    private static let filters = [
        "", "status:open", "is:live", "owner:me,none is:live", "group:health", "group:health,parks status:open",
        "tag:vip", "breach:<2h", "breach:<2h owner:me", "escalated:yes", "clause:MOB-2.1", "clause:SW-3.1 is:live",
        "team:regional status:waiting", "handoff:in", "promise:<1d", "outcome:not_offered is:live",
    ]

    /// Each order with each filter: the first page, pages on from it, and pages from the middle of the desk.
    func pages(_ board: inout FigureBoard) throws {
        let seat = try seat()
        let middle = try store.summary(of: TicketID(count / 2))
        for order in QueueQuery.Order.allCases {
            var all = Samples()
            var worst = (ms: 0.0, filter: "")
            for filter in Self.filters {
                let query = QueueQuery(order: order, tests: try TicketFilter.parse(filter).tests(for: seat))
                var samples = Samples()
                for start in [nil, middle] {
                    for _ in 0..<4 {
                        var last = start
                        for _ in 0..<5 {
                            let page = try samples.time { try store.page(query, after: last, limit: 50) }
                            last = page.last ?? start
                        }
                    }
                }
                all.add(samples)
                if samples.quantile(0.9) > worst.ms { worst = (samples.quantile(0.9), filter) }
            }
            board.add(
                "page of 50 by \(order.rawValue)", p99: 2, all,
                [("worst_filter", worst.filter), ("its_p90_ms", Samples.text(worst.ms))])
        }
    }

    /// A ticket with its history, its clocks, and what the desk knows of its clause and its client.
    func opening(_ board: inout FigureBoard) throws {
        var samples = Samples()
        var events = Samples()
        for id in sample(50, seed: 1) { _ = try open(id) }
        for id in sample(1000, seed: 2) {
            _ = try events.time { try store.events(of: id) }
            _ = try samples.time { try open(id) }
        }
        board.add("open a ticket", p99: 5, samples, [("events_p50_ms", Samples.text(events.quantile(0.5)))])
    }

    private func open(_ id: TicketID) throws -> Int {
        let records = try store.events(of: id)
        let ticket = Ticket(id: id, folding: records)
        guard let client = ticket.client else { return 0 }
        var seen = ticket.clocks(under: charters.charter(of: client.group), now: now).count
        seen += try store.page(QueueQuery(client: client.id), after: nil, limit: 20).count
        guard let clause = ticket.decision?.clause?.id else { return seen }
        seen += try store.record(of: clause, groups: nil).asked
        seen += try store.precedents(on: clause, groups: nil, limit: 20).nearest(to: ticket.facts).count
        return try seen
            + store.exceptions(covering: clause, client: client.id, group: client.group, on: now.day).count
    }

    /// The first page of words everybody uses, words few use, several, beginnings, and accents.
    func search(_ board: inout FigureBoard) throws {
        var random = SeededBits(state: 5)
        func assets() -> [String] {
            (0..<40).map { _ in "WK-\(10_000 + Int.random(in: 0..<90_000, using: &random))" }
        }
        let searches: [(kind: String, texts: [String])] = [
            ("rare", assets()), ("common", ["portable", "laptop", "the", "audience", "gagnon"]),
            ("two words", ["imprimante lundi", "palm department", "tremblay clavier", "vpn minister’s"]),
            ("two words, one rare", assets().map { "laptop " + $0 }),
            ("beginning", ["impr", "ergo", "min", "pa", "ke", "wk 12", "wk-777"]),
            ("accents", ["HÉLÈNE", "œuvrard", "lévesque numéro", "l’audience", "ecran deuxième"]),
            ("exact", ["\"ergonomic keyboard\"", "\"accès au rpv\""]),
        ]
        let seat = try seat()
        for search in searches {
            var samples = Samples()
            for text in search.texts {
                let query = QueueQuery(tests: try TicketFilter.parse(text).tests(for: seat))
                for _ in 0..<max(4, 40 / search.texts.count) {
                    _ = try samples.time { try store.page(query, after: nil, limit: 50) }
                }
            }
            board.add("search, \(search.kind)", p99: 20, samples)
        }
    }
}
