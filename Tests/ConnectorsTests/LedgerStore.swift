// A store double: keeps events without hashing them, finds origins at once, and fails when told to.
// It answers only what an import asks; the rest is an empty memory desk's.

import Chain
import Desk
import Dossiers
import Storage
import Synchronization
import Tickets

final class LedgerStore: TicketStore {
    struct Book {
        var tickets: [TicketID: Ticket] = [:]
        var log: [TicketID: [EventRecord]] = [:]
        var origins: [String: TicketID] = [:]
        var keys: Set<String> = []
        var eventCount = 0
        var appendCount = 0
        /// What the append of this number, from 1, fails with.
        var faults: [Int: StoreError] = [:]
    }

    private let book = Mutex(Book())
    private let rest = MemoryStore()

    init(faults: [Int: StoreError] = [:]) {
        book.withLock { $0.faults = faults }
    }

    var appendCount: Int { book.withLock(\.appendCount) }
    var ticketCount: Int { book.withLock { $0.tickets.count } }
    var origins: Set<String> { book.withLock { Set($0.origins.keys) } }

    var tickets: [Ticket] { book.withLock { Array($0.tickets.values) } }

    /// Each ticket's events as somebody reads them, by origin.
    var content: [String: [TicketEvent]] {
        book.withLock { book in book.origins.mapValues { book.log[$0]?.map(\.event) ?? [] } }
    }

    func append(_ appends: [Append]) throws(StoreError) -> [EventRecord] {
        try book.withLock { book throws(StoreError) in
            book.appendCount += 1
            if let fault = book.faults[book.appendCount] { throw fault }
            return appends.flatMap { book.append($0) }
        }
    }

    func events(of ticket: TicketID) throws(StoreError) -> [EventRecord] { book.withLock { $0.log[ticket] ?? [] } }
    func ticket(origin: String) throws(StoreError) -> TicketID? { book.withLock { $0.origins[origin] } }
    func summary(of ticket: TicketID) throws(StoreError) -> TicketSummary? {
        book.withLock { $0.tickets[ticket]?.summary }
    }
    func changes(after count: Int, limit: Int) throws(StoreError) -> [LogChange] { [] }
    func changeCount() throws(StoreError) -> Int { book.withLock(\.eventCount) }
}

extension LedgerStore.Book {
    mutating func append(_ append: Append) -> [EventRecord] {
        let id = append.ticket ?? TicketID(tickets.count + 1)
        var ticket = tickets[id] ?? Ticket(id: id)
        var records: [EventRecord] = []
        for entry in append.events {
            if let key = entry.originKey, !keys.insert(key).inserted { continue }
            let record = EventRecord(
                ticket: id, version: ticket.version + 1, at: entry.at, author: entry.author, event: entry.event,
                payload: "", previous: .none, hash: .none)
            ticket.apply(record)
            records.append(record)
        }
        tickets[id] = ticket
        log[id, default: []] += records
        if let origin = ticket.origin { origins[origin] = id }
        eventCount += records.count
        return records
    }
}

extension LedgerStore {
    func identity() throws(StoreError) -> DeskIdentity? { try rest.identity() }
    func found(_ identity: DeskIdentity) throws(StoreError) { try rest.found(identity) }
    func events(after ticket: TicketID?, limit: Int) throws(StoreError) -> [EventRecord] {
        try rest.events(after: ticket, limit: limit)
    }
    func page(_ query: QueueQuery, after: TicketSummary?, limit: Int) throws(StoreError) -> [TicketSummary] {
        try rest.page(query, after: after, limit: limit)
    }
    func page(_ query: QueueQuery, before: TicketSummary?, limit: Int) throws(StoreError) -> [TicketSummary] {
        try rest.page(query, before: before, limit: limit)
    }
    func count(_ query: QueueQuery) throws(StoreError) -> Int { try rest.count(query) }
    func record(of clause: String, groups: Set<GroupID>?) throws(StoreError) -> ClauseRecord {
        try rest.record(of: clause, groups: groups)
    }
    func precedents(on clause: String, groups: Set<GroupID>?, limit: Int) throws(StoreError) -> [Precedent] {
        try rest.precedents(on: clause, groups: groups, limit: limit)
    }

