// The newest of many tickets with a text. The index of texts gives tickets by number, a list wants those touched last:
// new tickets are mostly touched last, and the few that are old and were touched lately are looked at one by one.

import Desk
import GRDB
import Storage
import Tickets

extension SQLiteStore {
    private typealias Found = (key: Int64, number: Int)

    /// The first rows beyond `row` by number or by when they were touched, the newest first; nil where that would
    /// take more looking than a walk in order.
    func newest(
        _ plan: QueuePlan, _ segment: QueueStatement.Segment, beyond row: TicketSummary?, _ limit: Int, _ db: Database
    ) throws -> [TicketSummary]? {
        guard segment == .updated || segment == .number, mostNewest > 0, let text = plan.quickText else { return nil }
        let place = row.map { [segment.position(beyond: $0, false, in: "ticket")] } ?? []
        let filter = RowCondition(all: text.rest + place)
        let look = try db.cachedStatement(
            sql: "SELECT updated_at FROM ticket NOT INDEXED WHERE number = ? AND \(filter.sql)")
        var seen = 0
        var found: [Found] = []
        let hits = try Int.fetchCursor(
            try db.cachedStatement(
                sql: "SELECT rowid FROM ticket_text WHERE ticket_text MATCH ? ORDER BY rowid DESC LIMIT ?"),
            arguments: [text.match, mostNewest])
        while found.count < limit, let number = try hits.next() {
            seen += 1
            let key = try Int64.fetchOne(look, arguments: [number] + filter.arguments)
            if let key { found.append((key, number)) }
        }
        if found.count < limit {
            if seen == mostNewest { return nil }
        } else if segment == .updated, let oldest = found.last?.number, let since = found.map(\.key).min() {
            guard let late = try lately(plan, since, below: oldest, place, limit, db) else { return nil }
            found += late
        }
        found.sort { segment == .updated && $0.key != $1.key ? $0.key > $1.key : $0.number > $1.number }
        return try found.prefix(limit).compactMap { try Self.summary(of: TicketID($0.number), db) }
    }

    /// Tickets older than one that were touched since a moment and pass the plan, the latest first; nil where so many
    /// were touched.
    private func lately(
        _ plan: QueuePlan, _ since: Int64, below number: Int, _ place: [RowCondition], _ limit: Int, _ db: Database
    ) throws -> [Found]? {
        let touched = """
            SELECT ticket.number AS number FROM ticket INDEXED BY ticket_by_updated
            WHERE ticket.updated_at >= ? AND ticket.number < ? ORDER BY ticket.updated_at DESC LIMIT ?
            """
        let count = try Int.fetchOne(
            try db.cachedStatement(sql: "SELECT count(*) FROM (\(touched))"), arguments: [since, number, mostNewest])
        guard let count, count < mostNewest else { return nil }
        if count == 0 { return [] }
        let filter = RowCondition(all: plan.tests.map(\.condition) + place)
        return try Self.found(
            """
            SELECT ticket.updated_at, ticket.number FROM (\(touched)) AS late
            CROSS JOIN ticket ON ticket.number = late.number
            WHERE \(filter.sql) ORDER BY ticket.updated_at DESC, ticket.number DESC LIMIT ?
            """, [since, number, mostNewest] + filter.arguments + [limit], db)
    }

    private static func found(_ sql: String, _ arguments: StatementArguments, _ db: Database) throws -> [Found] {
        try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: arguments).map { (key: $0[0], number: $0[1]) }
    }
}
