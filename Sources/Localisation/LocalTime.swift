// Moments as people of a place read them: days, times of day, spans, in both languages.

public import Desk
import Foundation

/// A civil day and a time of day at some place.
public struct LocalTime: Sendable, Hashable {
    /// The day there.
    public var day: CivilDate
    /// Seconds since midnight there, by the clock on the wall.
    public var secondOfDay: Int

    /// `13:05`, `13 h 05`.
    public var clock: Bilingual {
        let (hour, minute) = (secondOfDay / 3600, secondOfDay / 60 % 60)
        let minutes = minute < 10 ? "0\(minute)" : "\(minute)"
        let space = Typography.noBreakSpace
        return Bilingual("\(hour):\(minutes)", "\(hour)\(space)h\(space)\(minutes)")
    }

    /// `13:05` in both languages, two digits for the hour: for columns.
    public var columnClock: String {
        let parts = [secondOfDay / 3600, secondOfDay / 60 % 60]
        return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    /// `May 1, 2026 at 13:05`, `le 1er mai 2026 à 13 h 05`.
    public var words: Bilingual {
        Bilingual("\(day.words.english) at \(clock.english)", "le \(day.words.french) à \(clock.french)")
    }
}

/// A time zone of the tz database. Looking a moment up costs about a microsecond once the zone is loaded.
public struct Place: Sendable, Hashable {
    /// The zone's identifier, such as `America/Toronto`.
    public let identifier: String
    private let zone: TimeZone

    /// The zone of an identifier; nil when the tz database has none of that name.
    public init?(identifier: String) {
        guard let zone = TimeZone(identifier: identifier) else { return nil }
        self.identifier = identifier
        self.zone = zone
    }

    /// Coordinated universal time.
    public static let universal = Place(zone: .gmt)

    private init(zone: TimeZone) {
        identifier = "UTC"
        self.zone = zone
    }

    /// The day and the time of day at this place.
    public func local(_ instant: Instant) -> LocalTime {
        let shifted = instant.adding(seconds: offset(at: instant))
        return LocalTime(day: shifted.day, secondOfDay: shifted.secondOfDay)
    }

    /// The moment of a time of day; a time the clock skips in spring is taken an hour later, and of a time it shows
    /// twice in autumn the first one.
    public func instant(_ local: LocalTime) -> Instant {
        let wall = Instant(day: local.day, seconds: local.secondOfDay)
        let before = offset(at: wall.adding(seconds: -86_400))
        let after = offset(at: wall.adding(seconds: 86_400))
        let first = wall.adding(seconds: -before)
        let second = wall.adding(seconds: -after)
        return offset(at: first) != before && offset(at: second) == after ? second : first
    }

    private func offset(at instant: Instant) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000))
    }
}

extension LocalTime {
    /// A day and a time of day.
    public init(day: CivilDate, hour: Int, minute: Int) {
        self.init(day: day, secondOfDay: hour * 3600 + minute * 60)
    }
}

extension CivilDate {
    /// The months, January first.
    public static let months = [
        Bilingual("January", "janvier"), Bilingual("February", "février"), Bilingual("March", "mars"),
        Bilingual("April", "avril"), Bilingual("May", "mai"), Bilingual("June", "juin"), Bilingual("July", "juillet"),
        Bilingual("August", "août"), Bilingual("September", "septembre"), Bilingual("October", "octobre"),
        Bilingual("November", "novembre"), Bilingual("December", "décembre"),
    ]

    /// The days of a week, Monday first.
    public static let weekdays = [
        Bilingual("Monday", "lundi"), Bilingual("Tuesday", "mardi"), Bilingual("Wednesday", "mercredi"),
        Bilingual("Thursday", "jeudi"), Bilingual("Friday", "vendredi"), Bilingual("Saturday", "samedi"),
        Bilingual("Sunday", "dimanche"),
    ]

    /// `May 1, 2026`, `1er mai 2026`.
    public var words: Bilingual {
        let (year, month, day) = parts
        let name = CivilDate.months[month - 1]
        let space = Typography.noBreakSpace
        let ordinal = day == 1 ? "1er" : String(day)
        return Bilingual("\(name.english)\(space)\(day), \(year)", "\(ordinal)\(space)\(name.french)\(space)\(year)")
    }

    /// `May 2026`, `mai 2026`.
    public var monthWords: Bilingual {
        let (year, month, _) = parts
        return CivilDate.months[month - 1].map { "\($0)\(Typography.noBreakSpace)\(year)" }
    }

    /// `Friday, May 1, 2026`, `vendredi 1er mai 2026`.
    public var fullWords: Bilingual {
        let name = CivilDate.weekdays[weekday]
        return Bilingual("\(name.english), \(words.english)", "\(name.french) \(words.french)")
    }
}

/// Lengths of time as people read them.
public enum Span {
    /// With their units, so that no span reads as a time of day: `42 min`, `12 h 5 min`, `2 h`; from a day on in days, the first
    /// with its hours: `1 d 11 h`, `4 d`, `4 j`. Never negative: give the magnitude.
    public static func short(seconds: Int) -> Bilingual {
        let (minutes, space) = (seconds / 60, Typography.noBreakSpace)
        let days = minutes / (24 * 60)
        if days > 0 {
            let hours = minutes / 60 % 24
            let rest = days > 1 || hours == 0 ? "" : "\(space)\(hours)\(space)h"
            return Bilingual("\(days)\(space)d\(rest)", "\(days)\(space)j\(rest)")
        }
        let hours = minutes < 60 ? "" : "\(minutes / 60)\(space)h"
        guard minutes < 60 || minutes % 60 > 0 else { return Bilingual(same: hours) }
        return Bilingual(same: "\(hours)\(hours.isEmpty ? "" : space)\(minutes % 60)\(space)min")
    }
}
