// Before a ticket is taken from another team: who offers it, why, what is done and what is left to do.

import Desk
import Localisation
import Tickets

extension Workspace {
    /// The form that shows the offer; nil where there is none.
    var handOffForm: Prompt? {
        guard let handOff = call?.ticket?.openHandOff else { return nil }
        let options = [
            Choices.Option(id: "take", label: Bilingual("take it", "l’accepter")),
            Choices.Option(
                id: "return", label: Bilingual("give it back, with a reason", "le retourner, avec la raison")),
        ]
        var form = Prompt(
            purpose: .service(.acceptHandOff), title: Command.acceptHandOff.title.map { Typography.sentence($0) },
            fields: [
                Prompt.Field(label: Bilingual("What you do", "Votre réponse"), content: .choice(Choices(options)))
            ])
        form.remark = offerWords(handOff)
        form.remarkRows = 12
        return form
    }

    private func offerWords(_ handOff: Ticket.HandOffState) -> Bilingual {
        let name = setting.name(of: handOff.by)
        let team = handOff.offer.from.map { setting.teamNames[$0] ?? Bilingual(same: $0.text) }
        let from = team?.map { "\(name), \($0)" } ?? Bilingual(same: name)
        let ago = elapsed(handOff.at, now)
        var lines = [
            Bilingual("Offered by \(from.english), \(ago.english)", "Offert par \(from.french), \(ago.french)"),
            Bilingual("Why: \(handOff.offer.reason)", "Pourquoi\u{00A0}: \(handOff.offer.reason)"),
        ]
        let (done, open) = (handOff.offer.items(done: true), handOff.offer.items(done: false))
        if !done.isEmpty { lines.append(Bilingual("Done: \(done)", "Fait\u{00A0}: \(done)")) }
        if !open.isEmpty { lines.append(Bilingual("Still to do: \(open)", "Reste à faire\u{00A0}: \(open)")) }
        if handOff.offer.checklist.isEmpty {
            lines.append(Bilingual("No checklist came with it", "Aucune liste de vérification ne l’accompagne"))
        }
        return Bilingual(
            lines.map(\.english).joined(separator: "\n"), lines.map(\.french).joined(separator: "\n"))
    }

    /// What was answered: an act, or the form to give the ticket back.
    mutating func answerHandOff(_ form: Prompt) -> TicketAct? {
        if form.text(0) == "take" { return .acceptHandOff }
        prompt = serviceForm(of: .returnHandOff).map { takenUp($0) }
        return nil
    }
}

extension TicketEvent.HandOffOffered {
    func items(done: Bool) -> String {
        checklist.filter { $0.done == done }.map(\.text).joined(separator: "; ")
    }

    /// `2 of 3 done`; nil without a checklist.
    var tally: Bilingual? {
        guard !checklist.isEmpty else { return nil }
        let done = checklist.count(where: \.done)
        return Bilingual("\(done) of \(checklist.count) done", "\(done) de \(checklist.count) faits")
    }
}
