// What stands before an agent, as counts a store keeps ready.

/// How much an agent has before them.
public struct LoadCount: Sendable, Hashable {
    /// Live tickets of theirs.
    public var live: Int
    /// Of those, how many have a promise to the client that is past.
    public var overdue: Int

    /// Two counts.
    public init(live: Int = 0, overdue: Int = 0) {
        self.live = live
        self.overdue = overdue
    }
}
