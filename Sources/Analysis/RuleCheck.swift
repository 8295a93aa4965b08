// Whether a rule of a book applies to facts, condition by condition: the question "why not any more?" needs the first
// thing that fails, which a decision does not keep. Decides nothing between rules.

import Decisions
import Desk
import PolicyBook

/// Facts of a request as one book sees them.
struct RuleCheck {
    let book: Book
    let request: Request

    /// The value of a fact: given, following from its parent, or assumed; nil where unknown or absent.
    func value(of name: String) -> FactValue? {
        if let value = request.facts[name] { return value }
        guard !request.absent.contains(name), let fact = book.fact(name) else { return nil }
        guard let parent = fact.derivedFrom else { return fact.assumed }
        guard case .choice(let chosen)? = value(of: parent) else { return nil }
        return fact.choices.first { $0.of.contains(chosen) }.map { .choice($0.id) }
    }

    /// The first condition that does not hold, with the value it met; nil when all hold.
    func failure(of rule: Rule) -> (condition: Condition, value: FactValue?)? {
        for condition in rule.conditions {
            let value = value(of: condition.fact)
            if !(value.map { condition.test.holds($0) } ?? false) { return (condition, value) }
        }
        return nil
    }
}

extension Test {
    /// Whether a value meets it; one of another kind never does.
    func holds(_ value: FactValue) -> Bool {
        switch (self, value) {
        case (.oneOf(let ids), .choice(let id)): ids.contains(id)
        case (.noneOf(let ids), .choice(let id)): !ids.contains(id)
        case (.between(let min, let max), .number(let number)):
            min.map { $0 <= number } ?? true && max.map { number <= $0 } ?? true
        case (.flag(let wanted), .flag(let flag)): wanted == flag
        default: false
        }
    }
}
