// The sections of a card and their words.

import Decisions
import Desk
import Documents
import Localisation
import Matching
import PolicyBook

/// A card in one language.
struct CardPage {
    let source: CardSource

    private var decision: Decision { source.decision }
    private var book: Book { source.book }

    /// At most this many clauses, offers or questions are listed.
    private static let listed = 3

    var blocks: [Block] {
        var blocks = understood
        if decision.outcome != nil {
            blocks += source.band == .confirm && source.nearest.count > 1 ? toConfirm : []
            blocks += policy + instead + why
        } else if decision.answer == nil, source.band != .none {
            blocks += (source.isSpecific ? depends : likely) + questions + instead
        } else if decision.answer == nil, !source.hasWords {
            blocks += questions
        } else {
            blocks += nothing
        }
        return blocks
    }

    private func say(_ english: String, _ french: String) -> String {
        Bilingual(english, french)[source.language]
    }

    private func line(_ text: String) -> Block { .paragraph(Inline(text)) }

    private func section(_ title: String, _ blocks: [Block]) -> [Block] {
        blocks.isEmpty ? [] : [.heading(Inline(title), level: 2)] + blocks
    }

    private var understood: [Block] {
        let open = say(" (to be confirmed)", " (à confirmer)")
        let readings = source.recognised.map(told) + source.candidates.map { told($0) + open }
        return readings.isEmpty ? [] : [line(readings.joined(separator: ", "))]
    }

    private func told(_ reading: CardSource.Reading) -> String {
        let name = book.fact(reading.fact)?.name(of: reading.value) ?? Bilingual(same: reading.value.description)
        return "\(Typography.quoted(reading.words)[source.language]) → \(name[source.language])"
    }

    private var policy: [Block] {
        guard let id = decision.clause, let outcome = decision.outcome else { return [] }
        let title = Bilingual("POLICY: \(outcome.words.english)", "POLITIQUE\u{00A0}: \(outcome.words.french)")
        return section(title[source.language], quoted(id) + terms)
    }

    /// A clause word for word, with its citation.
    private func quoted(_ id: String) -> [Block] {
        guard let (policy, clause) = book.clause(id) else { return [] }
        let rule = clause.rules.first { $0.id == decision.rule }
        let dates = CivilDate.inForceWords(from: rule?.from ?? policy.from, to: rule?.to ?? policy.to)
        let language = source.language
        let citation = "\(policy.title[language]), \(policy.source[language]). \(dates[language])"
        return [
            .paragraph(.strong("\(clause.id) \(clause.title[language])")),
            .quotation(Quotation(CommonMark.blocks(of: clause.text[language]), citation: Inline(citation))),
        ]
    }

    /// What the words are about while it is not known what is asked for: every rule of the book is open then, and none
    /// of them tells anything.
    private var likely: [Block] {
        guard let shown = source.shown else { return toConfirm }
        return section(say("POLICY", "POLITIQUE"), quoted(shown))
    }

    private var terms: [Block] {
        var lines = decision.terms.map { say("condition: ", "condition\u{00A0}: ") + $0.hedged[source.language] }
        lines += decision.approvers.map {
            say("who approves: ", "qui approuve\u{00A0}: ") + $0.hedged[source.language]
        }
        lines += decision.destinations.map { destination in
            let words = Possible(destination.value.words(in: book), isCertain: destination.isCertain)
            return say("where it goes: ", "où s’adresser\u{00A0}: ") + words.hedged[source.language]
        }
        return lines.isEmpty ? [] : [.list(lines.map { [line($0)] })]
    }

    private var instead: [Block] {
        let found = source.offers.compactMap { possible in
            book.offers.first { $0.id == possible.value }.map { ($0, possible.isCertain) }
        }
        let title = say("INSTEAD", "À LA PLACE")
        if !found.isEmpty {
            let offers = found.prefix(CardPage.listed).map { item($0.0, isCertain: $0.1) }
            return section(title, [.list(offers)] + more(found.dropFirst(CardPage.listed)))
        }
        guard decision.outcome != nil else { return [] }
        let reasons = decision.noneBecause.map { reason in
            line(say("none, because \(reason.english)", "aucune, parce que\u{00A0}: \(reason.french)"))
        }
        return section(title, reasons)
    }

    /// The offers there is no room for, by their titles.
    private func more(_ offers: ArraySlice<(Offer, Bool)>) -> [Block] {
        if offers.isEmpty { return [] }
        let titles = offers.map { offer, isCertain in
            offer.title[source.language] + (isCertain ? "" : say(" (to be confirmed)", " (à confirmer)"))
        }.joined(separator: say("; ", "\u{00A0}; "))
        let count = offers.count
        return [line(say("And \(count) more: \(titles)", "Et \(count) de plus\u{00A0}: \(titles)"))]
    }

