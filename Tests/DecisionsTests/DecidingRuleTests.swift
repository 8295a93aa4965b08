// Section 2 of the book format, rules 1 to 6: which rule applies and which one wins.

import Decisions
import Desk
import PolicyBook
import Testing

@Test func `a rule applies from its first day until the day before its last`() throws {
    let book = Sketch.book([Sketch.rule("A", .allowed, from: "2026-05-01", to: "2026-06-01")])
    #expect(try book.decide(on: "2026-04-30").answer == .noPolicy)
    #expect(try book.decide(on: "2026-05-01").answer == .outcome(.allowed))
    #expect(try book.decide(on: "2026-05-31").answer == .outcome(.allowed))
    #expect(try book.decide(on: "2026-06-01").answer == .noPolicy)
}

@Test func `every condition of a rule must hold`() throws {
    let book = Sketch.book([
        Sketch.rule("A", .allowed, ["item": .oneOf(["pda"]), "level": .between(min: 2, max: 4)])
    ])
    #expect(try book.decide(["item": .choice("pda"), "level": .number(2)]).rule == "A")
    #expect(try book.decide(["item": .choice("pda"), "level": .number(4)]).rule == "A")
    #expect(try book.decide(["item": .choice("pda"), "level": .number(5)]).answer == .noPolicy)
    #expect(try book.decide(["item": .choice("printer"), "level": .number(2)]).answer == .noPolicy)
}

@Test func `no condition holds on an absent fact, not and false included`() throws {
    let book = Sketch.book([
        Sketch.rule("A", .allowed, ["role": .noneOf(["agent"])]),
        Sketch.rule("B", .allowed, ["travelling": .flag(false)]),
        Sketch.rule("C", .allowed, ["level": .between(min: nil, max: nil)]),
        Sketch.rule("D", .allowed, ["category": .noneOf(["mobile"])]),
    ])
    let absent: Set<String> = ["role", "travelling", "level", "item"]
    #expect(try book.decide(absent: absent).answer == .noPolicy)
}

@Test func `a derived fact is absent when its parent’s value stands in none of its values`() throws {
    let book = Sketch.book([Sketch.rule("A", .allowed, ["category": .noneOf(["desk"])])])
    #expect(try book.decide(["item": .choice("smartphone")]).rule == "A")
    #expect(try book.decide(["item": .choice("printer")]).answer == .noPolicy)
}

@Test func `a given derived fact restricts its parent’s values`() throws {
    let book = Sketch.book([
        Sketch.rule("A", .notOffered, ["item": .oneOf(["printer"])]), Sketch.rule("B", .allowed),
    ])
    #expect(try book.decide().answer == nil)
    #expect(try book.decide(["category": .choice("mobile")]).rule == "B")
    #expect(try book.decide(absent: ["category"]).rule == "A")
}

@Test func `a derived fact that contradicts its parent is an input error`() {
    let book = Sketch.book([Sketch.rule("A", .allowed)])
    let conflict = RequestError.contradiction(derived: "category", parent: "item")
    #expect(throws: conflict) {
        try book.decide(["item": .choice("printer"), "category": .choice("mobile")])
    }
    #expect(throws: conflict) { try book.decide(["category": .choice("mobile")], absent: ["item"]) }
    #expect(throws: conflict) { try book.decide(["item": .choice("pda")], absent: ["category"]) }
}

@Test func `a request that is not about the book’s facts is an input error`() {
    let book = Sketch.book([Sketch.rule("A", .allowed)])
    #expect(throws: RequestError.unknownFact("colour")) { try book.decide(["colour": .choice("red")]) }
    #expect(throws: RequestError.unknownFact("colour")) { try book.decide(absent: ["colour"]) }
    #expect(throws: RequestError.unknownValue(fact: "level", value: "6")) { try book.decide(["level": .number(6)]) }
    #expect(throws: RequestError.unknownValue(fact: "level", value: "true")) { try book.decide(["level": .flag(true)]) }
    #expect(throws: RequestError.unknownValue(fact: "item", value: "fax")) { try book.decide(["item": .choice("fax")]) }
    #expect(throws: RequestError.givenAndAbsent(fact: "role")) {
        try book.decide(["role": .choice("agent")], absent: ["role"])
    }
}

@Test func `an override removes a clause whatever its specificity`() throws {
    let book = Sketch.book([
        Sketch.rule("A", .notOffered, ["item": .oneOf(["pda"]), "role": .oneOf(["agent"])]),
        Sketch.rule("B", .allowed, ["travelling": .flag(true)], overrides: ["A"]),
    ])
    let facts: [String: FactValue] = ["item": .choice("pda"), "role": .choice("agent")]
    #expect(try book.decide(facts.merging(["travelling": .flag(false)]) { $1 }).rule == "A")
    #expect(try book.decide(facts.merging(["travelling": .flag(true)]) { $1 }).rule == "B")
}

