// Does what the workspace wants done: the store and the disk. Every effect answers with one message, or none.

import Chain
public import Decisions
public import Desk
public import Storage
import Tickets

/// What reads words for their meaning beside the keys: asked now, answering later.
public struct MeaningSource {
    let compare: (String) -> Void
    let arrivals: () -> [Message]

    /// `compare` returns at once; `arrivals` gives what has come since it was last asked.
    public init(compare: @escaping (String) -> Void, arrivals: @escaping () -> [Message]) {
        self.compare = compare
        self.arrivals = arrivals
    }
}

/// The workspace's hands. Each call is short: a page of rows, one ticket, one append.
public struct EffectRunner {
    let store: any TicketStore
    let agent: Agent
    let adviser: () throws -> Adviser
    private let meaning: MeaningSource?
    let paper: PaperDesk
    let surroundings: Surroundings
    private let feed: ChangeFeed

    /// Hands on a store; `adviser` reads the book; `paper` makes papers and lets them go.
    ///
    /// `meaning`, where there is one, wakes the screen when something has arrived.
    public init(
        store: any TicketStore, agent: Agent, adviser: @escaping () throws -> Adviser, meaning: MeaningSource? = nil,
        surroundings: Surroundings = Surroundings(), paper: @escaping PaperDesk
    ) {
        self.store = store
        self.agent = agent
        self.adviser = adviser
        self.meaning = meaning
        self.paper = paper
        self.surroundings = surroundings
        feed = ChangeFeed(store)
    }

    /// What was asked for earlier and has come, and what others did.
    public func arrivals() -> [Message] {
        var arrived = meaning?.arrivals() ?? []
        for report in surroundings.courier?.arrivals() ?? [] { arrived += heard(report) }
        if let rows = feed.changes(in: store, for: agent) { arrived.append(.changed(rows)) }
        if let source = surroundings.presence, let (present, others) = feed.presence(source, in: store, for: agent) {
            arrived.append(.present(present, others: others))
        }
        return arrived
    }

    /// A client's earlier tickets.
    private static let historyLimit = 6
    /// The latest rulings on a clause, among which the nearest in facts are looked for.
    private static let precedentReach = 40

    /// Does one effect; nil where there is nothing to answer.
    public func run(_ effect: Effect) -> Message? {
        do {
            defer { if effect.isWritten { surroundings.haveWritten() } }
            return try attempt(effect)
        } catch {
            return .failed(error)
        }
    }

    private func attempt(_ effect: Effect) throws(StoreError) -> Message? {
        switch effect {
        case .loadRows(let id, let query, let side, let near): return try rows(id, query, side, near)
        case .loadTicket(let id, let opening): return try ticket(id, opening)
        case .loadHistory(let key): return .history(try history(key), for: key)
        case .foresee(let id): return (try? records(of: id)).map { .foreseen(id, $0) }
        case .foreseeHistory(let key): return (try? history(key)).map { .foreseenHistory($0, for: key) }
        case .findClients(let text):
            return .clients(try ClientSearch(store, for: agent).clients(matching: text), matching: text)
        case .peek(let id):
            let row = try store.summary(of: id)
            return .peeked(id, row.flatMap { agent.sees($0.group) ? $0 : nil })
        case .append(let append, let pending): return recorded(append, pending)
        case .pair(let act, let id, let version, let other, let moment):
            return try pair(act, id, expecting: version, with: other, at: moment)
        case .issue(let order): return issue(order)
        case .askPrinters:
            surroundings.courier?.askPrinters()
            return nil
        case .keepDraft(let text, let key):
            try store.keepDraft(text, key: key, of: agent.id)
            return nil
        case .loadBook: return book()
        case .loadCharters: return .charters(try store.charters())
        case .loadDrafts: return .drafts(try store.drafts(of: agent.id))
        case .compare(let words):
            meaning?.compare(words)
            return nil
        case .loadRoom, .loadShelf, .find, .loadBackups, .loadHandOffs, .countUnread, .loadProtocol, .appendDossier:
            return try roomEffect(effect)
        case .countRows, .readyRows, .findCause, .loadMarks, .bulk, .refreshRows, .refreshTicket, .stand, .keepViews:
            return try deskEffect(effect)
        case .rest, .stop, .repaint, .bell, .edit, .copy, .quit: return nil
        }
    }

    private func book() -> Message {
        do {
            return .book(try adviser())
        } catch let problem as any Worded {
            return .noBook(problem.words)
        } catch {
            return .noBook(Bilingual(same: "\(error)"))
        }
    }

    private func rows(
        _ id: QueueRoom.ID, _ query: QueueQuery, _ side: QueueRoom.Side, _ near: TicketSummary?
    ) throws(StoreError) -> Message {
        let limit = QueueRoom.pageSize
        switch (side, near) {
        case (.after, .some(let row)):
            return .rows(id, try store.page(query, after: row, limit: limit), side, total: nil)
        case (.before, .some(let row)):
            return .rows(id, try store.page(query, before: row, limit: limit), side, total: nil)
        case (.last, _):
            return .rows(id, try store.page(query, before: nil, limit: QueueRoom.firstPage), side, total: nil)
        default:
            return .rows(id, try store.page(query, after: nil, limit: QueueRoom.firstPage), .first, total: nil)
        }
    }

    private func ticket(_ id: TicketID, _ opening: Bool) throws(StoreError) -> Message {
        .ticket(id, try records(of: id), opening: opening)
    }

    /// The history of a ticket as the agent may read it; fails for one that is not theirs to see.
    func records(of id: TicketID) throws(StoreError) -> [EventRecord] {
        let records = try store.events(of: id)
        let group = Ticket(id: id, folding: records).client?.group
        guard let group, agent.sees(group) else { throw .noSuchTicket(id) }
        return records.shown(to: agent)
    }

    private func history(_ key: HistoryKey) throws(StoreError) -> ClauseHistory {
        var history = ClauseHistory()
        if let clause = key.clause {
            history.record = try store.record(of: clause, groups: agent.groups)
            history.precedents = try store.precedents(
                on: clause, groups: agent.groups, limit: EffectRunner.precedentReach
            ).filter { $0.ticket != key.ticket }
        }
        if let clause = key.clause, let client = key.client, let group = key.group, let day = key.day {
            history.exception = try store.exceptions(covering: clause, client: client, group: group, on: day)
                .first { agent.sees($0.group) }
        }
        if let client = key.client {
            let query = QueueQuery(order: .number, groups: agent.groups, client: client)
            let rows = try store.page(query, after: nil, limit: EffectRunner.historyLimit + 1)
            history.clientTickets = Array(rows.filter { $0.id != key.ticket }.prefix(EffectRunner.historyLimit))
        }
        return history
    }

    private func recorded(_ append: Append, _ pending: Pending) -> Message {
        do {
            let records = try store.append([append])
            return .recorded(records.first?.ticket ?? append.ticket ?? TicketID(0), records, pending)
        } catch {
            let newest = append.ticket.flatMap { try? records(of: $0) } ?? []
            return .notRecorded(error, pending, newest: newest)
        }
    }
}

extension Effect {
    /// Whether doing it writes to the store.
    fileprivate var isWritten: Bool {
        switch self {
        case .append, .pair, .issue, .keepDraft, .bulk, .appendDossier: true
        default: false
        }
    }
}
