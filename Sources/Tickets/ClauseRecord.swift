// What became of the requests a clause decided, and how often pressure changed the answer. Folds of tickets.

import Decisions
public import Desk
import PolicyBook

/// What became of the requests a clause decided.
public struct ClauseRecord: Sendable, Hashable {
    public var asked = 0
    public var tookOffer = 0
    public var escalated = 0
    public var upheld = 0
    public var exceptions = 0
    public var policyChanges = 0
    public var conduct = 0
    /// Requests it refused.
    public var refused = 0
    /// Escalations under pressure.
    public var pressed = 0
    /// Of those, ruled on; and of these, overturned.
    public var pressedRuled = 0
    public var pressedOverturned = 0

    /// A clause nobody asked about yet.
    public init() {}

    /// Escalations that were ruled on.
    public var ruled: Int { upheld + exceptions + policyChanges + conduct }

    /// Rulings under which the first decision did not stand.
    public var overturned: Int { exceptions + policyChanges }
}

/// What one ticket adds to a clause's record.
public struct ClauseShare: Sendable, Hashable {
    public var clause: String
    public var record: ClauseRecord
}

extension Ticket {
    /// What this ticket counts for in the records of clauses, in byte order of clause: its request for the clause that
    /// decided last, each escalation for the clause that had decided when it was raised.
    public var clauseShares: [ClauseShare] {
        var records: [String: ClauseRecord] = [:]
        for share in requestShares { records[share.clause] = share.record }
        for escalation in escalations {
            guard let clause = escalation.clause else { continue }
            records[clause, default: ClauseRecord()].count(escalation)
        }
        return records.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { ClauseShare(clause: $0.key, record: $0.value) }
    }

    /// What its request counts for, escalations apart; none before a clause decided.
    var requestShares: [ClauseShare] {
        guard let clause = decision?.clause?.id else { return [] }
        var record = ClauseRecord()
        record.asked = 1
        if decision?.answer == .outcome(.notOffered) { record.refused = 1 }
        if offers.contains(where: { $0.reply == .taken }) { record.tookOffer = 1 }
        return [ClauseShare(clause: clause, record: record)]
    }
}

extension Ticket.EscalationState {
    /// What it counts for; nil where no clause had decided.
    var share: ClauseShare? {
        guard let clause else { return nil }
        var record = ClauseRecord()
        record.count(self)
        return ClauseShare(clause: clause, record: record)
    }
}

/// A number of a clause's record, by name.
public enum ClauseMeasure: String, Sendable, Hashable, CaseIterable {
    case asked, refused
    case tookOffer = "took-offer"
    case escalated, upheld, exceptions
    case policyChanges = "policy-changes"
    case conduct, pressed
    case pressedRuled = "pressed-ruled"
    case pressedOverturned = "pressed-overturned"

    fileprivate var place: WritableKeyPath<ClauseRecord, Int> {
        switch self {
        case .asked: \.asked
        case .refused: \.refused
        case .tookOffer: \.tookOffer
        case .escalated: \.escalated
        case .upheld: \.upheld
        case .exceptions: \.exceptions
        case .policyChanges: \.policyChanges
        case .conduct: \.conduct
        case .pressed: \.pressed
        case .pressedRuled: \.pressedRuled
        case .pressedOverturned: \.pressedOverturned
        }
    }
}

extension ClauseRecord {
    /// Each of its numbers.
    public subscript(measure: ClauseMeasure) -> Int {
        get { self[keyPath: measure.place] }
        set { self[keyPath: measure.place] = newValue }
    }

    /// Those of its numbers that are not zero.
    var measures: [(ClauseMeasure, Int)] {
        ClauseMeasure.allCases.compactMap { self[$0] == 0 ? nil : ($0, self[$0]) }
    }
}

extension ClauseRecord {
    fileprivate mutating func count(_ escalation: Ticket.EscalationState) {
        escalated += 1
        if escalation.isPressed { pressed += 1 }
        guard let ruling = escalation.ruling?.ruling else { return }
        switch ruling {
        case .upheld: upheld += 1
        case .exception: exceptions += 1
        case .policyChange: policyChanges += 1
        case .conduct: conduct += 1
        }
        guard escalation.isPressed else { return }
        pressedRuled += 1
        if ruling.isOverturn { pressedOverturned += 1 }
    }
}

/// How often escalations overturned a decision, and how sure that is.
public struct OverturnRate: Sendable, Hashable {
    public let overturned: Int
    public let ruled: Int

    /// `overturned` of `ruled`; never more than `ruled`.
    public init(overturned: Int, ruled: Int) {
        self.ruled = max(0, ruled)
        self.overturned = min(max(0, overturned), self.ruled)
    }

    /// The share, 0 to 1; nil when nothing was ruled.
    public var share: Double? { ruled == 0 ? nil : Double(overturned) / Double(ruled) }

    /// The 95 % Wilson score interval of the share, within 0 to 1; the whole of it when nothing was ruled.
    ///
    /// SOURCE: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927.
    public var interval: ClosedRange<Double> {
        guard let share else { return 0...1 }
        let (z, count) = (1.959_963_984_540_054, Double(ruled))
        let scale = 1 + z * z / count
        let centre = (share + z * z / (2 * count)) / scale
        let half = z / scale * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
        return max(0, centre - half)...min(1, centre + half)
    }
}

extension ClauseRecord {
    /// Over all escalations.
    public var overturnRate: OverturnRate { OverturnRate(overturned: overturned, ruled: ruled) }

    /// Over those under pressure.
    public var pressedOverturnRate: OverturnRate {
        OverturnRate(overturned: pressedOverturned, ruled: pressedRuled)
    }

    /// Over those without pressure.
    public var calmOverturnRate: OverturnRate {
        OverturnRate(overturned: overturned - pressedOverturned, ruled: ruled - pressedRuled)
    }

    /// What pressure did to this clause.
    public var pressureEffect: PressureEffect {
        let (pressed, calm) = (pressedOverturnRate, calmOverturnRate)
        if pressed.ruled == 0 || calm.ruled == 0 { return .unknown }
        if pressed.interval.lowerBound > calm.interval.upperBound { return .more }
        if pressed.interval.upperBound < calm.interval.lowerBound { return .less }
        return .notShown
    }
}

/// Whether pressure changes what is ruled.
public enum PressureEffect: String, Sendable, Hashable, CaseIterable, Worded {
    /// Overturned more often under pressure, beyond chance.
    case more
    case less
    /// The intervals overlap: no effect is shown.
    case notShown = "not-shown"
    /// One of the two was never ruled on.
    case unknown

    public var words: Bilingual {
        switch self {
        case .more:
            Bilingual(
                "pressure overturns this clause more often", "sous pression, cette clause est infirmée plus souvent")
        case .less:
            Bilingual(
                "pressure overturns this clause less often", "sous pression, cette clause est infirmée moins souvent")
        case .notShown: Bilingual("no effect of pressure is shown", "aucun effet de la pression n’est démontré")
        case .unknown:
            Bilingual("too few rulings to compare", "trop peu de décisions de révision pour comparer")
        }
    }
}
