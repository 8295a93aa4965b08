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
                + " → avant\u{00A0}: \(was.french)\u{00A0}; après\u{00A0}: \(becomes.french)\(period.french)")
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

extension BookUnknownChange {
    /// `level: not known → before: it depends (allowed or not offered); after: not offered`.
    public func words(in book: Book) -> Bilingual {
        let label = book.fact(fact)?.label ?? Bilingual(same: fact)
        let (was, becomes) = (BookUnknownChange.words(old), BookUnknownChange.words(new))
        return Bilingual(
            "\(label.english) not known → before: \(was.english); after: \(becomes.english)",
            "\(label.french) non précisé → avant\u{00A0}: \(was.french)\u{00A0}; après\u{00A0}: \(becomes.french)")
    }

    private static func words(_ answers: Set<Answer>) -> Bilingual {
        let all = Outcome.allCases.map(Answer.outcome) + [.noPolicy]
        let named = all.filter(answers.contains).map { BookRegionChange.Verdict(answer: $0, clause: nil).words }
        let list = Typography.list(named, last: Typography.or)
        return named.count < 2 ? list : Bilingual("it depends (\(list.english))", "selon le cas (\(list.french))")
    }
}

extension BookRegionChange.Verdict {
    /// `not offered (MOB-2.1)`.
    var words: Bilingual {
        // As a reply “no policy covers this” is a sentence; here it is what became of a request.
        let words =
            answer == .noPolicy ? Bilingual("covered by no policy", "aucune politique ne le couvre") : answer.words
        return words.map { text in text + (clause.map { " (\($0))" } ?? "") }
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
        case .absentOr(let condition): condition.words(in: book) + Bilingual(", or absent", ", ou absent")
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
        case .renumbered: Bilingual("renumbered", "nouveau numéro")
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
        case .book: Bilingual("book", "recueil")
        case .term: Bilingual("words for", "mots pour")
        }
    }
}
