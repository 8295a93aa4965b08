// Section 2 of the book format, rule 7: unknown, absent and assumed facts, and what to ask.

import Decisions
import Desk
import PolicyBook
import Testing

@Test func `an unknown fact that changes nothing is not asked`() throws {
    let decision = try Sketch.book([
        Sketch.rule("A", .allowed, ["item": .oneOf(["pda"])]), Sketch.rule("B", .notOffered),
    ]).decide(["item": .choice("pda")])
    #expect(decision.answer == .outcome(.allowed))
    #expect(decision.ask.isEmpty)
}

@Test func `open facts give the exact set of outcomes, no policy included`() throws {
    let book = Sketch.book([
        Sketch.rule("A", .allowed, ["role": .oneOf(["manager"])]),
        Sketch.rule("B", .notOffered, ["role": .oneOf(["executive"])]),
    ])
    let decision = try book.decide(["item": .choice("pda")])
    #expect(decision.possible == [.outcome(.allowed), .outcome(.notOffered), .noPolicy])
    #expect(decision.answer == nil && decision.rule == nil && decision.clause == nil)
    #expect(decision.ask == ["role"])
    #expect(decision.rules == ["A", "B"])
    #expect(decision.beaten.isEmpty && decision.nearMisses.isEmpty && decision.check.isEmpty)
}

@Test func `a completion never makes an unknown fact absent`() throws {
    let book = Sketch.book([
        Sketch.rule("A", .allowed, ["travelling": .flag(true)]),
        Sketch.rule("B", .allowed, ["travelling": .flag(false)]),
    ])
    #expect(try book.decide().answer == .outcome(.allowed))
    #expect(try book.decide(absent: ["travelling"]).answer == .noPolicy)
}

@Test func `a derived fact is never asked, its parent is`() throws {
    let book = Sketch.book([
        Sketch.rule("A", .notOffered, ["category": .oneOf(["mobile"])]), Sketch.rule("B", .allowed),
    ])
    #expect(try book.decide().ask == ["item"])
}

@Test func `the fact that leaves the fewest outcomes on average is asked first`() throws {
    // role decides alone for two of its three values; travelling matters for the third only.
    let book = Sketch.book([
        Sketch.rule("A", .notOffered, ["role": .oneOf(["agent"])]),
        Sketch.rule("B", .redirected, ["role": .oneOf(["manager"])]),
        Sketch.rule("C", .needsApproval, ["role": .oneOf(["executive"]), "travelling": .flag(true)]),
        Sketch.rule("D", .allowed, ["role": .oneOf(["executive"]), "travelling": .flag(false)]),
    ])
    let decision = try book.decide(["item": .choice("pda")])
    // role leaves (1 + 1 + 2) / 3, travelling (3 + 3) / 2.
    #expect(decision.ask == ["role", "travelling"])
}

@Test func `a number counts by its values, not by its intervals`() throws {
    // level: 9 values of 10 leave 1 outcome, the last leaves 2: mean 1.1. travelling: 1 and 2: mean 1.5.
    let book = Sketch.book(
        [
            Sketch.rule("A", .notOffered),
            Sketch.rule("B", .allowed, ["level": .between(min: 10, max: nil), "travelling": .flag(true)]),
        ], facts: [Sketch.travelling(), Sketch.level(1...10)])
    #expect(try book.decide().ask == ["level", "travelling"])
    // With two levels the means are alike, and the book’s order decides.
    let even = Sketch.book(
        [
            Sketch.rule("A", .notOffered),
            Sketch.rule("B", .allowed, ["level": .between(min: 2, max: nil), "travelling": .flag(true)]),
        ], facts: [Sketch.travelling(), Sketch.level(1...2)])
    #expect(try even.decide().ask == ["travelling", "level"])
}

@Test func `a fact that cannot change the outcome by itself in any completion is not asked`() throws {
    // role only matters with a printer, and a printer is excluded by the given category.
    let book = Sketch.book([
        Sketch.rule("A", .notOffered, ["item": .oneOf(["pda"])]),
        Sketch.rule("B", .allowed, ["item": .oneOf(["smartphone"])]),
        Sketch.rule("C", .redirected, ["item": .oneOf(["printer"]), "role": .oneOf(["agent"])]),
    ])
    #expect(try book.decide(["category": .choice("mobile")]).ask == ["item"])
    #expect(try book.decide().ask == ["item", "role"])
}

@Test func `a fact that rules speak of and that changes no outcome is not asked`() throws {
    let book = Sketch.book([
        Sketch.rule("A", .notOffered, ["role": .oneOf(["agent"]), "travelling": .flag(true)]),
        Sketch.rule("B", .notOffered, ["role": .noneOf(["agent"]), "travelling": .flag(true)]),
        Sketch.rule("C", .allowed),
    ])
    #expect(try book.decide(["item": .choice("pda")]).ask == ["travelling"])
}

