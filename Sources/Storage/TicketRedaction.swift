// What taking words out of a ticket comes to: which payloads change into what, and the event that says so. Pure; every
// store does it the same way.

import Chain
public import Desk
public import Tickets

/// Words about to be taken out of a ticket.
public struct TicketRedaction {
    /// The ticket as it is before.
    public let old: Ticket
    /// What takes the place of each payload, by version, in order.
    public let payloads: [(version: Int, payload: String)]
    /// What the log says of it.
    public let event: TicketEvent

    /// The redaction of some events of a ticket. Versions it does not have, or whose words are gone already, are left
    /// out; nil when none is left. Fails with `.noSuchTicket`.
    public init?(
        _ records: [EventRecord], of ticket: TicketID, _ versions: [Int], _ reason: String
    ) throws(StoreError) {
        guard !records.isEmpty else { throw .noSuchTicket(ticket) }
        let asked = Set(versions)
        let taken = records.filter { asked.contains($0.version) && Redaction.digest(in: $0.payload) == nil }
        guard !taken.isEmpty else { return nil }
        payloads = taken.map { ($0.version, Redaction.form(of: $0.payload)) }
        old = Ticket(id: ticket, folding: records)
        event = .wordsRedacted(
            .init(
                versions: payloads.map(\.version), reason: reason, group: old.client?.group ?? "",
                language: old.language, remains: try Self.remains(of: taken)))
    }

    private static func remains(
        of records: [EventRecord]
    ) throws(StoreError) -> [TicketEvent.WordsRedacted.Remain] {
        let coding = EventCoding()
        do {
            return try records.compactMap { record in
                guard let left = record.event.withoutWords else { return nil }
                return .init(version: record.version, kind: left.kind, payload: try coding.payload(of: left))
            }
        } catch {
            throw .failed("\(error)")
        }
    }

    /// Whether a draft kept under a key is about a ticket: one of the key's parts, parted by colons, is its number.
    public static func isDraft(_ key: String, about ticket: TicketID) -> Bool {
        key.split(separator: ":").contains { $0 == ticket.description }
    }
}

extension Client {
    /// What stays of somebody who asked to be forgotten: that there was such a client, and of which group.
    public var forgotten: Client {
        Client(id: id, name: "", language: language, group: group)
    }
}
