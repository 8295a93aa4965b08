// The demo's own policy book, read once, and the moment all tests of the demo take for now.

import Chain
import DemoDesk
import Desk
import PolicyBook
import Storage
import Tickets

/// What the demo is made from in tests.
enum DemoBook {
    static let now = Instant(milliseconds: 1_795_114_800_000)
    static let files = DemoDesk.bookFolder.flatMap { try? BookFiles(folder: $0) }
    static let book = files.flatMap { BookReader.read($0).book }

    /// The tickets of a seed, folded, with the records they are folded from.
    static func tickets(count: Int = 400, seed: UInt64 = 1) -> [(ticket: Ticket, records: [EventRecord])] {
        guard let book else { return [] }
        let coding = EventCoding()
        var number = 0
        return DemoDesk.tickets(count: count, seed: seed, now: now, book: book).map { append in
            number += 1
            var ticket = Ticket(id: TicketID(number))
            var records: [EventRecord] = []
            for entry in append.events {
                let record = EventRecord(
                    entry.event, payload: (try? coding.payload(of: entry.event)) ?? "", of: ticket.id,
                    version: ticket.version + 1, at: entry.at, by: entry.author, after: ticket.chainEnd)
                records.append(record)
                ticket.apply(record)
            }
            return (ticket, records)
        }
    }
}
