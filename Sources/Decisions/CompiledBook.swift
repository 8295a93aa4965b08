// A book with everything a decision looks up, made once and shared.

import Desk
import PolicyBook
import Synchronization

/// A book, its facts as codes and its rules as numbers.
final class CompiledBook: Sendable {
    let book: Book
    let facts: [CompiledFact]
    let factNumbers: [String: Int]
    let rules: RuleIndex
    let hasAssumptions: Bool
    /// What is told of each rule when it is beaten, the step apart; in order of strength.
    let told: [BeatenRule]
    /// How completions are counted whatever their number; nil for what suits it.
    let layout: Evaluator.Layout?
    private let factIndex: FactIndex
    /// The last answer while nothing is known: every word of a call that names no fact asks for it again.
    private let unasked = Mutex<(date: CivilDate, grounds: Grounds)?>(nil)

    convenience init(book: Book, layout: Evaluator.Layout?) {
        let facts = FactIndex(facts: book.facts)
        let rules = RuleIndex(RuleIndexBuilder(book: book, facts: facts))
        // Looked at where they lie: a clause copied retains all its texts.
        let clauses = book.policies.map(\.clauses)
        let told = rules.rules.map { place in
            let (policy, clause, rule) = (Int(place.policy), Int(place.clause), Int(place.rule))
            return BeatenRule(
                rule: clauses[policy][clause].rules[rule].id, clause: clauses[policy][clause].id,
                outcome: clauses[policy][clause].rules[rule].outcome, step: .specificity)
        }
        self.init(book: book, facts: facts, rules: rules, told: told, layout: layout)
    }

    /// A book whose rules are laid out already.
    convenience init(book: Book, rules: RuleIndex, told: [BeatenRule]) {
        self.init(book: book, facts: FactIndex(facts: book.facts), rules: rules, told: told)
    }

    private init(
        book: Book, facts: FactIndex, rules: RuleIndex, told: [BeatenRule], layout: Evaluator.Layout? = nil
    ) {
        self.book = book
        self.layout = layout
        factIndex = facts
        self.facts = facts.facts
        factNumbers = facts.numbers
        hasAssumptions = book.facts.contains { $0.assumed != nil }
        self.rules = rules
        self.told = told
    }

    func number(of fact: String) -> Int? { factIndex.number(of: fact) }

    /// A rule as it stands in the book.
    func rule(_ number: Int) -> Rule {
        let place = rules.rules[number]
        return book.policies[Int(place.policy)].clauses[Int(place.clause)].rules[Int(place.rule)]
    }

    /// The answer on a day while nothing is known, worked out once for as long as days do not change.
    func unasked(on date: CivilDate, _ work: () -> Grounds) -> Grounds {
        if let kept = unasked.withLock(\.self), kept.date == date { return kept.grounds }
        let grounds = work()
        unasked.withLock { $0 = (date, grounds) }
        return grounds
    }

    /// Whether a rule's id comes before another's, byte by byte.
    func precedes(_ one: Int, _ other: Int) -> Bool {
        rules.ranks[one] < rules.ranks[other]
    }

    /// Conditions as tests apart from the index, for what is asked of a single condition.
    func tests(of conditions: [Condition]) -> TestPool {
        var pool = TestPool(facts: factIndex)
        _ = pool.add(conditions)
        return pool
    }
}
