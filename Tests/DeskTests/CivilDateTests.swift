// Days of the calendar: which exist, in what order, and on what weekday.

import Desk
import Testing

@Test func `every day from the year 1 to the year 9999 has parts that make it again`() throws {
    let first = try #require(CivilDate(year: 1, month: 1, day: 1))
    let last = try #require(CivilDate(year: 9999, month: 12, day: 31))
    #expect(last.dayNumber - first.dayNumber == 3_652_058)
    for number in stride(from: first.dayNumber, through: last.dayNumber, by: 97) {
        let (year, month, day) = CivilDate(dayNumber: number).parts
        #expect(CivilDate(year: year, month: month, day: day)?.dayNumber == number)
    }
}

@Test func `days follow one another through every month of leap and common years`() {
    for year in [1, 4, 100, 400, 1899, 1900, 1999, 2000, 2023, 2024, 2100, 9999] {
        var expected = CivilDate(year: year, month: 1, day: 1)?.dayNumber ?? 0
        for month in 1...12 {
            for day in 1...31 {
                guard let date = CivilDate(year: year, month: month, day: day) else { continue }
                #expect(date.dayNumber == expected)
                expected += 1
            }
        }
    }
}

@Test(arguments: [(2024, true), (2000, true), (1600, true), (2023, false), (1900, false), (2100, false), (9999, false)])
func `the 29th of February exists in leap years only`(year: Int, isLeap: Bool) {
    #expect((CivilDate(year: year, month: 2, day: 29) != nil) == isLeap)
    #expect(CivilDate(year: year, month: 2, day: 28)?.adding(days: 1).parts.day == (isLeap ? 29 : 1))
}

@Test func `days the calendar does not have are no dates`() {
    let parts = [
        (0, 1, 1), (10_000, 1, 1), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 32), (2026, 4, 31),
        (2026, -1, 1), (2026, 1, -1), (-5, 1, 1),
    ]
    for (year, month, day) in parts { #expect(CivilDate(year: year, month: month, day: day) == nil) }
}

@Test(arguments: [
    ("1970-01-01", 3), ("2026-05-01", 4), ("2000-01-01", 5), ("1969-07-20", 6), ("0001-01-01", 0), ("1867-07-01", 0),
    ("9999-12-31", 4),
])
func `known days fall on their weekday`(text: String, weekday: Int) throws {
    #expect(try #require(CivilDate(text)).weekday == weekday)
}

@Test func `a date is written as ten characters and read from nothing else`() throws {
    let date = try #require(CivilDate(year: 12, month: 3, day: 4))
    #expect(date.description == "0012-03-04")
    #expect(CivilDate("0012-03-04") == date)
    let bad = [
        "", "2026-5-1", "2026-05-1", "26-05-01", "2026/05/01", "2026-05-01 ", " 2026-05-01", "2026-05-0a", "-026-05-01",
        "+026-05-01", "2026-02-30", "2026-13-01", "0000-01-01", "20260501", "２026-05-01", "2026-05-01T00:00:00Z",
    ]
    for text in bad { #expect(CivilDate(text) == nil, "\(text)") }
}

@Test func `dates before 1970 count backwards and keep their order`() throws {
    let earlier = try #require(CivilDate("1969-12-31"))
    let later = try #require(CivilDate("1970-01-01"))
    #expect(earlier.dayNumber == -1 && later.dayNumber == 0)
    #expect(earlier < later && !(later < earlier))
    #expect(later.adding(days: -1) == earlier)
    #expect(CivilDate("2024-03-01")?.adding(days: -366).description == "2023-03-01")
}
