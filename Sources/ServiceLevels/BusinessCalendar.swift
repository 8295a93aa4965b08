// The hours in which a desk's time counts. Pure but for the years it has worked out, which it keeps; reads no clock.

public import Desk
public import Localisation

/// Opening hours, holidays and the place they are kept at. Questions about a year it knows cost some tens of
/// nanoseconds; the first one about a year about a millisecond. Copies share what is known, on any thread.
///
/// A stretch begins at the first moment the clock on the wall shows its opening time or a later one, and ends at the
/// first moment it shows its closing time or a later one; so an overnight stretch loses or gains the hour by which the
/// clock is moved. A holiday closes the stretches that would open on it, not one that runs into it from the day before.
/// Before 1970 and after 2200 nothing is open.
public struct BusinessCalendar: Sendable {
    /// What a calendar is made of.
    struct Rules: Sendable, Hashable {
        var place: Place
        var hours: WeeklyHours
        var holidays: [HolidayList]
        var closed: Set<CivilDate>
        var open: [CivilDate: [OpeningStretch]]
    }

    let rules: Rules
    private let years: CalendarYears

    /// A calendar.
    ///
    /// - Parameters:
    ///   - place: whose clock the hours are told by.
    ///   - hours: the ordinary week.
    ///   - holidays: whose holidays it keeps: both the day itself and the working day that stands for it.
    ///   - closed: further days it is closed on.
    ///   - open: days with hours of their own, holidays and closed days included.
    public init(
        place: Place, hours: WeeklyHours, holidays: [HolidayList] = [], closed: Set<CivilDate> = [],
        open: [CivilDate: [OpeningStretch]] = [:]
    ) {
        rules = Rules(place: place, hours: hours, holidays: holidays, closed: closed, open: open)
        years = CalendarYears(rules)
    }

    /// Open every minute.
    public static func always(at place: Place) -> BusinessCalendar {
        BusinessCalendar(place: place, hours: .always)
    }

    /// Whose clock the hours are told by.
    public var place: Place { rules.place }

    /// Whole seconds the desk is open from one moment to another; negative when `to` lies before.
    public func openSeconds(from: Instant, to: Instant) -> Int {
        Int(openMilliseconds(from: from, to: to) / 1000)
    }

    /// The earliest moment by which the desk has been open for so many seconds since `start`; `start` itself for none.
    /// The end of the year 2200 when it never will.
    public func instant(_ seconds: Int, after start: Instant) -> Instant {
        instant(milliseconds: Int64(min(max(seconds, 0), 1_000_000_000_000)) * 1000, after: start)
    }

    /// Whether the desk is open.
    public func isOpen(at instant: Instant) -> Bool {
        let year = years[BusinessCalendar.year(instant.milliseconds)]
        guard let place = year.piece(at: instant.milliseconds) else { return false }
        return instant.milliseconds < year.pieces[place].end
    }

    /// The first moment at or after `instant` at which the desk is open; nil when there is none.
    public func nextOpening(_ instant: Instant) -> Instant? {
        opening(instant).map { Instant(milliseconds: $0.milliseconds) }
    }

    /// Whether the desk opens on a day.
    public func isBusinessDay(_ day: CivilDate) -> Bool {
        businessDays(from: day.adding(days: -1), to: day) > 0
    }

    /// Business days after `from`, up to and including `to`: 1 from a Friday to the Monday. Negative the other way.
    public func businessDays(from: CivilDate, to: CivilDate) -> Int {
        guard from <= to else { return -businessDays(from: to, to: from) }
        let first = CivilDate(dayNumber: min(max(from.dayNumber, Limits.firstDay - 1), Limits.lastDay))
        let last = CivilDate(dayNumber: min(max(to.dayNumber, Limits.firstDay - 1), Limits.lastDay))
        let begin = min(first.adding(days: 1).parts.year, CalendarYears.range.upperBound)
        let end = max(begin, last.parts.year)
        var count = -upTo(first, in: begin)
        for year in begin..<end { count += years[year].businessBefore.last ?? 0 }
        return count + upTo(last, in: end)
    }

    /// The n-th business day after a day; the day itself for none; December 31, 2200 when there is none.
    public func businessDay(_ count: Int, after day: CivilDate) -> CivilDate {
        guard count > 0 else { return day }
        let start = CivilDate(dayNumber: min(max(day.dayNumber, Limits.firstDay - 1), Limits.lastDay)).adding(days: 1)
        var number = start.parts.year
        var wanted = count + upTo(start.adding(days: -1), in: number)
        while number <= CalendarYears.range.upperBound {
            let year = years[number]
            let total = year.businessBefore.last ?? 0
            if wanted <= total {
                var (low, high) = (0, year.businessBefore.count - 1)
                while low < high {
                    let middle = (low + high) / 2
                    if year.businessBefore[middle] < wanted { low = middle + 1 } else { high = middle }
                }
                return CivilDate(dayNumber: year.firstDay + low - 1)
            }
            wanted -= total
            number += 1
        }
        return CivilDate(dayNumber: Limits.lastDay)
    }

