// `guichet ticket assign`: whose a ticket is.

import ArgumentParser
import Desk
import SQLiteStorage
import Tickets

struct TicketAssign: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign",
        abstract: say(
            "Give a ticket to an agent or a team; to yourself by default.",
            "Confier un billet à un agent ou à une équipe\u{00A0}; à vous par défaut."),
        discussion: say(
            "Examples:\n  guichet ticket assign 12\n  guichet ticket assign 12 --to singh\n  guichet ticket assign 12 --team regional",
            "Exemples\u{00A0}:\n  guichet ticket assign 12\n  guichet ticket assign 12 --to singh\n  guichet ticket assign 12 --team regional"
        ))
    @OptionGroup var target: TicketOptions
    @Option(help: ArgumentHelp("The agent’s login.", "Le compte de l’agent."))
    var to: String?
    @Option(help: ArgumentHelp("The team.", "L’équipe."))
    var team: String?

    func act(on ticket: Ticket, at desk: OpenDesk) throws -> TicketAct {
        if let team, try !desk.store.teams().contains(where: { $0.id.text == team }) {
            throw desk.noTeam(team)
        }
        guard let to else { return team.map { .release(to: TeamID($0)) } ?? .assign(to: desk.agent) }
        guard let owner = try desk.store.agents().first(where: { $0.id.text == to }) else {
            throw desk.noAgent(to)
        }
        if let team, owner.team.text != team { throw ActRefusal.notOfTeam(owner.id, TeamID(team)) }
        return .assign(to: owner)
    }
}
