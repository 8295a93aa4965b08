// Counts given out a few at a time come to the same sums, in the order of their table.

import Desk
import Storage
import TestSupport
import Testing
import Tickets

@testable import SQLiteStorage

@Suite struct CountLedgerTests {
    @Test func `what is given out sums to what was added, each time in order`() {
        var random = SeededGenerator(seed: 91)
        var ledger = CountLedger()
        var left: [DayKey: Int] = [:]
        func give(_ counts: [DayCount]) {
            for entry in counts { left[entry.key, default: 0] -= entry.count }
        }
        var isOrdered = true
        for _ in 0..<400 {
            let list = (0..<400).map { _ in
                let key = CountKey(
                    GroupID("g\(Int.random(in: 0..<90, using: &random))"), .ticket,
                    "é\(Int.random(in: 0..<400, using: &random))")
                let day = CivilDate(dayNumber: Int.random(in: -3..<9, using: &random) * 1_000_000_000)
                return DayCount(DayKey(day, key), Int.random(in: -2...5, using: &random))
            }
            for entry in list { left[entry.key, default: 0] += entry.count }
            ledger.add(list)
            let given = ledger.take()
            isOrdered = isOrdered && zip(given, given.dropFirst()).allSatisfy { Self.isBefore($0.key, $1.key) }
            give(given)
        }
        #expect(isOrdered)
        give(ledger.takeAll())
        #expect(left.values.allSatisfy { $0 == 0 })
        #expect(ledger.takeAll().isEmpty)
    }

    private static func isBefore(_ one: DayKey, _ other: DayKey) -> Bool {
        one.key == other.key ? one.day < other.day : one.key < other.key
    }
}
