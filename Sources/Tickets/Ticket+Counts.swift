// What a ticket counts for in reports. Pure, and without a now: what still runs counts as running, so that the numbers
// change only when something happens.

import Decisions
public import Desk
public import Localisation
public import ServiceLevels

extension Ticket {
    /// What this ticket counts for, by day at a place; what is zero is left out. A ticket merged into another counts
    /// for that and for the clauses that decided it, nothing else.
    ///
    /// - Parameter charter: the one its clocks and commitments are judged by.
    public func counts(under charter: Charter, at place: Place) -> [DayKey: Int] {
        countList(under: charter, at: place).reduce(into: [:]) { $0[$1.key, default: 0] += $1.count }
    }

    /// The same as it comes, for whoever adds it up: a key may stand in it more than once.
    public func countList(under charter: Charter, at place: Place) -> [DayCount] {
        guard version > 0 else { return [] }
        var sums = CountSums(group: client?.group ?? "", place: place)
        countClauses(into: &sums)
        guard mergedInto == nil else {
            sums.add(.merged, at: openedAt)
            return sums.counts
        }
        countRequest(into: &sums)
        countClocks(under: charter, into: &sums)
        countCommitments(under: charter, into: &sums)
        countEscalations(into: &sums)
        countTeams(into: &sums)
        countContacts(into: &sums)
        return sums.counts
    }

    private func countRequest(into sums: inout CountSums) {
        sums.add(.ticket, at: openedAt)
        sums.add(.request, item ?? "", decision?.answer.name ?? "", at: openedAt)
        sums.add(.channel, channel.rawValue, language.rawValue, at: openedAt)
        sums.add(.status, status.rawValue, at: openedAt)
        sums.add(.journey, moves.count > 9 ? "10+" : String(moves.count), at: openedAt)
        for offer in offers {
            let reply =
                switch offer.reply {
                case .open: "open"
                case .taken: "taken"
                case .declined: "declined"
                }
            sums.add(.offer, offer.id, reply, at: openedAt)
        }
    }

    private func countClocks(under charter: Charter, into sums: inout CountSums) {
        let level = charter.level(named: level, item: item)
        for clock in clocks(under: charter, now: openedAt) where clock.kind == .respond || clock.kind == .resolve {
            sums.add(.clock, clock.kind.rawValue, level.id, ClockOutcome(clock.state).rawValue, at: clock.startedAt)
        }
        for promise in promises {
            let outcome = ClockOutcome(due: promise.due, endedAt: promise.endedAt)
            sums.add(.clock, ClockKind.update.rawValue, level.id, outcome.rawValue, at: promise.madeAt)
        }
        if let target = level.handOff {
            for handOff in handOffs {
                let due = target.due(from: handOff.at, on: charter.calendar)
                let outcome = ClockOutcome(due: due, endedAt: handOff.repliedAt)
                sums.add(.clock, ClockKind.handOff.rawValue, level.id, outcome.rawValue, at: handOff.at)
            }
        }
        if let kept = levelKeptElsewhere {
            // What was kept so far can still be missed.
            let outcome = kept ? (status.isLive ? ClockOutcome.running : .met) : .late
            sums.add(.foreignClock, team?.text ?? "", outcome.rawValue, at: openedAt)
            sums.add(.foreignMoves, team?.text ?? "", at: openedAt, reassignedElsewhere)
            sums.add(.foreignReopenings, team?.text ?? "", at: openedAt, reopenedElsewhere)
        }
    }

    /// How many requests a client has at a time is judged when one is made, not here: it is no one ticket's doing.
    private func countCommitments(under charter: Charter, into sums: inout CountSums) {
        guard !charter.commitments.isEmpty else { return }
        for standing in slips(under: charter, sameItemLive: 1, now: openedAt).standings {
            let state =
                switch standing.commitment.measure {
                case .atMost: "unmeasured"
                case .clock(.update): promiseOutcome?.countName ?? "unmeasured"
                default: standing.state.countName
                }
            sums.add(
                .commitment, standing.commitment.id, standing.commitment.by.rawValue, state, at: openedAt)
        }
    }

    /// Of all promises of news: one that was late is not made good by the next one. nil where none was made.
    public var promiseOutcome: ClockOutcome? {
        let outcomes = promises.map { ClockOutcome(due: $0.due, endedAt: $0.endedAt) }
        return outcomes.contains(.late) ? .late : outcomes.contains(.running) ? .running : outcomes.first
    }

    private func countClauses(into sums: inout CountSums) {
        for share in requestShares { sums.add(share, at: openedAt) }
        for escalation in escalations {
            if let share = escalation.share { sums.add(share, at: escalation.at) }
        }
    }

