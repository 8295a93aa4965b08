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
    @Option(help: ArgumentHelp("Which tickets.", "Quels billets."))
    var filter: String
    @Flag(help: ArgumentHelp("Say what would happen and do nothing.", "Dire ce qui arriverait, sans rien faire."))
    var dryRun = false
    @Option(help: ArgumentHelp("Do nothing where there are more.", "Ne rien faire s’il y en a davantage."))
    var limit = 500
    @Argument(parsing: .allUnrecognized, help: ArgumentHelp("The act and its words.", "Le geste et ses mots."))
    var act: [String]

    func run() throws {
        let desk = try OpenDesk(options.seat, mode: dryRun ? .readOnly : .open)
        let language = options.desk.language
        desk.sayNotice(in: language)
        let query = QueueQuery(
            order: .number, groups: desk.agent.groups, tests: try desk.tests(of: filter, now: SystemClock.now()))
        let total = try desk.store.count(query)
        guard total <= limit else { throw Failure.tooMany(found: total, limit: limit) }
        let rows = try desk.store.page(query, after: nil, limit: max(1, limit))
        var failed = 0
        for row in rows where try !perform(on: row.id, at: desk, language) { failed += 1 }
        let done = rows.count - failed
        let words =
            dryRun
            ? Bilingual("\(done) of \(rows.count) possible", "\(done) sur \(rows.count) possibles")
            : Bilingual("\(done) of \(rows.count) done", "\(done) sur \(rows.count) faits")
        try Output.line(words[language])
        if failed > 0 { throw Failure.no }
    }

    /// Whether it worked, or would; said in a line.
    private func perform(on id: TicketID, at desk: OpenDesk, _ language: Language) throws -> Bool {
        do {
            let ticket = try desk.ticket(id).ticket
            let events = try ticket.events(for: command(on: id).act(on: ticket, at: desk), by: desk.agent)
            if dryRun {
                try Output.line("#\(id)  \(events.map { $0.words[language] }.joined(separator: "; "))")
            } else {
                let records = try desk.append(events, to: ticket, at: SystemClock.now())
                try Output.line("#\(id)  ✓ \(records.map { $0.event.words[language] }.joined(separator: "; "))")
            }
            return true
        } catch let refusal as ActRefusal {
            try Output.line("#\(id)  ✗ \(refusal.words[language])")
        } catch let error as StoreError {
            try Output.line("#\(id)  ✗ \(error.words[language])")
        }
        return false
    }

    /// The verb with the number it leaves out.
    private func command(on id: TicketID) throws -> any ActCommand {
        guard let verb = act.first else { throw Failure.usage(Bilingual("say which act", "dites quel geste")) }
        guard
            let command = try TicketCommand.parseAsRoot([verb, String(id.number)] + act.dropFirst()) as? any ActCommand
        else {
            throw Failure.usage(
                Bilingual("\(verb) is not done on many tickets", "\(verb) ne se fait pas sur plusieurs billets"))
        }
        return command
    }
}
