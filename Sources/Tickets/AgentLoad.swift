// The load board: what each agent has before them and how hard their last calls were. It compares nobody with anybody.

public import Desk
import Matching

/// How much an agent has before them.
public struct LoadCount: Sendable, Hashable {
    /// Live tickets of theirs.
    public var live: Int
    /// Of those, how many have a promise to the client that is past.
    public var overdue: Int

    /// Two counts.
    public init(live: Int = 0, overdue: Int = 0) {
        self.live = live
        self.overdue = overdue
    }
}

/// What would do an agent good now.
public enum LoadAdvice: String, Sendable, Hashable, CaseIterable, Worded {
    /// A pause away from the phone.
    case rest
    /// Other work for a while.
    case rotate
    /// Somebody takes over a part of the overdue tickets.
    case share

    public var words: Bilingual {
        switch self {
        case .rest: Bilingual("a pause away from the phone", "une pause loin du téléphone")
        case .rotate: Bilingual("other work for a while", "un autre travail pour un temps")
        case .share: Bilingual("share the overdue tickets", "répartir les billets en retard")
        }
    }
}

/// One agent's line of the load board.
public struct AgentLoad: Sendable, Hashable {
    public let agent: Agent
    public let count: LoadCount
    /// Demanding contacts since the last easy one or the last long pause.
    public let demandingInARow: Int
    /// Contacts over the span looked at.
    public let contacts: Int
    /// Contacts that began while another one of theirs went on.
    public let interrupted: Int
    public let advice: LoadAdvice?

    /// A pause from which on a hard run counts as over, in seconds.
    static let longPause = 3600

    /// The board, by agent's name.
    ///
    /// - Parameters:
    ///   - counts: by agent; nobody missing has anything before them.
    ///   - contacts: of the span looked at, in order of moment; those of others are passed over.
    public static func board(
        of agents: [Agent], counts: [AgentID: LoadCount], contacts: [Ticket.ContactState], now: Instant
    ) -> [AgentLoad] {
        let contacts = Dictionary(grouping: contacts.filter { $0.at <= now }, by: \.by)
        return agents.map { (key: TextFolding.folded($0.name), agent: $0) }
            .sorted { ($0.key, $0.agent.id) < ($1.key, $1.agent.id) }.map(\.agent).map { agent in
                AgentLoad(agent, counts[agent.id] ?? LoadCount(), contacts[agent.id] ?? [], now)
            }
    }

    private init(_ agent: Agent, _ count: LoadCount, _ contacts: [Ticket.ContactState], _ now: Instant) {
        self.agent = agent
        self.count = count
        self.contacts = contacts.count
        demandingInARow = AgentLoad.run(contacts, until: now)
        interrupted = AgentLoad.interruptions(contacts)
        advice =
            if demandingInARow >= 3 {
                .rest
            } else if demandingInARow == 2 || interrupted >= 3 {
                .rotate
            } else if count.overdue >= 3 {
                .share
            } else {
                nil
            }
    }

    /// The demanding contacts at the end, with no long pause between them nor after them.
    private static func run(_ contacts: [Ticket.ContactState], until now: Instant) -> Int {
        var run = 0
        var next = now
        for contact in contacts.reversed() {
            guard contact.isDemanding, next.seconds(since: contact.at) < longPause else { break }
            run += 1
            next = contact.at.adding(seconds: -contact.seconds)
        }
        return run
    }

    private static func interruptions(_ contacts: [Ticket.ContactState]) -> Int {
        let spans = contacts.map { (start: $0.at.adding(seconds: -$0.seconds), end: $0.at) }
            .sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        var open: Instant?
        var count = 0
        for span in spans {
            if let open, span.start < open { count += 1 }
            open = max(open ?? span.end, span.end)
        }
        return count
    }
}
