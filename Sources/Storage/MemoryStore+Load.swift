// Exceptions, contacts, load and usage of a desk in memory.

public import Desk
import Synchronization
public import Tickets

extension MemoryStore {
    public func exceptions(
        covering clause: String, client: ClientID, group: GroupID, on day: CivilDate
    ) throws(StoreError) -> [GrantedException] {
        allExceptions { $0.covers(clause: clause, client: client, group: group, on: day) }
            .sorted { ($0.at, $0.ticket) > ($1.at, $1.ticket) }
    }

    public func exceptions(
        inForceOn day: CivilDate, groups: Set<GroupID>?
    ) throws(StoreError) -> [GrantedException] {
        allExceptions { $0.endedAt == nil && day <= $0.until && groups?.contains($0.group) ?? true }
            .sorted { ($0.until, $0.ticket) < ($1.until, $1.ticket) }
    }

    private func allExceptions(_ isWanted: (GrantedException) -> Bool) -> [GrantedException] {
        desk.withLock { $0.tickets.values.flatMap(\.exceptions) }.filter(isWanted)
    }

    public func contacts(since moment: Instant, groups: Set<GroupID>?) throws(StoreError) -> [Ticket.ContactState] {
        let all = desk.withLock { desk in
            desk.visible(to: groups).flatMap { ticket in ticket.contacts.map { (ticket.id, $0) } }
        }
        return all.filter { $0.1.at >= moment }.sorted { ($0.1.at, $0.0) < ($1.1.at, $1.0) }.map(\.1)
    }

    public func loads(at now: Instant, groups: Set<GroupID>?) throws(StoreError) -> [AgentID: LoadCount] {
        desk.withLock { desk in
            var loads: [AgentID: LoadCount] = [:]
            for ticket in desk.visible(to: groups) where ticket.status.isLive {
                guard let agent = ticket.assignee else { continue }
                loads[agent, default: LoadCount()].live += 1
                if let promise = ticket.promisedUpdate, promise < now { loads[agent]?.overdue += 1 }
            }
            return loads
        }
    }

    public func usage(
        from: CivilDate, to: CivilDate, groups: Set<GroupID>?
    ) throws(StoreError) -> [GroupID: Int] {
        desk.withLock { desk in
            desk.visible(to: groups).filter { (from..<to).contains($0.openedAt.day) }
                .reduce(into: [:]) { $0[$1.client?.group ?? "", default: 0] += 1 }
        }
    }

    public func counts(
        of kinds: Set<CountKind>, between cuts: [CivilDate], groups: Set<GroupID>?
    ) throws(StoreError) -> [[CountKey: Int]] {
        desk.withLock { desk in
            var sums = Array(repeating: [CountKey: Int](), count: max(0, cuts.count - 1))
            for ticket in desk.visible(to: groups) {
                for (entry, count) in ticket.counts(under: desk.charters) where kinds.contains(entry.key.kind) {
                    guard let span = sums.indices.first(where: { (cuts[$0]..<cuts[$0 + 1]).contains(entry.day) })
                    else { continue }
                    sums[span][entry.key, default: 0] += count
                }
            }
            return sums
        }
    }
}
