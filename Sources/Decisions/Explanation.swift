// Why, why not, and what would change it: computed with every decision.

import Desk
import PolicyBook

extension Evaluator {
    /// Fills in the reasons of a decided answer where facts are open.
    func explain(_ decision: inout Decision, _ deciders: [Int], _ division: Division, _ situation: Situation) {
        if let first = deciders.first {
            decision.conditions = index.rule(first).conditions.map { met($0, situation) }
        }
        decision.beaten = beaten(by: deciders, situation)
        tellChanges(&decision, deciders.first, situation, isSettled: false)
    }

    // MARK: What would change it

    /// Fills in near misses, and the assumptions of which another value would change the answer. `decider` stands
    /// for the one answer; nil for no policy.
    func tellChanges(_ decision: inout Decision, _ decider: Int?, _ situation: Situation, isSettled: Bool) {
        let answer = decider.map { AnswerSet(severity: index.rules.rules[$0].severity) } ?? .noPolicy
        let hasBetter = answer.soleSeverity.map { $0 > 0 } ?? false
        if !hasBetter && !index.hasAssumptions { return }
        var misses = NearMisses(index)
        var changed = situation
        for number in index.facts.indices where index.facts[number].base == number && index.rules.isTested[number] {
            let state = situation.states[number]
            let isAssumed = state.kind == .assumed
            if state.isOpen || number == 0 && !isAssumed || !hasBetter && !isAssumed { continue }
            let others: AnswerSet
            changed.states[number] = .open
            defer { changed.states[number] = state }
            if isSettled && isNarrow(number) {
                let classes = otherClasses(than: state, of: number, 0, situation)
                if classes == 0 { continue }
                others = line(along: number, classes, changed, answer, &misses)
            } else {
                let words = 0..<(classCount(of: number) + 63) / 64
                let question = Question(
                    base: number, classes: words.map { otherClasses(than: state, of: number, $0, situation) })
                if question.classes.allSatisfy({ $0 == 0 }) { continue }
                others = slices(question, changed, answer, &misses)
            }
            if isAssumed && others != answer { decision.check.append(index.facts[number].fact.name) }
        }
        decision.nearMisses = misses.told
    }

    private func classCount(of base: Int) -> Int {
        index.facts[base].isNumber ? index.rules.cuts[base].positions.count + 1 : index.facts[base].codes.count
    }

    /// Whether the classes of a fact fit a word.
    private func isNarrow(_ base: Int) -> Bool { classCount(of: base) <= 64 }

    /// One word of the classes a fact could be in instead of its own, or of being absent, as far as given derived
    /// facts allow.
    private func otherClasses(than state: FactState, of base: Int, _ word: Int, _ situation: Situation) -> UInt64 {
        let fact = index.facts[base]
        var bits = TestPool.valid(word, upTo: classCount(of: base) - 1)
        if state.kind != .absent {
            let own = fact.isNumber ? index.rules.cuts(of: base).count { $0 <= state.code } : state.code
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
        var scan = CandidateScan(index.rules, situation)
        while undecided != 0, let number = scan.next(situation.states) {
            let rule = index.rules.rules[number]
            var own = undecided & passing(rule.tests, base)
            if own != 0, !rule.overriders.isEmpty {
                for overrider in openOverriders(of: number, situation) {
                    own &= ~passing(index.rules.rules[Int(overrider)].tests, base)
                }
            }
            if own == 0 { continue }
            undecided &= ~own
            answers.formUnion(AnswerSet(severity: rule.severity))
            guard let severity = answer.soleSeverity, rule.severity < severity, base > 0 else { continue }
            misses.add(number, rule.severity, 0, own, base)
        }
        return undecided == 0 ? answers : answers.union(.noPolicy)
    }

    /// The classes of a fact, no more than a word of them, that pass its test among some.
    private func passing(_ tests: IndexRange, _ base: Int) -> UInt64 {
        guard let test = index.rules.test(on: base, of: tests) else { return ~0 }
        if !test.isRange { return index.rules.word(0, of: test) }
        let cuts = index.rules.cuts(of: base)
        func position(of code: Int) -> Int {
            code <= index.facts[base].codes.lowerBound ? 0 : 1 + cuts.count { $0 < code }
        }
        let low = position(of: test.low)
        let end = test.high == Int.max ? cuts.count + 1 : position(of: test.high + 1)
        return low < end ? ~UInt64(0) << UInt64(low) & ~UInt64(0) >> UInt64(64 - end) : 0
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
                misses.add(rule, index.rules.rules[rule].severity, word, bits, question.base)
            }
        }
        return division.answers
    }

    // MARK: Why

    /// A condition of the deciding rule with the value that met it.
    func met(_ condition: Condition, _ situation: Situation) -> MetCondition {
        guard let number = index.number(of: condition.fact) else {
            return MetCondition(
                condition: condition, value: nil, isCertain: certainty(of: condition, situation) == .always)
        }
        let fact = index.facts[number]
        let state = situation.states[fact.base]
        if state.kind == .known || state.kind == .assumed {
            let code = fact.derivation.map { $0[state.code] } ?? state.code
            let isAbsent = fact.derivation != nil && code < 0
            return MetCondition(
                condition: condition, value: isAbsent ? nil : fact.value(of: code), isCertain: true)
        }
        let values = values(of: fact, situation)
        return MetCondition(
            condition: condition, value: values.count == 1 ? values.first ?? nil : nil,
            isCertain: certainty(of: condition, situation) == .always)
    }

    /// The values an open fact has in some completion, nil standing for absent; of a number nobody knows, two.
    private func values(of fact: CompiledFact, _ situation: Situation) -> Set<FactValue?> {
        if situation.states[fact.base].kind == .absent { return [nil] }
        let all = index.facts[fact.base].codes
        let codes = situation.narrowed[fact.base] ?? (fact.derivation == nil ? Array(all.prefix(2)) : Array(all))
        return Set(
            codes.map { code in
                let own = fact.derivation.map { $0[code] < 0 ? nil : $0[code] } ?? code
                return own.map(fact.value(of:))
            })
    }

    // MARK: What it beat

    private func beaten(by deciders: [Int], _ situation: Situation) -> [BeatenRule] {
        let deciding = Set(deciders)
        var beaten: [BeatenRule] = []
        var scan = CandidateScan(index.rules, situation)
        while let number = scan.next(situation.states) {
            let rule = index.rules.rules[number]
            guard !deciding.contains(number), certainty(of: rule.tests, in: index.rules, situation) == .always
            else { continue }
            var told = index.told[number]
            told.step = step(beating: number, deciders, situation)
            beaten.append(told)
        }
        return beaten
    }

    /// Why a rule loses to a stronger one.
    func step(_ winner: Int, over number: Int) -> BeatenRule.Step {
        let rule = index.rules.rules[winner]
        if number >= Int(rule.endOfSpecificity) { return .specificity }
        return number >= Int(rule.endOfOutcome) ? .restrictiveness : .id
    }

    private func step(beating number: Int, _ deciders: [Int], _ situation: Situation) -> BeatenRule.Step {
        let overriders = openOverriders(of: number, situation).filter {
            certainty(of: index.rules.rules[Int($0)].tests, in: index.rules, situation) != .never
        }
        if !overriders.isEmpty && covers(overriders, situation) { return .override }
        let steps = Set(deciders.map { step(min($0, number), over: max($0, number)) })
        return steps.count == 1 && overriders.isEmpty ? steps.first ?? .depends : .depends
    }
}
