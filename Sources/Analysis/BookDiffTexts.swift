// Policies, clauses, offers and facts of two books, compared part by part. Rules are compared elsewhere.

import Desk
import PolicyBook

struct BookDiffTexts {
    private let old: Book
    private let new: Book
    private typealias Kind = BookTextChange.Kind

    /// A thing with an id, as its parts.
    private struct Entry {
        let id: String
        let location: SourceLocation
        let parts: [(name: BookPartName, text: Bilingual)]
    }

    init(_ old: Book, _ new: Book) {
        self.old = old
        self.new = new
    }

    func changes() -> [BookTextChange] {
        compare(.fact, facts(old), facts(new)) + compare(.policy, policies(old), policies(new))
            + compare(.clause, clauses(old), clauses(new)) + compare(.offer, offers(old), offers(new))
    }

    private func compare(_ kind: Kind, _ old: [Entry], _ new: [Entry]) -> [BookTextChange] {
        let before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Set(new.map(\.id))
        var changes = old.filter { !after.contains($0.id) }.map { entry in
            BookTextChange(kind: kind, id: entry.id, change: .removed, parts: [], location: entry.location)
        }
        for entry in new {
            guard let known = before[entry.id] else {
                changes.append(
                    BookTextChange(kind: kind, id: entry.id, change: .added, parts: [], location: entry.location))
                continue
            }
            let parts = zip(known.parts, entry.parts).flatMap { BookPartChange.between($0.name, $0.text, $1.text) }
            if !parts.isEmpty {
                changes.append(
                    BookTextChange(
                        kind: kind, id: entry.id, change: .changed, parts: parts, location: entry.location))
            }
        }
        return changes
    }

    private func policies(_ book: Book) -> [Entry] {
        book.policies.map { policy in
            Entry(
                id: policy.id, location: policy.location,
                parts: [
                    (.title, policy.title), (.owner, policy.owner), (.source, policy.source),
                    (.from, Bilingual(same: policy.from.description)),
                    (.to, Bilingual(same: policy.to?.description ?? "")),
                    (.review, Bilingual(same: policy.review.description)),
                ])
        }
    }

    private func clauses(_ book: Book) -> [Entry] {
        book.policies.flatMap(\.clauses).map { clause in
            func asked(_ language: Language) -> String { (clause.asked[language] ?? []).joined(separator: " · ") }
            return Entry(
                id: clause.id, location: clause.location,
                parts: [
                    (.title, clause.title), (.text, clause.text),
                    (.asked, Bilingual(asked(.english), asked(.french))),
                ])
        }
    }

    private func offers(_ book: Book) -> [Entry] {
        book.offers.map { offer in
            let conditions = offer.conditions.map(\.source).joined(separator: " ")
            return Entry(
                id: offer.id, location: offer.location,
                parts: [
                    (.title, offer.title), (.text, offer.text), (.say, offer.say),
                    (.when, Bilingual(same: conditions)),
                    (.leadTime, offer.leadTime?.words ?? Bilingual(same: "")),
                    (.team, Bilingual(same: offer.team.text)),
                    (.needs, Bilingual(same: offer.needs.joined(separator: " "))),
                ])
        }
    }

    private func facts(_ book: Book) -> [Entry] {
        book.facts.enumerated().map { place, fact in
            let values: Bilingual =
                switch fact.domain {
                case .choices(let choices):
                    Bilingual(
                        choices.map { "\($0.id) (\($0.name.english))" }.joined(separator: " "),
                        choices.map { "\($0.id) (\($0.name.french))" }.joined(separator: " "))
                case .number(let range): Bilingual(same: "\(range.lowerBound) \(range.upperBound)")
                case .flag: Bilingual(same: "true false")
                }
            let members = fact.choices.flatMap { choice in choice.of.map { "\(choice.id)<\($0)" } }
            return Entry(
                id: fact.name, location: fact.location,
                parts: [
                    (.question, fact.question ?? Bilingual(same: "")), (.values, values),
                    (.of, Bilingual(same: members.joined(separator: " "))),
                    (.assume, Bilingual(same: fact.assumed?.description ?? "")),
                    (.place, Bilingual(same: String(place + 1))),
                ])
        }
    }
}

extension Condition {
    /// As written in a book.
    var source: String {
        switch test {
        case .oneOf(let ids): "\(fact): [\(ids.joined(separator: ", "))]"
        case .noneOf(let ids): "\(fact): {not: [\(ids.joined(separator: ", "))]}"
        case .between(let low, let high):
            "\(fact): {"
                + [low.map { "min: \($0)" }, high.map { "max: \($0)" }].compactMap(\.self).joined(separator: ", ") + "}"
        case .flag(let flag): "\(fact): \(flag)"
        }
    }
}
