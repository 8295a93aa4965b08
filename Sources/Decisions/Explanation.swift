// Why, why not, and what would change it: computed with every decision.

import Desk
import PolicyBook

extension Evaluator {
    /// Fills in the reasons of a decided answer where facts are open.
    func explain(_ grounds: inout Grounds, _ situation: Situation) {
        if grounds.decider >= 0 {
            let conditions = index.rules.rules[Int(grounds.decider)].conditions
            let decider = Int(grounds.decider)
            grounds.conditions = .list(conditions.positions.map { met($0, of: decider, situation) })
        }
        grounds.beaten = .list(beaten(by: grounds.deciders, situation))
        tellChanges(&grounds, situation, isSettled: false)
    }

    // MARK: What would change it

    /// Fills in near misses, and the assumptions of which another value would change the one answer.
    func tellChanges(_ grounds: inout Grounds, _ situation: Situation, isSettled: Bool) {
        let answer = grounds.answers
        let hasBetter = answer.soleSeverity.map { $0 > 0 } ?? false
        if !hasBetter && !index.hasAssumptions { return }
        for number in index.rules.isTested.indices where index.rules.isTested[number] {
            let state = situation.states[number]
            let isAssumed = state.kind == .assumed
            let mayMiss = hasBetter && !grounds.misses.isSettled
            if state.isOpen || number == 0 && !isAssumed || !mayMiss && !isAssumed { continue }
            let others: AnswerSet
            if isSettled && index.rules.shapes[number].isNarrow {
                let classes = otherClasses(than: state, of: number, 0, situation)
                if classes == 0 { continue }
                others = line(along: number, classes, situation, answer, &grounds.misses)
            } else {
                let words = 0..<(Int(index.rules.shapes[number].classCount) + 63) / 64
                let question = Question(
                    base: number, classes: words.map { otherClasses(than: state, of: number, $0, situation) })
                if question.classes.allSatisfy({ $0 == 0 }) { continue }
                var changed = situation
                changed.states[number] = .open
                others = slices(question, changed, answer, &grounds.misses)
            }
            if isAssumed && others != answer { grounds.check.append(Int32(number)) }
        }
    }

    /// One word of the classes a fact could be in instead of its own, or of being absent, as far as given derived
    /// facts allow.
    private func otherClasses(than state: FactState, of base: Int, _ word: Int, _ situation: Situation) -> UInt64 {
        let shape = index.rules.shapes[base]
        var bits = TestPool.valid(word, upTo: Int(shape.classCount) - 1)
        if state.kind != .absent {
            let own = shape.isNumber ? index.rules.cuts(of: base).count { $0 <= state.code } : state.code
            if own / 64 == word { bits &= ~(1 << UInt64(own % 64)) }
        }
        for (derived, code) in situation.derived where index.facts[derived].base == base {
            for (other, value) in (index.facts[derived].derivation ?? []).enumerated()
            where value != code && other / 64 == word {
                bits &= ~(1 << UInt64(other % 64))
            }
        }
        return bits
    }

    /// Decides along one fact of few classes where nothing else is open. Returns every answer found.
    private func line(
        along base: Int, _ classes: UInt64, _ situation: Situation, _ answer: AnswerSet, _ misses: inout NearMisses
    ) -> AnswerSet {
        var undecided = classes
        var answers: AnswerSet = []
        let severity = answer.soleSeverity ?? 0
        let firstTold = Int(index.rules.broadClassStarts[base])
        index.rules.visitCandidates(situation, freeing: base) { number, spot in
            let told = firstTold < 0 || spot < 0 ? nil : index.rules.broadClasses[firstTold + spot]
            var own = undecided & (told ?? index.rules.classes(of: base, passing: index.rules.rules[number].tests))
            if own == 0 { return true }
            let rule = index.rules.rules[number]
            if !rule.overriders.isEmpty {
                for overrider in openOverriders(of: number, situation, freeing: base) {
                    own &= ~index.rules.classes(of: base, passing: index.rules.rules[Int(overrider)].tests)
                }
            }
            if own == 0 { return true }
            undecided &= ~own
            answers.formUnion(AnswerSet(severity: rule.severity))
            if base > 0, rule.severity < severity { misses.add(number, 0, own, base, in: index) }
            return undecided != 0
        }
        return undecided == 0 ? answers : answers.union(.noPolicy)
    }

