// What a memory store holds, as a value: a failed append drops the copy it was made on.

import Chain
import Desk
import Dossiers
import Tickets

struct MemoryDesk {
    var identity: DeskIdentity?
    var log: [TicketID: [EventRecord]] = [:]
    var tickets: [TicketID: Ticket] = [:]
    var origins: [String: TicketID] = [:]
    /// Every event in the order recorded: its ticket and version.
    var sequence: [(ticket: TicketID, version: Int)] = []
    var seals: [Seal] = []
    var dossiers = MemoryDossiers()
    /// Read again when a dossier grows.
    private(set) var charters = Charters([], zone: "UTC")
    var agents: [AgentID: Agent] = [:]
    var clients: [ClientID: Client] = [:]
    var groups: [GroupID: ClientGroup] = [:]
    var teams: [TeamID: Team] = [:]
    var books: [PublishedBook] = []
    var drafts: [AgentID: [String: String]] = [:]

    mutating func append(_ appends: [Append]) throws(StoreError) -> [EventRecord] {
        var records: [EventRecord] = []
        if let day = appends.latestDay { sealIfDue(before: day) }
        for append in appends {
            let (entries, holder) = newEntries(of: append)
            guard !entries.isEmpty else { continue }
            let id = append.ticket ?? holder ?? TicketID(log.count + 1)
            var ticket = tickets[id] ?? Ticket(id: id)
            if append.ticket != nil {
                if ticket.version == 0 { throw .noSuchTicket(id) }
                if ticket.version != append.expecting {
                    throw .versionClash(id, expected: append.expecting, found: ticket.version)
                }
            }
            for entry in entries {
                let record = try Self.record(entry, after: ticket)
                ticket.apply(record)
                log[id, default: []].append(record)
                sequence.append((id, record.version))
                if let key = entry.originKey { origins[key] = id }
                records.append(record)
            }
            tickets[id] = ticket
        }
        return records
    }

    private static func record(_ entry: Append.Entry, after ticket: Ticket) throws(StoreError) -> EventRecord {
        let payload: String
        do {
            payload = try EventCoding().payload(of: entry.event)
        } catch {
            throw .failed("\(error)")
        }
        return EventRecord(
            entry.event, payload: payload, of: ticket.id, version: ticket.version + 1, at: entry.at,
            by: entry.author, after: ticket.chainEnd)
    }

    /// The entries not there yet, and the ticket that has those that are.
    private func newEntries(of append: Append) -> (entries: [Append.Entry], holder: TicketID?) {
        var seen: Set<String> = []
        let entries = append.events.filter { entry in
            guard let key = entry.originKey else { return true }
            return origins[key] == nil && seen.insert(key).inserted
        }
        return (entries, append.events.lazy.compactMap { $0.originKey.flatMap { origins[$0] } }.first)
    }

    func visible(to groups: Set<GroupID>?) -> [Ticket] {
        tickets.values.filter { groups?.contains($0.client?.group ?? "") ?? true }
    }

    func rows(_ query: QueueQuery) -> [TicketSummary] {
        let tests = query.allTests
        let found = tickets.values.compactMap { ticket in
            let row = ticket.row(under: charters)
            return tests.allSatisfy { $0.holds(of: row, ticket.searchText) } ? row : nil
        }
        return found.sorted { query.places($0, before: $1) }
    }

    mutating func readCharters() {
        charters = Charters(dossiers.records(of: .charter), zone: identity?.zone ?? "UTC")
    }
}
