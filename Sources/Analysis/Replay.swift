// One decision on record put to a draft book: what the client would be told, and why it differs. Reads no log.

public import Decisions
public import Desk
public import PolicyBook
public import Tickets

/// How the draft's answer stands to the one on record; the most telling difference counts.
public enum ReplayResult: String, Sendable, Hashable, CaseIterable, Worded {
    case same
    /// The same answer and clause with other certain offers.
    case offers
    /// The same answer by another clause.
    case clause
    case outcome
    /// The draft has a question to ask first.
    case open

    /// Whether the client would be told another answer, or asked something first.
    public var isOtherAnswer: Bool { self == .outcome || self == .open }

    public var words: Bilingual {
        switch self {
        case .same: Bilingual("same answer", "même réponse")
        case .offers: Bilingual("same answer, other offers", "même réponse, autres offres")
        case .clause: Bilingual("same answer, another clause", "même réponse, autre clause")
        case .outcome: Bilingual("another answer", "autre réponse")
        case .open: Bilingual("a question first", "une question d’abord")
        }
    }

    /// After a count: `2 other answers`.
    public func words(for count: Int) -> Bilingual {
        let many =
            switch self {
            case .same: Bilingual("same answers", "mêmes réponses")
            case .offers: Bilingual("same answers, other offers", "mêmes réponses, autres offres")
            case .clause: Bilingual("same answers, another clause", "mêmes réponses, autre clause")
            case .outcome: Bilingual("other answers", "autres réponses")
            case .open: Bilingual("questions first", "questions d’abord")
            }
        let one =
            switch self {
            case .outcome: Bilingual("other answer", "autre réponse")
            case .open: Bilingual("question first", "question d’abord")
            default: words
            }
        return Bilingual(count == 1 ? one.english : many.english, count < 2 ? one.french : many.french)
    }
}

/// What became of the rule that decided, in the draft.
public enum ReplayCause: Sendable, Hashable {
    /// No rule decided then.
    case uncoveredThen
    case ruleGone(String)
    case notInForce(String)
    /// A condition of the rule does not hold any more; the value it meets is nil where the fact is unknown.
    case conditionFails(rule: String, Condition, value: FactValue?)
    /// The rule still decides and says something else.
    case answersOtherwise(String)
    /// The rule still applies; another one decides.
    case beaten(rule: String, by: String, BeatenRule.Step?)
    /// The draft does not settle it: the facts to ask.
    case asks([String])
}

/// A fact on record that the draft cannot use.
public struct LostFact: Sendable, Hashable {
    public var fact: String
    public var value: FactValue
    public var reason: Reason

    /// A fact, its value on record, and why it is lost.
    public init(fact: String, value: FactValue, reason: Reason) {
        self.fact = fact
        self.value = value
        self.reason = reason
    }

    /// Why the draft cannot use it.
    public enum Reason: String, Sendable, Hashable {
        case unknownFact = "unknown_fact"
        case unknownValue = "unknown_value"
        case contradiction
    }
}

/// How a ruling on a decision stands to what the draft would say.
public enum RulingStance: String, Sendable, Hashable, CaseIterable, Worded {
    case agrees, contradicts, neither

    public var words: Bilingual {
        switch self {
        case .agrees: Bilingual("agrees", "concorde")
        case .contradicts: Bilingual("contradicts", "contredit")
        case .neither: Bilingual("says nothing of it", "n’en dit rien")
        }
    }

    /// A ruling against the answer then and the answer of the draft, nil where the draft asks first.
    ///
    /// Upheld: the draft agrees unless it became less restrictive. Exception or policy change: it agrees when it became
    /// less restrictive. Conduct says nothing of a policy; neither does an answer that is no outcome.
    public init(of ruling: Ruling, then: Answer, now: Answer?) {
        guard ruling != .conduct, case .outcome(let before) = then, case .outcome(let after)? = now else {
            self = .neither
            return
        }
        self = (after < before) == ruling.isOverturn ? .agrees : .contradicts
    }
}

