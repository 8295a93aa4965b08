// Clause records added and taken apart, so that counters can be kept by the difference a ticket makes.

public import Tickets

extension ClauseRecord {
    /// Adds another record, `times` times; -1 takes it away.
    public mutating func add(_ other: ClauseRecord, times: Int = 1) {
        asked += times * other.asked
        tookOffer += times * other.tookOffer
        escalated += times * other.escalated
        upheld += times * other.upheld
        exceptions += times * other.exceptions
        policyChanges += times * other.policyChanges
        conduct += times * other.conduct
        refused += times * other.refused
        pressed += times * other.pressed
        pressedRuled += times * other.pressedRuled
        pressedOverturned += times * other.pressedOverturned
    }
}
