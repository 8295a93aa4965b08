// The rules of two books, compared key by key.

import Desk
import PolicyBook

struct BookDiffRules {
    private struct Placed {
        let rule: Rule
        let clause: String
    }

    private let old: [Placed]
    private let new: [Placed]

    init(_ old: Book, _ new: Book) {
        self.old = BookDiffRules.rules(of: old)
        self.new = BookDiffRules.rules(of: new)
    }

    private static func rules(of book: Book) -> [Placed] {
        book.policies.flatMap { policy in
            policy.clauses.flatMap { clause in clause.rules.map { Placed(rule: $0, clause: clause.id) } }
        }
    }

    func changes() -> [BookRuleChange] {
        let before = Dictionary(old.map { ($0.rule.id, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Set(new.map(\.rule.id))
        var changes = old.filter { !after.contains($0.rule.id) }.map { change($0, .removed) }
        for placed in new {
            guard let known = before[placed.rule.id] else {
                changes.append(change(placed, .added))
                continue
            }
            let keys = BookDiffRules.keys(known, placed)
            if !keys.isEmpty { changes.append(change(placed, .changed, keys)) }
        }
        return changes
    }

    private func change(_ placed: Placed, _ change: BookChange, _ keys: [String] = []) -> BookRuleChange {
        BookRuleChange(
            rule: placed.rule.id, clause: placed.clause, change: change, keys: keys, location: placed.rule.location)
    }

    private static func keys(_ old: Placed, _ new: Placed) -> [String] {
        let (one, other) = (old.rule, new.rule)
        let isSame: [(String, Bool)] = [
            ("clause", old.clause == new.clause), ("when", Set(one.conditions) == Set(other.conditions)),
            ("outcome", one.outcome == other.outcome), ("conditions", one.terms == other.terms),
            ("approver", one.approver == other.approver), ("redirect-to", one.redirectTo == other.redirectTo),
            ("alternatives", one.alternatives == other.alternatives),
            ("none-because", one.noneBecause == other.noneBecause), ("overrides", one.overrides == other.overrides),
            ("from", one.from == other.from), ("to", one.to == other.to),
        ]
        return isSame.filter { !$0.1 }.map(\.0)
    }
}
