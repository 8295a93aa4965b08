// What the events that tie tickets together, tag them, or take something back carry.

public import Desk

/// How one ticket stands to another.
public enum LinkRelation: String, Sendable, Hashable, Codable, CaseIterable, Worded {
    case related, causedBy = "caused-by", causes, partOf = "part-of", contains

    public var words: Bilingual {
        switch self {
        case .related: Bilingual("see also", "voir aussi")
        case .causedBy: Bilingual("caused by", "causé par")
        case .causes: Bilingual("causes", "cause")
        case .partOf: Bilingual("part of", "fait partie de")
        case .contains: Bilingual("contains", "comprend")
        }
    }

    /// The same tie seen from the other ticket.
    public var inverse: LinkRelation {
        switch self {
        case .related: .related
        case .causedBy: .causes
        case .causes: .causedBy
        case .partOf: .contains
        case .contains: .partOf
        }
    }
}

extension TicketEvent {
    /// A tie to another ticket.
    public struct Linked: Sendable, Hashable, Codable {
        public var ticket: TicketID
        public var relation: LinkRelation
        /// A tie, as seen from the ticket that records it.
        public init(ticket: TicketID, relation: LinkRelation) {
            self.ticket = ticket
            self.relation = relation
        }
    }

    /// The other ticket of a merge, or of the end of one.
    public struct Merged: Sendable, Hashable, Codable {
        public var ticket: TicketID
        public var reason: String
        /// A ticket, and why.
        public init(ticket: TicketID, reason: String) {
            self.ticket = ticket
            self.reason = reason
        }
    }

    /// Tags put on and taken off.
    public struct Tagged: Sendable, Hashable, Codable {
        public var added: [String]
        public var removed: [String]
        /// Both in byte order.
        public init(added: [String], removed: [String]) {
            self.added = added.sorted()
            self.removed = removed.sorted()
        }
    }

    /// An act was taken back before anything left the desk.
    public struct Undone: Sendable, Hashable, Codable {
        /// The version of the act's first event.
        public var from: Int
        /// The version of its last.
        public var through: Int
        /// The versions taken back.
        public init(from: Int, through: Int) {
            self.from = from
            self.through = through
        }
    }

    /// Words were taken away for privacy; the chain still holds.
    public struct WordsRedacted: Sendable, Hashable, Codable {
        /// Of the events without their words now, in order.
        public var versions: [Int]
        public var reason: String
        /// What stays known of the client, so that the ticket stays where it was.
        public var group: GroupID
        public var language: Language
        /// What stays of some of the events; nil where an earlier version kept nothing.
        public var remains: [Remain]?

        /// An event without its words.
        public struct Remain: Sendable, Hashable, Codable {
            public var version: Int
            public var kind: String
            /// As an event of that kind has it.
            public var payload: String
            /// What stays of an event.
            public init(version: Int, kind: String, payload: String) {
                self.version = version
                self.kind = kind
                self.payload = payload
            }
        }

        /// The events, why, and what stays.
        public init(
            versions: [Int], reason: String, group: GroupID, language: Language, remains: [Remain]? = nil
        ) {
            self.versions = versions
            self.reason = reason
            self.group = group
            self.language = language
            self.remains = remains
        }
    }
}
