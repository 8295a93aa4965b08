// What a backtest keeps of the tickets that went by: counts, and the first few numbers of each kind of change.

import Decisions
public import Desk
public import PolicyBook
import Tickets

/// The counts of a backtest.
public struct BacktestTally: Sendable {
    /// From one answer to another.
    public struct Transition: Sendable, Hashable {
        public var result: ReplayResult
        public var then: String
        /// nil where the draft asks first.
        public var now: String?
        /// The draft's deciding clause.
        public var clause: String?

        /// A change of answers, by name.
        public init(result: ReplayResult, then: String, now: String?, clause: String?) {
            self.result = result
            self.then = then
            self.now = now
            self.clause = clause
        }
    }

    /// The decisions of one kind of change.
    public struct Change: Sendable {
        public var count = 0
        /// The first tickets of this kind, in the order of the log, each once.
        public var tickets: [TicketID] = []
        /// The first of them, as it was replayed.
        public var first: Replay
    }

    /// Rulings on a clause's decisions, by how they stand to the draft.
    public struct Rulings: Sendable {
        public var count = 0
        /// The first tickets of this kind.
        public var tickets: [TicketID] = []
    }

    /// The decisions of one clause on record.
    public struct OfClause: Sendable {
        public var decisions = 0
        /// Changes of every kind but `.same`.
        public var changes: [Transition: Change] = [:]
        public var rulings: [RulingStance: Rulings] = [:]

        /// Decisions whose client would be told another answer or asked something.
        public var otherAnswers: Int {
            changes.reduce(0) { $0 + ($1.key.result.isOtherAnswer ? $1.value.count : 0) }
        }

        /// The changes, the gravest kind and the most frequent first.
        public var sortedChanges: [(transition: Transition, change: Change)] {
            let order: [ReplayResult] = [.outcome, .open, .clause, .offers, .same]
            func rank(_ result: ReplayResult) -> Int { order.firstIndex(of: result) ?? order.count }
            return changes.sorted { one, other in
                let left = (rank(one.key.result), -one.value.count, one.key.now ?? "", one.key.clause ?? "")
                return left < (rank(other.key.result), -other.value.count, other.key.now ?? "", other.key.clause ?? "")
            }.map { ($0.key, $0.value) }
        }
    }

    /// A fact or value of the log that the draft does not know.
    public struct Lost: Sendable, Hashable {
        public var fact: String
        /// nil where the fact itself is unknown.
        public var value: FactValue?
        public var reason: LostFact.Reason
    }

    /// How many ticket numbers are kept of each kind.
    public static let samples = 12

    /// Tickets with a decision in scope.
    public private(set) var tickets = 0
    public private(set) var decisions = 0
    /// Tickets with a decision whose client would be told another answer or asked something.
    public private(set) var ticketsToldOtherwise = 0
    public private(set) var results: [ReplayResult: Int] = [:]
    /// By the clause on record; the empty name for decisions no clause made.
    public private(set) var clauses: [String: OfClause] = [:]
    /// Decisions that had such a fact.
    public private(set) var lost: [Lost: Int] = [:]

    /// Counts a ticket's replayed decisions.
    mutating func count(_ entries: [Backtest.Entry]) {
        guard !entries.isEmpty else { return }
        tickets += 1
        decisions += entries.count
        if entries.contains(where: { $0.replay.result.isOtherAnswer }) { ticketsToldOtherwise += 1 }
        for entry in entries {
            results[entry.replay.result, default: 0] += 1
            for fact in entry.replay.lost {
                let value = fact.reason == .unknownFact ? nil : fact.value
                lost[Lost(fact: fact.fact, value: value, reason: fact.reason), default: 0] += 1
            }
            clauses[entry.replay.recorded.clause?.id ?? "", default: OfClause()].count(entry)
        }
    }
}

extension BacktestTally.OfClause {
    fileprivate mutating func count(_ entry: Backtest.Entry) {
        decisions += 1
        let replay = entry.replay
        if replay.result != .same {
            let transition = BacktestTally.Transition(
                result: replay.result, then: replay.recorded.answer.name, now: replay.decision.answer?.name,
                clause: replay.decision.clause)
            changes[transition, default: BacktestTally.Change(first: replay)].count += 1
            changes[transition]?.tickets.note(entry.ticket)
        }
        for ruling in entry.rulings {
            rulings[ruling.stance, default: BacktestTally.Rulings()].count += 1
            rulings[ruling.stance]?.tickets.note(entry.ticket)
        }
    }
}

extension [TicketID] {
    /// Keeps a number among the first few.
    fileprivate mutating func note(_ ticket: TicketID) {
        if count < BacktestTally.samples, last != ticket { append(ticket) }
    }
}
