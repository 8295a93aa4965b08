// What an import did, or would do: counts, and the rows it had to leave out.

/// The outcome of an import.
public struct ImportReport: Sendable, Hashable {
    /// Whether nothing was written.
    public var isDryRun: Bool
    /// Rows read, rejected ones among them.
    public var rows = 0
    /// Tickets that began.
    public var ticketsMade = 0
    /// Events added to new and old tickets.
    public var eventsAppended = 0
    /// Rows whose event an earlier import had brought.
    public var alreadyThere = 0
    /// The first rows left out, in the file's order; `rejectedCount` counts them all.
    public var rejected: [RejectedRow] = []
    public var rejectedCount = 0

    /// A report of nothing yet.
    public init(isDryRun: Bool = false) {
        self.isDryRun = isDryRun
    }

    mutating func reject(_ row: RejectedRow, keeping limit: Int) {
        rejectedCount += 1
        if rejected.count < limit { rejected.append(row) }
    }
}
