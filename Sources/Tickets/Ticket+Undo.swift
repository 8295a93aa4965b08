// Taking an act back: what an author did at one moment, as long as nothing of it left the desk. The events stay in the
// log; one more says that they do not count.

public import Desk

extension TicketEvent {
    /// Whether somebody outside the desk, or on the other side of it, has seen it: it cannot be taken back, nor can
    /// anything before it.
    public var isSentOut: Bool {
        switch self {
        case .opened, .clientInformed, .choicePut, .justificationIssued, .justificationReturned, .ruled, .imported,
            .handOffAccepted,
            .handOffReturned, .disagreementSettled, .escalationAnswered, .complaintFound, .backupGiven, .merged,
            .absorbed, .unmerged, .released, .wordsRedacted, .redacted, .unknown:
            true
        case .withheld(let kind, _): kind == "complaint-found"
        default: false
        }
    }
}

extension Ticket {
    /// An act that can be taken back.
    public struct Undoable: Sendable, Hashable {
        public let author: AgentID
        public let at: Instant
        /// The versions of its events.
        public let versions: ClosedRange<Int>
    }

    /// What nobody takes back: a complaint; a tie, which stands on the other ticket as well.
    private static let finalKinds: Set<String> = ["complaint-filed", "linked", "unlinked"]

    /// How many acts back one can go.
    private static let reach = 8

    /// The last act, if it can be taken back.
    public var undoable: Undoable? {
        guard let last = checkpoints.last, last.from <= lastActEnd, !last.isFinal else { return nil }
        return Undoable(author: last.author, at: last.at, versions: last.from...lastActEnd)
    }

    /// Keeps what the ticket is before an act begins.
    mutating func remember(_ record: EventRecord) {
        if record.event.isSentOut {
            checkpoints = []
            return
        }
        let isSameAct = checkpoints.last.map {
            $0.author == record.author && $0.at == record.at && lastActEnd == version
        }
        defer { lastActEnd = record.version }
        // What an earlier version took back of them stays taken back: the fold goes on undoing it.
        let isFinal = Self.finalKinds.contains(record.event.kind)
        if isSameAct == true {
            if isFinal { checkpoints[checkpoints.count - 1].isFinal = true }
            return
        }
        var before = self
        before.checkpoints = []
        if checkpoints.count == Ticket.reach { checkpoints.removeFirst() }
        checkpoints.append(
            Checkpoint(ticket: before, author: record.author, at: record.at, from: record.version, isFinal: isFinal))
    }

    /// Where a fold must begin to keep what the ticket was: nothing before it can be taken back at the end.
    static func firstKept(in records: [EventRecord]) -> Int {
        for record in records {
            // Somebody went back: what was kept at that time counts.
            if case .undone = record.event { return 0 }
        }
        var acts = 0
        for place in records.indices.reversed() {
            let record = records[place]
            if record.event.isSentOut || place == 0 { return place }
            let previous = records[place - 1]
            let isSameAct = previous.author == record.author && previous.at == record.at && !previous.event.isSentOut
            if !isSameAct { acts += 1 }
            if acts == reach { return place }
        }
        return 0
    }

    /// Takes an event in that cannot be taken back any more: as `apply`, without keeping what the ticket was.
    mutating func pass(_ record: EventRecord) {
        if !record.event.isSentOut { lastActEnd = record.version }
        take(record)
        version = record.version
        lastHash = record.hash
        updatedAt = max(updatedAt, record.at)
    }

    /// Goes back to before the act; an act that is not the last one stays.
    mutating func restore(_ undone: TicketEvent.Undone) {
        guard let last = checkpoints.last, last.from == undone.from else { return }
        let earlier = checkpoints.dropLast()
        let updated = updatedAt
        self = last.ticket
        updatedAt = updated
        checkpoints = Array(earlier)
    }
}
