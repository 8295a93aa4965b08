// A random book of hundreds of rules over many things: large enough that an evaluator looks rules up.

import Decisions
import Desk
import PolicyBook
import TestSupport

/// Most rules are about a few things, many about everything; they begin and end on any day of four years.
struct LargeBook {
    let book: Book
    private static let place = SourceLocation(file: "policies/large.md", line: 1, column: 1)
    private static let items = (0..<80).map { "item\($0)" }
    private static let groups = (0..<9).map { "group\($0)" }
    private static let firstDay = 20_000
    private static let dayCount = 1460

    init(overriding: Bool, using random: inout SeededGenerator) {
        var clauses: [Clause] = []
        for number in 0..<500 {
            var rule = LargeBook.rule(number, using: &random)
            if overriding, number > 0, random.chance(20) {
                rule.overrides = ["C\(Int.random(in: 0..<number, using: &random))"]
            }
            clauses.append(
                Clause(
                    id: "C\(number)", title: Bilingual(same: "C"), text: Bilingual(same: "C"), rules: [rule],
                    location: LargeBook.place))
        }
        let policy = Policy(
            id: "P", title: Bilingual(same: "P"), owner: Bilingual(same: "O"), from: CivilDate(dayNumber: 0),
            review: CivilDate(dayNumber: 0), source: Bilingual(same: "S"), clauses: clauses, location: LargeBook.place)
        book = Book(
            id: "LARGE", title: Bilingual(same: "Large"), owner: Bilingual(same: "O"),
            facts: [
                LargeBook.fact("item", .choices(LargeBook.choices(LargeBook.items))),
                LargeBook.fact("group", .choices(LargeBook.choices(LargeBook.groups))),
                LargeBook.fact("level", .number(1...6)), LargeBook.fact("travelling", .flag),
            ], policies: [policy], revision: "sha256:large")
    }

    private static func choices(_ ids: [String]) -> [Choice] { ids.map { Choice(id: $0, name: Bilingual(same: $0)) } }

    private static func fact(_ name: String, _ domain: FactDomain) -> Fact {
        Fact(name: name, domain: domain, question: Bilingual(same: name), location: place)
    }

    private static func rule(_ number: Int, using random: inout SeededGenerator) -> Rule {
        var conditions: [Condition] = []
        if random.chance(70) {
            let things = [random.pick(items), random.pick(items)]
            conditions.append(Condition(fact: "item", test: .oneOf(things)))
        }
        if random.chance(40) {
            let some = random.some(of: groups, percent: 30)
            if !some.isEmpty {
                conditions.append(Condition(fact: "group", test: random.chance(70) ? .oneOf(some) : .noneOf(some)))
            }
        }
        if random.chance(30) {
            let low = Int.random(in: 1...6, using: &random)
            conditions.append(
                Condition(fact: "level", test: .between(min: low, max: random.chance(50) ? low + 2 : nil)))
        }
        if random.chance(20) { conditions.append(Condition(fact: "travelling", test: .flag(random.chance(50)))) }
        let from = firstDay + Int.random(in: 0..<dayCount, using: &random) / 2
        let to = random.chance(50) ? nil : from + Int.random(in: 1...800, using: &random)
        return Rule(
            id: "\(random.pick(["R", "r", "Z"]))\(number)", conditions: conditions,
            outcome: random.pick(Outcome.allCases),
            from: CivilDate(dayNumber: from), to: to.map { CivilDate(dayNumber: $0) }, location: place)
    }

    /// A request that says nearly everything, on a day from before the first rule to after the last.
    func request(using random: inout SeededGenerator) -> Request {
        let day = LargeBook.firstDay + Int.random(in: -20..<LargeBook.dayCount + 400, using: &random)
        var request = Request(
            facts: [
                "item": .choice(random.pick(LargeBook.items)), "group": .choice(random.pick(LargeBook.groups)),
                "level": .number(Int.random(in: 1...6, using: &random)), "travelling": .flag(random.chance(50)),
            ], date: CivilDate(dayNumber: day))
        let name = random.pick(["item", "group", "level", "travelling"])
        if random.chance(20) {
            request.facts[name] = nil
            request.absent.insert(name)
        } else if random.chance(20), name != "item" {
            request.facts[name] = nil
        }
        return request
    }
}
