// The policies of a book and the revisions a desk published, as lists.

import Desk
import Localisation
import PolicyBook
import Storage

/// What `policy show` lists without a clause.
struct PolicyList {
    let shelf: ShownBook

    private func isInForce(_ policy: Policy) -> Bool {
        policy.from <= shelf.date && policy.to.map { shelf.date < $0 } ?? true
    }

    /// A policy a line, then a revision a line.
    func print(in language: Language) throws {
        let policies = shelf.book.policies
        let count = policies.count { isInForce($0) }
        let day = shelf.date.words
        let head = Bilingual(
            "\(shelf.book.title.english): \(count) of \(policies.count) policies in force on \(day.english)",
            "\(shelf.book.title.french)\u{00A0}: politiques en vigueur le \(day.french), \(count) sur "
                + "\(policies.count)")
        try Output.line(head[language])
        for policy in policies { try Output.line(words(of: policy)[language]) }
        guard !shelf.publications.isEmpty else { return }
        try Output.line("")
        try Output.line(
            Bilingual("Revisions published, the latest first:", "Révisions publiées, la plus récente d’abord\u{00A0}:")[
                language])
        for publication in shelf.publications.reversed() {
            try Output.line("  " + shelf.words(of: publication)[language])
        }
    }

    private func words(of policy: Policy) -> Bilingual {
        let clauses = Typography.count(
            policy.clauses.count, one: Bilingual("clause", "clause"), many: Bilingual("clauses", "clauses"))
        let to = policy.to.map { " → \($0)" } ?? ""
        let state = isInForce(policy) ? Bilingual("", "") : Bilingual(", not in force", ", pas en vigueur")
        return Bilingual(
            "  \(policy.id)  \(policy.title.english) (\(clauses.english); \(policy.owner.english); from "
                + "\(policy.from)\(to); review \(policy.review)\(state.english))",
            "  \(policy.id)  \(policy.title.french) (\(clauses.french)\u{00A0}; \(policy.owner.french)\u{00A0}; dès "
                + "\(policy.from)\(to)\u{00A0}; à revoir d’ici \(policy.review)\(state.french))")
    }

    /// The same as objects.
    func printJSON() throws {
        for policy in shelf.book.policies {
            let object = JSON.object(
                [
                    ("kind", .text("policy")), ("policy", .text(policy.id)), ("title", policy.title.json),
                    ("owner", policy.owner.json), ("source", policy.source.json),
                    ("from", .text(policy.from.description)), ("to", JSON(policy.to?.description)),
                    ("review", .text(policy.review.description)), ("in_force", .flag(isInForce(policy))),
                    ("clauses", .list(policy.clauses.map { .text($0.id) })),
                ] + policy.location.members)
            try Output.document(object.line + "\n")
        }
        for publication in shelf.publications.reversed() {
            let object = JSON.object([
                ("kind", .text("revision")), ("revision", .text(publication.revision)),
                ("published", .text(publication.at.description)), ("by", JSON(publication.by?.text)),
                ("in_force", .flag(publication == shelf.publication)),
            ])
            try Output.document(object.line + "\n")
        }
    }
}
