// Groups, teams and agents asked for by a name that is not there: what there is instead, as far as the reader may see it.

import Desk
import SQLiteStorage
import Storage

extension OpenDesk {
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
