// Decisions on record put to a draft: what differs, why, and which rulings it agrees with.

import Analysis
import Decisions
import Desk
import PolicyBook
import Testing
import Tickets

struct BacktestTests {
    private let day = SmallBook.day

    private func entries(
        _ draft: Book, _ facts: [String: FactValue], scope: Backtest.Scope = Backtest.Scope(), rulings: [Ruling] = []
    ) throws -> (entries: [Backtest.Entry], backtest: Backtest) {
        var ticket = try LoggedTicket(1)
        try ticket.decide(facts, by: try SmallBook.book(), on: day)
        for ruling in rulings { try ticket.rule(ruling) }
        var backtest = Backtest(draft: Evaluator(book: draft), scope: scope)
        return (backtest.take(ticket.records[...]), backtest)
    }

    private func cause(_ facts: [String: FactValue], changing change: (String) -> String) throws -> ReplayCause? {
        let draft = try SmallBook.book(changing: change)
        return try #require(try entries(draft, facts).entries.first).replay.cause
    }

    @Test func `the same book says the same`() throws {
        let (entries, backtest) = try entries(try SmallBook.book(), ["item": .choice("pda")])
        #expect(entries.map(\.replay.result) == [.same])
        #expect(entries.first?.isNotable == false)
        #expect(backtest.tally.ticketsToldOtherwise == 0)
        #expect(backtest.tally.decisions == 1)
    }

    @Test func `the first thing that keeps the old rule from deciding is named`() throws {
        let pda: [String: FactValue] = ["item": .choice("pda"), "role": .choice("manager")]
        let refusal = "when: {item: pda}\noutcome: not_offered"
        #expect(
            try cause(pda) { $0.with(refusal, as: "when: {item: pda, role: employee}\noutcome: not_offered") }
                == .conditionFails(
                    rule: "MOB-1", Condition(fact: "role", test: .oneOf(["employee"])), value: .choice("manager")))
        #expect(try cause(pda) { $0.with(refusal, as: "id: NEW\n" + refusal) } == nil)
        #expect(
            try cause(pda) { $0.with(refusal, as: "id: NEW\nwhen: {item: pda}\noutcome: allowed") }
                == .ruleGone("MOB-1"))
        #expect(
            try cause(pda) { $0.with(refusal, as: "from: 2026-12-01\n" + refusal) } == .notInForce("MOB-1"))
        #expect(
            try cause(pda) { $0.with("outcome: not_offered", as: "outcome: allowed") } == .answersOtherwise("MOB-1"))
        #expect(
            try cause(pda) {
                $0.with(
                    "## MOB-3",
                    as: "```rule\nid: SOFT\nwhen: {item: pda, role: manager}\noutcome: allowed\n```\n\n## MOB-3")
            } == .beaten(rule: "MOB-1", by: "SOFT", .specificity))
        #expect(
            try cause(["item": .choice("pda")]) {
                $0.with(
                    "## MOB-3",
                    as: "```rule\nid: SOFT\nwhen: {item: pda, away: true}\noutcome: allowed\n```\n\n## MOB-3")
            } == .asks(["away"]))
        #expect(
            try cause(["item": .choice("printer")]) {
                $0.with("## MOB-3", as: "```rule\nid: PRN\nwhen: {item: printer}\noutcome: allowed\n```\n\n## MOB-3")
            } == .uncoveredThen)
    }

    @Test func `a fact the draft does not know is said, and the rest still counts`() throws {
        var draft = try SmallBook.book()
        draft.facts.removeAll { $0.name == "away" }
        draft.facts[0].domain = .choices(draft.facts[0].choices.filter { $0.id != "printer" })
        let facts: [String: FactValue] = ["item": .choice("pda"), "away": .flag(true)]
        let (known, backtest) = try entries(draft, facts)
        #expect(known.first?.replay.lost == [LostFact(fact: "away", value: .flag(true), reason: .unknownFact)])
        #expect(known.first?.replay.result == .same)
        #expect(backtest.tally.lost.values.reduce(0, +) == 1)
        let gone = try #require(try entries(draft, ["item": .choice("printer")]).entries.first).replay
        #expect(gone.lost == [LostFact(fact: "item", value: .choice("printer"), reason: .unknownValue)])
        // None of the draft's things, rather than any of them.
        #expect(gone.decision.answer == .noPolicy)
    }

    @Test func `rulings agree with a draft that goes the way they went`() throws {
        let pda: [String: FactValue] = ["item": .choice("pda")]
        let same = try SmallBook.book()
        let softer = try SmallBook.book { $0.with("outcome: not_offered", as: "outcome: allowed") }
        func stances(_ draft: Book) throws -> [RulingStance] {
            let all = Ruling.allCases.sorted { $0.rawValue < $1.rawValue }
            return try #require(try entries(draft, pda, rulings: all).entries.first).rulings.map(\.stance)
        }
        // conduct, exception, policy-change, upheld
        #expect(try stances(same) == [.neither, .contradicts, .contradicts, .agrees])
        #expect(try stances(softer) == [.neither, .agrees, .agrees, .contradicts])
    }

    @Test func `what is out of scope leaves no trace`() throws {
        let pda: [String: FactValue] = ["item": .choice("pda")]
        let book = try SmallBook.book()
        for scope in [
            Backtest.Scope(from: day.adding(days: 1)), Backtest.Scope(through: day.adding(days: -1)),
            Backtest.Scope(groups: ["finance"]),
        ] {
            let (entries, backtest) = try entries(book, pda, scope: scope, rulings: [.upheld])
            #expect(entries.isEmpty)
            #expect(backtest.tally.tickets == 0 && backtest.tally.clauses.isEmpty)
        }
        let (entries, _) = try entries(book, pda, scope: Backtest.Scope(from: day, through: day, groups: ["health"]))
        #expect(entries.count == 1)
    }

    @Test func `a draft of tomorrow is asked as of tomorrow`() throws {
        let draft = try SmallBook.book { $0.with("from: 2026-01-01", as: "from: 2026-12-01") }
        let pda: [String: FactValue] = ["item": .choice("pda")]
        #expect(try entries(draft, pda).entries.first?.replay.result == .outcome)
        let scope = Backtest.Scope(asOf: CivilDate("2026-12-01"))
        #expect(try entries(draft, pda, scope: scope).entries.first?.replay.result == .same)
    }
}
