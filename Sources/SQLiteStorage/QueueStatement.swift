// A query of the queue as SQL: a page reads about as many index entries as it has rows. Where a filter allows several
// values, each combination is walked in order and the walks are merged.

import Desk
import GRDB
import Storage
import Tickets

struct QueueStatement {
    /// A stretch of the queue that one kind of index keeps in order.
    enum Segment: Hashable {
        case updated, number
        /// Rows that have a moment, by it.
        case with(RowMoment)
        /// Rows without it, by number.
        case without(RowMoment)

        /// Whether only some rows are in its index.
        var isPartial: Bool {
            if case .with = self { true } else { false }
        }
    }

    private(set) var sql = ""
    private(set) var arguments = StatementArguments()

    /// Rows beyond a row already seen, the nearest first; `backwards` for those before it. The rows of `candidates`
    /// are few and sorted; without them the plan's own walks give the order.
    init(
        _ plan: QueuePlan, _ segment: Segment, through candidates: QueuePlan.Candidates?, beyond row: TicketSummary?,
        backwards: Bool, limit: Int
    ) {
        let walks = candidates.map { [segment.narrowing($0.walk)] } ?? plan.walks(segment)
        let columns = TicketSummary.columns.map { "ticket.\($0)" }.joined(separator: ", ")
        // Walked in order, rows are read as they come; otherwise only what they are sorted by, and then those picked.
        let isWalked = walks.count == 1 && candidates == nil && walks[0].source.hasPrefix("ticket ")
        let arms = walks.map { walk -> String in
            let order = segment.order(backwards, in: walk.keys)
            let place = row.map { [segment.position(beyond: $0, backwards, in: walk.keys)] } ?? []
            let filter = RowCondition(all: walk.conditions + place)
            arguments += filter.arguments
            arguments += [limit]
            let picked = isWalked ? columns : "\(walk.keys).number AS number, \(segment.key(in: walk.keys)) AS key"
            return """
                SELECT \(walk.isDistinct ? "DISTINCT " : "")\(picked) FROM \(walk.source)
                WHERE \(filter.sql) ORDER BY \(order) LIMIT ?
                """
        }
        if isWalked {
            sql = arms[0]
            return
        }
        let order = segment.foundOrder(backwards)
        var found = arms[0]
        if arms.count > 1 {
            let joint = walks.contains { $0.keys == "ticket_tag" } ? " UNION " : " UNION ALL "
            let merged = arms.map { "SELECT number, key FROM (\($0))" }.joined(separator: joint)
            found = "SELECT found.number, found.key FROM (\(merged)) AS found ORDER BY \(order) LIMIT ?"
            arguments += [limit]
        }
        sql = """
            SELECT \(columns) FROM (\(found)) AS found CROSS JOIN ticket ON ticket.number = found.number
            ORDER BY \(order)
            """
    }

    /// How many rows some walks have that never come by the same one.
    init(counting walks: [QueueWalk], upTo limit: Int?) {
        let arms = walks.map { walk -> String in
            let filter = RowCondition(all: walk.conditions)
            arguments += filter.arguments
            return "SELECT 1 FROM \(walk.source) WHERE \(filter.sql)"
        }
        sql = "SELECT count(*) FROM (\(arms.joined(separator: " UNION ALL ")) LIMIT ?)"
        arguments += [limit ?? -1]
    }

