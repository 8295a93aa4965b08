// `guichet escalate`: a decision is taken further.

public import ArgumentParser
import Desk
public import Tickets

extension TicketEvent.Escalated.Source: ExpressibleByArgument {}

struct EscalateCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "escalate",
        abstract: say("Take a decision to a supervisor.", "Porter une décision devant un superviseur."),
        discussion: say(
            "Example:\n  guichet escalate 12 --reason \"needs her calendar abroad\""
                + " --pressure \"I will call the director\"",
            "Exemple\u{00A0}:\n  guichet escalate 12 --reason \"il lui faut son agenda à l’étranger\""
                + " --pressure \"Je vais appeler le directeur\""))
    @OptionGroup var target: TicketOptions
    @Option(help: ArgumentHelp("Why.", "Pourquoi."))
    var reason: String
    @Option(help: ArgumentHelp("What was said to press it.", "Ce qui a été dit pour faire pression."))
    var pressure: String?
    @Option(help: ArgumentHelp("Who wants it: client or agent.", "Qui la demande\u{00A0}: client ou agent."))
    var by = TicketEvent.Escalated.Source.client
    @Option(help: ArgumentHelp("To whom.", "À qui."))
    var to = "supervisor"

    func act(on ticket: Ticket, at desk: OpenDesk) -> TicketAct {
        .escalate(.init(by: by, to: to, reason: reason, pressure: pressure))
    }
}
