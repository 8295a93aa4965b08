// Which of the clauses found come first, and how clear the answer is. What words reach is the index's, what facts
// decide the evaluator's; here they are weighed together.

import Desk
import Matching
import PolicyBook

/// What is known of some words beside what they find.
struct Saying {
    /// The agent has said what is asked for.
    let isSettled: Bool
    /// There are no words.
    let isSilent: Bool
    /// Facts the words settle in two ways at once.
    let ambiguous: [String: [FactValue]]
    /// Clauses the words call by name.
    let named: [String]
    /// The words say who asks, or from where, and nothing of what.
    let isCircumstanceOnly: Bool
    /// They name the thing that decides only as the place of another, of which the book speaks elsewhere.
    let isPlaceOnly: Bool
}

extension Adviser {
    /// The clauses found, those that decide what is known first, and how clear the answer is.
    func judge(
        _ findings: PassageFindings, _ decision: Decision, _ saying: Saying
    ) -> (clauses: [FoundClause], band: Band) {
        let clauses = findings.hits.map {
            FoundClause(clause: finder.clause($0.key), score: $0.score, confidence: $0.confidence)
        }
        let deciding = uniqued(decision.clauses)
        let isAmbiguous = !saying.ambiguous.isEmpty
        if !saying.named.isEmpty {
            let isOther = decision.clause.map { !saying.named.contains($0) } ?? false
            return (
                putFirst(saying.named, in: clauses, most: 40), saying.named.count > 1 || isOther ? .confirm : .answer
            )
        }
        if saying.isSettled || saying.isSilent, !deciding.isEmpty, saying.isSettled || rests(decision) {
            return (putFirst(deciding, in: clauses), isAmbiguous || deciding.count > 1 ? .confirm : .answer)
        }
        // Without a word, only what the thing given is near to is worth a look.
        if saying.isSilent { return (saying.isSettled ? clauses : [], .none) }
        if isAmbiguous {
            return clauses.isEmpty ? ([], .none) : (promoted(candidates(saying, decision), in: clauses), .confirm)
        }
        let judged = judge(clauses, findings.band, decision, deciding)
        guard saying.isCircumstanceOnly || saying.isPlaceOnly, judged.band == .answer else { return judged }
        return (judged.clauses.map(\.halved), .confirm)
    }

    private func judge(
        _ clauses: [FoundClause], _ band: Band, _ decision: Decision, _ deciding: [String]
    ) -> (clauses: [FoundClause], band: Band) {
        if let clause = decision.clause, rests(decision), clauses.first?.clause != clause {
            // What was said settles it: nobody is told beside it that nothing does. Words that are clearly about
            // something else keep their place before it.
            let isElsewhere = (clauses.first?.confidence ?? 0) >= Self.leastConfidenceOfElsewhere
            let first = isElsewhere ? clauses.prefix(1).map(\.clause) : []
            return (reordered(first + [clause], in: clauses), .confirm)
        }
        guard let first = clauses.first else { return ([], .none) }
        guard isSpecific(decision.request), !deciding.isEmpty else { return (clauses, band) }
        // What is recognised would be decided elsewhere: somebody has to choose. By this clause alone: nobody has to.
        if !deciding.contains(first.clause) { return (clauses, band == .none ? .none : .confirm) }
        if deciding.count == 1, first.confidence >= 0.5 { return (clauses, .answer) }
        // The book’s own name for a thing was said, and the likeliest clause decides it: that is something.
        let isLikely = decision.clause != nil || first.confidence >= Self.leastConfidenceOfDeciding
        return (clauses, band == .none && isLikely ? .confirm : band)
    }

    /// From this confidence on, a clause that decides the thing named is put to somebody, whatever else was said.
    private static let leastConfidenceOfDeciding = 0.3
    /// From this one on, words are about a clause whatever the thing named in them would be decided by.
    private static let leastConfidenceOfElsewhere = 0.7

    /// Whether a decision rests on what is known of the request, and not on a rule for whatever is asked.
    private func rests(_ decision: Decision) -> Bool {
        isSpecific(decision.request)
            || decision.conditions.contains { decision.request.facts[$0.condition.fact] != nil }
    }

    /// Whether words that name no thing name only who asks, or in what circumstances.
    func isCircumstanceOnly(_ reading: FactReader.Reading, _ findings: PassageFindings) -> Bool {
        guard !reading.mentions.contains(where: { evaluator.isAboutFirstFact($0.fact) }),
            let first = findings.hits.first, !first.matchedWords.isEmpty
        else { return false }
        return first.matchedWords.allSatisfy { word in reading.mentions.contains { $0.range.overlaps(word) } }
    }

