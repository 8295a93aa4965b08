// Section 2 of the book format, rule 8: conditions met, rules beaten, near misses, offers.

import Decisions
import Desk
import PolicyBook
import Testing

@Test func `each condition of the deciding rule stands with the value met`() throws {
    let decision = try Sketch.book(
        [
            Sketch.rule(
                "A", .allowed,
                [
                    "item": .oneOf(["pda"]), "category": .oneOf(["mobile"]), "role": .noneOf(["agent"]),
                    "level": .between(min: 2, max: 5),
                ])
        ], facts: [Sketch.item, Sketch.category, Sketch.role, Sketch.level(2...5)]
    )
    .decide(["item": .choice("pda"), "role": .choice("manager")])
    #expect(decision.conditions.map(\.condition.fact) == ["item", "category", "role", "level"])
    #expect(decision.conditions.map(\.value) == [.choice("pda"), .choice("mobile"), .choice("manager"), nil])
    #expect(decision.conditions.map(\.isCertain) == [true, true, true, true])
}

@Test func `a condition that holds in some completions only is not certain`() throws {
    let decision = try Sketch.book([
        Sketch.rule("A", .allowed, ["role": .oneOf(["agent"])]), Sketch.rule("B", .allowed),
    ]).decide(["item": .choice("pda")])
    #expect(decision.rule == "A")
    #expect(decision.conditions.map(\.isCertain) == [false])
    #expect(decision.conditions.map(\.value) == [nil])
}

@Test func `a derived value that every completion shares is the value met`() throws {
    let every = Fact(
        name: "category",
        domain: .choices([Choice(id: "thing", name: Bilingual(same: "thing"), of: ["pda", "smartphone", "printer"])]),
        derivedFrom: "item", location: Sketch.place)
    let decision = try Sketch.book(
        [Sketch.rule("A", .allowed, ["category": .oneOf(["thing"])])], facts: [Sketch.item, every]
    ).decide()
    #expect(
        decision.conditions == [
            MetCondition(
                condition: Condition(fact: "category", test: .oneOf(["thing"])), value: .choice("thing"),
                isCertain: true)
        ])
}

@Test func `beaten rules are those that apply in every completion and never decide`() throws {
    let decision = try Sketch.book([
        Sketch.rule("A", .notOffered, ["item": .oneOf(["pda"])]), Sketch.rule("B", .allowed),
        Sketch.rule("C", .allowed, ["role": .oneOf(["agent"])]),
    ]).decide(["item": .choice("pda")])
    #expect(decision.beaten == [BeatenRule(rule: "B", clause: "B", outcome: .allowed, step: .specificity)])
}

@Test func `a step that differs between completions is an if`() throws {
    let decision = try Sketch.book([
        Sketch.rule("A", .notOffered, ["item": .oneOf(["pda"]), "travelling": .flag(true)]),
        Sketch.rule("B", .notOffered), Sketch.rule("C", .allowed),
    ]).decide(["item": .choice("pda")])
    #expect(decision.rules == ["A", "B"])
    #expect(decision.beaten == [BeatenRule(rule: "C", clause: "C", outcome: .allowed, step: .depends)])
}

@Test func `two rules that override in turn beat by override in every completion`() throws {
    let decision = try Sketch.book([
        Sketch.rule("A", .notOffered, ["travelling": .flag(true)], overrides: ["C"]),
        Sketch.rule("B", .notOffered, ["travelling": .flag(false)], overrides: ["C"]),
        Sketch.rule("C", .allowed, ["item": .oneOf(["pda"])]),
    ]).decide(["item": .choice("pda")])
    #expect(decision.rules == ["A", "B"])
    #expect(decision.beaten == [BeatenRule(rule: "C", clause: "C", outcome: .allowed, step: .override)])
}

@Test func `a near miss is one fact away from a less restrictive answer`() throws {
    let decision = try Sketch.book([
        Sketch.rule("A", .notOffered, ["item": .oneOf(["pda"])]),
        Sketch.rule("B", .needsApproval, ["item": .oneOf(["pda"]), "role": .oneOf(["executive"])], approver: "x"),
        Sketch.rule("C", .allowed, ["item": .oneOf(["pda"]), "travelling": .flag(true)]),
    ]).decide(["item": .choice("pda"), "role": .choice("agent"), "travelling": .flag(false)])
    #expect(
        decision.nearMisses == [
            NearMiss(rule: "C", clause: "C", outcome: .allowed, fact: "travelling", value: .flag(true)),
            NearMiss(rule: "B", clause: "B", outcome: .needsApproval, fact: "role", value: .choice("executive")),
        ])
}

@Test func `the first fact of the book, derived facts and the date never make a near miss`() throws {
    let decision = try Sketch.book([
        Sketch.rule("A", .notOffered), Sketch.rule("B", .allowed, ["item": .oneOf(["printer"])]),
        Sketch.rule("C", .allowed, ["item": .oneOf(["pda"])], from: "2026-06-01"),
        Sketch.rule("D", .allowed, ["category": .oneOf(["mobile"])]),
    ]).decide(["item": .choice("smartphone")], on: "2026-05-01")
    #expect(decision.rule == "D")
    let refused = try Sketch.book([
        Sketch.rule("A", .notOffered), Sketch.rule("B", .allowed, ["category": .oneOf(["mobile"])]),
    ]).decide(["item": .choice("printer")])
    #expect(refused.rule == "A" && refused.nearMisses.isEmpty)
}

