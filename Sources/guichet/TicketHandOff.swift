// Hand-offs between teams, and the disagreements they may bring. The owner keeps a ticket until it is accepted.

import ArgumentParser
import Desk
import Dossiers
import SQLiteStorage
import Tickets

struct TicketHandOff: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "hand-off",
        abstract: say(
            "Offer a ticket to another team; yours until they accept.",
            "Offrir un billet à une autre équipe\u{00A0}; il reste à vous jusqu’à son acceptation."),
        discussion: say(
            "Example:\n  guichet ticket hand-off 12 --to regional --reason \"needs a visit\""
                + " --done \"floor and room noted\" --todo \"key at the front desk\"",
            "Exemple\u{00A0}:\n  guichet ticket hand-off 12 --to regional --reason \"visite requise\""
                + " --done \"étage et bureau notés\" --todo \"clé à l’accueil\""))
    @OptionGroup var target: TicketOptions
    @Option(help: ArgumentHelp("The other team.", "L’autre équipe."))
    var to: String
    @Option(help: ArgumentHelp("Why.", "Pourquoi."))
    var reason: String
    @Option(
        help: ArgumentHelp(
            "Something they count on, done; repeatable.", "Ce sur quoi elle compte, fait\u{00A0}; répétable."))
    var done: [String] = []
    @Option(
        help: ArgumentHelp(
            "Something they count on, not done yet; repeatable.", "Ce sur quoi elle compte, à faire\u{00A0}; répétable."
        ))
    var todo: [String] = []

    func act(on ticket: Ticket, at desk: OpenDesk) throws -> TicketAct {
        let team = try desk.team(named: to).id
        let checklist =
            done.map { TicketEvent.HandOffOffered.Item(text: $0, done: true) }
            + todo.map { TicketEvent.HandOffOffered.Item(text: $0, done: false) }
        return .offerHandOff(to: team, reason: reason, checklist: checklist)
    }
}

struct TicketAccept: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: say("Take a ticket offered to your team.", "Prendre un billet offert à votre équipe."),
        discussion: say(
            "Example:\n  guichet ticket accept 12",
            "Exemple\u{00A0}:\n  guichet ticket accept 12"))
    @OptionGroup var target: TicketOptions

    func act(on ticket: Ticket, at desk: OpenDesk) -> TicketAct { .acceptHandOff }
}

struct TicketReturn: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "return",
        abstract: say("Give an offered ticket back.", "Retourner un billet offert."),
        discussion: say(
            "Example:\n  guichet ticket return 12 --reason \"no serial number\"",
            "Exemple\u{00A0}:\n  guichet ticket return 12 --reason \"sans numéro de série\""))
    @OptionGroup var target: TicketOptions
    @Option(help: ArgumentHelp("Why.", "Pourquoi."))
    var reason: String

    func act(on ticket: Ticket, at desk: OpenDesk) -> TicketAct { .returnHandOff(reason: reason) }
}

struct TicketWithdraw: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: say("Take an offered hand-off back.", "Retirer un transfert offert."),
        discussion: say(
            "Example:\n  guichet ticket withdraw 12 --reason \"solved meanwhile\"",
            "Exemple\u{00A0}:\n  guichet ticket withdraw 12 --reason \"réglé entre-temps\""))
    @OptionGroup var target: TicketOptions
    @Option(help: ArgumentHelp("Why.", "Pourquoi."))
    var reason: String

    func act(on ticket: Ticket, at desk: OpenDesk) -> TicketAct { .withdrawHandOff(reason: reason) }
}

struct TicketDisagree: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "disagree",
        abstract: say(
            "Record a disagreement with another team; the protocol begins.",
            "Noter un désaccord avec une autre équipe\u{00A0}; le protocole commence."),
        discussion: say(
            "Example:\n  guichet ticket disagree 12 --with applications --about \"who installs the driver\"",
            "Exemple\u{00A0}:\n  guichet ticket disagree 12 --with applications --about \"qui installe le pilote\""))
    @OptionGroup var target: TicketOptions
    @Option(name: .customLong("with"), help: ArgumentHelp("The other team.", "L’autre équipe."))
    var team: String
    @Option(help: ArgumentHelp("About what.", "À quel sujet."))
    var about: String

    func act(on ticket: Ticket, at desk: OpenDesk) throws -> TicketAct {
        let dossier = Dossier(id: .conflictProtocol, records: try desk.store.dossier(.conflictProtocol))
        let steps = (dossier.conflictProtocol?.steps ?? []).map {
            TicketEvent.DisagreementRaised.Step(
                name: $0.name, who: $0.who, businessHours: $0.businessHours, by: $0.party)
        }
        return .raiseDisagreement(.init(with: try desk.team(named: team).id, about: about, steps: steps))
    }
}

struct TicketNextStep: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "next-step",
        abstract: say("Take a disagreement to its next step.", "Porter un désaccord à l’étape suivante."),
        discussion: say(
            "Example:\n  guichet ticket next-step 12 --words \"the two leads spoke\"",
            "Exemple\u{00A0}:\n  guichet ticket next-step 12 --words \"les deux responsables se sont parlé\""))
    @OptionGroup var target: TicketOptions
    @Option(help: ArgumentHelp("What this step brought.", "Ce que cette étape a donné."))
    var words: String

    func act(on ticket: Ticket, at desk: OpenDesk) -> TicketAct { .moveDisagreement(words) }
}

struct TicketSettle: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle",
        abstract: say("Record how a disagreement was settled.", "Noter le règlement d’un désaccord."),
        discussion: say(
            "Example:\n  guichet ticket settle 12 --settlement \"Regional installs, Applications packages\"",
            "Exemple\u{00A0}:\n  guichet ticket settle 12 --settlement \"le Régional installe, les Applications préparent\""
        ))
    @OptionGroup var target: TicketOptions
    @Option(help: ArgumentHelp("What the teams agreed.", "Ce dont les équipes ont convenu."))
    var settlement: String

    func act(on ticket: Ticket, at desk: OpenDesk) -> TicketAct { .settleDisagreement(settlement) }
}
