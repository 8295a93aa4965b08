// The calendar against one that looks at every minute.

import Desk
import Localisation
import ServiceLevels
import TestSupport
import Testing

@Suite struct CalendarPropertyTests {
    private static func moment(_ desk: SampleDesk, _ random: inout SeededGenerator) -> Instant {
        desk.reference.start.adding(seconds: Int.random(in: 0..<SampleDesk.days * 86_400, using: &random))
    }

    @Test(arguments: SampleDesk.all)
    func `open seconds between two moments are those of its minutes`(desk: SampleDesk) {
        var random = SeededGenerator(seed: desk.seed + 11)
        for _ in 0..<12 {
            let ends = [Self.moment(desk, &random), Self.moment(desk, &random)].sorted()
            let expected = desk.reference.openSeconds(from: ends[0], to: ends[1])
            #expect(desk.calendar.openSeconds(from: ends[0], to: ends[1]) == expected)
            #expect(desk.calendar.openSeconds(from: ends[1], to: ends[0]) == -expected)
        }
    }

    @Test(arguments: SampleDesk.all)
    func `the moment after so many open seconds is the earliest`(desk: SampleDesk) {
        var random = SeededGenerator(seed: desk.seed + 12)
        for _ in 0..<12 {
            let start = Self.moment(desk, &random)
            let seconds = Int.random(in: 0..<200_000, using: &random)
            guard let expected = desk.reference.instant(seconds, after: start) else { continue }
            #expect(desk.calendar.instant(seconds, after: start) == expected)
        }
    }

    @Test(arguments: SampleDesk.all)
    func `the desk is open when the clock on the wall says so`(desk: SampleDesk) {
        var wrong = 0
        for minute in stride(from: 0, to: SampleDesk.days * 1440, by: 7) {
            let moment = desk.reference.start.adding(seconds: minute * 60)
            if desk.calendar.isOpen(at: moment) != desk.reference.isOpen(at: moment) { wrong += 1 }
        }
        #expect(wrong == 0)
    }

    @Test(arguments: SampleDesk.all)
    func `business days are the days it opens on`(desk: SampleDesk) {
        var random = SeededGenerator(seed: desk.seed + 13)
        let first = desk.reference.start.day
        for _ in 0..<30 {
            let from = first.adding(days: Int.random(in: 0..<SampleDesk.days, using: &random))
            let to = from.adding(days: Int.random(in: 0..<40, using: &random))
            let count = desk.reference.businessDays(from: from, to: to)
            #expect(desk.calendar.businessDays(from: from, to: to) == count)
            #expect(desk.calendar.businessDays(from: to, to: from) == -count)
            guard count > 0 else { continue }
            let found = desk.calendar.businessDay(count, after: from)
            #expect(found <= to && desk.reference.businessDays(from: from, to: found) == count)
            #expect(desk.calendar.isBusinessDay(found))
        }
    }
}
