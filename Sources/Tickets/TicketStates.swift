// What became of the things a ticket's events began: offers, escalations, waits, hand-offs, disagreements, complaints.
// Values only; `Ticket` alone writes them.

public import Desk
public import PolicyBook

extension Ticket {
    /// What a decision stands on, apart from the book: who asked, and what had been said.
    public struct DecisionGround: Sendable, Hashable {
        public let at: Instant
        /// nil once the client's words were taken away.
        public internal(set) var client: Client?
        public let facts: [String: FactValue]
        public let absent: Set<String>
    }

    /// Whether the client or what they said changed since it was decided.
    public var isRegrounded: Bool {
        guard let ground = decisionGround else { return false }
        return isDecidedForAnother || ground.facts != facts || ground.absent != absent
    }

    /// Whether somebody else than the client asked when it was decided.
    public var isDecidedForAnother: Bool {
        guard let asked = decisionGround?.client, let client else { return false }
        return asked.id != client.id || asked.group != client.group || asked.role != client.role
    }

    /// What became of an offer.
    public struct OfferState: Sendable, Hashable {
        public enum Reply: Sendable, Hashable { case open, taken, declined(String) }
        public let id: String
        public let title: Bilingual
        public internal(set) var reply: Reply
    }

    /// An escalation, what was answered on the way, and what was ruled on it.
    public struct EscalationState: Sendable, Hashable {
        /// Something said by somebody the escalation reached.
        public struct Answer: Sendable, Hashable {
            public let at: Instant
            public let by: AgentID
            public let words: String
            public let to: String?
        }
        public let at: Instant
        public let by: AgentID
        public let escalation: TicketEvent.Escalated
        /// The clause that had decided by then, or decided first while the escalation was open.
        public internal(set) var clause: String?
        /// The facts known by then.
        public let facts: [String: FactValue]
        public internal(set) var answers: [Answer] = []
        public internal(set) var ruling: TicketEvent.Ruled?
        public internal(set) var ruledAt: Instant?
        public internal(set) var ruledBy: AgentID?
        /// When an exception granted here was ended before its last day.
        public internal(set) var exceptionEndedAt: Instant?

        /// Whose it is now.
        public var to: String { answers.last { $0.to != nil }?.to ?? escalation.to }
        /// Whether the client or the agent pressed.
        public var isPressed: Bool { !(escalation.pressure ?? "").isEmpty }
    }

    /// A time in which work waited for somebody.
    public struct WaitState: Sendable, Hashable {
        public let from: Instant
        /// nil while it lasts.
        public internal(set) var to: Instant?
        /// Whom we waited for; empty for the time between an end and a reopening.
        public let on: String
        public let reason: String
    }

    /// News promised to the client.
    public struct PromiseState: Sendable, Hashable {
        public let madeAt: Instant
        public let due: Instant
        /// When the client heard from us, or the request came to its end; nil while it is due.
        public internal(set) var endedAt: Instant?
    }

    /// A ticket that went from one team to another.
    public struct MoveState: Sendable, Hashable {
        public let at: Instant
        public let from: TeamID
        public let to: TeamID
    }

    /// A choice put to the client.
    public struct ChoiceState: Sendable, Hashable {
        public let at: Instant
        public let question: String
        public let options: [String]
        public internal(set) var answer: String?
    }

    /// A ticket offered to another team.
    public struct HandOffState: Sendable, Hashable {
        public enum Reply: Sendable, Hashable { case open, accepted(AgentID), returned(String), withdrawn(String) }
        public let at: Instant
        public let by: AgentID
        public let offer: TicketEvent.HandOffOffered
        public internal(set) var reply = Reply.open
        public internal(set) var repliedAt: Instant?

        var isWithdrawn: Bool { if case .withdrawn = reply { true } else { false } }
    }

    /// Two teams that did not agree.
    public struct DisagreementState: Sendable, Hashable {
        public let at: Instant
        public let by: AgentID
        public let raised: TicketEvent.DisagreementRaised
        /// The two teams; one where an earlier version kept no side and the ticket was with the other.
        public let teams: Set<TeamID>
        /// Counted from 1.
        public internal(set) var step = 1
        public internal(set) var stepAt: Instant
        public internal(set) var settlement: String?
        public internal(set) var settledAt: Instant?

        /// The step it stands at; nil where the protocol has no such step.
        public var current: TicketEvent.DisagreementRaised.Step? {
            raised.steps.indices.contains(step - 1) ? raised.steps[step - 1] : nil
        }
    }

    /// A complaint with both sides' words.
    public struct ComplaintState: Sendable, Hashable {
        public let at: Instant
        public let by: AgentID
        public let filed: TicketEvent.ComplaintFiled
        public internal(set) var found: TicketEvent.ComplaintFound?
        public internal(set) var foundAt: Instant?
    }

    /// An agent's own account of what happened.
    public struct AccountState: Sendable, Hashable {
        public let at: Instant
        public let by: AgentID
        public let words: String
    }

    /// An agent who asked for somebody beside them.
    public struct BackupState: Sendable, Hashable {
        public let at: Instant
        public let by: AgentID
        public let reason: String
    }

    /// How a contact went, for the load of whoever had it.
    public struct ContactState: Sendable, Hashable {
        public let at: Instant
        public let by: AgentID
        public let seconds: Int
        public let isDemanding: Bool

        /// A contact that ended at a moment, after so many seconds.
        public init(at: Instant, by author: AgentID, seconds: Int, isDemanding: Bool) {
            self.at = at
            by = author
            self.seconds = seconds
            self.isDemanding = isDemanding
        }
    }

    /// The last acts that can still be taken back: what the ticket was before each, the oldest first.
    struct Checkpoint: Sendable, Hashable {
        let ticket: Ticket
        let author: AgentID
        let at: Instant
        /// The version of the act's first event.
        let from: Int
        /// Whether it has something nobody takes back.
        var isFinal: Bool
    }
}
