// A book's rules compiled for deciding: facts as codes, conditions as sets, rules in order of strength, and an index
// on the strongest facts so that a decision never scans them all.

import Desk
import PolicyBook

/// A fact as codes: a choice is its position, a number itself, a flag 0 or 1.
struct CompiledFact: Sendable {
    let fact: Fact
    /// The fact it derives from in the end; itself when it derives from none.
    let base: Int
    /// For a derived fact: its code by the base's code, -1 where absent.
    let derivation: [Int]?
    let codes: ClosedRange<Int>
    let choiceCodes: [String: Int]

    func code(of value: FactValue) -> Int? {
        switch value {
        case .choice(let id): choiceCodes[id]
        case .number(let number): fact.admits(value) ? number : nil
        case .flag(let flag): fact.admits(value) ? (flag ? 1 : 0) : nil
        }
    }

    func value(of code: Int) -> FactValue {
        switch fact.domain {
        case .choices(let choices): .choice(choices[code].id)
        case .number: .number(code)
        case .flag: .flag(code == 1)
        }
    }
}

/// What a condition, or several on one base fact, asks of its code.
enum CodeTest: Sendable {
    case set([UInt64])
    case range(Int, Int)

    func holds(_ code: Int) -> Bool {
        switch self {
        case .set(let words): words[code / 64] >> UInt64(code % 64) & 1 == 1
        case .range(let low, let high): low <= code && code <= high
        }
    }

    /// Where a range begins and where it has ended.
    var cuts: [Int] {
        guard case .range(let low, let high) = self else { return [] }
        return high < Int.max ? [low, high + 1] : [low]
    }
}

/// Conditions on base facts, one test a fact, strongest first.
struct CompiledConditions: Sendable {
    let tests: [(base: Int, test: CodeTest)]

    func test(on base: Int) -> CodeTest? {
        tests.first { $0.base == base }?.test
    }
}

struct CompiledRule: Sendable {
    let rule: Rule
    let clause: String
    let conditions: CompiledConditions
    let from: Int
    let to: Int
    /// Rules with the same value carry conditions on the same facts; a smaller one is more specific.
    let specificity: Int
    /// Rules that remove this one when they apply.
    var overriddenBy: [Int] = []
}

/// The rules of a book in order of strength, reachable by their strongest facts.
struct RuleIndex: Sendable {
    let facts: [CompiledFact]
    let factNumbers: [String: Int]
    /// The strongest first: by specificity, then restrictiveness, then id.
    let rules: [CompiledRule]
    let root: IndexNode
    /// The base facts some rule tests, and for each the numbers from which another answer may begin.
    let cuts: [Int: Set<Int>]

    init(book: Book) {
        let numbers = Dictionary(uniqueKeysWithValues: book.facts.enumerated().map { ($1.name, $0) })
        let facts = RuleIndex.compile(book.facts, numbers)
        let rules = RuleIndex.compile(book, facts, numbers)
        let order = facts.indices.filter { facts[$0].base == $0 }
        root = IndexNode(rules: Array(rules.indices), by: order[...], in: rules)
        cuts = RuleIndex.cuts(in: rules.map(\.conditions))
        factNumbers = numbers
        self.facts = facts
        self.rules = rules
    }

    /// The base facts of conditions, each with the first numbers inside and after its ranges.
    static func cuts(in conditions: some Sequence<CompiledConditions>) -> [Int: Set<Int>] {
        var cuts: [Int: Set<Int>] = [:]
        for (base, test) in conditions.lazy.flatMap(\.tests) {
            cuts[base, default: []].formUnion(test.cuts)
        }
        return cuts
    }

    /// A condition list over named facts, as tests on base facts.
    static func compile(
        _ conditions: [Condition], _ facts: [CompiledFact], _ numbers: [String: Int]
    ) -> CompiledConditions {
        var tests: [Int: CodeTest] = [:]
        for condition in conditions {
            guard let number = numbers[condition.fact] else { continue }
            let fact = facts[number]
            tests[fact.base] = merged(tests[fact.base], test(condition.test, of: fact, over: facts[fact.base]))
        }
        return CompiledConditions(tests: tests.sorted { $0.key < $1.key }.map { (base: $0.key, test: $0.value) })
    }

    private static func test(_ test: Test, of fact: CompiledFact, over base: CompiledFact) -> CodeTest {
        if case .between(let low, let high) = test { return .range(low ?? Int.min, high ?? Int.max) }
        var words = [UInt64](repeating: 0, count: base.codes.upperBound / 64 + 1)
        for code in base.codes {
            let own = fact.derivation?[code] ?? code
            if own >= 0 && passes(test, own, fact) { words[code / 64] |= 1 << UInt64(code % 64) }
        }
        return .set(words)
    }

    private static func passes(_ test: Test, _ code: Int, _ fact: CompiledFact) -> Bool {
        switch test {
        case .oneOf(let ids): ids.contains { fact.choiceCodes[$0] == code }
        case .noneOf(let ids): !ids.contains { fact.choiceCodes[$0] == code }
        case .flag(let flag): code == (flag ? 1 : 0)
        case .between(let low, let high): code >= low ?? Int.min && code <= high ?? Int.max
        }
    }

    private static func merged(_ left: CodeTest?, _ right: CodeTest) -> CodeTest {
        switch (left, right) {
        case (.set(let one), .set(let other)): .set(zip(one, other).map { $0 & $1 })
        case (.range(let low, let high), .range(let otherLow, let otherHigh)):
            .range(max(low, otherLow), min(high, otherHigh))
        default: right
        }
    }

