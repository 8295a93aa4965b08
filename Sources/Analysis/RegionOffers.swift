// Offers that are themselves refused: a client is offered what another rule would refuse the same client.
//
// The format gives an offer no item. One that bears the id of a value of the first fact is taken for that thing, and so is
// one whose title in a language is the value’s name or a phrase clients use for it; others cannot be judged.

import Decisions
import Desk
import PolicyBook

extension RegionAnalysis {
    /// Offers refused to some client who is made them, and rules all of whose offers are refused to some client: whoever
    /// is offered nothing else is left empty-handed.
    func refusedOffers() -> (some: [RegionRefusedOffer], all: [RegionWitness]) {
        let things = offeredThings()
        guard !things.isEmpty else { return ([], []) }
        var (some, all): ([RegionRefusedOffer], [RegionWitness]) = ([], [])
        for (number, rule) in world.rules.enumerated() {
            let refused = rule.rule.alternatives.compactMap { offer in
                things[offer].flatMap { refusal(of: offer, $0, listedBy: number) }
            }
            some += refused
            // A thing refused and offered in its own place is no way out either.
            if rule.rule.alternatives.contains(where: { things[$0] != nil }),
                let witness = emptyHanded(number, things)
            {
                all.append(witness)
            }
        }
        return (some, all)
    }

    /// A client a rule refuses, with offers of which every one is itself refused to them.
    private func emptyHanded(_ number: Int, _ things: [String: Int]) -> RegionWitness? {
        let rule = world.rules[number].rule
        guard rule.outcome == .notOffered, rule.noneBecause == nil else { return nil }
        for slice in world.slices where slice.rules.contains(number) || world.general.contains(number) {
            let there = rule.alternatives.compactMap { offer in
                things[offer].flatMap { code in world.slices.first { $0.codes.contains(code) } }
            }
            let space = space(of: [slice] + there)
            let here = world.stage(slice, in: space)
            let asked = world.partition(Region(space.whole), among: world.candidates(in: slice), in: here)
            guard let claimed = asked.first(where: { $0.rule == number })?.region else { continue }
            var (left, made) = (claimed, false)
            for offer in rule.alternatives {
                guard let tests = world.offers[offer], world.holds(tests, in: slice) else { continue }
                let clients = claimed.intersection(Region(space.box(tests)), in: space)
                let refused = things[offer].map { self.refused($0, to: clients, in: space) } ?? Region()
                made = made || !refused.isEmpty
                left.subtract(clients.subtracting(refused, in: space), in: space)
            }
            // Who can have no offer at all is told elsewhere.
            let none = withoutOffers(rule, claimed, here)
            left.subtract(none, in: space)
            if made, let sample = RegionSample(left, here, near: date.dayNumber) {
                return RegionWitness(rule: rule.id, request: request(sample))
            }
        }
        return nil
    }

    /// The clients who are refused a thing.
    private func refused(_ code: Int, to clients: Region, in space: RegionSpace) -> Region {
        guard let there = world.slices.first(where: { $0.codes.contains(code) }) else { return Region() }
        let stage = world.stage(there, in: space)
        var refused = Region()
        for part in world.partition(clients, among: world.candidates(in: there), in: stage) {
            guard let number = part.rule, world.rules[number].outcome == .notOffered else { continue }
            refused = refused.union(part.region, in: space)
        }
        return refused
    }

    /// The part of a region whose clients meet the conditions of no offer.
    private func withoutOffers(_ rule: Rule, _ region: Region, _ stage: RegionStage) -> Region {
        var left = region
        for offer in rule.alternatives {
            guard let tests = world.offers[offer], world.holds(tests, in: stage.slice) else { continue }
            left.subtract(Region(stage.space.box(tests)), in: stage.space)
        }
        return left
    }

    /// One space that the rules and offers of several slices cut.
    private func space(of slices: [RegionSlice]) -> RegionSpace {
        let rules = slices.flatMap(\.rules) + world.general
        let offered = Set(rules.flatMap { world.rules[$0].rule.alternatives })
        let tests = rules.flatMap { world.rules[$0].tests } + offered.flatMap { world.offers[$0] ?? [] }
        return RegionSpace(world.facts, tests: tests, without: world.first, absent: world.absent)
    }

    /// The code of the thing an offer stands for.
    private func offeredThings() -> [String: Int] {
        guard let first = world.facts.facts.first, let fact = book.fact(first.name) else { return [:] }
        let names = OfferedNames(fact, book.terms)
        var things: [String: Int] = [:]
        for offer in book.offers {
            let code = fact.choices.firstIndex { $0.id == offer.id } ?? names.code(of: offer.title)
            if let code { things[offer.id] = code }
        }
        return things
    }

    /// A client whom a rule gives an offer although a rule refuses them the thing.
    private func refusal(of offer: String, _ code: Int, listedBy number: Int) -> RegionRefusedOffer? {
        guard let tests = world.offers[offer], let there = world.slices.first(where: { $0.codes.contains(code) }) else {
            return nil
        }
        for slice in world.slices where slice.rules.contains(number) || world.general.contains(number) {
            guard world.holds(tests, in: slice), slice.codes != [code] else { continue }
            let space = space(of: [slice, there])
            let (here, other) = (world.stage(slice, in: space), world.stage(there, in: space))
            let asked = world.partition(Region(space.whole), among: world.candidates(in: slice), in: here)
            guard let claimed = asked.first(where: { $0.rule == number })?.region else { continue }
            let clients = claimed.intersection(Region(space.box(tests)), in: space)
            for part in world.partition(clients, among: world.candidates(in: there), in: other) {
                guard let refusing = part.rule, world.rules[refusing].rule.outcome == .notOffered,
                    let sample = RegionSample(part.region, other, near: date.dayNumber, code: code)
                else { continue }
                return RegionRefusedOffer(
                    rule: world.rules[number].rule.id, offer: offer, refusal: world.rules[refusing].rule.id,
                    request: request(sample))
            }
        }
        return nil
    }
}
