// Which rule decides where: the completions of a request cut into regions, one a deciding rule.

import PolicyBook

/// The completions of a request and the rule that decides each; rule nil where none applies.
struct Evaluation {
    struct Region {
        let rule: Int?
        /// Disjoint, never empty.
        let boxes: [Box]
    }

    let space: Space
    let regions: [Region]
    /// Rules that may apply, the strongest first.
    let candidates: [Int]

    /// The rules that decide somewhere, the strongest first.
    var deciders: [Int] { regions.compactMap(\.rule) }

    func answer(_ rule: Int?, _ index: RuleIndex) -> Answer {
        rule.map { .outcome(index.rules[$0].rule.outcome) } ?? .noPolicy
    }

    func answers(_ index: RuleIndex) -> Set<Answer> {
        Set(regions.map { answer($0.rule, index) })
    }

    /// Whether conditions hold in some of these completions; facts outside the space are taken as free.
    func meets(_ conditions: CompiledConditions, _ boxes: [Box]) -> Bool {
        let held = space.box { dimension, code in conditions.test(on: dimension.fact)?.holds(code) ?? true }
        guard let held else { return false }
        return boxes.contains { space.intersection($0, held) != nil }
    }

    /// The facts that can change the answer by themselves in some completion, the most telling first: the mean
    /// number of answers left over a fact's values is smallest; ties in the book's order.
    func questions(_ index: RuleIndex) -> [String] {
        let boxes = regions.flatMap { region in region.boxes.map { (answer(region.rule, index), $0) } }
        let telling = tellingDimensions(boxes)
        let scored = telling.map { number -> (number: Int, left: Int, values: Int) in
            let dimension = space.dimensions[number]
            var left = 0
            for position in 0..<dimension.count {
                let answers = Set(boxes.lazy.filter { $0.1.has(position, of: dimension) }.map(\.0))
                left += answers.count * dimension.weights[position]
            }
            return (number, left, dimension.weights.reduce(0, +))
        }
        let best = scored.sorted { one, other in
            let (left, right) = (one.left * other.values, other.left * one.values)
            return left == right ? one.number < other.number : left < right
        }
        return best.map { index.facts[space.dimensions[$0.number].fact].fact.name }
    }

    private func tellingDimensions(_ boxes: [(Answer, Box)]) -> [Int] {
        var found: Set<Int> = []
        for (position, (answer, box)) in boxes.enumerated() {
            for (other, otherBox) in boxes[(position + 1)...] where other != answer {
                if let sole = space.soleDifference(box, otherBox) { found.insert(sole) }
            }
            if found.count == space.dimensions.count { break }
        }
        return found.sorted()
    }
}

extension Evaluator {
    /// Cuts the completions of what is unknown into regions by deciding rule.
    func evaluate(_ states: [FactState], on day: Int) -> Evaluation {
        let candidates = candidates(states, on: day)
        let space = space(over: candidates, states)
        var remaining = [space.whole]
        var regions: [Evaluation.Region] = []
        let boxes = candidates.map { box(of: $0, in: space) }
        let places = Dictionary(uniqueKeysWithValues: candidates.enumerated().map { ($1, $0) })
        for (place, rule) in candidates.enumerated() {
            guard let own = boxes[place] else { continue }
            var effective = [own]
            for overrider in index.rules[rule].overriddenBy {
                guard let other = places[overrider].flatMap({ boxes[$0] }) else { continue }
                effective = space.subtracting(other, from: effective)
            }
            var claimed: [Box] = []
            for box in effective {
                claimed += remaining.compactMap { space.intersection($0, box) }
                remaining = space.subtracting(box, from: remaining)
            }
            if !claimed.isEmpty { regions.append(Evaluation.Region(rule: rule, boxes: claimed)) }
            if remaining.isEmpty { break }
        }
        if !remaining.isEmpty { regions.append(Evaluation.Region(rule: nil, boxes: remaining)) }
        return Evaluation(space: space, regions: regions, candidates: candidates)
    }

    /// The rules in force that no known or absent fact excludes, the strongest first.
    private func candidates(_ states: [FactState], on day: Int) -> [Int] {
        var found: [Int] = []
        index.root.visit(states) { number in
            let rule = index.rules[number]
            guard rule.from <= day, day < rule.to else { return }
            let isOpen = rule.conditions.tests.allSatisfy { base, test in
                switch states[base] {
                case .known(let code, _): test.holds(code)
                case .absent: false
                case .unknown: true
                }
            }
            if isOpen { found.append(number) }
        }
        found.sort()
        return found.enumerated().filter { $0 == 0 || found[$0 - 1] != $1 }.map(\.element)
    }

    /// Where a rule applies; nil where it never does.
    func box(of rule: Int, in space: Space) -> Box? {
        let conditions = index.rules[rule].conditions
        return space.box { dimension, code in conditions.test(on: dimension.fact)?.holds(code) ?? true }
    }

    private func space(over candidates: [Int], _ states: [FactState]) -> Space {
        let tests = candidates.map { index.rules[$0].conditions }
        let offered = Set(candidates.flatMap { index.rules[$0].rule.alternatives })
        let bases = Set(tests.flatMap { $0.tests.map(\.base) })
        let cuts = RuleIndex.cuts(in: tests + offered.compactMap { offers[$0] })
        var dimensions: [Dimension] = []
        var offset = 0
        for base in bases.sorted() {
            guard case .unknown(let allowed) = states[base] else { continue }
            let dimension = dimension(base, allowed, cuts[base] ?? [], at: offset)
            offset = dimension.words.upperBound
            dimensions.append(dimension)
        }
        return Space(dimensions: dimensions, wordCount: offset)
    }

    private func dimension(_ base: Int, _ allowed: [Int]?, _ cuts: Set<Int>, at offset: Int) -> Dimension {
        let codes = index.facts[base].codes
        guard case .number = index.facts[base].fact.domain else {
            let values = allowed ?? Array(codes)
            return Dimension(
                fact: base, representatives: values, weights: [Int](repeating: 1, count: values.count),
                offset: offset)
        }
        let starts = ([codes.lowerBound] + cuts.filter { codes.contains($0) && $0 > codes.lowerBound }).sorted()
        let weights = starts.indices.map { place in
            (place + 1 < starts.count ? starts[place + 1] : codes.upperBound + 1) - starts[place]
        }
        return Dimension(fact: base, representatives: starts, weights: weights, offset: offset)
    }
}
