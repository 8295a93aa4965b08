// Candidates sorted by the entries of an index alone: tickets are read in that order until the page is full. A client has
// a hundred tickets all over the file, of which a pane shows six.

import GRDB
import Storage
import Tickets

extension SQLiteStore {
    /// The first rows beyond `row` among the tickets of some entries.
    func page(
        of entries: QueuePlan.Entries, _ segment: QueueStatement.Segment, beyond row: TicketSummary?, backwards: Bool,
        _ limit: Int, _ db: Database
    ) throws -> [TicketSummary] {
        let place = row.map { [segment.position(beyond: $0, backwards, in: "ticket")] } ?? []
        let filter = RowCondition(all: entries.walk.conditions + place)
        let numbers = try Int.fetchCursor(
            try db.cachedStatement(
                sql: """
                    SELECT ticket.number FROM \(entries.walk.source)
                    WHERE \(filter.sql) ORDER BY \(segment.order(backwards, in: "ticket"))
                    """),
            arguments: filter.arguments)
        let columns = TicketSummary.columns.joined(separator: ", ")
        let look = try db.cachedStatement(
            sql: "SELECT \(columns) FROM ticket NOT INDEXED WHERE number = ? AND \(entries.rest.sql)")
        var found: [TicketSummary] = []
        while found.count < limit, let number = try numbers.next() {
            let row = try Row.fetchOne(look, arguments: [number] + entries.rest.arguments)
            if let row { found.append(try TicketSummary(row: row)) }
        }
        return found
    }
}
