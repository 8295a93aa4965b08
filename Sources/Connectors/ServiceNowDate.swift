// Dates as ServiceNow exports write them. They carry no zone and are taken as UTC.

import Desk

/// Reads a date with its time of day: `29/2/2016 01:23` (day first) or `2016-02-29 01:23:45`.
enum ServiceNowDate {
    /// The moment written; nil for anything else, and for a day the calendar has not.
    static func instant(_ field: ArraySlice<UInt8>) -> Instant? {
        var text = field
        guard let first = number(&text), let separator = text.popFirst(),
            separator == UInt8(ascii: "/") || separator == UInt8(ascii: "-"),
            let month = number(&text), text.popFirst() == separator, let last = number(&text),
            let space = text.popFirst(), space == UInt8(ascii: " ") || space == UInt8(ascii: "T"),
            let seconds = secondOfDay(text)
        else { return nil }
        let isDayFirst = separator == UInt8(ascii: "/")
        let year = isDayFirst ? last : first
        guard year >= 1000 else { return nil }
        let day = CivilDate(year: year, month: month, day: isDayFirst ? first : last)
        return day.map { Instant(day: $0, seconds: seconds) }
    }

    private static func secondOfDay(_ field: ArraySlice<UInt8>) -> Int? {
        var text = field
        guard let hour = number(&text), hour < 24, text.popFirst() == UInt8(ascii: ":"),
            let minute = number(&text), minute < 60
        else { return nil }
        if text.isEmpty { return hour * 3600 + minute * 60 }
        guard text.popFirst() == UInt8(ascii: ":"), let second = number(&text), second < 60, text.isEmpty else {
            return nil
        }
        return hour * 3600 + minute * 60 + second
    }

    /// One to four digits.
    private static func number(_ text: inout ArraySlice<UInt8>) -> Int? {
        var value = 0
        var digits = 0
        while digits < 4, let byte = text.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
            digits += 1
            text.removeFirst()
        }
        return digits > 0 ? value : nil
    }
}
