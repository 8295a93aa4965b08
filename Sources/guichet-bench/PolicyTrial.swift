// What decisions are timed on: a book, requests and, where known, the answers. Read from a folder or drawn from a seed.

import Decisions
import Desk
import FoundationEssentials
import PolicyBook

/// A book and requests about it.
struct PolicyTrial {
    struct Case {
        let request: Request
        /// Its id, where it has one.
        var id = ""
    }

    var book: Book
    var requests: [Request] { cases.map(\.request) }
    var cases: [Case]
    /// Requests with facts missing.
    var partial: [Case]
    var readSeconds: Double?
    private var expected: [String: Answered] = [:]
    private var expectedPartial: [String: Answered] = [:]

    var ruleCount: Int { book.policies.reduce(0) { $0 + $1.clauses.reduce(0) { $0 + $1.rules.count } } }

    private struct Line: Decodable {
        let id: String
        let facts: [String: FactValue]
        let date: CivilDate
    }

    private struct Answered: Decodable {
        let id: String
        let outcome: String
        let rule: String?
        let possible: [String]?
        let askAny: [String]?

        enum CodingKeys: String, CodingKey {
            case id, outcome, rule, possible
            case askAny = "ask_any"
        }
    }

    /// A trial from files.
    init(folder: String) throws {
        var samples = Samples()
        let reading = try samples.time { BookReader.read(try BookFiles(folder: folder + "/book"), tests: false) }
        guard let book = reading.book else { throw PolicyTrialError.brokenBook(folder) }
        readSeconds = samples.quantile(1) / 1000
        self.book = book
        func cases(_ name: String) throws -> [Case] {
            let lines: [Line] = try PolicyTrial.lines(of: folder + "/" + name)
            return lines.map { Case(request: Request(facts: $0.facts, date: $0.date), id: $0.id) }
        }
        self.cases = try cases("requests.jsonl")
        partial = (try? cases("partial-requests.jsonl")) ?? []
        expected = PolicyTrial.byID((try? PolicyTrial.lines(of: folder + "/expected.jsonl")) ?? [])
        expectedPartial = PolicyTrial.byID((try? PolicyTrial.lines(of: folder + "/partial-expected.jsonl")) ?? [])
    }

    /// A trial drawn from a seed.
    init(drawing rules: Int, requests: Int, seed: UInt64) {
        var draw = SyntheticBook(seed: seed &* 1_000_003 &+ UInt64(rules))
        book = draw.book(rules: rules)
        cases = (0..<requests).map { _ in Case(request: draw.request()) }
        partial = cases.prefix(500).map { Case(request: draw.withoutTwoFacts($0.request)) }
    }

    private static func lines<Line: Decodable>(of path: String) throws -> [Line] {
        let decoder = JSONDecoder()
        return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
            try decoder.decode(Line.self, from: Data($0.utf8))
        }
    }

    private static func byID(_ answers: [Answered]) -> [String: Answered] {
        Dictionary(answers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// How many answers are as expected: outcome and rule, possible outcomes and what may be asked. Against the plain
    /// definition where no answers are given, on some of the requests.
    func agreement(with evaluator: Evaluator) throws -> String {
        if expected.isEmpty { return try agreementWithDefinition(evaluator) }
        var (right, all) = (0, 0)
        for one in cases {
            guard let answer = expected[one.id] else { continue }
            let decision = try evaluator.decide(one.request)
            all += 1
            if (decision.answer?.name ?? "ask") == answer.outcome && decision.rule == answer.rule { right += 1 }
        }
        for one in partial {
            guard let answer = expectedPartial[one.id] else { continue }
            let decision = try evaluator.decide(one.request)
            all += 1
            let isPossible = decision.possible.map(\.name).sorted() == answer.possible ?? []
            if isPossible && Set(decision.ask) == Set(answer.askAny ?? []) { right += 1 }
        }
        return "\(right)/\(all)"
    }

    private func agreementWithDefinition(_ evaluator: Evaluator) throws -> String {
        let sample = cases.prefix(500)
        let rules = book.policies.flatMap(\.clauses).flatMap(\.rules)
        let right = try sample.count { one in
            let best = rules.filter { PolicyTrial.applies($0, one.request) }.min { left, right in
                let (more, less) = (weight(left), weight(right))
                if more != less { return more > less }
                return left.outcome == right.outcome ? left.id < right.id : left.outcome > right.outcome
            }
            return try evaluator.decide(one.request).rule == best?.id
        }
        return "\(right)/\(sample.count)"
    }

    /// How specific a rule is: a bit a fact carried, the first fact's the greatest.
    private func weight(_ rule: Rule) -> Int {
        book.facts.reduce(0) { sum, fact in
            sum * 2 + (rule.conditions.contains { $0.fact == fact.name } ? 1 : 0)
        }
    }

    private static func applies(_ rule: Rule, _ request: Request) -> Bool {
        rule.isInForce(on: request.date)
            && rule.conditions.allSatisfy { condition in
                switch (condition.test, request.facts[condition.fact]) {
                case (.oneOf(let ids), .choice(let id)?): ids.contains(id)
                case (.between(let low, let high), .number(let number)?):
                    number >= low ?? number && number <= high ?? number
                default: false
                }
            }
    }
}

/// Why a trial cannot be run.
enum PolicyTrialError: Error {
    case brokenBook(String)
}
