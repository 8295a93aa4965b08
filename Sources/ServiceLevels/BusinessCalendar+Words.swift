// The hours a desk is open, as people read them and as a charter writes them.

public import Desk
import Localisation

extension BusinessCalendar {
    /// The ordinary week.
    public var hours: WeeklyHours { rules.hours }
    /// Whose holidays it keeps.
    public var holidays: [HolidayList] { rules.holidays }
    /// Further days it is closed on, in order.
    public var closedDays: [CivilDate] { rules.closed.sorted() }
    /// Days with hours of their own, in order.
    public var openDays: [(day: CivilDate, stretches: [OpeningStretch])] {
        rules.open.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}

extension WeeklyHours: Worded {
    /// Days with the same hours together: `Monday to Friday 8:00 to 17:00`.
    public var words: Bilingual {
        if self == .always { return Bilingual("always open", "toujours ouvert") }
        var spans: [(first: Int, last: Int)] = []
        for day in days.indices where !days[day].isEmpty {
            if let last = spans.last, last.last == day - 1, days[last.first] == days[day] {
                spans[spans.count - 1].last = day
            } else {
                spans.append((day, day))
            }
        }
        let parts = spans.map { span in
            let (first, last) = (CivilDate.weekdays[span.first], CivilDate.weekdays[span.last])
            let hours = OpeningStretch.words(of: days[span.first])
            let named =
                span.first == span.last
                ? first : Bilingual("\(first.english) to \(last.english)", "du \(first.french) au \(last.french)")
            return Bilingual("\(named.english) \(hours.english)", "\(named.french) \(hours.french)")
        }
        return parts.isEmpty
            ? Bilingual("never open", "jamais ouvert")
            : Bilingual(
                parts.map(\.english).joined(separator: ", "), parts.map(\.french).joined(separator: ", "))
    }
}

extension OpeningStretch: Worded {
    /// `8:00 to 17:00`; a stretch past midnight closes on the day after.
    public var words: Bilingual {
        if self == .wholeDay { return Bilingual("all day", "toute la journée") }
        let (from, to) = (OpeningStretch.clock(opens), OpeningStretch.clock(closes % 86_400))
        return Bilingual("\(from.english) to \(to.english)", "de \(from.french) à \(to.french)")
    }

    /// Several in one day.
    public static func words(of stretches: [OpeningStretch]) -> Bilingual { Typography.list(stretches.map(\.words)) }

    /// As a charter writes it: `8:00-17:00`.
    public var text: String {
        "\(OpeningStretch.clock(opens).english)-\(OpeningStretch.clock(closes).english)"
    }

    private static func clock(_ second: Int) -> Bilingual {
        LocalTime(day: CivilDate(dayNumber: 0), hour: second / 3600, minute: second / 60 % 60).clock
    }
}
