// Books made from a seed: small domains, every construct of the format, no errors. Locations and revision are left
// blank, so that books can be compared whole.

import Desk
public import PolicyBook
import TestSupport

/// Makes one book.
public struct RandomBook {
    private var random: SeededGenerator
    private var nowhere: SourceLocation { SourceLocation(file: "", line: 0, column: 0) }
    private var facts: [Fact] = []
    private var offerIDs: [String] = []
    private let words = [
        "no", "null", "true", "012", "2026-01-15", "a: b", "d’été", "l'agent", "« Oui »", "\"q\"", "x, y", "# no",
        "*bold*", "&c", "back\\slash", "tab\there", "{n}", "[z]", "日本", "e\u{301}té", "- dash", "100 %", "😀",
    ]
    private let prose = [
        "One sentence.", "Two lines\nof one paragraph.", "#### Level four\n\nText.", "```sh\n## not a heading\n```",
        "~~~text\noutcome: none\n~~~", "- a list\n- of two", "> a quote", "| a | b |\n|---|---|\n| 1 | 2 |",
        "    ## indented code", "<!--\n## comment\n-->", "Text ## with marks | and bars.", "l’été  \nsuite",
    ]

    public init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// A book of two to four policies.
    public mutating func book() -> Book {
        makeFacts()
        let teams = (1...2).map { Named(id: TeamID("team-\($0)"), name: text()) }
        let needs = chance(2) ? (1...3).map { Named(id: "need-\($0)", name: text()) } : []
        offerIDs = (0..<Int.random(in: 1...4, using: &random)).map { "offer-\($0)" }
        let offers = offerIDs.map { offer($0) }
        let terms = (0..<Int.random(in: 0...5, using: &random)).map { _ in term() }
        let policies = (0..<Int.random(in: 2...4, using: &random)).map { policy($0) }
        return Book(
            id: "R-1", title: text(), owner: text(), teams: teams, needs: needs, facts: facts, terms: terms,
            offers: offers, policies: policies, revision: "")
    }

    private mutating func makeFacts() {
        let values = (0..<4).map { Choice(id: ["pda", "no", "v1.0", "b_2"][$0], name: text()) }
        let parents = values.map(\.id).shuffled(using: &random)
        let derived = [
            Choice(id: "small", name: text(), of: [parents[0], parents[1]]),
            Choice(id: "big", name: text(), of: [parents[2]]),
        ]
        facts = [
            Fact(name: "item", domain: .choices(values), question: text(), location: nowhere),
            Fact(name: "category", domain: .choices(derived), derivedFrom: "item", location: nowhere),
            Fact(
                name: "role", domain: .choices([Choice(id: "a", name: text()), Choice(id: "true", name: text())]),
                question: text(), assumed: chance(2) ? .choice("true") : nil, location: nowhere),
            Fact(
                name: "level", domain: .number(-1...3), question: text(), assumed: chance(3) ? .number(-1) : nil,
                location: nowhere),
            Fact(
                name: "away", domain: .flag, question: text(), assumed: chance(2) ? .flag(false) : nil,
                location: nowhere),
        ].shuffled(using: &random)
    }

    private mutating func chance(_ sides: Int) -> Bool { Int.random(in: 0..<sides, using: &random) == 0 }

    private mutating func word() -> String { words.randomElement(using: &random) ?? "" }

    private mutating func text() -> Bilingual { Bilingual(word() + " " + word(), word()) }

    private mutating func prosePiece() -> String {
        (0..<Int.random(in: 1...3, using: &random)).map { _ in prose.randomElement(using: &random) ?? "" }
            .joined(separator: "\n\n")
    }

    private mutating func value(of fact: Fact) -> FactValue {
        switch fact.domain {
        case .choices(let choices): .choice(choices.randomElement(using: &random)?.id ?? "")
        case .number(let range): .number(Int.random(in: range, using: &random))
        case .flag: .flag(Bool.random(using: &random))
        }
    }