/// A decision on record and what the draft says of the same facts.
public struct Replay: Sendable {
    public var recorded: RecordedDecision
    /// The draft's decision.
    public var decision: Decision
    public var result: ReplayResult
    /// nil when the answer and the clause are the same.
    public var cause: ReplayCause?
    /// In the order of names.
    public var lost: [LostFact]

    /// Puts a decision's facts to a draft: on the day of the request, or on `day`.
    public init(_ recorded: RecordedDecision, in draft: Evaluator, on day: CivilDate? = nil) {
        self.recorded = recorded
        (decision, lost) = Replay.decide(recorded.request, draft, on: day ?? recorded.request.date)
        result = Replay.result(recorded, decision)
        cause = nil
        if result != .same && result != .offers { cause = Replay.cause(recorded, decision, draft.book) }
    }

    /// Drops what the draft does not know, then what contradicts itself there, derived facts first. A value the draft
    /// does not have is none of those it has: its fact counts as absent, never as open.
    private static func decide(
        _ recorded: Request, _ draft: Evaluator, on day: CivilDate
    ) -> (Decision, [LostFact]) {
        var lost: [LostFact] = []
        var request = Request(date: day)
        for (name, value) in recorded.facts.sorted(by: { $0.key < $1.key }) {
            guard let fact = draft.book.fact(name) else {
                lost.append(LostFact(fact: name, value: value, reason: .unknownFact))
                continue
            }
            guard fact.admits(value) else {
                lost.append(LostFact(fact: name, value: value, reason: .unknownValue))
                if fact.derivedFrom == nil { request.absent.insert(name) }
                continue
            }
            request.facts[name] = value
        }
        request.absent.formUnion(recorded.absent.filter { request.facts[$0] == nil && draft.book.fact($0) != nil })
        while true {
            do throws(RequestError) {
                return (try draft.decide(request), lost)
            } catch {
                let name =
                    if case .contradiction(let derived, _) = error { derived } else {
                        request.facts.keys.min() ?? request.absent.min() ?? ""
                    }
                if let value = request.facts.removeValue(forKey: name) {
                    lost.append(LostFact(fact: name, value: value, reason: .contradiction))
                } else if request.absent.remove(name) == nil {
                    request = Request(date: day)
                }
            }
        }
    }

    private static func result(_ recorded: RecordedDecision, _ decision: Decision) -> ReplayResult {
        guard let answer = decision.answer else { return .open }
        if answer != recorded.answer { return .outcome }
        if decision.clause != recorded.clause?.id { return .clause }
        let offers = decision.offers.filter(\.isCertain).map(\.value)
        return Set(offers) == Set(recorded.offers.filter(\.isCertain).map(\.id)) ? .same : .offers
    }

    private static func cause(_ recorded: RecordedDecision, _ decision: Decision, _ draft: Book) -> ReplayCause {
        if decision.answer == nil { return .asks(decision.ask) }
        guard let id = recorded.rule else { return .uncoveredThen }
        guard let rule = draft.rule(id) else { return .ruleGone(id) }
        if decision.rules.contains(id) { return .answersOtherwise(id) }
        if !rule.isInForce(on: decision.request.date) { return .notInForce(id) }
        if let failure = RuleCheck(book: draft, request: decision.request).failure(of: rule) {
            return .conditionFails(rule: id, failure.condition, value: failure.value)
        }
        let step = decision.beaten.first { $0.rule == id }?.step
        return .beaten(rule: id, by: decision.rule ?? "", step)
    }
}

extension Book {
    /// The rule of an id. Linear in the number of rules.
    func rule(_ id: String) -> Rule? {
        for policy in policies {
            for clause in policy.clauses {
                if let rule = clause.rules.first(where: { $0.id == id }) { return rule }
            }
        }
        return nil
    }
}
