// Finding the clause: how often it comes first, how far its confidence can be trusted and how long it takes, in the
// columns of a retrieval table; `--fit` prints the constants that stand in PassageMix.

import ArgumentParser
import Decisions
import Desk
import FoundationEssentials
import Matching
import PolicyBook
import Semantics

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
    @Option(help: "A folder of language packs: each set is measured by meaning too.") var packs: String?
    @Option(help: "The folder vectors are kept in.") var vectors =
        FileManager.default.temporaryDirectory.path + "/guichet-bench-vectors"
    @Flag(help: "Prints each query whose clause did not come first.") var misses = false
    @Flag(help: "Adds each book as text only, without terms, rules and asked sentences.") var bare = false
    @Flag(help: "Fits the constants of the mix to all books but the last; prints them and what they are worth.")
    var fit = false
    @Flag(help: "Fits the constants of word search to all books but the last, one after the other.") var sweep = false

    func run() throws {
        let sets = try sets()
        if sweep {
            let last = sets.last?.book.id
            _ = try MatchingFit.weights(sets.filter { $0.book.id != last })
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
        let all = bare || fit ? pairs.flatMap { [$0, $0.textOnly] } : pairs
        guard let packs else { return all }
        guard let pack = InstalledPack.all(in: packs).first else { throw ValidationError("no pack in \(packs)") }
        return try all.flatMap { [$0, try $0.read(by: pack, vectors: vectors)] }
    }

    private func measure(_ set: MatchingSet) throws {
        var latencies = [[Double]](repeating: [], count: set.queries.count)
        var outcomes: [MatchingOutcome] = []
        for pass in 0..<max(1, passes) {
            for (number, query) in set.queries.enumerated() {
                let start = ContinuousClock.now
                let answer = try set.adviser.consult(
                    query.words, language: query.language, on: MatchingSet.date, limit: 10,
                    nearness: set.nearness[query.words])
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

    /// Fits to all books but the last, which shows what the constants are worth to a book they never saw.
    private func showFit(_ sets: [MatchingSet]) throws {
        let last = sets.last?.book.id
        for isRead in [false, true] {
            let those = sets.filter { $0.isRead == isRead }
            let trained = those.filter { $0.book.id != last }
            guard !trained.isEmpty else { continue }
            let examples = try trained.map(MatchingFit.evidence)
            let isPlain = trained.map { !$0.isTextOnly }
            let mix = MatchingFit.mix(
                zip(examples, isPlain).flatMap { $1 ? $0 : [] }, trust: examples.flatMap(\.self))
            constants("order", mix.order, PassageMix.featureNames)
            constants("right", mix.right, PassageMix.trustNames)
            constants("covered", mix.covered, PassageMix.trustNames)
            print(MatchingScores.heading)
            let folded = MatchingFit.crossValidated(examples, isPlain: isPlain)
            for (set, outcomes) in zip(trained, folded) { show(outcomes, "\(set.name), 5-fold") }
            for set in those where set.book.id == last {
                show(MatchingFit.outcomes(try MatchingFit.evidence(of: set), mix, set), "\(set.name), never seen")
            }
        }
    }

    private func show(_ outcomes: [MatchingOutcome], _ name: String) {
        let scores = MatchingScores(outcomes: outcomes)
        print(scores.line(name))
        print(scores.details)
    }

    private func constants(_ name: String, _ values: [Double], _ names: [String]) {
        print("\(name): [" + values.map { MatchingScores.text($0, 3) }.joined(separator: ", ") + "]")
        for (name, value) in zip(names, values) { print("   \(MatchingScores.text(value, 3))  \(name)") }
    }
}
