// What the events of an action plan carry.

public import Desk

/// What an action plan is about.
public enum PlanSubject: Sendable, Hashable {
    /// How two teams work together.
    case relation(TeamID, TeamID)
    case group(GroupID)
    case ticket(TicketID)
}

extension PlanSubject: Codable {
    private enum CodingKeys: String, CodingKey { case teams, group, ticket }

    /// Reads `{"teams":["a","b"]}`, `{"group":"g"}` or `{"ticket":1}`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let teams = try container.decodeIfPresent([TeamID].self, forKey: .teams) {
            guard teams.count == 2 else {
                throw DecodingError.dataCorruptedError(
                    forKey: .teams, in: container, debugDescription: "a relation has two teams")
            }
            self = .relation(teams[0], teams[1])
        } else if let group = try container.decodeIfPresent(GroupID.self, forKey: .group) {
            self = .group(group)
        } else {
            self = .ticket(try container.decode(TicketID.self, forKey: .ticket))
        }
    }

    /// Writes the same.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .relation(let one, let other): try container.encode([one, other], forKey: .teams)
        case .group(let group): try container.encode(group, forKey: .group)
        case .ticket(let ticket): try container.encode(ticket, forKey: .ticket)
        }
    }
}

extension DossierEvent {
    /// A plan of exactly `ActionPlan.stepCount` steps.
    public struct PlanOpened: Sendable, Hashable, Codable {
        public var about: PlanSubject
        public var title: String
        public var steps: [Step]

        /// One step: what, by whom, by when.
        public struct Step: Sendable, Hashable, Codable {
            public var text: String
            public var owner: AgentID
            public var due: CivilDate

            /// A step somebody is asked to commit to.
            public init(text: String, owner: AgentID, due: CivilDate) {
                self.text = text
                self.owner = owner
                self.due = due
            }
        }

        /// A plan.
        public init(about: PlanSubject, title: String, steps: [Step]) {
            self.about = about
            self.title = title
            self.steps = steps
        }
    }

    /// A step of a plan.
    public struct StepNamed: Sendable, Hashable, Codable {
        /// Counted from 1.
        public var step: Int
        /// A step by its place.
        public init(step: Int) { self.step = step }
    }

    /// How far a step is.
    public struct StepProgressed: Sendable, Hashable, Codable {
        /// Counted from 1.
        public var step: Int
        /// 0 to 100.
        public var percent: Int
        public var words: String
        /// What was done.
        public init(step: Int, percent: Int, words: String) {
            self.step = step
            self.percent = percent
            self.words = words
        }
    }

    /// A step was done.
    public struct StepDone: Sendable, Hashable, Codable {
        /// Counted from 1.
        public var step: Int
        /// What came of it.
        public var words: String
        /// A step and what came of it.
        public init(step: Int, words: String) {
            self.step = step
            self.words = words
        }
    }

    /// A plan's end.
    public struct PlanClosed: Sendable, Hashable, Codable {
        /// What came of it.
        public var outcome: String
        /// What came of a plan.
        public init(outcome: String) { self.outcome = outcome }
    }
}
