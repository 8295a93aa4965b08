// A team, its role card and the steps of the protocol, as lines and as JSON.

import Desk
import Dossiers
import Terminal

enum TeamPage {
    static func lines(_ team: Team, _ card: RoleCard?, _ language: Language) -> [String] {
        var lines = ["\(team.name[language]) (\(team.id))", team.purpose[language]]
        guard let card else {
            return lines + ["", Bilingual("no role card yet", "pas encore de carte de rôle")[language]]
        }
        let parts = [
            (Bilingual("Who we are", "Qui nous sommes"), [card.who]),
            (Bilingual("Why we exist", "Notre raison d’être"), [card.why]),
            (Bilingual("What you can expect of us", "Ce que vous pouvez attendre de nous"), card.offers),
            (Bilingual("What we expect of you", "Ce que nous attendons de vous"), card.expects),
        ]
        for (title, sentences) in parts {
            lines += ["", title[language]] + sentences.map { "  - \($0[language])" }
        }
        return lines
    }

    static func json(_ team: Team, _ card: RoleCard?) -> JSON {
        let members: JSON =
            card.map { card in
                .object([
                    ("who", card.who.json), ("why", card.why.json), ("offers", .list(card.offers.map(\.json))),
                    ("expects", .list(card.expects.map(\.json))),
                ])
            } ?? .null
        return .object([
            ("team", .text(team.id.text)), ("name", team.name.json), ("purpose", team.purpose.json), ("card", members),
        ])
    }

    /// A step of the protocol, safe for a terminal.
    static func line(_ step: ConflictProtocol.Step, _ number: Int, _ language: Language, json: Bool) -> String {
        if json {
            return JSON.object([
                ("step", .number(number)), ("name", step.name.json), ("who", step.who.json),
                ("business_hours", .number(step.businessHours)), ("by", .text(step.party.rawValue)),
            ]).line
        }
        let words = Bilingual(
            "\(number). \(step.name.english): \(step.who.english), within \(step.businessHours) business hours, "
                + step.party.words.english,
            "\(number). \(step.name.french)\u{00A0}: \(step.who.french), en \(step.businessHours) heures ouvrables, "
                + step.party.words.french)
        return DisplayText.safe(words[language])
    }
}
