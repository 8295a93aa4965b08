// Decision semantics by their definition: every completion of the unknown facts is built and decided by itself. Slow and
// plain on purpose; shares nothing with the evaluator but the values it gives back.

import Decisions
import Desk
import PolicyBook

/// A book decided world by world.
final class ReferenceEvaluator {
    /// The value of every fact, derived ones included; a fact without a value is absent.
    typealias World = [String: FactValue]
    /// The values a base fact could have; nil stands for absent.
    typealias Options = [String: [FactValue?]]

    struct PlacedRule {
        let rule: Rule
        let clause: String
        let policy: String
    }

    /// What one world is answered: the deciding rule, and the others that applied with the step that beat them.
    struct Verdict {
        let winner: PlacedRule?
        let beaten: [String: BeatenRule.Step]

        var answer: Answer { winner.map { .outcome($0.rule.outcome) } ?? .noPolicy }
    }

    let book: Book
    let placed: [PlacedRule]
    private let offers: [String: Offer]
    private var verdicts: [World: Verdict] = [:]
    private var day: CivilDate?

    init(book: Book) {
        self.book = book
        placed = book.policies.flatMap { policy in
            policy.clauses.flatMap { clause in
                clause.rules.map { PlacedRule(rule: $0, clause: clause.id, policy: policy.id) }
            }
        }
        offers = Dictionary(uniqueKeysWithValues: book.offers.map { ($0.id, $0) })
    }

    // MARK: One world

    /// Rules 1 to 5 of the semantics.
    func verdict(in world: World, on date: CivilDate) -> Verdict {
        if day != date { verdicts = [:] }
        day = date
        if let known = verdicts[world] { return known }
        let applying = placed.filter { $0.rule.isInForce(on: date) && holds($0.rule.conditions, in: world) }
        let removed = applying.filter { victim in applying.contains { overrides($0, victim) } }.map(\.rule.id)
        let rest = applying.filter { !removed.contains($0.rule.id) }
        let winner = rest.min { isStronger($0, $1) }
        var beaten: [String: BeatenRule.Step] = [:]
        for loser in applying where loser.rule.id != winner?.rule.id {
            guard let winner else { continue }
            beaten[loser.rule.id] = removed.contains(loser.rule.id) ? .override : step(winner, over: loser)
        }
        let verdict = Verdict(winner: winner, beaten: beaten)
        verdicts[world] = verdict
        return verdict
    }

    func holds(_ conditions: [Condition], in world: World) -> Bool {
        conditions.allSatisfy { condition in
            guard let value = world[condition.fact] else { return false }
            switch (condition.test, value) {
            case (.oneOf(let ids), .choice(let id)): return ids.contains(id)
            case (.noneOf(let ids), .choice(let id)): return !ids.contains(id)
            case (.between(let low, let high), .number(let number)):
                return (low.map { $0 <= number } ?? true) && (high.map { number <= $0 } ?? true)
            case (.flag(let wanted), .flag(let flag)): return wanted == flag
            default: return false
            }
        }
    }

    private func overrides(_ rule: PlacedRule, _ victim: PlacedRule) -> Bool {
        rule.clause != victim.clause
            && (rule.rule.overrides.contains(victim.clause) || rule.rule.overrides.contains(victim.policy))
    }

    /// One digit a fact, in the book's order: carried conditions first.
    private func specificity(_ rule: PlacedRule) -> String {
        book.facts.map { fact in rule.rule.conditions.contains { $0.fact == fact.name } ? "0" : "1" }.joined()
    }

    private func step(_ winner: PlacedRule, over loser: PlacedRule) -> BeatenRule.Step {
        if specificity(winner) != specificity(loser) { return .specificity }
        return winner.rule.outcome != loser.rule.outcome ? .restrictiveness : .id
    }

    func isStronger(_ left: PlacedRule, _ right: PlacedRule) -> Bool {
        if specificity(left) != specificity(right) { return specificity(left) < specificity(right) }
        if left.rule.outcome != right.rule.outcome { return left.rule.outcome.severity > right.rule.outcome.severity }
        return Array(left.rule.id.utf8).lexicographicallyPrecedes(Array(right.rule.id.utf8))
    }

    // MARK: All worlds

    /// Every completion, one value of each fact's options.
    func worlds(_ options: Options) -> [World] {
        var worlds: [World] = [[:]]
        for fact in bases {
            let values = options[fact.name] ?? []
            worlds = worlds.flatMap { world in
                values.map { value in
                    var wider = world
                    wider[fact.name] = value
                    for derived in derived(from: fact) { wider[derived.name] = self.value(of: derived, under: value) }
                    return wider
                }
            }
        }
        return worlds
    }

    func answers(_ options: Options, on date: CivilDate) -> Set<Answer> {
        Set(worlds(options).map { verdict(in: $0, on: date).answer })
    }

    var bases: [Fact] { book.facts.filter { $0.derivedFrom == nil } }

    private func derived(from fact: Fact) -> [Fact] { book.facts.filter { $0.derivedFrom == fact.name } }

    private func value(of derived: Fact, under parent: FactValue?) -> FactValue? {
        guard case .choice(let id)? = parent else { return nil }
        return derived.choices.first { $0.of.contains(id) }.map { .choice($0.id) }
    }

    func values(of fact: Fact) -> [FactValue] {
        switch fact.domain {
        case .choices(let choices): choices.map { .choice($0.id) }
        case .number(let range): range.map { .number($0) }
        case .flag: [.flag(false), .flag(true)]
        }
    }

    // MARK: What a request leaves open

    /// The options of each base fact before assumptions.
    func options(of request: Request) throws(RequestError) -> Options {
        var options: Options = [:]
        for fact in bases {
            let name = fact.name
            options[name] =
                request.facts[name].map { [$0] } ?? (request.absent.contains(name) ? [nil] : values(of: fact))
        }
        for fact in book.facts {
            guard let parent = fact.derivedFrom else { continue }
            let fitting = (options[parent] ?? []).filter { agrees($0, with: fact, in: request) }
            if fitting.isEmpty { throw .contradiction(derived: fact.name, parent: parent) }
            options[parent] = fitting
        }
        return options
    }

    /// Whether a parent's value is one that a given derived fact allows.
    func agrees(_ parent: FactValue?, with derived: Fact, in request: Request) -> Bool {
        if request.absent.contains(derived.name) { return value(of: derived, under: parent) == nil }
        guard let given = request.facts[derived.name] else { return true }
        return value(of: derived, under: parent) == given
    }

    /// Values a fact could have instead of the one it has.
    func others(than value: FactValue?, of fact: Fact, in request: Request) -> [FactValue] {
        values(of: fact).filter { other in
            other != value && derived(from: fact).allSatisfy { agrees(other, with: $0, in: request) }
        }
    }

    func offer(_ id: String) -> Offer? { offers[id] }
}
