// What a ticket tells its clocks and commitments. Which ones there are, and how long, is the charter's business.

public import Desk
import PolicyBook
public import ServiceLevels

extension Ticket {
    /// What clocks go by.
    public var clockEvidence: ClockEvidence {
        let handOff = handOffs.last.flatMap { $0.isWithdrawn ? nil : $0 }
        let disagreement = disagreements.last
        return ClockEvidence(
            openedAt: openedAt, respondedAt: respondedAt, informedAt: lastInformed, promisedUpdate: promisedUpdate,
            promiseMadeAt: promiseMadeAt, resolvedAt: resolvedAt,
            pauses: waits.map { wait in
                Pause(
                    from: wait.from, to: wait.to, on: wait.on, reason: wait.reason,
                    isResolved: wait.on.isEmpty && wait.to.map(reopenings.contains) ?? false)
            },
            handOffOfferedAt: handOff?.at, handOffAnsweredAt: handOff?.repliedAt,
            settleStartedAt: disagreement?.stepAt, settledAt: disagreement?.settledAt,
            settleBusinessMinutes: disagreement?.current.map { $0.businessHours * 60 }, item: item, level: level)
    }

    /// The item asked for, by the book's id.
    public var item: String? {
        if case .choice(let item) = facts["item"] { item } else { nil }
    }

    /// The clocks as they stand at a moment; none for a ticket merged into another.
    public func clocks(under charter: Charter, now: Instant) -> [ServiceClock] {
        mergedInto == nil ? ServiceClock.clocks(clockEvidence, under: charter, now: now) : []
    }

    /// The clock that breaks first, where one runs. It does not depend on the moment it is asked for.
    public func nearestClock(under charter: Charter) -> (kind: ClockKind, due: Instant)? {
        guard status.isLive, let clock = ServiceClock.nearest(clocks(under: charter, now: openedAt)),
            let due = clock.due
        else { return nil }
        return (clock.kind, due)
    }

    /// Whether the client was told something since the clock that breaks first began to warn: that it will be late.
    public func isDelayAnnounced(under charter: Charter) -> Bool {
        guard let lastInformed, let nearest = nearestClock(under: charter) else { return false }
        return clocks(under: charter, now: lastInformed).contains { clock in
            guard clock.kind == nearest.kind else { return false }
            return switch clock.state {
            case .warning, .breached: true
            default: false
            }
        }
    }

    /// The charter's commitments on this ticket, both ways.
    ///
    /// - Parameter sameItemLive: live tickets of this client for the same item, this one included.
    public func slips(under charter: Charter, sameItemLive: Int, now: Instant) -> Slips {
        Slips(
            CommitmentEvidence(
                item: item, openedAt: openedAt, neededBy: neededBy, resolvedAt: resolvedAt,
                clocks: clocks(under: charter, now: now), sameItemLive: sameItemLive, statements: statements, now: now),
            under: charter)
    }
}
