// What a request's events carry: the words, the need, the facts, the offers, what the client was told, whose it is.

public import Desk
public import PolicyBook

extension TicketEvent {
    /// A client asked for something.
    public struct Opened: Sendable, Hashable, Codable {
        public var client: Client
        /// The client's own words.
        public var words: String
        public var language: Language
        public var channel: Channel
        /// Where it was imported from, such as `servicenow:0000045`.
        public var origin: String?

        /// A request as it came.
        public init(
            client: Client, words: String, language: Language, channel: Channel = .phone, origin: String? = nil
        ) {
            self.client = client
            self.words = words
            self.language = language
            self.channel = channel
            self.origin = origin
        }
    }

    /// Our words for what the client wants, agreed by them.
    public struct NeedConfirmed: Sendable, Hashable, Codable {
        public var need: String
        /// A need, agreed.
        public init(need: String) { self.need = need }
    }

    /// Facts learned; a nil value forgets one.
    public struct FactsSet: Sendable, Hashable, Codable {
        public var facts: [String: FactValue]
        public var absent: [String]
        /// Facts as now known, all of them.
        public init(facts: [String: FactValue], absent: [String] = []) {
            self.facts = facts
            self.absent = absent
        }
    }

    /// An offer, by id and name.
    public struct OfferNamed: Sendable, Hashable, Codable {
        public var offer: String
        public var title: Bilingual
        /// An offer put to the client, or taken.
        public init(offer: String, title: Bilingual) {
            self.offer = offer
            self.title = title
        }
    }

    /// An offer the client does not want.
    public struct OfferDeclined: Sendable, Hashable, Codable {
        public var offer: String
        public var title: Bilingual
        public var reason: String
        /// An offer and the client's reason.
        public init(offer: String, title: Bilingual, reason: String) {
            self.offer = offer
            self.title = title
            self.reason = reason
        }
    }

    /// The client was told something.
    public struct ClientInformed: Sendable, Hashable, Codable {
        public var channel: Channel
        public var said: String
        /// When the client was promised to hear from us again.
        public var nextUpdate: Instant?
        /// What was said, and the next promise.
        public init(channel: Channel, said: String, nextUpdate: Instant? = nil) {
            self.channel = channel
            self.said = said
            self.nextUpdate = nextUpdate
        }
    }

    /// How a contact went.
    public struct ContactRecorded: Sendable, Hashable, Codable {
        public var mood: String
        public var seconds: Int?
        public var said: String
        /// Whether it wore the agent out; nil where nobody said.
        public var demanding: Bool?
        /// The words the book or the offer suggested, where they were used.
        public var script: String?
        /// A contact: the client's mood, how long it took, the words used.
        public init(
            mood: String, seconds: Int? = nil, said: String, demanding: Bool? = nil, script: String? = nil
        ) {
            self.mood = mood
            self.seconds = seconds
            self.said = said
            self.demanding = demanding
            self.script = script
        }
    }

    /// The ticket is somebody's; nil parts are unchanged.
    public struct Assigned: Sendable, Hashable, Codable {
        /// An id without letters is nobody's: the ticket waits for somebody of its team.
        public var agent: AgentID?
        public var team: TeamID?

        /// A team's, and nobody's yet.
        public static func released(to team: TeamID) -> Assigned { Assigned(agent: AgentID(""), team: team) }

        /// Whether an agent is taken off it.
        public var isRelease: Bool { agent?.text.isEmpty ?? false }

        /// What happened, before whom it is about.
        public var label: Bilingual {
            isRelease
                ? Bilingual("given to the team", "confié à l’équipe") : Bilingual("assigned", "attribué")
        }

        /// The new owner.
        public init(agent: AgentID? = nil, team: TeamID? = nil) {
            self.agent = agent
            self.team = team
        }
    }

    /// Work stopped until somebody else acts.
    public struct Waiting: Sendable, Hashable, Codable {
        public var on: String
        public var reason: String
        /// Whom we wait for, and why.
        public init(on: String, reason: String) {
            self.on = on
            self.reason = reason
        }
    }

    /// An internal note; never printed.
    public struct Note: Sendable, Hashable, Codable {
        public var text: String
        /// A note.
        public init(text: String) { self.text = text }
    }

    /// Why something was done.
    public struct Reason: Sendable, Hashable, Codable {
        public var reason: String
        /// A reason.
        public init(reason: String) { self.reason = reason }
    }
}
