// Which rows of the queue one wants, and in what order. The order itself is defined here, once for every store.

public import Desk
public import Tickets

/// Which rows of the queue, in what order.
public struct QueueQuery: Sendable, Hashable {
    /// What the rows are sorted by; of equal rows the newest ticket comes first.
    public enum Order: String, Sendable, Hashable, CaseIterable {
        /// The last touched first.
        case updated
        /// The newest first.
        case number
        /// The oldest promise to a client first; rows without one after it, the newest first.
        case promise
        /// The oldest open escalation first; rows without one are left out.
        case escalation
    }

    public var order: Order
    /// Any of these; empty for all.
    public var statuses: Set<Status>
    /// This agent's, and unassigned ones when `orUnassigned`; nil for everybody's.
    public var assignee: AgentID?
    public var orUnassigned: Bool
    /// The client groups the reader may see; nil for all. A row outside is never given, nor counted.
    public var groups: Set<GroupID>?
    public var client: ClientID?
    public var clause: String?
    /// Each word must begin a word of what the client said, the need agreed, the client's name or the number; case and
    /// accents folded.
    public var text: String

    /// Rows in an order, unfiltered by default.
    public init(
        order: Order = .updated, statuses: Set<Status> = [], assignee: AgentID? = nil, orUnassigned: Bool = false,
        groups: Set<GroupID>? = nil, client: ClientID? = nil, clause: String? = nil, text: String = ""
    ) {
        self.order = order
        self.statuses = statuses
        self.assignee = assignee
        self.orUnassigned = orUnassigned
        self.groups = groups
        self.client = client
        self.clause = clause
        self.text = text
    }
}

extension QueueQuery {
    /// Whether one row comes before another in this query's order.
    public func places(_ row: TicketSummary, before other: TicketSummary) -> Bool {
        let (key, otherKey) = (sortKey(of: row), sortKey(of: other))
        return key == otherKey ? row.id > other.id : key < otherKey
    }

    /// Whether a row is one of the query's, but for the words of `text`.
    public func admits(_ row: TicketSummary) -> Bool {
        (statuses.isEmpty || statuses.contains(row.status))
            && (assignee == nil || row.assignee == assignee || (orUnassigned && row.assignee == nil))
            && (groups?.contains(row.group) ?? true)
            && (client == nil || row.client == client)
            && (clause == nil || row.clause == clause)
            && (order != .escalation || row.escalatedAt != nil)
    }

    /// Rows with a smaller key come first.
    private func sortKey(of row: TicketSummary) -> Int64 {
        switch order {
        case .updated: -row.updatedAt.milliseconds
        case .number: 0
        case .promise: row.promisedUpdate?.milliseconds ?? .max
        case .escalation: row.escalatedAt?.milliseconds ?? .max
        }
    }
}
