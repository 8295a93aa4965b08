// Holidays of years whose calendars were published.

import Desk
import ServiceLevels
import Testing

@Suite struct HolidayTests {
    private func observed(_ list: HolidayList, _ year: Int) -> [String] {
        list.holidays(in: year).map { String($0.observed.description.dropFirst(5)) }
    }

    @Test(arguments: [
        // SOURCE: Public Services and Procurement Canada and the Canada Revenue Agency, public holidays of each year.
        (2021, "01-01 04-02 04-05 05-24 07-01 09-06 09-30 10-11 11-11 12-27 12-28"),
        (2022, "01-03 04-15 04-18 05-23 07-01 09-05 09-30 10-10 11-11 12-27 12-26"),
        (2023, "01-02 04-07 04-10 05-22 07-03 09-04 10-02 10-09 11-13 12-25 12-26"),
        (2024, "01-01 03-29 04-01 05-20 07-01 09-02 09-30 10-14 11-11 12-25 12-26"),
        (2026, "01-01 04-03 04-06 05-18 07-01 09-07 09-30 10-12 11-11 12-25 12-28"),
    ])
    func `the federal public service is off on these days`(year: Int, days: String) {
        #expect(observed(.canada, year).joined(separator: " ") == days)
    }

    @Test(arguments: [
        // SOURCE: CNESST, statutory holidays of each year.
        (2023, "01-02 04-07 05-22 06-26 07-03 09-04 10-09 12-25"),
        (2024, "01-01 03-29 05-20 06-24 07-01 09-02 10-14 12-25"),
        (2025, "01-01 04-18 05-19 06-24 07-01 09-01 10-13 12-25"),
        (2026, "01-01 04-03 05-18 06-24 07-01 09-07 10-12 12-25"),
    ])
    func `Québec is off on these days`(year: Int, days: String) {
        #expect(observed(.quebec, year).joined(separator: " ") == days)
    }

    @Test(arguments: [
        (1961, "04-02"), (2000, "04-23"), (2008, "03-23"), (2011, "04-24"), (2038, "04-25"), (2076, "04-19"),
        (2285, "03-22"),
    ])
    func `Easter comes when the church says`(year: Int, easter: String) {
        let friday = HolidayList.quebec.holidays(in: year).first { $0.name.english == "Good Friday" }
        #expect(friday?.day.adding(days: 2).description == "\(year)-\(easter)")
    }

    @Test(arguments: HolidayList.allCases)
    func `in any year, days off are distinct working days near the holiday`(list: HolidayList) {
        for year in stride(from: 1970, through: 2200, by: 1) {
            let holidays = list.holidays(in: year)
            #expect(Set(holidays.map(\.observed)).count == holidays.count)
            #expect(
                holidays.allSatisfy {
                    $0.observed.weekday < 5 && (0...3).contains($0.observed.dayNumber - $0.day.dayNumber)
                })
        }
    }

    @Test func `the day for truth and reconciliation is kept since 2021, and has a name in both languages`() {
        let name = "National Day for Truth and Reconciliation"
        #expect(!HolidayList.canada.holidays(in: 2020).contains { $0.name.english == name })
        let day = HolidayList.canada.holidays(in: 2021).first { $0.name.english == name }
        #expect(day?.name.french == "Journée nationale de la vérité et de la réconciliation")
    }
}