@Test func `a removed rule’s own overrides still count`() throws {
    let book = Sketch.book([
        Sketch.rule("A", .notOffered, ["item": .oneOf(["pda"])]),
        Sketch.rule("B", .needsApproval, ["role": .oneOf(["agent"])], overrides: ["A"], approver: "boss"),
        Sketch.rule("C", .allowed, overrides: ["B"]),
    ])
    let decision = try book.decide(["item": .choice("pda"), "role": .choice("agent")])
    #expect(decision.rule == "C")
    #expect(Set(decision.beaten.map(\.step)) == [.override])
}

@Test func `a policy’s id in overrides never covers the rule’s own clause`() throws {
    let book = Sketch.book([
        Sketch.rule("A", .notOffered, ["item": .oneOf(["pda"])]),
        Sketch.rule("B/1", .allowed, overrides: ["POL"]),
        Sketch.rule("B/2", .redirected, ["item": .oneOf(["pda"])]),
    ])
    let decision = try book.decide(["item": .choice("pda")])
    #expect(decision.rule == "B/2")
    #expect(decision.beaten.map(\.rule) == ["A", "B/1"])
    #expect(decision.beaten.map(\.step) == [.override, .specificity])
}

@Test func `one earlier fact is more specific than all later ones together, however wide its set`() throws {
    let book = Sketch.book([
        Sketch.rule("A", .allowed, ["item": .oneOf(["pda", "smartphone", "printer"])]),
        Sketch.rule(
            "B", .notOffered,
            ["role": .oneOf(["agent"]), "level": .between(min: 3, max: 3), "travelling": .flag(true)]),
    ])
    let decision = try book.decide([
        "item": .choice("pda"), "role": .choice("agent"), "level": .number(3), "travelling": .flag(true),
    ])
    #expect(decision.rule == "A")
    #expect(decision.beaten == [BeatenRule(rule: "B", clause: "B", outcome: .notOffered, step: .specificity)])
}

@Test func `a derived fact counts at its own place`() throws {
    let rules = [
        Sketch.rule("A", .allowed, ["category": .oneOf(["mobile"])]),
        Sketch.rule("B", .notOffered, ["role": .oneOf(["agent"])]),
    ]
    let facts: [String: FactValue] = ["item": .choice("pda"), "role": .choice("agent")]
    #expect(try Sketch.book(rules).decide(facts).rule == "A")
    let last = [Sketch.item, Sketch.role, Sketch.category]
    #expect(try Sketch.book(rules, facts: last).decide(facts).rule == "B")
}

@Test func `among equals the most restrictive outcome wins`() throws {
    let outcomes: [Outcome] = [.allowed, .allowedWithConditions, .needsApproval, .redirected, .notOffered]
    for (less, more) in zip(outcomes, outcomes.dropFirst()) {
        let decision = try Sketch.book([Sketch.rule("A", less), Sketch.rule("B", more)]).decide()
        #expect(decision.rule == "B")
        #expect(decision.beaten.map(\.step) == [.restrictiveness])
    }
}

@Test func `then the smallest rule id in byte order wins`() throws {
    let decision = try Sketch.book([
        Sketch.rule("a", .allowed), Sketch.rule("Z", .allowed), Sketch.rule("B-1", .allowed),
        Sketch.rule("B/1", .allowed),
    ]).decide()
    #expect(decision.rule == "B-1")
    #expect(decision.beaten.map(\.rule) == ["B/1", "Z", "a"])
    #expect(decision.beaten.map(\.step) == [.id, .id, .id])
}

@Test func `where nothing applies there is no policy, neither allowed nor refused`() throws {
    let decision = try Sketch.book([Sketch.rule("A", .allowed, ["item": .oneOf(["pda"])])])
        .decide(["item": .choice("printer")])
    #expect(decision.answer == .noPolicy)
    #expect(decision.outcome == nil)
    #expect(decision.rule == nil && decision.clause == nil && decision.rules.isEmpty)
    #expect(decision.nearMisses.isEmpty && decision.ask.isEmpty)
}

@Test func `answers keep their names, and their words exist in both languages`() {
    for answer in Outcome.allCases.map(Answer.outcome) + [.noPolicy] {
        #expect(Answer(name: answer.name) == answer)
        #expect(!answer.words.english.isEmpty && !answer.words.french.isEmpty)
    }
    #expect(Answer(name: "no_policy") == .noPolicy)
    #expect(Answer(name: "ask") == nil)
    #expect(
        Outcome.allCases.sorted().map(\.rawValue) == [
            "allowed", "allowed_with_conditions", "needs_approval", "redirected", "not_offered",
        ])
}

@Test func `the reasons a request is refused are worded in both languages`() {
    let errors: [RequestError] = [
        .unknownFact("x"), .unknownValue(fact: "x", value: "y"), .givenAndAbsent(fact: "x"),
        .contradiction(derived: "x", parent: "z"),
    ]
    for error in errors {
        #expect(error.words.english.contains("“x”"))
        #expect(error.words.french.contains("«\u{A0}x\u{A0}»"))
    }
}
