// The forms of a ticket's upkeep: what each act asks for, and how.

import Desk
import Localisation
import ServiceLevels
import Tickets

extension Prompt {
    private static func upkeep(_ command: Command, _ fields: [Field], _ remark: Bilingual? = nil) -> Prompt {
        let title = command.title.map { Typography.sentence($0) }
        var form = Prompt(purpose: .service(command), title: title, fields: fields)
        form.remark = remark
        return form
    }

    private static func choice(
        _ label: Bilingual, _ options: [Choices.Option], selecting id: String? = nil, isOpen: Bool = false
    ) -> Field {
        Field(
            label: label, hint: Bilingual("type a part of it", "tapez-en une partie"),
            content: .choice(Choices(options, selecting: id, isOpen: isOpen)))
    }

    private static let reason = text(Bilingual("Reason", "Raison"))
    private static let number = text(Bilingual("Other ticket", "Autre billet"), Bilingual("its number", "son numéro"))

    /// The choice that stands for one's team.
    static let team = "@team"

    static func assign(to owners: [Choices.Option]) -> Prompt {
        let nobody = Choices.Option(
            id: team, label: Bilingual("nobody yet: back to the team", "personne encore\u{00A0}: remis à l’équipe"))
        return upkeep(.assign, [choice(Bilingual("To", "À"), owners + [nobody], isOpen: true)])
    }

    static func level(_ levels: [ServiceLevel], now level: String?) -> Prompt {
        let options = levels.map { Choices.Option(id: $0.id, label: $0.name) }
        let now = levels.first { $0.id == level }?.name
        return upkeep(
            .setLevel, [choice(Bilingual("Level", "Niveau"), options, isOpen: true), reason],
            now.map { Bilingual("now: \($0.english)", "en ce moment\u{00A0}: \($0.french)") })
    }

    static func neededBy(_ day: CivilDate?, today: CivilDate) -> Prompt {
        let coming = today.adding(days: 14)
        let hint = Bilingual("\(coming), Friday, tomorrow, 3d, or nothing", "\(coming), vendredi, demain, 3j ou rien")
        return upkeep(.setNeededBy, [optional(Bilingual("Day", "Jour"), hint, day?.description ?? "")])
    }

    static func commitment(among commitments: [Commitment]) -> Prompt {
        let options = commitments.map { Choices.Option(id: $0.id, label: $0.words) }
        let states = [
            Choices.Option(id: "missed", label: Bilingual("was not kept", "n’a pas été tenu")),
            Choices.Option(id: "kept", label: Bilingual("was kept", "a été tenu")),
        ]
        return upkeep(
            .stateCommitment,
            [
                choice(Bilingual("Commitment", "Engagement"), options, isOpen: true),
                choice(Bilingual("Outcome", "Résultat"), states, isOpen: true),
                text(Bilingual("What happened", "Ce qui s’est passé")),
            ])
    }

    static func tags(_ tags: Set<String>) -> Prompt {
        let hint = Bilingual("printer, -urgent takes it off", "imprimante, -urgent la retire")
        let worn = tags.sorted().joined(separator: ", ")
        return upkeep(
            .tag, [text(Bilingual("Tags", "Étiquettes"), hint)],
            tags.isEmpty ? nil : Bilingual("now: \(worn)", "en ce moment\u{00A0}: \(worn)"))
    }

    static var correctClient: Prompt {
        let name = Field(
            label: Bilingual("Name", "Nom"), hint: Bilingual("type a part of it", "tapez-en une partie"),
            content: .choice(Choices([], isSearchedElsewhere: true, isOpen: true)))
        return upkeep(.correctClient, [name, reason])
    }

    /// `known`: the ties there are, which can be ended.
    static func tie(_ known: Set<TicketEvent.Linked>) -> Prompt {
        let ties = LinkRelation.allCases.map { Choices.Option(id: $0.rawValue, label: $0.words) }
        let ends = LinkRelation.allCases.compactMap { relation -> Choices.Option? in
            let tickets = known.filter { $0.relation == relation }.map { "#\($0.ticket)" }.sorted()
            guard !tickets.isEmpty else { return nil }
            let words = relation.words.map { "\($0) \(tickets.joined(separator: ", "))" }
            return Choices.Option(
                id: "-" + relation.rawValue,
                label: Bilingual("no longer: \(words.english)", "plus\u{00A0}: \(words.french)"))
        }
        return upkeep(.tie, [number, choice(Bilingual("How", "Rapport"), ties + ends, isOpen: true)])
    }

    static var merge: Prompt { upkeep(.merge, [number, reason]) }

    static var unmerge: Prompt { upkeep(.unmerge, [reason]) }

    static var close: Prompt { upkeep(.close, [text(Bilingual("In a few words", "En quelques mots"))]) }
}
