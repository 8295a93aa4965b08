// The acts of the service around a decision: levels, days, the client’s choices and data, commitments, contacts.

import ArgumentParser
import Desk
import SQLiteStorage
import ServiceLevels
import Storage
import Tickets

struct TicketLevel: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "level",
        abstract: say("Choose the service level.", "Choisir le niveau de service."),
        discussion: say(
            "Example:\n  guichet ticket level 12 urgent --reason \"the minister’s office\"",
            "Exemple\u{00A0}:\n  guichet ticket level 12 urgent --reason \"cabinet du ministre\""))
    @OptionGroup var target: TicketOptions
    @Argument(help: ArgumentHelp("The level, by the charter’s id.", "Le niveau, par son nom dans la charte."))
    var level: String
    @Option(help: ArgumentHelp("Why.", "Pourquoi."))
    var reason: String

    func act(on ticket: Ticket, at desk: OpenDesk) throws -> TicketAct {
        let charter = try desk.charters().charter(of: ticket.client?.group ?? "")
        guard charter.levels.contains(where: { $0.id == level }) else {
            throw Failure.noLevel(level, known: charter.levels.map(\.id))
        }
        return .setLevel(level, reason: reason)
    }
}

struct TicketNeedBy: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "need-by",
        abstract: say("The day the client needs it.", "Le jour où le client en a besoin."),
        discussion: say(
            "Example:\n  guichet ticket need-by 12 2030-06-03",
            "Exemple\u{00A0}:\n  guichet ticket need-by 12 2030-06-03"))
    @OptionGroup var target: TicketOptions
    @Argument(help: ArgumentHelp("The day; without it, no day.", "Le jour\u{00A0}; sans lui, aucun."))
    var day: CivilDate?

    func act(on ticket: Ticket, at desk: OpenDesk) -> TicketAct { .setNeededBy(day) }
}

struct TicketChoice: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "choice",
        abstract: say(
            "Put a choice to the client, or record the answer.", "Proposer un choix au client, ou noter sa réponse."),
        discussion: say(
            "Examples:\n  guichet ticket choice 12 \"Loan or wait?\" --option loan --option wait\n"
                + "  guichet ticket choice 12 --answer loan",
            "Exemples\u{00A0}:\n  guichet ticket choice 12 \"Prêt ou attente\u{00A0}?\" --option prêt --option attente\n"
                + "  guichet ticket choice 12 --answer prêt"))
    @OptionGroup var target: TicketOptions
    @Argument(help: ArgumentHelp("The question, in the client’s language.", "La question, dans la langue du client."))
    var question: String?
    @Option(help: ArgumentHelp("A possible answer; repeatable.", "Une réponse possible\u{00A0}; répétable."))
    var option: [String] = []
    @Option(help: ArgumentHelp("What the client chose.", "Ce que le client a choisi."))
    var answer: String?

    func act(on ticket: Ticket, at desk: OpenDesk) throws -> TicketAct {
        switch (question, answer) {
        case (let question?, nil): .putChoice(question, options: option)
        case (nil, let answer?): .answerChoice(answer)
        default:
            throw Failure.usage(
                Bilingual(
                    "give a question with its options, or --answer", "donnez une question et ses choix, ou --answer"))
        }
    }
}

