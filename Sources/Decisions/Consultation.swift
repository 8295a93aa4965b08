// What the desk makes of a client's words: the facts in them, the clauses they are about, and the decision.
// `ask` and the workspace read this one value, so that they cannot differ.

public import Desk
public import Matching
public import PolicyBook
import Synchronization

/// A fact read from the client's words.
public struct RecognisedFact: Sendable, Hashable {
    public var fact: String
    public var value: FactValue
    /// As the client said it.
    public var words: String
    /// Where it begins in the words, in Unicode scalars.
    public var start: Int
    /// Where it ends, exclusive, in Unicode scalars.
    public var end: Int
}

/// A clause the words may be about.
public struct FoundClause: Sendable, Hashable {
    public var clause: String
    public var score: Double
    /// Calibrated: of the answers given 0.9, nine in ten are right.
    public var confidence: Double
}

/// The answer to a client's words.
public struct Consultation: Sendable {
    public var words: String
    public var language: Language
    /// In the order of the words.
    public var recognised: [RecognisedFact]
    /// Facts the words settle in two ways at once, with the values they could have; left unknown until asked.
    public var ambiguous: [String: [FactValue]]
    /// Clauses, best first.
    public var clauses: [FoundClause]
    public var band: Band
    /// Whether the thing asked for is known, so that offers mean something.
    public var isSpecific: Bool
    public var decision: Decision
}

/// A book made ready to be consulted. Making one indexes its words and clauses.
public struct Adviser: Sendable {
    public let evaluator: Evaluator
    let reader: FactReader
    let finder: ClauseFinder

    /// The book it speaks for.
    public var book: Book { evaluator.book }

    /// Makes a book ready; `stemmer` is for tests and for hosts without the stemming library.
    public init(book: Book, stemmer: Stemmer = .system) {
        // An answer waits for all three, and finding clauses takes as long as the others together.
        let indexed = Mutex<ClauseFinder?>(nil)
        let ruled = Mutex<(Evaluator, FactReader)?>(nil)
        SideBySide.perform(2) { half in
            if half == 0 {
                let finder = ClauseFinder(book: book, stemmer: stemmer)
                indexed.withLock { $0 = finder }
            } else {
                let pair = (Evaluator(book: book), FactReader(book: book, stemmer: stemmer))
                ruled.withLock { $0 = pair }
            }
        }
        finder = indexed.withLock(\.self) ?? ClauseFinder(book: book, stemmer: stemmer)
        (evaluator, reader) =
            ruled.withLock(\.self) ?? (Evaluator(book: book), FactReader(book: book, stemmer: stemmer))
    }

    /// Reads the words, finds the clauses, decides. Facts given win over facts read from the words.
    public func consult(
        _ words: String, language: Language, facts: [String: FactValue] = [:], absent: Set<String> = [],
        on date: CivilDate, limit: Int = 5
    ) throws(RequestError) -> Consultation {
        let reading = reader.read(words, beside: finder.index)
        let given = Request(facts: facts, absent: absent, date: date)
        let decision = try decide(given, adding: reading)
        let found = finder.search(words, language: language, limit: max(limit, 5))
        let judged = judge(found, decision, reading, hasWords: !words.allSatisfy(\.isWhitespace))
        return Consultation(
            words: words, language: language, recognised: reading.facts, ambiguous: reading.ambiguous,
            clauses: Array(judged.clauses.prefix(limit)), band: judged.band, isSpecific: isSpecific(decision),
            decision: decision)
    }

    /// Adds what was read to what was given, leaving out what would contradict it.
    private func decide(_ given: Request, adding reading: FactReader.Reading) throws(RequestError) -> Decision {
        var request = given
        _ = try evaluator.situation(of: given)
        for derived in [false, true] {
            for read in reading.facts where (evaluator.isDerived(read.fact)) == derived {
                guard request.facts[read.fact] == nil, !request.absent.contains(read.fact) else { continue }
                var wider = request
                wider.facts[read.fact] = read.value
                if (try? evaluator.situation(of: wider)) != nil { request = wider }
            }
        }
        return try evaluator.decide(request)
    }

    /// Puts the clauses that would decide the facts first and says how clear the answer is.
    private func judge(
        _ found: [PassageHit], _ decision: Decision, _ reading: FactReader.Reading, hasWords: Bool
    ) -> (clauses: [FoundClause], band: Band) {
        let isNamed = isSpecific(decision)
        let scores = Dictionary(found.map { (finder.clause($0.key), $0.score) }, uniquingKeysWith: max)
        let deciding = (isNamed || !hasWords ? uniqued(decision.clauses) : []).enumerated().sorted { one, other in
            let (left, right) = (scores[one.element] ?? 0, scores[other.element] ?? 0)
            return left == right ? one.offset < other.offset : left > right
        }.map(\.element)
        let confidence = Confidence(hits: found, isTermRecognised: isNamed)
        var clauses = found.map { hit in
            FoundClause(
                clause: finder.clause(hit.key), score: hit.score, confidence: confidence.value * hit.share)
        }
        let top = clauses.first?.score ?? 1
        let sure = deciding.count == 1 ? max(confidence.value, 0.9) : confidence.value
        let first = deciding.prefix(3).enumerated().map { place, clause in
            FoundClause(
                clause: clause, score: max(clauses.first { $0.clause == clause }?.score ?? 0, top),
                confidence: place == 0 ? sure : sure / Double(deciding.count))
        }
        let firsts = Set(first.map(\.clause))
        clauses = first + clauses.filter { !firsts.contains($0.clause) }
        let band: Band =
            if !reading.ambiguous.isEmpty {
                .confirm
            } else if deciding.count == 1 {
                .answer
            } else if deciding.count > 1 {
                confidence.band == .none ? .confirm : confidence.band
            } else {
                hasWords ? confidence.band : .none
            }
        return (clauses, clauses.isEmpty ? .none : band)
    }

    private func isSpecific(_ decision: Decision) -> Bool {
        decision.request.facts.keys.contains { evaluator.isAboutFirstFact($0) }
    }

    private func uniqued(_ clauses: [String]) -> [String] {
        var seen: Set<String> = []
        return clauses.filter { seen.insert($0).inserted }
    }
}

extension Evaluator {
    func isDerived(_ fact: String) -> Bool {
        index.factNumbers[fact].map { index.facts[$0].derivation != nil } ?? false
    }

    /// Whether a fact is the book's first one or follows from it.
    func isAboutFirstFact(_ fact: String) -> Bool {
        index.factNumbers[fact].map { index.facts[$0].base == 0 } ?? false
    }
}
