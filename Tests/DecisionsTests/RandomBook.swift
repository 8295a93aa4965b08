// Random books and requests about them: every construct of the semantics, small enough to decide world by world.

import Decisions
import Desk
import PolicyBook
import TestSupport

/// A book drawn at random, and requests drawn for it.
struct RandomBook {
    let book: Book
    private static let place = SourceLocation(file: "policies/random.md", line: 1, column: 1)
    private static let days = ["2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01"].compactMap { CivilDate($0) }
    private static let offerIDs = ["lend", "share", "train", "wait"]

    init(using random: inout SeededGenerator) {
        let facts = RandomBook.facts(using: &random)
        let policies = RandomBook.policies(facts, using: &random)
        book = Book(
            id: "RND", title: Bilingual(same: "Random"), owner: Bilingual(same: "Nobody"), facts: facts,
            offers: RandomBook.offerIDs.map { id in
                let conditions = random.chance(50) ? [] : RandomBook.conditions(facts, percent: 25, using: &random)
                return RandomBook.offer(id, conditions)
            },
            policies: policies, revision: "sha256:random")
    }

    // MARK: Facts

    private static func facts(using random: inout SeededGenerator) -> [Fact] {
        let items = (0..<Int.random(in: 3...5, using: &random)).map { "item\($0)" }
        var members: [String: [String]] = [:]
        for item in items { members[random.pick(["mobile", "desk", "none"]), default: []].append(item) }
        let low = Int.random(in: -2...2, using: &random)
        let levels = low...(low + Int.random(in: 1...5, using: &random))
        var facts = [
            fact("item", .choices(items.map { choice($0) })),
            fact("group", .choices(["health", "finance", "parks"].map { choice($0) })),
            fact("level", .number(levels)), fact("travelling", .flag),
        ]
        let assumptions: [FactValue] = [
            .choice(items[0]), .choice("parks"), .number(levels.upperBound), .flag(false),
        ]
        for place in facts.indices where random.chance(20) { facts[place].assumed = assumptions[place] }
        let categories = ["mobile", "desk"].filter { members[$0] != nil }
        if !categories.isEmpty {
            let choices = categories.map { Choice(id: $0, name: Bilingual(same: $0), of: members[$0] ?? []) }
            let category = Fact(
                name: "category", domain: .choices(choices), derivedFrom: "item", location: place)
            facts.insert(category, at: random.chance(60) ? 1 : Int.random(in: 0...facts.count, using: &random))
        }
        return random.chance(70) ? facts : facts.shuffled(using: &random)
    }

    private static func fact(_ name: String, _ domain: FactDomain) -> Fact {
        Fact(name: name, domain: domain, question: Bilingual(same: name), location: place)
    }

    private static func choice(_ id: String) -> Choice { Choice(id: id, name: Bilingual(same: id)) }

    private static func offer(_ id: String, _ conditions: [Condition]) -> Offer {
        Offer(
            id: id, title: Bilingual(same: id), text: Bilingual(same: id), conditions: conditions,
            say: Bilingual(same: id), team: "desk", location: place)
    }

    // MARK: Rules

    private static func conditions(
        _ facts: [Fact], percent: Int, using random: inout SeededGenerator
    ) -> [Condition] {
        var conditions: [Condition] = []
        for fact in facts where random.chance(percent) {
            conditions.append(Condition(fact: fact.name, test: test(of: fact, using: &random)))
        }
        return conditions
    }

    private static func test(of fact: Fact, using random: inout SeededGenerator) -> PolicyBook.Test {
        switch fact.domain {
        case .choices(let choices):
            let ids = [random.pick(choices).id] + random.some(of: choices.map(\.id), percent: 30)
            return random.chance(30) ? .noneOf(ids) : .oneOf(ids)
        case .number(let range):
            let ends = [Int.random(in: range, using: &random), Int.random(in: range, using: &random)].sorted()
            return .between(min: random.chance(70) ? ends[0] : nil, max: random.chance(70) ? ends[1] : nil)
        case .flag: return .flag(random.chance(50))
        }
    }

