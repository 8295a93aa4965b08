// Backtests of random logs against random drafts say what deciding every request twice, by definition, says.

import Analysis
import Decisions
import Desk
import PolicyBook
import TestSupport
import Testing
import Tickets

struct BacktestPropertyTests {
    @Test(arguments: 0..<60)
    func `a backtest agrees with deciding everything twice`(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let pair = RandomPair(using: &random)
        var backtest = Backtest(draft: Evaluator(book: pair.draft))
        var told = 0
        var transitions: [BacktestTally.Transition: Int] = [:]
        var results: [ReplayResult: Int] = [:]
        for number in 1...40 {
            var ticket = try LoggedTicket(number)
            var isTold = false
            for _ in 0..<Int.random(in: 1...2, using: &random) {
                let request = RandomPair.request(using: &random)
                try ticket.decide(request.facts, absent: request.absent, by: pair.old, on: request.date)
                let (then, now) = (
                    RandomPair.deciding(pair.old, request), RandomPair.deciding(pair.draft, request)
                )
                let result: ReplayResult =
                    then?.outcome != now?.outcome ? .outcome : then?.id == now?.id ? .same : .clause
                results[result, default: 0] += 1
                isTold = isTold || result == .outcome
                guard result != .same else { continue }
                let transition = BacktestTally.Transition(
                    result: result, then: then?.outcome.rawValue ?? "no_policy",
                    now: now?.outcome.rawValue ?? "no_policy", clause: now.map { "C" + $0.id.dropFirst() })
                transitions[transition, default: 0] += 1
            }
            told += isTold ? 1 : 0
            for entry in backtest.take(ticket.records[...]) { try check(entry.replay, pair.draft) }
        }
        #expect(backtest.tally.results == results)
        #expect(backtest.tally.ticketsToldOtherwise == told)
        var found: [BacktestTally.Transition: Int] = [:]
        for clause in backtest.tally.clauses.values {
            for (transition, change) in clause.changes { found[transition, default: 0] += change.count }
        }
        #expect(found == transitions)
    }

    /// What is said of the old rule is so.
    private func check(_ replay: Replay, _ draft: Book) throws {
        let request = replay.recorded.request
        var facts = request.facts
        if facts["item"] == .choice("a") || facts["item"] == .choice("b") { facts["kind"] = .choice("k") }
        let rules = draft.policies.flatMap(\.clauses).flatMap(\.rules)
        switch replay.cause {
        case nil: #expect(replay.result == .same)
        case .ruleGone(let id)?: #expect(!rules.contains { $0.id == id })
        case .notInForce(let id)?: #expect(rules.first { $0.id == id }?.isInForce(on: request.date) == false)
        case .conditionFails(let id, let condition, let value)?:
            let rule = try #require(rules.first { $0.id == id })
            #expect(!RandomPair.applies(rule, facts, request.date))
            #expect(rule.conditions.contains(condition))
            #expect(facts[condition.fact] == value)
        case .answersOtherwise(let id)?: #expect(replay.decision.rule == id)
        case .beaten(let id, let by, _)?:
            let rule = try #require(rules.first { $0.id == id })
            #expect(RandomPair.applies(rule, facts, request.date))
            #expect(replay.decision.rule == by)
        case .uncoveredThen?: #expect(replay.recorded.answer == .noPolicy)
        case .asks?: Issue.record("nothing is open in these requests")
        }
    }
}
