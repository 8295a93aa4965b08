// An event as it stands in the log: whose, when, by whom, and chained to the one before it.

public import Chain
public import Desk

/// An event of a ticket with its place in the chain.
public struct EventRecord: Sendable, Hashable {
    public var ticket: TicketID
    /// 1, 2, 3... within the ticket.
    public var version: Int
    public var at: Instant
    public var author: AgentID
    public var event: TicketEvent
    /// The payload, byte for byte as hashed.
    public var payload: String
    /// The hash of the ticket's event before this one; `Digest.none` for the first.
    public var previous: Digest
    public var hash: Digest

    /// An event read back from a log, as stored.
    public init(
        ticket: TicketID, version: Int, at: Instant, author: AgentID, event: TicketEvent, payload: String,
        previous: Digest, hash: Digest
    ) {
        self.ticket = ticket
        self.version = version
        self.at = at
        self.author = author
        self.event = event
        self.payload = payload
        self.previous = previous
        self.hash = hash
    }

    /// The next event of a ticket, after the one whose hash is `previous`.
    public init(
        _ event: TicketEvent, payload: String, of ticket: TicketID, version: Int, at: Instant, by author: AgentID,
        after previous: Digest
    ) {
        self.init(
            ticket: ticket, version: version, at: at, author: author, event: event, payload: payload,
            previous: previous, hash: .none)
        hash = expectedHash
    }

    /// The form of what is hashed.
    public static let form = "guichet-event-1"

    /// What the hash must be: SHA-256 over eight lines joined by a line feed: the previous hash, ticket, version,
    /// instant (ISO 8601, milliseconds, Z), author, kind, and the SHA-256 of the payload. The payload enters by its
    /// hash so that it can be redacted and the chain still checked: a redacted payload states that hash itself.
    public var expectedHash: Digest {
        Digest(
            chaining: EventRecord.form, after: previous,
            [ticket.description, String(version), at.description, author.text, event.kind],
            payload: Redaction.chained(payload))
    }
}

extension EventRecord: ChainLink {
    public var subject: TicketID { ticket }
}

extension TicketID: ChainSubject {
    public var chainWords: Bilingual { Bilingual("ticket \(self)", "billet \(self)") }
}
