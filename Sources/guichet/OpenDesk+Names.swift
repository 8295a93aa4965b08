// Groups, teams and agents asked for by a name that is not there: what there is instead, as far as the reader may see it.

import Desk
import SQLiteStorage
import ServiceLevels
import Storage
import Tickets

/// Teams and client groups by name; an id nobody named stands for itself.
struct GroupNames {
    var teams: [TeamID: Bilingual]
    var groups: [GroupID: Bilingual]

    func team(_ id: TeamID) -> Bilingual { teams[id] ?? Bilingual(same: id.text) }

    func group(_ id: GroupID) -> Bilingual { groups[id] ?? Bilingual(same: id.text) }
}

extension OpenDesk {
    /// What a ticket's history calls teams and what its charter promises. Colleagues go by their logins, which is what
    /// the verbs take.
    func names(on ticket: Ticket? = nil) throws(StoreError) -> EventNames {
        let teams = try store.teams().map { ($0.id, $0.name) }
        let charter = try store.charters().charter(of: ticket?.client?.group ?? "")
        let levels = charter.levels.map { ($0.id, $0.name) }
        let commitments = charter.commitments.map { ($0.id, $0.words) }
        return EventNames(
            teams: Dictionary(teams, uniquingKeysWith: { first, _ in first }),
            levels: Dictionary(levels, uniquingKeysWith: { first, _ in first }),
            commitments: Dictionary(commitments, uniquingKeysWith: { first, _ in first }), place: place)
    }

    /// What teams and client groups are called.
    func groupNames() throws(StoreError) -> GroupNames {
        let (teams, groups) = (try store.teams().map { ($0.id, $0.name) }, try store.groups().map { ($0.id, $0.name) })
        return GroupNames(
            teams: Dictionary(teams, uniquingKeysWith: { first, _ in first }),
            groups: Dictionary(groups, uniquingKeysWith: { first, _ in first }))
    }

    /// Why a client group is not found; names no group the agent does not serve.
    func noGroup(_ name: String) -> Failure {
        let groups = (try? store.groups()) ?? []
        return .noGroup(GroupID(name), known: groups.map(\.id).filter(agent.sees).map(\.text).sorted())
    }

    /// Why a team is not found.
    func noTeam(_ name: String) -> Failure {
        .noTeam(TeamID(name), known: ((try? store.teams()) ?? []).map(\.id.text).sorted())
    }

    /// Why an agent is not found.
    func noAgent(_ name: String) -> Failure {
        .noAgent(AgentID(name), known: ((try? store.agents()) ?? []).map(\.id.text).sorted())
    }
}
