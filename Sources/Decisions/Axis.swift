// One open fact as an axis of the completions: its codes, cut into classes no candidate tells apart.

import PolicyBook

/// The classes of an open fact. Of a choice or a flag a class is a code; of a number it is a run of codes.
struct Axis {
    let base: Int
    /// The least code of each class of numbers; empty where a class is a code.
    let starts: [Int]
    let count: Int
    /// The classes the fact may have, as bits.
    let allowed: [UInt64]
    private let last: Int

    var words: Int { allowed.count }

    init(_ fact: CompiledFact, base: Int, cuts: some Sequence<Int>, allowed: [UInt64]?) {
        self.base = base
        last = fact.codes.upperBound
        starts = fact.isNumber ? [fact.codes.lowerBound] + cuts : []
        let count = fact.isNumber ? starts.count : fact.codes.count
        self.count = count
        self.allowed = allowed ?? (0..<(count + 63) / 64).map { TestPool.valid($0, upTo: count - 1) }
    }

    /// The bits of some codes, each a class.
    static func bits(of codes: [Int], count: Int) -> [UInt64] {
        var bits = [UInt64](repeating: 0, count: (count + 63) / 64)
        for code in codes { bits[code / 64] |= 1 << UInt64(code % 64) }
        return bits
    }

    /// How many codes a class stands for. Ranges too wide to count are all as wide.
    func weight(_ number: Int) -> UInt128 {
        guard !starts.isEmpty else { return 1 }
        let end = number + 1 < starts.count ? starts[number + 1] &- 1 : last
        return UInt128(min(UInt64(bitPattern: Int64(end &- starts[number])), 1 << 56)) + 1
    }

    /// How many codes the fact may have.
    var weight: UInt128 {
        var sum: UInt128 = 0
        for number in 0..<count where allowed[number / 64] >> UInt64(number % 64) & 1 == 1 { sum += weight(number) }
        return sum
    }

    /// One word of the classes that pass a test.
    @inline(__always)
    func word(_ word: Int, of test: CodeTest, _ index: RuleIndex) -> UInt64 {
        test.isRange ? rangeWord(word, test) : index.word(word, of: test)
    }

    private func rangeWord(_ word: Int, _ test: CodeTest) -> UInt64 {
        let (first, end) = classes(from: test.low, through: test.high)
        let (low, high) = (max(first - word * 64, 0), min(end - word * 64, 64))
        guard low < high else { return 0 }
        let below = high == 64 ? ~UInt64(0) : (1 << UInt64(high)) - 1
        return below & ~((1 << UInt64(low)) - 1)
    }

    /// The classes inside a range whose ends are cuts; the second is exclusive.
    private func classes(from low: Int, through high: Int) -> (Int, Int) {
        if starts.isEmpty { return (max(low, 0), high >= count ? count : high + 1) }
        return (position(of: low), high == Int.max ? count : position(of: high + 1))
    }

    /// The first class that begins at a code or after it.
    private func position(of code: Int) -> Int {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < code { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
