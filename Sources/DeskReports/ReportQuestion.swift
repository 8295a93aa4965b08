// What somebody wants to know: a kind of report, a client group, a stretch of days. Must not know where it is answered
// from.

public import Desk
import Localisation

/// The kinds of reports.
public enum ReportKind: String, Sendable, Hashable, CaseIterable, Worded {
    case clientGroup = "client-group"
    case policy, escalation
    case serviceLevel = "service-level"
    case handOff = "hand-off"
    case workload, commitment, plan

    public var words: Bilingual {
        switch self {
        case .clientGroup: Bilingual("Client group", "Groupe client")
        case .policy: Bilingual("Policy", "Politiques")
        case .escalation: Bilingual("Escalations", "Escalades")
        case .serviceLevel: Bilingual("Service levels", "Niveaux de service")
        case .handOff: Bilingual("Hand-offs between teams", "Transferts entre équipes")
        case .workload: Bilingual("Load and change", "Charge et changement")
        case .commitment: Bilingual("Commitments of both sides", "Engagements des deux parties")
        case .plan: Bilingual("Action plans", "Plans d’action")
        }
    }
}

/// A stretch of days at the desk, both ends included.
public struct ReportPeriod: Sendable, Hashable {
    public let from: CivilDate
    public let to: CivilDate

    /// The most days: a hundred years.
    private static let longest = 36_525

    /// From a day to a day; nil where the last day comes before the first, or more than a hundred years after it.
    public init?(from: CivilDate, to: CivilDate) {
        guard from <= to, to.dayNumber - from.dayNumber < Self.longest else { return nil }
        self.from = from
        self.to = to
    }

    /// The twelve months that end on a day.
    public static func year(endingOn day: CivilDate) -> ReportPeriod {
        let (year, month, date) = day.parts
        // The day after the same day a year before; February 29 ends a year that began on March 1.
        let before = CivilDate(year: year - 1, month: month, day: date) ?? day.adding(days: -366)
        return ReportPeriod(checked: min(before.adding(days: 1), day), day)
    }

    private init(checked from: CivilDate, _ to: CivilDate) {
        self.from = from
        self.to = to
    }

    /// The days at which it is cut into calendar months, both ends included as bounds: a month more than there are
    /// months in it.
    public var months: [CivilDate] {
        var cuts = [from]
        while let last = cuts.last, last <= to {
            let (year, month, _) = last.parts
            let next = CivilDate(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1)
            cuts.append(min(next ?? to.adding(days: 1), to.adding(days: 1)))
        }
        return cuts
    }

    /// The months it holds only a part of, each with that part: `2026-06 (to June 29, 2026)`.
    var partMonths: [Bilingual] {
        let (first, last) = (String(from.description.prefix(7)), String(to.description.prefix(7)))
        let isLate = from.parts.day != 1
        let isEarly = to.adding(days: 1).parts.day != 1
        let (begins, ends) = (from.words, to.words)
        let late = Bilingual("\(first) (from \(begins.english))", "\(first) (à partir du \(begins.french))")
        let early = Bilingual("\(last) (to \(ends.english))", "\(last) (jusqu’au \(ends.french))")
        if first == last, isLate, isEarly {
            return [Bilingual("\(first) (\(words.english))", "\(first) (\(words.french))")]
        }
        return (isLate ? [late] : []) + (isEarly ? [early] : [])
    }

    /// Whether a day lies in it.
    public func contains(_ day: CivilDate) -> Bool { from <= day && day <= to }

    public var words: Bilingual {
        Bilingual("\(from.words.english) to \(to.words.english)", "du \(from.words.french) au \(to.words.french)")
    }
}

/// What somebody wants to know.
public struct ReportQuestion: Sendable, Hashable {
    public var kind: ReportKind
    /// nil for every group the reader may see.
    public var group: GroupID?
    public var period: ReportPeriod

    /// A report of a kind, about a group or all, over a period.
    public init(_ kind: ReportKind, group: GroupID? = nil, period: ReportPeriod) {
        self.kind = kind
        self.group = group
        self.period = period
    }
}
