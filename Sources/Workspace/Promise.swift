// A promised moment as an agent types it: `2h`, `30m`, `3d`, `14:30`, `tomorrow`, in either language.

import Desk
import Localisation

enum Promise {
    /// The moment meant; nil for an empty text or one that is no time. A time of day already past is tomorrow's.
    static func instant(_ text: String, from now: Instant, at place: Place) -> Instant? {
        let wanted = Folded.text(text).filter { !$0.isWhitespace }
        let local = place.local(now)
        if wanted == "tomorrow" || wanted == "demain" {
            return place.instant(LocalTime(day: local.day.adding(days: 1), hour: 9, minute: 0))
        }
        if let unit = wanted.last, let count = Int(wanted.dropLast()), count > 0, count < 10_000 {
            switch unit {
            case "m": return now.adding(seconds: count * 60)
            case "h": return now.adding(seconds: count * 3600)
            case "d", "j": return now.adding(seconds: count * 86_400)
            default: break
            }
        }
        let parts = wanted.split(whereSeparator: { $0 == ":" || $0 == "h" }).map { Int($0) }
        guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0..<24).contains(hour),
            (0..<60).contains(minute)
        else { return nil }
        let today = place.instant(LocalTime(day: local.day, hour: hour, minute: minute))
        return today > now
            ? today : place.instant(LocalTime(day: local.day.adding(days: 1), hour: hour, minute: minute))
    }
}
