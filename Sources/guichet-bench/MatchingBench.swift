// Finding the clause: how often it comes first, how far its confidence can be trusted and how long it takes, in the
// columns of a retrieval table; `--fit` prints the constants that stand in PassageMix.

import ArgumentParser
import Decisions
import Desk
import FoundationEssentials
import Matching
import PolicyBook

struct MatchingBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "matching", abstract: "Measures how well the clause is found.")

    @Option(help: "A book; several times for several. Without any, the two that come with the source.")
    var book: [String] = []
    @Option(help: "Its labelled queries (JSON lines), in the same order.")
    var queries: [String] = []
    @Option(help: "A corpus of plain clauses (JSON lines) instead of a book.") var corpus: String?
    @Option(help: "Clauses of random words added to the corpus.") var distractors = 0
    @Option(help: "Passes over the queries; the median time of each counts.") var passes = 3
    @Flag(help: "Prints each query whose clause did not come first.") var misses = false
    @Flag(help: "Adds each book as text only, without terms, rules and asked sentences.") var bare = false
    @Flag(help: "Fits the constants of the mix and prints them, with figures cross-validated.") var fit = false
    @Flag(help: "Fits the constants of word search, one after the other.") var sweep = false

    func run() throws {
        let sets = try sets()
        if sweep {
            _ = try MatchingFit.weights(sets)
            return
        }
        if fit { return try showFit(sets) }
        print(MatchingScores.heading)
        for set in sets { try measure(set) }
    }

    private func sets() throws -> [MatchingSet] {
        if let corpus {
            let queries = try queries.flatMap(LabelledQuery.read)
            return [MatchingSet(corpus: try Corpus(path: corpus, distractors: distractors), queries: queries)]
        }
        guard book.count == queries.count else { throw ValidationError("give one --queries for each --book") }
        let own = "Sources/guichet-bench/Queries"
        let folders = book.isEmpty ? ["Sources/DemoDesk/Book", "\(own)/campus"] : book
        let files = book.isEmpty ? ["\(own)/demo.jsonl", "\(own)/campus.jsonl"] : queries
        let pairs = try zip(folders, files).map { folder, file in
            guard let book = BookReader.read(try BookFiles(folder: folder)).book else {
                throw ValidationError("\(folder) has errors: guichet policy lint names them")
            }
            return MatchingSet(book.id, book: book, queries: try LabelledQuery.read(file))
        }
        return bare ? pairs.flatMap { [$0, $0.textOnly] } : pairs
    }

    private func measure(_ set: MatchingSet) throws {
        var latencies = [[Double]](repeating: [], count: set.queries.count)
        var outcomes: [MatchingOutcome] = []
        for pass in 0..<max(1, passes) {
            for (number, query) in set.queries.enumerated() {
                let start = ContinuousClock.now
                let answer = try set.adviser.consult(
                    query.words, language: query.language, on: MatchingSet.date, limit: 10)
                latencies[number].append(Samples.milliseconds(ContinuousClock.now - start) * 1000)
                guard pass == 0 else { continue }
                outcomes.append(outcome(query, answer, set))
            }
        }
        let scores = MatchingScores(outcomes: outcomes)
        print(scores.line(set.name, latencies.map { $0.sorted()[$0.count / 2] }))
        print(scores.details)
    }

    private func outcome(_ query: LabelledQuery, _ answer: Consultation, _ set: MatchingSet) -> MatchingOutcome {
        let first = answer.clauses.first
        let outcome = MatchingOutcome(
            query, clauses: answer.clauses.map(\.clause), confidence: first?.confidence ?? 0, score: first?.score ?? 0,
            languages: first.flatMap { set.languages[$0.clause] })
        if misses, outcome.isCovered != (answer.band != .none) || outcome.isCovered && !outcome.isRight {
            let found = answer.clauses.prefix(3).map { "\($0.clause) \(MatchingScores.text($0.confidence, 2))" }
            print("   \(query.kind) \(query.language.rawValue) \(answer.band) “\(query.words)”")
            print("      wanted \(query.clauses), found \(found)")
        }
        return outcome
    }

    private func showFit(_ sets: [MatchingSet]) throws {
        let examples = try sets.map(MatchingFit.evidence)
        let mix = MatchingFit.mix(examples.flatMap(\.self))
        constants("order", mix.order, PassageMix.featureNames)
        constants("right", mix.right, PassageMix.trustNames)
        constants("covered", mix.covered, PassageMix.trustNames)
        print(MatchingScores.heading)
        let folded = MatchingFit.crossValidated(examples)
        for (number, set) in sets.enumerated() {
            for (name, outcomes) in [
                ("in sample", MatchingFit.outcomes(examples[number], mix, set)), ("5-fold", folded[number]),
                ("other books", otherwise(number, sets, examples)),
            ] where !outcomes.isEmpty {
                let scores = MatchingScores(outcomes: outcomes)
                print(scores.line("\(set.name), \(name)"))
                print(scores.details)
            }
        }
    }

    /// A set judged by constants fitted to the other books only.
    private func otherwise(
        _ number: Int, _ sets: [MatchingSet], _ examples: [[LabelledEvidence]]
    ) -> [MatchingOutcome] {
        let others = sets.indices.filter { sets[$0].book.id != sets[number].book.id }
        guard !others.isEmpty else { return [] }
        return MatchingFit.outcomes(
            examples[number], MatchingFit.mix(others.flatMap { examples[$0] }), sets[number])
    }

    private func constants(_ name: String, _ values: [Double], _ names: [String]) {
        print("\(name): [" + values.map { MatchingScores.text($0, 3) }.joined(separator: ", ") + "]")
        for (name, value) in zip(names, values) { print("   \(MatchingScores.text(value, 3))  \(name)") }
    }
}