    private func countEscalations(into sums: inout CountSums) {
        for escalation in escalations {
            sums.add(
                .escalation, escalation.escalation.by.rawValue, escalation.isPressed ? "pressed" : "calm",
                escalation.ruling?.ruling.rawValue ?? "open", at: escalation.at)
            if let ruledAt = escalation.ruledAt {
                sums.add(.rulingTime, at: escalation.at, max(0, ruledAt.seconds(since: escalation.at)))
            }
        }
        for complaint in complaints {
            let finding = complaint.foundAt == nil ? "open" : complaint.found?.finding.rawValue ?? "found"
            sums.add(.complaint, finding, at: complaint.at)
        }
    }
}

/// Numbers being added up.
private struct CountSums {
    let group: GroupID
    let place: Place
    private(set) var counts: [DayCount] = []
    private var known: (Instant, CivilDate)?

    init(group: GroupID, place: Place) {
        self.group = group
        self.place = place
        counts.reserveCapacity(24)
    }

    mutating func add(
        _ kind: CountKind, _ one: String = "", _ two: String = "", _ three: String = "", at moment: Instant,
        _ count: Int = 1
    ) {
        guard count != 0 else { return }
        counts.append(DayCount(DayKey(day(of: moment), CountKey(group, kind, one, two, three)), count))
    }

    mutating func add(_ share: ClauseShare, at moment: Instant) {
        for (measure, count) in share.record.measures {
            add(.clause, share.clause, measure.rawValue, at: moment, count)
        }
    }

    /// Most of a ticket happens at the moment it was opened: its day is looked up once.
    private mutating func day(of moment: Instant) -> CivilDate {
        if let known, known.0 == moment { return known.1 }
        let day = place.local(moment).day
        if known == nil { known = (moment, day) }
        return day
    }
}

extension Ticket {
    private func countTeams(into sums: inout CountSums) {
        for handOff in handOffs {
            let (from, to) = (handOff.offer.from?.text ?? "", handOff.offer.to.text)
            let reply =
                switch handOff.reply {
                case .open: "open"
                case .accepted: "accepted"
                case .returned: "returned"
                case .withdrawn: "withdrawn"
                }
            sums.add(.handOff, from, to, reply, at: handOff.at)
            if let repliedAt = handOff.repliedAt {
                sums.add(.handOffTime, from, to, at: handOff.at, max(0, repliedAt.seconds(since: handOff.at)))
            }
        }
        if bounces > 0 { sums.add(.bounced, at: openedAt) }
        for move in moves { sums.add(.move, move.from.text, move.to.text, at: move.at) }
        for disagreement in disagreements {
            let end = disagreement.settlement == nil ? "open" : String(disagreement.step)
            sums.add(.disagreement, disagreement.raised.with.text, end, at: disagreement.at)
        }
        sums.add(.teamTicket, team?.text ?? "", at: openedAt)
        if let resolvedAt { sums.add(.teamEnd, team?.text ?? "", at: resolvedAt) }
        for moment in reopenings { sums.add(.reopening, team(at: moment)?.text ?? "", at: moment) }
    }

    /// The team that had the ticket at a moment.
    private func team(at moment: Instant) -> TeamID? {
        moves.first { moment < $0.at }?.from ?? team
    }

    private func countContacts(into sums: inout CountSums) {
        for contact in contacts {
            let team = team(at: contact.at)?.text ?? ""
            sums.add(.contact, team, contact.isDemanding ? "demanding" : "easy", at: contact.at)
            sums.add(.contactTime, team, at: contact.at, contact.seconds)
        }
        for wait in waits {
            guard let end = wait.to, !wait.on.isEmpty else { continue }
            sums.add(.wait, at: wait.from)
            sums.add(.waitTime, at: wait.from, max(0, end.seconds(since: wait.from)))
        }
    }
}

/// How a clock ended, if it did.
public enum ClockOutcome: String, Sendable, Hashable, CaseIterable, Worded {
    case met, late, running

    /// Of a clock as it stands.
    public init(_ state: ClockState) {
        self =
            switch state {
            case .met: .met
            case .metLate: .late
            case .running, .warning, .paused, .breached: .running
            }
    }

    /// Of something due at a moment.
    init(due: Instant, endedAt: Instant?) {
        self = endedAt.map { $0 <= due ? .met : .late } ?? .running
    }

    /// Its name in the counts of commitments.
    fileprivate var countName: String {
        switch self {
        case .met: "kept"
        case .late: "slipped"
        case .running: "pending"
        }
    }

    public var words: Bilingual {
        switch self {
        case .met: Bilingual("met", "tenu")
        case .late: Bilingual("missed", "manqué")
        case .running: Bilingual("running", "en cours")
        }
    }
}

extension CommitmentState {
    /// As counted.
    fileprivate var countName: String {
        switch self {
        case .kept: "kept"
        case .slipped: "slipped"
        case .pending: "pending"
        case .notMeasured: "unmeasured"
        }
    }
}
