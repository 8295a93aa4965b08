// The inverted index of one language: for each stem the passages that hold it and how much, BM25F's fields already folded
// into one number. Built once from counted words; knows no query.

/// Which field of a passage a word stands in, and what a word there is worth.
struct PassageField: Sendable {
    let weight: Float
    /// How far a long field dilutes its words: 0 not at all, 1 in proportion.
    let dilution: Float

    static let all = [
        PassageField(weight: 2.0, dilution: 0.4),  // title
        PassageField(weight: 2.5, dilution: 0.2),  // terms
        PassageField(weight: 1.0, dilution: 0.6),  // text
        PassageField(weight: 1.5, dilution: 0.4),  // asked
    ]
}

struct PassagePostings: Sendable {
    /// Where repeating a word stops to count: a weighted frequency of this much is worth half.
    static let saturation: Float = 1.2

    private(set) var rarity: [Float] = []
    private(set) var starts: [Int32] = [0]
    private(set) var slots: [Int32] = []
    private(set) var worths: [Float] = []

    /// One word of one field of one passage, and how often.
    struct Count {
        let term: Int32
        let passage: Int32
        let field: UInt8
        let times: UInt16
    }

    init() {}

    /// Postings as they were counted before.
    init(rarity: [Float], starts: [Int32], slots: [Int32], worths: [Float]) {
        self.rarity = rarity
        self.starts = starts
        self.slots = slots
        self.worths = worths
    }

    /// `counts` come passage by passage and, within one, term by term; `slots` names the caller's slot of each passage.
    init(counts: [Count], lengths: [[Int32]], slots passageSlots: [Int32], termCount: Int) {
        guard !passageSlots.isEmpty else { return }
        let averages = PassageField.all.indices.map { field in
            max(1, Float(lengths.reduce(0) { $0 + $1[field] }) / Float(lengths.count))
        }
        var cursors = Array(repeating: Int32(0), count: termCount + 1)
        Self.eachPosting(counts, lengths, averages) { term, _, _ in cursors[Int(term) + 1] += 1 }
        let passageCount = Float(passageSlots.count)
        rarity = (0..<termCount).map { term in
            let holders = Float(cursors[term + 1])
            return logarithm(1 + (passageCount - holders + 0.5) / (holders + 0.5))
        }
        for term in 0..<termCount { cursors[term + 1] += cursors[term] }
        starts = cursors
        slots = Array(repeating: 0, count: Int(cursors[termCount]))
        worths = Array(repeating: 0, count: slots.count)
        Self.eachPosting(counts, lengths, averages) { term, passage, frequency in
            let place = Int(cursors[Int(term)])
            cursors[Int(term)] += 1
            slots[place] = passageSlots[Int(passage)]
            worths[place] = frequency / (frequency + Self.saturation)
        }
    }

    private static func eachPosting(
        _ counts: [Count], _ lengths: [[Int32]], _ averages: [Float], _ body: (Int32, Int32, Float) -> Void
    ) {
        var index = 0
        while index < counts.count {
            let (term, passage) = (counts[index].term, counts[index].passage)
            var frequency: Float = 0
            while index < counts.count, counts[index].term == term, counts[index].passage == passage {
                let number = Int(counts[index].field)
                let field = PassageField.all[number]
                let relative = Float(lengths[Int(passage)][number]) / averages[number]
                frequency +=
                    field.weight * Float(counts[index].times) / (1 - field.dilution + field.dilution * relative)
                index += 1
            }
            body(term, passage, frequency)
        }
    }

    /// Calls back with each slot that holds a term and how much it is worth there, 0 to 1.
    func eachSlot(of term: Int32, _ body: (Int, Float) -> Void) {
        for place in Int(starts[Int(term)])..<Int(starts[Int(term) + 1]) { body(Int(slots[place]), worths[place]) }
    }
}
