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
        lines += hours(charter, language)
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

    /// When the desk's time counts, and since when the charter does.
    private static func hours(_ charter: Charter, _ language: Language) -> [String] {
        let calendar = charter.calendar
        var lines = [
            labelled(
                Bilingual("open", "ouvert"), "\(calendar.hours.words[language]) (\(calendar.place.identifier))",
                language)
        ]
        let days = calendar.holidays.map { $0.words[language] } + calendar.closedDays.map { $0.words[language] }
        if !days.isEmpty {
            lines.append(labelled(Bilingual("closed on", "fermé"), days.joined(separator: ", "), language))
        }
        for (day, stretches) in calendar.openDays {
            let (named, words) = (day.words, OpeningStretch.words(of: stretches))
            lines.append(
                labelled(Bilingual("on \(named.english)", "le \(named.french)"), words[language], language))
        }
        let since = Bilingual("since \(charter.from.words.english)", "depuis le \(charter.from.words.french)")
        let end = charter.to.map { Bilingual(", until \($0.words.english)", ", jusqu’au \($0.words.french)") }
        let force = since + (end ?? Bilingual(same: ""))
        lines.append(labelled(Bilingual("in force", "en vigueur"), force[language], language))
        return lines
    }

    private static func json(_ calendar: BusinessCalendar) -> JSON {
        let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        func texts(_ stretches: [OpeningStretch]) -> JSON { .list(stretches.map { .text($0.text) }) }
        return .object([
            ("zone", .text(calendar.place.identifier)),
            ("week", .object(zip(names, calendar.hours.days).map { ($0, texts($1)) })),
            ("holidays", .list(calendar.holidays.map { .text($0.rawValue) })),
            ("closed", .list(calendar.closedDays.map { .text($0.description) })),
            ("open", .object(calendar.openDays.map { ($0.day.description, texts($0.stretches)) })),
        ])
    }

    private static func price(_ model: ServiceModel) -> (key: String, value: JSON)? {
        switch model {
        case .grow, .hold: nil
        case .fixedHours(let hours): ("hours_a_month", .number(hours))
        case .pricePerUnit(let prices):
            ("cents_by_item", .object(prices.sorted { $0.key < $1.key }.map { ($0.key, .number($0.value)) }))
        }
    }

    static func json(_ charter: Charter) -> JSON {
        .object(members(of: charter) + [price(charter.model)].compactMap(\.self))
    }

    private static func members(of charter: Charter) -> [(key: String, value: JSON)] {
        [
            ("group", .text(charter.group.text)), ("model", .text(charter.model.words.english)),
            ("from", .text(charter.from.description)), ("to", JSON(charter.to?.description)),
            ("levels", .list(charter.levels.map { level($0) })), ("default_level", .text(charter.defaultLevel.id)),
            ("hours", json(charter.calendar)), ("entitled", JSON(charter.entitlements?.words.english)),
            (
                "escalation",
                .list(
                    charter.escalation.map { .object([("name", .text($0.name)), ("reach", .text($0.reach))]) })
            ),
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
        ]
    }

    private static func level(_ level: ServiceLevel) -> JSON {
        .object([
            ("level", .text(level.id)), ("respond", JSON(level.respond?.words.english)),
            ("update", JSON(level.update?.words.english)), ("resolve", JSON(level.resolve?.words.english)),
            ("hand_off", JSON(level.handOff?.words.english)),
        ])
    }
}
