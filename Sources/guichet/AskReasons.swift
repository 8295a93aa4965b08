// What the card of an answer says beside the contract's keys, as keys of their own: a program that reads them needs no
// book beside it. Words and decides nothing.

import Decisions
import Desk
import Matching
import PolicyBook
import Reports

/// The words of an answer, for its JSON.
struct AskReasons {
    let consultation: Consultation
    let book: Book
    let language: Language

    private var decision: Decision { consultation.decision }

    var members: [(key: String, value: JSON)] {
        let isOpen = decision.answer == nil
        return [
            ("candidates", .list(consultation.candidates.map(\.json))),
            ("shown", shown),
            ("terms", list(decision.terms) { [("text", .text($0[language]))] }),
            ("approvers", list(decision.approvers) { [("text", .text($0[language]))] }),
            ("redirect_to", list(decision.destinations, destination)),
            ("none_because", .list(isOpen ? [] : decision.noneBecause.map { .text($0[language]) })),
            ("offers", .list(consultation.offers.compactMap(offer))),
            ("found", .list(consultation.clauses.compactMap(found))),
            (
                "questions",
                .list(
                    consultation.questions(in: book).map { name in
                        .object([
                            ("fact", .text(name)),
                            ("question", JSON(consultation.question(of: name, in: book)?[language])),
                        ])
                    })
            ),
            ("whom_to_ask", JSON(whomToAsk)),
        ]
    }

    private var whomToAsk: String? {
        guard consultation.band == .none else { return nil }
        return consultation.whomToAsk(in: book, otherwise: book.owner)?[language]
    }

    /// The clause the card quotes.
    private var shown: JSON {
        guard let id = consultation.shown, let (policy, clause) = book.clause(id) else { return .null }
        let rule = clause.rules.first { $0.id == decision.rule }
        return .object([
            ("clause", .text(clause.id)), ("title", .text(clause.title[language])),
            ("text", .text(clause.text[language])), ("policy", .text(policy.id)),
            ("policy_title", .text(policy.title[language])), ("owner", .text(policy.owner[language])),
            ("source", .text(policy.source[language])), ("from", .text((rule?.from ?? policy.from).description)),
            ("to", JSON((rule?.to ?? policy.to)?.description)),
        ])
    }

    /// An offer with the words to make it; `if` stands where it could only be had.
    private func offer(_ possible: Possible<String>) -> JSON? {
        guard let offer = book.offers.first(where: { $0.id == possible.value }) else { return nil }
        var members: [(key: String, value: JSON)] = [
            ("id", .text(offer.id)), ("title", .text(offer.title[language])), ("say", .text(offer.say[language])),
            ("team", .text(book.teamName(offer.team)[language])), ("needs", .list(offer.needs.map(JSON.text))),
            ("lead_time", JSON(offer.leadTime?.words[language])),
        ]
        if !possible.isCertain { members.append(("if", .flag(true))) }
        return .object(members)
    }

    /// A clause found, by its title, and whoever owns its policy.
    private func found(_ found: FoundClause) -> JSON? {
        guard let (policy, clause) = book.clause(found.clause) else { return nil }
        return .object([
            ("clause", .text(clause.id)), ("title", .text(clause.title[language])), ("policy", .text(policy.id)),
            ("owner", .text(policy.owner[language])), ("source", .text(policy.source[language])),
        ])
    }

    private func destination(_ destination: Destination) -> [(key: String, value: JSON)] {
        var members: [(key: String, value: JSON)] = [("text", .text(destination.words(in: book)[language]))]
        if case .team(let id) = destination { members.append(("team", .text(id.text))) }
        return members
    }

    /// Nothing of what only could hold while the answer is open: it would be of every rule.
    private func list<Value>(
        _ values: [Possible<Value>], _ members: (Value) -> [(key: String, value: JSON)]
    ) -> JSON {
        guard decision.answer != nil else { return .list([]) }
        return .list(values.map { .object(members($0.value) + ($0.isCertain ? [] : [("if", .flag(true))])) })
    }
}
