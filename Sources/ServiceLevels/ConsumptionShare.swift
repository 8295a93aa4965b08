// Who uses the desk how much: shares of a period, and which client groups are the main ones. Counts nothing itself.

public import Desk
import Localisation

/// Whether a client group is one of those the desk mostly works for.
public enum ClientStanding: String, Sendable, Hashable, Codable, CaseIterable, Worded {
    case main, secondary

    public var words: Bilingual {
        switch self {
        case .main: Bilingual("main client", "client principal")
        case .secondary: Bilingual("secondary client", "client secondaire")
        }
    }
}

/// A client group's part of what the desk did in a period.
public struct ConsumptionShare: Sendable, Hashable {
    public let group: GroupID
    /// Requests, hours, or whatever was counted.
    public let count: Int
    /// Thousandths of the whole; those of all groups add up to 1000.
    public let perMille: Int
    public let standing: ClientStanding

    /// The share wherever people read it, with one decimal: `12.5%`, `12,5 %`; never nothing for some.
    public var percent: Bilingual {
        let space = Typography.noBreakSpace
        if count > 0 && perMille == 0 { return Bilingual("<0.1%", "<\(space)0,1\(space)%") }
        let (whole, tenth) = (perMille / 10, perMille % 10)
        return Bilingual("\(whole).\(tenth)%", "\(whole),\(tenth)\(space)%")
    }

    /// Shares by group, the largest first, equal ones by id. The main groups are the fewest that together make four
    /// fifths. Negative counts are taken as none; where nothing was counted every share is 0 and secondary.
    public static func shares(_ counts: [GroupID: Int]) -> [ConsumptionShare] {
        let ordered = counts.map { (group: $0.key, count: min(max(0, $0.value), 1_000_000_000_000)) }
            .sorted { ($1.count, $0.group) < ($0.count, $1.group) }
        let total = ordered.reduce(0) { $0 + $1.count }
        guard total > 0 else {
            return ordered.map { ConsumptionShare(group: $0.group, count: 0, perMille: 0, standing: .secondary) }
        }
        var thousandths = ordered.map { $0.count * 1000 / total }
        // The largest remainders get what rounding down has left over.
        let byRemainder = ordered.indices.sorted { left, right in
            let remainders = (ordered[left].count * 1000 % total, ordered[right].count * 1000 % total)
            return remainders.0 == remainders.1 ? left < right : remainders.0 > remainders.1
        }
        for place in byRemainder.prefix(1000 - thousandths.reduce(0, +)) { thousandths[place] += 1 }
        var sum = 0
        return ordered.indices.map { place in
            let isMain = sum * 5 < total * 4
            sum += ordered[place].count
            return ConsumptionShare(
                group: ordered[place].group, count: ordered[place].count, perMille: thousandths[place],
                standing: isMain ? .main : .secondary)
        }
    }
}
