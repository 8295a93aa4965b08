// Why, why not, and what would change it: computed with every decision.

import Desk
import PolicyBook

extension Evaluator {
    /// At most this many near misses are told.
    private static let nearMissLimit = 3

    /// Fills in the reasons of a decided answer.
    func explain(
        _ decision: inout Decision, _ deciders: [Int], _ evaluation: Evaluation, _ states: [FactState]
    ) {
        if let first = deciders.first {
            decision.conditions = index.rules[first].rule.conditions.map { met($0, states) }
        }
        let answer = evaluation.answer(deciders.first, index)
        decision.beaten = beaten(by: deciders, evaluation, states)
        var misses: [(miss: NearMiss, fact: Int)] = []
        for number in index.facts.indices where index.facts[number].base == number {
            let (code, isAssumed): (Int?, Bool)
            switch states[number] {
            case .known(let known, let assumed): (code, isAssumed) = (known, assumed)
            case .absent: (code, isAssumed) = (nil, false)
            case .unknown: continue
            }
            if number == 0 && !isAssumed { continue }
            let others = alternatives(to: code, of: number, decision.request)
            guard !others.isEmpty else { continue }
            var free = states
            free[number] = .unknown(others)
            let changed = evaluate(free, on: decision.request.date.dayNumber)
            if isAssumed && changed.answers(index) != [answer] {
                decision.check.append(index.facts[number].fact.name)
            }
            if number > 0 { misses += nearMisses(from: answer, number, others, changed).map { ($0, number) } }
        }
        misses.sort { one, other in
            if one.miss.outcome != other.miss.outcome { return one.miss.outcome < other.miss.outcome }
            if one.fact != other.fact { return one.fact < other.fact }
            return one.miss.rule.utf8.lexicographicallyPrecedes(other.miss.rule.utf8)
        }
        decision.nearMisses = misses.prefix(Evaluator.nearMissLimit).map(\.miss)
    }

    /// Codes a fact could have instead of its own, or of being absent, as far as given derived facts allow. Of numbers
    /// no rule tells apart, only as many as can be told.
    private func alternatives(to code: Int?, of number: Int, _ request: Request) -> [Int] {
        guard let cuts = index.cuts[number] else { return [] }
        let derived = index.facts.filter { $0.base == number && $0.derivation != nil }
        return values(of: number, cuts).filter { other in
            other != code
                && derived.allSatisfy { fact in
                    guard let derivation = fact.derivation else { return true }
                    if request.absent.contains(fact.fact.name) { return derivation[other] < 0 }
                    guard let given = request.facts[fact.fact.name] else { return true }
                    return fact.code(of: given) == derivation[other]
                }
        }
    }

    private func values(of number: Int, _ cuts: Set<Int>) -> [Int] {
        let codes = index.facts[number].codes
        guard case .number = index.facts[number].fact.domain else { return Array(codes) }
        let starts = cuts.union([codes.lowerBound]).filter(codes.contains)
        let told = starts.flatMap { start in (0...Evaluator.nearMissLimit).map { start + $0 } }
        return Set(told.filter(codes.contains)).sorted()
    }

    private func nearMisses(
        from answer: Answer, _ number: Int, _ others: [Int], _ changed: Evaluation
    ) -> [NearMiss] {
        guard case .outcome(let outcome) = answer else { return [] }
        let dimension = changed.space.dimensions.first { $0.fact == number }
        return others.compactMap { code in
            let deciding = changed.regions.filter { region in
                guard let dimension, let place = dimension.representatives.lastIndex(where: { $0 <= code }) else {
                    return true
                }
                return region.boxes.contains { $0.has(place, of: dimension) }
            }
            let answers = Set(deciding.map { changed.answer($0.rule, index) })
            guard answers.count == 1, case .outcome(let other)? = answers.first, other < outcome else { return nil }
            let rules = deciding.compactMap(\.rule)
            guard let rule = rules.min(by: { id(of: $0).utf8.lexicographicallyPrecedes(id(of: $1).utf8) }) else {
                return nil
            }
            return NearMiss(
                rule: id(of: rule), clause: index.rules[rule].clause, outcome: other,
                fact: index.facts[number].fact.name, value: index.facts[number].value(of: code))
        }
    }

    private func met(_ condition: Condition, _ states: [FactState]) -> MetCondition {
        let compiled = RuleIndex.compile([condition], index.facts, index.factNumbers)
        let isCertain = certainty(of: compiled, states) == .always
        guard let number = index.factNumbers[condition.fact] else {
            return MetCondition(condition: condition, value: nil, isCertain: isCertain)
        }
        let values = values(of: index.facts[number], states)
        return MetCondition(
            condition: condition, value: values.count == 1 ? values.first ?? nil : nil, isCertain: isCertain)
    }

    /// The values a fact has in some completion, nil standing for absent; of a number nobody knows, no more than two.
    private func values(of fact: CompiledFact, _ states: [FactState]) -> Set<FactValue?> {
        let codes: [Int]
        switch states[fact.base] {
        case .known(let code, _): codes = [code]
        case .absent: return [nil]
        case .unknown(let allowed):
            let all = index.facts[fact.base].codes
            codes = allowed ?? (fact.derivation == nil ? Array(all.prefix(2)) : Array(all))
        }
        return Set(
            codes.map { code in
                let own = fact.derivation.map { $0[code] < 0 ? nil : $0[code] } ?? code
                return own.map(fact.value(of:))
            })
    }

    private func beaten(by deciders: [Int], _ evaluation: Evaluation, _ states: [FactState]) -> [BeatenRule] {
        let always = evaluation.candidates.filter {
            !deciders.contains($0) && certainty(of: index.rules[$0].conditions, states) == .always
        }
        return always.map { number in
            let rule = index.rules[number]
            return BeatenRule(
                rule: rule.rule.id, clause: rule.clause, outcome: rule.rule.outcome,
                step: step(beating: number, deciders, evaluation))
        }
    }

    private func step(beating number: Int, _ deciders: [Int], _ evaluation: Evaluation) -> BeatenRule.Step {
        let overriders = index.rules[number].overriddenBy.filter { evaluation.candidates.contains($0) }
        let removing = overriders.compactMap { box(of: $0, in: evaluation.space) }
        let kept = removing.reduce([evaluation.space.whole]) { evaluation.space.subtracting($1, from: $0) }
        if kept.isEmpty { return .override }
        let steps = Set(
            deciders.map { decider -> BeatenRule.Step in
                let (one, other) = (index.rules[decider], index.rules[number])
                if one.specificity != other.specificity { return .specificity }
                return one.rule.outcome != other.rule.outcome ? .restrictiveness : .id
            })
        return steps.count == 1 && removing.isEmpty ? steps.first ?? .depends : .depends
    }
}
