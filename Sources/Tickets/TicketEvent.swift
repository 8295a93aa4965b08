// What can happen to a ticket. Past tense, append-only; a kind this version does not know is kept as it came.

public import Desk
public import PolicyBook

/// How the desk and a client talk.
public enum Channel: String, Sendable, Hashable, Codable, CaseIterable, Worded {
    case phone, mail, inPerson = "in-person", chat, other

    public var words: Bilingual {
        switch self {
        case .phone: Bilingual("phone", "téléphone")
        case .mail: Bilingual("email", "courriel")
        case .inPerson: Bilingual("in person", "en personne")
        case .chat: Bilingual("chat", "clavardage")
        case .other: Bilingual("other", "autre")
        }
    }
}

/// What a supervisor rules on an escalation.
public enum Ruling: String, Sendable, Hashable, Codable, CaseIterable, Worded {
    case upheld
    case exception
    case policyChange = "policy-change"
    case conduct

    public var words: Bilingual {
        switch self {
        case .upheld: Bilingual("upheld", "maintenue")
        case .exception: Bilingual("exception granted", "dérogation accordée")
        case .policyChange: Bilingual("policy to be changed", "politique à modifier")
        case .conduct: Bilingual("conduct addressed", "intervention sur la conduite")
        }
    }

    /// Whether the first decision did not stand.
    public var isOverturn: Bool { self == .exception || self == .policyChange }
}

/// Where a ticket stands.
public enum Status: String, Sendable, Hashable, Codable, CaseIterable, Worded {
    case open, waiting, escalated, resolved, closed

    public var words: Bilingual {
        switch self {
        case .open: Bilingual("OPEN", "OUVERT")
        case .waiting: Bilingual("WAITING", "ATTENTE")
        case .escalated: Bilingual("ESCALATED", "ESCALADE")
        case .resolved: Bilingual("RESOLVED", "RÉSOLU")
        case .closed: Bilingual("CLOSED", "FERMÉ")
        }
    }

    /// Whether somebody still has to do something.
    public var isLive: Bool { self != .resolved && self != .closed }
}

/// Something that happened to a ticket.
public enum TicketEvent: Sendable, Hashable {
    case opened(Opened)
    case needConfirmed(NeedConfirmed)
    case factsSet(FactsSet)
    case decisionRecorded(RecordedDecision)
    case offerMade(OfferNamed)
    case offerTaken(OfferNamed)
    case offerDeclined(OfferDeclined)
    case clientInformed(ClientInformed)
    case contactRecorded(ContactRecorded)
    case assigned(Assigned)
    case waiting(Waiting)
    case resumed(Reason)
    case noted(Note)
    case escalated(Escalated)
    case ruled(Ruled)
    case justificationIssued(JustificationIssued)
    case imported(Imported)
    case resolved(Reason)
    case reopened(Reason)
    case closed(Reason)
    /// A kind, or a form of a kind, that this version does not know: its name and its payload as they came.
    case unknown(kind: String, payload: String)

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
        /// A contact: the client's mood, how long it took, the words used.
        public init(mood: String, seconds: Int? = nil, said: String) {
            self.mood = mood
            self.seconds = seconds
            self.said = said
        }
    }

    /// The ticket is somebody's; nil parts are unchanged.
    public struct Assigned: Sendable, Hashable, Codable {
        public var agent: AgentID?
        public var team: TeamID?
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

    /// A decision was taken further.
    public struct Escalated: Sendable, Hashable, Codable {
        /// Who wants it looked at again.
        public enum Source: String, Sendable, Hashable, Codable { case client, agent }
        public var by: Source
        public var to: String
        public var reason: String
        /// What was said to press it, in the client's words.
        public var pressure: String?
        /// An escalation.
        public init(by: Source, to: String, reason: String, pressure: String? = nil) {
            self.by = by
            self.to = to
            self.reason = reason
            self.pressure = pressure
        }
    }

    /// A supervisor ruled on the open escalation.
    public struct Ruled: Sendable, Hashable, Codable {
        public var ruling: Ruling
        public var reason: String
        /// For an exception: the last day it holds.
        public var until: CivilDate?
        /// For an exception: what the client must do or accept.
        public var conditions: String?
        /// A ruling with its reason.
        public init(ruling: Ruling, reason: String, until: CivilDate? = nil, conditions: String? = nil) {
            self.ruling = ruling
            self.reason = reason
            self.until = until
            self.conditions = conditions
        }
    }

    /// A justification left the desk.
    public struct JustificationIssued: Sendable, Hashable, Codable {
        /// `en`, `fr` or `both`.
        public var language: String
        public var format: String
        /// `screen`, `file`, ...
        public var way: String
        /// The hash of exactly what was produced.
        public var document: Digest
        public var code: VerificationCode
        /// What was issued.
        public init(language: String, format: String, way: String, document: Digest, code: VerificationCode) {
            self.language = language
            self.format = format
            self.way = way
            self.document = document
            self.code = code
        }
    }

    /// A step of another system's log, taken over: the state after it and what changed, in that system's words.
    public struct Imported: Sendable, Hashable, Codable {
        public var source: String
        public var status: Status
        /// Changed columns by name.
        public var changed: [String: String]
        public var team: TeamID?
        public var agent: AgentID?
        /// A step of another system's log.
        public init(
            source: String, status: Status, changed: [String: String], team: TeamID? = nil, agent: AgentID? = nil
        ) {
            self.source = source
            self.status = status
            self.changed = changed
            self.team = team
            self.agent = agent
        }
    }
}
