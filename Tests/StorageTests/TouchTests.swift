// Appends skip the counts of events that only touch a ticket: so must it be.

import Desk
import Storage
import Testing
import Tickets

@testable import SQLiteStorage

@Suite struct TouchTests {
    @Test func `an event that only touches a ticket changes its version and its last moment, and counts for nothing`()
        throws
    {
        let store = MemoryStore()
        var desk = RandomDesk(seed: 61)
        try store.append((0..<300).map { _ in try desk.newTicket() })
        let charters = try store.charters()
        let event = TicketEvent.noted(.init(text: "called back"))
        #expect(event.onlyTouches)
        for old in try store.tickets() {
            let at = old.updatedAt.adding(seconds: 86_400)
            try store.append([Append(to: old.id, expecting: old.version, [event], by: "bob", at: at)])
            let new = Ticket(id: old.id, folding: try store.events(of: old.id))
            var row = old.row(under: charters)
            (row.version, row.updatedAt) = (old.version + 1, at)
            #expect(new.row(under: charters) == row)
            #expect(new.countList(under: charters) == old.countList(under: charters))
            #expect(new.clauseShares == old.clauseShares && new.searchText == old.searchText)
            #expect(new.precedents == old.precedents && new.exceptions == old.exceptions)
            #expect(new.contacts == old.contacts)
        }
    }
}
