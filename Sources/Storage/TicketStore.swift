// Where a desk is kept: the log of events, the rows folded from it, the people, the policy books, the drafts.
// One contract, run by one test suite against every store.

public import Desk
public import Tickets

/// A desk's store. Every call is one transaction: all of it happens, durably, or nothing. Calls may come from any
/// thread; writes go one after the other.
public protocol TicketStore: DossierStore {
    /// The desk itself; nil before `found`.
    func identity() throws(StoreError) -> DeskIdentity?
    /// Makes the desk; only once: `.deskExists` after that.
    func found(_ identity: DeskIdentity) throws(StoreError)

    /// Adds events and folds them into the rows; durable when it returns. The records, in the order given; entries
    /// whose `originKey` is already there are left out. Several appends succeed or fail together; a later one may
    /// follow an earlier one of the same call. Fails with `.versionClash` and `.noSuchTicket`.
    @discardableResult
    func append(_ appends: [Append]) throws(StoreError) -> [EventRecord]
    /// The events of a ticket in order of version; empty when there is none.
    func events(of ticket: TicketID) throws(StoreError) -> [EventRecord]
    /// Every event, by ticket then version, from the ticket after `after`; at most about `limit`, never part of a
    /// ticket.
    func events(after ticket: TicketID?, limit: Int) throws(StoreError) -> [EventRecord]
    /// The first ticket that began with `origin`.
    func ticket(origin: String) throws(StoreError) -> TicketID?

    /// A page of rows after a row already seen, in the query's order.
    func page(_ query: QueueQuery, after: TicketSummary?, limit: Int) throws(StoreError) -> [TicketSummary]
    /// The page of rows before a row already seen, in the query’s order, ending just before it; nil for the last page.
    func page(_ query: QueueQuery, before: TicketSummary?, limit: Int) throws(StoreError) -> [TicketSummary]
    /// Works out beforehand how pages beside one of its rows are read, where that takes a while.
    func prepare(_ query: QueueQuery, beside row: TicketSummary) throws(StoreError)
    /// How many rows a query has.
    func count(_ query: QueueQuery) throws(StoreError) -> Int
    /// The same, but a store may stop counting at `limit` where it has no figure kept.
    func count(_ query: QueueQuery, upTo limit: Int) throws(StoreError) -> Int
    /// One row.
    func summary(of ticket: TicketID) throws(StoreError) -> TicketSummary?
    /// What became of a clause's requests, over the groups the reader may see.
    func record(of clause: String, groups: Set<GroupID>?) throws(StoreError) -> ClauseRecord
    /// Rulings on a clause, the latest first.
    func precedents(on clause: String, groups: Set<GroupID>?, limit: Int) throws(StoreError) -> [Precedent]
    /// Exceptions that a decision by `clause` for a client of a group on a day honours, the latest granted first.
    func exceptions(
        covering clause: String, client: ClientID, group: GroupID, on day: CivilDate
    ) throws(StoreError) -> [GrantedException]
    /// Exceptions in force on a day, over the groups the reader may see, the first to end first.
    func exceptions(inForceOn day: CivilDate, groups: Set<GroupID>?) throws(StoreError) -> [GrantedException]
    /// Contacts since a moment, in order of moment, over the groups the reader may see.
    func contacts(since moment: Instant, groups: Set<GroupID>?) throws(StoreError) -> [Ticket.ContactState]
    /// What agents have before them, over the groups the reader may see: live tickets, and those among them whose
    /// promise to the client is past.
    func loads(at now: Instant, groups: Set<GroupID>?) throws(StoreError) -> [AgentID: LoadCount]
    /// Tickets opened from a day (UTC) to before another one, by client group.
    func usage(from: CivilDate, to: CivilDate, groups: Set<GroupID>?) throws(StoreError) -> [GroupID: Int]
    /// What is counted of tickets, over the groups the reader may see, in each span from a day (at the desk) to before
    /// the next one of `cuts`, which are in order; as many dictionaries as there are spans. Zero is left out.
    func counts(
        of kinds: Set<CountKind>, between cuts: [CivilDate], groups: Set<GroupID>?
    ) throws(StoreError) -> [[CountKey: Int]]
    /// Folds every row again from the log in one transaction: readers see the old rows until the new ones are there.
    /// `progress` gets done and all events now and then.
    func rebuild(progress: (Int, Int) -> Void) throws(StoreError)
    /// How many events there are: grows when anything is appended, by any process, at the cost of a look.
    func changeCount() throws(StoreError) -> Int
    /// The events after the first `count`, oldest first; at most `limit`.
    func changes(after count: Int, limit: Int) throws(StoreError) -> [LogChange]

