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
        /// The nearest clock first; rows without one after it, the newest first.
        case due
        /// The oldest call for backup first; rows without one are left out.
        case backup
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
    /// Each word must begin a word of what the client said, the need agreed, the client's name or the number, or be the
    /// number in the system the ticket came from; case and accents folded, a French article cut short by an apostrophe
    /// left out.
    public var text: String
    /// What a row must pass besides. Merged tickets are left out unless one of these speaks of them.
    public var tests: [RowTest]

    /// Rows in an order, unfiltered by default.
    public init(
        order: Order = .updated, statuses: Set<Status> = [], assignee: AgentID? = nil, orUnassigned: Bool = false,
        groups: Set<GroupID>? = nil, client: ClientID? = nil, clause: String? = nil, text: String = "",
        tests: [RowTest] = []
    ) {
        self.order = order
        self.statuses = statuses
        self.assignee = assignee
        self.orUnassigned = orUnassigned
        self.groups = groups
        self.client = client
        self.clause = clause
        self.text = text
        self.tests = tests
    }
}

extension QueueQuery {
    /// Whether one row comes before another in this query's order.
    public func places(_ row: TicketSummary, before other: TicketSummary) -> Bool {
        let (key, otherKey) = (sortKey(of: row), sortKey(of: other))
        return key == otherKey ? row.id > other.id : key < otherKey
    }

    /// Everything a row must pass, in one list: what the query's own fields say, then its tests.
    public var allTests: [RowTest] {
        var all: [RowTest] = []
        if !statuses.isEmpty { all.append(.text(.status, Set(statuses.map(\.rawValue)))) }
        if let assignee { all.append(.text(.owner, orUnassigned ? [assignee.text, nil] : [assignee.text])) }
        if let groups { all.append(.text(.group, Set(groups.map(\.text)))) }
        if let client { all.append(.text(.client, [client.text])) }
        if let clause { all.append(.text(.clause, [clause])) }
        let words = SearchWords.asked(in: text)
        if !words.isEmpty { all.append(.words(words)) }
        switch order {
        case .escalation: all.append(.moment(.escalation, RowSpan()))
        case .backup: all.append(.moment(.backup, RowSpan()))
        case .updated, .number, .promise, .due: break
        }
        all += tests
        if !tests.contains(where: \.mentionsMerged) { all.append(.not(.merged)) }
        return all
    }

    /// Whether a row with its text is one of the query's.
    public func admits(_ row: TicketSummary, _ text: @autoclosure () -> SearchText) -> Bool {
        allTests.allSatisfy { $0.holds(of: row, text()) }
    }

    /// The moment rows are sorted by; nil for their number. Rows without one come last.
    public var sortMoment: RowMoment? {
        switch order {
        case .updated: .updated
        case .number: nil
        case .promise: .promise
        case .escalation: .escalation
        case .due: .due
        case .backup: .backup
        }
    }

    /// Rows with a smaller key come first.
    private func sortKey(of row: TicketSummary) -> Int64 {
        guard let moment = sortMoment else { return 0 }
        let key = moment.value(of: row)?.milliseconds ?? .max
        return moment == .updated ? -key : key
    }
}
