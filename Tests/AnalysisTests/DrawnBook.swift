// Small random books, and every request that can be made of them: what analyses are held against.

import Decisions
import Desk
import PolicyBook
import TestSupport

/// A book small enough to ask everything.
struct DrawnBook {
    var book: Book
    static let place = SourceLocation(file: "policies/drawn.md", line: 1, column: 1)
    static let days = ["2026-01-01", "2026-03-01", "2026-05-01", "2026-07-01"].compactMap { CivilDate($0) }

    init(_ facts: [Fact], using random: inout SeededGenerator) {
        let offers = ["lend", "share", "c1"].map { id in
            Offer(
                id: id, title: Bilingual(same: id), text: Bilingual(same: id),
                conditions: random.chance(60) ? DrawnBook.conditions(facts, 30, using: &random) : [],
                say: Bilingual(same: id), team: "desk", location: DrawnBook.place)
        }
        let percent = random.pick([20, 35, 50])
        var policies: [Policy] = []
        for number in 0..<Int.random(in: 1...3, using: &random) {
            let earlier = policies.flatMap { $0.clauses.map(\.id) }
            let clauses = (0..<Int.random(in: 1...3, using: &random)).map { place in
                let id = "P\(number)-\(place)"
                let rules = (0..<Int.random(in: 1...2, using: &random)).map { count in
                    DrawnBook.rule("\(id)/\(count)", facts, percent, earlier, using: &random)
                }
                return Clause(
                    id: id, title: Bilingual(same: id), text: Bilingual(same: id), rules: rules,
                    location: DrawnBook.place)
            }
            policies.append(
                Policy(
                    id: "P\(number)", title: Bilingual(same: "P"), owner: Bilingual(same: "O"),
                    from: DrawnBook.days[0], review: DrawnBook.days[3], source: Bilingual(same: "S"),
                    clauses: clauses, location: DrawnBook.place))
        }
        book = Book(
            id: "DRAWN", title: Bilingual(same: "Drawn"), owner: Bilingual(same: "O"), facts: facts, offers: offers,
            policies: policies, revision: "sha256:drawn")
    }

    init(using random: inout SeededGenerator) {
        let facts = DrawnBook.facts(using: &random)
        self.init(facts, using: &random)
    }

    static func facts(using random: inout SeededGenerator) -> [Fact] {
        func fact(_ name: String, _ domain: FactDomain) -> Fact {
            Fact(name: name, domain: domain, question: Bilingual(same: name), location: place)
        }
        func choices(_ ids: [String]) -> FactDomain { .choices(ids.map { Choice(id: $0, name: Bilingual(same: $0)) }) }
        var facts = [
            fact("item", choices(["a", "b", "c1"])), fact("role", choices(["x", "y", "z"])),
            fact("level", .number(1...3)),
        ]
        if random.chance(25) { facts.append(fact("flag", .flag)) }
        if random.chance(40) {
            let kind = Fact(
                name: "kind", domain: .choices([Choice(id: "k", name: Bilingual(same: "k"), of: ["a", "b"])]),
                derivedFrom: "item", location: place)
            facts.insert(kind, at: Int.random(in: 0...facts.count, using: &random))
        }
        return random.chance(80) ? facts : facts.shuffled(using: &random)
    }

    static func conditions(_ facts: [Fact], _ percent: Int, using random: inout SeededGenerator) -> [Condition] {
        var conditions: [Condition] = []
        for fact in facts where random.chance(percent) {
            conditions.append(Condition(fact: fact.name, test: test(of: fact, using: &random)))
        }
        return conditions
    }

    private static func test(of fact: Fact, using random: inout SeededGenerator) -> PolicyBook.Test {
        switch fact.domain {
        case .choices(let choices):
            let ids = [random.pick(choices).id] + random.some(of: choices.map(\.id), percent: 35)
            return random.chance(25) ? .noneOf(ids) : .oneOf(ids)
        case .number(let range):
            let ends = [Int.random(in: range, using: &random), Int.random(in: range, using: &random)].sorted()
            return .between(min: random.chance(70) ? ends[0] : nil, max: random.chance(70) ? ends[1] : nil)
        case .flag: return .flag(random.chance(50))
        }
    }

    private static func rule(
        _ id: String, _ facts: [Fact], _ percent: Int, _ earlier: [String], using random: inout SeededGenerator
    ) -> Rule {
        var rule = Rule(
            id: id, conditions: conditions(facts, percent, using: &random),
            outcome: random.pick([.allowed, .needsApproval, .notOffered, .notOffered]), from: days[0], location: place)
        if random.chance(20) { rule.from = random.pick([days[1], days[2]]) }
        if random.chance(25) { rule.to = days[3] }
        if rule.outcome == .notOffered {
            rule.alternatives = random.some(of: ["lend", "share", "c1"], percent: 60)
            if rule.alternatives.isEmpty { rule.noneBecause = Bilingual(same: "no") }
        }
        if random.chance(30) { rule.overrides = random.some(of: earlier, percent: 50) }
        return rule
    }

    var rules: [Rule] { book.policies.flatMap { $0.clauses.flatMap(\.rules) } }

    /// Every request, on the days where something may change; with facts absent too, when asked for.
    func requests(absent: Bool) -> [Request] {
        var requests = (DrawnBook.days + [DrawnBook.days[0].adding(days: -1)]).map { Request(date: $0) }
        for fact in book.facts where fact.derivedFrom == nil {
            let values: [FactValue] =
                switch fact.domain {
                case .choices(let choices): choices.map { .choice($0.id) }
                case .number(let range): range.map { .number($0) }
                case .flag: [.flag(false), .flag(true)]
                }
            requests = requests.flatMap { request in
                var wider = values.map { value in
                    var next = request
                    next.facts[fact.name] = value
                    return next
                }
                if absent {
                    var next = request
                    next.absent.insert(fact.name)
                    wider.append(next)
                }
                return wider
            }
        }
        return requests
    }

    /// The same book without a rule.
    func without(_ id: String) -> Book {
        var book = book
        for policy in book.policies.indices {
            for clause in book.policies[policy].clauses.indices {
                book.policies[policy].clauses[clause].rules.removeAll { $0.id == id }
            }
        }
        return book
    }
}

extension Rule {
    /// Whether it applies to a request with all its facts known or absent.
    func applies(to request: Request, in book: Book) -> Bool {
        isInForce(on: request.date)
            && conditions.allSatisfy { condition in
                guard let value = book.value(of: condition.fact, in: request) else { return false }
                switch (condition.test, value) {
                case (.oneOf(let ids), .choice(let id)): return ids.contains(id)
                case (.noneOf(let ids), .choice(let id)): return !ids.contains(id)
                case (.between(let low, let high), .number(let number)):
                    return (low.map { $0 <= number } ?? true) && (high.map { number <= $0 } ?? true)
                case (.flag(let wanted), .flag(let flag)): return wanted == flag
                default: return false
                }
            }
    }
}

extension Book {
    func value(of name: String, in request: Request) -> FactValue? {
        guard let fact = fact(name), let parent = fact.derivedFrom else { return request.facts[name] }
        guard case .choice(let id)? = value(of: parent, in: request) else { return nil }
        return fact.choices.first { $0.of.contains(id) }.map { .choice($0.id) }
    }
}
