// What others have added to the log since it was last asked. It asks the store only when something woke the screen.

import Desk
import Storage
import Tickets

/// How far the log was seen, and who was where. One a workspace, on its thread.
final class ChangeFeed {
    private var seen: Int
    private var signs: [TicketID: [AgentID]] = [:]
    private var othersCount = 0

    /// Events read at a time; a longer burst is seen at the next look.
    private static let reach = 400

    /// A feed from now on.
    init(_ store: any TicketStore) {
        seen = (try? store.changeCount()) ?? 0
    }

    /// The rows that changed and are the agent's to see; nil where the log is as it was.
    func changes(in store: any TicketStore, for agent: Agent) -> [ChangedRow]? {
        guard let count = try? store.changeCount(), count > seen,
            let log = try? store.changes(after: seen, limit: ChangeFeed.reach)
        else { return nil }
        seen += log.count
        var authors: [TicketID: AgentID] = [:]
        for change in log { authors[change.ticket] = change.author }
        return authors.keys.sorted().compactMap { ticket in
            guard let row = try? store.summary(of: ticket), agent.sees(row.group) else { return nil }
            return ChangedRow(row: row, author: authors[ticket] ?? "")
        }
    }

    /// Who else is where, on tickets of the agent's groups; nil where nobody moved.
    func presence(
        _ source: PresenceSource, in store: any TicketStore, for agent: Agent
    ) -> (present: [TicketID: [AgentID]], others: Int)? {
        let others = source.others()
        var present: [TicketID: [AgentID]] = [:]
        for window in others {
            guard let ticket = window.ticket, let row = try? store.summary(of: ticket), agent.sees(row.group),
                present[ticket]?.contains(window.agent) != true
            else { continue }
            present[ticket, default: []].append(window.agent)
        }
        let count = Set(others.map(\.agent)).subtracting([agent.id]).count
        guard present != signs || count != othersCount else { return nil }
        (signs, othersCount) = (present, count)
        return (present, count)
    }
}
