// What has happened since somebody last looked: enough to know what to read again, and nothing of what it says.

public import Desk

/// An event added to a ticket.
public struct LogChange: Sendable, Hashable {
    public var ticket: TicketID
    /// The ticket's version with it.
    public var version: Int
    public var author: AgentID

    /// An event by its ticket, version and author.
    public init(ticket: TicketID, version: Int, author: AgentID) {
        self.ticket = ticket
        self.version = version
        self.author = author
    }
}
