// Sorts a book's rules by strength and lays them out in flat arrays. Runs once a book.

import Desk
import PolicyBook

/// The arrays of a rule index while they are made.
struct RuleIndexBuilder {
    var rules: [CompiledRule] = []
    var pool: TestPool
    var classes: [UInt64] = []
    var ranks: [Int32] = []
    var conditionFacts: [Int32] = []
    var overriders: [Int32] = []
    var alternatives: [Int32] = []
    var offers: [IndexRange] = []
    var key = -1
    var keyedStarts: [Int32] = []
    var keyed: [Int32] = []
    var broad = BroadRules()
    var cuts: [IndexRange] = []
    var cutValues: [Int] = []
    var shapes: [FactShape] = []
    var broadClassStarts: [Int32] = []
    var broadClasses: [UInt64] = []
    var isTested: [Bool]
    let facts: FactIndex

    init(book: Book, facts: FactIndex) {
        self.facts = facts
        pool = TestPool(facts: facts)
        isTested = [Bool](repeating: false, count: facts.facts.count)
        let order = RuleOrder(book: book, facts: facts)
        let overriders = order.overriders(in: book)
        let offerNumbers = Dictionary(
            book.offers.enumerated().map { ($1.id, Int32($0)) }, uniquingKeysWith: { first, _ in first })
        ranks = order.ranks
        rules.reserveCapacity(order.places.count)
        let rulesOf = book.policies.map { $0.clauses.map(\.rules) }
        for (number, place) in order.places.enumerated() {
            let rule = rulesOf[place.policy][place.clause][place.rule]
            let tests = pool.add(rule.conditions)
            let (firstOverrider, firstAlternative) = (self.overriders.count, alternatives.count)
            let firstCondition = conditionFacts.count
            for condition in rule.conditions {
                conditionFacts.append(facts.number(of: condition.fact).map { Int32($0) } ?? -1)
            }
            if !overriders.isEmpty { self.overriders += overriders[number] ?? [] }
            for id in rule.alternatives { offerNumbers[id].map { alternatives.append($0) } }
            rules.append(
                CompiledRule(
                    from: Int32(rule.from.dayNumber), to: rule.to.map { Int32($0.dayNumber) } ?? Int32.max,
                    tests: tests, overriders: IndexRange(firstOverrider, self.overriders.count),
                    alternatives: IndexRange(firstAlternative, alternatives.count),
                    conditions: IndexRange(firstCondition, conditionFacts.count),
                    endOfSpecificity: order.endOfSpecificity[number], endOfOutcome: order.endOfOutcome[number],
                    severity: Int32(rule.outcome.severity), policy: Int32(place.policy), clause: Int32(place.clause),
                    rule: Int32(place.rule)))
        }
        for test in pool.tests { isTested[Int(test.base)] = true }
        // After the rules' own, so that rules near in strength are near in memory.
        offers = book.offers.map { pool.add($0.conditions) }
        gatherCuts()
        shapes = zip(facts.facts, cuts).map { fact, cuts in
            let count = fact.isNumber ? cuts.positions.count + 1 : fact.codes.count
            return FactShape(classCount: Int32(clamping: count), isNumber: fact.isNumber)
        }
        classes = pool.tests.map(passing)
        file()
        fileClasses()
    }

    private mutating func gatherCuts() {
        var found: [Set<Int>] = facts.facts.map { _ in [] }
        for test in pool.tests where test.isRange {
            if test.low > Int.min { found[Int(test.base)].insert(test.low) }
            if test.high < Int.max { found[Int(test.base)].insert(test.high + 1) }
        }
        for (fact, values) in zip(facts.facts, found) {
            let inside = values.filter { fact.codes.contains($0) && $0 > fact.codes.lowerBound }.sorted()
            cuts.append(IndexRange(cutValues.count, cutValues.count + inside.count))
            cutValues += inside
        }
    }

