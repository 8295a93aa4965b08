// A period as people type it: a year, a quarter, a month, a day, from one to another.

public import Desk

extension ReportPeriod {
    /// The days between two texts, each a year (`2026`), a quarter (`2026-Q1`, `2026-T1`), a month (`2026-03`) or a day.
    /// Without an end: the end of the year, quarter or month begun, but no later than today; from a day, today. nil where
    /// a text is none of them or the days run backwards.
    public init?(from first: String, to last: String, today: CivilDate) {
        guard let begun = Self.days(of: first) else { return nil }
        if last.isEmpty {
            let end = begun.first == begun.last ? today : begun.last
            self.init(from: begun.first, to: begun.first <= today ? min(end, today) : begun.last)
        } else if let ended = Self.days(of: last) {
            self.init(from: begun.first, to: ended.last)
        } else {
            return nil
        }
    }

    private static func days(of text: String) -> (first: CivilDate, last: CivilDate)? {
        if let day = CivilDate(text) { return (day, day) }
        let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts[0].count == 4, let year = number(parts[0]) else { return nil }
        guard parts.count == 2 else { return months(1...12, of: year) }
        let part = parts[1]
        if part.count == 2, let letter = part.first, "QT".contains(letter), let quarter = number(part.dropFirst()),
            (1...4).contains(quarter)
        {
            return months(quarter * 3 - 2...quarter * 3, of: year)
        }
        guard part.count == 2, let month = number(part) else { return nil }
        return months(month...month, of: year)
    }

    private static func number(_ text: Substring) -> Int? {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }

    private static func months(_ months: ClosedRange<Int>, of year: Int) -> (first: CivilDate, last: CivilDate)? {
        guard let first = CivilDate(year: year, month: months.lowerBound, day: 1),
            let last = CivilDate(year: year, month: months.upperBound, day: 1)
        else { return nil }
        // Thirty-one days on is always in the next month, whose first day less one is the last of this one.
        let next = last.adding(days: 31).parts.day
        return (first, last.adding(days: 31 - next))
    }
}
