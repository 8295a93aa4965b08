// Learning the facts of a demo request, as an agent does on the phone: what is asked, who asks, then the questions the
// decision itself raises, until it is settled.

import Decisions
import Desk
import PolicyBook
import Tickets

extension StoryWriter {
    /// Sets the facts and records the decision on them; nil when the book does not cover the request on that day.
    mutating func decide(item: String, known: [String: FactValue] = [:]) -> RecordedDecision? {
        var facts: [String: FactValue] = ["item": .choice(item), "group": .choice(client.group.text)]
        facts["role"] = client.role.map(FactValue.choice)
        facts.merge(known) { $1 }
        let book = setting.evaluator.book
        facts = facts.filter { name, value in book.fact(name)?.admits(value) ?? false }
        guard facts["item"] != nil, let decision = settle(facts), let answer = decision.answer else { return nil }
        act(.setFacts(decision.request.facts, absent: []))
        guard answer != .noPolicy, let recorded = setting.freeze(decision) else { return nil }
        pass(minutes: 0...2)
        guard act(.decide(recorded)) else { return nil }
        destination = decision.destinations.lazy.compactMap { $0.value.team }.first
        return recorded
    }

    /// Asks until decided.
    private mutating func settle(_ known: [String: FactValue]) -> Decision? {
        var request = Request(facts: known, date: setting.hours.day(of: time))
        for _ in setting.evaluator.book.facts.indices {
            guard let decision = try? setting.evaluator.decide(request) else { return nil }
            guard let name = decision.ask.first else { return decision }
            guard let fact = setting.evaluator.book.fact(name), let value = draw(fact) else { return nil }
            request.facts[name] = value
        }
        return nil
    }

    /// What clients usually answer.
    private mutating func draw(_ fact: Fact) -> FactValue? {
        switch fact.domain {
        case .flag: return .flag(chance.happens(percent: fact.name == "travelling" ? 55 : 40))
        case .number(let range): return .number(usual(fact.name, in: range))
        case .choices(let choices):
            // Most information is internal, the second value of three.
            let weights = choices.count == 3 ? [3, 11, 5] : choices.map { _ in 1 }
            return .choice(choices[chance.place(weights: weights)].id)
        }
    }

    private mutating func usual(_ name: String, in range: ClosedRange<Int>) -> Int {
        let usual =
            switch name {
            case "level": 2...4
            case "notice": 1...14
            case "age": 1...6
            default: range
            }
        return chance.number(in: range.overlaps(usual) ? usual.clamped(to: range) : range)
    }

    /// What this client may have brought from the former department, when their group has just arrived.
    mutating func habits(_ item: String) -> [String: FactValue] {
        let canBeBrought = [
            "unlisted-software", "old-software", "translation-software", "desk-printer",
        ].contains(item)
        let isNew = !["health", "finance", "justice"].contains(client.group)
        return canBeBrought && isNew && chance.happens(percent: 35) ? ["brought": .flag(true)] : [:]
    }
}

extension Destination {
    /// The team, when it is one of the desk's own.
    fileprivate var team: TeamID? {
        if case .team(let id) = self { id } else { nil }
    }
}
