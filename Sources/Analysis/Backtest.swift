// A desk's recorded decisions put to a draft book, ticket by ticket: counts and a few examples stay, tickets do not, so
// that a log of any length takes the memory of the book. Pure: whoever reads the log feeds it.

public import Decisions
public import Desk
import PolicyBook
public import Tickets

/// A running comparison of the log with a draft.
public struct Backtest: Sendable {
    /// A decision on record, replayed, with the rulings made on it.
    public struct Entry: Sendable {
        public var ticket: TicketID
        /// The version of the event that recorded it.
        public var version: Int
        public var replay: Replay
        public var rulings: [RuledStance]

        /// Whether there is anything to tell of it.
        public var isNotable: Bool { replay.result != .same || !rulings.isEmpty }
    }

    /// A ruling and how it stands to the draft.
    public struct RuledStance: Sendable, Hashable {
        public var ruling: Ruling
        public var stance: RulingStance
    }

    /// Which decisions are replayed, and as if on which day.
    public struct Scope: Sendable {
        /// The first day of requests to replay.
        public var from: CivilDate?
        /// The last day of requests to replay.
        public var through: CivilDate?
        /// Puts every request to the draft as if made on this day; nil for its own.
        public var asOf: CivilDate?
        /// The groups whose tickets are looked at; nil for all.
        public var groups: Set<GroupID>?

        /// Everything, each request on its own day, unless told otherwise.
        public init(
            from: CivilDate? = nil, through: CivilDate? = nil, asOf: CivilDate? = nil, groups: Set<GroupID>? = nil
        ) {
            self.from = from
            self.through = through
            self.asOf = asOf
            self.groups = groups
        }
    }

    public let draft: Evaluator
    public let scope: Scope
    public private(set) var tally = BacktestTally()

    /// A comparison that has seen nothing yet.
    public init(draft: Evaluator, scope: Scope = Scope()) {
        self.draft = draft
        self.scope = scope
    }

    /// Replays a ticket's decisions, given all its events in order. A ticket of a group out of scope leaves no trace.
    public mutating func take(_ records: ArraySlice<EventRecord>) -> [Entry] {
        guard isInScope(records) else { return [] }
        var entries: [Entry] = []
        var isOut = false
        for record in records {
            switch record.event {
            case .decisionRecorded(let recorded):
                isOut = !isInScope(recorded.request.date)
                guard !isOut else { continue }
                let replay = Replay(recorded, in: draft, on: scope.asOf)
                entries.append(Entry(ticket: record.ticket, version: record.version, replay: replay, rulings: []))
            case .ruled(let ruled):
                guard !isOut, let last = entries.indices.last else { continue }
                let replay = entries[last].replay
                let stance = RulingStance(
                    of: ruled.ruling, then: replay.recorded.answer, now: replay.decision.answer)
                entries[last].rulings.append(RuledStance(ruling: ruled.ruling, stance: stance))
            default: break
            }
        }
        tally.count(entries)
        return entries
    }

    private func isInScope(_ records: ArraySlice<EventRecord>) -> Bool {
        guard let groups = scope.groups else { return true }
        for record in records {
            if case .opened(let opened) = record.event { return groups.contains(opened.client.group) }
        }
        return groups.contains("")
    }

    private func isInScope(_ date: CivilDate) -> Bool {
        (scope.from.map { $0 <= date } ?? true) && (scope.through.map { date <= $0 } ?? true)
    }
}
