// What one side of a charter owes the other, and how it is measured. Values only; `CommitmentState` judges them.

public import Desk

/// A side of a charter.
public enum Party: String, Sendable, Hashable, Codable, CaseIterable, Worded {
    case desk, group

    public var words: Bilingual {
        switch self {
        case .desk: Bilingual("the desk", "le service d’assistance")
        case .group: Bilingual("the client group", "le groupe client")
        }
    }

    /// The side it owes something.
    public var other: Party { self == .desk ? .group : .desk }
}

/// How the desk knows whether a commitment was kept.
public enum CommitmentMeasure: Sendable, Hashable {
    /// So many business days between the request and the day it is needed by.
    case notice(businessDays: Int)
    /// So many live requests for the item by one client at a time.
    case atMost(Int)
    /// Somebody was named; people record whether.
    case named
    /// A clock of the request is kept.
    case clock(ClockKind)
    /// So many business days from the request to its end; counts only when the other side kept its part.
    case leadTime(businessDays: Int)
    /// People record whether.
    case stated
}

/// Something promised by one side of a charter to the other.
public struct Commitment: Sendable, Hashable {
    /// Unique in the charter.
    public var id: String
    public var by: Party
    /// What was promised.
    public var words: Bilingual
    /// Items it is about, by the book's ids; empty for all.
    public var items: Set<String>
    public var measure: CommitmentMeasure

    /// A commitment.
    public init(id: String, by: Party, words: Bilingual, items: Set<String> = [], measure: CommitmentMeasure) {
        self.id = id
        self.by = by
        self.words = words
        self.items = items
        self.measure = measure
    }

    /// Whether it is about an item; one about certain items is not about a request without one.
    public func concerns(_ item: String?) -> Bool {
        items.isEmpty || item.map { items.contains($0) } ?? false
    }
}

/// What is known about a request, as far as commitments go by it.
public struct CommitmentEvidence: Sendable, Hashable {
    /// The item asked for, by the book's id.
    public var item: String?
    public var openedAt: Instant
    /// The day the client needs it by; nil when nobody said.
    public var neededBy: CivilDate?
    /// When the request came to its end; nil while it is live.
    public var resolvedAt: Instant?
    /// The request's clocks, as they stand at `now`.
    public var clocks: [ServiceClock]
    /// Live requests of this client for this item, this one included.
    public var sameItemLive: Int
    /// What people recorded, by the id of the commitment: true for kept.
    public var statements: [String: Bool]
    public var now: Instant

    /// The evidence of a request.
    public init(
        item: String? = nil, openedAt: Instant, neededBy: CivilDate? = nil, resolvedAt: Instant? = nil,
        clocks: [ServiceClock] = [], sameItemLive: Int = 1, statements: [String: Bool] = [:], now: Instant
    ) {
        self.item = item
        self.openedAt = openedAt
        self.neededBy = neededBy
        self.resolvedAt = resolvedAt
        self.clocks = clocks
        self.sameItemLive = sameItemLive
        self.statements = statements
        self.now = now
    }
}
