// Ties between tickets, tags, and taking an act back.

public import ArgumentParser
import Desk
import SQLiteStorage
import Storage
public import Tickets

extension LinkRelation: ExpressibleByArgument {}

struct TicketLink: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: say("Tie a ticket to another one.", "Lier un billet à un autre."),
        discussion: say(
            "Examples:\n  guichet ticket link 12 --to 9 --relation caused-by\n  guichet ticket link 12 --to 9 --relation caused-by --remove",
            "Exemples\u{00A0}:\n  guichet ticket link 12 --to 9 --relation caused-by\n"
                + "  guichet ticket link 12 --to 9 --relation caused-by --remove"))
    @OptionGroup var target: TicketOptions
    @Option(help: ArgumentHelp("The other ticket.", "L’autre billet."))
    var to: TicketNumber
    @Option(help: ArgumentHelp("How it stands to it.", "Leur rapport."))
    var relation = LinkRelation.related
    @Flag(help: ArgumentHelp("Untie them.", "Retirer le lien."))
    var remove = false

    func run() throws {
        try target.perform(remove ? .unlink(relation) : .link(relation), with: to)
    }
}

struct TicketMerge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: say("Merge a ticket into another one.", "Fusionner un billet avec un autre."),
        discussion: say(
            "Example:\n  guichet ticket merge 12 --into 9 --reason \"the same outage\"",
            "Exemple\u{00A0}:\n  guichet ticket merge 12 --into 9 --reason \"la même panne\""))
    @OptionGroup var target: TicketOptions
    @Option(help: ArgumentHelp("The ticket that goes on.", "Le billet qui continue."))
    var into: TicketNumber
    @Option(help: ArgumentHelp("Why.", "Pourquoi."))
    var reason: String

    func run() throws {
        try target.perform(.merge(reason: reason), with: into)
    }
}

struct TicketUnmerge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unmerge",
        abstract: say(
            "End a merge: the ticket is as it was.", "Défaire une fusion\u{00A0}: le billet redevient ce qu’il était."),
        discussion: say(
            "Example:\n  guichet ticket unmerge 13 --reason \"two different laptops\"",
            "Exemple\u{00A0}:\n  guichet ticket unmerge 13 --reason \"deux portables différents\""))
    @OptionGroup var target: TicketOptions
    @Option(help: ArgumentHelp("Why.", "Pourquoi."))
    var reason: String

    func run() throws {
        let desk = try OpenDesk(target.options.seat, mode: .readOnly)
        guard let other = try target.ticket(at: desk).ticket.mergedInto else { throw ActRefusal.notMerged }
        try target.perform(.unmerge(reason: reason), with: .own(other))
    }
}

struct TicketTag: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "tag",
        abstract: say("Put tags on a ticket or take them off.", "Mettre ou retirer des étiquettes."),
        discussion: say(
            "Example:\n  guichet ticket tag 12 --add printer --remove urgent",
            "Exemple\u{00A0}:\n  guichet ticket tag 12 --add imprimante --remove urgent"))
    @OptionGroup var target: TicketOptions
    @Option(help: ArgumentHelp("A tag to put on; repeatable.", "Une étiquette à mettre\u{00A0}; répétable."))
    var add: [String] = []
    @Option(help: ArgumentHelp("A tag to take off; repeatable.", "Une étiquette à retirer\u{00A0}; répétable."))
    var remove: [String] = []

    func act(on ticket: Ticket, at desk: OpenDesk) -> TicketAct {
        .tag(adding: Set(add), removing: Set(remove))
    }
}

struct TicketUndo: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: say(
            "Take your last act back, if nothing of it was sent out.",
            "Annuler votre dernier geste, si rien n’en a été transmis."),
        discussion: say(
            "Example:\n  guichet ticket undo 12",
            "Exemple\u{00A0}:\n  guichet ticket undo 12"))
    @OptionGroup var target: TicketOptions

    func act(on ticket: Ticket, at desk: OpenDesk) -> TicketAct { .undo }
}

extension TicketOptions {
    /// Does an act on two tickets, and says what was recorded on each.
    func perform(_ act: PairAct, with other: TicketNumber) throws {
        let desk = try OpenDesk(options.seat, mode: .open)
        desk.sayNotice(in: options.language)
        let ids = (try desk.ticket(named: number), try desk.ticket(named: other))
        let (one, two, records) = try OpenDesk.afterClashes {
            let (one, two) = (try desk.ticket(ids.0).ticket, try desk.ticket(ids.1).ticket)
            let events = try one.events(for: act, with: two, by: desk.agent)
            let now = SystemClock.now()
            let appends = [
                Append(to: one.id, expecting: one.version, events.here, by: desk.agent.id, at: now),
                Append(to: two.id, expecting: two.version, events.there, by: desk.agent.id, at: now),
            ]
            return (one, two, try desk.store.append(appends))
        }
        for ticket in [one, two] {
            try TicketOptions.tell(
                records.filter { $0.ticket == ticket.id }, of: ticket, named: try desk.names(on: ticket),
                json: json, language: options.language)
        }
    }
}
