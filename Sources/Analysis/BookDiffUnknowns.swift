// Facts that are assumed otherwise where they are not known. Regions are about requests of which every fact is known or
// absent, so they say nothing of it: "it depends" may become a refusal while no region changes.

public import Decisions
import Desk
import PolicyBook

/// A fact that one book takes for another value than the other does, where it is not known.
public struct BookUnknownChange: Sendable, Hashable {
    public var fact: String
    /// A request that leaves the fact open.
    public var request: Request
    /// Every answer possible in the old book, and in the new one.
    public var old: Set<Answer>
    public var new: Set<Answer>
}

struct BookDiffUnknowns {
    private let old: Book
    private let new: Book
    private let date: CivilDate

    init(_ old: Book, _ new: Book, date: CivilDate) {
        self.old = old
        self.new = new
        self.date = date
    }

    /// One a fact, with the first request found that is answered otherwise.
    func changes() -> [BookUnknownChange] {
        let changed = new.facts.filter { fact in
            fact.derivedFrom == nil && old.fact(fact.name).map { $0.assumed != fact.assumed } ?? false
        }
        guard !changed.isEmpty else { return [] }
        let (before, after) = (Evaluator(book: old), Evaluator(book: new))
        return changed.compactMap { fact in
            for request in requests(without: fact.name) {
                guard let was = try? before.verdict(on: request).possible,
                    let becomes = try? after.verdict(on: request).possible, was != becomes
                else { continue }
                return BookUnknownChange(fact: fact.name, request: request, old: was, new: becomes)
            }
            return nil
        }
    }

    /// Requests that meet what a rule asks besides the fact: nowhere else can its value matter.
    private func requests(without name: String) -> [Request] {
        let facts = RegionFacts([new, old])
        return [old, new].flatMap { book -> [Request] in
            let world = RegionWorld(facts, rules: RegionRules(book, over: facts).rules, offers: [:], absent: false)
            return world.rules.indices.compactMap { number in
                guard let base = facts.numbers[name], world.rules[number].test(on: base) != nil,
                    let slice = world.slices.first(where: { world.isPlayed(number, in: $0) })
                else { return nil }
                let stage = world.stage(slice)
                guard let sample = RegionSample(world.own(number, in: stage), stage, near: date.dayNumber) else {
                    return nil
                }
                var request = sample.request(facts, first: world.first)
                request.facts[name] = nil
                request.absent.remove(name)
                return request
            }
        }
    }
}
