// A period is read as people write one.

import Desk
import DeskReports
import Testing

struct PeriodTests {
    private static let today = CivilDate(year: 2026, month: 5, day: 14) ?? CivilDate(dayNumber: 0)

    @Test(arguments: [
        ("2025", "", "2025-01-01", "2025-12-31"), ("2025-q3", "", "2025-07-01", "2025-09-30"),
        ("2025-T4", "", "2025-10-01", "2025-12-31"), ("2024-02", "", "2024-02-01", "2024-02-29"),
        ("2025-02", "2025-04", "2025-02-01", "2025-04-30"), ("2026-03-03", "2026-03-03", "2026-03-03", "2026-03-03"),
        ("2024", "2025-Q1", "2024-01-01", "2025-03-31"),
    ])
    func `a year, a quarter, a month or a day begins and ends one`(
        _ from: String, _ to: String, _ first: String, _ last: String
    ) throws {
        let period = try #require(ReportPeriod(from: from, to: to, today: Self.today))
        #expect("\(period.from)" == first && "\(period.to)" == last)
    }

    @Test(arguments: [
        ("2026", "2026-01-01", "2026-05-14"), ("2026-05", "2026-05-01", "2026-05-14"),
        ("2026-05-02", "2026-05-02", "2026-05-14"), ("2027-01", "2027-01-01", "2027-01-31"),
    ])
    func `what has begun ends today where no end is given`(_ from: String, _ first: String, _ last: String) throws {
        let period = try #require(ReportPeriod(from: from, to: "", today: Self.today))
        #expect("\(period.from)" == first && "\(period.to)" == last)
    }

    @Test(arguments: [
        "", "26", "2026-0", "2026-00", "2026-Q5", "2026-Q", "2026-1Q", "20-26", "２０２６", "2026-02-29", "-2026",
    ])
    func `anything else is none`(_ text: String) {
        #expect(ReportPeriod(from: text, to: "", today: Self.today) == nil)
        #expect(ReportPeriod(from: "2020", to: text, today: Self.today) == nil || text.isEmpty)
    }
}