    /// Decides by the values of one fact where others are open too. Returns every answer found.
    private func slices(
        _ question: Question, _ situation: Situation, _ answer: AnswerSet, _ misses: inout NearMisses
    ) -> AnswerSet {
        let division = divide(situation, asking: question)
        guard let severity = answer.soleSeverity, question.base > 0 else { return division.answers }
        var found: [Int: [UInt64]] = [:]
        for (number, slice) in division.slices.enumerated() {
            guard let other = slice.answers.soleSeverity, other < severity else { continue }
            let none = [UInt64](repeating: 0, count: question.classes.count)
            found[slice.rule, default: none][number / 64] |= 1 << UInt64(number % 64)
        }
        for (rule, classes) in found {
            for (word, bits) in classes.enumerated() {
                misses.add(rule, word, bits, question.base, in: index)
            }
        }
        return division.answers
    }

    // MARK: Why

    /// A condition of a deciding rule, by its place in the index, with the value that met it.
    func met(_ place: Int, of rule: Int, _ situation: Situation) -> ConditionVerdict {
        let number = Int(index.rules.conditionFacts[place])
        if number < 0 { return ConditionVerdict(code: 0, hasCode: false, isCertain: true) }
        let state = situation.states[index.facts[number].base]
        if state.kind == .known || state.kind == .assumed {
            return ConditionVerdict(index.facts[number], situation.states)
        }
        let condition = index.rule(rule).conditions[place - index.rules.rules[rule].conditions.positions.lowerBound]
        let codes = codes(of: index.facts[number], situation)
        let sole = codes.count == 1 ? codes.first ?? nil : nil
        return ConditionVerdict(
            code: sole ?? 0, hasCode: sole != nil, isCertain: certainty(of: condition, situation) == .always)
    }

    /// The codes an open fact has in some completion, nil standing for absent; of a number nobody knows, two.
    private func codes(of fact: CompiledFact, _ situation: Situation) -> Set<Int?> {
        if situation.states[fact.base].kind == .absent { return [nil] }
        let all = index.facts[fact.base].codes
        let codes = situation.narrowed[fact.base] ?? (fact.derivation == nil ? Array(all.prefix(2)) : Array(all))
        return Set(codes.map { code in fact.derivation.map { $0[code] < 0 ? nil : $0[code] } ?? code })
    }

    // MARK: What it beat

    private func beaten(by deciders: [Int], _ situation: Situation) -> [BeatenVerdict] {
        let deciding = Set(deciders)
        var beaten: [BeatenVerdict] = []
        index.rules.visitCandidates(situation) { number, _ in
            let tests = index.rules.rules[number].tests
            if !deciding.contains(number), certainty(of: tests, in: index.rules, situation) == .always {
                beaten.append(BeatenVerdict(rule: Int32(number), step: step(beating: number, deciders, situation)))
            }
            return true
        }
        return beaten
    }

    private func step(beating number: Int, _ deciders: [Int], _ situation: Situation) -> BeatenRule.Step {
        let overriders = openOverriders(of: number, situation).filter {
            certainty(of: index.rules.rules[Int($0)].tests, in: index.rules, situation) != .never
        }
        if !overriders.isEmpty && covers(overriders, situation) { return .override }
        let steps = Set(deciders.map { index.rules.rules[min($0, number)].step(over: Int32(max($0, number))) })
        return steps.count == 1 && overriders.isEmpty ? steps.first ?? .depends : .depends
    }
}