    /// The seals of the log, the oldest first. The append that begins a UTC day makes one over everything before it.
    func seals() throws(StoreError) -> [Seal]
    /// In what the log is no longer as it was sealed; empty when nothing is amiss. Reads every event; `progress` gets
    /// done and all events now and then.
    func sealFaults(progress: (Int, Int) -> Void) throws(StoreError) -> [SealFault]

    /// Takes the words of some of a ticket's events away: their payloads are replaced by their hashes, so that the
    /// chain and the seals still hold; an event says who did it and why; rows, search and the drafts about the ticket
    /// follow. Versions it does not have or whose words are gone already are left out; nil when none is left. Whether
    /// these words may go is for the caller to decide. Fails with `.noSuchTicket`. `scrub` after the last one.
    @discardableResult
    func redact(
        ticket: TicketID, versions: [Int], by author: AgentID, at moment: Instant, reason: String
    ) throws(StoreError) -> EventRecord?
    /// The tickets whose client was corrected, by number: some of their words are somebody else's. Reads every event.
    func ticketsWithCorrectedClient() throws(StoreError) -> [TicketID]
    /// Takes a registered client's name and role away; does nothing where there is no such client.
    func forget(_ client: ClientID) throws(StoreError)
    /// Leaves nothing of what was taken away in free space, indexes or logs: a file is written anew, at the cost of
    /// reading and writing all of it and of as much free space. `.busy` while somebody reads.
    func scrub() throws(StoreError)

    /// Adds or replaces people, groups and teams.
    func register(
        agents: [Agent], clients: [Client], groups: [ClientGroup], teams: [Team]
    ) throws(StoreError)
    /// Everybody who answers here, by login.
    func agents() throws(StoreError) -> [Agent]
    /// The organisations served, by id.
    func groups() throws(StoreError) -> [ClientGroup]
    /// The teams, by id.
    func teams() throws(StoreError) -> [Team]
    /// Clients whose name has words beginning like each word of `text`, accents and case folded; by name.
    func clients(matching text: String, groups: Set<GroupID>?, limit: Int) throws(StoreError) -> [Client]
    /// One client, whatever their group.
    func client(_ id: ClientID) throws(StoreError) -> Client?

    /// Keeps a book for good; the latest published decides. An earlier revision can be published again.
    func publish(_ book: PublishedBook) throws(StoreError)
    /// The book published last, or the one of a revision.
    func book(revision: String?) throws(StoreError) -> PublishedBook?
    /// The revision of the book published last, without its files.
    func bookRevision() throws(StoreError) -> String?
    /// Every publication, the oldest first; a revision published again stands there again.
    func publications() throws(StoreError) -> [Publication]

    /// Keeps an agent's unfinished work under a key, replacing what was there; nil forgets it.
    func keepDraft(_ text: String?, key: String, of agent: AgentID) throws(StoreError)
    /// Unfinished work by key.
    func drafts(of agent: AgentID) throws(StoreError) -> [String: String]
}

extension TicketStore {
    public func prepare(_ query: QueueQuery, beside row: TicketSummary) throws(StoreError) {}

    public func count(_ query: QueueQuery, upTo limit: Int) throws(StoreError) -> Int {
        try count(query)
    }

    public func bookRevision() throws(StoreError) -> String? {
        try book(revision: nil)?.revision
    }
}
