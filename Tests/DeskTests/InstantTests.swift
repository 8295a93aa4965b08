// Moments: to the millisecond, UTC, before 1970 too.

import Desk
import Testing

@Test(
    arguments: [
        ("1970-01-01T00:00:00.000Z", 0), ("2026-05-01T13:05:09.123Z", 1_777_640_709_123),
        ("1969-12-31T23:59:59.999Z", -1), ("2001-09-09T01:46:40.000Z", 1_000_000_000_000),
        ("0001-01-01T00:00:00.000Z", -62_135_596_800_000), ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
    ] as [(String, Int64)])
func `known moments are read and written`(text: String, milliseconds: Int64) {
    #expect(Instant(text)?.milliseconds == milliseconds)
    #expect(Instant(milliseconds: milliseconds).description == text)
}

@Test func `moments round-trip around every kind of edge`() {
    let day: Int64 = 86_400_000
    for base in [Int64(-719_162), -1, 0, 1, 20_000, 2_932_896] {
        for shift in [Int64(0), 1, 999, 1000, 3_599_999, 43_200_000, 86_399_999] {
            let instant = Instant(milliseconds: base * day + shift)
            #expect(Instant(instant.description) == instant)
            #expect(Int64(instant.day.dayNumber) == base)
            #expect(Int64(instant.secondOfDay) == shift / 1000)
        }
    }
}

@Test func `the fraction of a second may be left out, and has three digits otherwise`() {
    #expect(Instant("2026-05-01T13:05:09Z") == Instant("2026-05-01T13:05:09.000Z"))
    #expect(Instant("2026-05-01T13:05:09.5Z") == nil)
    #expect(Instant("2026-05-01T13:05:09.50Z") == nil)
    #expect(Instant("2026-05-01T13:05:09.5000Z") == nil)
    #expect(Instant("2026-05-01T13:05:09.Z") == nil)
}

@Test(arguments: [
    "", "Z", "2026-05-01", "2026-05-01T13:05:09", "2026-05-01T13:05:09+00:00", "2026-05-01 13:05:09Z",
    "2026-05-01T24:00:00Z", "2026-05-01T13:60:00Z", "2026-05-01T13:05:60Z", "2026-02-29T13:05:09Z",
    "2026-05-01T1a:05:09Z", "2026-05-01T13:05:09.12aZ", "2026-05-01T13:05:09,123Z", "2026-05-01t13:05:09z",
    "2026-05-01T13-05-09Z", "2026-05-01T13:05:09.123ZZ", "éé26-05-01T13:05:09Z",
])
func `text that is no moment is refused`(text: String) {
    #expect(Instant(text) == nil)
}

@Test func `seconds between moments are whole and signed`() {
    let start = Instant(milliseconds: 1000)
    #expect(start.adding(seconds: 90).seconds(since: start) == 90)
    #expect(start.seconds(since: start.adding(seconds: 90)) == -90)
    #expect(Instant(milliseconds: 2999).seconds(since: start) == 1)
    #expect(Instant(milliseconds: 1) < Instant(milliseconds: 2))
}

@Test func `a moment on a day counts from its midnight`() throws {
    let day = try #require(CivilDate("2026-05-01"))
    #expect(Instant(day: day).description == "2026-05-01T00:00:00.000Z")
    #expect(Instant(day: day, seconds: 3661).description == "2026-05-01T01:01:01.000Z")
}
