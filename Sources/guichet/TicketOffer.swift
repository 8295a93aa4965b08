// `guichet ticket offer`: what the client is offered, takes or declines.

import ArgumentParser
import Desk
import Tickets

struct TicketOffer: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "offer",
        abstract: say(
            "Record an offer: made, taken or declined.", "Inscrire une offre\u{00A0}: faite, acceptée ou refusée."),
        discussion: say(
            "Example:\n  guichet ticket offer 12 managed-phone --declined --reason \"too slow\"",
            "Exemple\u{00A0}:\n  guichet ticket offer 12 managed-phone --declined --reason \"trop long\""))
    @OptionGroup var target: TicketOptions
    @Argument(help: ArgumentHelp("The offer.", "L’offre."))
    var offer: String
    @Flag(help: ArgumentHelp("The client takes it.", "Le client l’accepte."))
    var taken = false
    @Flag(help: ArgumentHelp("The client does not want it.", "Le client n’en veut pas."))
    var declined = false
    @Option(help: ArgumentHelp("Why it was declined.", "Pourquoi elle est refusée."))
    var reason = ""

    func act(on ticket: Ticket, at desk: OpenDesk) throws -> TicketAct {
        switch (taken, declined) {
        case (true, true):
            throw Failure.usage(Bilingual("either --taken or --declined", "soit --taken, soit --declined"))
        case (true, false): .takeOffer(offer)
        case (false, true): .declineOffer(offer, reason: reason)
        case (false, false): .makeOffer(offer)
        }
    }
}
