// The evaluator against the definition of its semantics, on random books.

import Desk
import PolicyBook
import TestSupport
import Testing

@testable import Decisions

private func answer(_ decide: () throws(RequestError) -> ToldDecision) -> Result<ToldDecision, RequestError> {
    do { return .success(try decide()) } catch { return .failure(error) }
}

extension Evaluator {
    fileprivate func answer(_ request: Request) -> Result<ToldDecision, RequestError> {
        do { return .success(ToldDecision(try decide(request))) } catch { return .failure(error) }
    }
}

@Test(arguments: 1...8)
func `the evaluator answers as the definition does, in every field`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<16 {
        let drawn = RandomBook(using: &random)
        let evaluators = [nil, Evaluator.Layout.table, .boxes].map { Evaluator(book: drawn.book, layout: $0) }
        let reference = ReferenceEvaluator(book: drawn.book)
        let requests = (0..<26).map { _ in drawn.request(using: &random) }
        for request in requests.sorted(by: { $0.date < $1.date }) {
            let expected = answer { () throws(RequestError) in try reference.decide(request) }
            // By few cells, by rows of many, and by boxes as for spaces too large to count.
            for evaluator in evaluators {
                let given = evaluator.answer(request)
                if given != expected {
                    Issue.record("seed \(seed)\n\(request)\n\(differences(given, expected))")
                    return
                }
                guard case .success(let decision) = expected else { continue }
                let told = try? evaluator.decide(request)
                #expect(told?.answer == decision.answer && told?.rule == decision.rule)
                #expect(told?.clause == decision.clause)
                let verdict = try? evaluator.verdict(on: request)
                #expect(verdict?.possible == decision.possible && verdict?.rule == decision.rule, "\(request)")
                #expect(verdict?.answer == decision.answer)
            }
        }
    }
}

/// The fields two answers differ in.
private func differences(
    _ given: Result<ToldDecision, RequestError>, _ expected: Result<ToldDecision, RequestError>
) -> String {
    guard case .success(let one) = given, case .success(let other) = expected else {
        return "given \(given)\nexpected \(expected)"
    }
    let fields = zip(Mirror(reflecting: one).children, Mirror(reflecting: other).children)
    let lines = fields.filter { "\($0.value)" != "\($1.value)" }.map { field, wanted in
        "\(field.label ?? ""): given \(field.value)\n  expected \(wanted.value)"
    }
    return lines.joined(separator: "\n")
}

@Test(arguments: 1...6)
func `so it does in a book of many rules, found by their thing or by their bits`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let large = LargeBook(overriding: seed.isMultiple(of: 2), using: &random)
    let evaluator = Evaluator(book: large.book)
    #expect(evaluator.index.rules.key == 0 && evaluator.index.rules.broadWidth > 1)
    let reference = ReferenceEvaluator(book: large.book)
    for layout in [nil, Evaluator.Layout.table] {
        let evaluator = Evaluator(book: large.book, layout: layout)
        for _ in 0..<30 {
            let request = large.request(using: &random)
            let expected = answer { () throws(RequestError) in try reference.decide(request) }
            let given = evaluator.answer(request)
            if given != expected {
                Issue.record("seed \(seed)\n\(request)\n\(differences(given, expected))")
                return
            }
        }
    }
}

@Test(arguments: 1...6)
func `a large book of which little is known is divided alike by cells and by rows`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let large = LargeBook(overriding: seed.isMultiple(of: 2), using: &random)
    let layouts = [Evaluator.Layout.grid, .table].map { Evaluator(book: large.book, layout: $0) }
    for number in 0..<12 {
        var request = large.request(using: &random)
        let known = ["item", "group", "level", "travelling"].shuffled(using: &random).prefix(number % 3)
        request.facts = request.facts.filter { known.contains($0.key) }
        #expect(layouts[0].answer(request) == layouts[1].answer(request), "\(request)")
    }
}

@Test(arguments: 1...20)
func `while nothing is known the answer is the same asked twice, and each day has its own`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let drawn = RandomBook(using: &random)
    let evaluator = Evaluator(book: drawn.book)
    let reference = ReferenceEvaluator(book: drawn.book)
    let day = drawn.request(using: &random).date
    for date in [day, day, drawn.request(using: &random).date, day] {
        let expected = answer { () throws(RequestError) in try reference.decide(Request(date: date)) }
        #expect(evaluator.answer(Request(date: date)) == expected)
    }
}

@Test func `the order of policies, clauses and rules never matters`() {
    var random = SeededGenerator(seed: 77)
    for _ in 0..<25 {
        let drawn = RandomBook(using: &random)
        let evaluator = Evaluator(book: drawn.book)
        let other = Evaluator(book: drawn.book.shuffled(using: &random))
        for _ in 0..<12 {
            let request = drawn.request(using: &random)
            #expect(evaluator.answer(request) == other.answer(request))
        }
    }
}

@Test func `random books reach every outcome, open questions, near misses, overrides and contradictions`() {
    var random = SeededGenerator(seed: 5)
    var seen: Set<String> = []
    for _ in 0..<60 {
        let drawn = RandomBook(using: &random)
        let evaluator = Evaluator(book: drawn.book)
        for _ in 0..<20 {
            guard let decision = try? evaluator.decide(drawn.request(using: &random)) else {
                seen.insert("contradiction")
                continue
            }
            seen.insert(decision.answer?.name ?? "ask")
            seen.formUnion(decision.beaten.map(\.step.rawValue))
            if !decision.check.isEmpty { seen.insert("check") }
            if !decision.nearMisses.isEmpty { seen.insert("near miss") }
            if decision.offers.contains(where: { !$0.isCertain }) { seen.insert("offer if") }
            if decision.rules.count > 1 && decision.outcome != nil { seen.insert("several rules") }
        }
    }
    let wanted =
        Outcome.allCases.map(\.rawValue) + [
            "no_policy", "ask", "contradiction", "override", "specificity", "restrictiveness", "id", "if", "check",
            "near miss", "offer if", "several rules",
        ]
    #expect(Set(wanted).subtracting(seen) == [])
}
