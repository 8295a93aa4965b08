// Why a request is answered as it is, as numbers into the compiled book: everything about a decision but its words.

/// The answer to a request with all its reasons. The words of rules, facts and offers are looked up by number.
struct Grounds: Sendable {
    /// Every answer some completion of the unknown facts gives.
    var answers: AnswerSet
    /// The deciding rule of the smallest id; -1 where none decides.
    var decider: Int32 = -1
    /// The other deciding rules, by id; only where facts are open.
    var otherDeciders: [Int32] = []
    /// Of the first deciding rule, when decided.
    var conditions = ConditionVerdicts.list([])
    /// Best first.
    var offers: [OfferVerdict] = []
    /// Rules that applied in every completion and never decide, the strongest first.
    var beaten = BeatenVerdicts.list([])
    var misses = NearMisses()
    var assumed: [CodedFact] = []
    /// Assumed base facts of which another value alone would change the outcome.
    var check: [Int32] = []
    /// Base facts to ask, best first.
    var questions: [Int32] = []

    init(answers: AnswerSet) {
        self.answers = answers
    }

    /// A number every reason has a part in.
    var weight: Int {
        var weight = Int(answers.rawValue) &+ Int(decider) &+ otherDeciders.count &+ assumed.count &+ check.count
        weight &+= conditions.weight
        for verdict in offers { weight &+= Int(verdict.offer) &+ (verdict.isCertain ? 1 : 0) }
        weight &+= beaten.weight
        for place in 0..<misses.count { weight &+= misses[place].code &+ Int(misses[place].rule) }
        for fact in questions { weight &+= Int(fact) }
        return weight
    }

    /// The deciding rules, by id.
    var deciders: [Int] { decider < 0 ? [] : [Int(decider)] + otherDeciders.map { Int($0) } }
}

/// A condition of the deciding rule with the code that met it.
struct ConditionVerdict: Sendable, BitwiseCopyable {
    /// Of the condition's fact; means nothing where that is unknown or absent.
    let code: Int
    let hasCode: Bool
    /// Whether it holds in every completion of the unknown facts.
    let isCertain: Bool
}

extension ConditionVerdict {
    /// That of a condition on a fact whose base is known or assumed: a condition that was met is met for certain.
    init(_ fact: CompiledFact, _ states: [FactState]) {
        let state = states[fact.base]
        let code = fact.derivation.map { $0[state.code] } ?? state.code
        self.init(code: code, hasCode: fact.derivation == nil || code >= 0, isCertain: true)
    }
}

/// What met the conditions of a deciding rule.
enum ConditionVerdicts: Sendable {
    /// Where nothing is open every one was met, by the states of the facts.
    case met(by: [FactState])
    /// One a condition.
    case list([ConditionVerdict])

    /// One a condition of a rule.
    func all(of rule: Int, in index: CompiledBook) -> [ConditionVerdict] {
        switch self {
        case .list(let list): return list
        case .met(let states):
            return index.rules.conditionFacts[index.rules.rules[rule].conditions.positions].map { fact in
                fact < 0
                    ? ConditionVerdict(code: 0, hasCode: false, isCertain: true)
                    : ConditionVerdict(index.facts[Int(fact)], states)
            }
        }
    }

    var weight: Int {
        switch self {
        case .list(let list): list.reduce(0) { $0 &+ $1.code &+ ($1.isCertain ? 1 : 0) }
        case .met(let states): states.reduce(0) { $0 &+ $1.code &+ Int($1.kind.rawValue) }
        }
    }
}

/// An offer this client can have, by its place in the book.
struct OfferVerdict: Sendable, Equatable, BitwiseCopyable {
    let offer: Int32
    let isCertain: Bool
}

/// A rule that applied and did not decide.
struct BeatenVerdict: Sendable, BitwiseCopyable {
    let rule: Int32
    let step: BeatenRule.Step
}

/// The rules that applied in every completion and did not decide.
enum BeatenVerdicts: Sendable {
    /// Where nothing is open: all open rules but the decider. The removed ones are beaten by override, the others by the
    /// step that follows from the place of the decider.
    case rest(OpenRules, removed: [Int32])
    case list([BeatenVerdict])

    /// All of them, the strongest first.
    func all(beside decider: Int32, in index: RuleIndex) -> [BeatenVerdict] {
        switch self {
        case .list(let list): return list
        case .rest(let open, let removed):
            guard decider >= 0 else { return [] }
            return open.all(in: index).filter { $0 != decider }.map { number in
                BeatenVerdict(
                    rule: number,
                    step: removed.contains(number) ? .override : index.rules[Int(decider)].step(over: number))
            }
        }
    }

    var weight: Int {
        switch self {
        case .list(let list): list.reduce(0) { $0 &+ Int($1.rule) &+ ($1.step == .depends ? 1 : 0) }
        case .rest(let open, let removed): open.weight &+ removed.count
        }
    }
}

/// A fact that took the value the book assumes.
struct CodedFact: Sendable, BitwiseCopyable {
    let fact: Int32
    let code: Int
}
