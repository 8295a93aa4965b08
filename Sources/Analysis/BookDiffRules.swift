// The rules of two books, compared key by key.

import Desk
import PolicyBook

struct BookDiffRules {
    private typealias Placed = BookPairs.PlacedRule

    private let pairs: BookPairs

    init(_ pairs: BookPairs) {
        self.pairs = pairs
    }

    /// What went, then what stayed or came, each in the order of its book.
    func changes() -> [BookRuleChange] {
        pairs.rules.compactMap { old, new in
            switch (old, new) {
            case (let old?, nil): change(old, .removed)
            case (nil, let new?): change(new, .added)
            case (let old?, let new?): compare(old, new)
            case (nil, nil): nil
            }
        }
    }

    /// An id made from the clause’s changes with it, and with the rules beside it: that is nobody’s decision.
    private func compare(_ old: Placed, _ new: Placed) -> BookRuleChange? {
        let parts = parts(old, new)
        let isRenamed = old.rule.id != new.rule.id && (old.isNamed || new.isNamed)
        guard !parts.isEmpty || isRenamed else { return nil }
        var change = change(new, parts.isEmpty ? .renumbered : .changed, parts)
        if old.rule.id != new.rule.id { change.was = old.rule.id }
        return change
    }

    private func change(_ placed: Placed, _ change: BookChange, _ parts: [BookPartChange] = []) -> BookRuleChange {
        BookRuleChange(
            rule: placed.rule.id, clause: placed.clause, change: change, parts: parts, location: placed.rule.location)
    }

    /// The order of conditions says nothing, that of alternatives does: the best comes first.
    private func parts(_ old: Placed, _ new: Placed) -> [BookPartChange] {
        func known(_ id: String) -> String { pairs.renumbered[id] ?? id }
        var rule = new.rule
        rule.overrides = rule.overrides.map(known)
        let texts = zip(
            BookDiffRules.texts(of: old),
            BookDiffRules.texts(of: Placed(rule: rule, clause: known(new.clause))))
        return texts.flatMap { one, other in
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
