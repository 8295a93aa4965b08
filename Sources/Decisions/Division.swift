// Which rule decides where: the completions of a request divided among the rules.

import PolicyBook

/// The answers to a request over every completion of its unknown facts.
struct Division {
    /// What is answered within one class of the fact in question.
    struct Slice {
        var answers: AnswerSet = []
        /// The rule of the smallest id that decides there; -1 where none does.
        var rule = -1
    }

    var answers: AnswerSet = []
    /// The rules that decide somewhere, the strongest first.
    var deciders: [Int] = []
    /// Offers with conditions that a decider brings where they hold.
    var offers: Set<Int32> = []
    /// Base facts that can change the answer by themselves, the most telling first.
    var questions: [Int] = []
    /// One a class of the fact in question.
    var slices: [Slice] = []
}

/// A fact whose values are told apart, and those of its classes that count.
struct Question {
    let base: Int
    let classes: [UInt64]
}

extension Evaluator {
    /// Divides the completions of what is unknown. `question` names an open fact to slice by; what to ask is only told
    /// where there is none and `isAsking`.
    func divide(_ situation: Situation, asking question: Question? = nil, isAsking: Bool = true) -> Division {
        let (candidates, bases) = candidates(situation, question)
        let axes = bases.map { axis($0, candidates, situation, question) }
        func divide<Ground: Completions>(_ ground: consuming Ground) -> Division {
            self.divide(&ground, axes, candidates, situation, question, isAsking: isAsking)
        }
        switch layout(axes, rules: candidates.count) {
        case .grid: return divide(CompletionGrid(axes, index.rules))
        case .table: return divide(CompletionTable(axes, index.rules))
        case .boxes: return divide(CompletionBoxes(axes, index.rules))
        }
    }

    private func divide<Ground: Completions>(
        _ ground: inout Ground, _ axes: [Axis], _ candidates: [Int32], _ situation: Situation, _ question: Question?,
        isAsking: Bool
    ) -> Division {
        var division = Division()
        let sliced = question.flatMap { question in axes.firstIndex { $0.base == question.base } }
        if let sliced { division.slices = [Division.Slice](repeating: .init(), count: axes[sliced].count) }
        for candidate in candidates {
            let rule = Int(candidate)
            let compiled = index.rules.rules[rule]
            let overriders = compiled.overriders.isEmpty ? [] : openOverriders(of: rule, situation)
            guard ground.claim(rule, unless: overriders) else { continue }
            division.deciders.append(rule)
            let answer = AnswerSet(severity: compiled.severity)
            division.answers.formUnion(answer)
            for place in compiled.alternatives.positions {
                let offer = index.rules.alternatives[place]
                let tests = index.rules.offers[Int(offer)]
                if !tests.isEmpty, ground.claimMeets(tests) { division.offers.insert(offer) }
            }
            if let sliced {
                ground.visitClaim(along: sliced) { number in
                    division.slices[number].answers.formUnion(answer)
                    let known = division.slices[number].rule
                    if known < 0 || index.precedes(rule, known) { division.slices[number].rule = rule }
                }
            }
            if ground.isExhausted { break }
        }
        if ground.claimRest() {
            division.answers.formUnion(.noPolicy)
            if let sliced {
                ground.visitClaim(along: sliced) { division.slices[$0].answers.formUnion(.noPolicy) }
            }
        }
        if isAsking, question == nil, division.answers.count > 1 {
            division.questions = questions(axes, ground.tellings())
        }
        return division
    }

    /// The axes worth asking about: the mean number of answers left over a fact's values is smallest; ties in the
    /// book's order.
    private func questions(_ axes: [Axis], _ tellings: [Telling]) -> [Int] {
        let telling = axes.indices.filter { tellings[$0].changesAnswer }
        let weights = axes.map(\.weight)
        return telling.sorted { one, other in
            let (left, right) = (tellings[one].left * weights[other], tellings[other].left * weights[one])
            return left == right ? one < other : left < right
        }.map { axes[$0].base }
    }

    /// The overriders of a rule that apply in some completion.
    func openOverriders(of rule: Int, _ situation: Situation, freeing freed: Int = -1) -> [Int32] {
        index.rules.overriders[index.rules.rules[rule].overriders.positions].filter {
            index.rules.isOpen(Int($0), situation, freeing: freed)
        }
    }

