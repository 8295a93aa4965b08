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

/// A decision as it stands in a ticket's history.
public struct RecordedDecision: Sendable, Hashable {
    public let answer: Answer
    public let clause: FrozenClause?
    public let rule: String?
    public let revision: String
    public let request: Request
    /// Why it applies, a line a condition, in the words of the book.
    public let reasons: [Bilingual]
    /// What would change it, a line a near miss.
    public let changes: [Bilingual]
    public let terms: [Bilingual]
    public let approver: Bilingual?
    public let destination: Bilingual?
    public let offers: [FrozenOffer]
    public let noneBecause: Bilingual?
    /// Where the client can take it further.
    public let escalationPath: Bilingual?
    /// The exception that made the answer what it is; nil where the book alone did.
    public let exception: HonouredException?

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
        self.answer = answer
        clause = parts.clause
        rule = parts.rule
        revision = parts.revision
        request = Request(facts: parts.facts, absent: Set(parts.absent), date: parts.date)
        reasons = parts.reasons
        changes = parts.changes
        terms = parts.terms
        approver = parts.approver
        destination = parts.destination
        offers = parts.offers
        noneBecause = parts.noneBecause
        escalationPath = parts.escalationPath
        exception = parts.exception
    }

    /// The parts it was made from.
    public var parts: Parts {
        var parts = Parts(answer: answer, revision: revision, request: request)
        parts.clause = clause
        parts.rule = rule
        parts.reasons = reasons
        parts.changes = changes
        parts.terms = terms
        parts.approver = approver
        parts.destination = destination
        parts.offers = offers
        parts.noneBecause = noneBecause
        parts.escalationPath = escalationPath
        parts.exception = exception
        return parts
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
