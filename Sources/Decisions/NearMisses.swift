// The near misses worth telling, kept while they are found. Decides nothing.

/// The first few near misses: the least restrictive first, then the book's order of facts, then rule id, then value.
struct NearMisses: Sendable {
    /// At most this many are told.
    private static let limit = 3

    /// The rule that would decide, were a fact of that code.
    struct Miss: Sendable, BitwiseCopyable {
        let severity: Int32
        let fact: Int32
        let rule: Int32
        let code: Int
    }

    private var best = InlineArray<3, Miss>(repeating: Miss(severity: 0, fact: 0, rule: 0, code: 0))
    private(set) var count = 0

    subscript(_ place: Int) -> Miss { best[place] }

    /// Whether nothing of a fact after those seen so far can be among the first.
    var isSettled: Bool { count == NearMisses.limit && best[count - 1].severity == 0 }

    /// Adds the codes of some classes of a fact, given as a word of bits; a rule comes with its least classes first.
    mutating func add(_ rule: Int, _ word: Int, _ classes: UInt64, _ base: Int, in index: CompiledBook) {
        let severity = index.rules.rules[rule].severity
        if count == NearMisses.limit, severity > best[count - 1].severity { return }
        let fact = index.facts[base]
        var bits = classes
        while bits != 0 {
            let number = word * 64 + bits.trailingZeroBitCount
            bits &= bits - 1
            var (code, last) = (number, number)
            if fact.isNumber {
                let cuts = index.rules.cuts(of: base)
                code = number == 0 ? fact.codes.lowerBound : cuts[cuts.startIndex + number - 1]
                last = number < cuts.count ? cuts[cuts.startIndex + number] - 1 : fact.codes.upperBound
            }
            while add(Miss(severity: severity, fact: Int32(base), rule: Int32(rule), code: code), index.rules.ranks) {
                if code == last { break }
                code += 1
            }
            // Where one code came too late, so do all after it.
            if code != last { return }
        }
    }

    /// Whether it is among the first.
    private mutating func add(_ miss: Miss, _ ranks: Table<Int32>) -> Bool {
        var place = count
        while place > 0, NearMisses.isBefore(miss, best[place - 1], ranks) { place -= 1 }
        if place >= NearMisses.limit { return false }
        if count < NearMisses.limit { count += 1 }
        var later = count - 1
        while later > place {
            best[later] = best[later - 1]
            later -= 1
        }
        best[place] = miss
        return true
    }

    private static func isBefore(_ one: Miss, _ other: Miss, _ ranks: Table<Int32>) -> Bool {
        if one.severity != other.severity { return one.severity < other.severity }
        if one.fact != other.fact { return one.fact < other.fact }
        if one.rule != other.rule { return ranks[Int(one.rule)] < ranks[Int(other.rule)] }
        return one.code < other.code
    }
}
