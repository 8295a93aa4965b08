// Exceptions, contacts, load and usage, from rows kept for them.

public import Desk
import GRDB
public import Storage
public import Tickets

extension SQLiteStore {
    public func exceptions(
        covering clause: String, client: ClientID, group: GroupID, on day: CivilDate
    ) throws(StoreError) -> [GrantedException] {
        // A client's own are found through the client's tickets, which are fewer than the exceptions of a clause: the row
        // of an exception has the client of its ticket, always.
        try read { db in
            let inForce = "exception.clause = ? AND exception.until >= ? AND exception.ended_at IS NULL"
            let statement = try db.cachedStatement(
                sql: """
                    SELECT \(Self.exceptionColumns) FROM exception INDEXED BY exception_by_clause
                    WHERE \(inForce) AND exception.scope = 'group' AND exception.client_group = ?
                    UNION ALL
                    SELECT \(Self.exceptionColumns)
                    FROM ticket INDEXED BY ticket_by_client
                        CROSS JOIN exception NOT INDEXED ON exception.ticket = ticket.number
                    WHERE \(inForce) AND exception.scope = 'client' AND ticket.client = ?
                    ORDER BY exception.at DESC, exception.ticket DESC
                    """)
            let arguments: StatementArguments = [
                clause, day.description, group.text, clause, day.description, client.text,
            ]
            return try Row.fetchAll(statement, arguments: arguments).map(Self.exception)
        }
    }

    public func exceptions(
        inForceOn day: CivilDate, groups: Set<GroupID>?
    ) throws(StoreError) -> [GrantedException] {
        let (filter, seen) = Self.within(groups)
        return try read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT \(Self.exceptionColumns) FROM exception
                    WHERE until >= ? AND ended_at IS NULL\(filter) ORDER BY until, ticket
                    """)
            return try Row.fetchAll(statement, arguments: [day.description] + seen).map(Self.exception)
        }
    }

    private static let exceptionColumns =
        [
            "ticket", "at", "author", "clause", "client", "client_group", "scope", "reason", "conditions", "until",
            "ended_at",
        ].map { "exception.\($0)" }.joined(separator: ", ")

    private static func exception(_ row: Row) throws -> GrantedException {
        guard let scope = ExceptionScope(rawValue: row[6]), let until = CivilDate(row[9] as String) else {
            throw StoreError.corrupt("exception")
        }
        return GrantedException(
            ticket: TicketID(row[0]), at: Instant(milliseconds: row[1]), by: AgentID(row[2]), clause: row[3],
            client: ClientID(row[4]), group: GroupID(row[5]), scope: scope, reason: row[7], conditions: row[8],
            until: until, endedAt: (row[10] as Int64?).map(Instant.init(milliseconds:)))
    }

    public func contacts(since moment: Instant, groups: Set<GroupID>?) throws(StoreError) -> [Ticket.ContactState] {
        let (filter, seen) = Self.within(groups)
        return try read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT at, author, seconds, demanding FROM contact JOIN ticket ON ticket.number = contact.ticket
                    WHERE at >= ?\(filter) ORDER BY at, contact.ticket, place
                    """)
            return try Row.fetchAll(statement, arguments: [moment.milliseconds] + seen).map { row in
                Ticket.ContactState(
                    at: Instant(milliseconds: row[0]), by: AgentID(row[1]), seconds: row[2], isDemanding: row[3])
            }
        }
    }

    public func loads(at now: Instant, groups: Set<GroupID>?) throws(StoreError) -> [AgentID: LoadCount] {
        // Nothing is within no group; no index serves such a question.
        if groups?.isEmpty == true { return [:] }
        let (filter, seen) = Self.within(groups)
        return try read { db in
            var loads: [AgentID: LoadCount] = [:]
            let live = try db.cachedStatement(
                sql: """
                    SELECT assignee, sum(tickets) FROM tally
                    WHERE status IN ('open', 'waiting', 'escalated') AND assignee <> ''\(filter) GROUP BY assignee
                    HAVING sum(tickets) > 0
                    """)
            for row in try Row.fetchAll(live, arguments: seen) {
                loads[AgentID(row[0]), default: LoadCount()].live = row[1]
            }
            // A merged ticket is closed: leaving it out once more lets the index that has only the others answer.
            let late = try db.cachedStatement(
                sql: """
                    SELECT assignee, count(*) FROM ticket INDEXED BY ticket_by_assignee_promise
                    WHERE assignee > '' AND promised_update < ? AND merged_into IS NULL
                        AND \(DeskSchema.isLive)\(filter) GROUP BY assignee
                    """)
            for row in try Row.fetchAll(late, arguments: [now.milliseconds] + seen) {
                loads[AgentID(row[0]), default: LoadCount()].overdue = row[1]
            }
            return loads
        }
    }

    public func usage(
        from: CivilDate, to: CivilDate, groups: Set<GroupID>?
    ) throws(StoreError) -> [GroupID: Int] {
        let (filter, seen) = Self.within(groups)
        return try read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT client_group, sum(tickets) FROM usage WHERE day >= ? AND day < ?\(filter)
                    GROUP BY client_group HAVING sum(tickets) > 0
                    """)
            let rows = try Row.fetchAll(statement, arguments: [from.dayNumber, to.dayNumber] + seen)
            return Dictionary(uniqueKeysWithValues: rows.map { (GroupID($0[0]), $0[1] as Int) })
        }
    }
}
