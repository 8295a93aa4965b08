// Which clauses and rules of two books are the same ones: by id, and where an id is gone, by what they say. A clause with
// a new number, or a rule that moves because a sibling came, is no clause removed and another added.

import Desk
import PolicyBook

struct BookPairs {
    struct PlacedRule {
        let rule: Rule
        let clause: String
    }

    /// The old id of each clause that bears a new one.
    let renumbered: [String: String]
    /// The rules of both books, each with its counterpart where it has one.
    let rules: [(old: PlacedRule?, new: PlacedRule?)]

    init(_ old: Book, _ new: Book) {
        renumbered = BookPairs.renumbered(old, new)
        rules = BookPairs.rules(old, new, renumbered)
    }

    /// A clause that is gone and one that is new with the very same words, or with the same title and rules. Words that
    /// several clauses share prove nothing.
    private static func renumbered(_ old: Book, _ new: Book) -> [String: String] {
        let (before, after) = (old.policies.flatMap(\.clauses), new.policies.flatMap(\.clauses))
        let (known, kept) = (Set(before.map(\.id)), Set(after.map(\.id)))
        var gone = before.filter { !kept.contains($0.id) }
        var found: [String: String] = [:]
        for isLike in [isWordedLike, isTitledLike] {
            for clause in after where !known.contains(clause.id) && found[clause.id] == nil {
                let alike = gone.filter { isLike($0, clause) }
                guard alike.count == 1, after.count(where: { !known.contains($0.id) && isLike(alike[0], $0) }) == 1
                else { continue }
                found[clause.id] = alike[0].id
                gone.removeAll { $0.id == alike[0].id }
            }
        }
        return found
    }

    private static func isWordedLike(_ one: Clause, _ other: Clause) -> Bool {
        one.text == other.text
    }

    private static func isTitledLike(_ one: Clause, _ other: Clause) -> Bool {
        one.title == other.title && one.rules.map { Content($0, [:]) } == other.rules.map { Content($0, [:]) }
    }

    /// What a rule says, its id and place apart.
    private struct Content: Hashable {
        let rule: Rule

        init(_ rule: Rule, _ renumbered: [String: String]) {
            var rule = rule
            rule.id = ""
            rule.location = SourceLocation(file: "", line: 0, column: 0)
            rule.overrides = rule.overrides.map { renumbered[$0] ?? $0 }
            self.rule = rule
        }
    }

    /// First by id and content, then clause by clause by content, then by id, a clause’s sole rule being its first.
    private static func rules(
        _ old: Book, _ new: Book, _ renumbered: [String: String]
    ) -> [(old: PlacedRule?, new: PlacedRule?)] {
        var before = placed(old)
        let after = placed(new)
        var counterparts = [PlacedRule?](repeating: nil, count: after.count)
        func pair(_ isSame: (PlacedRule, PlacedRule) -> Bool) {
            for (place, rule) in after.enumerated() where counterparts[place] == nil {
                guard let known = before.firstIndex(where: { isSame($0, rule) }) else { continue }
                counterparts[place] = before.remove(at: known)
            }
        }
        func home(_ rule: PlacedRule) -> String { renumbered[rule.clause] ?? rule.clause }
        func content(_ rule: PlacedRule) -> Content { Content(rule.rule, renumbered) }
        pair { $0.rule.id == $1.rule.id && Content($0.rule, [:]) == content($1) }
        pair { $0.clause == home($1) && Content($0.rule, [:]) == content($1) }
        pair { $0.rule.id == $1.rule.id }
        pair { $0.clause == home($1) && position($0) == position($1) }
        return before.map { ($0, nil) } + zip(counterparts, after).map { ($0, $1) }
    }

    private static func placed(_ book: Book) -> [PlacedRule] {
        book.policies.flatMap { policy in
            policy.clauses.flatMap { clause in clause.rules.map { PlacedRule(rule: $0, clause: clause.id) } }
        }
    }

    /// The number of a rule whose id is made from its clause’s; its own id where it has one.
    private static func position(_ placed: PlacedRule) -> String {
        if placed.rule.id == placed.clause { return "1" }
        let prefix = placed.clause + "/"
        return placed.rule.id.hasPrefix(prefix) ? String(placed.rule.id.dropFirst(prefix.count)) : placed.rule.id
    }
}

extension BookPairs.PlacedRule {
    /// Whether its id is its author’s, not made from the clause’s.
    var isNamed: Bool { rule.id != clause && !rule.id.hasPrefix(clause + "/") }
}