    /// Whether words name the thing that decides only to say where it is: « no network in the boardroom ».
    func isPlaceOnly(_ reading: FactReader.Reading, _ decision: Decision) -> Bool {
        let things = reading.mentions.filter { evaluator.isAboutFirstFact($0.fact) }
        guard !things.isEmpty, things.allSatisfy(\.isPlace), let key = decision.clause.flatMap(finder.key(of:)) else {
            return false
        }
        return finder.index.names(in: reading.heard, outside: reading.mentions.map(\.range), moreThan: key)
    }

    /// Without words, what the thing given is called: what it is near to is found by that.
    func name(ofThingIn decision: Decision, _ language: Language) -> String {
        guard decision.answer == .noPolicy, let fact = book.facts.first, let value = decision.request.facts[fact.name]
        else { return "" }
        return fact.name(of: value)[language]
    }

    /// The offers of a decision that some of the values in doubt leave open: to a manager or a student, nothing is
    /// offered that only a visitor can have. Certain where all of the values leave them certain. nil where no fact but the
    /// thing itself is in doubt, or too many are.
    func offers(of decision: Decision, doubting ambiguous: [String: [FactValue]]) -> [Possible<String>]? {
        guard isSpecific(decision.request), !ambiguous.isEmpty else { return nil }
        var requests = [decision.request]
        for (fact, values) in ambiguous where !evaluator.isAboutFirstFact(fact) {
            requests = requests.flatMap { request in
                values.map { value in
                    var settled = request
                    settled.facts[fact] = value
                    return settled
                }
            }
            if requests.count > Self.mostDoubts { return nil }
        }
        let decisions = requests.compactMap { try? evaluator.decide($0) }
        let found = decisions.map { Dictionary($0.offers.map { ($0.value, $0.isCertain) }) { $0 || $1 } }
        return decision.offers.filter { offer in found.contains { $0[offer.value] != nil } }.map { offer in
            Possible(offer.value, isCertain: found.allSatisfy { $0[offer.value] == true })
        }
    }

    /// Ways of settling what is in doubt that are looked at.
    private static let mostDoubts = 8

    // MARK: Order

    /// For each value in doubt of what is asked for, the clauses that would decide it.
    private func candidates(_ saying: Saying, _ decision: Decision) -> [String] {
        let things = saying.ambiguous.filter { evaluator.isAboutFirstFact($0.key) }
        let clauses = things.sorted { $0.key < $1.key }.flatMap { fact, values in
            values.prefix(4).compactMap { value in
                var request = decision.request
                request.facts[fact] = value
                return (try? evaluator.decide(request))?.clauses.first
            }
        }
        return uniqued(clauses)
    }

    /// Some clauses first and sure of it.
    private func putFirst(_ chosen: [String], in clauses: [FoundClause], most: Int = 3) -> [FoundClause] {
        let top = max(clauses.first?.score ?? 1, 1)
        let sure = chosen.count == 1 ? 0.99 : 0.9 / Double(chosen.count)
        let first = chosen.prefix(most)
        return first.map { FoundClause(clause: $0, score: top, confidence: sure) }
            + clauses.filter { !first.contains($0.clause) }.map { clause in
                var clause = clause
                clause.confidence = min(clause.confidence, 1 - sure)
                return clause
            }
    }

    /// The best clause, then some others, then the rest.
    private func promoted(_ chosen: [String], in clauses: [FoundClause]) -> [FoundClause] {
        reordered(uniqued(clauses.prefix(1).map(\.clause) + chosen), in: clauses)
    }

    /// Some clauses first; each place stays worth what it was.
    private func reordered(_ chosen: [String], in clauses: [FoundClause]) -> [FoundClause] {
        let worths = clauses.isEmpty ? [FoundClause(clause: "", score: 1, confidence: 0.3)] : clauses
        let rest = clauses.map(\.clause).filter { !chosen.contains($0) }
        return (chosen + rest).enumerated().map { place, id in
            let worth = worths[min(place, worths.count - 1)]
            return FoundClause(clause: id, score: worth.score, confidence: worth.confidence)
        }
    }
}

extension FoundClause {
    fileprivate var halved: FoundClause {
        FoundClause(clause: clause, score: score, confidence: confidence / 2)
    }
}
