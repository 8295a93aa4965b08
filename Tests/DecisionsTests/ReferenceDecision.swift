// The whole answer by its definition, from the verdicts of every world.

import PolicyBook

@testable import Decisions

extension ReferenceEvaluator {
    func decide(_ request: Request) throws(RequestError) -> ToldDecision {
        var options = try options(of: request)
        var assumed: [String: FactValue] = [:]
        for fact in bases where request.facts[fact.name] == nil && !request.absent.contains(fact.name) {
            guard let value = fact.assumed, options[fact.name]?.contains(value) == true else { continue }
            assumed[fact.name] = value
            options[fact.name] = [value]
        }
        let worlds = worlds(options)
        let verdicts = worlds.map { verdict(in: $0, on: request.date) }
        let possible = Set(verdicts.map(\.answer))
        let deciders = placed.filter { rule in verdicts.contains { $0.winner?.rule.id == rule.rule.id } }
            .sorted { Array($0.rule.id.utf8).lexicographicallyPrecedes(Array($1.rule.id.utf8)) }
        let isDecided = possible.count == 1
        return ToldDecision(
            request: request, revision: book.revision, possible: possible, rules: deciders.map(\.rule.id),
            clauses: deciders.map(\.clause),
            conditions: isDecided ? deciders.first.map { met($0.rule.conditions, worlds) } ?? [] : [],
            terms: said(deciders, verdicts) { $0.terms },
            approvers: said(deciders, verdicts) { $0.approver.map { [$0] } ?? [] },
            destinations: said(deciders, verdicts) { $0.redirectTo.map { [$0] } ?? [] },
            offers: offers(deciders, worlds, verdicts), noneBecause: deciders.compactMap(\.rule.noneBecause),
            assumed: assumed, check: isDecided ? check(request, options, assumed, possible) : [],
            ask: isDecided ? [] : ask(options, request), beaten: isDecided ? beaten(verdicts) : [],
            nearMisses: isDecided ? nearMisses(request, options, assumed, possible) : [])
    }

    private func met(_ conditions: [Condition], _ worlds: [World]) -> [MetCondition] {
        conditions.map { condition in
            let values = Set(worlds.map { $0[condition.fact] })
            return MetCondition(
                condition: condition, value: values.count == 1 ? values.first ?? nil : nil,
                isCertain: worlds.allSatisfy { holds([condition], in: $0) })
        }
    }

    /// What deciding rules say: certain where every world's rule says it.
    private func said<Value: Hashable & Sendable>(
        _ deciders: [PlacedRule], _ verdicts: [Verdict], _ say: (Rule) -> [Value]
    ) -> [Possible<Value>] {
        var said: [Possible<Value>] = []
        for value in deciders.flatMap({ say($0.rule) }) where !said.contains(where: { $0.value == value }) {
            let isCertain = verdicts.allSatisfy { $0.winner.map { say($0.rule).contains(value) } ?? false }
            said.append(Possible(value, isCertain: isCertain))
        }
        return said
    }

    private func offers(
        _ deciders: [PlacedRule], _ worlds: [World], _ verdicts: [Verdict]
    ) -> [Possible<String>] {
        var offers: [Possible<String>] = []
        for id in deciders.flatMap(\.rule.alternatives) where !offers.contains(where: { $0.value == id }) {
            let had = zip(worlds, verdicts).map { world, verdict in
                guard let winner = verdict.winner, let offer = offer(id) else { return false }
                return winner.rule.alternatives.contains(id) && holds(offer.conditions, in: world)
            }
            if had.contains(true) { offers.append(Possible(id, isCertain: !had.contains(false))) }
        }
        return offers
    }

    private func check(
        _ request: Request, _ options: Options, _ assumed: [String: FactValue], _ possible: Set<Answer>
    ) -> [String] {
        bases.filter { fact in
            guard let value = assumed[fact.name] else { return false }
            return others(than: value, of: fact, in: request).contains { other in
                var changed = options
                changed[fact.name] = [other]
                return answers(changed, on: request.date) != possible
            }
        }.map(\.name)
    }

