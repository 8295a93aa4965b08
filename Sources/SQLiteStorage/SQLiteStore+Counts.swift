// Counts for reports: read as sums of spans of days, and counted again where a charter changed what tickets count for.

public import Desk
import GRDB
import Localisation
public import Storage
public import Tickets

extension SQLiteStore {
    public func counts(
        of kinds: Set<CountKind>, between cuts: [CivilDate], groups: Set<GroupID>?
    ) throws(StoreError) -> [[CountKey: Int]] {
        var sums = Array(repeating: [CountKey: Int](), count: max(0, cuts.count - 1))
        guard let first = cuts.first, let last = cuts.last, cuts.count > 1, !kinds.isEmpty else { return sums }
        let (filter, seen) = Self.within(groups)
        let spans = cuts.dropFirst().enumerated().map { "WHEN day < \($1.dayNumber) THEN \($0)" }
        let marks = databaseQuestionMarks(count: kinds.count)
        try read { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT CASE \(spans.joined(separator: " ")) END AS span, client_group, kind, one, two, three,
                        sum(number)
                    FROM ticket_count WHERE kind IN (\(marks)) AND day >= ? AND day < ?\(filter)
                    GROUP BY span, client_group, kind, one, two, three HAVING sum(number) <> 0
                    """,
                arguments: StatementArguments(kinds.map(\.rawValue)) + [first.dayNumber, last.dayNumber] + seen)
            while let row = try rows.next() {
                guard let kind = CountKind(rawValue: row[2]) else { throw StoreError.corrupt("ticket_count") }
                sums[row[0] as Int][CountKey(GroupID(row[1]), kind, row[3], row[4], row[5])] = row[6]
            }
        }
        return sums
    }

    /// Counts the tickets again that are judged by another charter now than by `before`, or on another clock.
    func recount(from before: Charters, _ db: Database) throws {
        let after = try charters(db)
        let log = EventLog(db: db, coding: coding)
        var rows = try TicketRows(db: db, charters: after)
        var isSame: [GroupID: [CivilDate: Bool]] = [:]
        let all = try Row.fetchCursor(db, sql: "SELECT number, client_group, opened_at FROM ticket")
        while let row = try all.next() {
            let (id, group) = (TicketID(row[0]), GroupID(row[1]))
            let day = after.place.local(Instant(milliseconds: row[2])).day
            let same =
                isSame[group]?[day]
                ?? (before.place == after.place
                    && before.charter(of: group, on: day) == after.charter(of: group, on: day))
            isSame[group, default: [:]][day] = same
            if same { continue }
            let ticket = Ticket(id: id, readingOnly: try log.records(of: id))
            rows.count(ticket.counts(under: before), times: -1)
            rows.count(ticket.counts(under: after), times: 1)
        }
        try rows.finish()
    }
}
