// What a workspace stands in: the desk, who sits at it, the book. Values only; the same for the whole session.

public import Decisions
public import Desk
public import Localisation
import Reports
public import Storage

/// The desk as one agent sees it.
public struct Setting: Sendable {
    public var identity: DeskIdentity
    public var place: Place
    public var agent: Agent
    public var adviser: Adviser
    /// Names of colleagues, groups and teams by id.
    public var agentNames: [AgentID: String]
    public var groupNames: [GroupID: Bilingual]
    public var teamNames: [TeamID: Bilingual]
    /// Where saved justifications go, as shown to the agent.
    public var outputFolder: String

    /// A desk, its people and its book.
    public init(
        identity: DeskIdentity, place: Place, agent: Agent, adviser: Adviser, agents: [Agent],
        groups: [ClientGroup], teams: [Team], outputFolder: String
    ) {
        self.identity = identity
        self.place = place
        self.agent = agent
        self.adviser = adviser
        agentNames = Dictionary(agents.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        groupNames = Dictionary(groups.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        teamNames = Dictionary(teams.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        self.outputFolder = outputFolder
    }

    /// Who signs a justification.
    var letterhead: Letterhead {
        Letterhead(
            deskName: identity.name, contact: identity.contact, escalationPath: identity.escalationPath)
    }

    func name(of agent: AgentID) -> String { agentNames[agent] ?? agent.text }

    func name(of group: GroupID) -> Bilingual { groupNames[group] ?? Bilingual(same: group.text) }
}
