// A charter for people and for programs.

import Desk
import Localisation
import ServiceLevels

enum CharterPage {
    static func lines(_ charter: Charter, _ language: Language) -> [String] {
        var lines = [labelled(Bilingual("service model", "modèle de service"), charter.model.words[language], language)]
        for level in charter.levels {
            let targets = [
                (ClockKind.respond, level.respond), (.update, level.update), (.resolve, level.resolve),
                (.handOff, level.handOff),
            ]
            let words = targets.compactMap { kind, target in
                target.map { "\(kind.words[language]) \($0.words[language])" }
            }
            let mark = level.id == charter.defaultLevel.id ? " *" : ""
            lines.append(
                labelled(
                    Bilingual(
                        "level \(level.name.english) [\(level.id)]\(mark)",
                        "niveau \(level.name.french) [\(level.id)]\(mark)"),
                    words.joined(separator: ", "), language))
        }
        if let entitlements = charter.entitlements {
            lines.append(labelled(Bilingual("entitled to", "a droit à"), entitlements.words[language], language))
        }
        for commitment in charter.commitments {
            lines.append(
                labelled(
                    commitment.by.words.map { "\($0) (\(commitment.id))" }, commitment.words[language], language))
        }
        for contact in charter.escalation {
            lines.append(
                labelled(Bilingual("turn to", "s’adresser à"), "\(contact.name), \(contact.reach)", language))
        }
        return lines
    }

    static func json(_ charter: Charter) -> JSON {
        .object([
            ("group", .text(charter.group.text)), ("model", .text(charter.model.words.english)),
            ("from", .text(charter.from.description)), ("to", JSON(charter.to?.description)),
            ("levels", .list(charter.levels.map { level($0) })), ("default_level", .text(charter.defaultLevel.id)),
            (
                "commitments",
                .list(
                    charter.commitments.map { commitment in
                        .object([
                            ("commitment", .text(commitment.id)), ("by", .text(commitment.by.rawValue)),
                            ("en", .text(commitment.words.english)), ("fr", .text(commitment.words.french)),
                        ])
                    })
            ),
        ])
    }

    private static func level(_ level: ServiceLevel) -> JSON {
        .object([
            ("level", .text(level.id)), ("respond", JSON(level.respond?.words.english)),
            ("update", JSON(level.update?.words.english)), ("resolve", JSON(level.resolve?.words.english)),
            ("hand_off", JSON(level.handOff?.words.english)),
        ])
    }
}
