// Asks the store for what a room shows. Only what the agent may see leaves here; each call is bounded, whatever the
// number of tickets.

import Decisions
import Desk
import DeskReports
import Dossiers
import Localisation
import PolicyBook
import ServiceLevels
import Storage
import Tickets

extension EffectRunner {
    /// Rows a room lists at most.
    static let listed = 50
    /// A client group's newest tickets, on which commitments are counted.
    private static let lookedAt = 100
    static let live = Set(Status.allCases.filter(\.isLive))

    func roomEffect(_ effect: Effect) throws(StoreError) -> Message? {
        switch effect {
        case .loadRoom(let id, let now, let clauses): return .room(id, RoomContent(try content(of: id, now, clauses)))
        case .loadShelf: return .shelf(try shelf())
        case .find(let text): return .found(try findings(text), for: text)
        case .loadBackups: return try backups()
        case .loadHandOffs: return .handOffs(try rows(.text(.handOffTo, [agent.team.text])))
        case .countUnread:
            return .unread(try dossiers(of: .notice).count { $0.notice?.awaits(agent) ?? false })
        case .loadProtocol: return .protocolSteps(try protocolSteps().map(\.asRaised))
        case .appendDossier(let append): return kept(append)
        default: return nil
        }
    }

    private func kept(_ append: DossierAppend) -> Message {
        do {
            return .dossierKept(try store.append(dossiers: [append]))
        } catch {
            return .dossierNotKept(error)
        }
    }

    private func content(of id: RoomID, _ now: Instant, _ clauses: [String]) throws(StoreError) -> RoomContent.Kind {
        switch id {
        case .groups: return .groups(try usage(at: now))
        case .group(let group): return agent.sees(group) ? .group(try figures(of: group, now)) : .nothing
        case .client(let client): return try self.client(client)
        case .teams: return try teams()
        case .team(let team): return try figures(of: team).map { .team($0) } ?? .nothing
        case .plans: return .plans(try dossiers(of: .plan).compactMap(\.plan).reversed())
        case .notices: return .notices(try dossiers(of: .notice).compactMap(\.notice).reversed())
        case .plan(let id): return try dossier(id).map { .plan($0) } ?? .nothing
        case .notice(let id):
            let agents = agent.role.mayRule ? try store.agents() : []
            return try dossier(id).map { .notice($0, agents: agents) } ?? .nothing
        case .book: return .book
        case .clause(let clause): return try self.clause(clause)
        case .record: return try record(of: clauses, now)
        case .load: return try load(now)
        case .reports: return .reports
        case .report(let kind, let group, let period): return try report(kind, about: group, over: period, now)
        case .exceptions:
            let exceptions = try store.exceptions(inForceOn: try place().local(now).day, groups: agent.groups)
            return .exceptions(exceptions, names: try names(of: exceptions))
        }
    }

    private func place() throws(StoreError) -> Place {
        Place(identifier: try store.identity()?.zone ?? "") ?? .universal
    }

    // MARK: Client groups and clients

    /// A year's requests by group: those the report of the same days counts.
    private func usage(at now: Instant) throws(StoreError) -> [GroupID: Int] {
        try store.requests(in: .year(endingOn: try place().local(now).day), groups: agent.groups)
    }

    private func names(of exceptions: [GrantedException]) throws(StoreError) -> [ClientID: String] {
        var names: [ClientID: String] = [:]
        for client in Set(exceptions.map(\.client)) { names[client] = try store.client(client)?.name }
        return names
    }

    private func figures(of group: GroupID, _ now: Instant) throws(StoreError) -> GroupFigures {
        var figures = GroupFigures(id: group)
        let day = try place().local(now).day
        figures.share = ConsumptionShare.shares(try usage(at: now)).first { $0.group == group }
        figures.liveCount = try store.count(QueueQuery(statuses: EffectRunner.live, groups: [group]))
        figures.exceptions = try store.exceptions(inForceOn: day, groups: [group])
        figures.names = try names(of: figures.exceptions)
        let charter = try store.charters().charter(of: group)
        figures.tallies = charter.commitments.map { CommitmentTally(commitment: $0) }
        guard !charter.commitments.isEmpty else { return figures }
        let query = QueueQuery(order: .number, groups: [group])
        let rows = try store.page(query, after: nil, limit: EffectRunner.lookedAt)
        var tickets: [Ticket] = []
        for row in rows { tickets.append(Ticket(id: row.id, readingOnly: try store.events(of: row.id))) }
        figures.lookedAt = tickets.count
        for ticket in tickets { figures.count(ticket, among: tickets, under: charter, now) }
        return figures
    }

