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
    let conditions: IndexRange
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

    /// Why it beats a weaker rule.
    @inline(__always)
    func step(over number: Int32) -> BeatenRule.Step {
        if number >= endOfSpecificity { return .specificity }
        return number >= endOfOutcome ? .restrictiveness : .id
    }
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

/// How many classes of codes the rules and offers of a book tell apart in a fact.
struct FactShape: Sendable, BitwiseCopyable {
    let classCount: Int32
    let isNumber: Bool

    /// Whether they fit a word.
    var isNarrow: Bool { classCount <= 64 }
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

/// The broad rules that may be in force in each of some equal spans of days: two rows of bits a span, the second with
/// those that are not on each of its days; before them two rows for the days before. The first rows of all.
struct DayLane: Sendable, BitwiseCopyable {
    var first: Int32 = 0
    /// Days of a span, as a power of two.
    var shift: Int32 = 0
    var spanCount: Int32 = 1
}

/// The rules of a book in order of strength: by specificity, then restrictiveness, then id.
final class RuleIndex: Sendable {
    let rules: Table<CompiledRule>
    let tests: Table<CodeTest>
    /// Words of the sets that need more than one.
    let words: Table<UInt64>
    /// For each test of a fact of no more classes than a word has bits, the classes that pass.
    let classes: Table<UInt64>
    /// The place of each rule's id among all ids.
    let ranks: Table<Int32>
    /// The fact of each condition of each rule.
    let conditionFacts: Table<Int32>
    /// Rules that remove a rule when they apply.
    let overriders: Table<Int32>
    /// Offers by their place in the book.
    let alternatives: Table<Int32>
    /// The conditions of each offer, as ranges of `tests`.
    let offers: Table<IndexRange>
    /// The base fact whose codes find the keyed rules; -1 when there is none.
    let key: Int
    /// Where the keyed rules of each code begin in `keyed`; the list after the last code is that of all of them.
    let keyedStarts: Table<Int32>
    let keyed: Table<Int32>
    /// The days each of them is in force.
    let keyedDays: Table<Int32>
    /// The rules no code of the key leads to, and the days they are in force.
    let broad: Table<Int32>
    let broadDays: Table<Int32>
    let dayLane: DayLane
    let lanes: Table<BroadLane>
    let laneCuts: Table<Int>
    let laneWords: Table<UInt64>
    /// For each fact that broad rules test and that is narrow, where in `broadClasses` the classes begin that pass each
    /// broad rule; -1 for any other.
    let broadClassStarts: Table<Int32>
    let broadClasses: Table<UInt64>
    /// Whether the lanes test every condition of the broad rules.
    let isComplete: Bool
    /// For each fact, the numbers from which another answer may begin, ascending.
    let cuts: Table<IndexRange>
    let cutValues: Table<Int>
    let shapes: Table<FactShape>
    /// Whether some rule tests a base fact.
    let isTested: Table<Bool>

    private let store: TableStore

    init(_ builder: consuming RuleIndexBuilder) {
        let store = TableStore()
        self.store = store
        rules = store.table(builder.rules)
        tests = store.table(builder.pool.tests)
        words = store.table(builder.pool.words)
        classes = store.table(builder.classes)
        ranks = store.table(builder.ranks)
        conditionFacts = store.table(builder.conditionFacts)
        overriders = store.table(builder.overriders)
        alternatives = store.table(builder.alternatives)
        offers = store.table(builder.offers)
        key = builder.key
        keyedStarts = store.table(builder.keyedStarts)
        keyed = store.table(builder.keyed)
        keyedDays = store.table(builder.keyed.flatMap { [builder.rules[Int($0)].from, builder.rules[Int($0)].to] })
        broad = store.table(builder.broad.rules)
        broadDays = store.table(builder.broad.days)
        dayLane = builder.broad.dayLane
        lanes = store.table(builder.broad.lanes)
        laneCuts = store.table(builder.broad.cuts)
        laneWords = store.table(builder.broad.words)
        broadClassStarts = store.table(builder.broadClassStarts)
        broadClasses = store.table(builder.broadClasses)
        isComplete = builder.broad.isComplete
        cuts = store.table(builder.cuts)
        cutValues = store.table(builder.cutValues)
        shapes = store.table(builder.shapes)
        isTested = store.table(builder.isTested)
    }

    /// An index as it was laid out before.
    init(from reader: inout FlatReader) throws(FlatFault) {
        let store = TableStore()
        self.store = store
        rules = store.table(try reader.plain())
        tests = store.table(try reader.plain())
        words = store.table(try reader.plain())
        classes = store.table(try reader.plain())
        ranks = store.table(try reader.plain())
        conditionFacts = store.table(try reader.plain())
        overriders = store.table(try reader.plain())
        alternatives = store.table(try reader.plain())
        offers = store.table(try reader.plain())
        key = try reader.number()
        keyedStarts = store.table(try reader.plain())
        keyed = store.table(try reader.plain())
        keyedDays = store.table(try reader.plain())
        broad = store.table(try reader.plain())
        broadDays = store.table(try reader.plain())
        guard let dayLane = try reader.plain(DayLane.self).first else { throw FlatFault() }
        self.dayLane = dayLane
        lanes = store.table(try reader.list())
        laneCuts = store.table(try reader.plain())
        laneWords = store.table(try reader.plain())
        broadClassStarts = store.table(try reader.plain())
        broadClasses = store.table(try reader.plain())
        isComplete = try reader.flag()
        cuts = store.table(try reader.plain())
        cutValues = store.table(try reader.plain())
        shapes = store.table(try reader.list())
        isTested = store.table(try reader.plain(UInt8.self).map { $0 == 1 })
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

    /// The classes of a fact, no more than a word of them, that pass its test among some.
    @inline(__always)
    func classes(of base: Int, passing range: IndexRange) -> UInt64 {
        for place in range.positions where tests[place].base == Int32(base) { return classes[place] }
        return ~0
    }

    /// Whether a rule is in force and no known or absent fact excludes it. `freed` is taken as open; -1 for none.
    func isOpen(_ number: Int, _ situation: borrowing Situation, freeing freed: Int = -1) -> Bool {
        isOpen(rules[number], situation.states.span, on: situation.day, except: freed, freed)
    }

    /// The same of a rule in hand; `known` is a fact known to hold.
    @inline(__always)
    func isOpen(
        _ rule: CompiledRule, _ states: Span<FactState>, on day: Int32, except known: Int, _ freed: Int
    ) -> Bool {
        guard rule.from <= day, day < rule.to else { return false }
        for place in rule.tests.positions {
            let test = tests[place]
            let base = Int(test.base)
            if base == known || base == freed { continue }
            switch states[base].kind {
            case .known, .assumed: if !holds(test, states[base].code) { return false }
            case .absent: return false
            case .open, .narrowed: continue
            }
        }
        return true
    }

    func cuts(of base: Int) -> Slice<Table<Int>> { cutValues[cuts[base].positions] }
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