    func exceptions(
        covering clause: String, client: ClientID, group: GroupID, on day: CivilDate
    ) throws(StoreError) -> [GrantedException] {
        try rest.exceptions(covering: clause, client: client, group: group, on: day)
    }

    func exceptions(inForceOn day: CivilDate, groups: Set<GroupID>?) throws(StoreError) -> [GrantedException] {
        try rest.exceptions(inForceOn: day, groups: groups)
    }

    func contacts(since moment: Instant, groups: Set<GroupID>?) throws(StoreError) -> [Ticket.ContactState] {
        try rest.contacts(since: moment, groups: groups)
    }

    func loads(at now: Instant, groups: Set<GroupID>?) throws(StoreError) -> [AgentID: LoadCount] {
        try rest.loads(at: now, groups: groups)
    }

    func usage(from: CivilDate, to: CivilDate, groups: Set<GroupID>?) throws(StoreError) -> [GroupID: Int] {
        try rest.usage(from: from, to: to, groups: groups)
    }
    func counts(
        of kinds: Set<CountKind>, between cuts: [CivilDate], groups: Set<GroupID>?
    ) throws(StoreError) -> [[CountKey: Int]] {
        try rest.counts(of: kinds, between: cuts, groups: groups)
    }
    func rebuild(progress: (Int, Int) -> Void) throws(StoreError) { try rest.rebuild(progress: progress) }
    func redact(
        ticket: TicketID, versions: [Int], by author: AgentID, at moment: Instant, reason: String
    ) throws(StoreError) -> EventRecord? {
        try rest.redact(ticket: ticket, versions: versions, by: author, at: moment, reason: reason)
    }
    func ticketsWithCorrectedClient() throws(StoreError) -> [TicketID] { try rest.ticketsWithCorrectedClient() }
    func forget(_ client: ClientID) throws(StoreError) { try rest.forget(client) }
    func scrub() throws(StoreError) { try rest.scrub() }
    func seals() throws(StoreError) -> [Seal] { try rest.seals() }
    func sealFaults(progress: (Int, Int) -> Void) throws(StoreError) -> [SealFault] {
        try rest.sealFaults(progress: progress)
    }
    func register(
        agents: [Agent], clients: [Client], groups: [ClientGroup], teams: [Team]
    ) throws(StoreError) {
        try rest.register(agents: agents, clients: clients, groups: groups, teams: teams)
    }
    func agents() throws(StoreError) -> [Agent] { try rest.agents() }
    func groups() throws(StoreError) -> [ClientGroup] { try rest.groups() }
    func teams() throws(StoreError) -> [Team] { try rest.teams() }
    func clients(matching text: String, groups: Set<GroupID>?, limit: Int) throws(StoreError) -> [Client] {
        try rest.clients(matching: text, groups: groups, limit: limit)
    }
    func client(_ id: ClientID) throws(StoreError) -> Client? { try rest.client(id) }
    func publish(_ book: PublishedBook) throws(StoreError) { try rest.publish(book) }
    func book(revision: String?) throws(StoreError) -> PublishedBook? { try rest.book(revision: revision) }
    func publications() throws(StoreError) -> [Publication] { try rest.publications() }
    func keepDraft(_ text: String?, key: String, of agent: AgentID) throws(StoreError) {
        try rest.keepDraft(text, key: key, of: agent)
    }
    func append(dossiers appends: [DossierAppend]) throws(StoreError) -> [DossierRecord] {
        try rest.append(dossiers: appends)
    }
    func redact(
        dossier: DossierID, versions: [Int], by author: AgentID, at moment: Instant, reason: String
    ) throws(StoreError) -> DossierRecord? {
        try rest.redact(dossier: dossier, versions: versions, by: author, at: moment, reason: reason)
    }
    func dossier(_ id: DossierID) throws(StoreError) -> [DossierRecord] { try rest.dossier(id) }
    func dossiers(of kind: DossierKind?) throws(StoreError) -> [DossierRecord] { try rest.dossiers(of: kind) }
    func dossierCount() throws(StoreError) -> Int { try rest.dossierCount() }
    func drafts(of agent: AgentID) throws(StoreError) -> [String: String] { try rest.drafts(of: agent) }
}
