// A ticket is the fold of its events. This is the one writer of its state.

public import Desk
public import PolicyBook

/// A ticket as its events left it.
public struct Ticket: Sendable, Hashable {
    public let id: TicketID
    /// The version of the last event; 0 before the first.
    public private(set) var version = 0
    public private(set) var status = Status.open
    public private(set) var client: Client?
    /// The client's own words.
    public private(set) var words = ""
    public private(set) var language = Language.english
    public private(set) var channel = Channel.phone
    public private(set) var origin: String?
    /// Our words for the need, agreed by the client.
    public private(set) var need: String?
    public private(set) var facts: [String: FactValue] = [:]
    public private(set) var absent: Set<String> = []
    public private(set) var decision: RecordedDecision?
    /// The hash of the event that recorded the decision.
    public private(set) var decisionHash: Digest?
    /// Ids of offers put to the client, with what became of each; in the order they were made.
    public private(set) var offers: [OfferState] = []
    /// What the client was promised to hear next, and when; nil when nothing is promised.
    public private(set) var promisedUpdate: Instant?
    public private(set) var lastInformed: Instant?
    public private(set) var assignee: AgentID?
    public private(set) var team: TeamID?
    public private(set) var escalations: [EscalationState] = []
    public private(set) var justifications: [TicketEvent.JustificationIssued] = []
    public private(set) var openedAt = Instant(milliseconds: 0)
    public private(set) var updatedAt = Instant(milliseconds: 0)
    /// Events of kinds this version does not know.
    public private(set) var unknownCount = 0
    private var lastHash = Digest.none
    /// Whether work waits for somebody; survives an escalation and its ruling.
    private var isWaiting = false

    /// What became of an offer.
    public struct OfferState: Sendable, Hashable {
        public enum Reply: Sendable, Hashable { case open, taken, declined(String) }
        public let id: String
        public let title: Bilingual
        public fileprivate(set) var reply: Reply
    }

    /// An escalation and what was ruled on it.
    public struct EscalationState: Sendable, Hashable {
        public let at: Instant
        public let by: AgentID
        public let escalation: TicketEvent.Escalated
        public fileprivate(set) var ruling: TicketEvent.Ruled?
        public fileprivate(set) var ruledAt: Instant?
        public fileprivate(set) var ruledBy: AgentID?
    }

    /// A ticket to which nothing has happened yet.
    public init(id: TicketID) {
        self.id = id
    }

    /// The ticket its events make; the order of the sequence is the order of versions.
    public init(id: TicketID, folding records: some Sequence<EventRecord>) {
        self.init(id: id)
        for record in records { apply(record) }
    }

    /// The hash the next event follows.
    public var chainEnd: Digest { lastHash }

    /// The escalation that waits for a ruling.
    public var openEscalation: EscalationState? {
        escalations.last.flatMap { $0.ruling == nil ? $0 : nil }
    }

    /// Takes the next event in.
    public mutating func apply(_ record: EventRecord) {
        version = record.version
        lastHash = record.hash
        updatedAt = max(updatedAt, record.at)
        switch record.event {
        case .opened(let opened): open(opened, at: record.at)
        case .needConfirmed(let confirmed): need = confirmed.need
        case .factsSet(let set):
            facts = set.facts
            absent = Set(set.absent)
        case .decisionRecorded(let recorded):
            decision = recorded
            decisionHash = record.hash
            // Offers nobody answered went with the decision they belonged to.
            offers.removeAll { $0.reply == .open }
        case .offerMade(let offer): reply(.open, to: offer.offer, offer.title)
        case .offerTaken(let offer): reply(.taken, to: offer.offer, offer.title)
        case .offerDeclined(let offer): reply(.declined(offer.reason), to: offer.offer, offer.title)
        case .clientInformed(let informed):
            promisedUpdate = informed.nextUpdate
            lastInformed = record.at
        case .contactRecorded, .noted: break
        case .assigned(let assigned): assign(assigned.agent, assigned.team)
        case .waiting:
            isWaiting = true
            status = .waiting
        case .resumed, .reopened:
            isWaiting = false
            status = openEscalation == nil ? .open : .escalated
        case .escalated(let escalated): escalate(escalated, record)
        case .ruled(let ruled): rule(ruled, record)
        case .justificationIssued(let issued): justifications.append(issued)
        case .imported(let imported):
            status = imported.status
            isWaiting = imported.status == .waiting
            assign(imported.agent, imported.team)
        case .resolved: close(as: .resolved)
        case .closed: close(as: .closed)
        case .unknown: unknownCount += 1
        }
    }

    private mutating func open(_ opened: TicketEvent.Opened, at instant: Instant) {
        client = opened.client
        words = opened.words
        language = opened.language
        channel = opened.channel
        origin = opened.origin
        openedAt = instant
    }

    private mutating func reply(_ reply: OfferState.Reply, to offer: String, _ title: Bilingual) {
        if let place = offers.firstIndex(where: { $0.id == offer }) {
            offers[place].reply = reply
        } else {
            offers.append(OfferState(id: offer, title: title, reply: reply))
        }
    }

    private mutating func assign(_ agent: AgentID?, _ team: TeamID?) {
        assignee = agent ?? assignee
        self.team = team ?? self.team
    }

    private mutating func escalate(_ escalated: TicketEvent.Escalated, _ record: EventRecord) {
        escalations.append(EscalationState(at: record.at, by: record.author, escalation: escalated))
        status = .escalated
    }

    private mutating func rule(_ ruled: TicketEvent.Ruled, _ record: EventRecord) {
        guard let last = escalations.indices.last else { return }
        escalations[last].ruling = ruled
        escalations[last].ruledAt = record.at
        escalations[last].ruledBy = record.author
        status = isWaiting ? .waiting : .open
    }

    private mutating func close(as status: Status) {
        self.status = status
        isWaiting = false
        promisedUpdate = nil
    }
}
