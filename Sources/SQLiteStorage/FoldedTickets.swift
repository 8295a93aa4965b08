// Tickets folded or read lately, so that neither a bulk load nor an act on the ticket on screen reads back what was just
// there. Bounded; a ticket found here must still be checked against the log.

import Desk
import Tickets

struct FoldedTickets {
    /// A ticket is a kilobyte that a growing table would move about.
    private final class Box: Sendable {
        let ticket: Ticket
        init(_ ticket: Ticket) { self.ticket = ticket }
    }

    private static let generation = 256
    private var young: [TicketID: Box] = [:]
    private var old: [TicketID: Box] = [:]
    /// The logs of the tickets read last, folded only when something is done to one.
    private var logs: [TicketID: [EventRecord]] = [:]
    private static let mostLogs = 8
    private static let longestLog = 256

    /// The ticket as it stands at the version its log ends with, where that is known: no event ever becomes another.
    func ticket(_ id: TicketID, at version: Int) -> Ticket? {
        if let ticket = (young[id] ?? old[id])?.ticket, ticket.version == version { return ticket }
        guard let log = logs[id], log.last?.version == version else { return nil }
        return Ticket(id: id, folding: log)
    }

    mutating func keep(_ ticket: Ticket) {
        if young.count >= Self.generation {
            old = young
            young = [:]
        }
        young[ticket.id] = Box(ticket)
    }

    /// Keeps what was read of one ticket, whole.
    mutating func keep(_ log: [EventRecord]) {
        guard let id = log.first?.ticket, log.count <= Self.longestLog else { return }
        if logs.count >= Self.mostLogs { logs = [:] }
        logs[id] = log
    }

    mutating func forget() { self = FoldedTickets() }
}
