// A desk's log read ticket by ticket, with progress for whoever waits. No more than a page of it is ever in memory.

import Desk
import Storage
import Tickets

/// Walks the log of a desk.
enum DeskLog {
    /// Events read at a time, about.
    private static let page = 4000

    /// Gives each ticket's events, in the order of tickets. Of `all` events `before` were walked already.
    static func eachTicket(
        of store: any TicketStore, progress: inout ProgressLine, before: Int = 0, of all: Int,
        _ body: (ArraySlice<EventRecord>) throws -> Void
    ) throws {
        var last: TicketID?
        var done = before
        while true {
            let records = try store.events(after: last, limit: page)
            guard let end = records.last else { return }
            var start = 0
            for place in records.indices
            where place + 1 == records.count || records[place + 1].ticket != records[place].ticket {
                try body(records[start...place])
                start = place + 1
            }
            done += records.count
            last = end.ticket
            progress.show(done, of: all)
        }
    }
}
