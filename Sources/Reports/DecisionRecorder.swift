// From a decision to the record of it: everything a justification will need is copied out of the book, so that the
// book may change afterwards. Decides nothing.

public import Decisions
public import Desk
import Localisation
public import PolicyBook
public import Tickets

/// Freezes decisions.
public enum DecisionRecorder {
    /// A decision as a ticket keeps it, worded from the book that made it; an exception that covers it makes a narrower
    /// answer an allowed one.
    ///
    /// Throws `.undecided` while facts leave several answers open. A clause or an offer the book does not have is left
    /// out, which a refusal does not survive: give the book that decided.
    public static func record(
        _ decision: Decision, in book: Book, escalationPath: Bilingual? = nil,
        honouring exception: GrantedException? = nil
    ) throws(DecisionRefusal) -> RecordedDecision {
        guard let answer = decision.answer else { throw .undecided }
        var parts = RecordedDecision.Parts(answer: answer, revision: decision.revision, request: decision.request)
        parts.rule = decision.rule
        parts.clause = decision.rule.flatMap { frozenClause(deciding: $0, in: book) }
        parts.reasons = decision.conditions.map { $0.words(in: book) }
        parts.changes = decision.nearMisses.map { $0.words(in: book) }
        parts.terms = decision.terms.map(\.hedged)
        parts.approver = choice(decision.approvers.map(\.value))
        parts.destination = choice(decision.destinations.map { $0.value.words(in: book) })
        parts.offers = decision.offers.compactMap { frozenOffer($0, in: book) }
        parts.noneBecause = choice(decision.noneBecause, last: Typography.and)
        parts.escalationPath = escalationPath
        if let exception, answer.isNarrower { honour(exception, in: &parts) }
        return try RecordedDecision(parts)
    }

    /// What a supervisor allowed stands before what the book says; the clause and why it applies stay.
    private static func honour(_ exception: GrantedException, in parts: inout RecordedDecision.Parts) {
        let outcome = exception.outcome
        parts.answer = Answer.outcome(outcome).name
        parts.exception = HonouredException(exception)
        parts.terms = exception.conditions.map { [Bilingual(same: $0)] } ?? []
        (parts.approver, parts.destination, parts.noneBecause) = (nil, nil, nil)
        parts.offers = []
        parts.changes = []
    }

    private static func frozenClause(deciding rule: String, in book: Book) -> FrozenClause? {
        guard let (policy, clause, rule) = book.clause(deciding: rule) else { return nil }
        return FrozenClause(clause, of: policy, from: rule.from, to: rule.to)
    }

    private static func frozenOffer(_ offer: Possible<String>, in book: Book) -> FrozenOffer? {
        guard let found = book.offers.first(where: { $0.id == offer.value }) else { return nil }
        return FrozenOffer(found, team: book.teamName(found.team), isCertain: offer.isCertain)
    }

    private static func choice(_ items: [Bilingual], last: Bilingual = Typography.or) -> Bilingual? {
        items.isEmpty ? nil : Typography.list(items, last: last)
    }
}

extension Book {
    /// What the directory says of a client, where the book asks for it: their group and role.
    public func facts(of client: Client) -> [String: FactValue] {
        var known: [String: FactValue] = [:]
        for (name, value) in [("group", client.group.text), ("role", client.role)] {
            guard let value, let read = fact(name)?.value(value) else { continue }
            known[name] = read
        }
        return known
    }

    /// The clause that has a rule, with its policy and the rule itself.
    public func clause(deciding rule: String) -> (policy: Policy, clause: Clause, rule: Rule)? {
        for policy in policies {
            for clause in policy.clauses {
                if let found = clause.rules.first(where: { $0.id == rule }) { return (policy, clause, found) }
            }
        }
        return nil
    }
}

extension GrantedException {
    /// What it makes of a narrower answer.
    public var outcome: Outcome { conditions == nil ? .allowed : .allowedWithConditions }
}

extension Answer {
    /// Whether an exception would give the client more than this.
    public var isNarrower: Bool {
        switch self {
        case .outcome(.notOffered), .outcome(.redirected), .outcome(.needsApproval): true
        case .outcome(.allowed), .outcome(.allowedWithConditions), .noPolicy: false
        }
    }
}

extension Destination {
    /// The team's name, or the words of the book.
    public func words(in book: Book) -> Bilingual {
        switch self {
        case .team(let team): book.teamName(team)
        case .text(let text): text
        }
    }
}

extension Possible<Bilingual> {
    /// The words; where they could only hold, with that said after them.
    var hedged: Bilingual {
        isCertain ? value : value + Bilingual(" (if it applies)", " (s’il y a lieu)")
    }
}
