// The queue's pages and counts, and what became of each clause.

public import Desk
import GRDB
public import Storage
import Synchronization
public import Tickets

extension SQLiteStore {
    public func page(
        _ query: QueueQuery, after: TicketSummary?, limit: Int
    ) throws(StoreError) -> [TicketSummary] {
        let plan = QueuePlan(query)
        guard limit > 0, !plan.isEmpty else { return [] }
        return try read { db in
            var rows: [TicketSummary] = []
            let isPastMoments = after.map(query.isPastMoments) ?? false
            for segment in query.segments where !(segment.isPartial && isPastMoments) {
                let start = segment.isPartial || isPastMoments || query.segments.count == 1 ? after : nil
                rows += try fetch(db, plan, segment, beyond: start, backwards: false, limit - rows.count)
                if rows.count == limit { break }
            }
            return rows
        }
    }

    public func page(
        _ query: QueueQuery, before: TicketSummary?, limit: Int
    ) throws(StoreError) -> [TicketSummary] {
        let plan = QueuePlan(query)
        guard limit > 0, !plan.isEmpty else { return [] }
        return try read { db in
            var rows: [TicketSummary] = []
            let isAmongMoments = before.map { query.segments.count == 2 && !query.isPastMoments($0) } ?? false
            for segment in query.segments.reversed() where segment.isPartial || !isAmongMoments {
                let isElsewhere = query.segments.count == 2 && segment.isPartial && !isAmongMoments
                let start = isElsewhere ? nil : before
                rows += try fetch(db, plan, segment, beyond: start, backwards: true, limit - rows.count)
                if rows.count == limit { break }
            }
            return rows.reversed()
        }
    }

    /// A statement is worked out once a connection; with so many columns that takes longer than reading a page by it.
    public func prepare(_ query: QueueQuery, beside row: TicketSummary) throws(StoreError) {
        let plan = QueuePlan(query)
        guard !plan.isEmpty else { return }
        try read { db in
            for segment in query.segments {
                for (row, backwards) in [(row, false), (row, true), (nil, true)] {
                    let statement = QueueStatement(
                        plan, segment, through: nil, beyond: row, backwards: backwards, limit: 1)
                    _ = try db.cachedStatement(sql: statement.sql)
                }
            }
        }
    }

    private func fetch(
        _ db: Database, _ plan: QueuePlan, _ segment: QueueStatement.Segment, beyond row: TicketSummary?,
        backwards: Bool, _ limit: Int
    ) throws -> [TicketSummary] {
        let ways = plan.candidates(segment)
        var candidates = try fewest(ways.filter { !$0.isLast }, db)
        if candidates == nil {
            if !backwards, let rows = try newest(plan, segment, beyond: row, limit, db) { return rows }
            candidates = try fewest(ways.filter(\.isLast), db)
        }
        if let entries = candidates?.entries {
            return try page(of: entries, segment, beyond: row, backwards: backwards, limit, db)
        }
        let statement = QueueStatement(
            plan, segment, through: candidates, beyond: row, backwards: backwards, limit: limit)
        var found: [TicketSummary] = []
        let rows = try Row.fetchCursor(
            try db.cachedStatement(sql: statement.sql), arguments: statement.arguments)
        while let row = try rows.next() { found.append(try TicketSummary(row: row)) }
        return found
    }

    /// The candidates that are fewest; nil where all are so many that the next page is near in any order.
    private func fewest(_ candidates: [QueuePlan.Candidates], _ db: Database) throws -> QueuePlan.Candidates? {
        var best: QueuePlan.Candidates?
        var least = Int.max
        for candidate in candidates where best == nil || !candidate.isLast {
            let most = min(least, broadText * candidate.patience)
            func count(_ probe: RowCondition) throws -> Int {
                let statement = try db.cachedStatement(sql: probe.sql)
                return try Int.fetchOne(statement, arguments: probe.arguments + [most + 1]) ?? 0
            }
            if let hint = candidate.hint, try count(hint) > most { continue }
            let found = try count(candidate.probe)
            if found <= most {
                (best, least) = (candidate, found)
                if found == 0 { break }
            }
        }
        return best
    }

    public func count(_ query: QueueQuery) throws(StoreError) -> Int {
        try counted(query, upTo: nil)
    }

    public func count(_ query: QueueQuery, upTo limit: Int) throws(StoreError) -> Int {
        try counted(query, upTo: limit)
    }

    private func counted(_ query: QueueQuery, upTo limit: Int?) throws(StoreError) -> Int {
        let plan = QueuePlan(query)
        guard !plan.isEmpty else { return 0 }
        return try read { db in
            let statement = try counting(plan, upTo: limit, db)
            return try Int.fetchOne(try db.cachedStatement(sql: statement.sql), arguments: statement.arguments) ?? 0
        }
    }

    /// Text is always counted through its index, however many tickets have it.
    private func counting(_ plan: QueuePlan, upTo limit: Int?, _ db: Database) throws -> QueueStatement {
        if plan.isTallied { return QueueStatement(counting: plan, through: nil, upTo: limit) }
        let candidates = plan.candidates(.number)
        let few = try fewest(candidates, db)
        if few == nil, candidates.last?.isLast != true, let walks = plan.walksToCount {
            return QueueStatement(counting: walks, upTo: limit)
        }
        return QueueStatement(counting: plan, through: few ?? candidates.last, upTo: limit)
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
        let sums = TicketCounters.recordColumns.map { "ifnull(sum(\($0)), 0)" }.joined(separator: ", ")
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
        let key = PrecedentMemory.Key(clause: clause, groups: groups, limit: limit)
        return try read { db in
            let count = try EventLog.count(db)
            if let known = ruled.withLock({ $0.precedents(key, at: count) }) { return known }
            let (filter, arguments) = Self.within(groups)
            let statement = try db.cachedStatement(
                sql: """
                    SELECT ticket, at, clause, client_group, ruling, reason, until, facts, pressed FROM precedent
                    WHERE clause = ?\(filter) ORDER BY at DESC, ticket DESC, place DESC LIMIT ?
                    """)
            let found = try Row.fetchAll(statement, arguments: [clause] + arguments + [limit]).map(Self.precedent)
            ruled.withLock { $0.keep(found, key, at: count) }
            return found
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
    /// Whether a row stands after those that have the moment the order goes by.
    fileprivate func isPastMoments(_ row: TicketSummary) -> Bool {
        segments.count == 2 && sortMoment?.value(of: row) == nil
    }
}
