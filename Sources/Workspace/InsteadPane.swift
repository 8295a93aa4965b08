// The INSTEAD pane: what this client can really have, best first, and the words to offer it.

import Decisions
import Desk
import Localisation
import Matching
import PolicyBook
import Reports
import Terminal
import Tickets

extension CallRoom {
    func insteadTitle(_ language: Language) -> String {
        if isReviewed, let ticket { return ticket.offerTally[language] }
        return offers.isEmpty ? "" : String(offers.count)
    }

    func insteadText(_ setting: Setting, _ labels: Language) -> [StyledText] {
        let shown = frozenOffers(setting.book)
        let heads = offerHeads(setting.book, labels)
        var text = shown.enumerated().flatMap { number, offer in
            (heads[offer.id].map { [$0] } ?? []) + offerText(offer, isSelected: number == selectedOffer, labels)
        }
        if isReviewed { text += notOfferedYet(setting.book, labels) }
        for reason in noneBecause { text += [StyledText(reason[language], .plain), StyledText()] }
        if text.isEmpty, answer != nil {
            text.append(StyledText((isGranted ? Label.nothingInstead : Label.noOffer)[labels], .dim))
        }
        return text
    }

    /// The clause over the first offer of each, while several may govern.
    private func offerHeads(_ book: Book, _ labels: Language) -> [String: StyledText] {
        guard !isDecided, clauses.count > 1 else { return [:] }
        let heads = offerGroups.compactMap { clause, offers -> (String, StyledText)? in
            guard let first = offers.first else { return nil }
            let title = clause.flatMap { book.clause($0)?.clause }.map { "\($0.id) \($0.title[language])" }
            return (first, StyledText(title ?? Label.otherClauses[labels], .title))
        }
        return Dictionary(heads, uniquingKeysWith: { first, _ in first })
    }

    private var answer: Answer? {
        if let honoured { return .outcome(honoured.outcome) }
        return decision?.answer ?? consultation.flatMap { $0.band == .none ? nil : $0.decision.answer }
    }

    private var isGranted: Bool {
        answer == .outcome(.allowed) || answer == .outcome(.allowedWithConditions) || honoured != nil
    }

    private var noneBecause: [Bilingual] {
        if honoured != nil { return [] }

        if let decision { return decision.noneBecause.map { [$0] } ?? [] }
        return answer == nil ? [] : consultation?.decision.noneBecause ?? []
    }

    private func frozenOffers(_ book: Book) -> [FrozenOffer] {
        if let decision { return decision.offers }
        let possible = consultation?.offers ?? []
        return offers.compactMap { id in
            guard let offer = book.offers.first(where: { $0.id == id }) else { return nil }
            let isCertain = possible.first { $0.value == id }?.isCertain ?? false
            return FrozenOffer(offer, team: book.teamName(offer.team), isCertain: isCertain)
        }
    }

    private func offerText(_ offer: FrozenOffer, isSelected: Bool, _ labels: Language) -> [StyledText] {
        let reply = ticket?.offers.first { $0.id == offer.id }?.reply
        let mark = isSelected ? "▸ " : "  "
        var title = StyledText(mark, .accent, indent: 0, hanging: 2)
        title.append(offer.title[language], reply == .taken ? Style.good.bold : Style.plain.bold)
        var text = [title]
        let terms = [offer.leadTime?[labels], offer.team[labels]].compactMap { $0 }.joined(separator: " · ")
        text.append(StyledText(terms, .dim, indent: 2))
        if !offer.isCertain { text.append(StyledText(Label.onlyIf[labels], .warning, indent: 2)) }
        switch reply {
        case .taken: text.append(StyledText("✓ " + Label.taken[labels], .good, indent: 2))
        case .declined(let reason):
            let words = reason.isEmpty ? "" : " " + Typography.quoted(reason)[labels]
            text.append(StyledText("✗ " + Label.declined[labels] + words, .dim, indent: 2, hanging: 4))
        case .open, nil: break
        }
        if isSelected {
            text.append(StyledText(offer.text[language], .plain, indent: 2))
            text += [StyledText(), StyledText(Label.say[labels], .title, indent: 2)]
            text.append(StyledText(Typography.quoted(offer.say[language])[labels], .good, indent: 2))
        }
        return text + [StyledText()]
    }
}
