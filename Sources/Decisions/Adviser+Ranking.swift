// Which clauses some words bring up first, without the reasons: what `consult` lists, at the cost of a search.

public import Desk
import Matching

extension Adviser {
    /// The clauses `consult` lists first for the words alone, best first.
    ///
    /// Nothing is decided unless the words name the thing asked for: only then does a decision change the order.
    public func clauses(for words: String, language: Language, on date: CivilDate, limit: Int) -> [String] {
        let reading = reader.read(words, beside: finder.index)
        if reading.facts.contains(where: { evaluator.isAboutFirstFact($0.fact) }),
            let consultation = try? consult(words, language: language, on: date, limit: limit)
        {
            return consultation.clauses.map(\.clause)
        }
        let hints = finder.hints(deciding: [], mentions: reading.mentions, nearness: nil)
        return finder.index.find(reading.heard, language: language, limit: limit, hints: hints).hits
            .prefix(limit).map { finder.clause($0.key) }
    }
}
