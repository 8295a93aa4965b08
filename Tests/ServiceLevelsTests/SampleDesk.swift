// Desks the properties are tried on: two zones, both days the clock is moved, a year's end, and hours of every kind.

import Desk
import Localisation
import ServiceLevels
import Testing

/// A calendar and the slow one it must agree with.
struct SampleDesk: Sendable, CustomTestStringConvertible {
    let name: String
    let calendar: BusinessCalendar
    let reference: MinuteCalendar
    /// Days the slow calendar knows.
    static let days = 20

    var testDescription: String { name }

    /// Chances of its own, or every desk would be tried with the same few draws.
    var seed: UInt64 { UInt64(name.unicodeScalars.reduce(0) { ($0 * 31 + Int($1.value)) % 1_000_003 }) }

    static let all: [SampleDesk] = zones.flatMap { zone in
        windows.flatMap { window -> [SampleDesk] in
            guard let place = Place(identifier: zone), let first = CivilDate(window) else { return [] }
            let walls = MinuteCalendar.walls(place, from: first, days: days)
            return hours.map { SampleDesk(place, first, $0, walls: walls) }
        }
    }

    private static let zones = ["America/Toronto", "America/St_Johns"]
    /// Around the clock's two moves and the turn of a year with its holidays; one from when St. John's moved its clock
    /// a minute after midnight.
    private static let windows = ["2026-03-02", "2026-10-24", "2026-12-19", "2010-03-08"]
    private static let hours = ["counter", "nights", "odd", "always"]

    private init(_ place: Place, _ first: CivilDate, _ kind: String, walls: [Int]) {
        let lists: [HolidayList] = kind == "counter" ? [.canada, .quebec] : kind == "odd" ? [.quebec] : []
        let closed: Set<CivilDate> = kind == "nights" ? [first.adding(days: 4), first.adding(days: 9)] : []
        let open = kind == "always" ? [:] : [first.adding(days: 5): SampleDesk.stretches((9 * 60, 12 * 60 + 30))]
        let week = SampleDesk.week(kind)
        name = "\(kind), \(place.identifier), \(first)"
        calendar = BusinessCalendar(place: place, hours: week, holidays: lists, closed: closed, open: open)
        let year = first.parts.year
        let holidays = lists.flatMap { list in (year...year + 1).flatMap { list.holidays(in: $0) } }
        reference = MinuteCalendar(
            walls: walls, hours: week, closed: closed.union(holidays.flatMap { [$0.day, $0.observed] }), open: open,
            from: first)
    }

    static func stretches(_ minutes: (Int, Int)...) -> [OpeningStretch] {
        minutes.compactMap { OpeningStretch(opens: $0.0 * 60, closes: $0.1 * 60) }
    }

    private static func week(_ kind: String) -> WeeklyHours {
        switch kind {
        case "counter": WeeklyHours(weekdays: stretches((450, 720), (780, 1020)))
        // Overnight, across the hour the clock is moved; Monday opens before Sunday's night has ended.
        case "nights":
            WeeklyHours([
                0: stretches((300, 480), (1320, 1800)), 2: stretches((1320, 1800)), 4: stretches((1320, 1800)),
                5: stretches((1320, 1800)), 6: stretches((1320, 1800)),
            ])
        // Stretches that begin and end in the hour that is skipped or told twice.
        case "odd":
            WeeklyHours([
                0: stretches((60, 90), (540, 1080)), 3: stretches((0, 1440)), 5: stretches((1380, 1530)),
                6: stretches((95, 105), (110, 150), (155, 170), (720, 960)),
            ])
        default: .always
        }
    }
}
