// A seal over the log: made when a day of it is over, chained to the seal before it, so that a ticket that is gone
// altogether is missed, and so are dossiers and published books. A value; stores make it inside the append that begins
// the next day. Reads no clock.

public import Chain
public import Desk

/// What the log was when a day of it was over.
public struct Seal: Sendable, Hashable {
    /// Events left without a seal for want of a later day are sealed once there are this many.
    public static let most = 10_000

    /// 1, 2, 3...
    public var number: Int
    /// The UTC day of the newest event so far; never before the day of an earlier seal.
    public var day: CivilDate
    /// The UTC day that began when it was made: the first event of a later one makes the next seal.
    public var next: CivilDate
    /// The sequence of the last event it covers; events are numbered from 1 in the order they were recorded.
    public var through: Int
    /// How many events it covers, those since the seal before it.
    public var events: Int
    /// How many tickets there are so far.
    public var tickets: Int
    /// SHA-256 over the hashes of the events it covers, 32 bytes each, in sequence.
    public var content: Digest
    /// What was on record beside the tickets; nil in a seal of a desk of format 6 or earlier.
    public var beside: Beside?
    /// SHA-256 over all of the above and the digest of the seal before it.
    public var digest: Digest

    /// A seal read back from a log, as stored.
    public init(
        number: Int, day: CivilDate, next: CivilDate, through: Int, events: Int, tickets: Int, content: Digest,
        beside: Beside?, digest: Digest
    ) {
        self.number = number
        self.day = day
        self.next = next
        self.through = through
        self.events = events
        self.tickets = tickets
        self.content = content
        self.beside = beside
        self.digest = digest
    }

    /// What the digest must be after a seal, or after none: SHA-256 over nine lines joined by a line feed, twelve where
    /// it says what was beside the tickets.
    public func expectedDigest(after previous: Digest) -> Digest {
        let numbers = [through, events, tickets].map(String.init)
        let form = beside == nil ? "guichet-seal-1" : "guichet-seal-2"
        let lines = [form, previous.description, String(number), day.description, next.description]
        return Digest(of: (lines + numbers + [content.description] + (beside?.lines ?? [])).joined(separator: "\n"))
    }

    /// Whether the log is to be sealed before an event of a UTC day is added to the `past` events it has. A log that
    /// was never sealed is sealed as a whole.
    public static func isDue(after last: Seal?, past: Int, before day: CivilDate) -> Bool {
        guard let last else { return past > 0 }
        return past > last.through && (day > last.next || past - last.through >= most)
    }
}

/// The seal being made: it takes the events since the last one as they are recorded.
public struct SealDraft: Sendable {
    /// The seal this one will follow; nil for the first.
    public let last: Seal?
    /// The sequence of the last event taken.
    public private(set) var through: Int
    private var newest: CivilDate?
    private var hash = RunningDigest()

    /// A draft that follows a seal, or begins with the first event.
    public init(after last: Seal?) {
        self.last = last
        through = last?.through ?? 0
        newest = last?.day
    }

    /// Takes the next event of the log, by its hash and its moment.
    public mutating func take(_ digest: Digest, at moment: Instant) {
        through += 1
        hash.take(digest)
        let day = moment.day
        newest = newest.map { max($0, day) } ?? day
    }

    /// The seal over what was taken, made before an event of `day`, with the tickets there are and what is beside them;
    /// nil when nothing was taken.
    public func seal(tickets: Int, beside: Seal.Beside?, before day: CivilDate) -> Seal? {
        guard let newest, through > last?.through ?? 0 else { return nil }
        var seal = Seal(
            number: (last?.number ?? 0) + 1, day: newest, next: max(newest, last?.next ?? newest, day),
            through: through, events: through - (last?.through ?? 0), tickets: tickets, content: content,
            beside: beside, digest: .none)
        seal.digest = seal.expectedDigest(after: last?.digest ?? .none)
        return seal
    }

    /// What the seal would say of the hashes taken so far.
    var content: Digest { hash.digest }
}
