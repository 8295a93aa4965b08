// Counting by the day rather than by the second: business days, and the same time of the day some of them later.

public import Desk

extension BusinessCalendar {
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
    /// A moment at which the desk is open.
    struct Opening {
        var milliseconds: Int64
        var day: Int
        var offset: Int?
    }

    /// The first one at or after a moment.
    func opening(_ instant: Instant) -> Opening? {
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
