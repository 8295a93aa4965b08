// Opening hours by example.

import Desk
import Localisation
import ServiceLevels
import Testing

func moment(_ text: String) throws -> Instant { try #require(Instant(text)) }
func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

/// 7:30 to 12:00 and 13:00 to 17:00, Monday to Friday, in Toronto, with the federal holidays.
func counter() throws -> BusinessCalendar {
    BusinessCalendar(
        place: try #require(Place(identifier: "America/Toronto")),
        hours: WeeklyHours(weekdays: SampleDesk.stretches((450, 720), (780, 1020))), holidays: [.canada])
}

@Suite struct BusinessCalendarTests {
    @Test func `lunch, the night and the weekend do not count`() throws {
        let calendar = try counter()
        // Friday 11:30 to Monday 8:00.
        let start = try moment("2026-05-01T15:30:00Z")
        let end = try moment("2026-05-04T12:00:00Z")
        #expect(calendar.openSeconds(from: start, to: end) == (30 + 240 + 30) * 60)
        #expect(calendar.instant(300 * 60, after: start) == end)
        #expect(calendar.isOpen(at: start))
        #expect(try !calendar.isOpen(at: moment("2026-05-01T16:00:00Z")))
        #expect(try calendar.nextOpening(moment("2026-05-01T21:00:00Z")) == moment("2026-05-04T11:30:00Z"))
    }

    @Test func `a holiday does not count, nor does the day that stands for it`() throws {
        let calendar = try counter()
        // Christmas 2021 was a Saturday and Boxing Day a Sunday.
        #expect(try calendar.businessDays(from: day("2021-12-24"), to: day("2021-12-28")) == 0)
        #expect(try calendar.businessDay(1, after: day("2021-12-24")) == day("2021-12-29"))
    }

    @Test func `a desk that never closes counts 23 and 25 hours when the clock is moved`() throws {
        let calendar = BusinessCalendar.always(at: try #require(Place(identifier: "America/Toronto")))
        let spring = try moment("2026-03-08T05:00:00Z")
        #expect(try calendar.openSeconds(from: spring, to: moment("2026-03-09T04:00:00Z")) == 23 * 3600)
        #expect(try calendar.instant(businessDays: 1, after: spring) == moment("2026-03-09T04:00:00Z"))
        let autumn = try moment("2026-11-01T04:00:00Z")
        #expect(try calendar.instant(businessDays: 1, after: autumn) == moment("2026-11-02T05:00:00Z"))
    }

    @Test func `three business days later is the same time of the day`() throws {
        let calendar = try counter()
        // Tuesday 16:00 to Friday 16:00.
        let due = calendar.instant(businessDays: 3, after: try moment("2026-05-05T20:00:00Z"))
        #expect(due == (try moment("2026-05-08T20:00:00Z")))
        // Across the day the clock is moved the time of the day stays.
        let spring = calendar.instant(businessDays: 1, after: try moment("2026-03-06T15:00:00Z"))
        #expect(spring == (try moment("2026-03-09T14:00:00Z")))
    }

    @Test func `a day with hours of its own has those, even a holiday`() throws {
        let canadaDay = try day("2026-07-01")
        let open = BusinessCalendar(
            place: try counter().place, hours: WeeklyHours(weekdays: SampleDesk.stretches((480, 960))),
            holidays: [.canada], open: [canadaDay: SampleDesk.stretches((540, 720))])
        let start = try moment("2026-07-01T04:00:00Z")
        #expect(open.openSeconds(from: start, to: start.adding(seconds: 86_400)) == 3 * 3600)
        #expect(open.isBusinessDay(canadaDay))
    }

    @Test func `a calendar without hours, and years nobody plans for, are sensible`() throws {
        let never = BusinessCalendar(place: .universal, hours: WeeklyHours([:]))
        let start = try moment("2190-05-01T12:00:00Z")
        #expect(never.instant(60, after: start) == (try moment("2201-01-01T00:00:00Z")))
        #expect(never.nextOpening(start) == nil)
        #expect(never.instant(businessDays: 2, after: start) == start)
        let calendar = try counter()
        #expect(try calendar.openSeconds(from: moment("1901-01-01T00:00:00Z"), to: moment("1969-12-31T00:00:00Z")) == 0)
        #expect(try calendar.businessDays(from: day("2201-01-01"), to: day("2900-01-01")) == 0)
        #expect(try calendar.businessDays(from: day("2200-12-30"), to: day("2300-01-01")) == 1)
        #expect(try calendar.businessDay(3, after: day("2500-01-01")) == day("2200-12-31"))
        #expect(calendar.instant(.max, after: Instant(milliseconds: .max / 2)).milliseconds == .max / 2)
        #expect(try calendar.openSeconds(from: start, to: moment("9999-12-31T00:00:00Z")) > 0)
    }

    @Test func `calendars made of the same are equal`() throws {
        let calendars = [try counter(), try counter(), .always(at: try counter().place)]
        #expect(calendars[0] == calendars[1] && calendars[0] != calendars[2])
        #expect(Set(calendars).count == 2)
    }

    @Test func `many threads may ask one calendar at once`() async throws {
        let calendar = try counter()
        let start = try moment("2026-01-01T00:00:00Z")
        let expected = try counter().openSeconds(from: start, to: start.adding(seconds: 86_400 * 900))
        await withTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask { calendar.openSeconds(from: start, to: start.adding(seconds: 86_400 * 900)) }
            }
            for await found in group { #expect(found == expected) }
        }
    }

    @Test func `a stretch opens within its day, is not empty and lasts a day at most`() {
        #expect(OpeningStretch(opens: 0, closes: 86_400) == .wholeDay)
        for (opens, closes) in [(-1, 60), (86_400, 86_460), (60, 60), (60, 30), (60, 86_461)] {
            #expect(OpeningStretch(opens: opens, closes: closes) == nil)
        }
    }
}
