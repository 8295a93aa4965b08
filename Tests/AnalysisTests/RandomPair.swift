// A random book, a random draft of it, and a slow evaluation by definition for requests that leave nothing open.

import Decisions
import Desk
import PolicyBook
import TestSupport

/// Two books that speak of the same facts.
struct RandomPair {
    let old: Book
    let draft: Book
    private static let place = SourceLocation(file: "policies/p.md", line: 1, column: 1)
    private static let start = CivilDate(dayNumber: 20_454)

    init(using random: inout SeededGenerator) {
        let rules = (0..<Int.random(in: 2...9, using: &random)).map { RandomPair.rule($0, using: &random) }
        old = RandomPair.book(rules)
        var changed = rules
        for _ in 0..<Int.random(in: 0...4, using: &random) where !changed.isEmpty {
            let place = Int.random(in: changed.indices, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: changed.remove(at: place)
            case 1: changed[place] = RandomPair.rule(Int(changed[place].id.dropFirst()) ?? 0, using: &random)
            default: changed.append(RandomPair.rule(20 + changed.count, using: &random))
            }
        }
        var seen: Set<String> = []
        draft = RandomPair.book(changed.filter { seen.insert($0.id).inserted })
    }

    private static let facts: [Fact] = {
        func choice(_ ids: [String]) -> FactDomain {
            .choices(ids.map { Choice(id: $0, name: Bilingual(same: $0)) })
        }
        func fact(_ name: String, _ domain: FactDomain) -> Fact {
            Fact(name: name, domain: domain, question: Bilingual(same: name), location: place)
        }
        let kind = FactDomain.choices([Choice(id: "k", name: Bilingual(same: "k"), of: ["a", "b"])])
        return [
            fact("item", choice(["a", "b", "c"])),
            Fact(name: "kind", domain: kind, derivedFrom: "item", location: place),
            fact("role", choice(["x", "y"])), fact("level", .number(1...3)), fact("away", .flag),
        ]
    }()

    private static func rule(_ number: Int, using random: inout SeededGenerator) -> Rule {
        var conditions: [Condition] = []
        for fact in facts where random.chance(35) {
            let test: PolicyBook.Test =
                switch fact.domain {
                case .choices(let choices):
                    random.chance(25) ? .noneOf([random.pick(choices).id]) : .oneOf([random.pick(choices).id])
                case .number: .between(min: random.chance(50) ? 2 : nil, max: random.chance(50) ? 2 : nil)
                case .flag: .flag(random.chance(50))
                }
            conditions.append(Condition(fact: fact.name, test: test))
        }
        let outcome = random.pick(Outcome.allCases)
        return Rule(
            id: "R\(number)", conditions: conditions, outcome: outcome,
            approver: Bilingual(same: "boss"), redirectTo: .team("desk"), noneBecause: Bilingual(same: "none"),
            overrides: number > 2 && random.chance(20) ? ["C\(number - 2)"] : [],
            from: random.chance(80) ? start : start.adding(days: 100),
            to: random.chance(80) ? nil : start.adding(days: 200), location: place)
    }

    private static func book(_ rules: [Rule]) -> Book {
        let clauses = rules.map { rule in
            let id = "C" + rule.id.dropFirst()
            return Clause(
                id: id, title: Bilingual(same: id), text: Bilingual(same: id), rules: [rule], location: place)
        }
        let policy = Policy(
            id: "P", title: Bilingual(same: "P"), owner: Bilingual(same: "O"), from: start, review: start,
            source: Bilingual(same: "S"), clauses: clauses, location: place)
        return Book(
            id: "B", title: Bilingual(same: "B"), owner: Bilingual(same: "O"), facts: facts, policies: [policy],
            revision: "sha256:\(rules.count)")
    }

    /// A request that says of every fact what it is, or that there is none.
    static func request(using random: inout SeededGenerator) -> Request {
        var request = Request(date: start.adding(days: random.pick([50, 150, 250])))
        for fact in facts where fact.derivedFrom == nil {
            if random.chance(15) {
                request.absent.insert(fact.name)
                continue
            }
            request.facts[fact.name] =
                switch fact.domain {
                case .choices(let choices): .choice(random.pick(choices).id)
                case .number(let range): .number(Int.random(in: range, using: &random))
                case .flag: .flag(random.chance(50))
                }
        }
        return request
    }

    // MARK: By definition

    static func deciding(_ book: Book, _ request: Request) -> Rule? {
        var facts = request.facts
        if facts["item"] == .choice("a") || facts["item"] == .choice("b") { facts["kind"] = .choice("k") }
        let all = book.policies.flatMap(\.clauses).flatMap { clause in clause.rules.map { (clause.id, $0) } }
        let applying = all.filter { applies($0.1, facts, request.date) }
        let removed = Set(applying.flatMap(\.1.overrides))
        let rest = applying.filter { !removed.contains($0.0) }.map(\.1)
        return rest.min { one, other in
            let (left, right) = (weight(one), weight(other))
            if left != right { return left > right }
            if one.outcome != other.outcome { return one.outcome > other.outcome }
            return one.id.utf8.lexicographicallyPrecedes(other.id.utf8)
        }
    }

    private static func weight(_ rule: Rule) -> Int {
        facts.reduce(0) { sum, fact in sum * 2 + (rule.conditions.contains { $0.fact == fact.name } ? 1 : 0) }
    }

    static func applies(_ rule: Rule, _ facts: [String: FactValue], _ day: CivilDate) -> Bool {
        rule.from <= day && rule.to.map { day < $0 } ?? true
            && rule.conditions.allSatisfy { condition in
                switch (condition.test, facts[condition.fact]) {
                case (.oneOf(let ids), .choice(let id)?): ids.contains(id)
                case (.noneOf(let ids), .choice(let id)?): !ids.contains(id)
                case (.between(let min, let max), .number(let number)?): number >= min ?? .min && number <= max ?? .max
                case (.flag(let wanted), .flag(let flag)?): wanted == flag
                default: false
                }
            }
    }
}
