// `guichet ticket bulk`: one act on every ticket of a filter, tried first with --dry-run; each ticket answers for itself.

import ArgumentParser
import Desk
import Localisation
import SQLiteStorage
import Storage
import Tickets

struct TicketBulk: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bulk",
        abstract: say("Do one act on many tickets.", "Faire le même geste sur plusieurs billets."),
        discussion: say(
            "The act is a verb of `guichet ticket` without its number.\n"
                + "Example:\n  guichet ticket bulk --filter \"group:health tag:move\" --dry-run note \"new floor plan\"",
            "Le geste est un verbe de «\u{00A0}guichet ticket\u{00A0}», sans numéro.\n"
                + "Exemple\u{00A0}:\n  guichet ticket bulk --filter \"groupe:health tag:move\" --dry-run note \"nouveau plan\""
        ))
    @OptionGroup var options: SeatOptions
    @Option(parsing: .unconditional, help: ArgumentHelp("Which tickets.", "Quels billets."))
    var filter: String
    @Flag(help: ArgumentHelp("Say what would happen and do nothing.", "Dire ce qui arriverait, sans rien faire."))
    var dryRun = false
    @Option(help: ArgumentHelp("Do nothing where there are more.", "Ne rien faire s’il y en a davantage."))
    var limit = 500
    @Argument(parsing: .allUnrecognized, help: ArgumentHelp("The act and its words.", "Le geste et ses mots."))
    var act: [String]

    @Flag(help: ArgumentHelp("One JSON object a ticket.", "Un objet JSON par billet."))
    var json = false

    func run() throws {
        _ = try command(on: TicketID(1))
        let desk = try OpenDesk(options.seat, mode: dryRun ? .readOnly : .open)
        let language = options.language
        desk.sayNotice(in: language)
        let query = QueueQuery(
            order: .number, groups: desk.agent.groups, tests: try desk.tests(of: filter, now: SystemClock.now()))
        let total = try desk.store.count(query)
        guard total <= limit else { throw Failure.tooMany(found: total, limit: limit) }
        let rows = try desk.store.page(query, after: nil, limit: max(1, limit))
        let names = try desk.names()
        var results: [BulkResult] = []
        for row in rows {
            let result = try desk.store.attempt(
                on: row.id, by: desk.agent, at: SystemClock.now(), isTrial: dryRun, naming: names
            ) { ticket in try command(on: row.id).act(on: ticket, at: desk) }
            if json {
                try Output.document(object(of: result).line + "\n")
            } else {
                try Output.line(result.words[language])
            }
            results.append(result)
        }
        guard !rows.isEmpty else {
            Output.complain(Bilingual("no ticket passes this filter", "aucun billet ne passe ce filtre")[language])
            throw Failure.no
        }
        if !json { try Output.line(BulkResult.total(results)[language]) }
        if results.contains(where: { !$0.isPossible }) { throw Failure.no }
    }

    private func object(of result: BulkResult) -> JSON {
        let words = result.done ?? result.refusal ?? Bilingual(same: "")
        return .object([
            ("ticket", .number(result.ticket.number)), ("possible", .flag(result.isPossible)),
            ("trial", .flag(result.isTrial)), ("words", .text(words[options.language])),
        ])
    }

    /// The verb with the number it leaves out.
    private func command(on id: TicketID) throws -> any ActCommand {
        guard let verb = act.first else { throw Failure.usage(Bilingual("say which act", "dites quel geste")) }
        _ = try Guichet.command(verb, of: TicketCommand.self)
        guard
            let command = try Guichet.meant(by: ["ticket", verb, String(id.number)] + act.dropFirst())
                as? any ActCommand
        else {
            throw Failure.usage(
                Bilingual("\(verb) is not done on many tickets", "\(verb) ne se fait pas sur plusieurs billets"))
        }
        return command
    }
}
