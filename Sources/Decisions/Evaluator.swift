// Decides requests by a book: pure, exact, independent of the order of files and rules. Reads no clock.

import Desk
public import PolicyBook

/// A book made ready to decide. Making one costs a sort of its rules; deciding tests only the rules that the
/// strongest facts leave.
public struct Evaluator: Sendable {
    /// The book it decides by.
    public let book: Book
    let index: RuleIndex
    let offers: [String: CompiledConditions]

    /// Compiles a book.
    public init(book: Book) {
        self.book = book
        let index = RuleIndex(book: book)
        self.index = index
        let compiled = book.offers.map { ($0.id, RuleIndex.compile($0.conditions, index.facts, index.factNumbers)) }
        offers = Dictionary(uniqueKeysWithValues: compiled)
    }

    /// The exact answer to a request, and why.
    public func decide(_ request: Request) throws(RequestError) -> Decision {
        let states = try states(of: request)
        let evaluation = evaluate(states, on: request.date.dayNumber)
        let answers = evaluation.answers(index)
        let deciders = evaluation.deciders.sorted { id(of: $0).utf8.lexicographicallyPrecedes(id(of: $1).utf8) }
        let isDecided = answers.count == 1
        var decision = Decision(
            request: request, revision: book.revision, possible: answers, rules: deciders.map(id(of:)),
            clauses: deciders.map { index.rules[$0].clause }, conditions: [], terms: [], approvers: [],
            destinations: [], offers: possibleOffers(deciders, evaluation, states),
            noneBecause: deciders.compactMap { index.rules[$0].rule.noneBecause }, assumed: assumed(states),
            check: [], ask: isDecided ? [] : evaluation.questions(index), beaten: [], nearMisses: [])
        let leavesGap = answers.contains(.noPolicy)
        let rules = deciders.map { index.rules[$0].rule }
        decision.terms = shared(rules.map(\.terms), leavesGap)
        decision.approvers = shared(rules.map { $0.approver.map { [$0] } ?? [] }, leavesGap)
        decision.destinations = shared(rules.map { $0.redirectTo.map { [$0] } ?? [] }, leavesGap)
        if isDecided { explain(&decision, deciders, evaluation, states) }
        return decision
    }

    func id(of rule: Int) -> String {
        index.rules[rule].rule.id
    }

    /// What several deciding rules say, in their order: certain where all of them say it.
    private func shared<Value: Hashable & Sendable>(_ lists: [[Value]], _ leavesGap: Bool) -> [Possible<Value>] {
        var seen: Set<Value> = []
        return lists.flatMap { $0 }.filter { seen.insert($0).inserted }.map { value in
            Possible(value, isCertain: !leavesGap && lists.allSatisfy { $0.contains(value) })
        }
    }

    private func possibleOffers(
        _ deciders: [Int], _ evaluation: Evaluation, _ states: [FactState]
    ) -> [Possible<String>] {
        let listed = shared(
            deciders.map { index.rules[$0].rule.alternatives }, evaluation.regions.contains { $0.rule == nil })
        return listed.compactMap { offer in
            guard let conditions = offers[offer.value] else { return nil }
            switch certainty(of: conditions, states) {
            case .always: return offer
            case .never: return nil
            case .sometimes:
                let isPossible = evaluation.regions.contains { region in
                    guard let rule = region.rule, index.rules[rule].rule.alternatives.contains(offer.value) else {
                        return false
                    }
                    return evaluation.meets(conditions, region.boxes)
                }
                return isPossible ? Possible(offer.value, isCertain: false) : nil
            }
        }
    }

    private func assumed(_ states: [FactState]) -> [String: FactValue] {
        var values: [String: FactValue] = [:]
        for (fact, state) in zip(index.facts, states) where fact.derivation == nil {
            if case .known(let code, true) = state { values[fact.fact.name] = fact.value(of: code) }
        }
        return values
    }

    enum Certainty {
        case always, sometimes, never
    }

    /// Whether conditions hold over the completions, each fact by itself.
    func certainty(of conditions: CompiledConditions, _ states: [FactState]) -> Certainty {
        var result = Certainty.always
        for (base, test) in conditions.tests {
            switch states[base] {
            case .known(let code, _): if !test.holds(code) { return .never }
            case .absent: return .never
            case .unknown(let allowed):
                let (some, all) = coverage(of: test, allowed, index.facts[base].codes)
                if !some { return .never }
                if !all { result = .sometimes }
            }
        }
        return result
    }

    private func coverage(of test: CodeTest, _ allowed: [Int]?, _ codes: ClosedRange<Int>) -> (some: Bool, all: Bool) {
        if case .range(let low, let high) = test {
            return (
                low <= codes.upperBound && high >= codes.lowerBound && low <= high,
                low <= codes.lowerBound && high >= codes.upperBound
            )
        }
        let held = (allowed ?? Array(codes)).map(test.holds)
        return (held.contains(true), !held.contains(false))
    }
}

extension Evaluator {
    /// What is known of each fact; derived facts are folded into their bases.
    func states(of request: Request) throws(RequestError) -> [FactState] {
        var states = [FactState](repeating: .unknown(nil), count: index.facts.count)
        for name in request.facts.keys.sorted() + request.absent.sorted() where index.factNumbers[name] == nil {
            throw .unknownFact(name)
        }
        var derived: [(fact: Int, code: Int)] = []
        for (number, fact) in index.facts.enumerated() {
            let name = fact.fact.name
            let isAbsent = request.absent.contains(name)
            guard let value = request.facts[name] else {
                if isAbsent && fact.derivation == nil { states[number] = .absent }
                if isAbsent && fact.derivation != nil { derived.append((number, -1)) }
                continue
            }
            if isAbsent { throw .givenAndAbsent(fact: name) }
            guard fact.fact.admits(value), let code = fact.code(of: value) else {
                throw .unknownValue(fact: name, value: value.description)
            }
            if fact.derivation == nil {
                states[number] = .known(code, assumed: false)
            } else {
                derived.append((number, code))
            }
        }
        for (fact, code) in derived { try restrict(&states, fact, to: code) }
        assume(&states)
        return states
    }

    private func restrict(_ states: inout [FactState], _ number: Int, to code: Int) throws(RequestError) {
        let fact = index.facts[number]
        let base = index.facts[fact.base]
        let derivation = fact.derivation ?? []
        let conflict = RequestError.contradiction(derived: fact.fact.name, parent: base.fact.name)
        switch states[fact.base] {
        case .known(let known, _):
            if derivation[known] != code { throw conflict }
        case .absent:
            if code >= 0 { throw conflict }
        case .unknown(let allowed):
            let rest = (allowed ?? Array(base.codes)).filter { derivation[$0] == code }
            if rest.isEmpty { throw conflict }
            states[fact.base] = .unknown(rest)
        }
    }

    private func assume(_ states: inout [FactState]) {
        for (number, fact) in index.facts.enumerated() {
            guard case .unknown(let allowed) = states[number], let value = fact.fact.assumed,
                let code = fact.code(of: value), allowed?.contains(code) ?? true
            else { continue }
            states[number] = .known(code, assumed: true)
        }
    }
}
