// One year of a calendar worked out once: when the desk opens and closes in UTC, with sums, so that every question is a
// binary search. Built by `CalendarYears`, never changed.

import Desk
import Localisation
import Synchronization

/// The opening stretches of one UTC year, and the business days of the civil year of the same number.
final class CalendarYear: Sendable {
    /// A stretch of opening, cut at the ends of the UTC year.
    struct Piece: Sendable {
        /// Milliseconds since 1970 UTC.
        var start: Int64
        var end: Int64
        /// Open milliseconds of the year before it.
        var before: Int64
        /// The day it belongs to: the one the desk opened on.
        var day: Int
        /// Seconds ahead of UTC as it begins; nil when the clock is moved while it lasts.
        var offset: Int?
    }

    let pieces: [Piece]
    /// Open milliseconds of the year.
    let total: Int64
    /// The day number of January 1.
    let firstDay: Int
    /// Business days of the civil year before each of its days; one more for the whole year.
    let businessBefore: [Int]

    init(_ year: Int, of calendar: BusinessCalendar.Rules) {
        let first = CivilDate(year: year, month: 1, day: 1)?.dayNumber ?? 0
        let next = CivilDate(year: year + 1, month: 1, day: 1)?.dayNumber ?? first
        firstDay = first
        let closed = calendar.closedDays(around: year)
        var business = 0
        var before = [0]
        for day in first..<next {
            if !calendar.stretches(on: CivilDate(dayNumber: day), closed: closed).isEmpty { business += 1 }
            before.append(business)
        }
        businessBefore = before
        pieces = CalendarYear.pieces(days: first..<next, of: calendar, closed: closed)
        total = pieces.last.map { $0.before + $0.end - $0.start } ?? 0
    }

    private static func pieces(
        days: Range<Int>, of calendar: BusinessCalendar.Rules, closed: Set<CivilDate>
    ) -> [Piece] {
        let lower = Int64(days.lowerBound) * 86_400_000
        let upper = Int64(days.upperBound) * 86_400_000
        // A stretch ends two days after its midnight at the latest, and no zone is a day away from UTC.
        let around = days.lowerBound - 3..<days.upperBound + 2
        let clock = WallClock(calendar.place, days: around)
        var pieces: [Piece] = []
        var (sum, reached) = (Int64(0), lower)
        for day in around {
            for stretch in calendar.stretches(on: CivilDate(dayNumber: day), closed: closed) {
                let opens = clock.moment(day: day, second: stretch.opens)
                let closes = clock.moment(day: day, second: stretch.closes)
                let start = max(opens * 1000, reached)
                let end = min(closes * 1000, upper)
                guard end > start else { continue }
                let wall = Int64(day) * 86_400
                let isSteady = closes - opens == Int64(stretch.closes - stretch.opens)
                let offset = isSteady ? Int(wall + Int64(stretch.opens) - opens) : nil
                pieces.append(Piece(start: start, end: end, before: sum, day: day, offset: offset))
                sum += end - start
                reached = end
            }
        }
        return pieces
    }

    /// The place of the last piece that begins at or before a moment; nil before the first.
    func piece(at milliseconds: Int64) -> Int? {
        var (low, high) = (0, pieces.count)
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].start <= milliseconds { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : low - 1
    }

    /// Open milliseconds of the year before a moment.
    func open(before milliseconds: Int64) -> Int64 {
        guard let place = piece(at: milliseconds) else { return 0 }
        let piece = pieces[place]
        return piece.before + min(milliseconds, piece.end) - piece.start
    }

    /// The earliest moment before which so many milliseconds of the year are open; from 1 up to `total`.
    func moment(open milliseconds: Int64) -> Int64? {
        var (low, high) = (0, pieces.count)
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].before < milliseconds { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        return pieces[low - 1].start + milliseconds - pieces[low - 1].before
    }
}

/// The years of a calendar that were asked for so far. Safe to share between threads.
final class CalendarYears: Sendable {
    /// Years outside are as if the desk did not exist then.
    static let range = 1970...2200

    private let years = Mutex<[CalendarYear?]>(Array(repeating: nil, count: range.count))
    private let calendar: BusinessCalendar.Rules

    init(_ calendar: BusinessCalendar.Rules) {
        self.calendar = calendar
    }

    /// A year, worked out the first time in about a millisecond. One outside the range is the nearest inside.
    subscript(year: Int) -> CalendarYear {
        let place = min(max(year, CalendarYears.range.lowerBound), CalendarYears.range.upperBound) - 1970
        return years.withLock { known in
            if let found = known[place] { return found }
            let made = CalendarYear(place + 1970, of: calendar)
            known[place] = made
            return made
        }
    }
}