    private func item(_ offer: Offer, isCertain: Bool) -> [Block] {
        let language = source.language
        var terms = [offer.leadTime?.words[language], book.teamName(offer.team)[language]].compactMap { $0 }
        if !isCertain { terms.append(say("to be confirmed", "à confirmer")) }
        return [
            .paragraph(.strong(offer.title[language]) + Inline(" (\(terms.joined(separator: ", ")))")),
            line(Typography.quoted(offer.say)[language]),
        ]
    }

    private var why: [Block] {
        let language = source.language
        var lines = decision.conditions.map { [line($0.words(in: book)[language])] }
        if lines.isEmpty { lines.append([line(say("it always applies", "elle s’applique toujours"))]) }
        lines += decision.nearMisses.map { [line($0.words(in: book)[language])] }
        for (fact, value) in decision.assumed.sorted(by: { $0.key < $1.key }) where decision.check.contains(fact) {
            lines.append([line(assumed(fact, value)[language])])
        }
        let beaten = decision.beaten.prefix(CardPage.listed).map(\.words)
        lines += beaten.map { [line(say("set aside: \($0.english)", "écartée\u{00A0}: \($0.french)"))] }
        return section(say("WHY", "POURQUOI"), [.list(lines)])
    }

    private func assumed(_ fact: String, _ value: FactValue) -> Bilingual {
        let test: Test =
            switch value {
            case .choice(let id): .oneOf([id])
            case .number(let number): .between(min: number, max: number)
            case .flag(let flag): .flag(flag)
            }
        return Condition(fact: fact, test: test).words(in: book)
            + Bilingual(
                " (assumed: check it, the answer depends on it)",
                " (supposé\u{00A0}: à vérifier, la réponse en dépend)")
    }

    private var depends: [Block] {
        let answers = Outcome.allCases.map(Answer.outcome) + [.noPolicy]
        let possible = answers.filter(decision.possible.contains).map(\.words)
        let words = Typography.list(possible, last: Typography.or)
        return section(
            say("POLICY: it depends", "POLITIQUE\u{00A0}: cela dépend"),
            [line(say("Still possible: \(words.english).", "Encore possible\u{00A0}: \(words.french)."))]
                + clauseList(source.nearest.isEmpty ? decision.clauses : source.nearest))
    }

    private var questions: [Block] {
        let asked = source.questions.prefix(CardPage.listed).compactMap { name in
            var seen: [FactValue] = []
            for reading in source.candidates where reading.fact == name && !seen.contains(reading.value) {
                seen.append(reading.value)
            }
            return book.fact(name)?.question(among: seen)?[source.language]
        }
        return asked.isEmpty ? [] : section(say("ASK", "DEMANDEZ"), [.list(asked.map { [line($0)] }, first: 1)])
    }

    private var toConfirm: [Block] {
        let sentence = say(
            "Several clauses may be meant. Please check with the client which one it is.",
            "Plusieurs clauses sont possibles. Vérifiez avec la personne de laquelle il s’agit.")
        return section(say("TO CONFIRM", "À CONFIRMER"), [line(sentence)] + clauseList(source.nearest))
    }

    private var nothing: [Block] {
        let sentence = say(
            "No policy that we know of covers this. That is neither a yes nor a no.",
            "Aucune politique connue ne couvre cette demande. Ce n’est ni un oui ni un non.")
        let nearest = clauseList(source.nearest, withOwners: true)
        let near = nearest.isEmpty ? [] : [line(say("The nearest clauses:", "Les clauses les plus proches\u{00A0}:"))]
        let who = source.whoToAsk.map {
            line(say("Whom to ask: \($0.english)", "À qui demander\u{00A0}: \($0.french)"))
        }
        return section(
            say("POLICY: none found", "POLITIQUE\u{00A0}: aucune trouvée"),
            [line(sentence)] + near + nearest + (who.map { [$0] } ?? []))
    }

    /// Clauses by their titles; with whoever owns them where somebody is to be asked.
    private func clauseList(_ ids: [String], withOwners: Bool = false) -> [Block] {
        var seen: Set<String> = []
        let items = ids.filter { seen.insert($0).inserted }.prefix(CardPage.listed).compactMap { id -> [Block]? in
            guard let (policy, clause) = book.clause(id) else { return nil }
            let owner = say(
                "; ask the owner: \(policy.owner.english)", "\u{00A0}; demandez à\u{00A0}: \(policy.owner.french)")
            let place = policy.title[source.language] + (withOwners ? owner : "")
            return [line("\(id) \(clause.title[source.language]) (\(place))")]
        }
        return items.isEmpty ? [] : [.list(items)]
    }
}
