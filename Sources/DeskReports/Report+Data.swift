// A report's values as data: what a CSV cell and a JSON member hold. The texts are written by whoever has the writers.

public import Desk
import ServiceLevels

extension Report {
    /// A value without looks.
    public enum Datum: Sendable, Hashable {
        case empty
        case whole(Int)
        case decimal(Double)
        case text(String)
    }
}

extension Report.Value {
    /// What a cell of a table of data holds, words in a language: shares are 0 to 1, lengths of time seconds, money units
    /// with two digits, intervals `low..high`.
    public func datum(in language: Language) -> Report.Datum {
        switch self {
        case .none, .share(_, of: 0): .empty
        case .count(let count): .whole(count)
        case .share(let part, of: let whole): .decimal(Self.rounded(Double(part) / Double(whole)))
        case .consumption(let share, _): .decimal(Double(share.perMille) / 1000)
        case .interval(let low, let high): .text("\(Self.rounded(low))..\(Self.rounded(high))")
        case .seconds(let seconds): .whole(seconds)
        case .money(let cents): .decimal(Double(cents) / 100)
        case .day(let day): .text(day.description)
        case .named(_, let words), .words(let words): .text(words[language])
        }
    }

    /// The id of a thing that has one.
    public var thing: String? {
        if case .named(let id, _) = self { id } else { nil }
    }

    /// The words of a value that has some.
    public var bilingual: Bilingual? {
        switch self {
        case .named(_, let words), .words(let words): words
        default: nil
        }
    }

    /// Four digits: more would claim more than a share of counts can say.
    private static func rounded(_ share: Double) -> Double { (share * 10_000).rounded() / 10_000 }
}
