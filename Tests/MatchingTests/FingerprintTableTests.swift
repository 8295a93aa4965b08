// Numbers by fingerprint against a dictionary, and words in one pool.

import TestSupport
import Testing

@testable import Matching

@Suite struct FingerprintTableTests {
    @Test func `a table answers as a dictionary does`() {
        var random = SeededGenerator(seed: 12)
        var table = FingerprintTable()
        var known: [UInt64: Int32] = [:]
        for number in 0..<5000 {
            // Few enough to come twice, and the zero that marks an empty place; one is its stand-in.
            let print = UInt64.random(in: 0...4000, using: &random)
            guard print != 1 else { continue }
            let expected = known[print] ?? Int32(number)
            #expect(table.note(print, Int32(number)) == expected)
            known[print] = expected
        }
        #expect(table.count == known.count)
        for print in UInt64(2)...4000 { #expect(table[print] == known[print]) }
    }

    @Test func `words come back from their pool as they went in`() {
        let words = ["", "é", "mot", "ordinateur", "x"]
        let pool = WordPool(words)
        #expect((0..<pool.count).map(pool.text) == words)
        #expect((0..<pool.count).map(pool.length) == words.map(\.utf8.count))
    }
}