    /// The classes of a fact that pass a test; none where they do not fit a word.
    private func passing(_ test: CodeTest) -> UInt64 {
        let fact = facts.facts[Int(test.base)]
        let starts = cutValues[cuts[Int(test.base)].positions]
        guard shapes[Int(test.base)].isNarrow, test.count != 0 else { return 0 }
        if !test.isRange { return UInt64(bitPattern: Int64(test.high)) }
        let low = test.low <= fact.codes.lowerBound ? 0 : 1 + starts.count { $0 < test.low }
        let end = test.high == Int.max ? starts.count + 1 : 1 + starts.count { $0 <= test.high }
        return low < end ? ~UInt64(0) << UInt64(low) & ~UInt64(0) >> UInt64(64 - end) : 0
    }

    /// The classes that pass broad rules, side by side.
    private mutating func fileClasses() {
        broadClassStarts = facts.facts.map { _ in -1 }
        for lane in broad.lanes where shapes[Int(lane.base)].isNarrow {
            broadClassStarts[Int(lane.base)] = Int32(broadClasses.count)
            for number in broad.rules {
                let tests = rules[Int(number)].tests.positions
                let place = tests.first { pool.tests[$0].base == lane.base }
                broadClasses.append(place.map { classes[$0] } ?? ~0)
            }
        }
    }

    // MARK: Finding rules

    /// A rule that more codes lead to is tested with the broad ones.
    private static let keyedCodes = 64

    /// Splits the rules into those found by a code of the key and the broad ones.
    private mutating func file() {
        key = strongestKey()
        var lists: [[Int32]] = []
        var all: [Int32] = []
        if key >= 0 { lists = facts.facts[key].codes.map { _ in [] } }
        for number in rules.indices {
            guard key >= 0, let test = keyTest(of: number, key) else {
                broad.rules.append(Int32(number))
                continue
            }
            all.append(Int32(number))
            for word in 0..<Int(test.count) {
                var bits =
                    test.count == 1 ? UInt64(bitPattern: Int64(test.high)) : pool.words[test.high + word]
                while bits != 0 {
                    lists[(test.low + word) * 64 + bits.trailingZeroBitCount].append(Int32(number))
                    bits &= bits - 1
                }
            }
        }
        for list in lists {
            keyedStarts.append(Int32(keyed.count))
            keyed += list
        }
        keyedStarts += [Int32(keyed.count), Int32(keyed.count + all.count)]
        keyed += all
        broad.file(rules, pool, facts)
    }

    /// The base fact whose codes leave the fewest rules to test; -1 where bits alone do as well.
    private func strongestKey() -> Int {
        var keyed = [Int](repeating: 0, count: facts.facts.count)
        var entries = keyed
        for rule in rules {
            for test in pool.tests[rule.tests.positions] where isFew(test) {
                keyed[Int(test.base)] += 1
                entries[Int(test.base)] += size(of: test)
            }
        }
        // A broad rule costs a bit of a word.
        var (key, least) = (-1, rules.count / 32)
        for (base, fact) in facts.facts.enumerated() where keyed[base] > 0 {
            let cost = entries[base] / fact.codes.count + (rules.count - keyed[base]) / 32
            if cost < least { (key, least) = (base, cost) }
        }
        return key
    }

    private func keyTest(of rule: Int, _ key: Int) -> CodeTest? {
        let test = pool.tests[rules[rule].tests.positions].first { Int($0.base) == key }
        return test.flatMap { isFew($0) ? $0 : nil }
    }

    private func isFew(_ test: CodeTest) -> Bool {
        !test.isRange && test.count <= RuleIndexBuilder.keyedCodes && size(of: test) <= RuleIndexBuilder.keyedCodes
    }

    /// How many codes pass.
    private func size(of test: CodeTest) -> Int {
        if test.count <= 1 { return test.high.nonzeroBitCount }
        return pool.words[test.high..<test.high + Int(test.count)].reduce(0) { $0 + $1.nonzeroBitCount }
    }
}
