// The near misses worth telling, kept while they are found. Decides nothing.

import PolicyBook

/// The first few near misses: the least restrictive first, then the book's order of facts, then rule id, then value.
struct NearMisses {
    /// At most this many are told.
    private static let limit = 3

    private struct Miss {
        let severity: Int32
        let fact: Int
        let rule: Int
        let code: Int
    }

    private let index: CompiledBook
    private var best: [Miss] = []

    init(_ index: CompiledBook) {
        self.index = index
    }

    /// Adds the codes of some classes of a fact, given as a word of bits; a rule comes with its least classes first.
    mutating func add(_ rule: Int, _ severity: Int32, _ word: Int, _ classes: UInt64, _ base: Int) {
        let fact = index.facts[base]
        let cuts = index.rules.cuts(of: base)
        var bits = classes
        while bits != 0 {
            let number = word * 64 + bits.trailingZeroBitCount
            bits &= bits - 1
            var (code, last) = (number, number)
            if fact.isNumber {
                code = number == 0 ? fact.codes.lowerBound : cuts[cuts.startIndex + number - 1]
                last = number < cuts.count ? cuts[cuts.startIndex + number] - 1 : fact.codes.upperBound
            }
            while add(Miss(severity: severity, fact: base, rule: rule, code: code)) {
                if code == last { break }
                code += 1
            }
            // Where one code came too late, so do all after it.
            if code != last { return }
        }
    }

    /// Whether it is among the first.
    private mutating func add(_ miss: Miss) -> Bool {
        var place = best.count
        while place > 0, isBefore(miss, best[place - 1]) { place -= 1 }
        if place >= NearMisses.limit { return false }
        if best.count == NearMisses.limit { best.removeLast() }
        best.insert(miss, at: place)
        return true
    }

    private func isBefore(_ one: Miss, _ other: Miss) -> Bool {
        if one.severity != other.severity { return one.severity < other.severity }
        if one.fact != other.fact { return one.fact < other.fact }
        if one.rule != other.rule { return index.precedes(one.rule, other.rule) }
        return one.code < other.code
    }

    /// As people read them.
    var told: [NearMiss] {
        best.map { miss in
            let (rule, fact) = (index.told[miss.rule], index.facts[miss.fact])
            return NearMiss(
                rule: rule.rule, clause: rule.clause, outcome: rule.outcome, fact: fact.fact.name,
                value: fact.value(of: miss.code))
        }
    }
}
