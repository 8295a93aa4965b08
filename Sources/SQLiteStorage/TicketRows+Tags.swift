// Keeps the tags of tickets in the order the tickets were touched.

import Desk
import GRDB
import Tickets

extension TicketRows {
    /// Writes a ticket's tags; `old` is the row they were written for before.
    func writeTags(of row: TicketSummary, replacing old: TicketSummary?) throws {
        if let old, old.tags == row.tags, old.updatedAt == row.updatedAt { return }
        if let old, !old.tags.isEmpty {
            let statement = try db.cachedStatement(
                sql: "DELETE FROM ticket_tag WHERE tag = ? AND updated_at = ? AND number = ?")
            for tag in old.tags {
                try statement.execute(arguments: [tag, old.updatedAt.milliseconds, old.id.number])
            }
        }
        guard !row.tags.isEmpty else { return }
        let statement = try db.cachedStatement(
            sql: "INSERT INTO ticket_tag (tag, updated_at, number) VALUES (?, ?, ?)")
        for tag in row.tags { try statement.execute(arguments: [tag, row.updatedAt.milliseconds, row.id.number]) }
    }
}
