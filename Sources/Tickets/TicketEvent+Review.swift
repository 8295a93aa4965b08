// What the events of an escalation, a ruling, a justification and an import carry.

public import Chain
public import Desk

extension TicketEvent {
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
        /// For an exception: for whom; nil is the client alone.
        public var scope: ExceptionScope?
        /// A ruling with its reason.
        public init(
            ruling: Ruling, reason: String, until: CivilDate? = nil, conditions: String? = nil,
            scope: ExceptionScope? = nil
        ) {
            self.ruling = ruling
            self.reason = reason
            self.until = until
            self.conditions = conditions
            self.scope = scope
        }

        /// For whom an exception is where it is not for the client alone: `for the whole client group`.
        public var forWhom: Bilingual? {
            guard scope == .group else { return nil }
            let group = ExceptionScope.group.words
            return Bilingual("for \(group.english)", "pour \(group.french)")
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

    /// A justification on record did not leave after all: the printer or the mail refused it.
    public struct JustificationReturned: Sendable, Hashable, Codable {
        /// The hash of what was issued.
        public var document: Digest
        public var way: String
        /// What refused it said.
        public var reason: String
        /// What did not leave, and why.
        public init(document: Digest, way: String, reason: String) {
            self.document = document
            self.way = way
            self.reason = reason
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
        /// Whether that system says the service level was kept; nil where it does not say, or not again.
        public var levelKept: Bool?
        /// How often it says the ticket was assigned anew; nil where it does not say, or not again.
        public var reassigned: Int?
        /// How often it says the ticket was reopened; the same.
        public var reopened: Int?
        /// A step of another system's log.
        public init(
            source: String, status: Status, changed: [String: String], team: TeamID? = nil, agent: AgentID? = nil,
            levelKept: Bool? = nil, reassigned: Int? = nil, reopened: Int? = nil
        ) {
            self.source = source
            self.status = status
            self.changed = changed
            self.team = team
            self.agent = agent
            self.levelKept = levelKept
            self.reassigned = reassigned
            self.reopened = reopened
        }
    }
}
