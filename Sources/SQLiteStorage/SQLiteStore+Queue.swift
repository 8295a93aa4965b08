// The queue's pages and counts, and what became of each clause.

public import Desk
import GRDB
public import Storage
public import Tickets

extension SQLiteStore {
    public func page(
        _ query: QueueQuery, after: TicketSummary?, limit: Int
    ) throws(StoreError) -> [TicketSummary] {
        guard limit > 0, query.groups?.isEmpty != true else { return [] }
        return try read { db in
            var rows: [TicketSummary] = []
            let isPastPromises = after.map { $0.promisedUpdate == nil } ?? false
            for segment in query.segments where !(segment == .promised && isPastPromises) {
                let start = segment == .unpromised && !isPastPromises ? nil : after
                rows += try fetch(db, query, segment, beyond: start, backwards: false, limit - rows.count)
                if rows.count == limit { break }
            }
            return rows
        }
    }

    public func page(
        _ query: QueueQuery, before: TicketSummary?, limit: Int
    ) throws(StoreError) -> [TicketSummary] {
        guard limit > 0, query.groups?.isEmpty != true else { return [] }
        return try read { db in
            var rows: [TicketSummary] = []
            let isAmongPromises = before?.promisedUpdate != nil
            for segment in query.segments.reversed() where !(segment == .unpromised && isAmongPromises) {
                let start = segment == .promised && !isAmongPromises ? nil : before
                rows += try fetch(db, query, segment, beyond: start, backwards: true, limit - rows.count)
                if rows.count == limit { break }
            }
            return rows.reversed()
        }
    }

    private func fetch(
        _ db: Database, _ query: QueueQuery, _ segment: QueueStatement.Segment, beyond row: TicketSummary?,
        backwards: Bool, _ limit: Int
    ) throws -> [TicketSummary] {
        let isBroad = try isBroad(query, db)
        let statement = QueueStatement(
            query, segment, beyond: row, backwards: backwards, limit: limit, isBroad: isBroad)
        var found: [TicketSummary] = []
        let rows = try Row.fetchCursor(
            try db.cachedStatement(sql: statement.sql), arguments: statement.arguments)
        while let row = try rows.next() { found.append(try TicketSummary(row: row)) }
        return found
    }

    /// Whether so many tickets have the text asked for that the next page is near in any order.
    private func isBroad(_ query: QueueQuery, _ db: Database) throws -> Bool {
        guard let match = query.match else { return false }
        let statement = try db.cachedStatement(
            sql: "SELECT count(*) FROM (SELECT rowid FROM ticket_text WHERE ticket_text MATCH ? LIMIT ?)")
        return try Int.fetchOne(statement, arguments: [match, broadText + 1]) ?? 0 > broadText
    }

    public func count(_ query: QueueQuery) throws(StoreError) -> Int {
        guard query.groups?.isEmpty != true else { return 0 }
        let statement = QueueStatement(counting: query)
        return try read { db in
            try Int.fetchOne(try db.cachedStatement(sql: statement.sql), arguments: statement.arguments) ?? 0
        }
    }

    public func summary(of ticket: TicketID) throws(StoreError) -> TicketSummary? {
        try read { try Self.summary(of: ticket, $0) }
    }

    static func summary(of ticket: TicketID, _ db: Database) throws -> TicketSummary? {
        let columns = TicketSummary.columns.joined(separator: ", ")
        let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM ticket WHERE number = ?")
        return try Row.fetchOne(statement, arguments: [ticket.number]).map(TicketSummary.init(row:))
    }

    public func record(of clause: String, groups: Set<GroupID>?) throws(StoreError) -> ClauseRecord {
        let sums = TicketRows.recordColumns.map { "ifnull(sum(\($0)), 0)" }.joined(separator: ", ")
        let (filter, arguments) = Self.within(groups)
        return try read { db in
            let statement = try db.cachedStatement(
                sql: "SELECT \(sums) FROM clause_record WHERE clause = ?\(filter)")
            var record = ClauseRecord()
            guard let row = try Row.fetchOne(statement, arguments: [clause] + arguments) else { return record }
            record.asked = row[0]
            record.tookOffer = row[1]
            record.escalated = row[2]
            record.upheld = row[3]
            record.exceptions = row[4]
            record.policyChanges = row[5]
            record.conduct = row[6]
            record.refused = row[7]
            record.pressed = row[8]
            record.pressedRuled = row[9]
            record.pressedOverturned = row[10]
            return record
        }
    }

    public func precedents(
        on clause: String, groups: Set<GroupID>?, limit: Int
    ) throws(StoreError) -> [Precedent] {
        guard limit > 0 else { return [] }
        let (filter, arguments) = Self.within(groups)
        return try read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT ticket, at, clause, client_group, ruling, reason, until, facts, pressed FROM precedent
                    WHERE clause = ?\(filter) ORDER BY at DESC, ticket DESC, place DESC LIMIT ?
                    """)
            return try Row.fetchAll(statement, arguments: [clause] + arguments + [limit]).map(Self.precedent)
        }
    }

    private static func precedent(_ row: Row) throws -> Precedent {
        guard let ruling = Ruling(rawValue: row[4]) else { throw StoreError.corrupt("precedent.ruling") }
        return Precedent(
            ticket: TicketID(row[0]), at: Instant(milliseconds: row[1]), clause: row[2], group: GroupID(row[3]),
            ruling: ruling, reason: row[5], until: (row[6] as String?).flatMap { CivilDate($0) },
            facts: try StoredValue.decode(row[7]), isPressed: row[8])
    }

    /// A condition that keeps to the groups the reader may see; no group is no row.
    static func within(_ groups: Set<GroupID>?) -> (filter: String, arguments: StatementArguments) {
        guard let groups else { return ("", StatementArguments()) }
        let places = [String](repeating: "?", count: groups.count).joined(separator: ", ")
        return (" AND client_group IN (\(places))", StatementArguments(groups.map(\.text)))
    }
}

extension QueueQuery {
    /// The stretches of this query's order, first to last.
    fileprivate var segments: [QueueStatement.Segment] {
        switch order {
        case .updated: [.updated]
        case .number: [.number]
        case .promise: [.promised, .unpromised]
        case .escalation: [.escalated]
        }
    }
}
