// Everything an index knows of one language: its stems, which passages hold each and how much (BM25F, its fields already
// folded into one number), and the short sentences a query can be held against. Built once; knows no query.

import Desk

/// Which field of a passage a word stands in, and what a word there is worth.
package struct PassageField: Sendable {
    package var weight: Float
    /// How far a long field dilutes its words: 0 not at all, 1 in proportion.
    package var dilution: Float

    package init(weight: Float, dilution: Float) {
        self.weight = weight
        self.dilution = dilution
    }
}

/// The constants of BM25F and of what is not the word itself, fitted with `guichet-bench matching --sweep`.
package struct PassageWeights: Sendable {
    /// Title, terms, text, asked.
    package var fields = [
        PassageField(weight: 2.0, dilution: 0.6), PassageField(weight: 1.5, dilution: 0.3),
        PassageField(weight: 1.0, dilution: 0.6), PassageField(weight: 1.0, dilution: 0.4),
    ]
    /// Where repeating a word stops to count: a weighted frequency of this much is worth half.
    package var saturation: Float = 2.5
    /// What a word said of anything weighs beside one that is not.
    package var commonplace: Float = 0.8
    /// What another word for the same thing is worth, and what it is where the word itself stands in the book.
    package var concept: Float = 0.7
    package var conceptBeside: Float = 0.3
    /// How much less the further words of a concept are worth the more of them the book has.
    package var spread: Float = 0.15
    /// What a word that looks alike is worth.
    package var lookalike: Float = 0.5

    package init() {}
}

struct PassageSide: Sendable {
    /// What a sentence is: a passage's title, a phrase that means it, or what clients say of it.
    enum Kind: UInt8 {
        case title, phrase, asked
    }

    /// Terms by the fingerprint of their stem, in either reading.
    let stems: FingerprintTable
    private(set) var rarity: [Float] = []
    /// The passages of term `n` stand from `starts[n]` to `starts[n + 1]`.
    private var starts: [Int32] = [0]
    private var slots: [Int32] = []
    private var worths: [Float] = []
    /// The sentences of term `n`, in the same manner.
    private var sentenceStarts: [Int32] = [0]
    private var sentences: [Int32] = []
    /// By sentence: its passage, what it is, and the weight of its words, plain and squared.
    private(set) var sentenceSlots: [Int32] = []
    private(set) var sentenceKinds: [UInt8] = []
    private(set) var sentenceWeights: [Float] = []
    private(set) var sentenceNorms: [Float] = []

    init(_ draft: PassageDraft, _ weights: PassageWeights) {
        stems = draft.stems
        let termCount = Int(draft.termCount)
        let averages = weights.fields.indices.map { field in
            max(1, Float(draft.lengths.reduce(0) { $0 + $1[field] }) / Float(max(1, draft.lengths.count)))
        }
        var cursors = Array(repeating: Int32(0), count: termCount + 1)
        draft.eachPosting(averages, weights) { term, _, _ in cursors[Int(term) + 1] += 1 }
        let passageCount = Float(draft.slots.count)
        rarity = (0..<termCount).map { term in
            let holders = Float(cursors[term + 1])
            return logarithm(1 + (passageCount - holders + 0.5) / (holders + 0.5))
        }
        for term in 0..<termCount { cursors[term + 1] += cursors[term] }
        starts = cursors
        slots = Array(repeating: 0, count: Int(cursors[termCount]))
        worths = Array(repeating: 0, count: slots.count)
        draft.eachPosting(averages, weights) { term, passage, frequency in
            let place = Int(cursors[Int(term)])
            cursors[Int(term)] += 1
            slots[place] = draft.slots[Int(passage)]
            worths[place] = frequency / (frequency + weights.saturation)
        }
        addSentences(of: draft)
    }

    private mutating func addSentences(of draft: PassageDraft) {
        sentenceSlots = draft.sentenceSlots
        sentenceKinds = draft.sentenceKinds
        let count = draft.sentenceSlots.count
        sentenceWeights = Array(repeating: 0, count: count)
        sentenceNorms = sentenceWeights
        var cursors = Array(repeating: Int32(0), count: rarity.count + 1)
        for term in draft.sentenceTerms { cursors[Int(term) + 1] += 1 }
        for term in rarity.indices { cursors[term + 1] += cursors[term] }
        sentenceStarts = cursors
        sentences = Array(repeating: 0, count: draft.sentenceTerms.count)
        for sentence in 0..<count {
            for place in Int(draft.sentenceStarts[sentence])..<Int(draft.sentenceStarts[sentence + 1]) {
                let term = Int(draft.sentenceTerms[place])
                sentences[Int(cursors[term])] = Int32(sentence)
                cursors[term] += 1
                sentenceWeights[sentence] += rarity[term]
                sentenceNorms[sentence] += rarity[term] * rarity[term]
            }
        }
    }

    /// Calls back with each passage that holds a term and how much it is worth there, 0 to 1.
    func eachSlot(of term: Int32, _ body: (Int, Float) -> Void) {
        for place in Int(starts[Int(term)])..<Int(starts[Int(term) + 1]) { body(Int(slots[place]), worths[place]) }
    }

    /// Whether a title or a phrase that means a passage holds a term.
    func isHeadline(_ term: Int32) -> Bool {
        sentences[Int(sentenceStarts[Int(term)])..<Int(sentenceStarts[Int(term) + 1])].contains {
            Kind(rawValue: sentenceKinds[Int($0)]) != .asked
        }
    }

    /// Calls back with each sentence that holds a term.
    func eachSentence(of term: Int32, _ body: (Int) -> Void) {
        for place in Int(sentenceStarts[Int(term)])..<Int(sentenceStarts[Int(term) + 1]) { body(Int(sentences[place])) }
    }
}

extension PassageSide: Flat {
    func write(to writer: inout FlatWriter) {
        stems.write(to: &writer)
        writer.plain(rarity)
        writer.plain(starts)
        writer.plain(slots)
        writer.plain(worths)
        writer.plain(sentenceStarts)
        writer.plain(sentences)
        writer.plain(sentenceSlots)
        writer.plain(sentenceKinds)
        writer.plain(sentenceWeights)
        writer.plain(sentenceNorms)
    }

    init(from reader: inout FlatReader) throws(FlatFault) {
        stems = try FingerprintTable(from: &reader)
        rarity = try reader.plain()
        starts = try reader.plain()
        slots = try reader.plain()
        worths = try reader.plain()
        sentenceStarts = try reader.plain()
        sentences = try reader.plain()
        sentenceSlots = try reader.plain()
        sentenceKinds = try reader.plain()
        sentenceWeights = try reader.plain()
        sentenceNorms = try reader.plain()
    }
}
