// Moments as the clock on a wall shows them, across the days it is moved.

import Desk
import Localisation
import Testing

private func toronto() throws -> Place { try #require(Place(identifier: "America/Toronto")) }

private func moment(_ text: String) throws -> Instant { try #require(Instant(text)) }

private func wall(_ day: String, _ hour: Int, _ minute: Int) throws -> LocalTime {
    LocalTime(day: try #require(CivilDate(day)), hour: hour, minute: minute)
}

@Test(arguments: [
    ("2026-01-15T17:00:00Z", "2026-01-15", 12, 0), ("2026-07-15T16:00:00Z", "2026-07-15", 12, 0),
    ("2026-03-08T06:59:00Z", "2026-03-08", 1, 59), ("2026-03-08T07:00:00Z", "2026-03-08", 3, 0),
    ("2026-11-01T05:59:00Z", "2026-11-01", 1, 59), ("2026-11-01T06:00:00Z", "2026-11-01", 1, 0),
    ("2026-01-01T04:59:00Z", "2025-12-31", 23, 59),
])
func `a moment is shown as Toronto’s clocks show it`(text: String, day: String, hour: Int, minute: Int) throws {
    #expect(try toronto().local(try moment(text)) == wall(day, hour, minute))
}

@Test(arguments: ["America/Toronto", "Europe/Paris", "Asia/Kolkata", "Australia/Lord_Howe", "UTC"])
func `every hour of a year comes back from its wall time, but for the hour told twice`(name: String) throws {
    let place = try #require(Place(identifier: name))
    let start = try moment("2026-01-01T00:30:00Z")
    for hour in 0..<(365 * 24) {
        let instant = start.adding(seconds: hour * 3600)
        let local = place.local(instant)
        let back = place.instant(local)
        #expect(place.local(back) == local)
        #expect(back <= instant && instant.seconds(since: back) <= 3600)
    }
}

@Test(arguments: [
    ("America/Toronto", "2026-03-08", 2, 30, "2026-03-08T07:30:00Z"),
    ("America/Toronto", "2026-03-08", 2, 0, "2026-03-08T07:00:00Z"),
    ("Europe/Paris", "2026-03-29", 2, 30, "2026-03-29T01:30:00Z"),
])
func `a time the clock skips in spring is taken an hour later`(
    name: String, day: String, hour: Int, minute: Int, expected: String
) throws {
    let place = try #require(Place(identifier: name))
    let instant = place.instant(try wall(day, hour, minute))
    #expect(instant == Instant(expected))
    #expect(place.local(instant) == (try wall(day, hour + 1, minute)))
}

@Test func `a time the clock shows twice in autumn is the first one`() throws {
    #expect(try toronto().instant(try wall("2026-11-01", 1, 30)) == Instant("2026-11-01T05:30:00Z"))
    let paris = try #require(Place(identifier: "Europe/Paris"))
    #expect(paris.instant(try wall("2026-10-25", 2, 30)) == Instant("2026-10-25T00:30:00Z"))
}

@Test func `a place the world does not have is none`() {
    #expect(Place(identifier: "America/Atlantis") == nil)
    #expect(Place.universal.local(Instant(milliseconds: 0)).secondOfDay == 0)
}

@Test func `times of day are worded in both languages`() throws {
    let time = try wall("2026-05-01", 13, 5)
    #expect(time.clock == Bilingual("13:05", "13\u{A0}h\u{A0}05"))
    #expect(time.words == Bilingual("May\u{A0}1, 2026 at 13:05", "le 1er\u{A0}mai\u{A0}2026 à 13\u{A0}h\u{A0}05"))
    #expect(try wall("2026-05-01", 7, 0).columnClock == "07:00")
    #expect(try wall("2026-05-01", 7, 0).clock.english == "7:00")
}

@Test func `days are worded in both languages`() throws {
    let first = try #require(CivilDate("2026-05-01"))
    #expect(first.fullWords == Bilingual("Friday, May\u{A0}1, 2026", "vendredi 1er\u{A0}mai\u{A0}2026"))
    let other = try #require(CivilDate("2026-08-16"))
    #expect(other.fullWords == Bilingual("Sunday, August\u{A0}16, 2026", "dimanche 16\u{A0}août\u{A0}2026"))
    let months = (1...12).compactMap { CivilDate(year: 2026, month: $0, day: 2)?.words }
    #expect(Set(months.map(\.english)).count == 12 && Set(months.map(\.french)).count == 12)
}

@Test(arguments: [
    (0, "0_min", "0_min"), (59, "0_min", "0_min"), (2520, "42_min", "42_min"), (3600, "1_h", "1_h"),
    (3660, "1_h_1_min", "1_h_1_min"),
    (43_500, "12_h_5_min", "12_h_5_min"), (78_840, "21_h_54_min", "21_h_54_min"),
    (86_399, "23_h_59_min", "23_h_59_min"), (86_400, "1_d", "1_j"), (133_200, "1_d_13_h", "1_j_13_h"),
    (172_799, "1_d_23_h", "1_j_23_h"), (172_800, "2_d", "2_j"), (400_000, "4_d", "4_j"),
])
func `a span is hours and minutes with their units, from a day on in days`(
    seconds: Int, english: String, french: String
) {
    let words = Bilingual(english, french).map { $0.replacing("_", with: "\u{A0}") }
    #expect(Span.short(seconds: seconds) == words)
}

@Test func `a span is never written as a time of day`() throws {
    for seconds in stride(from: 0, through: 172_800, by: 60) {
        let span = Span.short(seconds: seconds)
        let minutes = seconds / 60
        let clock = LocalTime(day: CivilDate(dayNumber: 0), hour: minutes / 60 % 24, minute: minutes % 60).clock
        #expect(span.english != clock.english && span.french != clock.french)
        #expect(!span.english.contains(":"))
    }
}