@Test func `an absent or assumed fact may vary, an unknown one not`() throws {
    let rules = [Sketch.rule("A", .notOffered), Sketch.rule("B", .allowed, ["travelling": .flag(true)])]
    let book = Sketch.book(rules, facts: [Sketch.item, Sketch.travelling(assume: false)])
    let miss = NearMiss(rule: "B", clause: "B", outcome: .allowed, fact: "travelling", value: .flag(true))
    #expect(try book.decide().nearMisses == [miss])
    #expect(try book.decide(absent: ["travelling"]).nearMisses == [miss])
    let open = Sketch.book(
        [Sketch.rule("A", .notOffered), Sketch.rule("B", .notOffered, ["travelling": .flag(true)])],
        facts: [Sketch.item, Sketch.travelling()])
    #expect(try open.decide().nearMisses.isEmpty)
}

@Test func `near misses are three at most, the least restrictive first, then the book’s order, then the rule id`()
    throws
{
    let decision = try Sketch.book([
        Sketch.rule("A", .notOffered),
        Sketch.rule("R", .redirected, ["level": .between(min: 5, max: 5)]),
        Sketch.rule("Z", .allowed, ["role": .oneOf(["manager"])]),
        Sketch.rule("Y", .allowed, ["role": .oneOf(["executive"])]),
        Sketch.rule("T", .allowed, ["travelling": .flag(true)]),
    ]).decide([
        "item": .choice("pda"), "role": .choice("agent"), "level": .number(1), "travelling": .flag(false),
    ])
    #expect(decision.nearMisses.map(\.rule) == ["Y", "Z", "T"])
}

@Test func `a near miss is decided in every completion and never no policy`() throws {
    let book = Sketch.book([
        Sketch.rule("A", .notOffered, ["role": .oneOf(["agent"])]),
        Sketch.rule("B", .allowed, ["role": .oneOf(["manager"]), "travelling": .flag(true)]),
        Sketch.rule("C", .needsApproval, ["role": .oneOf(["manager"]), "travelling": .flag(false)], approver: "x"),
    ])
    // executive: no policy; manager: still open.
    #expect(try book.decide(["item": .choice("pda"), "role": .choice("agent")]).nearMisses.isEmpty)
    let settled = try book.decide(["item": .choice("pda"), "role": .choice("agent"), "travelling": .flag(true)])
    #expect(settled.nearMisses.map(\.rule) == ["B"])
}

@Test func `only offers this client can have are listed, best first`() throws {
    let offers = [
        Sketch.offer("lend"), Sketch.offer("train", ["role": .oneOf(["manager"])]),
        Sketch.offer("share", ["level": .between(min: 3, max: nil)]), Sketch.offer("web"),
    ]
    let book = Sketch.book(
        [Sketch.rule("A", .notOffered, offers: ["web", "share", "train", "lend"])], offers: offers)
    let decision = try book.decide(["item": .choice("pda"), "role": .choice("agent")])
    #expect(
        decision.offers == [
            Possible("web", isCertain: true), Possible("share", isCertain: false), Possible("lend", isCertain: true),
        ])
    let known = try book.decide(["role": .choice("manager"), "level": .number(2)])
    #expect(known.offers.map(\.value) == ["web", "train", "lend"])
    let absent = try book.decide(["role": .choice("manager")], absent: ["level"])
    #expect(absent.offers.map(\.value) == ["web", "train", "lend"])
}

@Test func `an offer that only some deciding rules list is an if`() throws {
    let decision = try Sketch.book(
        [
            Sketch.rule("A", .notOffered, ["travelling": .flag(true)], offers: ["lend", "web"]),
            Sketch.rule("B", .notOffered, ["travelling": .flag(false)], offers: ["web"]),
        ], offers: [Sketch.offer("lend"), Sketch.offer("web")]
    ).decide()
    #expect(decision.offers == [Possible("lend", isCertain: false), Possible("web", isCertain: true)])
}

@Test func `an offer whose conditions exclude every completion of its rule is not listed`() throws {
    let decision = try Sketch.book(
        [
            Sketch.rule("A", .notOffered, ["travelling": .flag(true)], offers: ["lend"]),
            Sketch.rule("B", .notOffered, ["travelling": .flag(false)], offers: ["web"]),
        ], offers: [Sketch.offer("lend", ["travelling": .flag(false)]), Sketch.offer("web")]
    ).decide()
    #expect(decision.offers == [Possible("web", isCertain: false)])
}

@Test func `lead times are worded in both languages`() {
    #expect(LeadTime.businessDays(5).words == Bilingual("5\u{A0}business days", "5\u{A0}jours ouvrables"))
    #expect(LeadTime.businessDays(1).words == Bilingual("1\u{A0}business day", "1\u{A0}jour ouvrable"))
    #expect(LeadTime.businessHours(2).words == Bilingual("2\u{A0}business hours", "2\u{A0}heures ouvrables"))
    #expect(LeadTime.days(0).words == Bilingual("0\u{A0}days", "0\u{A0}jour"))
    #expect(LeadTime.hours(4).words == Bilingual("4\u{A0}hours", "4\u{A0}heures"))
    #expect(LeadTime.text(Bilingual("soon", "sous peu")).words == Bilingual("soon", "sous peu"))
}

@Test func `negative numbers are values like any other`() throws {
    let book = Sketch.book(
        [Sketch.rule("A", .notOffered), Sketch.rule("B", .allowed, ["level": .between(min: nil, max: -1)])],
        facts: [Sketch.item, Sketch.level(-2...2)])
    let allowed = try book.decide(["level": .number(-1)])
    #expect(allowed.conditions.map(\.value) == [.number(-1)])
    #expect(try book.decide(["level": .number(0)]).nearMisses.map(\.value) == [.number(-2), .number(-1)])
    #expect(try book.decide(absent: ["level"]).nearMisses.map(\.value) == [.number(-2), .number(-1)])
}
