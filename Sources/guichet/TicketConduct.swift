// Complaints about conduct with both sides’ words, backup on a live call, and answers along an escalation.

public import ArgumentParser
import Desk
import SQLiteStorage
public import Tickets

extension ComplaintFinding: ExpressibleByArgument {}

struct TicketComplain: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "complain",
        abstract: say("File a complaint about conduct.", "Déposer une plainte sur la conduite."),
        discussion: say(
            "Example:\n  guichet ticket complain 12 --about obrien --words \"He was rude\"",
            "Exemple\u{00A0}:\n  guichet ticket complain 12 --about obrien --words \"On m’a mal parlé\""))
    @OptionGroup var target: TicketOptions
    @Option(help: ArgumentHelp("The agent’s login.", "Le compte de l’agent."))
    var about: String
    @Option(help: ArgumentHelp("In the words of whoever complains.", "Dans les mots de qui se plaint."))
    var words: String
    @Option(help: ArgumentHelp("Who complains: client or agent.", "Qui se plaint\u{00A0}: client ou agent."))
    var by = TicketEvent.Escalated.Source.client

    func act(on ticket: Ticket, at desk: OpenDesk) throws -> TicketAct {
        guard try desk.store.agents().contains(where: { $0.id.text == about }) else {
            throw desk.noAgent(about)
        }
        return .fileComplaint(.init(about: AgentID(about), by: by, words: words))
    }
}

struct TicketAccount: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: say(
            "Tell it as you saw it; nobody can change your words.",
            "Donner votre version\u{00A0}; personne ne peut changer vos mots."),
        discussion: say(
            "Example:\n  guichet ticket account 12 \"I offered the loan pool twice\"",
            "Exemple\u{00A0}:\n  guichet ticket account 12 \"J’ai offert le prêt deux fois\""))
    @OptionGroup var target: TicketOptions
    @Argument(help: ArgumentHelp("Your account.", "Votre version."))
    var words: [String]

    func act(on ticket: Ticket, at desk: OpenDesk) -> TicketAct { .giveAccount(words.joined(separator: " ")) }
}

struct TicketFinding: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "finding",
        abstract: say("Close a complaint with a finding.", "Conclure une plainte."),
        discussion: say(
            "Example:\n  guichet ticket finding 12 unfounded --words \"the record shows the offer\"",
            "Exemple\u{00A0}:\n  guichet ticket finding 12 unfounded --words \"l’offre figure au dossier\""))
    @OptionGroup var target: TicketOptions
    @Argument(
        help: ArgumentHelp("founded, partly or unfounded.", "founded (fondée), partly (en partie) ou unfounded (non)."))
    var finding: ComplaintFinding
    @Option(help: ArgumentHelp("Why.", "Pourquoi."))
    var words: String

    func act(on ticket: Ticket, at desk: OpenDesk) -> TicketAct {
        .findComplaint(.init(finding: finding, words: words))
    }
}

struct TicketBackup: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: say(
            "Ask for somebody beside you on a live call.", "Demander du renfort pendant un appel."),
        discussion: say(
            "Examples:\n  guichet ticket backup 12 --reason \"he shouts\"\n  guichet ticket backup 12 --given \"I took over\"",
            "Exemples\u{00A0}:\n  guichet ticket backup 12 --reason \"il crie\"\n"
                + "  guichet ticket backup 12 --given \"j’ai pris l’appel\""))
    @OptionGroup var target: TicketOptions
    @Option(help: ArgumentHelp("Why you ask.", "Pourquoi vous le demandez."))
    var reason: String?
    @Option(help: ArgumentHelp("What you did for whoever asked.", "Ce que vous avez fait pour qui l’a demandé."))
    var given: String?

    func act(on ticket: Ticket, at desk: OpenDesk) throws -> TicketAct {
        switch (reason, given) {
        case (let reason?, nil): .askBackup(reason: reason)
        case (nil, let words?): .giveBackup(words)
        default: throw Failure.usage(Bilingual("either --reason or --given", "soit --reason, soit --given"))
        }
    }
}

struct TicketAnswer: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer",
        abstract: say(
            "Answer an escalation on its way, or pass it on.", "Répondre à une escalade en cours, ou la transmettre."),
        discussion: say(
            "Example:\n  guichet ticket answer 12 --words \"I looked; it is Marc’s to rule\" --to macdonald",
            "Exemple\u{00A0}:\n  guichet ticket answer 12 --words \"J’ai regardé\u{00A0}; c’est à Marc de trancher\""
                + " --to macdonald"))
    @OptionGroup var target: TicketOptions
    @Option(help: ArgumentHelp("The answer.", "La réponse."))
    var words: String
    @Option(help: ArgumentHelp("Who looks at it next.", "Qui le verra ensuite."))
    var to: String?

    func act(on ticket: Ticket, at desk: OpenDesk) -> TicketAct { .answerEscalation(words, to: to) }
}

struct TicketEndException: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "end-exception",
        abstract: say("End an exception before its last day.", "Mettre fin à une dérogation avant terme."),
        discussion: say(
            "Example:\n  guichet ticket end-exception 12 --reason \"the course is over\"",
            "Exemple\u{00A0}:\n  guichet ticket end-exception 12 --reason \"le cours est terminé\""))
    @OptionGroup var target: TicketOptions
    @Option(help: ArgumentHelp("Why.", "Pourquoi."))
    var reason: String

    func act(on ticket: Ticket, at desk: OpenDesk) -> TicketAct { .endException(reason: reason) }
}
