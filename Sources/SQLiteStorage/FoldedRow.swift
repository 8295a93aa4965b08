// What a ticket's events come to, ready to be written: all that costs work is done where it was folded.

import Desk
import Storage
import Tickets

struct FoldedRow: Sendable {
    /// What it counts for.
    struct Counted: Sendable {
        let shares: [ClauseShare]
        let counts: [DayCount]

        init(_ ticket: Ticket, under charters: Charters) {
            shares = ticket.clauseShares
            counts = ticket.countList(under: charters)
        }
    }

    let row: TicketSummary
    let text: String
    let precedents: [Precedent]
    let exceptions: [GrantedException]
    let contacts: [Ticket.ContactState]
    /// nil where it is counted elsewhere.
    var counted: Counted?

    init(_ ticket: Ticket, under charters: Charters) {
        row = ticket.row(under: charters)
        text = ticket.searchText.text
        precedents = ticket.precedents
        exceptions = ticket.exceptions
        contacts = ticket.contacts
        counted = Counted(ticket, under: charters)
    }
}
