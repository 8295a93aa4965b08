// `guichet agent add`: who may sit at the desk, in which role, and which client groups they see.

public import ArgumentParser
public import Desk
import Localisation
import SQLiteStorage
import Storage
import Tickets

extension Role: ExpressibleByArgument {}

struct AgentAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: say("Add an agent, or change one.", "Ajouter un agent, ou en modifier un."),
        discussion: say(
            "Example:\n  guichet agent add singh --name \"Priya Singh\" --team nsd --group health --group justice",
            "Exemple\u{00A0}:\n  guichet agent add singh --name \"Priya Singh\" --team nsd --group health --group justice"
        ))
    @OptionGroup var options: SeatOptions
    @Argument(help: ArgumentHelp("The operating system’s login.", "Le compte du système d’exploitation."))
    var login: String
    @Option(help: ArgumentHelp("As colleagues and clients see it.", "Le nom, pour les collègues et les clients."))
    var name: String
    @Option(help: ArgumentHelp("The team.", "L’équipe."))
    var team: String
    @Option(
        help: ArgumentHelp(
            "agent, supervisor, policy-owner or administrator.",
            "agent, supervisor (supervision), policy-owner (politiques) ou administrator (administration)."))
    var role = Role.agent
    @Option(
        help: ArgumentHelp(
            "A client group they see; repeatable; all without it.",
            "Un groupe client qu’il voit\u{00A0}; répétable\u{00A0}; tous sans cette option."))
    var group: [String] = []

    func run() throws {
        let desk = try OpenDesk(options.seat, mode: .open)
        let language = options.language
        desk.sayNotice(in: language)
        try desk.require(.administrator)
        let known = Set(try desk.store.groups().map(\.id).filter(desk.agent.sees).map(\.text))
        for name in group where !known.contains(name) { throw desk.noGroup(name) }
        try PlainName.check(login)
        if let count = TextLimit.line.excess(of: name) { throw ActRefusal.tooLong(count, .line) }
        guard name.contains(where: { !$0.isWhitespace }) else {
            throw Failure.usage(Bilingual("give a login and a name", "donnez un compte et un nom"))
        }
        let agent = Agent(
            id: AgentID(login), name: name, role: role, team: try desk.team(named: team).id,
            groups: group.isEmpty ? nil : Set(group.map { GroupID($0) }))
        try keepWithinView(agent, at: desk)
        try keepAnAdministrator(agent, at: desk)
        let before = try desk.store.agents().first { $0.id == agent.id }
        try desk.store.register(agents: [agent], clients: [], groups: [], teams: [])
        try Output.line("\(agent.id)  \(agent.name)  \(agent.role.words[language])  \(agent.team)")
        try before.map { try tellOfTicketsLost(by: agent, $0, at: desk, language) }
    }

    /// Tickets of theirs that they do not see any more wait for somebody else to be given to.
    private func tellOfTicketsLost(by agent: Agent, _ before: Agent, at desk: OpenDesk, _ language: Language) throws {
        let lost = try desk.store.groups().map(\.id).filter {
            before.sees($0) && !agent.sees($0) && desk.agent.sees($0)
        }
        guard !lost.isEmpty else { return }
        let count = try desk.store.count(
            QueueQuery(statuses: Set(Status.allCases.filter(\.isLive)), assignee: agent.id, groups: Set(lost)))
        guard count > 0 else { return }
        let tickets = Typography.count(
            count, one: Bilingual("open ticket of theirs is", "billet ouvert lui est attribué"),
            many: Bilingual("open tickets of theirs are", "billets ouverts lui sont attribués"))
        let words = Bilingual(
            "\(tickets.english) of client groups they no longer see: give them to somebody who does",
            "\(tickets.french) alors que leurs groupes clients ne lui sont plus visibles\u{00A0}: confiez-les à "
                + "quelqu’un qui les voit")
        Output.complain(words[language])
        let filter = "owner:\(agent.id) is:live group:\(lost.sorted().map(\.text).joined(separator: ","))"
        Output.complain("guichet ticket bulk --filter \"\(filter)\" assign --team \(agent.team)")
    }

    /// Nobody gives, or takes away, a view of client groups they do not have themselves.
    private func keepWithinView(_ changed: Agent, at desk: OpenDesk) throws {
        guard let own = desk.agent.groups else { return }
        let before = try desk.store.agents().first { $0.id == changed.id }
        for agent in [changed, before].compactMap(\.self) {
            guard let groups = agent.groups, groups.isSubset(of: own) else { throw Failure.partialView }
        }
    }

    /// The last administrator who sees every group stays one: nobody else could undo it.
    private func keepAnAdministrator(_ changed: Agent, at desk: OpenDesk) throws {
        let others = try desk.store.agents().filter { $0.id != changed.id }
        let all = others + [changed]
        guard all.contains(where: { $0.role == .administrator && $0.groups == nil }) else {
            throw Failure.usage(
                Bilingual(
                    "the desk needs an administrator who sees every client group",
                    "le guichet a besoin d’une personne à l’administration qui voit tous les groupes clients"))
        }
    }
}
