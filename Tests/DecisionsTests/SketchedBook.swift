// Small books for examples, written in a line a rule. Facts: item, category (from item), role, level, travelling.

import Decisions
import Desk
import PolicyBook

/// Parts of books for examples.
enum Sketch {
    static let place = SourceLocation(file: "policies/sketch.md", line: 1, column: 1)

    static func choices(_ name: String, _ ids: [String], assume: String? = nil) -> Fact {
        Fact(
            name: name, domain: .choices(ids.map { Choice(id: $0, name: Bilingual(same: $0)) }),
            question: Bilingual(same: name), assumed: assume.map { .choice($0) }, location: place)
    }

    static let item = choices("item", ["pda", "smartphone", "printer"])
    static let category = Fact(
        name: "category",
        domain: .choices([Choice(id: "mobile", name: Bilingual(same: "mobile"), of: ["pda", "smartphone"])]),
        derivedFrom: "item", location: place)
    static let role = choices("role", ["agent", "manager", "executive"])

    static func level(_ range: ClosedRange<Int> = 1...5) -> Fact {
        Fact(name: "level", domain: .number(range), question: Bilingual(same: "level"), location: place)
    }

    static func travelling(assume: Bool? = nil) -> Fact {
        Fact(
            name: "travelling", domain: .flag, question: Bilingual(same: "travelling"),
            assumed: assume.map { .flag($0) }, location: place)
    }

    static let facts = [item, category, role, level(), travelling()]

    static func rule(
        _ id: String, _ outcome: Outcome, _ conditions: KeyValuePairs<String, PolicyBook.Test> = [:],
        offers: [String] = [], overrides: [String] = [], from: String = "2026-01-01", to: String? = nil,
        approver: String? = nil, terms: [String] = []
    ) -> Rule {
        Rule(
            id: id, conditions: conditions.map { Condition(fact: $0.key, test: $0.value) }, outcome: outcome,
            terms: terms.map { Bilingual(same: $0) }, approver: approver.map { Bilingual(same: $0) },
            alternatives: offers, overrides: overrides, from: day(from), to: to.map { day($0) }, location: place)
    }

    /// A clause a rule, named like the rule up to a `/`.
    static func book(
        _ rules: [Rule], facts: [Fact] = facts, offers: [Offer] = [], policy: String = "POL"
    ) -> Book {
        var clauses: [Clause] = []
        for rule in rules {
            let id = String(rule.id.prefix { $0 != "/" })
            if let known = clauses.firstIndex(where: { $0.id == id }) {
                clauses[known].rules.append(rule)
            } else {
                clauses.append(
                    Clause(
                        id: id, title: Bilingual(same: id), text: Bilingual(same: id), rules: [rule], location: place))
            }
        }
        let policy = Policy(
            id: policy, title: Bilingual(same: policy), owner: Bilingual(same: "owner"), from: day("2026-01-01"),
            review: day("2027-01-01"), source: Bilingual(same: "source"), clauses: clauses, location: place)
        return Book(
            id: "SKETCH", title: Bilingual(same: "Sketch"), owner: Bilingual(same: "owner"), facts: facts,
            offers: offers, policies: [policy], revision: "sha256:sketch")
    }

    static func offer(_ id: String, _ conditions: KeyValuePairs<String, PolicyBook.Test> = [:]) -> Offer {
        Offer(
            id: id, title: Bilingual(same: id), text: Bilingual(same: id),
            conditions: conditions.map { Condition(fact: $0.key, test: $0.value) }, say: Bilingual(same: id),
            team: "desk", location: place)
    }

    static func day(_ text: String) -> CivilDate {
        CivilDate(text) ?? CivilDate(dayNumber: 0)
    }
}

extension Book {
    /// The decision on some facts, on a day of May unless told otherwise.
    func decide(
        _ facts: [String: FactValue] = [:], absent: Set<String> = [], on date: String = "2026-05-01"
    ) throws(RequestError) -> Decision {
        try Evaluator(book: self).decide(Request(facts: facts, absent: absent, date: Sketch.day(date)))
    }
}
