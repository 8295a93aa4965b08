// Differences between two books in words, for people who own policies.

import Decisions
public import Desk
import Localisation
public import PolicyBook
import Reports

extension BookRegionChange {
    /// Who is concerned, what they were told and what they would be: `item: Printer; role: Manager: was not offered
    /// (PRI-1), becomes allowed (PRI-2), from January 1, 2027`.
    public func words(in book: Book) -> Bilingual {
        var who: [Bilingual] = []
        if let fact = book.facts.first(where: { $0.derivedFrom == nil }), !values.isEmpty {
            let names = Typography.list(values.map { fact.name(of: $0) }, last: Typography.or)
            who.append(fact.label + Bilingual(same: " ") + names)
        }
        who += limits.map { $0.words(in: book) }
        if who.isEmpty { who = [Bilingual("any request", "toute demande")] }
        let period = period
        let (was, becomes) = (old.words, new.words)
        return Bilingual(
            who.map(\.english).joined(separator: "; ")
                + " → was \(was.english), becomes \(becomes.english)\(period.english)",
            who.map(\.french).joined(separator: "\u{00A0}; ")
                + " → était \(was.french), devient \(becomes.french)\(period.french)")
    }

    private var period: Bilingual {
        let start = from.map { Bilingual(", from \($0.words.english)", ", à compter du \($0.words.french)") }
        let end = to.map { to in
            let last = to.adding(days: -1).words
            return Bilingual(", until \(last.english)", ", jusqu’au \(last.french)")
        }
        return (start ?? Bilingual(same: "")) + (end ?? Bilingual(same: ""))
    }
}

extension BookRegionChange.Verdict {
    /// `not offered (MOB-2.1)`.
    var words: Bilingual {
        answer.words.map { text in text + (clause.map { " (\($0))" } ?? "") }
    }
}

extension RegionLimit {
    /// `role: Manager or Executive`, `no level`.
    public func words(in book: Book) -> Bilingual {
        func absent(_ name: String) -> Bilingual {
            book.fact(name).map(RequestWords.absent) ?? Bilingual("no \(name)", "sans \(name)")
        }
        return switch self {
        case .condition(let condition): condition.words(in: book)
        case .absentOr(let condition): condition.words(in: book) + Bilingual(", or none", ", ou absent")
        case .absent(let fact): absent(fact)
        case .present(let fact):
            (book.fact(fact)?.label ?? Bilingual(same: fact)) + Bilingual(" any", " peu importe, mais connu")
        }
    }
}

extension BookChange: Worded {
    public var words: Bilingual {
        switch self {
        case .added: Bilingual("added", "ajout")
        case .removed: Bilingual("removed", "retrait")
        case .changed: Bilingual("changed", "changement")
        }
    }
}

extension BookTextChange.Kind: Worded {
    public var words: Bilingual {
        switch self {
        case .policy: Bilingual("policy", "politique")
        case .clause: Bilingual("clause", "clause")
        case .offer: Bilingual("offer", "offre")
        case .fact: Bilingual("fact", "fait")
        }
    }
}
