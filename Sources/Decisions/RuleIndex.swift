// A book's rules compiled for deciding: flat arrays of plain numbers, rules in order of strength, and an index so that
// a decision never scans them all. Holds no words and no values of the book: those are looked up by rule number.

import Desk

/// What conditions on one base fact ask of its code: to be in a range, or in a set of codes.
struct CodeTest: Sendable, BitwiseCopyable {
    let base: Int32
    /// How many words the set has; -1 for a range, 0 when nothing passes.
    let count: Int32
    /// The range's least code, or which word of all the codes is the set's first.
    let low: Int
    /// The range's greatest code, or the set's only word, or else where its words begin in the pool.
    let high: Int

    var isRange: Bool { count < 0 }
}

/// A rule without its words: numbers into the arrays of the index, and where it stands in the book.
struct CompiledRule: Sendable, BitwiseCopyable {
    /// In force from this day, until before that one.
    let from: Int32
    let to: Int32
    let tests: IndexRange
    let overriders: IndexRange
    let alternatives: IndexRange
    /// Where the rules that carry conditions on the same facts end.
    let endOfSpecificity: Int32
    /// Where those among them with the same outcome end.
    let endOfOutcome: Int32
    /// How restrictive the outcome is, 0 to 4.
    let severity: Int32
    /// Its policy, its clause there, and its own place there.
    let policy: Int32
    let clause: Int32
    let rule: Int32
}

/// A range of positions in one of the arrays.
struct IndexRange: Sendable, BitwiseCopyable {
    let start: Int32
    let end: Int32

    init(_ start: Int, _ end: Int) {
        self.start = Int32(start)
        self.end = Int32(end)
    }

    var isEmpty: Bool { start == end }
    var positions: Range<Int> { Int(start)..<Int(end) }
}

/// The broad rules that hold for each class of a fact's codes: one row of bits a class, and a last one for absent.
struct BroadLane: Sendable, BitwiseCopyable {
    let base: Int32
    let firstRow: Int32
    let rowCount: Int32
    /// Where classes of numbers begin, after the first; empty where a class is a code.
    let cuts: IndexRange
    let isNumber: Bool
}

/// The rules of a book in order of strength: by specificity, then restrictiveness, then id.
final class RuleIndex: Sendable {
    let rules: [CompiledRule]
    let tests: [CodeTest]
    /// Words of the sets that need more than one.
    let words: [UInt64]
    /// Rules that remove a rule when they apply.
    let overriders: [Int32]
    /// Offers by their place in the book.
    let alternatives: [Int32]
    /// The conditions of each offer, as ranges of `tests`.
    let offers: [IndexRange]
    /// The base fact whose codes find the keyed rules; -1 when there is none.
    let key: Int
    /// Where the keyed rules of each code begin in `keyed`; the list after the last code is that of all of them.
    let keyedStarts: [Int32]
    let keyed: [Int32]
    /// The rules no code of the key leads to, and the days they are in force.
    let broad: [Int32]
    let broadDays: [Int32]
    let lanes: [BroadLane]
    let laneCuts: [Int]
    let laneWords: [UInt64]
    /// Whether the lanes test every condition of the broad rules.
    let isComplete: Bool
    /// For each fact, the numbers from which another answer may begin, ascending.
    let cuts: [IndexRange]
    let cutValues: [Int]
    /// Whether some rule tests a base fact.
    let isTested: [Bool]

    init(_ builder: consuming RuleIndexBuilder) {
        rules = builder.rules
        tests = builder.pool.tests
        words = builder.pool.words
        overriders = builder.overriders
        alternatives = builder.alternatives
        offers = builder.offers
        key = builder.key
        keyedStarts = builder.keyedStarts
        keyed = builder.keyed
        broad = builder.broad.rules
        broadDays = builder.broad.days
        lanes = builder.broad.lanes
        laneCuts = builder.broad.cuts
        laneWords = builder.broad.words
        isComplete = builder.broad.isComplete
        cuts = builder.cuts
        cutValues = builder.cutValues
        isTested = builder.isTested
    }

    /// An index as it was laid out before.
    init(from reader: inout FlatReader) throws(FlatFault) {
        rules = try reader.plain()
        tests = try reader.plain()
        words = try reader.plain()
        overriders = try reader.plain()
        alternatives = try reader.plain()
        offers = try reader.plain()
        key = try reader.number()
        keyedStarts = try reader.plain()
        keyed = try reader.plain()
        broad = try reader.plain()
        broadDays = try reader.plain()
        lanes = try reader.list()
        laneCuts = try reader.plain()
        laneWords = try reader.plain()
        isComplete = try reader.flag()
        cuts = try reader.plain()
        cutValues = try reader.plain()
        isTested = try reader.plain(UInt8.self).map { $0 == 1 }
    }

    @inline(__always)
    func holds(_ test: CodeTest, _ code: Int) -> Bool {
        if test.count < 0 { return test.low <= code && code <= test.high }
        let word = code >> 6 - test.low
        guard UInt(bitPattern: word) < UInt(test.count) else { return false }
        let bits = test.count == 1 ? UInt64(bitPattern: Int64(test.high)) : words[test.high + word]
        return bits >> UInt64(code & 63) & 1 == 1
    }

    /// A word of a set, counted among all the words of the fact's codes.
    @inline(__always)
    func word(_ word: Int, of test: CodeTest) -> UInt64 {
        let own = word - test.low
        guard UInt(bitPattern: own) < UInt(test.count) else { return 0 }
        return test.count == 1 ? UInt64(bitPattern: Int64(test.high)) : words[test.high + own]
    }

    func test(on base: Int, of range: IndexRange) -> CodeTest? {
        for place in range.positions where tests[place].base == Int32(base) { return tests[place] }
        return nil
    }

    /// Whether a rule is in force and no known or absent fact excludes it. `skipped` is a fact known to hold.
    @inline(__always)
    func isOpen(_ rule: CompiledRule, _ states: [FactState], on day: Int32, except skipped: Int = -1) -> Bool {
        guard rule.from <= day, day < rule.to else { return false }
        for place in rule.tests.positions {
            let test = tests[place]
            let base = Int(test.base)
            if base == skipped { continue }
            switch states[base].kind {
            case .known, .assumed: if !holds(test, states[base].code) { return false }
            case .absent: return false
            case .open, .narrowed: continue
            }
        }
        return true
    }

    func cuts(of base: Int) -> ArraySlice<Int> { cutValues[cuts[base].positions] }
}

/// What is known of a base fact.
struct FactState: Sendable, BitwiseCopyable {
    enum Kind: UInt8 {
        case known
        /// Known only because the book assumes it.
        case assumed
        case absent
        case open
        /// Open, but only to some codes.
        case narrowed
    }

    var kind: Kind
    var code: Int

    static let open = FactState(kind: .open, code: 0)

    var isOpen: Bool { kind == .open || kind == .narrowed }
}
