// An event of a dossier as it stands in the log: whose, when, by whom, and chained to the one before it.

public import Chain
public import Desk

/// An event of a dossier with its place in the chain.
public struct DossierRecord: Sendable, Hashable {
    public var dossier: DossierID
    /// 1, 2, 3... within the dossier.
    public var version: Int
    public var at: Instant
    public var author: AgentID
    public var event: DossierEvent
    /// The payload, byte for byte as hashed.
    public var payload: String
    /// The hash of the dossier's event before this one; `Digest.none` for the first.
    public var previous: Digest
    public var hash: Digest

    /// An event read back from a log, as stored.
    public init(
        dossier: DossierID, version: Int, at: Instant, author: AgentID, event: DossierEvent, payload: String,
        previous: Digest, hash: Digest
    ) {
        self.dossier = dossier
        self.version = version
        self.at = at
        self.author = author
        self.event = event
        self.payload = payload
        self.previous = previous
        self.hash = hash
    }

    /// The next event of a dossier, after `last`; its first one where that is nil.
    public init(
        _ event: DossierEvent, payload: String, of dossier: DossierID, at: Instant, by author: AgentID,
        after last: DossierRecord?
    ) {
        self.init(
            dossier: dossier, version: (last?.version ?? 0) + 1, at: at, author: author, event: event,
            payload: payload, previous: last?.hash ?? .none, hash: .none)
        hash = expectedHash
    }

    /// What the hash must be: as a ticket's event is hashed, with the form `guichet-dossier-1` and the dossier's text
    /// form in place of the ticket.
    public var expectedHash: Digest {
        Digest(
            chaining: "guichet-dossier-1", after: previous,
            [dossier.description, String(version), at.description, author.text, event.kind],
            payload: Redaction.chained(payload))
    }
}

extension DossierRecord: ChainLink {
    public var subject: DossierID { dossier }
}

extension DossierID: ChainSubject {
    public var chainWords: Bilingual { Bilingual("dossier \(self)", "dossier \(self)") }
}
