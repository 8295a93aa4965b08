// A promised moment as an agent types it, in either language: `2h`, `14:30`, `tomorrow`, `Friday 14:00`, `lundi 9h30`,
// `2026-12-04 14:00`, `December 4`, `le 4 décembre à 14 h`.

public import Desk
public import Localisation

/// Reads days and moments to come.
public enum Promise {
    /// The hour of a day named without one.
    private static let morning = 9

    /// The moment meant; nil for a text that is no time, or none to come. A time of day already past is tomorrow's.
    public static func instant(_ text: String, from now: Instant, at place: Place) -> Instant? {
        let words = words(of: text)
        if let seconds = span(words) { return now.adding(seconds: seconds) }
        let today = place.local(now).day
        if let day = monthsAhead(words, of: today) {
            return place.instant(LocalTime(day: day, hour: morning, minute: 0))
        }
        guard let (day, rest) = dayAndRest(words, today: today) else { return nil }
        if let day, rest.isEmpty { return later(place.instant(LocalTime(day: day, hour: morning, minute: 0)), now) }
        guard let (hour, minute) = clock(rest.joined(), isAfterDay: day != nil) else { return nil }
        let moment = place.instant(LocalTime(day: day ?? today, hour: hour, minute: minute))
        if day == nil, moment <= now {
            return place.instant(LocalTime(day: today.adding(days: 1), hour: hour, minute: minute))
        }
        return later(moment, now)
    }

    /// The day meant, today or later; nil for a text that is none. A weekday is the next one.
    public static func day(_ text: String, from now: Instant, at place: Place) -> CivilDate? {
        let words = words(of: text)
        let read = dayAndRest(words, today: place.local(now).day)
        if let read, read.rest.isEmpty, let day = read.day { return day }
        return instant(text, from: now, at: place).map { place.local($0).day }
    }

    private static func later(_ moment: Instant, _ now: Instant) -> Instant? { moment > now ? moment : nil }

    /// Words between a day and a time that say no more.
    private static let fillers: Set<String> = [
        "at", "on", "by", "the", "before", "next", "in", "of", "a", "le", "avant", "pour", "prochain", "dans", "dici",
    ]

    private static func words(of text: String) -> [String] {
        Folded.text(text).split { $0.isWhitespace || $0 == "," }.map { word in
            word.filter { $0 != "." && $0 != "'" && $0 != "’" }
        }.filter { !$0.isEmpty && !fillers.contains($0) }
    }

    /// Seconds of `2h`, `30 min`, `3 days`; nil for anything else.
    private static func span(_ words: [String]) -> Int? {
        let text = words.joined()
        let digits = text.prefix(while: \.isNumber)
        guard let count = Int(digits), count > 0, count < 10_000 else { return nil }
        return switch text.dropFirst(digits.count) {
        case "m", "min", "mins", "minute", "minutes": count * 60
        case "h", "hr", "hour", "hours", "heure", "heures": count * 3600
        case "d", "day", "days", "j", "jour", "jours": count * 86_400
        case "w", "week", "weeks", "semaine", "semaines": count * 7 * 86_400
        default: nil
        }
    }

    /// The day named, and what is left; nil where there is nothing to read.
    private static func dayAndRest(_ words: [String], today: CivilDate) -> (day: CivilDate?, rest: [String])? {
        guard let first = words.first else { return nil }
        if first.count > 11, first.dropFirst(10).first == "t", let day = CivilDate(first.prefix(10)) {
            return (day, [String(first.dropFirst(11))] + words.dropFirst())
        }
        if let place = words.firstIndex(where: { month($0) != nil }) {
            return namedDate(words, month: place, today: today)
        }
        for (place, word) in words.enumerated() {
            guard let day = day(word, today: today) else { continue }
            return (day, Array(words[..<place] + words[(place + 1)...]))
        }
        return (nil, words)
    }

    private static func day(_ word: String, today: CivilDate) -> CivilDate? {
        switch word {
        case "today", "aujourdhui": return today
        case "tomorrow", "demain": return today.adding(days: 1)
        case "apres-demain": return today.adding(days: 2)
        default: break
        }
        if let day = CivilDate(word) { return day }
        // That day in the week to come, a week from now where it is today's.
        return weekday(word).map { today.adding(days: ($0 - today.weekday + 6) % 7 + 1) }
    }

    /// `14:30`, `14h30`, `2pm`; a bare `14` or `14h` only after a day.
    private static func clock(_ text: String, isAfterDay: Bool) -> (hour: Int, minute: Int)? {
        if text == "noon" || text == "midi" { return (12, 0) }
        let isAfternoon = text.hasSuffix("pm")
        let isOfHalf = isAfternoon || text.hasSuffix("am")
        let figures = isOfHalf ? text.dropLast(2) : text[...]
        let parts = figures.split(separator: /[:h]/, omittingEmptySubsequences: false).map(String.init)
        guard let hour = Int(parts[0]), parts.count <= 2, parts.count == 2 || isAfterDay || isOfHalf else { return nil }
        let minutes = parts.count == 2 ? parts[1] : ""
        guard !minutes.isEmpty || isAfterDay || isOfHalf, let minute = minutes.isEmpty ? 0 : Int(minutes),
            (0..<60).contains(minute), isOfHalf ? (1...12).contains(hour) : (0..<24).contains(hour)
        else { return nil }
        return (isOfHalf ? hour % 12 + (isAfternoon ? 12 : 0) : hour, minute)
    }
}