    private func ask(_ options: Options, _ request: Request) -> [String] {
        let open = bases.enumerated().filter { (options[$1.name]?.count ?? 0) > 1 }
        let telling = open.filter { _, fact in
            var others = options
            others[fact.name] = options[fact.name]?.prefix(1).map { $0 }
            return worlds(others).contains { rest in
                let answers = (options[fact.name] ?? []).map { value in
                    verdict(in: changed(rest, fact, to: value), on: request.date).answer
                }
                return Set(answers).count > 1
            }
        }
        let scored = telling.map { place, fact in
            let values = options[fact.name] ?? []
            let left = values.map { value in
                var settled = options
                settled[fact.name] = [value]
                return answers(settled, on: request.date).count
            }
            return (name: fact.name, place: place, sum: left.reduce(0, +), count: values.count)
        }
        return scored.sorted { one, other in
            let (left, right) = (one.sum * other.count, other.sum * one.count)
            return left == right ? one.place < other.place : left < right
        }.map(\.name)
    }

    private func changed(_ world: World, _ fact: Fact, to value: FactValue?) -> World {
        var options: Options = Dictionary(uniqueKeysWithValues: bases.map { ($0.name, [world[$0.name]]) })
        options[fact.name] = [value]
        return worlds(options).first ?? [:]
    }

    private func beaten(_ verdicts: [Verdict]) -> [BeatenRule] {
        let always = placed.filter { rule in verdicts.allSatisfy { $0.beaten[rule.rule.id] != nil } }
        return always.sorted { isStronger($0, $1) }.map { rule in
            let steps = Set(verdicts.compactMap { $0.beaten[rule.rule.id] })
            return BeatenRule(
                rule: rule.rule.id, clause: rule.clause, outcome: rule.rule.outcome,
                step: steps.count == 1 ? steps.first ?? .depends : .depends)
        }
    }

    private func nearMisses(
        _ request: Request, _ options: Options, _ assumed: [String: FactValue], _ possible: Set<Answer>
    ) -> [NearMiss] {
        guard case .outcome(let outcome)? = possible.first else { return [] }
        var misses: [(miss: NearMiss, order: [Int])] = []
        for (place, fact) in book.facts.enumerated() where place > 0 && fact.derivedFrom == nil {
            guard isSettled(fact, request) || assumed[fact.name] != nil else { continue }
            let current = options[fact.name]?.first ?? nil
            for (number, value) in others(than: current, of: fact, in: request).enumerated() {
                var changed = options
                changed[fact.name] = [value]
                let verdicts = worlds(changed).map { verdict(in: $0, on: request.date) }
                guard Set(verdicts.map(\.answer)).count == 1, case .outcome(let other)? = verdicts.first?.answer,
                    other < outcome,
                    let rule = verdicts.compactMap(\.winner).min(by: {
                        Array($0.rule.id.utf8).lexicographicallyPrecedes(Array($1.rule.id.utf8))
                    })
                else { continue }
                let miss = NearMiss(
                    rule: rule.rule.id, clause: rule.clause, outcome: other, fact: fact.name, value: value)
                misses.append((miss, [other.severity, place, number]))
            }
        }
        return misses.sorted { isBefore($0, $1) }.prefix(3).map(\.miss)
    }

    private func isBefore(_ one: (miss: NearMiss, order: [Int]), _ other: (miss: NearMiss, order: [Int])) -> Bool {
        if one.order.prefix(2) != other.order.prefix(2) { return one.order.lexicographicallyPrecedes(other.order) }
        let (left, right) = (Array(one.miss.rule.utf8), Array(other.miss.rule.utf8))
        return left == right ? one.order[2] < other.order[2] : left.lexicographicallyPrecedes(right)
    }

    /// Whether the request itself says what a fact is, or that there is none.
    private func isSettled(_ fact: Fact, _ request: Request) -> Bool {
        request.facts[fact.name] != nil || request.absent.contains(fact.name)
    }
}
