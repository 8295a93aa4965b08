// Keeps the tags of tickets that are not merged in the order the tickets were touched, with what lists ask of those.

import Desk
import GRDB
import Tickets

extension TicketRows {
    /// Writes a ticket's tags; `old` is the row they were written for before.
    func writeTags(of row: TicketSummary, replacing old: TicketSummary?) throws {
        if let old, old.isTagged(as: row) { return }
        if let old, !old.tags.isEmpty, old.mergedInto == nil {
            let statement = try db.cachedStatement(
                sql: "DELETE FROM ticket_tag WHERE tag = ? AND updated_at = ? AND number = ?")
            for tag in old.tags {
                try statement.execute(arguments: [tag, old.updatedAt.milliseconds, old.id.number])
            }
        }
        guard !row.tags.isEmpty, row.mergedInto == nil else { return }
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO ticket_tag
                    (tag, updated_at, number, status, client_group, assignee, promised_update, due, escalated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        for tag in row.tags {
            try statement.execute(
                arguments: [
                    tag, row.updatedAt.milliseconds, row.id.number, row.status.rawValue, row.group.text,
                    row.assignee?.text, row.promisedUpdate?.milliseconds, row.due?.milliseconds,
                    row.escalatedAt?.milliseconds,
                ])
        }
    }
}

extension TicketSummary {
    /// Whether another state of the same ticket leaves the same rows of tags.
    fileprivate func isTagged(as other: TicketSummary) -> Bool {
        tags == other.tags && updatedAt == other.updatedAt && status == other.status && group == other.group
            && assignee == other.assignee && promisedUpdate == other.promisedUpdate && due == other.due
            && mergedInto == other.mergedInto && escalatedAt == other.escalatedAt
    }
}
