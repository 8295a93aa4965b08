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
        self.init(book: book, layout: nil)
    }

    /// A book compiled already.
    init(index: CompiledBook) {
        self.index = index
    }

    /// `layout`: completions are counted in this way whatever their number, to the same answer.
    init(book: Book, layout: Layout?) {
        index = CompiledBook(book: book, layout: layout)
    }

    /// The exact answer to a request, and why.
    public func decide(_ request: Request) throws(RequestError) -> Decision {
        let situation = try situation(of: request)
        if isSettled(situation) { return Decision(request: request, grounds: settled(situation), index: index) }
        let isUnasked = request.facts.isEmpty && request.absent.isEmpty
        let grounds =
            isUnasked ? index.unasked(on: request.date) { divided(situation) } : divided(situation)
        return Decision(request: request, grounds: grounds, index: index)
    }

    private func divided(_ situation: Situation) -> Grounds {
        let division = divide(situation)
        let deciders = division.deciders.sorted { index.precedes($0, $1) }
        var grounds = Grounds(answers: division.answers)
        if let first = deciders.first { grounds.decider = Int32(first) }
        grounds.otherDeciders = deciders.dropFirst().map { Int32($0) }
        grounds.assumed = assumed(situation)
        grounds.questions = division.questions.map { Int32($0) }
        grounds.offers = possibleOffers(deciders, division, situation)
        if division.answers.count == 1 { explain(&grounds, situation) }
        return grounds
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
        let division = divide(situation, isAsking: false)
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
        var decider: Int?
        index.rules.visitCandidates(situation) { number, _ in
            if isRemoved(number, situation) { return true }
            decider = number
            return false
        }
        return decider
    }

    /// Whether a rule that overrides this one is open, which means applies where nothing else is.
    func isRemoved(_ number: Int, _ situation: Situation) -> Bool {
        if index.rules.overriders.isEmpty { return false }
        let overriders = index.rules.rules[number].overriders
        if overriders.isEmpty { return false }
        return index.rules.overriders[overriders.positions].contains {
            index.rules.isOpen(Int($0), situation)
        }
    }

    private func settled(_ situation: Situation) -> Grounds {
        var grounds = Grounds(answers: .noPolicy)
        decideAndBeat(&grounds, situation)
        if grounds.decider >= 0 { say(&grounds, situation) }
        if index.hasAssumptions { grounds.assumed = assumed(situation) }
        tellChanges(&grounds, situation, isSettled: true)
        return grounds
    }

    /// The deciding rule and those it beat, where nothing is open.
    private func decideAndBeat(_ grounds: inout Grounds, _ situation: Situation) {
        let open = OpenRules(index.rules, situation)
        var removed: [Int32] = []
        if !index.rules.overriders.isEmpty {
            removed = open.all(in: index.rules).filter { isRemoved(Int($0), situation) }
        }
        let decider =
            removed.isEmpty ? open.first(in: index.rules) : open.all(in: index.rules).first { !removed.contains($0) }
        guard let decider else { return }
        grounds.decider = decider
        grounds.answers = AnswerSet(severity: index.rules.rules[Int(decider)].severity)
        grounds.beaten = .rest(open, removed: removed)
    }

    /// Fills in the conditions and offers of the only deciding rule.
    private func say(_ grounds: inout Grounds, _ situation: Situation) {
        let decider = index.rules.rules[Int(grounds.decider)]
        grounds.conditions = .met(by: situation.states)
        for place in decider.alternatives.positions {
            let offer = index.rules.alternatives[place]
            let tests = index.rules.offers[Int(offer)]
            let certainty = tests.isEmpty ? .always : certainty(of: tests, in: index.rules, situation)
            if certainty == .never { continue }
            // What is open here no rule tests: any value goes with the answer.
            let verdict = OfferVerdict(offer: offer, isCertain: certainty == .always)
            if !grounds.offers.contains(verdict) { grounds.offers.append(verdict) }
        }
    }

    private func possibleOffers(
        _ deciders: [Int], _ division: Division, _ situation: Situation
    ) -> [OfferVerdict] {
        let lists = deciders.map { Array(index.rules.alternatives[index.rules.rules[$0].alternatives.positions]) }
        return lists.shared(leavesGap: division.answers.contains(.noPolicy)).compactMap { offer in
            switch certainty(of: index.rules.offers[Int(offer.value)], in: index.rules, situation) {
            case .always: return OfferVerdict(offer: offer.value, isCertain: offer.isCertain)
            case .never: return nil
            case .sometimes:
                return division.offers.contains(offer.value) ? OfferVerdict(offer: offer.value, isCertain: false) : nil
            }
        }
    }

    private func assumed(_ situation: Situation) -> [CodedFact] {
        situation.states.enumerated().filter { $1.kind == .assumed }.map { CodedFact(fact: Int32($0), code: $1.code) }
    }
}
