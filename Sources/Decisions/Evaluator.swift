// Decides requests by a book: pure, exact, independent of the order of files and rules. Reads no clock.

import Desk
public import PolicyBook

/// A book made ready to decide. Making one costs a sort of its rules; deciding tests only the rules that the
/// strongest facts leave.
public struct Evaluator: Sendable {
    let index: CompiledBook

    /// The book it decides by.
    public var book: Book { index.book }

    /// Compiles a book.
    public init(book: Book) {
        self.init(book: book, cellLimit: 1 << 23)
    }

    /// A book compiled already.
    init(index: CompiledBook) {
        self.index = index
    }

    /// `cellLimit`: completions beyond counting cell by cell are divided as boxes, to the same answer.
    init(book: Book, cellLimit: Int) {
        index = CompiledBook(book: book, cellLimit: cellLimit)
    }

    /// The exact answer to a request, and why.
    public func decide(_ request: Request) throws(RequestError) -> Decision {
        let situation = try situation(of: request)
        if isSettled(situation) { return settled(request, situation) }
        let division = divide(situation)
        let deciders = division.deciders.sorted { index.precedes($0, $1) }
        let isDecided = division.answers.count == 1
        var decision = Decision(
            request: request, revision: index.book.revision, possible: division.answers.answers,
            rules: deciders.map { index.told[$0].rule }, clauses: deciders.map { index.told[$0].clause },
            conditions: [], terms: [], approvers: [], destinations: [], offers: [], noneBecause: [],
            assumed: assumed(situation), check: [], ask: division.questions.map { index.facts[$0].fact.name },
            beaten: [], nearMisses: [])
        let leavesGap = division.answers.contains(.noPolicy)
        let rules = deciders.map { index.rule($0) }
        decision.terms = shared(rules.map(\.terms), leavesGap)
        decision.approvers = shared(rules.map { $0.approver.map { [$0] } ?? [] }, leavesGap)
        decision.destinations = shared(rules.map { $0.redirectTo.map { [$0] } ?? [] }, leavesGap)
        decision.offers = possibleOffers(deciders, division, situation)
        decision.noneBecause = rules.compactMap(\.noneBecause)
        if isDecided { explain(&decision, deciders, division, situation) }
        return decision
    }

    /// The bare answer to a request: what `decide` answers, without the reasons.
    public func verdict(on request: Request) throws(RequestError) -> Verdict {
        let situation = try situation(of: request)
        if isSettled(situation) {
            let decider = decider(situation)
            return Verdict(
                answers: decider.map { AnswerSet(severity: index.rules.rules[$0].severity) } ?? .noPolicy,
                rule: decider.map { index.told[$0].rule })
        }
        let division = divide(situation)
        let first = division.deciders.min { index.precedes($0, $1) }
        return Verdict(
            answers: division.answers,
            rule: division.answers.soleSeverity == nil ? nil : first.map { index.told[$0].rule })
    }

    // MARK: Nothing open

    /// Whether no rule tests a fact that is open.
    func isSettled(_ situation: Situation) -> Bool {
        for (state, isTested) in zip(situation.states, index.rules.isTested) where isTested && state.isOpen {
            return false
        }
        return true
    }

    /// The deciding rule where nothing is open; nil where none applies.
    func decider(_ situation: Situation) -> Int? {
        var scan = CandidateScan(index.rules, situation)
        while let number = scan.next(situation.states) {
            if !isRemoved(number, situation) { return number }
        }
        return nil
    }

    /// Whether a rule that overrides this one is open, which means applies where nothing else is.
    func isRemoved(_ number: Int, _ situation: Situation) -> Bool {
        if index.rules.overriders.isEmpty { return false }
        let overriders = index.rules.rules[number].overriders
        if overriders.isEmpty { return false }
        return index.rules.overriders[overriders.positions].contains {
            index.rules.isOpen(index.rules.rules[Int($0)], situation.states, on: situation.day)
        }
    }

