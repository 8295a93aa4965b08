// Decisions from inside: bare, explained and with facts open, on books of growing size, one thread.

import ArgumentParser
import Decisions
import Desk
import PolicyBook

struct PolicyBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "Times decisions, explanations and open questions on books of growing size.",
        discussion: "Without a book it draws its own: 100, 1,000 and 10,000 rules over 2,000 items.")

    @Option(
        name: .customLong("rules-book"),
        help: "A folder with book/ and requests.jsonl; expected.jsonl and partial-requests.jsonl where there are any.")
    var folders: [String] = []
    @Option(help: "How many times each request is timed; its time is the median.") var times = 5
    @Option(help: "How many requests, of the books drawn here.") var requests = 10_000
    @Option(help: "The seed of the books drawn here.") var seed: UInt64 = 42

    func run() throws {
        let sizes = [100, 1_000, 10_000]
        print(PolicyFigures.heading)
        var all: [PolicyFigures] = []
        for number in 0..<(folders.isEmpty ? sizes.count : folders.count) {
            let trial =
                try folders.isEmpty
                ? PolicyTrial(drawing: sizes[number], requests: requests, seed: seed)
                : PolicyTrial(folder: folders[number])
            let figures = try PolicyFigures(trial, times: times)
            print(figures.row)
            all.append(figures)
        }
        guard let first = all.first, let last = all.last, all.count > 1 else { return }
        print("growth of p50, last against first: \(Samples.text(last.bare.median / first.bare.median))")
    }
}

/// The figures of one book.
struct PolicyFigures {
    /// Microseconds, one a request.
    struct Times {
        let sorted: [Double]

        var median: Double { quantile(0.5) }

        /// Per second, of the mean.
        var rate: Double { sorted.isEmpty ? 0 : 1_000_000 * Double(sorted.count) / sorted.reduce(0, +) }

        func quantile(_ share: Double) -> Double {
            sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
        }

        var mean: Double { sorted.isEmpty ? 0 : sorted.reduce(0, +) / Double(sorted.count) }
    }

    let trial: PolicyTrial
    let bare: Times
    let explained: Times
    let possible: Times
    let asked: Times
    let indexSeconds: Double
    let agreement: String

    init(_ trial: PolicyTrial, times: Int) throws {
        self.trial = trial
        var index = Samples()
        var made = Evaluator(book: trial.book)
        for _ in 0..<times { made = index.time { Evaluator(book: trial.book) } }
        indexSeconds = index.quantile(0.5) / 1000
        let evaluator = made
        let open = trial.partial.filter { $0.request.facts.count + 2 == trial.book.facts.count }.map(\.request)
        bare = PolicyFigures.time(trial.requests, times) { try evaluator.verdict(on: $0).rule?.utf8.count ?? 0 }
        explained = PolicyFigures.time(trial.requests, times) { try evaluator.decide($0).weight }
        possible = PolicyFigures.time(open, times) { try evaluator.verdict(on: $0).possible.count }
        asked = PolicyFigures.time(open, times) { try evaluator.decide($0).weight }
        agreement = try trial.agreement(with: evaluator)
    }

    /// The time of each request, its median over all repetitions.
    private static func time(
        _ requests: [Request], _ times: Int, _ answer: (Request) throws -> Int
    ) -> Times {
        var all: [[Double]] = requests.map { _ in [] }
        var sink = 0
        for _ in 0..<max(1, times) {
            for (number, request) in requests.enumerated() {
                let start = ContinuousClock.now
                sink &+= (try? answer(request)) ?? 0
                all[number].append(Samples.milliseconds(ContinuousClock.now - start) * 1000)
            }
        }
        precondition(sink != Int.min)
        return Times(sorted: all.map { $0.sorted()[$0.count / 2] }.sorted())
    }

    static let columns = [
        "rules", "read s", "index s", "bare/s", "p50 us", "p99 us", "explained/s", "p50 us", "p99 us", "x bare",
        "two open us", "x bare", "and asked us", "equal",
    ]
    static var heading: String { line(columns) }

    var row: String {
        PolicyFigures.line([
            String(trial.ruleCount), trial.readSeconds.map { Samples.text($0) } ?? "-", Samples.text(indexSeconds),
            String(Int(bare.rate)), Samples.text(bare.median), Samples.text(bare.quantile(0.99)),
            String(Int(explained.rate)), Samples.text(explained.median), Samples.text(explained.quantile(0.99)),
            Samples.text(explained.mean / bare.mean), Samples.text(possible.mean),
            Samples.text(possible.mean / bare.mean), Samples.text(asked.mean), agreement,
        ])
    }

    private static func line(_ cells: [String]) -> String {
        zip(cells, columns).map { cell, column in
            String(repeating: " ", count: max(0, max(column.count, 8) - cell.count)) + cell
        }.joined(separator: "  ")
    }
}
