// The slow, obvious calendar: it looks at the clock on the wall every minute and asks whether the desk is open.
// Shares nothing with the calendar it judges but the zone and the list of closed days.

import Desk
import Localisation
import ServiceLevels

/// Some weeks of a desk, minute by minute.
struct MinuteCalendar: Sendable {
    /// A minute: the day of the stretch it is open in, and the latest time the clock has shown so far.
    struct Minute: Sendable {
        var openDay: Int?
        /// Minutes since 1970 on the wall, never going back.
        var wall: Int
    }

    let start: Instant
    private(set) var minutes: [Minute] = []
    private let businessDays: Set<Int>

    init(
        walls: [Int], hours: WeeklyHours, closed: Set<CivilDate>, open: [CivilDate: [OpeningStretch]],
        from first: CivilDate
    ) {
        let earliest = first.dayNumber - 3
        let stretches = (earliest..<first.dayNumber + walls.count / 1440 + 60).map { day in
            let date = CivilDate(dayNumber: day)
            return open[date] ?? (closed.contains(date) ? [] : hours.days[date.weekday])
        }
        start = Instant(day: first)
        businessDays = Set(stretches.indices.filter { !stretches[$0].isEmpty }.map { $0 + earliest })
        // Each minute of the wall clock and the day it is open for; the day before goes first.
        var openDays = [Int?](repeating: nil, count: (stretches.count + 2) * 1440)
        for (place, day) in stretches.enumerated() {
            for minute in day.flatMap({ Array($0.opens / 60..<$0.closes / 60) }) {
                openDays[place * 1440 + minute] = openDays[place * 1440 + minute] ?? place + earliest
            }
        }
        var latest = Int.min
        for wall in walls {
            latest = max(latest, wall)
            minutes.append(Minute(openDay: openDays[latest - earliest * 1440], wall: latest))
        }
    }

    /// What the clock on the wall shows each minute, in minutes since 1970, from the UTC midnight of a day on.
    static func walls(_ place: Place, from first: CivilDate, days: Int) -> [Int] {
        (0..<days * 1440).map { minute in
            let local = place.local(Instant(day: first, seconds: minute * 60))
            return local.day.dayNumber * 1440 + local.secondOfDay / 60
        }
    }

    /// Open seconds between two moments of the window, minute after minute.
    func openSeconds(from: Instant, to: Instant) -> Int {
        let (begin, end) = (from.seconds(since: start), to.seconds(since: start))
        var sum = 0
        for minute in begin / 60...end / 60 where minute < minutes.count && minutes[minute].openDay != nil {
            sum += max(0, min(end, minute * 60 + 60) - max(begin, minute * 60))
        }
        return sum
    }

    /// The earliest moment by which so many seconds were open; nil beyond the window.
    func instant(_ seconds: Int, after from: Instant) -> Instant? {
        if seconds == 0 { return from }
        let begin = from.seconds(since: start)
        var left = seconds
        for minute in begin / 60..<minutes.count where minutes[minute].openDay != nil {
            let first = max(begin, minute * 60)
            let length = max(0, minute * 60 + 60 - first)
            if length >= left && length > 0 { return start.adding(seconds: first + left) }
            left -= length
        }
        return nil
    }

    func isOpen(at instant: Instant) -> Bool {
        let second = instant.seconds(since: start)
        return minutes[second / 60].openDay != nil
    }

    /// Business days after one day, up to another.
    func businessDays(from: CivilDate, to: CivilDate) -> Int {
        var count = 0
        for day in from.dayNumber..<max(from.dayNumber, to.dayNumber) {
            count += businessDays.contains(day + 1) ? 1 : 0
        }
        return count
    }

    /// Whole minutes a target of some business days allows from a whole minute on; nil beyond the window.
    func allowance(businessDays count: Int, from: Instant) -> Int? {
        let begin = from.seconds(since: start) / 60
        guard let opening = minutes.indices.first(where: { $0 >= begin && minutes[$0].openDay != nil }),
            let openDay = minutes[opening].openDay
        else { return nil }
        var (day, left) = (openDay, count)
        while left > 0 {
            day += 1
            if businessDays.contains(day) { left -= 1 }
        }
        let wanted = day * 1440 + minutes[opening].wall - openDay * 1440
        guard let end = minutes.indices.first(where: { minutes[$0].wall >= wanted }) else { return nil }
        return minutes[begin..<end].count { $0.openDay != nil }
    }

    /// The minute-by-minute clock: due moment, minutes left and minutes waited at a moment. All times whole minutes.
    func clock(
        allowed: Int, isBusiness: Bool, from: Instant, to stop: Instant, pauses: [Pause]
    ) -> (due: Instant?, left: Int, waited: Int) {
        let begin = from.seconds(since: start) / 60
        let end = stop.seconds(since: start) / 60
        let waits = pauses.map { pause in
            pause.from.seconds(since: start) / 60..<(pause.to.map { $0.seconds(since: start) / 60 } ?? .max)
        }
        var (spent, waited) = (0, 0)
        var due: Instant?
        var (left, total) = (allowed, 0)
        for minute in begin..<minutes.count where !isBusiness || minutes[minute].openDay != nil {
            if waits.contains(where: { $0.contains(minute) }) {
                total += 1
            } else {
                spent += 1
                if spent == allowed { due = start.adding(seconds: minute * 60 + 60) }
            }
            if minute < end { (left, waited) = (allowed - spent, total) }
        }
        return (due, left, waited)
    }
}
