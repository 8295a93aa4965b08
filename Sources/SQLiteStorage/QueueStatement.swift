// A query of the queue as SQL that an index answers: a page reads about as many index entries as it has rows.
// Where a filter allows several values, each combination is walked in order and the walks are merged.

import Desk
import GRDB
import Storage
import Tickets

struct QueueStatement {
    /// A stretch of the queue that one kind of index keeps in order.
    enum Segment {
        case updated, number, promised, unpromised, escalated
    }

    private(set) var sql = ""
    private(set) var arguments = StatementArguments()

    /// Rows beyond a row already seen, the nearest first; `backwards` for those before it. Where the text asked for is
    /// `isBroad`, in many tickets, rows are tried in order instead of sorting all that match.
    init(
        _ query: QueueQuery, _ segment: Segment, beyond row: TicketSummary?, backwards: Bool, limit: Int,
        isBroad: Bool = false
    ) {
        let walks = Self.walks(query, segment, isBroad)
        let order = segment.order(backwards)
        let columns = TicketSummary.columns.map { "ticket.\($0)" }.joined(separator: ", ")
        let picked = walks.count == 1 ? columns : "ticket.number"
        let arms = walks.map { walk -> String in
            var conditions = walk.conditions
            arguments += walk.arguments
            if let row { conditions.append(position(segment, row, backwards)) }
            arguments += [limit]
            let filter = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
            return "SELECT \(picked) FROM \(walk.source)\(filter) ORDER BY \(order) LIMIT ?"
        }
        if let only = arms.first, arms.count == 1 {
            sql = only
        } else {
            let merged = arms.map { "SELECT number FROM (\($0))" }.joined(separator: " UNION ALL ")
            sql = """
                SELECT \(columns) FROM (\(merged)) AS found CROSS JOIN ticket ON ticket.number = found.number
                ORDER BY \(order) LIMIT ?
                """
            arguments += [limit]
        }
    }

    /// How many rows a query has.
    init(counting query: QueueQuery) {
        let walk = query.order == .escalation ? Self.partial(query, "escalation", "escalated_at") : Walk(query)
        let isTallied =
            query.order != .escalation && query.client == nil && query.clause == nil && query.searchWords.isEmpty
        let what = isTallied ? "ifnull(sum(ticket.tickets), 0) FROM tally AS ticket" : "count(*) FROM \(walk.source)"
        var filter = walk.conditions.isEmpty ? "" : " WHERE " + walk.conditions.joined(separator: " AND ")
        if isTallied {
            filter = filter.replacing("ticket.assignee IS NULL", with: "ticket.assignee = ''")
        }
        sql = "SELECT \(what)\(filter)"
        arguments = walk.arguments
    }

    private mutating func position(_ segment: Segment, _ row: TicketSummary, _ backwards: Bool) -> String {
        let (less, more) = backwards ? (">", "<") : ("<", ">")
        switch segment {
        case .number, .unpromised:
            arguments += [row.id.number]
            return "ticket.number \(less) ?"
        case .updated:
            arguments += [row.updatedAt.milliseconds, row.id.number]
            return "(ticket.updated_at, ticket.number) \(less) (?, ?)"
        case .promised, .escalated:
            let column = segment == .promised ? "promised_update" : "escalated_at"
            let key = (segment == .promised ? row.promisedUpdate : row.escalatedAt)?.milliseconds ?? .max
            arguments += [key, key, row.id.number]
            return "ticket.\(column) \(more)= ? AND (ticket.\(column) \(more) ? OR ticket.number \(less) ?)"
        }
    }
}

extension QueueStatement.Segment {
    fileprivate func order(_ backwards: Bool) -> String {
        let (up, down) = backwards ? ("DESC", "ASC") : ("ASC", "DESC")
        return switch self {
        case .number, .unpromised: "ticket.number \(down)"
        case .updated: "ticket.updated_at \(down), ticket.number \(down)"
        case .promised: "ticket.promised_update \(up), ticket.number \(down)"
        case .escalated: "ticket.escalated_at \(up), ticket.number \(down)"
        }
    }
}

extension QueueStatement {
    /// One walk along one index.
    private struct Walk {
        var source = "ticket"
        var conditions: [String] = []
        var arguments = StatementArguments()

        mutating func require(_ condition: String, _ values: [any DatabaseValueConvertible]) {
            conditions.append(condition)
            arguments += StatementArguments(values)
        }

        func requiring(_ column: String, _ value: (any DatabaseValueConvertible)?) -> Walk {
            var walk = self
            if let value {
                walk.require("ticket.\(column) = ?", [value])
            } else {
                walk.conditions.append("ticket.\(column) IS NULL")
            }
            return walk
        }