    private mutating func conditions() -> [Condition] {
        facts.filter { _ in chance(3) }.map { fact in
            switch fact.domain {
            case .choices(let choices):
                let ids = choices.map(\.id).shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random))
                return Condition(fact: fact.name, test: chance(3) ? .noneOf(Array(ids)) : .oneOf(Array(ids)))
            case .number:
                let ends = [Int.random(in: -1...3, using: &random), Int.random(in: -1...3, using: &random)].sorted()
                let isOpen = chance(3)
                return Condition(fact: fact.name, test: .between(min: isOpen ? nil : ends[0], max: ends[1]))
            case .flag: return Condition(fact: fact.name, test: .flag(Bool.random(using: &random)))
            }
        }
    }

    private mutating func term() -> TermEntry {
        let phrase = String(Int.random(in: 0..<1000, using: &random))
        if chance(3) {
            let phrases: [Language: [String]] = [.english: ["{n} years \(phrase)"], .french: ["{n} ans"]]
            return TermEntry(means: [("level", .number)], phrases: phrases, location: nowhere)
        }
        let chosen = facts.shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random))
        let means = chosen.map { (fact: $0.name, meaning: TermEntry.Meaning.value(value(of: $0))) }
        var phrases: [Language: [String]] = [.french: ["l’\(phrase)", "no"]]
        if chance(2) { phrases[.english] = ["phone \(phrase)", "null"] }
        return TermEntry(means: means, phrases: phrases, location: nowhere)
    }

    private mutating func offer(_ id: String) -> Offer {
        let times: [LeadTime?] = [
            .businessDays(5), .businessHours(2), .days(1), .hours(24), .text(Bilingual("soon", "bientôt")), nil,
        ]
        return Offer(
            id: id, title: Bilingual("An offer", "Une offre"), text: Bilingual(prosePiece(), prosePiece()),
            conditions: conditions(), say: text(), leadTime: times.randomElement(using: &random) ?? nil, team: "team-1",
            needs: chance(2) ? ["need-2", "need-1"] : [], location: nowhere)
    }

    private mutating func policy(_ index: Int) -> Policy {
        let from = CivilDate(dayNumber: 20_000 + Int.random(in: 0..<100, using: &random))
        let to = chance(2) ? from.adding(days: 400) : nil
        var policy = Policy(
            id: "P\(7 - index)", title: text(), owner: text(), from: from, to: to, review: from.adding(days: 365),
            source: text(), clauses: [], location: nowhere)
        for number in 0..<Int.random(in: 1...4, using: &random) {
            policy.clauses.append(clause("C\(index).\(number)", of: policy, after: index > 0 ? "C\(index - 1).0" : nil))
        }
        return policy
    }

    private mutating func clause(_ id: String, of policy: Policy, after earlier: String?) -> Clause {
        let count = Int.random(in: 0...3, using: &random)
        let rules = (0..<count).map { index in
            var rule = rule(count == 1 ? id : "\(id)/\(index + 1)", of: policy)
            if chance(5) { rule.id = "own-\(id)/\(index)" }
            if let earlier, chance(3) { rule.overrides = [earlier] }
            return rule
        }
        return Clause(
            id: id, title: Bilingual("A clause", "Une clause"), text: Bilingual(prosePiece(), prosePiece()),
            rules: rules,
            asked: chance(3) ? [.english: ["May I, please?", word() + "!"]] : [:], location: nowhere)
    }

    private mutating func rule(_ id: String, of policy: Policy) -> Rule {
        let outcome = Outcome.allCases.randomElement(using: &random) ?? .allowed
        var rule = Rule(
            id: id, conditions: conditions(), outcome: outcome, from: policy.from, to: policy.to, location: nowhere)
        if outcome == .allowedWithConditions || chance(6) { rule.terms = [text(), text()] }
        if outcome == .needsApproval { rule.approver = text() }
        if outcome == .redirected { rule.redirectTo = chance(2) ? .team("team-2") : .text(text()) }
        if outcome == .notOffered, chance(2) { rule.noneBecause = text() }
        if outcome == .notOffered && rule.noneBecause == nil || chance(6) {
            rule.alternatives = offerIDs.shuffled(using: &random)
        }
        if chance(4) { rule.from = policy.from.adding(days: 10) }
        if chance(4) { rule.to = policy.from.adding(days: 20) }
        return rule
    }
}

extension Book {
    /// The same book with every place and the revision left blank.
    public var withoutPlaces: Book {
        let nowhere = SourceLocation(file: "", line: 0, column: 0)
        var book = self
        book.revision = ""
        for index in book.facts.indices { book.facts[index].location = nowhere }
        for index in book.terms.indices { book.terms[index].location = nowhere }
        for index in book.offers.indices { book.offers[index].location = nowhere }
        for policy in book.policies.indices {
            book.policies[policy].location = nowhere
            for clause in book.policies[policy].clauses.indices {
                book.policies[policy].clauses[clause].location = nowhere
                book.policies[policy].clauses[clause].textLines = [:]
                for rule in book.policies[policy].clauses[clause].rules.indices {
                    book.policies[policy].clauses[clause].rules[rule].location = nowhere
                }
            }
        }
        return book
    }
}
