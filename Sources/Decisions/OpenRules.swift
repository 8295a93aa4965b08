// Every rule a request leaves open, as bits: what a decision beats is told from them.

/// The open rules of a request: a bit a broad rule, then the numbers of the keyed ones in order of strength.
struct OpenRules: Sendable {
    private var ledger: [UInt64] = []
    /// How many words of bits there are.
    private var width = 0

    /// None.
    init() {}

    /// Those in force that no known or absent fact excludes.
    init(_ index: RuleIndex, _ situation: borrowing Situation) {
        let (gathered, range, isKeyKnown) = index.keyedRules(situation, -1)
        let (rows, rowCount) = index.rows(situation, -1)
        let width = index.broadWidth
        self.width = width
        let states = situation.states.span
        ledger = [UInt64](unsafeUninitializedCapacity: width + range.count) { ledger, count in
            OpenRules.tell(ledger, width, index, rows, rowCount)
            if width > 0 { OpenRules.check(ledger, width, index, situation, Int(rows[0]) + width) }
            count = width
            for place in range where !gathered.isEmpty || index.isKeyedInForce(place, on: situation.day) {
                let number = gathered.isEmpty ? index.keyed[place] : gathered[place]
                let rule = index.rules[Int(number)]
                if index.isOpen(rule, states, on: situation.day, except: isKeyKnown ? index.key : -1, -1) {
                    ledger.initializeElement(at: count, to: UInt64(number))
                    count += 1
                }
            }
        }
    }

    /// Writes the broad rules that all rows have.
    private static func tell(
        _ ledger: UnsafeMutableBufferPointer<UInt64>, _ width: Int, _ index: RuleIndex, _ rows: InlineArray<9, Int32>,
        _ rowCount: Int
    ) {
        let first = index.laneWords.part(Int(rows[0]), width)
        for word in 0..<width { ledger.initializeElement(at: word, to: first[word]) }
        for place in 1..<max(1, rowCount) {
            let row = index.laneWords.part(Int(rows[place]), width)
            for word in 0..<width { ledger[word] &= row[word] }
        }
    }

    /// Takes away the broad rules that are not open after all.
    private static func check(
        _ ledger: UnsafeMutableBufferPointer<UInt64>, _ width: Int, _ index: RuleIndex,
        _ situation: borrowing Situation, _ doubtful: Int
    ) {
        let row = index.laneWords.part(doubtful, width)
        for word in 0..<width {
            var bits = index.isComplete ? ledger[word] & row[word] : ledger[word]
            while bits != 0 {
                let spot = word * 64 + bits.trailingZeroBitCount
                if !index.isOpen(Int(index.broad[spot]), situation) { ledger[word] &= ~(bits & (0 &- bits)) }
                bits &= bits - 1
            }
        }
    }

    /// The strongest of them.
    func first(in index: RuleIndex) -> Int32? {
        let keyed = ledger.count > width ? Int32(ledger[width]) : nil
        for word in 0..<width where ledger[word] != 0 {
            let broad = index.broad[word * 64 + ledger[word].trailingZeroBitCount]
            return keyed.map { min($0, broad) } ?? broad
        }
        return keyed
    }

    /// All of them, the strongest first.
    func all(in index: RuleIndex) -> [Int32] {
        var all: [Int32] = []
        var keyed = ledger[width...]
        for word in 0..<width {
            var bits = ledger[word]
            while bits != 0 {
                let number = index.broad[word * 64 + bits.trailingZeroBitCount]
                bits &= bits - 1
                while let next = keyed.first, next < UInt64(number) { all.append(Int32(keyed.removeFirst())) }
                all.append(number)
            }
        }
        return all + keyed.map { Int32($0) }
    }

    /// Different for nearly any two sets of rules.
    var weight: Int { ledger.reduce(0) { $0 &+ Int(truncatingIfNeeded: $1) } }
}
