// Books of any size drawn from a seed: most rules about items, some about client groups, a few about everybody.

import Decisions
import Desk
import PolicyBook

/// Draws books and requests. The same seed draws the same.
struct SyntheticBook {
    private var random: SeededBits
    private static let items = (0..<2000).map { "item-\($0)" }
    private static let groups = (0..<50).map { "group-\($0)" }
    private static let roles = (0..<6).map { "role-\($0)" }
    private static let levels = 1...5
    /// Requests fall in the four years from here.
    private static let firstDay = 20_000
    private static let days = 1460

    init(seed: UInt64) {
        random = SeededBits(state: seed)
    }

    mutating func book(rules count: Int) -> Book {
        let clauses = (0..<count).map { number in
            let rule = rule(number)
            return Clause(
                id: rule.id, title: Bilingual(same: rule.id), text: Bilingual(same: rule.id), rules: [rule],
                location: rule.location)
        }
        let policy = Policy(
            id: "P", title: Bilingual(same: "P"), owner: Bilingual(same: "P"), from: CivilDate(dayNumber: 0),
            review: CivilDate(dayNumber: 0), source: Bilingual(same: "P"), clauses: clauses,
            location: SyntheticBook.place)
        return Book(
            id: "SYNTHETIC", title: Bilingual(same: "Synthetic"), owner: Bilingual(same: "P"),
            facts: [
                SyntheticBook.fact("item", SyntheticBook.items), SyntheticBook.fact("group", SyntheticBook.groups),
                SyntheticBook.fact("role", SyntheticBook.roles),
                Fact(
                    name: "level", domain: .number(SyntheticBook.levels), question: Bilingual(same: "level"),
                    location: SyntheticBook.place),
            ],
            offers: SyntheticBook.items.map { item in
                Offer(
                    id: "use-\(item)", title: Bilingual(same: item), text: Bilingual(same: item),
                    say: Bilingual(same: item), team: "bench", location: SyntheticBook.place)
            }, policies: [policy], revision: "sha256:synthetic")
    }

    mutating func request() -> Request {
        Request(
            facts: [
                "item": .choice(pick(SyntheticBook.items)), "group": .choice(pick(SyntheticBook.groups)),
                "role": .choice(pick(SyntheticBook.roles)),
                "level": .number(Int.random(in: SyntheticBook.levels, using: &random)),
            ], date: day(within: SyntheticBook.days))
    }

    /// The same request with two facts other than the item unknown.
    mutating func withoutTwoFacts(_ request: Request) -> Request {
        var open = request
        for name in ["group", "role", "level"].shuffled(using: &random).prefix(2) { open.facts[name] = nil }
        return open
    }

    // MARK: Rules

    private static let place = SourceLocation(file: "synthetic", line: 1, column: 1)

    private static func fact(_ name: String, _ ids: [String]) -> Fact {
        Fact(
            name: name, domain: .choices(ids.map { Choice(id: $0, name: Bilingual(same: $0)) }),
            question: Bilingual(same: name), location: place)
    }

    private mutating func rule(_ number: Int) -> Rule {
        let digits = String(number)
        let from = SyntheticBook.firstDay - 1000 + Int.random(in: 0..<1000 + SyntheticBook.days, using: &random)
        let to = chance(60) ? nil : from + Int.random(in: 30..<1096, using: &random)
        let conditions = conditions()
        let outcome = pick(SyntheticBook.outcomes)
        let hasOffers = outcome == .notOffered && chance(90)
        return Rule(
            id: "R" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits, conditions: conditions,
            outcome: outcome, alternatives: hasOffers ? some(SyntheticBook.items, 1...3).map { "use-\($0)" } : [],
            from: CivilDate(dayNumber: from), to: to.map { CivilDate(dayNumber: $0) }, location: SyntheticBook.place)
    }

    /// In twentieths: 7 allowed, 4 with conditions, 4 by approval, 2 redirected, 3 not offered.
    private static let outcomes: [Outcome] =
        Array(repeating: .allowed, count: 7) + Array(repeating: .allowedWithConditions, count: 4)
        + Array(repeating: .needsApproval, count: 4) + Array(repeating: .redirected, count: 2)
        + Array(repeating: .notOffered, count: 3)

    private mutating func conditions() -> [Condition] {
        let kind = Int.random(in: 0..<100, using: &random)
        var conditions: [Condition] = []
        func add(_ fact: String, _ ids: [String]) {
            conditions.append(Condition(fact: fact, test: .oneOf(ids)))
        }
        if kind < 80 {
            add("item", some(SyntheticBook.items, pick([1...1, 1...1, 1...1, 2...2, 3...3, 5...5])))
            if chance(45) { add("group", some(SyntheticBook.groups, 1...5)) }
            if chance(30) { add("role", some(SyntheticBook.roles, 1...3)) }
        } else if kind < 97 {
            add("group", some(SyntheticBook.groups, 1...4))
            if chance(60) { add("role", some(SyntheticBook.roles, 1...3)) }
        } else {
            add("role", some(SyntheticBook.roles, 1...3))
        }
        if chance(kind < 80 ? 25 : 50) {
            let ends = (0..<2).map { _ in Int.random(in: SyntheticBook.levels, using: &random) }
            conditions.append(Condition(fact: "level", test: .between(min: ends.min(), max: ends.max())))
        }
        return conditions
    }

    private mutating func day(within days: Int) -> CivilDate {
        CivilDate(dayNumber: SyntheticBook.firstDay + Int.random(in: 0..<days, using: &random))
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &random)]
    }

    private mutating func some(_ values: [String], _ count: ClosedRange<Int>) -> [String] {
        var chosen: Set<String> = []
        let wanted = Int.random(in: count, using: &random)
        while chosen.count < wanted { chosen.insert(pick(values)) }
        return chosen.sorted()
    }
}
