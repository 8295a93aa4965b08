// A ticket is the fold of its events. Its state is written by `apply` and by nothing else.

public import Chain
public import Desk
public import PolicyBook

/// A ticket as its events left it.
public struct Ticket: Sendable, Hashable {
    public let id: TicketID
    /// The version of the last event; 0 before the first.
    public internal(set) var version = 0
    public internal(set) var status = Status.open
    public internal(set) var client: Client?
    /// The version that said whose it is.
    var clientVersion = 0
    /// The client's own words.
    public internal(set) var words = ""
    public internal(set) var language = Language.english
    public internal(set) var channel = Channel.phone
    public internal(set) var origin: String?
    /// Our words for the need, agreed by the client.
    public internal(set) var need: String?
    public internal(set) var facts: [String: FactValue] = [:]
    public internal(set) var absent: Set<String> = []
    public internal(set) var decision: RecordedDecision?
    /// The hash of the event that recorded the decision.
    public internal(set) var decisionHash: Digest?
    /// Who recorded it.
    var decidedBy: AgentID?
    /// What it stands on, apart from the book.
    public internal(set) var decisionGround: DecisionGround?
    /// Ids of offers put to the client, with what became of each; in the order they were made.
    public internal(set) var offers: [OfferState] = []
    public internal(set) var choices: [ChoiceState] = []
    /// What the client was promised to hear next, and when; nil when nothing is promised.
    public internal(set) var promisedUpdate: Instant?
    /// When that promise was made.
    public internal(set) var promiseMadeAt: Instant?
    /// Every promise of news, in the order made.
    public internal(set) var promises: [PromiseState] = []
    public internal(set) var lastInformed: Instant?
    /// When the client first heard from us.
    public internal(set) var respondedAt: Instant?
    public internal(set) var resolvedAt: Instant?
    /// By the charter's id; nil for the charter's default.
    public internal(set) var level: String?
    /// The day the client needs it.
    public internal(set) var neededBy: CivilDate?
    /// What people said of the charter's commitments, by id.
    public internal(set) var statements: [String: Bool] = [:]
    /// When work waited, in order; they do not overlap.
    public internal(set) var waits: [WaitState] = []
    public internal(set) var assignee: AgentID?
    public internal(set) var team: TeamID?
    /// Whether the system it was imported from said which team has it, and nobody of this desk has since.
    var isTeamElsewhere = false
    public internal(set) var handOffs: [HandOffState] = []
    /// Every time the ticket went from one team to another, however it did, in order.
    public internal(set) var moves: [MoveState] = []
    /// Every time it was taken up again after its end, in order.
    public internal(set) var reopenings: [Instant] = []
    /// Whether the system it was imported from says that the service level was kept; nil where it does not say.
    public internal(set) var levelKeptElsewhere: Bool?
    /// How often that system says the ticket was assigned anew, and reopened.
    public internal(set) var reassignedElsewhere = 0
    public internal(set) var reopenedElsewhere = 0
    public internal(set) var disagreements: [DisagreementState] = []
    public internal(set) var escalations: [EscalationState] = []
    public internal(set) var complaints: [ComplaintState] = []
    public internal(set) var accounts: [AccountState] = []
    /// Who waits for somebody beside them; nil when nobody does.
    public internal(set) var backup: BackupState?
    public internal(set) var contacts: [ContactState] = []
    public internal(set) var justifications: [TicketEvent.JustificationIssued] = []
    public internal(set) var links: Set<TicketEvent.Linked> = []
    /// The ticket this one was merged into; nil for one that stands for itself.
    public internal(set) var mergedInto: TicketID?
    /// Tickets merged into this one.
    public internal(set) var absorbed: Set<TicketID> = []
    public internal(set) var tags: Set<String> = []
    public internal(set) var openedAt = Instant(milliseconds: 0)
    public internal(set) var updatedAt = Instant(milliseconds: 0)
    /// Events of kinds this version does not know.
    public internal(set) var unknownCount = 0
    /// Events whose words were taken away.
    public internal(set) var redactedCount = 0
    var lastHash = Digest.none
    /// Whether work waits for somebody; survives an escalation and its ruling.
    var isWaiting = false
    var statusBeforeMerge: Status?
    var checkpoints: [Checkpoint] = []
    /// The version of the last event that can be taken back.
    var lastActEnd = 0

    /// A ticket to which nothing has happened yet.
    public init(id: TicketID) {
        self.id = id
    }

    /// The ticket its events make; the order of the sequence is the order of versions.
    public init(id: TicketID, folding records: some Sequence<EventRecord>) {
        self.init(id: id)
        let records = Array(records).withRemains
        let start = Ticket.firstKept(in: records)
        for record in records[..<start] { pass(record) }
        for record in records[start...] { apply(record) }
    }

    /// The ticket its events make, for whoever only reads it: what was before each act is kept only as far as an act
    /// was taken back.
    public init(id: TicketID, readingOnly records: [EventRecord]) {
        let isUndone = records.contains { record in
            if case .undone = record.event { true } else { false }
        }
        self.init(id: id)
        for record in records.withRemains { isUndone ? apply(record) : pass(record) }
    }

    /// The hash the next event follows.
    public var chainEnd: Digest { lastHash }

    /// The escalation that waits for a ruling.
    public var openEscalation: EscalationState? {
        escalations.last.flatMap { $0.ruling == nil ? $0 : nil }
    }

    /// The hand-off that waits for an answer.
    public var openHandOff: HandOffState? {
        handOffs.last.flatMap { $0.reply == .open ? $0 : nil }
    }

    /// How often another team gave the ticket back.
    public var bounces: Int {
        handOffs.count { if case .returned = $0.reply { true } else { false } }
    }

    /// The disagreement that waits for a settlement.
    public var openDisagreement: DisagreementState? {
        disagreements.last.flatMap { $0.settlement == nil ? $0 : nil }
    }

    /// The complaint that waits for a finding.
    public var openComplaint: ComplaintState? {
        complaints.last.flatMap { $0.foundAt == nil ? $0 : nil }
    }

    /// The choice the client has not made yet; one put later takes the place of one nobody made.
    public var openChoice: ChoiceState? { choices.last.flatMap { $0.answer == nil ? $0 : nil } }

    /// Takes the next event in.
    public mutating func apply(_ record: EventRecord) {
        if case .undone(let undone) = record.event {
            restore(undone)
        } else {
            remember(record)
            take(record)
        }
        version = record.version
        lastHash = record.hash
        updatedAt = max(updatedAt, record.at)
    }
}