@Test func `a million numbers are answered by intervals`() throws {
    let book = Sketch.book(
        [
            Sketch.rule("A", .notOffered), Sketch.rule("B", .allowed, ["level": .between(min: 500_000, max: nil)]),
            Sketch.rule("C", .needsApproval, ["level": .between(min: 1_000_000, max: nil), "travelling": .flag(true)]),
        ], facts: [Sketch.item, Sketch.level(1...1_000_000), Sketch.travelling()])
    let evaluator = Evaluator(book: book)
    for _ in 0..<200 {
        let decision = try evaluator.decide(Request(date: Sketch.day("2026-05-01")))
        #expect(decision.possible == [.outcome(.notOffered), .outcome(.allowed), .outcome(.needsApproval)])
        #expect(decision.ask == ["level", "travelling"])
    }
    let low = try evaluator.decide(Request(facts: ["level": .number(3)], date: Sketch.day("2026-05-01")))
    #expect(low.nearMisses.map(\.value) == [.number(500_000), .number(500_001), .number(500_002)])
}

@Test func `an unknown fact takes its assumed value, and the answer says so`() throws {
    let book = Sketch.book(
        [
            Sketch.rule("A", .notOffered, ["travelling": .flag(false)]),
            Sketch.rule("B", .allowed, ["travelling": .flag(true)]),
        ],
        facts: [Sketch.item, Sketch.travelling(assume: false)])
    let decision = try book.decide(["item": .choice("pda")])
    #expect(decision.outcome == .notOffered)
    #expect(decision.assumed == ["travelling": .flag(false)])
    #expect(decision.check == ["travelling"])
    let told = try book.decide(["item": .choice("pda"), "travelling": .flag(false)])
    #expect(told.assumed.isEmpty && told.check.isEmpty)
    let absent = try book.decide(["item": .choice("pda")], absent: ["travelling"])
    #expect(absent.assumed.isEmpty && absent.answer == .noPolicy)
}

@Test func `check names an assumed fact only when another value of it alone changes the outcome`() throws {
    let book = Sketch.book(
        [
            Sketch.rule("A", .notOffered, ["travelling": .flag(false)]),
            Sketch.rule("B", .notOffered, ["travelling": .flag(true)]),
        ],
        facts: [Sketch.item, Sketch.travelling(assume: false)])
    let decision = try book.decide()
    #expect(decision.rule == "A")
    #expect(decision.assumed == ["travelling": .flag(false)])
    #expect(decision.check.isEmpty)
}

@Test func `check is empty while something is still to be asked`() throws {
    let book = Sketch.book(
        [
            Sketch.rule("A", .notOffered, ["travelling": .flag(false), "item": .oneOf(["pda"])]),
            Sketch.rule("B", .allowed, ["travelling": .flag(true)]),
        ], facts: [Sketch.item, Sketch.travelling(assume: false)])
    let decision = try book.decide()
    #expect(decision.ask == ["item"])
    #expect(decision.check.isEmpty)
}

@Test func `a given derived fact that excludes an assumed value drops the assumption`() throws {
    let item = Sketch.choices("item", ["pda", "smartphone", "printer"], assume: "printer")
    let book = Sketch.book(
        [
            Sketch.rule("A", .allowed, ["item": .oneOf(["printer"])]),
            Sketch.rule("B", .notOffered, ["item": .oneOf(["pda"])]),
        ],
        facts: [item, Sketch.category])
    #expect(try book.decide().assumed == ["item": .choice("printer")])
    let decision = try book.decide(["category": .choice("mobile")])
    #expect(decision.assumed.isEmpty)
    #expect(decision.possible == [.outcome(.notOffered), .noPolicy])
    #expect(decision.ask == ["item"])
}

@Test func `where completions agree on the outcome but not on the rule, the smallest id is the rule`() throws {
    let decision = try Sketch.book([
        Sketch.rule("B", .needsApproval, ["travelling": .flag(true)], approver: "director"),
        Sketch.rule("A", .needsApproval, ["travelling": .flag(false)], approver: "owner"),
    ]).decide()
    #expect(decision.rule == "A" && decision.clause == "A")
    #expect(decision.rules == ["A", "B"] && decision.clauses == ["A", "B"])
    #expect(
        decision.approvers == [
            Possible(Bilingual(same: "owner"), isCertain: false),
            Possible(Bilingual(same: "director"), isCertain: false),
        ])
    #expect(decision.ask.isEmpty)
}

@Test func `a condition all deciding rules share is certain, one that differs is an if`() throws {
    let decision = try Sketch.book([
        Sketch.rule("A", .allowedWithConditions, ["travelling": .flag(false)], terms: ["sign"]),
        Sketch.rule("B", .allowedWithConditions, ["travelling": .flag(true)], terms: ["sign", "return it"]),
    ]).decide()
    #expect(
        decision.terms == [
            Possible(Bilingual(same: "sign"), isCertain: true),
            Possible(Bilingual(same: "return it"), isCertain: false),
        ])
}
