// `guichet exceptions`: what supervisors allowed against the policy, in force on a day.

import ArgumentParser
import Desk
import Localisation
import SQLiteStorage
import Tickets

struct ExceptionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exceptions",
        abstract: say("Exceptions in force, the first to end first.", "Les dérogations en vigueur, selon leur fin."),
        discussion: say(
            "Example:\n  guichet exceptions --on 2026-06-01", "Exemple\u{00A0}:\n  guichet exceptions --on 2026-06-01"))
    @OptionGroup var options: SeatOptions
    @Option(help: ArgumentHelp("On this day; today by default.", "Ce jour-là\u{00A0}; aujourd’hui par défaut."))
    var on: CivilDate?
    @Flag(help: ArgumentHelp("One JSON object a line.", "Un objet JSON par ligne."))
    var json = false

    func run() throws {
        let desk = try OpenDesk(options.seat, mode: .readOnly)
        let language = options.language
        desk.sayNotice(in: language)
        let day = on ?? desk.today
        let granted = try desk.store.exceptions(inForceOn: day, groups: desk.agent.groups)
        for exception in granted where desk.place.local(exception.at).day <= day {
            if json {
                try Output.document(exception.json.line + "\n")
            } else {
                let until = Bilingual("until \(exception.until)", "jusqu’au \(exception.until)")[language]
                let terms = exception.conditions.map { " (\($0))" } ?? ""
                try Output.line(
                    "#\(exception.ticket)  \(exception.clause)  \(until)  \(exception.scope.words[language])  "
                        + "\(exception.group)  \(exception.reason)\(terms)")
            }
        }
    }
}

extension GrantedException {
    fileprivate var json: JSON {
        .object([
            ("ticket", .number(ticket.number)), ("clause", .text(clause)), ("at", .text(at.description)),
            ("by", .text(by.text)), ("client", .text(client.text)), ("group", .text(group.text)),
            ("scope", .text(scope.rawValue)), ("reason", .text(reason)), ("conditions", JSON(conditions)),
            ("until", .text(until.description)),
        ])
    }
}
