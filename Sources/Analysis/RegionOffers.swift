// Offers that are themselves refused: a client is offered what another rule would refuse the same client.
//
// The format gives an offer no item. One that bears the id of a value of the first fact, or its name as title in a
// language, is taken for that thing; others cannot be judged.

import Decisions
import Desk
import Matching
import PolicyBook

extension RegionAnalysis {
    func refusedOffers() -> [RegionRefusedOffer] {
        let things = offeredThings()
        guard !things.isEmpty else { return [] }
        var found: [RegionRefusedOffer] = []
        for (number, rule) in world.rules.enumerated() {
            for offer in rule.rule.alternatives {
                guard let code = things[offer] else { continue }
                if let refused = refusal(of: offer, code, listedBy: number) { found.append(refused) }
            }
        }
        return found
    }

    /// The code of the thing an offer stands for.
    private func offeredThings() -> [String: Int] {
        guard let first = world.facts.facts.first, let fact = book.fact(first.name) else { return [:] }
        var names: [String: Int] = [:]
        for (code, choice) in fact.choices.enumerated() {
            for language in Language.allCases { names[TextFolding.folded(choice.name[language])] = code }
        }
        var things: [String: Int] = [:]
        for offer in book.offers {
            let code =
                fact.choices.firstIndex { $0.id == offer.id }
                ?? Language.allCases.lazy.compactMap { names[TextFolding.folded(offer.title[$0])] }.first
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
            let offered = Set((slice.rules + there.rules + world.general).flatMap { world.rules[$0].rule.alternatives })
            let all =
                (slice.rules + there.rules + world.general).flatMap { world.rules[$0].tests }
                + offered.flatMap { world.offers[$0] ?? [] }
            let space = RegionSpace(world.facts, tests: all, without: world.first, absent: world.absent)
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
