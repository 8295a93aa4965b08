// What a ticket leaves in tables of its own: precedents, exceptions, contacts. Each is written anew when it changed.

import Desk
import GRDB
import Storage
import Tickets

extension TicketRows {
    func write(_ precedents: [Precedent], of ticket: TicketID, isFirst: Bool) throws {
        if !isFirst { try forget("precedent", of: ticket) }
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO precedent (ticket, place, at, clause, client_group, ruling, reason, until, facts, pressed)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        for (place, precedent) in precedents.enumerated() {
            try statement.execute(
                arguments: [
                    precedent.ticket.number, place, precedent.at.milliseconds, precedent.clause,
                    precedent.group.text, precedent.ruling.rawValue, precedent.reason,
                    precedent.until?.description, try StoredValue.encode(precedent.facts), precedent.isPressed,
                ])
        }
    }

    func write(_ exceptions: [GrantedException], of ticket: TicketID, isFirst: Bool) throws {
        if !isFirst { try forget("exception", of: ticket) }
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO exception
                    (ticket, place, at, author, clause, client, client_group, scope, reason, conditions, until, ended_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        for (place, exception) in exceptions.enumerated() {
            try statement.execute(
                arguments: [
                    exception.ticket.number, place, exception.at.milliseconds, exception.by.text, exception.clause,
                    exception.client.text, exception.group.text, exception.scope.rawValue, exception.reason,
                    exception.conditions, exception.until.description, exception.endedAt?.milliseconds,
                ])
        }
    }

    func write(_ contacts: [Ticket.ContactState], of ticket: TicketID, isFirst: Bool) throws {
        if !isFirst { try forget("contact", of: ticket) }
        try write(contacts.enumerated().map { (ticket, $0.offset, $0.element) })
    }

    /// Writes contacts there are none of yet, each with its place among those of its ticket.
    func write(_ contacts: [(TicketID, Int, Ticket.ContactState)]) throws {
        try Self.contactInsertion.write(contacts, to: db) { new, bindings in
            let (ticket, place, contact) = new
            bindings.add(ticket.number)
            bindings.add(place)
            bindings.add(contact.at.milliseconds)
            bindings.add(contact.by.text)
            bindings.add(contact.seconds)
            bindings.add(contact.isDemanding ? 1 : 0)
        }
    }

    private static let contactInsertion = BulkInsert(
        into: "contact", ["ticket", "place", "at", "author", "seconds", "demanding"])

    private func forget(_ table: String, of ticket: TicketID) throws {
        try db.cachedStatement(sql: "DELETE FROM \(table) WHERE ticket = ?").execute(arguments: [ticket.number])
    }
}