    // MARK: The space

    /// The rules that may decide, the strongest first, and the open facts they or their overriders test.
    private func candidates(_ situation: Situation, _ question: Question?) -> ([Int32], [Int]) {
        var found: [Int32] = []
        var isTested = [Bool](repeating: false, count: index.facts.count)
        if let question { isTested[question.base] = true }
        index.rules.visitCandidates(situation) { number, _ in
            found.append(Int32(number))
            let rule = index.rules.rules[number]
            let isFree = mark(&isTested, rule.tests, situation)
            // It decides whatever is left for it, so that nothing weaker can.
            if rule.overriders.isEmpty { return !isFree }
            for overrider in openOverriders(of: number, situation) {
                _ = mark(&isTested, index.rules.rules[Int(overrider)].tests, situation)
            }
            return true
        }
        return (found, isTested.indices.filter { isTested[$0] })
    }

    /// Notes the open facts of some tests; whether there are none.
    private func mark(_ isTested: inout [Bool], _ tests: IndexRange, _ situation: Situation) -> Bool {
        var isFree = true
        for place in tests.positions {
            let base = Int(index.rules.tests[place].base)
            guard situation.states[base].isOpen else { continue }
            isTested[base] = true
            isFree = false
        }
        return isFree
    }

    /// Beyond so many cuts of the whole book, only those of the candidates are taken.
    private static let fewCuts = 64

    private func axis(_ base: Int, _ candidates: [Int32], _ situation: Situation, _ question: Question?) -> Axis {
        let fact = index.facts[base]
        if let question, question.base == base {
            return Axis(fact, base: base, cuts: index.rules.cuts(of: base), allowed: question.classes)
        }
        let all = index.rules.cuts(of: base)
        guard all.count > Evaluator.fewCuts else {
            let allowed = situation.narrowed[base].map { Axis.bits(of: $0, count: fact.codes.count) }
            return Axis(fact, base: base, cuts: all, allowed: allowed)
        }
        var cuts: Set<Int> = []
        func add(_ tests: IndexRange) {
            guard let test = index.rules.test(on: base, of: tests), test.isRange else { return }
            if test.low > Int.min { cuts.insert(test.low) }
            if test.high < Int.max { cuts.insert(test.high + 1) }
        }
        for candidate in candidates {
            add(index.rules.rules[Int(candidate)].tests)
            for overrider in openOverriders(of: Int(candidate), situation) {
                add(index.rules.rules[Int(overrider)].tests)
            }
        }
        for offer in index.rules.offers { add(offer) }
        let inside = cuts.filter { fact.codes.contains($0) && $0 > fact.codes.lowerBound }.sorted()
        return Axis(fact, base: base, cuts: inside, allowed: nil)
    }

    enum Layout {
        case grid, table, boxes
    }

    /// How completions are counted. Boxes shatter where many rules cut few cells, and are far fewer than the cells where
    /// few rules cut many.
    private func layout(_ axes: [Axis], rules: Int) -> Layout {
        if let forced = index.layout { return forced }
        guard let size = CompletionGrid.size(axes),
            size * 64 <= min(Self.mostCells, max(Self.fewCells, rules * Self.cellsPerRule))
        else { return .boxes }
        return CompletionTable.suits(axes, gridWords: size) ? .table : .grid
    }

    private static let mostCells = 1 << 23

    private static let fewCells = 1 << 14
    private static let cellsPerRule = 4096

    /// Whether some of these rules apply in every completion.
    func covers(_ rules: [Int32], _ situation: Situation) -> Bool {
        var isTested = [Bool](repeating: false, count: index.facts.count)
        for rule in rules {
            if mark(&isTested, index.rules.rules[Int(rule)].tests, situation) { return true }
        }
        let axes = isTested.indices.filter { isTested[$0] }.map { axis($0, rules, situation, nil) }
        func covers<Ground: Completions>(_ ground: consuming Ground) -> Bool {
            for rule in rules where !ground.isExhausted { _ = ground.claim(Int(rule), unless: []) }
            return !ground.claimRest()
        }
        switch layout(axes, rules: rules.count) {
        case .grid: return covers(CompletionGrid(axes, index.rules))
        case .table: return covers(CompletionTable(axes, index.rules))
        case .boxes: return covers(CompletionBoxes(axes, index.rules))
        }
    }
}
