// Earlier rulings on a clause: which are alike in facts, and when a new ruling would differ from them.

public import Desk
public import PolicyBook

/// An earlier ruling on a clause, to be followed or departed from for a reason.
public struct Precedent: Sendable, Hashable {
    public var ticket: TicketID
    public var at: Instant
    public var clause: String
    public var group: GroupID
    public var ruling: Ruling
    public var reason: String
    public var until: CivilDate?
    /// The facts known when the decision was taken further.
    public var facts: [String: FactValue]
    /// Whether it was pressed.
    public var isPressed: Bool

    /// A ruling on a clause.
    public init(
        ticket: TicketID, at: Instant, clause: String, group: GroupID, ruling: Ruling, reason: String,
        until: CivilDate?, facts: [String: FactValue] = [:], isPressed: Bool = false
    ) {
        self.ticket = ticket
        self.at = at
        self.clause = clause
        self.group = group
        self.ruling = ruling
        self.reason = reason
        self.until = until
        self.facts = facts
        self.isPressed = isPressed
    }

    /// How many facts known on both sides differ.
    public func differences(from facts: [String: FactValue]) -> Int {
        self.facts.count { name, value in facts[name].map { $0 != value } ?? false }
    }
}

extension Ticket {
    /// The rulings made on this ticket's decisions, in order.
    public var precedents: [Precedent] {
        escalations.compactMap { escalation in
            guard let clause = escalation.clause, let ruling = escalation.ruling, let at = escalation.ruledAt else {
                return nil
            }
            return Precedent(
                ticket: id, at: at, clause: clause, group: client?.group ?? "", ruling: ruling.ruling,
                reason: ruling.reason, until: ruling.until, facts: escalation.facts, isPressed: escalation.isPressed)
        }
    }
}

extension Sequence<Precedent> {
    /// The nearest in facts first; of equally near ones the latest.
    public func nearest(to facts: [String: FactValue]) -> [Precedent] {
        let ranked = map { (precedent: $0, differences: $0.differences(from: facts)) }
        return ranked.sorted { one, other in
            (one.differences, other.precedent.at) < (other.differences, one.precedent.at)
        }.map(\.precedent)
    }

    /// Those none of whose facts contradicts these, the latest first.
    public func alike(_ facts: [String: FactValue]) -> [Precedent] {
        filter { $0.differences(from: facts) == 0 }.sorted { $0.at > $1.at }
    }

    /// What to think of before ruling so on these facts; nil where most alike precedents were ruled the same way.
    /// Rulings about conduct say nothing of the clause and are left out.
    public func warning(for ruling: Ruling, on facts: [String: FactValue]) -> ConsistencyWarning? {
        guard ruling != .conduct else { return nil }
        let alike = alike(facts).filter { $0.ruling != .conduct }
        let differing = alike.filter { $0.ruling != ruling }
        guard !differing.isEmpty, 2 * differing.count >= alike.count else { return nil }
        return ConsistencyWarning(ruling: ruling, differing: differing, agreeing: alike.count - differing.count)
    }
}

/// A ruling that would differ from precedents on the same clause and facts.
public struct ConsistencyWarning: Sendable, Hashable, Worded {
    public let ruling: Ruling
    /// The precedents it would differ from, the latest first; never empty.
    public let differing: [Precedent]
    /// How many were ruled the same way.
    public let agreeing: Int

    public var words: Bilingual {
        let counts = Ruling.allCases.compactMap { ruling -> Bilingual? in
            let count = differing.count { $0.ruling == ruling }
            return count == 0 ? nil : ruling.words(count).map { "\(count) \($0)" }
        }
        let english = counts.map(\.english).joined(separator: ", ")
        let french = counts.map(\.french).joined(separator: ", ")
        let latest = differing.first.map { "#\($0.ticket)" } ?? ""
        return Bilingual(
            "on these facts: \(english) (latest \(latest)), \(agreeing) as you rule now; say why this one differs",
            "sur ces faits\u{00A0}: \(french) (la dernière\u{00A0}: \(latest)), \(agreeing) comme la vôtre\u{00A0}; "
                + "dites en quoi ce cas diffère")
    }
}
