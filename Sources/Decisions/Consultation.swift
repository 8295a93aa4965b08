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
    /// The words behind those values, in their order.
    public var candidates: [RecognisedFact]
    /// Clauses, best first.
    public var clauses: [FoundClause]
    public var band: Band
    /// Whether the thing asked for is known, so that offers mean something.
    public var isSpecific: Bool
    public var decision: Decision
    /// Its offers without those no value in doubt leaves open; nil where nothing is in doubt.
    var doubtfulOffers: [Possible<String>]?
}

extension Consultation {
    /// The clause shown word for word: the one that decides, else the one the words are clearly about; nil while several
    /// may govern.
    public var shown: String? {
        if band == .none { return nil }
        return decision.clause ?? (band == .answer ? clauses.first?.clause : nil)
    }

    /// The offers in question. None while it is not known what is asked for: they would be of every clause there is.
    public var offers: [Possible<String>] {
        band == .none || !isSpecific && decision.outcome == nil ? [] : doubtfulOffers ?? decision.offers
    }

    /// Facts to ask, best first: those the words leave in doubt before the others. Nothing where the clause shown has no
    /// rule that an answer could bring to bear.
    public func questions(in book: Book) -> [String] {
        guard decision.answer == nil else { return [] }
        let isPlain = !isSpecific && shown.flatMap { book.clause($0) }?.clause.rules.isEmpty ?? false
        if isPlain && ambiguous.isEmpty { return [] }
        let doubtful = book.facts.map(\.name).filter { ambiguous[$0] != nil }
        return doubtful + decision.ask.filter { ambiguous[$0] == nil }
    }
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
        self.init(book: book, stemmer: stemmer, weights: PassageWeights())
    }

    /// Makes a book ready with other constants of word search than the fitted ones.
    package init(book: Book, stemmer: Stemmer = .system, weights: PassageWeights) {
        // An answer waits for all three, and finding clauses takes as long as the others together.
        let indexed = Mutex<ClauseFinder?>(nil)
        let ruled = Mutex<(Evaluator, FactReader)?>(nil)
        SideBySide.perform(2) { half in
            if half == 0 {
                let finder = ClauseFinder(book: book, stemmer: stemmer, weights: weights)
                indexed.withLock { $0 = finder }
            } else {
                let pair = (Evaluator(book: book), FactReader(book: book, stemmer: stemmer.apart))
                ruled.withLock { $0 = pair }
            }
        }
        finder = indexed.withLock(\.self) ?? ClauseFinder(book: book, stemmer: stemmer, weights: weights)
        (evaluator, reader) =
            ruled.withLock(\.self) ?? (Evaluator(book: book), FactReader(book: book, stemmer: stemmer))
    }

    /// Reads the words, finds the clauses, decides. Facts given win over facts read from the words.
    ///
    /// `nearness`, where something reads words for their meaning, says what they are near to. It moves clauses and
    /// doubts whether any covers the words; it never decides.
    public func consult(
        _ words: String, language: Language, facts: [String: FactValue] = [:], absent: Set<String> = [],
        on date: CivilDate, limit: Int = 5, nearness: Nearness? = nil
    ) throws(RequestError) -> Consultation {
        let reading = reader.read(words, beside: finder.index)
        let given = Request(facts: facts, absent: absent, date: date)
        let decision = try decide(given, adding: reading)
        let isSilent = words.allSatisfy(\.isWhitespace)
        let findings = find(
            isSilent ? name(ofThingIn: decision, language) : reading.heard, language, decision, reading,
            limit: max(limit, 5), nearness: nearness)
        // What the agent has said is no longer in doubt.
        let ambiguous = reading.ambiguous.filter { facts[$0.key] == nil && !absent.contains($0.key) }
        let judged = judge(
            findings, decision,
            Saying(
                isSettled: isSpecific(given), isSilent: isSilent, ambiguous: ambiguous,
                named: book.clauses(namedIn: words), isCircumstanceOnly: isCircumstanceOnly(reading, findings),
                isPlaceOnly: isPlaceOnly(reading, decision)))
        return Consultation(
            words: words, language: language, recognised: reading.facts, ambiguous: ambiguous,
            candidates: reading.candidates.filter { ambiguous[$0.fact] != nil },
            clauses: Array(judged.clauses.prefix(limit)), band: judged.band,
            isSpecific: isSpecific(decision.request), decision: decision,
            doubtfulOffers: offers(of: decision, doubting: ambiguous))
    }

    /// What speaks for each clause: what the constants of the mix are fitted on.
    package func evidence(
        _ words: String, language: Language, on date: CivilDate, nearness: Nearness? = nil
    ) throws(RequestError) -> PassageEvidence {
        let reading = reader.read(words, beside: finder.index)
        let decision = try decide(Request(date: date), adding: reading)
        return finder.index.evidence(
            reading.heard, language: language, hints: hints(decision, reading, nearness: nearness))
    }

    /// The id of the clause of a passage's key.
    package func clause(_ key: Int) -> String { finder.clause(key) }

    private func find(
        _ words: String, _ language: Language, _ decision: Decision, _ reading: FactReader.Reading, limit: Int,
        nearness: Nearness?
    ) -> PassageFindings {
        finder.index.find(
            words, language: language, limit: limit,
            hints: hints(decision, reading, nearness: nearness))
    }

    private func hints(
        _ decision: Decision, _ reading: FactReader.Reading, nearness: Nearness?
    ) -> PassageHints {
        finder.hints(
            deciding: isSpecific(decision.request) ? uniqued(decision.clauses) : [], mentions: reading.mentions,
            nearness: nearness)
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

    func isSpecific(_ request: Request) -> Bool {
        request.facts.keys.contains { evaluator.isAboutFirstFact($0) }
    }

    func uniqued(_ clauses: [String]) -> [String] {
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
