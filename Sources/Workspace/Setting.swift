// What a workspace stands in: the desk, who sits at it, the book. Values only; the same for the whole session.

import Decisions
public import Desk
public import Documents
public import Localisation
import PolicyBook
import Reports
import ServiceLevels
public import Storage
import Tickets

/// The desk as one agent sees it.
public struct Setting: Sendable {
    public var identity: DeskIdentity
    public var place: Place
    public var agent: Agent
    /// nil until the book is read: the first frame does not wait for it.
    var adviser: Adviser?
    /// What was promised to each group, read once beside the book; nil until then.
    var charters: Charters?
    /// Everybody of the desk, for the names a filter may use.
    private let agents: [Agent]
    private let groups: [ClientGroup]
    private let teams: [Team]
    /// Names of colleagues, groups and teams by id.
    public var agentNames: [AgentID: String]
    public var groupNames: [GroupID: Bilingual]
    public var teamNames: [TeamID: Bilingual]
    /// Where saved justifications go, as shown to the agent.
    public var outputFolder: String
    /// Draws a verification code to be scanned; nil where it cannot be drawn.
    public var drawing: @Sendable (String) -> MatrixCode?

    /// A desk and its people.
    public init(
        identity: DeskIdentity, place: Place, agent: Agent, agents: [Agent],
        groups: [ClientGroup], teams: [Team], outputFolder: String,
        drawing: @escaping @Sendable (String) -> MatrixCode? = { _ in nil }
    ) {
        self.identity = identity
        self.place = place
        self.agent = agent
        self.agents = agents
        self.groups = groups.filter { agent.sees($0.id) }
        self.teams = teams
        agentNames = Dictionary(agents.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        groupNames = Dictionary(groups.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        teamNames = Dictionary(teams.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        self.outputFolder = outputFolder
        self.drawing = drawing
    }

    /// The book, empty until it is read.
    var book: Book { adviser?.book ?? Setting.noBook }

    private static let noBook = Book(
        id: "", title: Bilingual("", ""), owner: Bilingual("", ""), facts: [], policies: [], revision: "")

    /// The row of a ticket as a store has it, with its nearest clock; without one until the charters are read.
    func row(of ticket: Ticket) -> TicketSummary {
        charters.map { ticket.row(under: $0) } ?? ticket.summary
    }

    /// Who reads a filter, and when.
    func seat(now: Instant) -> FilterSeat {
        FilterSeat(
            agent: agent.id, team: agent.team, now: now, place: place, groups: groups, teams: teams, agents: agents)
    }

    /// Who signs a justification.
    var letterhead: Letterhead {
        Letterhead(
            deskName: identity.name, contact: identity.contact, escalationPath: identity.escalationPath)
    }

    /// Everybody who may see a ticket, each with their team.
    func owners(of ticket: Ticket) -> [Choices.Option] {
        let serving = agents.filter { agent in ticket.client.map { agent.sees($0.group) } ?? true }
        return Folded.sorted(serving, by: \.name).map { agent in
            let team = teamNames[agent.team] ?? Bilingual(same: agent.team.text)
            return Choices.Option(id: agent.id.text, label: team.map { "\(agent.name) · \($0)" })
        }
    }

    func colleague(_ id: String) -> Agent? { agents.first { $0.id.text == id } }

    func name(of agent: AgentID) -> String { agentNames[agent] ?? agent.text }

    /// What a ticket's history calls people, teams, facts and promises; without a ticket, no promises.
    func names(on ticket: Ticket?) -> EventNames {
        let charter = ticket.flatMap { charters?.charter(of: $0.client?.group ?? "") }
        let levels = charter?.levels.map { ($0.id, $0.name) } ?? []
        let commitments = charter?.commitments.map { ($0.id, $0.words) } ?? []
        return EventNames(
            agents: agentNames, teams: teamNames, levels: Dictionary(levels, uniquingKeysWith: { first, _ in first }),
            commitments: Dictionary(commitments, uniquingKeysWith: { first, _ in first }), place: place,
            facts: { [book] values in
                let known = book.facts.compactMap { fact in values[fact.name].map { fact.statement(of: $0) } }
                return known.isEmpty || known.count < values.count ? nil : Typography.list(known)
            })
    }

    func name(of group: GroupID) -> Bilingual { groupNames[group] ?? Bilingual(same: group.text) }
}
