// Where a desk keeps its dossiers. One contract, run by one test suite against every store.

public import Desk
public import Dossiers

/// A few events to add to a dossier, or to begin one with.
public struct DossierAppend: Sendable {
    public var target: Target
    /// The version the writer has seen, 0 for a dossier nobody has begun; not looked at for `.next`.
    public var expecting: Int
    /// In order.
    public var events: [DossierEvent]
    public var author: AgentID
    public var at: Instant

    /// Which dossier.
    public enum Target: Sendable, Hashable {
        case dossier(DossierID)
        /// A new one of a numbered kind: the store gives it the next number.
        case next(DossierKind)
    }

    /// Events by one author at one moment.
    public init(
        to target: Target, expecting: Int, _ events: [DossierEvent], by author: AgentID, at: Instant
    ) {
        self.target = target
        self.expecting = expecting
        self.events = events
        self.author = author
        self.at = at
    }
}

/// A desk's dossiers. As for tickets, every call is one transaction, durable when it returns.
public protocol DossierStore: Sendable {
    /// Adds events; the records, in the order given. Several appends succeed or fail together; a later one may follow
    /// an earlier one of the same call. Fails with `.dossierClash`.
    @discardableResult
    func append(dossiers appends: [DossierAppend]) throws(StoreError) -> [DossierRecord]
    /// The events of a dossier in order of version; empty when nobody has begun it.
    func dossier(_ id: DossierID) throws(StoreError) -> [DossierRecord]
    /// Every event of the dossiers of a kind, of all kinds when nil, in order of dossier, then version.
    func dossiers(of kind: DossierKind?) throws(StoreError) -> [DossierRecord]
    /// Takes words out of a dossier, for good: each payload is replaced by its hash, one more event says who did it, why,
    /// and what stays of those events. nil where there is nothing to take away.
    @discardableResult
    func redact(
        dossier: DossierID, versions: [Int], by author: AgentID, at moment: Instant, reason: String
    ) throws(StoreError) -> DossierRecord?
    /// How many dossier events there are: grows when anything is appended, by any process, at the cost of a look.
    func dossierCount() throws(StoreError) -> Int
}

extension DossierStore {
    /// Adds events to one dossier as its writer saw it.
    @discardableResult
    public func append(
        to dossier: DossierID, expecting version: Int, _ events: [DossierEvent], by author: AgentID, at: Instant
    ) throws(StoreError) -> [DossierRecord] {
        try append(dossiers: [.init(to: .dossier(dossier), expecting: version, events, by: author, at: at)])
    }

    /// Begins a dossier of a numbered kind with the next number.
    @discardableResult
    public func begin(
        _ kind: DossierKind, _ events: [DossierEvent], by author: AgentID, at: Instant
    ) throws(StoreError) -> [DossierRecord] {
        try append(dossiers: [.init(to: .next(kind), expecting: 0, events, by: author, at: at)])
    }
}