    private static func compile(_ facts: [Fact], _ numbers: [String: Int]) -> [CompiledFact] {
        facts.indices.map { number in
            let fact = facts[number]
            let codes: ClosedRange<Int> =
                switch fact.domain {
                case .choices(let choices): 0...max(0, choices.count - 1)
                case .number(let range): range
                case .flag: 0...1
                }
            let choices = Dictionary(
                fact.choices.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
            let (base, derivation) = derive(number, facts, numbers)
            return CompiledFact(fact: fact, base: base, derivation: derivation, codes: codes, choiceCodes: choices)
        }
    }

    /// The base of a fact, and its code for each code of the base; follows chains of derived facts.
    private static func derive(_ number: Int, _ facts: [Fact], _ numbers: [String: Int]) -> (Int, [Int]?) {
        guard let parentName = facts[number].derivedFrom, let parent = numbers[parentName] else {
            return (number, nil)
        }
        var codeOfParent: [String: Int] = [:]
        for (code, choice) in facts[number].choices.enumerated() {
            for id in choice.of { codeOfParent[id] = code }
        }
        let own = facts[parent].choices.map { codeOfParent[$0.id] ?? -1 }
        let (base, above) = derive(parent, facts, numbers)
        return (base, above.map { $0.map { $0 < 0 ? -1 : own[$0] } } ?? own)
    }

    private static func compile(
        _ book: Book, _ facts: [CompiledFact], _ numbers: [String: Int]
    ) -> [CompiledRule] {
        var found: [(rule: Rule, clause: String, policy: String, carried: [Int])] = []
        for policy in book.policies {
            for clause in policy.clauses {
                for rule in clause.rules {
                    let carried = rule.conditions.compactMap { numbers[$0.fact] }.sorted()
                    found.append((rule, clause.id, policy.id, carried))
                }
            }
        }
        found.sort { left, right in
            if left.carried != right.carried { return isMoreSpecific(left.carried, right.carried) }
            if left.rule.outcome != right.rule.outcome { return left.rule.outcome > right.rule.outcome }
            return left.rule.id.utf8.lexicographicallyPrecedes(right.rule.id.utf8)
        }
        var specificity = 0
        var compiled: [CompiledRule] = []
        for (position, entry) in found.enumerated() {
            if position > 0 && found[position - 1].carried != entry.carried { specificity += 1 }
            compiled.append(
                CompiledRule(
                    rule: entry.rule, clause: entry.clause,
                    conditions: compile(entry.rule.conditions, facts, numbers),
                    from: entry.rule.from.dayNumber, to: entry.rule.to?.dayNumber ?? Int.max,
                    specificity: specificity))
        }
        link(&compiled, clauseOf: found.map(\.clause), policyOf: found.map(\.policy))
        return compiled
    }

    /// Whether carrying `left` beats carrying `right`: the first fact, in the book's order, that only one carries.
    private static func isMoreSpecific(_ left: [Int], _ right: [Int]) -> Bool {
        for (one, other) in zip(left, right) where one != other { return one < other }
        return left.count > right.count
    }

    private static func link(_ rules: inout [CompiledRule], clauseOf: [String], policyOf: [String]) {
        var members: [String: [Int]] = [:]
        for number in rules.indices {
            members[clauseOf[number], default: []].append(number)
            members[policyOf[number], default: []].append(number)
        }
        for number in rules.indices {
            for target in rules[number].rule.overrides {
                for victim in members[target] ?? [] where clauseOf[victim] != clauseOf[number] {
                    rules[victim].overriddenBy.append(number)
                }
            }
        }
    }
}

/// Rules split by one fact's value; those that do not carry it stand in `rest`.
indirect enum IndexNode: Sendable {
    case leaf([Int])
    case split(base: Int, buckets: [Int: IndexNode], rest: IndexNode)

    /// Lists at most this long are tested rule by rule.
    private static let leafSize = 12

    init(rules numbers: [Int], by bases: ArraySlice<Int>, in rules: [CompiledRule]) {
        guard numbers.count > IndexNode.leafSize, let base = bases.first else {
            self = .leaf(numbers)
            return
        }
        var buckets: [Int: [Int]] = [:]
        var rest: [Int] = []
        for number in numbers {
            if case .set(let words)? = rules[number].conditions.test(on: base) {
                for (index, word) in words.enumerated() where word != 0 {
                    for bit in 0..<64 where word >> UInt64(bit) & 1 == 1 {
                        buckets[index * 64 + bit, default: []].append(number)
                    }
                }
            } else {
                rest.append(number)
            }
        }
        let next = bases.dropFirst()
        guard !buckets.isEmpty else {
            self = IndexNode(rules: rest, by: next, in: rules)
            return
        }
        self = .split(
            base: base, buckets: buckets.mapValues { IndexNode(rules: $0, by: next, in: rules) },
            rest: IndexNode(rules: rest, by: next, in: rules))
    }

    /// Calls `visit` with every rule the known facts do not exclude by the index; a rule may come twice.
    func visit(_ state: [FactState], _ visit: (Int) -> Void) {
        switch self {
        case .leaf(let numbers):
            for number in numbers { visit(number) }
        case .split(let base, let buckets, let rest):
            switch state[base] {
            case .known(let code, _): buckets[code]?.visit(state, visit)
            case .absent: break
            case .unknown(let allowed):
                for (code, bucket) in buckets where allowed?.contains(code) ?? true { bucket.visit(state, visit) }
            }
            rest.visit(state, visit)
        }
    }
}

/// What is known of a base fact.
enum FactState: Sendable {
    /// A value, and whether it was only assumed.
    case known(Int, assumed: Bool)
    case absent
    /// Any value, or one of these codes where a derived fact was given.
    case unknown([Int]?)
}