        /// Every condition of a query but its place. An empty `index` walks by number; nil leaves the way to SQLite.
        init(
            _ query: QueueQuery, index: String? = nil, assignee: Bool = true, statuses: Bool = true,
            groups: Bool = true, isBroad: Bool = false
        ) {
            if let index { source = "ticket \(index.isEmpty ? "NOT INDEXED" : "INDEXED BY \(index)")" }
            if isBroad {
                for word in query.searchWords { require("instr(' ' || ticket.search, ' ' || ?) > 0", [word]) }
            } else if let match = query.match {
                source = "ticket_text CROSS JOIN ticket ON ticket.number = ticket_text.rowid"
                require("ticket_text MATCH ?", [match])
            }
            if let client = query.client { require("ticket.client = ?", [client.text]) }
            if let clause = query.clause { require("ticket.clause = ?", [clause]) }
            if assignee, let agent = query.assignee {
                let orNobody = query.orUnassigned ? " OR ticket.assignee IS NULL" : ""
                require("(ticket.assignee = ?\(orNobody))", [agent.text])
            }
            if statuses, !query.statuses.isEmpty {
                require("ticket.status IN (\(Walk.places(query.statuses.count)))", query.statuses.map(\.rawValue))
            }
            if groups, let seen = query.groups {
                require("ticket.client_group IN (\(Walk.places(seen.count)))", seen.map(\.text))
            }
        }

        static func places(_ count: Int) -> String {
            [String](repeating: "?", count: count).joined(separator: ", ")
        }
    }

    private static func walks(_ query: QueueQuery, _ segment: Segment, _ isBroad: Bool) -> [Walk] {
        switch segment {
        case .promised: return [partial(query, "promise", "promised_update")]
        case .escalated: return [partial(query, "escalation", "escalated_at")]
        case .updated: return walks(query, suffix: "_updated", isBroad)
        case .number: return walks(query, suffix: "", isBroad)
        case .unpromised:
            return walks(query, suffix: "", isBroad).map { $0.requiring("promised_update", nil) }
        }
    }

    /// Few tickets have an open promise or escalation: the other conditions are tried on each.
    private static func partial(_ query: QueueQuery, _ index: String, _ column: String) -> Walk {
        var walk = Walk(query, index: "ticket_by_\(index)")
        walk.conditions.append("ticket.\(column) IS NOT NULL")
        return walk
    }

    private static func walks(_ query: QueueQuery, suffix: String, _ isBroad: Bool) -> [Walk] {
        if query.match != nil && !isBroad { return [Walk(query)] }
        if query.client != nil { return [Walk(query, index: "ticket_by_client", isBroad: isBroad)] }
        if query.clause != nil { return [Walk(query, index: "ticket_by_clause\(suffix)", isBroad: isBroad)] }
        let statuses = query.statuses.isEmpty ? Status.allCases : Status.allCases.filter(query.statuses.contains)
        if let agent = query.assignee {
            let index = "ticket_by_assignee\(suffix)"
            let walk = Walk(query, index: index, assignee: false, statuses: false, isBroad: isBroad)
            let mine = walk.requiring("assignee", agent.text)
            let owners = query.orUnassigned ? [mine, walk.requiring("assignee", nil)] : [mine]
            return owners.flatMap { walk in statuses.map { walk.requiring("status", $0.rawValue) } }
        }
        if let groups = query.groups, groups.count <= mostGroups {
            let index = "ticket_by_group\(suffix)"
            let walk = Walk(query, index: index, statuses: false, groups: false, isBroad: isBroad)
            let seen = groups.sorted().map { walk.requiring("client_group", $0.text) }
            return seen.flatMap { walk in statuses.map { walk.requiring("status", $0.rawValue) } }
        }
        if !query.statuses.isEmpty {
            let walk = Walk(query, index: "ticket_by_status\(suffix)", statuses: false, isBroad: isBroad)
            return statuses.map { walk.requiring("status", $0.rawValue) }
        }
        return [Walk(query, index: suffix.isEmpty ? "" : "ticket_by_updated", isBroad: isBroad)]
    }

    /// Whoever sees more groups than this sees most of the queue, so few rows are passed over.
    private static let mostGroups = 8
}

extension QueueQuery {
    fileprivate var searchWords: [String] { SearchWords.words(in: text) }

    /// The text filter as a full-text query; nil when nothing is asked. Words are letters and digits only.
    var match: String? {
        let words = searchWords
        return words.isEmpty ? nil : words.map { "\"\($0)\" *" }.joined(separator: " ")
    }
}
