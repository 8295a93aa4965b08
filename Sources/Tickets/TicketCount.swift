// What is counted of tickets for reports: how many of what, of which client group, on which day. Values that add up;
// `Ticket+Counts.swift` says what a ticket counts for.

public import Desk

/// What is counted. The parts a key has besides stand in the comment, in order.
public enum CountKind: String, Sendable, Hashable, CaseIterable {
    /// A request.
    case ticket
    /// A request: item, answer; empty where there is none yet.
    case request
    /// A request: how it came, language.
    case channel
    /// A request: where it stands.
    case status
    /// A request: how often it went from one team to another, `0` to `9`, `10+`.
    case journey
    /// A request taken for another one.
    case merged
    /// An offer: id, `open`, `taken`, `declined`.
    case offer
    /// A clock: kind, level, `met`, `late`, `running`.
    case clock
    /// What the system a request was imported from says of its service level: team, `met`, `late`, `running`.
    case foreignClock = "foreign-clock"
    /// How often it says requests were assigned anew: team.
    case foreignMoves = "foreign-moves"
    /// How often it says requests were reopened: team.
    case foreignReopenings = "foreign-reopenings"
    /// A commitment of the charter on a request: id, side, `kept`, `slipped`, `pending`, `unmeasured`.
    case commitment
    /// An escalation: by whom, `pressed` or `calm`, the ruling, or `open`.
    case escalation
    /// Seconds from escalations to their rulings.
    case rulingTime = "ruling-time"
    /// What became of a clause: clause, measure.
    case clause
    /// A hand-off offered: from, to, `open`, `accepted`, `returned`, `withdrawn`.
    case handOff = "hand-off"
    /// Seconds from hand-offs to their answers: from, to.
    case handOffTime = "hand-off-time"
    /// A request that another team gave back at least once.
    case bounced
    /// A request that went to another team, however it did: from, to.
    case move
    /// A disagreement between teams: the team that was turned to, the step it was settled at, or `open`.
    case disagreement
    /// A complaint: the finding, or `open`.
    case complaint
    /// A request as a team has it: team.
    case teamTicket = "team-ticket"
    /// An end of a request: team.
    case teamEnd = "team-end"
    /// A request taken up again: team.
    case reopening
    /// A contact: team, `demanding` or `easy`.
    case contact
    /// Seconds of contacts: team.
    case contactTime = "contact-time"
    /// A time in which work waited and that is over.
    case wait
    /// Seconds of those.
    case waitTime = "wait-time"
}

/// What a number is the number of, day apart.
public struct CountKey: Sendable, Hashable, Comparable {
    public var group: GroupID
    public var kind: CountKind
    /// The parts the kind has; empty for those it has not.
    public var one: String
    public var two: String
    public var three: String

    /// A key by its parts.
    public init(_ group: GroupID, _ kind: CountKind, _ one: String = "", _ two: String = "", _ three: String = "") {
        self.group = group
        self.kind = kind
        self.one = one
        self.two = two
        self.three = three
    }

    /// By kind, group and parts, byte by byte.
    public static func < (left: CountKey, right: CountKey) -> Bool {
        if left.kind != right.kind { return precedes(left.kind.rawValue, right.kind.rawValue) }
        if left.group != right.group { return precedes(left.group.text, right.group.text) }
        if left.one != right.one { return precedes(left.one, right.one) }
        if left.two != right.two { return precedes(left.two, right.two) }
        return precedes(left.three, right.three)
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}

/// A key on a day at the desk.
public struct DayKey: Sendable, Hashable {
    public var day: CivilDate
    public var key: CountKey

    /// A key on a day.
    public init(_ day: CivilDate, _ key: CountKey) {
        self.day = day
        self.key = key
    }
}

/// A number of something on a day.
public struct DayCount: Sendable, Hashable {
    public var key: DayKey
    public var count: Int

    /// A number under a key.
    public init(_ key: DayKey, _ count: Int) {
        self.key = key
        self.count = count
    }
}
