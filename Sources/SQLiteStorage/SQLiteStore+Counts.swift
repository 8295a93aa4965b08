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
        let kinds = kinds.map(\.rawValue).sorted()
        var sums: [[CountKey: Int]] = []
        // A statement has a column for each span, and no more than SQLite gives it.
        for start in stride(from: 0, to: cuts.count - 1, by: Self.spansAtOnce) {
            let part = Array(cuts[start...min(start + Self.spansAtOnce, cuts.count - 1)])
            sums += try read { try Self.counts(of: kinds, between: part, groups, $0) }
        }
        return sums
    }

    private static let spansAtOnce = 500

    private static func counts(
        of kinds: [String], between cuts: [CivilDate], _ groups: Set<GroupID>?, _ db: Database
    ) throws -> [[CountKey: Int]] {
        var sums = Array(repeating: [CountKey: Int](), count: cuts.count - 1)
        guard !kinds.isEmpty, let first = cuts.first, let last = cuts.last else { return sums }
        let (filter, seen) = within(groups)
        // All days read are in the one span; a test of each would take as long as reading it.
        let columns =
            sums.count == 1
            ? ["sum(number)"]
            : zip(cuts, cuts.dropFirst()).map { from, to in
                "sum(CASE WHEN day >= \(from.dayNumber) AND day < \(to.dayNumber) THEN number ELSE 0 END)"
            }
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT client_group, kind, one, two, three, \(columns.joined(separator: ", "))
                FROM ticket_count
                WHERE kind IN (\(databaseQuestionMarks(count: kinds.count))) AND day >= ? AND day < ?\(filter)
                GROUP BY kind, client_group, one, two, three
                """,
            arguments: StatementArguments(kinds) + [first.dayNumber, last.dayNumber] + seen)
        while let row = try rows.next() {
            guard let kind = CountKind(rawValue: row[1]) else { throw StoreError.corrupt("ticket_count") }
            let key = CountKey(GroupID(row[0]), kind, row[2], row[3], row[4])
            for span in sums.indices {
                let sum: Int = row[5 + span]
                if sum != 0 { sums[span][key] = sum }
            }
        }
        return sums
    }

    /// Counts the tickets again that are judged by another charter now than by `before`, or on another clock.
    func recount(from before: Charters, _ db: Database) throws {
        let after = try charters(db)
        let log = EventLog(db: db, coding: coding)
        var rows = TicketRows(db: db, charters: after)
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
            rows.count(ticket.countList(under: before), times: -1)
            rows.count(ticket.countList(under: after), times: 1)
        }
        try rows.finish()
    }
}
