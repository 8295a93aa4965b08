// Tickets folded lately, so that a bulk load need not read back what it has just written. Bounded; a ticket found
// here must still be checked against the log.

import Desk
import Tickets

struct FoldedTickets {
    private static let generation = 256
    private var young: [TicketID: Ticket] = [:]
    private var old: [TicketID: Ticket] = [:]

    subscript(id: TicketID) -> Ticket? {
        young[id] ?? old[id]
    }

    mutating func keep(_ ticket: Ticket) {
        if young.count >= Self.generation {
            old = young
            young = [:]
        }
        young[ticket.id] = ticket
    }

    mutating func forget() {
        young = [:]
        old = [:]
    }
}
