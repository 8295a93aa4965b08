// A desk opened by somebody who may: its store, its identity, who acts. Every verb that touches a ticket begins here.

import Decisions
import DemoDesk
import Desk
import Localisation
import PolicyBook
import Reports
import SQLiteStorage
import Storage
import Tickets

/// A desk and the agent who sits at it.
struct OpenDesk {
    let path: String
    let store: SQLiteStore
    let identity: DeskIdentity
    let agent: Agent
    /// What the agent should know about how it was opened.
    let notice: Bilingual?

    /// Opens the desk; fails when there is none, or when who asks is no agent of it.
    init(_ seat: Seat, mode: SQLiteStore.Mode) throws {
        path = try DeskPath.readable(seat.desk)
        var progress = ProgressLine(say("bringing the desk up to date", "mise à niveau du guichet"))
        store = try SQLiteStore(path: path, mode: mode) { done, all in progress.show(done, of: all) }
        guard let identity = try store.identity() else { throw Failure.notFounded(path) }
        self.identity = identity
        let agents = try store.agents()
        (agent, notice) = try OpenDesk.agent(seat.login, isDemo: identity.isDemo, among: agents)
    }

    /// Who acts: on a demo desk anybody the desk knows, and its first agent for a stranger.
    static func agent(
        _ wanted: String?, isDemo: Bool, among agents: [Agent], login: AgentID? = Login.current
    ) throws(Failure) -> (agent: Agent, notice: Bilingual?) {
        if let wanted {
            guard isDemo else { throw .notDemo }
            guard let agent = agents.first(where: { $0.id.text == wanted }) else {
                throw .unknownAgent(AgentID(wanted))
            }
            return (agent, nil)
        }
        guard let login else { throw .noLogin }
        if let agent = agents.first(where: { $0.id == login }) { return (agent, nil) }
        let known = Set(agents.map(\.id))
        guard isDemo, let first = DemoDesk.agents.first(where: { $0.role == .agent && known.contains($0.id) }) else {
            throw .unknownAgent(login)
        }
        return (
            first,
            Bilingual(
                "demo desk: you act as \(first.name); --as LOGIN chooses somebody else",
                "guichet de démonstration\u{00A0}: vous agissez au nom de \(first.name)\u{00A0}; "
                    + "--as COMPTE change de personne"
            )
        )
    }

    /// Says the notice on standard error.
    func sayNotice(in language: Language) {
        if let notice { Output.complain(notice[language]) }
    }

    /// Who signs its papers.
    var letterhead: Letterhead {
        Letterhead(deskName: identity.name, contact: identity.contact, escalationPath: identity.escalationPath)
    }

    /// Where the desk is; its times are told there.
    var place: Place { Place(identifier: identity.zone) ?? .universal }

    /// A ticket the agent may see, with its history as they may read it. The ticket is folded from all of it: what may
    /// be done does not depend on who reads.
    func ticket(_ id: TicketID) throws -> (ticket: Ticket, records: [EventRecord]) {
        let records = try store.events(of: id)
        let ticket = Ticket(id: id, folding: records)
        // A ticket of a group the agent does not serve is no ticket to them: saying more would tell them of it.
        guard !records.isEmpty, agent.sees(ticket.client?.group ?? "") else { throw StoreError.noSuchTicket(id) }
        return (ticket, records.shown(to: agent))
    }

    /// The book in force, ready to be consulted.
    func adviser() throws -> Adviser {
        try BookLoading.adviser(in: store)
    }

    /// The exception a decision for a ticket's client is to honour today.
    func exception(covering decision: Decision, for ticket: Ticket, in book: Book) throws -> GrantedException? {
        guard let rule = decision.rule, let clause = book.clause(deciding: rule)?.clause.id, let client = ticket.client
        else {
            return nil
        }
        // A client who came from another group may have one there that is not the agent's to know.
        return try store.exceptions(
            covering: clause, client: client.id, group: client.group, on: place.local(SystemClock.now()).day
        ).first { agent.sees($0.group) }
    }

    /// What the book in force says otherwise than the decision of a ticket; nil where there is no such book.
    func overtaking(_ ticket: Ticket) throws -> (decision: OvertakenDecision, words: Bilingual)? {
        guard let recorded = ticket.decision else { return nil }
        let isOfBook = try ticket.status.isLive && recorded.revision != store.bookRevision()
        let isOver = try ticket.status.isLive && recorded.exception != nil && !isHonoured(recorded, for: ticket)
        guard ticket.isRegrounded || isOfBook || isOver, let adviser = try? adviser() else { return nil }
        let known = adviser.book.knownFacts(of: ticket.client, saying: ticket.facts, absent: ticket.absent)
        let now = try? adviser.consult(
            ticket.words, language: ticket.language, facts: known, absent: ticket.absent,
            on: place.local(ticket.openedAt).day)
        guard let now, let overtaken = OvertakenDecision(ticket, now: now.decision, exceptionIsOver: isOver) else {
            return nil
        }
        return (overtaken, overtaken.words(naming: try groupNames().group))
    }

    /// Whether an exception by the clause of a decision is in force for the ticket's client today.
    private func isHonoured(_ recorded: RecordedDecision, for ticket: Ticket) throws -> Bool {
        guard let clause = recorded.clause?.id, let client = ticket.client else { return false }
        let today = place.local(SystemClock.now()).day
        return try !store.exceptions(covering: clause, client: client.id, group: client.group, on: today).isEmpty
    }

    /// Fails unless the agent has one of these roles.
    func require(_ roles: Role...) throws(Failure) {
        guard roles.contains(agent.role) else { throw .notAllowed(agent.role, needed: roles) }
    }

    /// Fails unless the agent sees every client group: for what is about the whole desk.
    func requireWholeView() throws(Failure) {
        guard agent.groups == nil else { throw .partialView }
    }

    /// Does an act on what there is, and again on what there is then where somebody else was faster: whoever acts from
    /// the shell has seen no version of it. Gives up after so many times.
    static func afterClashes<Done>(_ act: () throws -> Done) throws -> Done {
        for _ in 1..<OpenDesk.attempts {
            do {
                return try act()
            } catch StoreError.versionClash, StoreError.dossierClash {
                continue
            }
        }
        return try act()
    }

    /// More than there are agents who could act on one ticket in the same moment.
    static let attempts = 64

    /// Adds events to a ticket as it was seen.
    func append(_ events: [TicketEvent], to ticket: Ticket, at now: Instant) throws(StoreError) -> [EventRecord] {
        try store.append([Append(to: ticket.id, expecting: ticket.version, events, by: agent.id, at: now)])
    }
}
