// How long something may take, in the unit the charter says it in. Counts nothing: clocks do, on a calendar.

public import Desk
import Localisation

/// A length of time promised.
public enum ServiceTarget: Sendable, Hashable, Worded {
    /// Minutes in which the desk is open.
    case businessMinutes(Int)
    /// Hours in which the desk is open.
    case businessHours(Int)
    /// Days on which the desk opens, to the same time of the day.
    case businessDays(Int)
    /// Hours by the clock on the wall, nights and holidays included.
    case hours(Int)

    public var words: Bilingual {
        switch self {
        case .businessMinutes(let count) where count > 0 && count.isMultiple(of: 60):
            ServiceTarget.businessHours(count / 60).words
        case .businessMinutes(let count):
            Typography.count(
                count, one: Bilingual("business minute", "minute ouvrable"),
                many: Bilingual("business minutes", "minutes ouvrables"))
        case .businessHours(let count):
            Typography.count(
                count, one: Bilingual("business hour", "heure ouvrable"),
                many: Bilingual("business hours", "heures ouvrables"))
        case .businessDays(let count): BusinessDays.words(count)
        case .hours(let count):
            Typography.count(count, one: Bilingual("hour", "heure"), many: Bilingual("hours", "heures"))
        }
    }

    /// Whether only time in which the desk is open counts.
    public var isBusinessTime: Bool {
        switch self {
        case .businessMinutes, .businessHours, .businessDays: true
        case .hours: false
        }
    }

    /// The moment it is used up, from a moment on, nothing paused.
    public func due(from start: Instant, on calendar: BusinessCalendar) -> Instant {
        let allowed = allowance(from: start, on: calendar)
        return isBusinessTime
            ? calendar.instant(milliseconds: allowed, after: start)
            : Instant(milliseconds: start.milliseconds + allowed)
    }

    /// Milliseconds allowed from a moment on, in the unit the target counts.
    func allowance(from start: Instant, on calendar: BusinessCalendar) -> Int64 {
        switch self {
        case .businessMinutes(let count): Int64(count) * 60_000
        case .businessHours(let count), .hours(let count): Int64(count) * 3_600_000
        case .businessDays(let count):
            calendar.openMilliseconds(from: start, to: calendar.instant(businessDays: count, after: start))
        }
    }
}

/// Counts of business days in words.
enum BusinessDays {
    static func words(_ count: Int) -> Bilingual {
        Typography.count(
            count, one: Bilingual("business day", "jour ouvrable"), many: Bilingual("business days", "jours ouvrables"))
    }
}

/// Lengths of time in words.
enum Length {
    /// `3 h 20 min`, `4 h`, `12 min`, `30 s`, in both languages; of more than four days, `5 d 3 h`, `5 j 3 h`.
    static func words(seconds: Int) -> Bilingual {
        let seconds = Int(seconds.magnitude)
        let space = Typography.noBreakSpace
        if seconds < 60 { return Bilingual(same: "\(seconds)\(space)s") }
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
        if hours >= 96 {
            let rest = hours % 24 == 0 ? "" : "\(space)\(hours % 24)\(space)h"
            return Bilingual("\(hours / 24)\(space)d\(rest)", "\(hours / 24)\(space)j\(rest)")
        }
        let parts = [hours == 0 ? nil : "\(hours)\(space)h", minutes == 0 ? nil : "\(minutes)\(space)min"]
        return Bilingual(same: parts.compactMap(\.self).joined(separator: space))
    }

    /// The same for open time, which has no days of 24 hours: `115 h 30 min`.
    static func openWords(seconds: Int) -> Bilingual {
        let seconds = Int(seconds.magnitude)
        guard seconds >= 96 * 3600 else { return words(seconds: seconds) }
        return Bilingual(same: "\(seconds / 3600)\(Typography.noBreakSpace)h")
    }
}
