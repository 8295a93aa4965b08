// The log of another system, as an import reads it: steps that belong to that system's tickets, in the file's order.
// A new format is one more conformance; it knows no store.

public import Desk
public import Storage
public import Tickets

/// What a log has next.
public enum LogItem<Step> {
    /// A step of the ticket with this origin, such as `servicenow:0000045`.
    case step(Step, of: String)
    case rejected(RejectedRow)
    case end
}

/// A log of another system, once through.
public protocol ForeignLog {
    /// One row, message or record of it: one event.
    associatedtype Step

    /// How many bytes of the source are behind it.
    var bytesRead: Int { get }

    /// The next step; a bad row is an item, not an error.
    mutating func next() throws(ImportFailure) -> LogItem<Step>

    /// The events of steps of one ticket: an `opened` first where the ticket is not here yet, then one a step, in
    /// order of time, each with an `originKey` that is the same whenever the step is read again.
    func entries(
        for steps: [Step], continuing ticket: ContinuedTicket?
    ) throws(ImportFailure) -> [Append.Entry]
}

/// What a log needs to know of a ticket imported before.
public struct ContinuedTicket {
    public var status: Status
    public var updatedAt: Instant
    /// The columns as the events imported so far left them. Reads the ticket's events: ask only when needed.
    public var columns: () throws(ImportFailure) -> [String: String]
}