    private func settled(_ request: Request, _ situation: Situation) -> Decision {
        let (decider, beaten) = decided(situation)
        var decision = Decision(
            request: request, revision: index.book.revision, possible: AnswerSet.noPolicy.answers, rules: [],
            clauses: [], conditions: [], terms: [], approvers: [], destinations: [], offers: [], noneBecause: [],
            assumed: assumed(situation), check: [], ask: [], beaten: beaten, nearMisses: [])
        if let decider { say(&decision, decider, situation) }
        tellChanges(&decision, decider, situation, isSettled: true)
        return decision
    }

    /// The deciding rule and those it beat, where nothing is open.
    private func decided(_ situation: Situation) -> (Int?, [BeatenRule]) {
        var scan = CandidateScan(index.rules, situation)
        var decider: Int?
        // Most rules that apply are beaten; only their number is known when the last is found.
        var others: [(number: Int32, isRemoved: Bool)] = []
        others.reserveCapacity(64)
        while let number = scan.next(situation.states) {
            let isRemoved = isRemoved(number, situation)
            if decider == nil && !isRemoved { decider = number } else { others.append((Int32(number), isRemoved)) }
        }
        guard let decider, !others.isEmpty else { return (decider, []) }
        let beaten = others.map { number, isRemoved in
            var rule = index.told[Int(number)]
            rule.step = isRemoved ? .override : step(decider, over: Int(number))
            return rule
        }
        return (decider, beaten)
    }

    /// Fills in what the only deciding rule says.
    private func say(_ decision: inout Decision, _ decider: Int, _ situation: Situation) {
        let compiled = index.rules.rules[decider]
        decision.possible = AnswerSet(severity: compiled.severity).answers
        decision.rules = [index.told[decider].rule]
        decision.clauses = [index.told[decider].clause]
        // Field by field: a copy of the rule would cost more than finding it.
        let rules = index.book.policies[Int(compiled.policy)].clauses[Int(compiled.clause)].rules
        let place = Int(compiled.rule)
        decision.conditions = rules[place].conditions.map { met($0, situation) }
        if !rules[place].terms.isEmpty { decision.terms = shared([rules[place].terms], false) }
        if let approver = rules[place].approver { decision.approvers = [Possible(approver, isCertain: true)] }
        if let destination = rules[place].redirectTo {
            decision.destinations = [Possible(destination, isCertain: true)]
        }
        if let reason = rules[place].noneBecause { decision.noneBecause = [reason] }
        for place in compiled.alternatives.positions {
            let offer = Int(index.rules.alternatives[place])
            let tests = index.rules.offers[offer]
            let certainty = tests.isEmpty ? .always : certainty(of: tests, in: index.rules, situation)
            if certainty == .never { continue }
            // What is open here no rule tests: any value goes with the answer.
            let possible = Possible(index.book.offers[offer].id, isCertain: certainty == .always)
            if !decision.offers.contains(possible) { decision.offers.append(possible) }
        }
    }

    /// What several deciding rules say, in their order: certain where all of them say it.
    private func shared<Value: Hashable & Sendable>(_ lists: [[Value]], _ leavesGap: Bool) -> [Possible<Value>] {
        var seen: Set<Value> = []
        return lists.flatMap { $0 }.filter { seen.insert($0).inserted }.map { value in
            Possible(value, isCertain: !leavesGap && lists.allSatisfy { $0.contains(value) })
        }
    }

    private func possibleOffers(
        _ deciders: [Int], _ division: Division, _ situation: Situation
    ) -> [Possible<String>] {
        let lists = deciders.map { Array(index.rules.alternatives[index.rules.rules[$0].alternatives.positions]) }
        return shared(lists, division.answers.contains(.noPolicy)).compactMap { offer in
            let number = Int(offer.value)
            let id = index.book.offers[number].id
            switch certainty(of: index.rules.offers[number], in: index.rules, situation) {
            case .always: return Possible(id, isCertain: offer.isCertain)
            case .never: return nil
            case .sometimes: return division.offers.contains(offer.value) ? Possible(id, isCertain: false) : nil
            }
        }
    }

    private func assumed(_ situation: Situation) -> [String: FactValue] {
        guard index.hasAssumptions else { return [:] }
        var values: [String: FactValue] = [:]
        for (fact, state) in zip(index.facts, situation.states) where state.kind == .assumed {
            values[fact.fact.name] = fact.value(of: state.code)
        }
        return values
    }
}
