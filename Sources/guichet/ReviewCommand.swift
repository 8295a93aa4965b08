// `guichet review`: what waits for a ruling, and the ruling.

import ArgumentParser
import Desk
import SQLiteStorage
import Storage
import Tickets

struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: say("List what waits for a ruling, or rule.", "Lister ce qui attend d’être tranché, ou trancher."),
        discussion: say(
            "Examples:\n  guichet review\n  guichet review 12 --uphold --reason \"the catalogue meets the need\"\n"
                + "  guichet review 12 --exception --until 2030-06-30 --reason \"travels to the regions\"",
            "Exemples\u{00A0}:\n  guichet review\n"
                + "  guichet review 12 --uphold --reason \"le catalogue répond au besoin\"\n"
                + "  guichet review 12 --exception --until 2030-06-30 --reason \"se déplace en région\""))

    @OptionGroup var options: SeatOptions
    @Argument(help: ArgumentHelp("The ticket to rule on.", "Le billet à trancher."))
    var number: TicketNumber?
    @Flag(help: ArgumentHelp("The decision stands.", "La décision est maintenue."))
    var uphold = false
    @Flag(help: ArgumentHelp("Grant an exception.", "Accorder une dérogation."))
    var exception = false
    @Flag(help: ArgumentHelp("The policy must change.", "La politique doit changer."))
    var changePolicy = false
    @Flag(help: ArgumentHelp("It is about conduct.", "Il s’agit de conduite."))
    var conduct = false
    @Option(help: ArgumentHelp("The exception’s last day.", "Le dernier jour de la dérogation."))
    var until: CivilDate?
    @Flag(
        help: ArgumentHelp(
            "The exception is for the whole client group.", "La dérogation vaut pour tout le groupe client."))
    var group = false
    @Option(help: ArgumentHelp("What the client must do or accept.", "Ce que le client doit faire ou accepter."))
    var conditions: String?
    @Option(help: ArgumentHelp("Why.", "Pourquoi."))
    var reason: String?
    @Flag(help: ArgumentHelp("JSON: an object a line.", "JSON\u{00A0}: un objet par ligne."))
    var json = false

    func run() throws {
        let chosen = [
            (uphold, Ruling.upheld), (exception, .exception), (changePolicy, .policyChange), (conduct, .conduct),
        ].filter(\.0).map(\.1)
        guard let number else {
            guard chosen.isEmpty, reason == nil else {
                throw Failure.usage(Bilingual("say which ticket", "dites quel billet"))
            }
            return try list()
        }
        guard chosen.count == 1, let ruling = chosen.first else {
            throw Failure.usage(
                Bilingual(
                    "rule by one of --uphold, --exception, --change-policy, --conduct",
                    "tranchez par --uphold, --exception, --change-policy ou --conduct"))
        }
        guard let reason else {
            throw Failure.usage(Bilingual("a ruling needs its --reason", "une décision de révision exige sa --reason"))
        }
        try TicketOptions.perform(on: number, from: options.seat, json: json) { ticket, desk in
            if let until, until < desk.today {
                throw Failure.usage(
                    Bilingual("--until is today or later", "--until est aujourd’hui ou plus tard"))
            }
            let scope = group ? ExceptionScope.group : nil
            let ruled = TicketEvent.Ruled(
                ruling: ruling, reason: reason, until: until, conditions: conditions, scope: scope)
            let events = try ticket.events(for: .rule(ruled), by: desk.agent)
            if let clause = ticket.openEscalation?.clause {
                let precedents = try desk.store.precedents(
                    on: clause, groups: desk.agent.groups, limit: TicketPrecedents.reach)
                if let warning = precedents.warning(for: ruling, on: ticket.facts) {
                    Output.complain(warning.words[options.seat.language])
                }
            }
            return events
        }
    }

    private func list() throws {
        let desk = try OpenDesk(options.seat, mode: .readOnly)
        desk.sayNotice(in: options.language)
        let query = QueueQuery(order: .escalation, groups: desk.agent.groups)
        var last: TicketSummary?
        while true {
            let rows = try desk.store.page(query, after: last, limit: 500)
            for row in rows {
                if json {
                    try Output.document(QueueText.json(row, at: desk).line + "\n")
                } else {
                    try Output.line(QueueText.line(row, options.language))
                }
            }
            guard rows.count == 500 else { return }
            last = rows.last
        }
    }
}