    private func client(_ id: ClientID) throws(StoreError) -> RoomContent.Kind {
        guard let client = try store.client(id), agent.sees(client.group) else { return .nothing }
        let query = QueueQuery(order: .number, groups: agent.groups, client: id)
        return .client(client, try store.page(query, after: nil, limit: EffectRunner.listed))
    }

    // MARK: Teams

    private func teams() throws(StoreError) -> RoomContent.Kind {
        let cards = Dossier.grouping(try store.dossiers(of: .team)).compactMap { dossier in
            dossier.roleCard.map { (TeamID(dossier.id.name), $0) }
        }
        return .teams(try store.teams(), cards: Dictionary(cards, uniquingKeysWith: { $1 }))
    }

    private func figures(of id: TeamID) throws(StoreError) -> TeamFigures? {
        guard let team = try store.teams().first(where: { $0.id == id }) else { return nil }
        var figures = TeamFigures(team: team)
        if let dossier = DossierID(kind: .team, name: id.text) {
            figures.card = Dossier(id: dossier, records: try store.dossier(dossier)).roleCard
        }
        figures.offeredTo = try rows(.text(.handOffTo, [id.text]))
        figures.offeredBy = try rows(.text(.handOffFrom, [id.text]))
        figures.steps = try protocolSteps()
        let agents = try store.agents()
        for row in try rows(.moment(.disagreement, RowSpan())) {
            let ticket = Ticket(id: row.id, readingOnly: try store.events(of: row.id))
            guard let open = ticket.openDisagreement else { continue }
            let own = agents.first { $0.id == open.by }?.team
            guard [open.raised.with, own].contains(id) else { continue }
            figures.disagreements.append((row, open, open.raised.with == id ? own ?? id : open.raised.with))
        }
        return figures
    }

    /// Live rows that pass a test.
    private func rows(_ test: RowTest) throws(StoreError) -> [TicketSummary] {
        let query = QueueQuery(order: .due, statuses: EffectRunner.live, groups: agent.groups, tests: [test])
        return try store.page(query, after: nil, limit: EffectRunner.listed)
    }

    private func protocolSteps() throws(StoreError) -> [ConflictProtocol.Step] {
        Dossier(id: .conflictProtocol, records: try store.dossier(.conflictProtocol)).conflictProtocol?.steps ?? []
    }

    // MARK: Dossiers

    /// The dossiers of a kind that the agent may see.
    private func dossiers(of kind: DossierKind) throws(StoreError) -> [Dossier] {
        var seen: [Dossier] = []
        for dossier in Dossier.grouping(try store.dossiers(of: kind)) {
            if try isVisible(dossier) { seen.append(dossier) }
        }
        return seen
    }

    private func dossier(_ id: DossierID) throws(StoreError) -> Dossier? {
        let dossier = Dossier(id: id, records: try store.dossier(id))
        guard dossier.version > 0 else { return nil }
        return try isVisible(dossier) ? dossier : nil
    }

    private func isVisible(_ dossier: Dossier) throws(StoreError) -> Bool {
        try dossier.isVisible(to: agent) { (ticket) throws(StoreError) in try store.summary(of: ticket)?.group }
    }

    // MARK: The book, its record, the load

    private func shelf() throws(StoreError) -> Shelf {
        let published = try store.book(revision: nil)
        let files = BookFiles((published?.files ?? []).map { (path: $0.path, bytes: $0.content) })
        return Shelf(cases: BookReader.read(files).tests, publications: try store.publications())
    }

    private func clause(_ id: String) throws(StoreError) -> RoomContent.Kind {
        let query = QueueQuery(order: .number, groups: agent.groups, clause: id)
        return .clause(
            try store.record(of: id, groups: agent.groups),
            try store.precedents(on: id, groups: agent.groups, limit: EffectRunner.listed),
            try store.page(query, after: nil, limit: EffectRunner.listed))
    }

