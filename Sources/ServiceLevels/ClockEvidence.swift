// What happened to a request, as far as clocks go by it. Whoever folds a ticket's events fills it in.

public import Desk

/// A time in which nobody at the desk could go on.
public struct Pause: Sendable, Hashable {
    public var from: Instant
    /// nil while it lasts.
    public var to: Instant?
    /// Who or what is waited for, as the agent wrote it.
    public var on: String
    /// Why, as the agent wrote it.
    public var reason: String
    /// Whether nobody was waited for: the request was taken for resolved until somebody reopened it.
    public var isResolved: Bool

    /// A pause.
    public init(from: Instant, to: Instant? = nil, on: String, reason: String, isResolved: Bool = false) {
        self.from = from
        self.to = to
        self.on = on
        self.reason = reason
        self.isResolved = isResolved
    }
}

/// The facts clocks are computed from. Recomputing with another charter, level or calendar needs nothing else.
public struct ClockEvidence: Sendable, Hashable {
    /// When the client asked.
    public var openedAt: Instant
    /// When somebody first answered.
    public var respondedAt: Instant?
    /// When the client last heard from the desk; counts for `update` where nothing is promised.
    public var informedAt: Instant?
    /// The moment by which news is promised to the client.
    public var promisedUpdate: Instant?
    /// When that was promised.
    public var promiseMadeAt: Instant?
    /// When the client got that news; nil while it is due.
    public var promiseKeptAt: Instant?
    /// When the request came to its end; nil while it is live. Give the time between an end and a reopening as a pause.
    public var resolvedAt: Instant?
    /// In any order; they may overlap.
    public var pauses: [Pause]
    /// When the latest hand-off was offered; nil when none was.
    public var handOffOfferedAt: Instant?
    /// When it was answered.
    public var handOffAnsweredAt: Instant?
    /// The time to answer it in, where it is not the level's.
    public var handOffTarget: ServiceTarget?
    /// When the current step of a disagreement began.
    public var settleStartedAt: Instant?
    /// When that step was settled.
    public var settledAt: Instant?
    /// Business minutes for that step.
    public var settleBusinessMinutes: Int?
    /// The item asked for, by the book's id.
    public var item: String?
    /// The level somebody set, by its id in the charter.
    public var level: String?

    /// The evidence of a request.
    public init(
        openedAt: Instant, respondedAt: Instant? = nil, informedAt: Instant? = nil, promisedUpdate: Instant? = nil,
        promiseMadeAt: Instant? = nil, promiseKeptAt: Instant? = nil, resolvedAt: Instant? = nil, pauses: [Pause] = [],
        handOffOfferedAt: Instant? = nil, handOffAnsweredAt: Instant? = nil, handOffTarget: ServiceTarget? = nil,
        settleStartedAt: Instant? = nil, settledAt: Instant? = nil, settleBusinessMinutes: Int? = nil,
        item: String? = nil, level: String? = nil
    ) {
        self.openedAt = openedAt
        self.respondedAt = respondedAt
        self.informedAt = informedAt
        self.promisedUpdate = promisedUpdate
        self.promiseMadeAt = promiseMadeAt
        self.promiseKeptAt = promiseKeptAt
        self.resolvedAt = resolvedAt
        self.pauses = pauses
        self.handOffOfferedAt = handOffOfferedAt
        self.handOffAnsweredAt = handOffAnsweredAt
        self.handOffTarget = handOffTarget
        self.settleStartedAt = settleStartedAt
        self.settledAt = settledAt
        self.settleBusinessMinutes = settleBusinessMinutes
        self.item = item
        self.level = level
    }
}