    private static func policies(_ facts: [Fact], using random: inout SeededGenerator) -> [Policy] {
        let shape = (0..<Int.random(in: 1...4, using: &random)).map { _ in Int.random(in: 1...4, using: &random) }
        let clauseIDs = shape.enumerated().flatMap { policy, count in (0..<count).map { "P\(policy)-\($0)" } }
        let density = random.pick([1, 2, 5])
        let percent = random.pick([15, 30, 45])
        return shape.indices.map { number in
            let from = random.chance(70) ? days[0] : days[1]
            let clauses = (0..<shape[number]).map { place in
                let id = "P\(number)-\(place)"
                // Only earlier clauses are overridden, so that there is no cycle.
                let earlier = Array(clauseIDs.prefix { $0 != id })
                let rules = (0..<Int.random(in: 0...density, using: &random)).map { count in
                    var rule = rule(facts, percent, from, using: &random)
                    rule.id = random.chance(20) ? "\(random.pick(["z", "Z", "_"]))\(id).\(count)" : "\(id)/\(count + 1)"
                    if random.chance(25) { rule.overrides = random.some(of: earlier, percent: 40) }
                    if random.chance(10) { rule.overrides += (0..<number).map { "P\($0)" } }
                    if random.chance(10) && place == shape[number] - 1 { rule.overrides.append("P\(number)") }
                    return rule
                }
                return Clause(
                    id: id, title: Bilingual(same: id), text: Bilingual(same: id), rules: rules, location: self.place)
            }
            return Policy(
                id: "P\(number)", title: Bilingual(same: "P"), owner: Bilingual(same: "O"), from: from, to: nil,
                review: days[3], source: Bilingual(same: "S"), clauses: clauses, location: self.place)
        }
    }

    private static func rule(
        _ facts: [Fact], _ percent: Int, _ from: CivilDate, using random: inout SeededGenerator
    ) -> Rule {
        let outcome = random.pick(Outcome.allCases)
        var rule = Rule(
            id: "", conditions: conditions(facts, percent: percent, using: &random), outcome: outcome, from: from,
            location: place)
        if random.chance(15) { rule.from = days[1] }
        if random.chance(15) { rule.to = days[2] }
        if outcome == .allowedWithConditions || random.chance(10) {
            rule.terms = [random.pick(["sign", "pay"]), "return"].map { Bilingual(same: $0) }
        }
        if outcome == .needsApproval { rule.approver = Bilingual(same: random.pick(["director", "owner"])) }
        if outcome == .redirected {
            rule.redirectTo = random.chance(50) ? .team("desk") : .text(Bilingual(same: "elsewhere"))
        }
        if outcome == .notOffered || random.chance(20) { rule.alternatives = random.some(of: offerIDs, percent: 50) }
        if rule.alternatives.isEmpty && outcome == .notOffered { rule.noneBecause = Bilingual(same: "nothing fits") }
        return rule
    }

    // MARK: Requests

    /// A request with each fact known, absent or left open; a given derived fact may contradict the rest.
    func request(using random: inout SeededGenerator) -> Request {
        let days = RandomBook.days + [CivilDate(dayNumber: RandomBook.days[2].dayNumber - 1)]
        var request = Request(date: random.pick(days))
        let known = random.pick([35, 60, 85])
        for fact in book.facts {
            let isDerived = fact.derivedFrom != nil
            if random.chance(isDerived ? 20 : known) {
                request.facts[fact.name] = value(of: fact, using: &random)
            } else if random.chance(isDerived ? 6 : 15) {
                request.absent.insert(fact.name)
            }
        }
        return request
    }

    private func value(of fact: Fact, using random: inout SeededGenerator) -> FactValue {
        switch fact.domain {
        case .choices(let choices): .choice(random.pick(choices).id)
        case .number(let range): .number(Int.random(in: range, using: &random))
        case .flag: .flag(random.chance(50))
        }
    }
}

extension Book {
    /// The same book with its policies, clauses and rules in another order.
    func shuffled(using random: inout SeededGenerator) -> Book {
        var book = self
        book.policies.shuffle(using: &random)
        for policy in book.policies.indices {
            book.policies[policy].clauses.shuffle(using: &random)
            for clause in book.policies[policy].clauses.indices {
                book.policies[policy].clauses[clause].rules.shuffle(using: &random)
            }
        }
        return book
    }
}