    private func record(of clauses: [String], _ now: Instant) throws(StoreError) -> RoomContent.Kind {
        var records: [String: ClauseRecord] = [:]
        for clause in clauses {
            let record = try store.record(of: clause, groups: agent.groups)
            if record != ClauseRecord() { records[clause] = record }
        }
        let count = try uncoveredCount(now)
        let query = QueueQuery(
            order: .number, groups: agent.groups, tests: [.text(.outcome, [Answer.noPolicy.name])])
        return .record(
            records, uncovered: count == 0 ? [] : try store.page(query, after: nil, limit: EffectRunner.listed),
            uncoveredCount: count)
    }

    /// Requests of the last twelve months nothing covered, by the counts the store keeps: no ticket is looked at.
    private func uncoveredCount(_ now: Instant) throws(StoreError) -> Int {
        let period = ReportPeriod.year(endingOn: try place().local(now).day)
        let counts = try store.counts(
            of: [.request], between: [period.from, period.to.adding(days: 1)], groups: agent.groups)
        return counts.reduce(0) { sum, span in
            span.reduce(sum) { $0 + ($1.key.two == Answer.noPolicy.name ? $1.value : 0) }
        }
    }

    private func load(_ now: Instant) throws(StoreError) -> RoomContent.Kind {
        let place = try place()
        let morning = place.instant(LocalTime(day: place.local(now).day, hour: 0, minute: 0))
        // Agents see their own line; who looks after the load sees everybody's.
        let agents = try store.agents().filter { agent.role.mayRule || $0.id == agent.id }
        let board = AgentLoad.board(
            of: agents, counts: try store.loads(at: now, groups: agent.groups),
            contacts: try store.contacts(since: morning, groups: agent.groups), now: now)
        let profiles = Dossier.grouping(try store.dossiers(of: .agent)).map(\.profile).map { ($0.agent, $0) }
        return .load(board, Dictionary(profiles, uniquingKeysWith: { $1 }))
    }

    /// A report over a period, or the twelve months that end today.
    private func report(
        _ kind: ReportKind, about group: GroupID?, over period: ReportPeriod?, _ now: Instant
    ) throws(StoreError) -> RoomContent.Kind {
        guard let identity = try store.identity() else { return .nothing }
        let source = ReportSource(
            store: store, agent: agent, identity: identity, book: (try? adviser())?.book, now: now)
        let question = ReportQuestion(kind, group: group, period: period ?? .year(endingOn: source.today))
        do {
            return .report(try question.answer(from: source))
        } catch {
            switch error {
            case .store(let error): throw error
            case .noGroup: return .nothing
            }
        }
    }

    // MARK: The palette

    private func findings(_ text: String) throws(StoreError) -> PaletteFindings {
        var findings = PaletteFindings()
        let number = Int(text.filter { $0 != "#" && !$0.isWhitespace })
        if let number, let row = try store.summary(of: TicketID(number)), agent.sees(row.group) {
            findings.tickets = [row]
        }
        // Two letters begin too many words to be worth the wait.
        guard text.count >= 3 else { return findings }
        let query = QueueQuery(order: .number, groups: agent.groups, text: text)
        let found = try store.page(query, after: nil, limit: PaletteRoom.perKind)
        findings.tickets += found.filter { row in !findings.tickets.contains { $0.id == row.id } }
        findings.clients = Array(
            try ClientSearch(store, for: agent).clients(matching: text).prefix(PaletteRoom.perKind))
        return findings
    }
}

extension GroupFigures {
    /// Slips shown at most.
    private static let slipsShown = 8

    mutating func count(_ ticket: Ticket, among tickets: [Ticket], under charter: Charter, _ now: Instant) {
        guard ticket.mergedInto == nil else { return }
        let same = tickets.count { other in
            other.status.isLive && other.item != nil && other.item == ticket.item
                && other.client?.id == ticket.client?.id && other.id != ticket.id
        }
        let standing = ticket.slips(under: charter, sameItemLive: same + 1, now: now)
        for one in standing.standings {
            if let place = tallies.firstIndex(where: { $0.commitment.id == one.commitment.id }) {
                tallies[place].count(one, of: ticket)
            }
        }
        guard slips.count < GroupFigures.slipsShown, let words = standing.words else { return }
        slips.append((ticket.id, ticket.need ?? ticket.words, words))
    }
}

extension ConflictProtocol.Step {
    /// The step as a disagreement freezes it.
    fileprivate var asRaised: TicketEvent.DisagreementRaised.Step {
        .init(name: name, who: who, businessHours: businessHours, by: party)
    }
}