struct TicketClient: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "client",
        abstract: say("Correct who asks.", "Corriger qui demande."),
        discussion: say(
            "Example:\n  guichet ticket client 12 C00012 --reason \"called for her colleague\"",
            "Exemple\u{00A0}:\n  guichet ticket client 12 C00012 --reason \"appelait pour sa collègue\""))
    @OptionGroup var target: TicketOptions
    @Argument(help: ArgumentHelp("The client’s number in the directory.", "Le numéro du client dans l’annuaire."))
    var client: String
    @Option(help: ArgumentHelp("Why.", "Pourquoi."))
    var reason: String

    func run() throws {
        var parting: Agent?
        try target.perform { ticket, desk in
            let act = try act(on: ticket, at: desk)
            if case .correctClient(let client, let owner?, _) = act, !owner.sees(client.group) { parting = owner }
            return try ticket.events(for: act, by: desk.agent)
        }
        guard let parting, !target.json else { return }
        let words = Bilingual(
            "\(parting.name) does not serve this client’s group: the ticket waits for somebody of the team who does",
            "\(parting.name) ne sert pas le groupe de ce client\u{00A0}: le billet attend quelqu’un de l’équipe qui le sert"
        )
        Output.complain(words[target.options.language])
    }

    func act(on ticket: Ticket, at desk: OpenDesk) throws -> TicketAct {
        guard let found = try desk.store.client(ClientID(client)), desk.agent.sees(found.group) else {
            throw Failure.noClient(ClientID(client))
        }
        let owner = try desk.store.agents().first { $0.id == ticket.assignee }
        return .correctClient(found, owner: owner, reason: reason)
    }
}

struct TicketCommitment: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "commitment",
        abstract: say(
            "Record whether a commitment of the charter was kept.",
            "Noter si un engagement de la charte a été tenu."),
        discussion: say(
            "Example:\n  guichet ticket commitment 12 approver --missed --words \"no approver named\"",
            "Exemple\u{00A0}:\n  guichet ticket commitment 12 approver --missed --words \"aucun approbateur désigné\""))
    @OptionGroup var target: TicketOptions
    @Argument(help: ArgumentHelp("The commitment, by the charter’s id.", "L’engagement, par son nom dans la charte."))
    var commitment: String
    @Flag(help: ArgumentHelp("It was kept.", "Il a été tenu."))
    var kept = false
    @Flag(help: ArgumentHelp("It was not.", "Il ne l’a pas été."))
    var missed = false
    @Option(help: ArgumentHelp("What happened.", "Ce qui s’est passé."))
    var words: String

    func act(on ticket: Ticket, at desk: OpenDesk) throws -> TicketAct {
        guard kept != missed else {
            throw Failure.usage(Bilingual("either --kept or --missed", "soit --kept, soit --missed"))
        }
        let charter = try desk.charters().charter(of: ticket.client?.group ?? "")
        guard charter.commitments.contains(where: { $0.id == commitment }) else {
            throw Failure.noCommitment(commitment, known: charter.commitments.map(\.id))
        }
        return .stateCommitment(commitment, kept: kept, words: words)
    }
}

struct TicketContact: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact",
        abstract: say("Record how a contact went.", "Noter comment s’est passé un contact."),
        discussion: say(
            "Example:\n  guichet ticket contact 12 --mood angry --said \"I will call the director\" --demanding",
            "Exemple\u{00A0}:\n  guichet ticket contact 12 --mood fâché --said \"J’appelle la directrice\" --demanding")
    )
    @OptionGroup var target: TicketOptions
    @Option(help: ArgumentHelp("The client’s mood.", "L’humeur du client."))
    var mood: String
    @Option(help: ArgumentHelp("The words used.", "Les mots employés."))
    var said = ""
    @Option(help: ArgumentHelp("How long it took, in minutes.", "Sa durée, en minutes."))
    var minutes: Int?
    @Flag(help: ArgumentHelp("It was demanding.", "Il a été éprouvant."))
    var demanding = false
    @Option(help: ArgumentHelp("The suggested words that were used.", "Les mots suggérés qui ont servi."))
    var script: String?

    func act(on ticket: Ticket, at desk: OpenDesk) throws -> TicketAct {
        if let minutes, !(0...1440).contains(minutes) {
            throw Failure.usage(Bilingual("--minutes is 0 to 1440", "--minutes va de 0 à 1440"))
        }
        return .recordContact(
            .init(mood: mood, seconds: minutes.map { $0 * 60 }, said: said, demanding: demanding, script: script))
    }
}
