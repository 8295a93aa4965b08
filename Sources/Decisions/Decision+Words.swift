// A decision in the words of its book. Decides nothing: every number was settled with the decision.

public import Desk
public import PolicyBook

extension Decision {
    /// The revision of the book that decided.
    public var revision: String { index.book.revision }

    /// Every answer some completion of the unknown facts gives; never empty. One element: decided.
    public var possible: Set<Answer> { grounds.answers.answers }

    /// The one answer, when every completion agrees.
    public var answer: Answer? { grounds.answers.sole }

    /// The outcome, when decided and covered by a policy.
    public var outcome: Outcome? {
        if case .outcome(let outcome)? = answer { outcome } else { nil }
    }

    /// The deciding rule: the smallest id where completions agree on the outcome but not on the rule.
    public var rule: String? { outcome == nil ? nil : index.told[Int(grounds.decider)].rule }

    /// The deciding rule's clause.
    public var clause: String? { outcome == nil ? nil : index.told[Int(grounds.decider)].clause }

    /// The rules that decide in some completion, by id; empty when no policy covers the request.
    public var rules: [String] { grounds.deciders.map { index.told[$0].rule } }

    /// The clauses of those rules, in the same order.
    public var clauses: [String] { grounds.deciders.map { index.told[$0].clause } }

    /// Of the first deciding rule, when decided; in the book's order of facts.
    public var conditions: [MetCondition] {
        guard outcome != nil else { return [] }
        let decider = Int(grounds.decider)
        let facts = index.rules.conditionFacts[index.rules.rules[decider].conditions.positions]
        let verdicts = grounds.conditions.all(of: decider, in: index)
        return zip(zip(index.rule(decider).conditions, facts), verdicts).map { told, verdict in
            MetCondition(
                condition: told.0, value: verdict.hasCode ? index.facts[Int(told.1)].value(of: verdict.code) : nil,
                isCertain: verdict.isCertain)
        }
    }

    /// What the client must do or accept.
    public var terms: [Possible<Bilingual>] { shared { $0.terms } }

    /// Who approves.
    public var approvers: [Possible<Bilingual>] { shared { $0.approver.map { [$0] } ?? [] } }

    /// Where the client is sent.
    public var destinations: [Possible<Destination>] { shared { $0.redirectTo.map { [$0] } ?? [] } }

    /// Ids of the offers this client can have, best first.
    public var offers: [Possible<String>] {
        grounds.offers.map { Possible(index.book.offers[Int($0.offer)].id, isCertain: $0.isCertain) }
    }

    /// Why there is no alternative, where a deciding rule says so.
    public var noneBecause: [Bilingual] { grounds.deciders.compactMap { index.rule($0).noneBecause } }

    /// Facts that took their assumed value.
    public var assumed: [String: FactValue] {
        Dictionary(
            grounds.assumed.map { (name(of: $0.fact), index.facts[Int($0.fact)].value(of: $0.code)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Assumed facts of which another value alone would change the outcome; empty unless decided.
    public var check: [String] { grounds.check.map(name) }

    /// Facts to ask, best first; empty when decided.
    public var ask: [String] { grounds.questions.map(name) }

    /// Rules that applied in every completion and never decide; empty unless decided.
    public var beaten: [BeatenRule] {
        grounds.beaten.all(beside: grounds.decider, in: index.rules).map { verdict in
            let told = index.told[Int(verdict.rule)]
            return BeatenRule(rule: told.rule, clause: told.clause, outcome: told.outcome, step: verdict.step)
        }
    }

    /// At most three, the least restrictive first; empty unless decided.
    public var nearMisses: [NearMiss] {
        (0..<grounds.misses.count).map { place in
            let miss = grounds.misses[place]
            let (told, fact) = (index.told[Int(miss.rule)], index.facts[Int(miss.fact)])
            return NearMiss(
                rule: told.rule, clause: told.clause, outcome: told.outcome, fact: fact.fact.name,
                value: fact.value(of: miss.code))
        }
    }

    private func name(of fact: Int32) -> String { index.facts[Int(fact)].fact.name }

    /// What the deciding rules say, in their order: certain where every completion's rule says it.
    private func shared<Value: Hashable & Sendable>(_ say: (Rule) -> [Value]) -> [Possible<Value>] {
        let lists = grounds.deciders.map { say(index.rule($0)) }
        return lists.shared(leavesGap: grounds.answers.contains(.noPolicy))
    }
}

extension Array {
    /// What several deciding rules have, in their order: certain where all of them have it and none is missing.
    func shared<Value: Hashable & Sendable>(leavesGap: Bool) -> [Possible<Value>] where Element == [Value] {
        var seen: Set<Value> = []
        return flatMap(\.self).filter { seen.insert($0).inserted }.map { value in
            Possible(value, isCertain: !leavesGap && allSatisfy { $0.contains(value) })
        }
    }
}