    /// The moment so many business days later, at the same time of the day, counted from the next opening when the
    /// desk is closed. It may lie outside the hours of that day, when they are shorter.
    public func instant(businessDays count: Int, after start: Instant) -> Instant {
        guard count > 0, let opening = opening(start) else { return start }
        let offset = opening.offset ?? WallClock.offset(place, at: opening.milliseconds / 1000)
        let wall = opening.milliseconds + Int64(offset) * 1000 - Int64(opening.day) * 86_400_000
        let day = businessDay(count, after: CivilDate(dayNumber: opening.day)).dayNumber
        let target = Int64(day) * 86_400_000 + wall
        let guess = target - Int64(offset) * 1000
        let year = years[BusinessCalendar.year(guess)]
        let near = year.piece(at: guess) ?? 0
        for place in near..<min(near + 2, year.pieces.count) where year.pieces[place].day == day {
            guard let offset = year.pieces[place].offset else { break }
            let moment = target - Int64(offset) * 1000
            let piece = year.pieces[place]
            if (piece.start...piece.end).contains(moment) { return Instant(milliseconds: moment) }
        }
        // The clock is moved on that day, or its hours are others: ask the zone.
        let clock = WallClock(place, days: day..<day + 1)
        return Instant(milliseconds: clock.moment(day: day, second: Int(wall / 1000)) * 1000 + wall % 1000)
    }
}

extension BusinessCalendar {
    private enum Limits {
        static let firstDay = CivilDate(year: CalendarYears.range.lowerBound, month: 1, day: 1)?.dayNumber ?? 0
        static let lastDay = CivilDate(year: CalendarYears.range.upperBound, month: 12, day: 31)?.dayNumber ?? 0
        static let end = Int64(lastDay + 1) * 86_400_000
    }

    private struct Opening {
        var milliseconds: Int64
        var day: Int
        var offset: Int?
    }

    static func year(_ milliseconds: Int64) -> Int {
        let limited = min(max(milliseconds, 0), Limits.end - 1)
        return CivilDate(dayNumber: Int(limited / 86_400_000)).parts.year
    }

    /// Open milliseconds from one moment to another.
    func openMilliseconds(from: Instant, to: Instant) -> Int64 {
        guard from <= to else { return -openMilliseconds(from: to, to: from) }
        let (begin, end) = (BusinessCalendar.year(from.milliseconds), BusinessCalendar.year(to.milliseconds))
        let first = years[begin]
        if begin == end { return first.open(before: to.milliseconds) - first.open(before: from.milliseconds) }
        var sum = first.total - first.open(before: from.milliseconds)
        for year in begin + 1..<end { sum += years[year].total }
        return sum + years[end].open(before: to.milliseconds)
    }

    func instant(milliseconds: Int64, after start: Instant) -> Instant {
        guard milliseconds > 0 else { return start }
        let begin = BusinessCalendar.year(start.milliseconds)
        var wanted = milliseconds + years[begin].open(before: start.milliseconds)
        for number in begin...CalendarYears.range.upperBound {
            let year = years[number]
            if wanted <= year.total, let moment = year.moment(open: wanted) { return Instant(milliseconds: moment) }
            wanted -= year.total
        }
        return max(start, Instant(milliseconds: Limits.end))
    }

    private func opening(_ instant: Instant) -> Opening? {
        let begin = BusinessCalendar.year(instant.milliseconds)
        for number in begin...CalendarYears.range.upperBound {
            let year = years[number]
            let near = number == begin ? year.piece(at: instant.milliseconds) ?? 0 : 0
            for piece in year.pieces[min(near, year.pieces.count)...].prefix(2)
            where piece.end > instant.milliseconds {
                let moment = max(piece.start, instant.milliseconds)
                return Opening(milliseconds: moment, day: piece.day, offset: piece.offset)
            }
        }
        return nil
    }

    /// Business days of a year up to and including a day of it, or the day before it begins.
    private func upTo(_ day: CivilDate, in number: Int) -> Int {
        let year = years[number]
        return year.businessBefore[min(max(day.dayNumber - year.firstDay + 1, 0), year.businessBefore.count - 1)]
    }
}

extension BusinessCalendar: Hashable {
    /// Whether two calendars are made of the same.
    public static func == (left: BusinessCalendar, right: BusinessCalendar) -> Bool {
        left.years === right.years || left.rules == right.rules
    }

    /// By what it is made of.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(rules)
    }
}

extension BusinessCalendar.Rules {
    /// The days closed in a year and in the weeks around it.
    func closedDays(around year: Int) -> Set<CivilDate> {
        var days = closed
        for list in holidays {
            for holiday in (year - 1...year + 1).flatMap({ list.holidays(in: $0) }) {
                days.insert(holiday.day)
                days.insert(holiday.observed)
            }
        }
        return days
    }

    /// What opens on a day.
    func stretches(on day: CivilDate, closed: Set<CivilDate>) -> [OpeningStretch] {
        if let own = open[day] { return own }
        return closed.contains(day) ? [] : hours.days[day.weekday]
    }
}
