// Clocks against one that ticks every minute: across nights, weekends, holidays, both moves of the clock, and pauses.

import Desk
import Localisation
import ServiceLevels
import TestSupport
import Testing

@Suite struct ClockPropertyTests {
    @Test(arguments: SampleDesk.all)
    func `a clock is due when its minutes have passed, waiting apart`(desk: SampleDesk) throws {
        var random = SeededGenerator(seed: desk.seed + 21)
        for _ in 0..<12 {
            let start = desk.reference.start.adding(seconds: Int.random(in: 0..<10 * 1440, using: &random) * 60)
            let pauses = drawPauses(after: start, &random)
            let target = drawTarget(&random)
            guard let allowed = minutes(target, from: start, desk), allowed > 0 else { continue }
            let now = start.adding(seconds: Int.random(in: 1..<9 * 1440, using: &random) * 60)
            let isOver = random.chance(40)
            try check(desk, target, allowed, start, pauses, now: now, isOver: isOver)
        }
    }

    private func check(
        _ desk: SampleDesk, _ target: ServiceTarget, _ allowed: Int, _ start: Instant, _ pauses: [Pause], now: Instant,
        isOver: Bool
    ) throws {
        let level = ServiceLevel(id: "l", name: Bilingual(same: "L"), resolve: target)
        let charter = Charter(
            group: "g", model: .hold, from: start.day, calendar: desk.calendar, defaultLevel: level)
        let evidence = ClockEvidence(openedAt: start, resolvedAt: isOver ? now : nil, pauses: pauses)
        let clock = try #require(ServiceClock.clocks(evidence, under: charter, now: now).first { $0.kind == .resolve })
        // What waits beyond the end of the request does not count.
        let known = isOver ? pauses.map { cut($0, at: now) } : pauses
        let slow = desk.reference.clock(
            allowed: allowed, isBusiness: target.isBusinessTime, from: start, to: now, pauses: known)
        let isHeld = known.contains { $0.to == nil }
        #expect(clock.secondsLeft == slow.left * 60)
        #expect(clock.pausedSeconds == slow.waited * 60)
        // Beyond the window the slow clock knows no moment.
        guard slow.due != nil || isHeld else { return }
        #expect(clock.due == slow.due, "\(target) from \(start)")
        switch clock.state {
        case .running: #expect(!isOver && (allowed - slow.left) * 4 < allowed * 3)
        case .warning: #expect(!isOver && (allowed - slow.left) * 4 >= allowed * 3)
        case .paused: #expect(!isOver && isHeld && slow.due == nil)
        case .met: #expect(isOver && slow.due.map { now <= $0 } ?? true)
        case .metLate: #expect(isOver && slow.due.map { now > $0 } ?? false)
        case .breached: #expect(!isOver && slow.due.map { now > $0 } ?? false)
        }
    }

    private func cut(_ pause: Pause, at end: Instant) -> Pause {
        var cut = pause
        cut.to = max(pause.from, min(pause.to ?? end, end))
        return cut
    }

    private func drawPauses(after start: Instant, _ random: inout SeededGenerator) -> [Pause] {
        (0..<Int.random(in: 0...4, using: &random)).map { number in
            // Some begin before the request does, some overlap.
            let range = random.chance(20) ? -600..<0 : 0..<8 * 1440
            let from = start.adding(seconds: Int.random(in: range, using: &random) * 60)
            let to = from.adding(seconds: Int.random(in: 1..<3 * 1440, using: &random) * 60)
            return Pause(from: from, to: random.chance(10) ? nil : to, on: "supplier \(number)", reason: "parts")
        }
    }

    private func drawTarget(_ random: inout SeededGenerator) -> ServiceTarget {
        random.pick([
            .businessMinutes(Int.random(in: 1...900, using: &random)),
            .businessHours(Int.random(in: 1...30, using: &random)),
            .businessDays(Int.random(in: 1...5, using: &random)), .hours(Int.random(in: 1...120, using: &random)),
        ])
    }

    private func minutes(_ target: ServiceTarget, from start: Instant, _ desk: SampleDesk) -> Int? {
        switch target {
        case .businessMinutes(let count): count
        case .businessHours(let count), .hours(let count): count * 60
        case .businessDays(let count): desk.reference.allowance(businessDays: count, from: start)
        }
    }
}
