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
    let years: CalendarYears

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
}

extension BusinessCalendar {
    /// The ends of the years that are worked out.
    enum Limits {
        static let firstDay = CivilDate(year: CalendarYears.range.lowerBound, month: 1, day: 1)?.dayNumber ?? 0
        static let lastDay = CivilDate(year: CalendarYears.range.upperBound, month: 12, day: 31)?.dayNumber ?? 0
        static let end = Int64(lastDay + 1) * 86_400_000
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
