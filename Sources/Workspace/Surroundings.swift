// What the workspace reaches beside the store: the agent's files, their editor, the other windows on the desk. Each is
// handed in by the program; without them the workspace works all the same.

public import Desk

/// The signs by which windows on one desk see each other.
public struct PresenceSource {
    let stand: (TicketID?) -> Void
    let others: () -> [(agent: AgentID, ticket: TicketID?)]

    /// `stand` says on which ticket this window is; `others` gives the other windows that are open now.
    public init(
        stand: @escaping (TicketID?) -> Void, others: @escaping () -> [(agent: AgentID, ticket: TicketID?)]
    ) {
        self.stand = stand
        self.others = others
    }
}

/// The agent's surroundings.
public struct Surroundings {
    /// Keeps the text of the views' file; says what went wrong, or nil.
    public var keepViews: (String) -> Bilingual? = { _ in nil }
    /// Lets the agent write in their editor: what they left, nil when it failed. The screen is lent meanwhile.
    public var edit: (String) -> String? = { _ in nil }
    /// The other windows on this desk.
    public var presence: PresenceSource?

    /// Who takes papers to printers and the mail, and says which printers there are.
    public var courier: CourierSource?

    /// Told of each thing written, once it is on record.
    public var haveWritten: () -> Void = {}

    /// Told once everything is there and a key is waited for.
    public var haveStarted: () -> Void = {}

    /// None of them.
    public init() {}
}
