// What happened at the desk, and what the workspace wants done about it.

public import Decisions
public import Desk
public import Dossiers
public import Matching
public import Storage
public import Terminal
public import Tickets

/// Something the workspace answers to.
public enum Message: Sendable {
    case key(Key, at: Instant)
    /// Rows of a queue came: a first page, or one next to rows already there.
    case rows(QueueRoom.ID, [TicketSummary], QueueRoom.Side, total: Int?)
    case ticket(TicketID, [EventRecord], opening: Bool)
    indirect case history(ClauseHistory, for: HistoryKey)
    /// What was read ahead: a ticket beside the selected one, then its history.
    case foreseen(TicketID, [EventRecord])
    indirect case foreseenHistory(ClauseHistory, for: HistoryKey)
    /// No key has come for a while.
    case rested
    case clients([Client], matching: String)
    /// The ticket a form names; nil where the agent has none of this number.
    indirect case peeked(TicketID, TicketSummary?)
    /// The store has kept the events of an act.
    indirect case recorded(TicketID, [EventRecord], Pending)
    /// The store refused; nothing of the act is kept.
    indirect case notRecorded(StoreError, Pending, newest: [EventRecord])
    /// An act on two tickets was refused; nothing of it is kept.
    case refused(Bilingual)
    /// Nothing was made and nothing is on record.
    case notIssued(Bilingual)
    case notSaved(path: String, reason: Bilingual)
    indirect case book(Adviser)
    case noBook(Bilingual)
    indirect case charters(Charters)
    case drafts([String: String])
    /// What words are near to in meaning.
    case nearness(Nearness, of: String)
    indirect case room(RoomID, RoomContent)
    /// The book's cases and publications.
    indirect case shelf(Shelf)
    /// What the palette's words find in the store.
    case found(PaletteFindings, for: String)
    case backups([TicketSummary], askers: [TicketID: AgentID] = [:])
    case handOffs([TicketSummary])
    /// How many notices the agent has not read.
    case unread(Int)
    case protocolSteps([TicketEvent.DisagreementRaised.Step])
    /// The store has kept an act on a dossier, or why not.
    case dossierKept([DossierRecord])
    case dossierNotKept(StoreError)
    /// How many rows a query has.
    indirect case counted(QueueRoom.ID, QueueQuery, Int)
    /// Which narrower queries have rows, of a list that has none.
    indirect case foundCause(QueueRoom.ID, QueueQuery, [NarrowerQuery])
    case marks([TicketID])
    case bulked([BulkResult])
    /// Rows that others changed.
    case changed([ChangedRow])
    /// Rows read again after one's own acts.
    case refreshedRows([TicketSummary])
    /// The ticket on the screen, read again.
    case refreshed(TicketID, [EventRecord])
    /// Who else is on which ticket, and how many others are here.
    case present([TicketID: [AgentID]], others: Int)
    /// The views' file could not be written.
    case viewsNotKept(Bilingual)
    /// What the editor left; nil where it failed.
    case edited(String?)
    /// What became of a paper, or which printers there are.
    case courier(CourierReport)
    case failed(StoreError)
}

/// Something the workspace wants done outside itself.
public enum Effect: Sendable {
    indirect case loadRows(QueueRoom.ID, QueueQuery, QueueRoom.Side, near: TicketSummary?)
    /// To have the pages beside those of a list at hand sooner, when there is nothing else to do.
    indirect case readyRows(QueueQuery, near: TicketSummary)
    /// To open it, or to show it beside the list.
    case loadTicket(TicketID, opening: Bool)
    indirect case loadHistory(HistoryKey)
    /// To have the ticket of the next row at hand, and its history, when there is nothing else to do.
    case foresee(TicketID)
    indirect case foreseeHistory(HistoryKey)
    /// To be told once the keys rest.
    case rest
    case findClients(String)
    case peek(TicketID)
    indirect case append(Append, Pending)
    /// An act on a ticket and another one.
    indirect case pair(PairAct, TicketID, expecting: Int, with: TicketID, at: Instant)
    indirect case issue(PaperOrder)
    /// To learn which printers there are; the answer comes later, if it comes.
    case askPrinters
    case keepDraft(String?, key: String)
    case loadBook
    case loadCharters
    case loadDrafts
    /// To learn what some words mean, where anything here can tell; the answer comes later, if it comes.
    case compare(String)
    /// `clauses`: those of the book, for a room that goes over all of them.
    case loadRoom(RoomID, at: Instant, clauses: [String])
    case loadShelf
    /// Tickets and clients for the palette.
    case find(String)
    case loadBackups
    case loadHandOffs
    case countUnread
    case loadProtocol
    indirect case appendDossier(DossierAppend)
    indirect case countRows(QueueRoom.ID, QueueQuery)
    /// To learn which of some narrower queries have rows.
    indirect case findCause(QueueRoom.ID, QueueQuery, [NarrowerQuery])
    indirect case loadMarks(QueueQuery)
    indirect case bulk([TicketID], TicketAct, isTrial: Bool, at: Instant)
    case refreshRows([TicketID])
    case refreshTicket(TicketID)
    /// Says on which ticket this window is; nil for none.
    case stand(at: TicketID?)
    case keepViews(String)
    /// To let the agent write in their own editor.
    case edit(String)
    /// To the terminal's clipboard.
    case copy(String)
    case stop
    case repaint
    case bell
    case quit
}

/// Which act waits for the store's word, so that the answer finds its way back.
public enum Pending: Sendable, Hashable {
    case opening
    case act
    /// An act that another ticket records too.
    case pair(TicketID)
    /// A justification on record, and what became of it.
    case issue(PaperOrder, PaperOutcome)
}

/// What the BEFORE pane asks the store.
public struct HistoryKey: Sendable, Hashable {
    public var clause: String?
    public var client: ClientID?
    public var group: GroupID?
    public var ticket: TicketID?
    /// Today at the desk, for exceptions in force.
    public var day: CivilDate?
}

/// What happened before: to this clause, to this client.
public struct ClauseHistory: Sendable, Hashable {
    public var record: ClauseRecord
    public var precedents: [Precedent]
    public var clientTickets: [TicketSummary]
    /// What a decision by the clause for this client is to honour today.
    public var exception: GrantedException?

    /// A history; empty where nothing is known.
    public init(
        record: ClauseRecord = ClauseRecord(), precedents: [Precedent] = [], clientTickets: [TicketSummary] = [],
        exception: GrantedException? = nil
    ) {
        self.record = record
        self.precedents = precedents
        self.clientTickets = clientTickets
        self.exception = exception
    }
}
