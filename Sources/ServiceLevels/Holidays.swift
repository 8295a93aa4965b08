// Legal holidays of Canada and Québec by rule, for any year. Knows no opening hours.

public import Desk

/// A holiday of one year.
public struct Holiday: Sendable, Hashable {
    /// What it is called.
    public let name: Bilingual
    /// The day itself.
    public let day: CivilDate
    /// The day off: the day itself or, when that is a Saturday or a Sunday, the working day that stands for it.
    public let observed: CivilDate
}

/// Whose holidays a desk keeps.
public enum HolidayList: String, Sendable, Hashable, Codable, CaseIterable, Worded {
    /// The federal public service.
    case canada
    /// Employers under Québec law.
    case quebec

    public var words: Bilingual {
        switch self {
        case .canada: Bilingual("federal holidays", "jours fériés fédéraux")
        case .quebec: Bilingual("Québec holidays", "jours fériés du Québec")
        }
    }

    /// The holidays of a year, 1 to 9998, in their order. One on a weekend moves to the next working day that is no
    /// holiday itself: Christmas on a Saturday is kept on Monday the 27th and Boxing Day on Tuesday the 28th.
    public func holidays(in year: Int) -> [Holiday] {
        let named = self.days(in: year).sorted { $0.day < $1.day }
        var taken = Set(named.map(\.day))
        return named.map { name, day in
            var observed = day
            if day.weekday > 4 {
                repeat { observed = observed.adding(days: 1) } while observed.weekday > 4 || taken.contains(observed)
                taken.insert(observed)
            }
            return Holiday(name: name, day: day, observed: observed)
        }
    }

    private static let reconciliation = Bilingual(
        "National Day for Truth and Reconciliation", "Journée nationale de la vérité et de la réconciliation")

    private func days(in year: Int) -> [(name: Bilingual, day: CivilDate)] {
        let easter = CivilDate.easter(year)
        func fixed(_ month: Int, _ day: Int) -> CivilDate? { CivilDate(year: year, month: month, day: day) }
        let shared: [(Bilingual, CivilDate?)] = [
            (Bilingual("New Year’s Day", "jour de l’An"), fixed(1, 1)),
            (Bilingual("Good Friday", "Vendredi saint"), easter?.adding(days: -2)),
            (Bilingual("Canada Day", "fête du Canada"), fixed(7, 1)),
            (Bilingual("Labour Day", "fête du Travail"), fixed(9, 1)?.first(0)),
            (Bilingual("Thanksgiving", "Action de grâce"), fixed(10, 8)?.first(0)),
            (Bilingual("Christmas Day", "jour de Noël"), fixed(12, 25)),
        ]
        let mondayBeforeMay25 = fixed(5, 18)?.first(0)
        let own: [(Bilingual, CivilDate?)]
        switch self {
        case .canada:
            // SOURCE: Canada Labour Code, s. 166 and 193; Holidays Act, R.S.C. 1985, c. H-5; Treasury Board's
            // collective agreements ("Designated paid holidays"), which add Easter Monday and move a holiday that falls
            // on a day of rest to the first working day after it. September 30 since 2021 (S.C. 2021, c. 11).
            own = [
                (Bilingual("Easter Monday", "lundi de Pâques"), easter?.adding(days: 1)),
                (Bilingual("Victoria Day", "fête de Victoria"), mondayBeforeMay25),
                (HolidayList.reconciliation, year < 2021 ? nil : fixed(9, 30)),
                (Bilingual("Remembrance Day", "jour du Souvenir"), fixed(11, 11)),
                (Bilingual("Boxing Day", "lendemain de Noël"), fixed(12, 26)),
            ]
        case .quebec:
            // SOURCE: Act respecting labour standards, CQLR c. N-1.1, s. 60 (Good Friday rather than Easter Monday);
            // National Holiday Act, CQLR c. F-1.1, for June 24.
            own = [
                (Bilingual("National Patriots’ Day", "Journée nationale des patriotes"), mondayBeforeMay25),
                (Bilingual("Québec National Holiday", "fête nationale du Québec"), fixed(6, 24)),
            ]
        }
        return (shared + own).compactMap { name, day in day.map { (name, $0) } }
    }
}

extension CivilDate {
    /// Easter Sunday of a year; nil outside the calendar.
    static func easter(_ year: Int) -> CivilDate? {
        // SOURCE: "Anonymous Gregorian algorithm", J. Meeus, Astronomical Algorithms, ch. 8.
        let (golden, century, rest) = (year % 19, year / 100, year % 100)
        let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
        let week = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
        let shift = (golden + 11 * moon + 22 * week) / 451
        let sum = moon + week - 7 * shift + 114
        return CivilDate(year: year, month: sum / 31, day: sum % 31 + 1)
    }

    /// The first such weekday on or after this day; 0 for Monday.
    func first(_ weekday: Int) -> CivilDate {
        adding(days: (weekday - self.weekday + 7) % 7)
    }
}
