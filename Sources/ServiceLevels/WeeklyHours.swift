// When a desk is open, as it is written on its door: stretches of the day for each day of the week. Knows no zone.

/// A stretch of wall-clock time a desk is open for, within a day or past its midnight.
public struct OpeningStretch: Sendable, Hashable {
    /// Seconds after the midnight the day begins with, 0 to 86 399.
    public let opens: Int
    /// Seconds after that same midnight; beyond 86 400 when the desk closes on the day after.
    public let closes: Int

    /// A stretch; nil when it does not open within the day, is empty, or lasts more than 24 hours.
    public init?(opens: Int, closes: Int) {
        guard (0..<86_400).contains(opens), closes > opens, closes - opens <= 86_400 else { return nil }
        self.opens = opens
        self.closes = closes
    }

    private init(day: Void) {
        opens = 0
        closes = 86_400
    }

    /// From midnight to midnight.
    public static let wholeDay = OpeningStretch(day: ())
}

/// The hours of an ordinary week.
public struct WeeklyHours: Sendable, Hashable {
    /// Seven lists of stretches, Monday first; each in the order of the day.
    public let days: [[OpeningStretch]]

    /// Hours by weekday, 0 for Monday to 6 for Sunday; a day that is not named is closed.
    public init(_ hours: [Int: [OpeningStretch]]) {
        days = (0..<7).map { weekday in
            (hours[weekday] ?? []).sorted { ($0.opens, $0.closes) < ($1.opens, $1.closes) }
        }
    }

    /// The same stretches from Monday to Friday.
    public init(weekdays stretches: [OpeningStretch]) {
        self.init(Dictionary(uniqueKeysWithValues: (0..<5).map { ($0, stretches) }))
    }

    /// Every minute of the week.
    public static let always = WeeklyHours(
        Dictionary(uniqueKeysWithValues: (0..<7).map { ($0, [OpeningStretch.wholeDay]) }))
}
