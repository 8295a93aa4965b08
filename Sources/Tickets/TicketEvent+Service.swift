// What the events of the service around a decision carry: levels, choices, hand-offs, disagreements, commitments.

public import Desk

extension TicketEvent {
    /// Who asks was put right: the directory, the group or the language was wrong, or changed.
    public struct ClientCorrected: Sendable, Hashable, Codable {
        public var client: Client
        public var reason: String
        /// The client as they are, and why it changed.
        public init(client: Client, reason: String) {
            self.client = client
            self.reason = reason
        }
    }

    /// The service level was chosen.
    public struct LevelSet: Sendable, Hashable, Codable {
        /// By the charter's id.
        public var level: String
        public var reason: String
        /// A level, and why.
        public init(level: String, reason: String) {
            self.level = level
            self.reason = reason
        }
    }

    /// The day the client needs it; nil takes it back.
    public struct NeededBySet: Sendable, Hashable, Codable {
        public var day: CivilDate?
        /// A day at the desk.
        public init(day: CivilDate?) { self.day = day }
    }

    /// Somebody said whether a commitment of the charter was kept.
    public struct CommitmentStated: Sendable, Hashable, Codable {
        /// By the charter's id.
        public var commitment: String
        public var kept: Bool
        public var words: String
        /// A commitment, kept or not.
        public init(commitment: String, kept: Bool, words: String) {
            self.commitment = commitment
            self.kept = kept
            self.words = words
        }
    }

    /// A choice was put to the client.
    public struct ChoicePut: Sendable, Hashable, Codable {
        public var question: String
        /// At least two, in the order they were said.
        public var options: [String]
        /// A question and its answers.
        public init(question: String, options: [String]) {
            self.question = question
            self.options = options
        }
    }

    /// The client chose.
    public struct ChoiceAnswered: Sendable, Hashable, Codable {
        public var question: String
        public var answer: String
        /// The answer to a question put before.
        public init(question: String, answer: String) {
            self.question = question
            self.answer = answer
        }
    }

    /// The ticket was offered to another team; its owner keeps it until they accept.
    public struct HandOffOffered: Sendable, Hashable, Codable {
        /// Something the other team counts on.
        public struct Item: Sendable, Hashable, Codable {
            public var text: String
            public var done: Bool
            /// A line of the checklist.
            public init(text: String, done: Bool) {
                self.text = text
                self.done = done
            }
        }
        public var to: TeamID
        /// Whose it is until then; nil where no team had it.
        public var from: TeamID?
        public var reason: String
        public var checklist: [Item]
        /// An offer to another team.
        public init(to: TeamID, from: TeamID?, reason: String, checklist: [Item] = []) {
            self.to = to
            self.from = from
            self.reason = reason
            self.checklist = checklist
        }
    }

    /// The other team took the ticket.
    public struct HandOffAccepted: Sendable, Hashable, Codable {
        public var team: TeamID
        /// An id without letters is nobody's: a supervisor accepted for the team, of which somebody takes it.
        public var agent: AgentID
        /// The new owner.
        public init(team: TeamID, agent: AgentID) {
            self.team = team
            self.agent = agent
        }

        /// Accepted by somebody of the team, whose it is then, or by a supervisor of another one.
        init(by agent: Agent, for team: TeamID) {
            self.init(team: team, agent: agent.team == team ? agent.id : "")
        }
    }

    /// Two teams do not agree; the desk's protocol begins, frozen as it stood.
    public struct DisagreementRaised: Sendable, Hashable, Codable {
        /// One step of the protocol.
        public struct Step: Sendable, Hashable, Codable {
            public var name: Bilingual
            /// Who settles it at this step.
            public var who: Bilingual
            public var businessHours: Int
            /// Who records what comes of it; nil where the protocol did not say so yet.
            public var by: ProtocolParty?
            /// A step with its time.
            public init(name: Bilingual, who: Bilingual, businessHours: Int, by party: ProtocolParty? = nil) {
                self.name = name
                self.who = who
                self.businessHours = businessHours
                by = party
            }

            /// Who records what comes of it.
            public var party: ProtocolParty { by ?? ProtocolParty(meantBy: who) }
        }
        public var with: TeamID
        /// Whose it is that do not agree with them; nil where an earlier version kept no side.
        public var from: TeamID?
        public var about: String
        /// At least one.
        public var steps: [Step]
        /// A disagreement with another team.
        public init(with team: TeamID, from: TeamID? = nil, about: String, steps: [Step]) {
            self.with = team
            self.from = from
            self.about = about
            self.steps = steps
        }
    }

    /// The protocol went on to its next step.
    public struct DisagreementMoved: Sendable, Hashable, Codable {
        /// Counted from 1.
        public var step: Int
        public var words: String
        /// The step begun, and what the last one brought.
        public init(step: Int, words: String) {
            self.step = step
            self.words = words
        }
    }

    /// What the teams agreed.
    public struct DisagreementSettled: Sendable, Hashable, Codable {
        public var settlement: String
        /// A settlement, for the record.
        public init(settlement: String) { self.settlement = settlement }
    }
}
