// A moment in time. Everything recorded is an instant in UTC; zones belong to calendars and screens.

/// A moment, to the millisecond, UTC.
public struct Instant: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: Int64

    /// The moment `milliseconds` after 1970-01-01T00:00:00Z.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// A moment on a civil day, at a time of day given in seconds, UTC.
    public init(day: CivilDate, seconds: Int = 0) {
        self.init(milliseconds: (Int64(day.dayNumber) * 86_400 + Int64(seconds)) * 1000)
    }

    /// A moment written `2026-05-01T13:05:09.123Z`; the fraction is optional; nil for anything else.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes.last == 0x5A, bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A,
            let day = CivilDate(String(decoding: bytes[0..<10], as: UTF8.self)),
            let hour = CivilDate.number(bytes[11..<13]), hour < 24,
            let minute = CivilDate.number(bytes[14..<16]), minute < 60,
            let second = CivilDate.number(bytes[17..<19]), second < 60
        else { return nil }
        var thousandths = 0
        if bytes.count > 20 {
            guard bytes.count == 24, bytes[19] == 0x2E, let fraction = CivilDate.number(bytes[20..<23]) else {
                return nil
            }
            thousandths = fraction
        }
        let whole = Instant(day: day, seconds: hour * 3600 + minute * 60 + second)
        self.init(milliseconds: whole.milliseconds + Int64(thousandths))
    }

    /// The civil day of this moment, UTC.
    public var day: CivilDate {
        CivilDate(dayNumber: Int((Double(milliseconds) / 86_400_000).rounded(.down)))
    }

    /// Seconds since midnight UTC.
    public var secondOfDay: Int {
        Int((milliseconds - Int64(day.dayNumber) * 86_400_000) / 1000)
    }

    /// The moment `seconds` later, or earlier when negative.
    public func adding(seconds: Int) -> Instant {
        Instant(milliseconds: milliseconds + Int64(seconds) * 1000)
    }

    /// Whole seconds from `earlier` to this moment; negative when it lies ahead.
    public func seconds(since earlier: Instant) -> Int {
        Int((milliseconds - earlier.milliseconds) / 1000)
    }

    /// ISO 8601, UTC, always with milliseconds: `2026-05-01T13:05:09.123Z`.
    public var description: String {
        let day = day
        let (year, month, date) = day.parts
        guard (0...9999).contains(year) else { return longDescription }
        let rest = Int(milliseconds - Int64(day.dayNumber) * 86_400_000)
        let second = rest / 1000
        let parts = [
            (year, 4, 0x2D), (month, 2, 0x2D), (date, 2, 0x54), (second / 3600, 2, 0x3A), (second / 60 % 60, 2, 0x3A),
            (second % 60, 2, 0x2E), (rest % 1000, 3, 0x5A),
        ]
        return String(unsafeUninitializedCapacity: 24) { bytes in
            var place = 0
            for (number, digits, mark) in parts {
                var number = number
                for digit in stride(from: digits - 1, through: 0, by: -1) {
                    bytes[place + digit] = UInt8(0x30 + number % 10)
                    number /= 10
                }
                bytes[place + digits] = UInt8(mark)
                place += digits + 1
            }
            return place
        }
    }

    /// Of a year that does not have four digits.
    private var longDescription: String {
        let second = secondOfDay
        let thousandths = Int(milliseconds - Int64(day.dayNumber) * 86_400_000) % 1000
        let clock = [second / 3600, second / 60 % 60, second % 60].map { CivilDate.padded($0, 2) }
        return "\(day)T\(clock.joined(separator: ":")).\(CivilDate.padded(thousandths, 3))Z"
    }

    /// Earlier moments come first.
    public static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }
}

extension Instant: Codable {
    /// Reads ISO 8601 in UTC.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let instant = Instant(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an instant: \(text)")
        }
        self = instant
    }

    /// Writes ISO 8601 in UTC, with milliseconds.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
