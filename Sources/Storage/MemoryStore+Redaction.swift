// Words taken out of a memory desk.

public import Desk
import Synchronization
public import Tickets

extension MemoryStore {
    @discardableResult
    public func redact(
        ticket: TicketID, versions: [Int], by author: AgentID, at moment: Instant, reason: String
    ) throws(StoreError) -> EventRecord? {
        try change { desk throws(StoreError) in
            let redaction = try TicketRedaction(desk.log[ticket] ?? [], of: ticket, versions, reason)
            guard let redaction else { return nil }
            for (version, payload) in redaction.payloads { desk.replacePayload(of: ticket, version, by: payload) }
            for agent in desk.drafts.keys {
                desk.drafts[agent] = desk.drafts[agent]?.filter { !TicketRedaction.isDraft($0.key, about: ticket) }
            }
            let told = Append(
                to: ticket, expecting: redaction.old.version, [redaction.event], by: author, at: moment)
            let record = try desk.append([told]).first
            // Folded when it is said what stays of those events.
            desk.tickets[ticket] = Ticket(id: ticket, folding: desk.log[ticket] ?? [])
            return record
        }
    }

    public func ticketsWithCorrectedClient() throws(StoreError) -> [TicketID] {
        desk.withLock { desk in
            desk.log.filter { $0.value.contains { $0.event.kind == "client-corrected" } }.keys.sorted()
        }
    }

    public func forget(_ client: ClientID) throws(StoreError) {
        try change { desk throws(StoreError) in
            desk.clients[client] = desk.clients[client]?.forgotten
        }
    }

    public func scrub() throws(StoreError) {}
}

extension MemoryDesk {
    fileprivate mutating func replacePayload(of ticket: TicketID, _ version: Int, by payload: String) {
        guard let place = log[ticket]?.firstIndex(where: { $0.version == version }),
            let kind = log[ticket]?[place].event.kind
        else { return }
        log[ticket]?[place].payload = payload
        log[ticket]?[place].event = .redacted(kind: kind, payload: payload)
    }
}
