// What a filter asks of a moment: before a day, in less than two hours, late. Reads no clock: spans become moments
// when somebody says what time it is.

public import Desk
import Localisation

/// A stretch of time as a filter asks for it.
public enum FilterSpan: Sendable, Hashable, CustomStringConvertible {
    /// Gone by.
    case late
    /// Not gone by, or none at all.
    case notLate
    /// Less than this away from now.
    case within(FilterAge)
    /// More than this away from now.
    case beyond(FilterAge)
    /// A civil day, or those on one side of it.
    case day(Side, CivilDate)
    /// From a day to a day, both included.
    case between(CivilDate, CivilDate)

    /// On which side of a day.
    public enum Side: String, Sendable, Hashable, CaseIterable {
        case through = "<="
        case from = ">="
        case before = "<"
        case after = ">"
        case on = ""
    }

    /// As it is written in a filter.
    public var description: String {
        switch self {
        case .late: "yes"
        case .notLate: "no"
        case .within(let age): "<\(age)"
        case .beyond(let age): ">\(age)"
        case .day(let side, let day): "\(side.rawValue)\(day)"
        case .between(let first, let last): "\(first)..\(last)"
        }
    }

    /// `<2h`, `>=2026-01-01`, `2026-01-01..2026-02-01`; nil for anything else.
    public init?(_ text: String) {
        if let range = text.firstRange(of: "..") {
            guard let first = CivilDate(text[..<range.lowerBound]), let last = CivilDate(text[range.upperBound...]),
                first <= last
            else { return nil }
            self = .between(first, last)
            return
        }
        guard let side = Side.allCases.first(where: { text.hasPrefix($0.rawValue) }) else { return nil }
        let rest = String(text.dropFirst(side.rawValue.count))
        if let day = CivilDate(rest) {
            self = .day(side, day)
        } else if let age = FilterAge(rest) {
            switch side {
            case .before, .through: self = .within(age)
            case .after, .from: self = .beyond(age)
            case .on: return nil
            }
        } else {
            return nil
        }
    }
}

/// A length of time in one unit.
public struct FilterAge: Sendable, Hashable, CustomStringConvertible {
    public enum Unit: String, Sendable, Hashable, CaseIterable {
        case minute = "m"
        case hour = "h"
        case day = "d"
        case week = "w"

        var seconds: Int {
            switch self {
            case .minute: 60
            case .hour: 3600
            case .day: 86_400
            case .week: 604_800
            }
        }
    }

    /// 0 to 99,999.
    public let count: Int
    public let unit: Unit

    /// A length; a count out of bounds is brought back into them.
    public init(_ count: Int, _ unit: Unit) {
        self.count = min(max(0, count), 99_999)
        self.unit = unit
    }

    /// `2h`, `7d`; `7j` and `2sem` as French writes them.
    init?(_ text: String) {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let count = Int(digits), count <= 99_999 else { return nil }
        switch SearchWords.words(in: String(text.dropFirst(digits.count))).joined() {
        case "m", "min": self.init(count, .minute)
        case "h": self.init(count, .hour)
        case "d", "j": self.init(count, .day)
        case "w", "sem": self.init(count, .week)
        default: return nil
        }
    }

    /// As it is written in a filter.
    public var description: String { "\(count)\(unit.rawValue)" }

    var seconds: Int { count * unit.seconds }
}

extension FilterSpan {
    /// The moments it means for a deadline, seen from `now`; nil for `notLate`, which is the contrary of `late`.
    func deadlines(from now: Instant, at place: Place) -> RowSpan? {
        switch self {
        case .late: RowSpan(to: now)
        case .notLate: nil
        case .within(let age): RowSpan(to: now.adding(seconds: age.seconds))
        case .beyond(let age): RowSpan(from: now.adding(seconds: age.seconds))
        case .day, .between: days(at: place)
        }
    }

    /// The moments it means for what has happened.
    func past(before now: Instant, at place: Place) -> RowSpan {
        switch self {
        case .within(let age): RowSpan(from: now.adding(seconds: -age.seconds))
        case .beyond(let age): RowSpan(to: now.adding(seconds: -age.seconds))
        case .late, .notLate, .day, .between: days(at: place)
        }
    }

    /// Whole civil days at a place, whatever their length.
    private func days(at place: Place) -> RowSpan {
        func start(_ day: CivilDate) -> Instant { place.instant(LocalTime(day: day, hour: 0, minute: 0)) }
        return switch self {
        case .day(.before, let day): RowSpan(to: start(day))
        case .day(.through, let day): RowSpan(to: start(day.adding(days: 1)))
        case .day(.after, let day): RowSpan(from: start(day.adding(days: 1)))
        case .day(.from, let day): RowSpan(from: start(day))
        case .day(.on, let day): RowSpan(from: start(day), to: start(day.adding(days: 1)))
        case .between(let first, let last): RowSpan(from: start(first), to: start(last.adding(days: 1)))
        case .late, .notLate, .within, .beyond: RowSpan()
        }
    }
}
