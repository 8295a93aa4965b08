// A decision frozen into a ticket: everything a justification needs, whatever becomes of the book.
// The motto is kept here: a refusal without its clause and a way forward cannot be built.

public import Decisions
public import Desk
public import PolicyBook

/// A clause word for word as it stood when it decided.
public struct FrozenClause: Sendable, Hashable, Codable {
    public var id: String
    public var title: Bilingual
    /// CommonMark, exactly as in the book.
    public var text: Bilingual
    public var policy: String
    public var policyTitle: Bilingual
    /// The citation, as printed.
    public var source: Bilingual
    public var inForceFrom: CivilDate
    public var inForceTo: CivilDate?

    /// A clause of a policy, frozen with the dates the deciding rule was in force.
    public init(_ clause: Clause, of policy: Policy, from: CivilDate, to: CivilDate?) {
        id = clause.id
        title = clause.title
        text = clause.text
        self.policy = policy.id
        policyTitle = policy.title
        source = policy.source
        inForceFrom = from
        inForceTo = to
    }

    /// A clause frozen before, part by part.
    init(
        id: String, title: Bilingual, text: Bilingual, policy: String, policyTitle: Bilingual, source: Bilingual,
        inForceFrom: CivilDate, inForceTo: CivilDate?
    ) {
        self.id = id
        self.title = title
        self.text = text
        self.policy = policy
        self.policyTitle = policyTitle
        self.source = source
        self.inForceFrom = inForceFrom
        self.inForceTo = inForceTo
    }
}

/// An offer as it was put to the client.
public struct FrozenOffer: Sendable, Hashable, Codable {
    public var id: String
    public var title: Bilingual
    public var text: Bilingual
    public var say: Bilingual
    public var leadTime: Bilingual?
    public var team: Bilingual
    /// False where the client can have it only if something still unknown allows it.
    public var isCertain: Bool

    /// An offer of a book, frozen.
    public init(_ offer: Offer, team: Bilingual, isCertain: Bool) {
        id = offer.id
        title = offer.title
        text = offer.text
        say = offer.say
        leadTime = offer.leadTime?.words
        self.team = team
        self.isCertain = isCertain
    }

    /// An offer frozen before, part by part.
    init(
        id: String, title: Bilingual, text: Bilingual, say: Bilingual, leadTime: Bilingual?, team: Bilingual,
        isCertain: Bool
    ) {
        self.id = id
        self.title = title
        self.text = text
        self.say = say
        self.leadTime = leadTime
        self.team = team
        self.isCertain = isCertain
    }
}

/// Why a decision cannot be recorded.
public enum DecisionRefusal: Error, Hashable, Worded {
    case refusalWithoutClause
    case refusalWithoutWayForward
    case undecided
    case exceptionThatRefuses

    public var words: Bilingual {
        switch self {
        case .refusalWithoutClause:
            Bilingual("a refusal needs the clause it stands on", "un refus doit citer la clause qui le fonde")
        case .refusalWithoutWayForward:
            Bilingual(
                "a refusal needs an offer, an escalation path, or the reason there is none",
                "un refus doit comporter une offre, une voie d’escalade ou la raison de leur absence")
        case .undecided:
            Bilingual(
                "the facts do not settle the decision yet: answer the question first",
                "les faits ne tranchent pas encore\u{00A0}: répondez d’abord à la question")
        case .exceptionThatRefuses:
            Bilingual("an exception allows what it is about", "une dérogation permet ce qu’elle vise")
        }
    }
}

/// A decision as it stands in a ticket's history. Its copies share one content: tickets are copied far more often than
/// decisions are made.
public struct RecordedDecision: Sendable, Hashable {
    private final class Content: Sendable {
        let answer: Answer
        let request: Request
        let parts: Parts

        init(_ answer: Answer, _ parts: Parts) {
            self.answer = answer
            self.parts = parts
            request = Request(facts: parts.facts, absent: Set(parts.absent), date: parts.date)
        }
    }

    private let content: Content

    public var answer: Answer { content.answer }
    public var clause: FrozenClause? { content.parts.clause }
    public var rule: String? { content.parts.rule }
    public var revision: String { content.parts.revision }
    public var request: Request { content.request }
    /// Why it applies, a line a condition, in the words of the book.
    public var reasons: [Bilingual] { content.parts.reasons }
    /// What would change it, a line a near miss.
    public var changes: [Bilingual] { content.parts.changes }
    public var terms: [Bilingual] { content.parts.terms }
    public var approver: Bilingual? { content.parts.approver }
    public var destination: Bilingual? { content.parts.destination }
    public var offers: [FrozenOffer] { content.parts.offers }
    public var noneBecause: Bilingual? { content.parts.noneBecause }
    /// Where the client can take it further.
    public var escalationPath: Bilingual? { content.parts.escalationPath }
    /// The exception that made the answer what it is; nil where the book alone did.
    public var exception: HonouredException? { content.parts.exception }
    /// The parts it was made from.
    public var parts: Parts { content.parts }

    /// The parts of a decision, before the motto is checked.
    public struct Parts: Sendable, Hashable, Codable {
        public var answer: String
        public var clause: FrozenClause?
        public var rule: String?
        public var revision: String
        public var facts: [String: FactValue]
        public var absent: [String]
        public var date: CivilDate
        public var reasons: [Bilingual] = []
        public var changes: [Bilingual] = []
        public var terms: [Bilingual] = []
        public var approver: Bilingual?
        public var destination: Bilingual?
        public var offers: [FrozenOffer] = []
        public var noneBecause: Bilingual?
        public var escalationPath: Bilingual?
        public var exception: HonouredException?

        /// The bare answer to a request.
        public init(answer: Answer, revision: String, request: Request) {
            self.answer = answer.name
            self.revision = revision
            facts = request.facts
            absent = request.absent.sorted()
            date = request.date
        }

        /// The parts read so far; the others are filled in.
        init(answer: String, absent: [String], date: CivilDate) {
            self.answer = answer
            revision = ""
            facts = [:]
            self.absent = absent
            self.date = date
        }
    }

    /// A decision that keeps the motto.
    public init(_ parts: Parts) throws(DecisionRefusal) {
        guard let answer = Answer(name: parts.answer) else { throw .undecided }
        if parts.exception != nil {
            guard answer == .outcome(.allowed) || answer == .outcome(.allowedWithConditions) else {
                throw .exceptionThatRefuses
            }
        }
        if answer == .outcome(.notOffered) {
            guard parts.clause != nil else { throw .refusalWithoutClause }
            guard !parts.offers.isEmpty || parts.escalationPath != nil || parts.noneBecause != nil else {
                throw .refusalWithoutWayForward
            }
        }
        var ordered = parts
        ordered.absent = Set(parts.absent).sorted()
        content = Content(answer, ordered)
    }

    /// By content.
    public static func == (left: RecordedDecision, right: RecordedDecision) -> Bool {
        left.content === right.content || left.content.parts == right.content.parts
    }

    /// By content.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(content.parts)
    }
}

extension RecordedDecision: Codable {
    /// Reads the parts and checks the motto again.
    public init(from decoder: any Decoder) throws {
        try self.init(Parts(from: decoder))
    }

    /// Writes the parts.
    public func encode(to encoder: any Encoder) throws {
        try parts.encode(to: encoder)
    }
}
