// The short acts of `guichet ticket`: a number, a few words, one event.

import ArgumentParser
import Desk
import Tickets

struct TicketNote: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: say("Add an internal note; never printed.", "Ajouter une note interne, jamais imprimée."),
        discussion: say(
            "Example:\n  guichet ticket note 12 \"called back, no answer\"",
            "Exemple\u{00A0}:\n  guichet ticket note 12 \"rappelé, sans réponse\""))
    @OptionGroup var target: TicketOptions
    @Argument(help: ArgumentHelp("The note.", "La note."))
    var text: [String]

    func act(on ticket: Ticket, at desk: OpenDesk) -> TicketAct { .note(text.joined(separator: " ")) }
}

struct TicketConfirm: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: say("Record the need, agreed by the client.", "Inscrire le besoin, convenu avec le client."),
        discussion: say(
            "Example:\n  guichet ticket confirm 12 \"A phone that shows the calendar\"",
            "Exemple\u{00A0}:\n  guichet ticket confirm 12 \"Un téléphone qui montre l’agenda\""))
    @OptionGroup var target: TicketOptions
    @Argument(help: ArgumentHelp("The need in our words.", "Le besoin dans nos mots."))
    var need: [String]

    func act(on ticket: Ticket, at desk: OpenDesk) -> TicketAct { .confirmNeed(need.joined(separator: " ")) }
}

struct TicketWait: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "wait",
        abstract: say("Stop until somebody else acts.", "Suspendre jusqu’à ce que quelqu’un d’autre agisse."),
        discussion: say(
            "Example:\n  guichet ticket wait 12 --on client --reason \"she looks for the serial number\"",
            "Exemple\u{00A0}:\n  guichet ticket wait 12 --on client --reason \"elle cherche le numéro de série\""))
    @OptionGroup var target: TicketOptions
    @Option(help: ArgumentHelp("Whom we wait for.", "Qui l’on attend."))
    var on: String
    @Option(help: ArgumentHelp("Why.", "Pourquoi."))
    var reason: String

    func act(on ticket: Ticket, at desk: OpenDesk) -> TicketAct { .wait(on: on, reason: reason) }
}

struct TicketResume: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: say("Take work up again.", "Reprendre le travail."),
        discussion: say(
            "Example:\n  guichet ticket resume 12 --reason \"the number came\"",
            "Exemple\u{00A0}:\n  guichet ticket resume 12 --reason \"numéro reçu\""))
    @OptionGroup var target: TicketOptions
    @Option(help: ArgumentHelp("Why.", "Pourquoi."))
    var reason: String

    func act(on ticket: Ticket, at desk: OpenDesk) -> TicketAct { .resume(reason: reason) }
}

struct TicketResolve: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve", abstract: say("The need is met, or answered.", "Le besoin est comblé ou a sa réponse."),
        discussion: say(
            "Example:\n  guichet ticket resolve 12 --reason \"managed phone ordered\"",
            "Exemple\u{00A0}:\n  guichet ticket resolve 12 --reason \"téléphone géré commandé\""))
    @OptionGroup var target: TicketOptions
    @Option(help: ArgumentHelp("How.", "Comment."))
    var reason: String

    func act(on ticket: Ticket, at desk: OpenDesk) -> TicketAct { .resolve(reason: reason) }
}

struct TicketReopen: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen",
        abstract: say("Open a resolved or closed ticket again.", "Rouvrir un billet résolu ou fermé."),
        discussion: say(
            "Example:\n  guichet ticket reopen 12 --reason \"the phone does not sync\"",
            "Exemple\u{00A0}:\n  guichet ticket reopen 12 --reason \"le téléphone ne se synchronise pas\""))
    @OptionGroup var target: TicketOptions
    @Option(help: ArgumentHelp("Why.", "Pourquoi."))
    var reason: String

    func act(on ticket: Ticket, at desk: OpenDesk) -> TicketAct { .reopen(reason: reason) }
}

struct TicketClose: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: say("Close a ticket.", "Fermer un billet."),
        discussion: say(
            "Example:\n  guichet ticket close 12",
            "Exemple\u{00A0}:\n  guichet ticket close 12"))
    @OptionGroup var target: TicketOptions
    @Option(help: ArgumentHelp("Why.", "Pourquoi."))
    var reason = ""

    func act(on ticket: Ticket, at desk: OpenDesk) -> TicketAct { .close(reason: reason) }
}
