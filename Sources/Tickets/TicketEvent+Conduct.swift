// What the events about conduct carry: an answer to an escalation, a complaint, the agent's account, the finding.

public import Desk

/// For whom an exception holds.
public enum ExceptionScope: String, Sendable, Hashable, Codable, CaseIterable, Worded {
    case client, group

    public var words: Bilingual {
        switch self {
        case .client: Bilingual("this client", "ce client")
        case .group: Bilingual("the whole client group", "tout le groupe client")
        }
    }
}

/// What a supervisor finds about a complaint.
public enum ComplaintFinding: String, Sendable, Hashable, Codable, CaseIterable, Worded {
    case founded, partly, unfounded

    public var words: Bilingual {
        switch self {
        case .founded: Bilingual("founded", "fondée")
        case .partly: Bilingual("founded in part", "fondée en partie")
        case .unfounded: Bilingual("not founded", "non fondée")
        }
    }
}

extension TicketEvent {
    /// Somebody an escalation reached said something; it may go on to somebody else.
    public struct EscalationAnswered: Sendable, Hashable, Codable {
        public var answer: String
        /// To whom it goes on; nil while it stays.
        public var to: String?
        /// An answer in the chain.
        public init(answer: String, to: String? = nil) {
            self.answer = answer
            self.to = to
        }
    }

    /// Somebody complains about how an agent behaved.
    public struct ComplaintFiled: Sendable, Hashable, Codable {
        public var about: AgentID
        public var by: Escalated.Source
        /// In the words of whoever complains.
        public var words: String
        /// A complaint.
        public init(about: AgentID, by source: Escalated.Source, words: String) {
            self.about = about
            by = source
            self.words = words
        }
    }

    /// The agent tells it as they saw it.
    public struct AccountGiven: Sendable, Hashable, Codable {
        public var words: String
        /// The agent's own account.
        public init(words: String) { self.words = words }
    }

    /// A supervisor found what to make of a complaint.
    public struct ComplaintFound: Sendable, Hashable, Codable {
        public var finding: ComplaintFinding
        public var words: String
        /// A finding with its reason.
        public init(finding: ComplaintFinding, words: String) {
            self.finding = finding
            self.words = words
        }
    }
}
