// A book's rules for analysis: conditions as sets, in order of strength, with who overrides whom. The same order and the
// same removal as a decision; no request is decided here.

import Desk
import PolicyBook

/// A rule with its conditions as tests on base facts. Shared, because the analyses look at rules by the million.
final class RegionRule: Sendable {
    let rule: Rule
    let clause: String
    let tests: [(base: Int, test: RegionTest)]
    let from: Int
    let to: Int
    /// Equal for rules that carry conditions on the same facts; a smaller one is more specific.
    let specificity: Int
    /// Rules that remove this one where they apply.
    let overriddenBy: [Int]
    /// Rules this one removes where it applies.
    let overrides: [Int]
    let outcome: Outcome

    init(
        _ rule: Rule, clause: String, tests: [(base: Int, test: RegionTest)], specificity: Int, overriddenBy: [Int],
        overrides: [Int]
    ) {
        self.rule = rule
        self.clause = clause
        self.tests = tests
        from = rule.from.dayNumber
        to = rule.to?.dayNumber ?? Region.end
        self.specificity = specificity
        self.overriddenBy = overriddenBy
        self.overrides = overrides
        outcome = rule.outcome
    }

    func test(on base: Int) -> RegionTest? {
        tests.first { $0.base == base }?.test
    }

    /// Whether both answer the same, word for word, clause apart.
    func answersLike(_ other: RegionRule) -> Bool {
        rule.outcome == other.rule.outcome && rule.terms == other.rule.terms && rule.approver == other.rule.approver
            && rule.redirectTo == other.rule.redirectTo && rule.alternatives == other.rule.alternatives
            && rule.noneBecause == other.rule.noneBecause
    }
}

/// The rules of a book, the strongest first: by specificity, then restrictiveness, then id.
struct RegionRules: Sendable {
    private(set) var rules: [RegionRule] = []
    let offers: [String: [(base: Int, test: RegionTest)]]

    private struct Placed {
        let rule: Rule
        let clause: String
        let policy: String
        /// One bit a fact in the book's order, the first fact highest.
        let carried: [Bool]
    }

    init(_ book: Book, over facts: RegionFacts) {
        let conditions = RegionConditions(book, over: facts)
        let numbers = Dictionary(uniqueKeysWithValues: book.facts.enumerated().map { ($1.name, $0) })
        offers = Dictionary(
            book.offers.map { ($0.id, conditions.tests($0.conditions)) }, uniquingKeysWith: { first, _ in first })
        var placed: [Placed] = []
        for policy in book.policies {
            for clause in policy.clauses {
                for rule in clause.rules {
                    var carried = [Bool](repeating: false, count: numbers.count)
                    for condition in rule.conditions {
                        if let number = numbers[condition.fact] { carried[number] = true }
                    }
                    placed.append(Placed(rule: rule, clause: clause.id, policy: policy.id, carried: carried))
                }
            }
        }
        placed.sort(by: RegionRules.isStronger)
        let links = RegionRules.links(placed)
        var specificity = 0
        for (place, entry) in placed.enumerated() {
            if place > 0 && placed[place - 1].carried != entry.carried { specificity += 1 }
            rules.append(
                RegionRule(
                    entry.rule, clause: entry.clause, tests: conditions.tests(entry.rule.conditions),
                    specificity: specificity, overriddenBy: links.by[place] ?? [], overrides: links.of[place] ?? []))
        }
    }

    private static func isStronger(_ left: Placed, _ right: Placed) -> Bool {
        for (one, other) in zip(left.carried, right.carried) where one != other { return one }
        if left.rule.outcome != right.rule.outcome { return left.rule.outcome > right.rule.outcome }
        return left.rule.id.utf8.lexicographicallyPrecedes(right.rule.id.utf8)
    }

    /// Who overrides whom, both ways.
    private static func links(_ placed: [Placed]) -> (by: [Int: [Int]], of: [Int: [Int]]) {
        guard placed.contains(where: { !$0.rule.overrides.isEmpty }) else { return ([:], [:]) }
        var members: [String: [Int]] = [:]
        for (number, entry) in placed.enumerated() {
            members[entry.clause, default: []].append(number)
            members[entry.policy, default: []].append(number)
        }
        var (by, of): ([Int: [Int]], [Int: [Int]]) = ([:], [:])
        for (number, entry) in placed.enumerated() {
            let victims = Set(entry.rule.overrides.flatMap { members[$0] ?? [] })
            for victim in victims.sorted() where placed[victim].clause != entry.clause {
                of[number, default: []].append(victim)
                by[victim, default: []].append(number)
            }
        }
        return (by, of)
    }
}
