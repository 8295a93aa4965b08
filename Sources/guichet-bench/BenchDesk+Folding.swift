// What is computed from events: clocks, the fold of a long ticket, every row again.

import Chain
import Desk
import SQLiteStorage
import ServiceLevels
import Storage
import Tickets

extension BenchDesk {
    /// The clocks of as many live tickets as a large desk has open at once; drawn, so that no store is timed.
    func clocks(_ board: inout FigureBoard) throws {
        var draw = try TicketDraw(tickets: 200_000, seed: 9)
        draw.isAllRecent = true
        var live = 0
        var total = Samples()
        var running = 0
        while live < 100_000 {
            var tickets: [Ticket] = []
            while tickets.count < 1000 {
                let ticket = BenchDesk.folded(draw.ticket(), as: TicketID(draw.drawn))
                if ticket.status.isLive { tickets.append(ticket) }
            }
            live += tickets.count
            running += total.time {
                tickets.reduce(0) { sum, ticket in
                    sum + ticket.clocks(under: charters.charter(of: ticket.client?.group ?? ""), now: now).count
                }
            }
        }
        board.add(
            "clocks of 100,000 live tickets", goal: "1 s", isMet: total.total <= 1000,
            [
                ("seconds", Samples.text(total.total / 1000)),
                ("worked_seconds", Samples.text(total.totalWorked / 1000)), ("tickets", String(live)),
                ("clocks", String(running)),
            ])
    }

    private static func folded(_ append: Append, as id: TicketID) -> Ticket {
        var ticket = Ticket(id: id)
        for entry in append.events {
            ticket.apply(
                EventRecord(
                    entry.event, payload: "", of: id, version: ticket.version + 1, at: entry.at, by: entry.author,
                    after: ticket.chainEnd))
        }
        return ticket
    }

    /// A ticket of a thousand events of every common kind, a new act each.
    func folding(_ board: inout FigureBoard) throws {
        var draw = try TicketDraw(tickets: 4_000, seed: 3)
        var pieces: [TicketEvent] = []
        while pieces.count < 999 { pieces += draw.ticket().events.dropFirst().map(\.event) }
        let first = draw.ticket().events[0].event
        let events = [first] + pieces.prefix(999)
        let coding = EventCoding()
        var records: [EventRecord] = []
        for (place, event) in events.enumerated() {
            let payload = try coding.payload(of: event)
            records.append(
                EventRecord(
                    event, payload: payload, of: TicketID(1), version: place + 1,
                    at: now.adding(seconds: place * 60), by: "agent1", after: records.last?.hash ?? .none))
        }
        var folds = Samples()
        var readings = Samples()
        for _ in 0..<200 {
            _ = folds.time { Ticket(id: TicketID(1), folding: records) }
            _ = readings.time { records.map { coding.event(kind: $0.event.kind, payload: $0.payload) } }
        }
        board.add(
            "fold of 1,000 events", goal: "1 ms", isMet: folds.quantile(0.5) <= 1,
            folds.fields("").map { (String($0.0.dropFirst()), $0.1) } + [
                ("reading_their_payloads_p50_ms", Samples.text(readings.quantile(0.5)))
            ])
    }

    func rebuild(_ board: inout FigureBoard) throws {
        var samples = Samples()
        try samples.time { try store.rebuild { _, _ in } }
        let events = try store.changeCount()
        let rate = Double(events) / samples.total * 1000
        board.add(
            "rebuild of every row", goal: "200,000 events/s", isMet: rate >= 200_000,
            [
                ("events", String(events)), ("seconds", Samples.text(samples.total / 1000)),
                ("events_per_second", String(Int(rate))),
                ("events_per_second_worked", String(Int(Double(events) / samples.totalWorked * 1000))),
            ])
    }
}
