// From evidence and a charter to clocks. Pure: the same evidence with another charter gives that charter's clocks, with
// the same pauses.

public import Desk

extension ServiceClock {
    /// The clocks of a request that have begun, in the order of `ClockKind`; a kind the level has no target for, and
    /// that nobody promised, has none. About a microsecond for three clocks.
    ///
    /// - Parameter now: the moment they stand at.
    public static func clocks(_ evidence: ClockEvidence, under charter: Charter, now: Instant) -> [ServiceClock] {
        let level = charter.level(named: evidence.level, item: evidence.item)
        let run = Run(calendar: charter.calendar, warnPercent: level.warnPercent, now: now)
        var clocks: [ServiceClock] = []
        if let target = level.respond {
            let stop = evidence.respondedAt ?? evidence.resolvedAt
            clocks.append(run.clock(.respond, target, from: evidence.openedAt, to: stop))
        }
        if let clock = run.update(evidence, level) { clocks.append(clock) }
        if let target = level.resolve {
            clocks.append(
                run.clock(
                    .resolve, target, from: evidence.openedAt, to: evidence.resolvedAt,
                    pauses: Run.joined(evidence.pauses, from: evidence.openedAt, to: evidence.resolvedAt)))
        }
        if let start = evidence.handOffOfferedAt, let target = evidence.handOffTarget ?? level.handOff {
            clocks.append(run.clock(.handOff, target, from: start, to: evidence.handOffAnsweredAt))
        }
        if let start = evidence.settleStartedAt, let minutes = evidence.settleBusinessMinutes {
            clocks.append(run.clock(.settle, .businessMinutes(minutes), from: start, to: evidence.settledAt))
        }
        return clocks
    }
}

/// One reckoning of the clocks of one request.
private struct Run {
    let calendar: BusinessCalendar
    let warnPercent: Int
    let now: Instant

    /// A clock that runs for a length of time, its pauses joined and in order.
    func clock(
        _ kind: ClockKind, _ target: ServiceTarget, from start: Instant, to stop: Instant?, pauses: [Pause] = []
    ) -> ServiceClock {
        let isBusiness = target.isBusinessTime
        let allowed = target.allowance(from: start, on: calendar)
        let due = due(allowed, after: start, past: pauses, isBusiness: isBusiness)
        let end = max(stop ?? now, start)
        var waited: Int64 = 0
        for pause in pauses where pause.from < end {
            waited += counted(from: pause.from, to: min(pause.to ?? end, end), isBusiness: isBusiness)
        }
        let spent = counted(from: start, to: end, isBusiness: isBusiness) - waited
        return ServiceClock(
            kind: kind, target: .within(target), startedAt: start, due: due,
            state: state(due: due, stop: stop, spent: spent, of: allowed, pauses: pauses),
            secondsLeft: Run.wholeSeconds(allowed - spent), pausedSeconds: Int(waited / 1000), pauses: pauses,
            place: calendar.place)
    }

    /// The clock of the next news: a promise where there is one, else the level's longest silence. None once the
    /// request has come to its end, but for a promise that was answered.
    func update(_ evidence: ClockEvidence, _ level: ServiceLevel) -> ServiceClock? {
        if let promised = evidence.promisedUpdate {
            let made = min(evidence.promiseMadeAt ?? evidence.openedAt, promised)
            let stop = evidence.promiseKeptAt ?? evidence.resolvedAt
            let end = stop ?? now
            let allowed = promised.milliseconds - made.milliseconds
            return ServiceClock(
                kind: .update, target: .promised(promised, at: calendar.place), startedAt: made, due: promised,
                state: state(
                    due: promised, stop: stop, spent: end.milliseconds - made.milliseconds, of: allowed, pauses: []),
                secondsLeft: Run.wholeSeconds(promised.milliseconds - end.milliseconds), pausedSeconds: 0, pauses: [],
                place: calendar.place)
        }
        guard evidence.resolvedAt == nil, let target = level.update else { return nil }
        return clock(.update, target, from: evidence.informedAt ?? evidence.openedAt, to: nil)
    }

    private func state(
        due: Instant?, stop: Instant?, spent: Int64, of allowed: Int64, pauses: [Pause]
    ) -> ClockState {
        if let stop {
            return due.map { stop > $0 } ?? false ? .metLate(at: stop) : .met(at: stop)
        }
        guard let due else {
            let open = pauses.last
            return .paused(on: open?.on ?? "", reason: open?.reason ?? "")
        }
        if now > due { return .breached(at: due) }
        return spent * 100 >= allowed * Int64(warnPercent) ? .warning : .running
    }

    /// The moment the allowance is used up; nil when a pause that lasts comes first.
    private func due(_ allowed: Int64, after start: Instant, past pauses: [Pause], isBusiness: Bool) -> Instant? {
        var left = allowed
        var cursor = start
        for pause in pauses {
            let step = counted(from: cursor, to: pause.from, isBusiness: isBusiness)
            if step >= left { break }
            guard let end = pause.to else { return nil }
            left -= step
            cursor = end
        }
        return isBusiness
            ? calendar.instant(milliseconds: left, after: cursor)
            : Instant(milliseconds: cursor.milliseconds + left)
    }

    private func counted(from: Instant, to: Instant, isBusiness: Bool) -> Int64 {
        isBusiness ? calendar.openMilliseconds(from: from, to: to) : to.milliseconds - from.milliseconds
    }

    /// Pauses in order, cut at both ends, those that overlap made one; of those the last to end holds.
    static func joined(_ pauses: [Pause], from start: Instant, to stop: Instant?) -> [Pause] {
        if pauses.isEmpty { return [] }
        var joined: [Pause] = []
        for pause in pauses.sorted(by: { $0.from < $1.from }) {
            var cut = pause
            cut.from = max(pause.from, start)
            if let stop { cut.to = min(pause.to ?? stop, stop) }
            if let end = cut.to, end <= cut.from { continue }
            guard let last = joined.last, last.to.map({ cut.from < $0 }) ?? true else {
                joined.append(cut)
                continue
            }
            // The one that ends last is what is waited for.
            guard let lastEnd = last.to, cut.to.map({ $0 > lastEnd }) ?? true else { continue }
            cut.from = last.from
            joined[joined.count - 1] = cut
        }
        return joined
    }

    /// Rounded down, so that what is late is late by a second at least.
    private static func wholeSeconds(_ milliseconds: Int64) -> Int {
        Int((milliseconds >= 0 ? milliseconds : milliseconds - 999) / 1000)
    }
}
