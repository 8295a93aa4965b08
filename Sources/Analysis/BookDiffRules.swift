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
            let parts = BookDiffRules.parts(known, placed)
            if !parts.isEmpty { changes.append(change(placed, .changed, parts)) }
        }
        return changes
    }

    private func change(_ placed: Placed, _ change: BookChange, _ parts: [BookPartChange] = []) -> BookRuleChange {
        BookRuleChange(
            rule: placed.rule.id, clause: placed.clause, change: change, parts: parts, location: placed.rule.location)
    }

    /// The order of conditions says nothing, that of alternatives does: the best comes first.
    private static func parts(_ old: Placed, _ new: Placed) -> [BookPartChange] {
        zip(texts(of: old), texts(of: new)).flatMap { one, other in
            let isReordered = one.name == .when && Set(old.rule.conditions) == Set(new.rule.conditions)
            return isReordered ? [] : BookPartChange.between(one.name, one.text, other.text)
        }
    }

    private static func texts(of placed: Placed) -> [(name: BookPartName, text: Bilingual)] {
        let rule = placed.rule
        func plain(_ texts: [String]) -> Bilingual { Bilingual(same: texts.joined(separator: " ")) }
        let terms = Language.allCases.map { language in rule.terms.map { $0[language] }.joined(separator: " · ") }
        return [
            (.clause, plain([placed.clause])), (.when, plain(rule.conditions.map(\.source))),
            (.outcome, rule.outcome.words), (.conditions, Bilingual(terms[0], terms[1])),
            (.approver, rule.approver ?? plain([])), (.redirectTo, rule.redirectTo?.written ?? plain([])),
            (.alternatives, plain(rule.alternatives)), (.noneBecause, rule.noneBecause ?? plain([])),
            (.overrides, plain(rule.overrides)), (.from, plain([rule.from.description])),
            (.to, plain([rule.to?.description ?? ""])),
        ]
    }
}

extension Destination {
    /// As written in a book: a team by its id, or words.
    fileprivate var written: Bilingual {
        switch self {
        case .team(let team): Bilingual(same: team.text)
        case .text(let words): words
        }
    }
}