    /// How many rows a query has, through few candidates where there are some.
    init(counting plan: QueuePlan, through candidates: QueuePlan.Candidates?, upTo limit: Int? = nil) {
        if plan.isTallied {
            let tests = plan.tests.filter { $0 != .not(.merged) }.map(\.tallied)
            let filter = RowCondition(all: tests.map(\.condition))
            sql = "SELECT ifnull(sum(ticket.tickets), 0) FROM tally AS ticket WHERE \(filter.sql)"
            arguments = filter.arguments
        } else {
            let walk = candidates?.walk ?? QueueWalk(conditions: plan.tests.map(\.condition))
            let filter = RowCondition(all: walk.conditions)
            let found = walk.isDistinct ? "DISTINCT \(walk.keys).number" : "1"
            sql =
                limit == nil && !walk.isDistinct
                ? "SELECT count(*) FROM \(walk.source) WHERE \(filter.sql)"
                : "SELECT count(*) FROM (SELECT \(found) FROM \(walk.source) WHERE \(filter.sql) LIMIT ?)"
            arguments = filter.arguments
            if limit != nil || walk.isDistinct { arguments += [limit ?? -1] }
        }
    }
}

extension RowTest {
    /// The same on a tally, where nobody's tickets have an empty owner.
    fileprivate var tallied: RowTest {
        guard case .text(.owner, let owners) = self else { return self }
        return .text(.owner, Set(owners.map { $0 ?? "" }))
    }
}

extension QueueStatement.Segment {
    func order(_ backwards: Bool, in table: String) -> String {
        let (up, down) = backwards ? ("DESC", "ASC") : ("ASC", "DESC")
        return switch self {
        case .number, .without: "\(table).number \(down)"
        case .updated: "\(table).updated_at \(down), \(table).number \(down)"
        case .with(let moment): "\(table).\(moment.column) \(up), \(table).number \(down)"
        }
    }

    /// The same of what was found, by number and key.
    fileprivate func foundOrder(_ backwards: Bool) -> String {
        let (up, down) = backwards ? ("DESC", "ASC") : ("ASC", "DESC")
        return switch self {
        case .number, .without: "found.number \(down)"
        case .updated: "found.key \(down), found.number \(down)"
        case .with: "found.key \(up), found.number \(down)"
        }
    }

    /// What rows are sorted by before their number.
    fileprivate func key(in table: String) -> String {
        switch self {
        case .number, .without: "0"
        case .updated: "\(table).updated_at"
        case .with(let moment): "\(table).\(moment.column)"
        }
    }

    /// Keeps a walk to the stretch.
    func narrowing(_ walk: QueueWalk) -> QueueWalk {
        switch self {
        case .updated, .number: walk
        case .with(let moment): walk.requiring(RowCondition("\(walk.keys).\(moment.column) IS NOT NULL"))
        case .without(let moment): walk.requiring(RowCondition("\(walk.keys).\(moment.column) IS NULL"))
        }
    }

    func position(beyond row: TicketSummary, _ backwards: Bool, in table: String) -> RowCondition {
        let (less, more) = backwards ? (">", "<") : ("<", ">")
        switch self {
        case .number, .without:
            return RowCondition("\(table).number \(less) ?", [row.id.number])
        case .updated:
            return RowCondition(
                "(\(table).updated_at, \(table).number) \(less) (?, ?)", [row.updatedAt.milliseconds, row.id.number])
        case .with(let moment):
            let column = "\(table).\(moment.column)"
            let key = moment.value(of: row)?.milliseconds ?? .max
            return RowCondition(
                "\(column) \(more)= ? AND (\(column) \(more) ? OR \(table).number \(less) ?)",
                [key, key, row.id.number])
        }
    }
}

extension QueueQuery {
    /// The stretches of this query's order, first to last.
    var segments: [QueueStatement.Segment] {
        switch order {
        case .updated: [.updated]
        case .number: [.number]
        case .promise: stretches(.promise)
        case .due: stretches(.due)
        case .escalation: [.with(.escalation)]
        case .backup: [.with(.backup)]
        }
    }

    /// Rows with the moment, then rows without it; these are not looked through where a test asks for the moment.
    private func stretches(_ moment: RowMoment) -> [QueueStatement.Segment] {
        let isAsked = tests.contains { test in
            if case .moment(moment, _) = test { true } else { false }
        }
        return isAsked ? [.with(moment)] : [.with(moment), .without(moment)]
    }
}
