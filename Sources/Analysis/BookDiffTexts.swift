// Policies, clauses, offers, facts and words of two books, compared part by part. Rules are compared elsewhere.

import Desk
import PolicyBook

struct BookDiffTexts {
    private let old: Book
    private let new: Book
    private let pairs: BookPairs
    private typealias Kind = BookTextChange.Kind

    /// A thing with an id, as its parts.
    private struct Entry {
        let id: String
        let location: SourceLocation
        var parts: [(name: BookPartName, text: Bilingual)]
    }

    init(_ old: Book, _ new: Book, _ pairs: BookPairs) {
        self.old = old
        self.new = new
        self.pairs = pairs
    }

    func changes() -> [BookTextChange] {
        compare(.book, [head(old)], [head(new)])
            + compare(.fact, facts(old), facts(new)) + compare(.policy, policies(old), policies(new))
            + compare(.clause, clauses(old), clauses(new), pairs.renumbered) + compare(.offer, offers(old), offers(new))
            + compare(.term, terms(old), terms(new))
    }

    /// `renumbered` has the old id of what bears a new one.
    private func compare(
        _ kind: Kind, _ old: [Entry], _ new: [Entry], _ renumbered: [String: String] = [:]
    ) -> [BookTextChange] {
        let before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Set(new.map { renumbered[$0.id] ?? $0.id })
        var changes = old.filter { !after.contains($0.id) }.map { entry in
            BookTextChange(kind: kind, id: entry.id, change: .removed, parts: [], location: entry.location)
        }
        for entry in new {
            let was = renumbered[entry.id]
            guard let known = before[was ?? entry.id] else {
                changes.append(
                    BookTextChange(kind: kind, id: entry.id, change: .added, parts: [], location: entry.location))
                continue
            }
            let parts = zip(known.parts, entry.parts).flatMap { BookPartChange.between($0.name, $0.text, $1.text) }
            if !parts.isEmpty || was != nil {
                changes.append(
                    BookTextChange(
                        kind: kind, id: entry.id, change: was == nil ? .changed : .renumbered, was: was, parts: parts,
                        location: entry.location))
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

    /// A book has one head, whatever its id.
    private func head(_ book: Book) -> Entry {
        let teams = book.teams.map { (id: $0.id.text, name: $0.name) }
        let needs = book.needs.map { (id: $0.id, name: $0.name) }
        return Entry(
            id: "", location: SourceLocation(file: "book.yaml", line: 1, column: 1),
            parts: [
                (.book, Bilingual(same: book.id)), (.title, book.title), (.owner, book.owner),
                (.team, BookDiffTexts.named(teams)), (.needs, BookDiffTexts.named(needs)),
            ])
    }

    private static func named(_ things: [(id: String, name: Bilingual)]) -> Bilingual {
        func all(_ language: Language) -> String {
            things.map { "\($0.id) (\($0.name[language]))" }.joined(separator: " ")
        }
        return Bilingual(all(.english), all(.french))
    }

    private func clauses(_ book: Book) -> [Entry] {
        book.policies.flatMap { policy in
            policy.clauses.map { clause in
                Entry(
                    id: clause.id, location: clause.location,
                    parts: [
                        (.policy, Bilingual(same: policy.id)), (.title, clause.title), (.text, clause.text),
                        (.asked, BookDiffTexts.phrases(clause.asked)),
                    ])
            }
        }
    }

    private static func phrases(_ phrases: [Language: [String]]) -> Bilingual {
        func all(_ language: Language) -> String { (phrases[language] ?? []).joined(separator: " · ") }
        return Bilingual(all(.english), all(.french))
    }

    /// The words of one meaning, however many entries they stand in.
    private func terms(_ book: Book) -> [Entry] {
        var found: [Entry] = []
        for entry in book.terms {
            let id = entry.means.map { fact, meaning in
                switch meaning {
                case .value(let value): "\(fact): \(value)"
                case .number: "\(fact): {n}"
                }
            }.joined(separator: ", ")
            if let known = found.firstIndex(where: { $0.id == id }) {
                let (text, more) = (found[known].parts[0].text, BookDiffTexts.phrases(entry.phrases))
                found[known].parts[0].text = Bilingual(
                    [text.english, more.english].filter { !$0.isEmpty }.joined(separator: " · "),
                    [text.french, more.french].filter { !$0.isEmpty }.joined(separator: " · "))
            } else {
                found.append(
                    Entry(id: id, location: entry.location, parts: [(.phrases, BookDiffTexts.phrases(entry.phrases))]))
            }
        }
        return found
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
