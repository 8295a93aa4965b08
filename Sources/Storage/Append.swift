// What a writer hands the store: events for a ticket at the version the writer saw. Decides nothing about them.

public import Desk
public import Tickets

/// A few events to add to a ticket, or to begin one with.
public struct Append: Sendable {
    /// nil begins a ticket; the store gives it the next number. Where an entry's `originKey` is there already, the
    /// ticket that has it takes the rest instead: an import begun again goes on where it stopped.
    public var ticket: TicketID?
    /// The version the writer has seen; not looked at when `ticket` is nil, or when every entry is there already.
    public var expecting: Int
    /// In order; each may have its own author and moment.
    public var events: [Entry]

    /// One event to add.
    public struct Entry: Sendable {
        public var event: TicketEvent
        public var author: AgentID
        public var at: Instant
        /// Identifies the event in the system it came from; the same key is never added twice.
        public var originKey: String?

        /// An event by somebody at a moment.
        public init(_ event: TicketEvent, by author: AgentID, at: Instant, originKey: String? = nil) {
            self.event = event
            self.author = author
            self.at = at
            self.originKey = originKey
        }
    }

    /// Events for a ticket at the version its writer has seen.
    public init(to ticket: TicketID?, expecting: Int, _ events: [Entry]) {
        self.ticket = ticket
        self.expecting = expecting
        self.events = events
    }

    /// Events by one author at one moment.
    public init(
        to ticket: TicketID?, expecting: Int, _ events: [TicketEvent], by author: AgentID, at: Instant
    ) {
        self.init(to: ticket, expecting: expecting, events.map { Entry($0, by: author, at: at) })
    }
}

extension Sequence<Append> {
    /// The latest UTC day of the events; nil when there are none.
    public var latestDay: CivilDate? {
        var latest: Instant?
        for append in self {
            for entry in append.events where latest.map({ entry.at > $0 }) ?? true { latest = entry.at }
        }
        return latest?.day
    }
}
