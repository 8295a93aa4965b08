// What a client group says it needs and values, asked now and then. Which services there are is the charter's business.

public import Desk
import Localisation

extension DossierEvent {
    /// A client group answered the baseline survey.
    public struct SurveyAnswered: Sendable, Hashable, Codable {
        /// Who answered for the group: a name or a role.
        public var answeredBy: String
        /// In the order asked.
        public var answers: [Answer]
        /// What else they need, in their words; empty when nothing was said.
        public var words: String

        /// What was answered for one service.
        public struct Answer: Sendable, Hashable, Codable {
            /// A commitment or an item of the charter, by its id.
            public var service: String
            /// How much the group needs it, 1 to 5.
            public var need: Int
            /// How much it values what it gets, 1 to 5.
            public var value: Int

            /// An answer.
            public init(service: String, need: Int, value: Int) {
                self.service = service
                self.need = need
                self.value = value
            }
        }

        /// Answers by somebody.
        public init(answeredBy: String, answers: [Answer], words: String = "") {
            self.answeredBy = answeredBy
            self.answers = answers
            self.words = words
        }
    }
}

/// The answers of a client group, each time it was asked.
public struct Survey: Sendable, Hashable {
    /// One time.
    public struct Round: Sendable, Hashable {
        public let at: Instant
        public let recordedBy: AgentID
        public let answered: DossierEvent.SurveyAnswered

        /// What was said of a service.
        public func answer(_ service: String) -> DossierEvent.SurveyAnswered.Answer? {
            answered.answers.first { $0.service == service }
        }
    }

    /// The oldest first.
    public let rounds: [Round]

    init(folding records: [DossierRecord]) {
        rounds = records.compactMap { record in
            guard case .surveyAnswered(let answered) = record.event else { return nil }
            return Round(at: record.at, recordedBy: record.author, answered: answered)
        }
    }

    /// What was said last.
    public var latest: Round? { rounds.last }
    /// What was said the time before.
    public var previous: Round? { rounds.dropLast().last }
}

extension Dossier {
    func checked(_ answered: DossierEvent.SurveyAnswered) throws(DossierRefusal) -> DossierEvent.SurveyAnswered {
        _ = try said(answered.answeredBy, within: .line)
        if let count = TextLimit.prose.excess(of: answered.words) { throw .tooLong(count, .prose) }
        if answered.answers.isEmpty { throw .noAnswers }
        var seen: Set<String> = []
        for answer in answered.answers {
            _ = try said(answer.service)
            if !seen.insert(answer.service).inserted { throw .sameServiceTwice(answer.service) }
            for rating in [answer.need, answer.value] where !(1...5).contains(rating) { throw .badRating(rating) }
        }
        return answered
    }
}
