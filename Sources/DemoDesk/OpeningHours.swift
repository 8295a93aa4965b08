// When the demo desk is open: the days its history lies on, and how its hours are counted. Reads no clock.

import Desk
import Localisation

/// Business days and hours at the desk's place, up to a last moment.
struct OpeningHours: Sendable {
    /// 7:30 to 17:00, in seconds of the day.
    static let open = 27_000
    static let close = 61_200
    /// Days of the year on which the desk is closed.
    private static let holidays: [(month: Int, day: Int)] = [
        (1, 1), (7, 1), (9, 30), (11, 11), (12, 25), (12, 26),
    ]
    /// The busiest days of the history, its last ones, and how much busier than the day before they are.
    private static let livelyDays = 5
    private static let liveliness = 2.2

    private let place: Place
    private let now: Instant
    private let days: [CivilDate]
    /// Of the requests of the whole history, the share asked by the end of each day.
    private let shares: [Double]

    /// Hours over the two years before `now`.
    init(zone: String, now: Instant) {
        let place = Place(identifier: zone) ?? .universal
        self.place = place
        self.now = now
        let local = place.local(now)
        let today = local.day
        let isTodayOpen = OpeningHours.isOpen(today) && local.secondOfDay > OpeningHours.open + 1800
        let last = isTodayOpen ? today : today.adding(days: -1)
        let first = today.adding(days: -730)
        let days = (first.dayNumber...last.dayNumber).map(CivilDate.init(dayNumber:)).filter(OpeningHours.isOpen)
        // The desk grew: more and more people call it, and the last days are the liveliest.
        let weights = days.indices.map { place in
            let growth = 0.03 + Double(place * place) / Double(days.count * days.count)
            return place >= days.count - OpeningHours.livelyDays ? growth * OpeningHours.liveliness : growth
        }
        self.days = days
        let total = weights.reduce(0, +)
        var sum = 0.0
        shares = weights.map { weight in
            sum += weight / total
            return sum
        }
    }

    private static func isOpen(_ day: CivilDate) -> Bool {
        let (_, month, date) = day.parts
        return day.weekday < 5 && !holidays.contains { $0 == (month, date) }
    }

    /// The moment by which this share of the requests was asked, from 0 to 1; grows with the share.
    func moment(share: Double) -> Instant {
        var (low, high) = (0, days.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if shares[middle] > share { high = middle } else { low = middle + 1 }
        }
        let before = low == 0 ? 0 : shares[low - 1]
        let part = (share - before) / (shares[low] - before)
        let start = instant(days[low], OpeningHours.open)
        let end = min(instant(days[low], OpeningHours.close), now)
        return start.adding(seconds: Int(Double(end.seconds(since: start)) * min(max(part, 0), 0.999)))
    }

    /// The moment so many business minutes after another; the days after the last one count on.
    func moment(_ minutes: Int, after instant: Instant) -> Instant {
        var local = opening(place.local(instant))
        var rest = minutes * 60
        while local.secondOfDay + rest > OpeningHours.close {
            rest -= OpeningHours.close - local.secondOfDay
            local = opening(OpeningHours.local(local.day.adding(days: 1), 0))
        }
        local.secondOfDay += rest
        return place.instant(local)
    }

    /// The moment so many business minutes before now.
    func moment(minutesAgo minutes: Int) -> Instant {
        var local = place.local(now)
        var rest = minutes * 60
        if !OpeningHours.isOpen(local.day) { local.secondOfDay = OpeningHours.open }
        local.secondOfDay = min(local.secondOfDay, OpeningHours.close)
        while local.secondOfDay - rest < OpeningHours.open {
            rest -= max(0, local.secondOfDay - OpeningHours.open)
            repeat {
                local = OpeningHours.local(local.day.adding(days: -1), OpeningHours.close)
            } while !OpeningHours.isOpen(local.day)
        }
        local.secondOfDay -= rest
        return place.instant(local)
    }

    /// The day of a moment where the desk is.
    func day(of instant: Instant) -> CivilDate {
        place.local(instant).day
    }

    private func opening(_ local: LocalTime) -> LocalTime {
        var day = local.day
        var second = max(local.secondOfDay, OpeningHours.open)
        if second >= OpeningHours.close || !OpeningHours.isOpen(day) {
            if second >= OpeningHours.close { day = day.adding(days: 1) }
            while !OpeningHours.isOpen(day) { day = day.adding(days: 1) }
            second = OpeningHours.open
        }
        return OpeningHours.local(day, second)
    }

    private static func local(_ day: CivilDate, _ second: Int) -> LocalTime {
        var local = LocalTime(day: day, hour: 0, minute: 0)
        local.secondOfDay = second
        return local
    }

    private func instant(_ day: CivilDate, _ second: Int) -> Instant {
        place.instant(OpeningHours.local(day, second))
    }
}
