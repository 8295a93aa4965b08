// Shares that add up, and who the main client groups are.

import Desk
import ServiceLevels
import TestSupport
import Testing

@Suite struct ConsumptionShareTests {
    @Test func `thirds add up to the whole`() {
        let shares = ConsumptionShare.shares(["a": 1, "b": 1, "c": 1])
        #expect(shares.map(\.perMille) == [334, 333, 333])
        #expect(shares.map(\.standing) == [.main, .main, .main])
    }

    @Test func `a share is told with one decimal, and never as nothing for some`() {
        let shares = ConsumptionShare.shares(["health": 1245, "parks": 8754, "mint": 1, "post": 0])
        #expect(
            shares.map(\.percent.english) == ["87.5%", "12.5%", "<0.1%", "0.0%"])
        #expect(shares[1].percent.french == "12,5\u{00A0}%")
        #expect(shares[2].percent.french == "<\u{00A0}0,1\u{00A0}%")
    }

    @Test func `the main groups are the fewest that make four fifths`() {
        let shares = ConsumptionShare.shares(["health": 500, "parks": 300, "mint": 150, "post": 50])
        #expect(shares.map(\.group) == ["health", "parks", "mint", "post"])
        #expect(shares.map(\.standing) == [.main, .main, .secondary, .secondary])
    }

    @Test func `where nothing was asked nobody is a main client`() {
        #expect(ConsumptionShare.shares([:]).isEmpty)
        let shares = ConsumptionShare.shares(["a": 0, "b": -5])
        #expect(shares.allSatisfy { $0.perMille == 0 && $0.standing == .secondary && $0.count == 0 })
    }

    @Test func `shares of any counts add up, keep their order, and no smaller set of groups makes four fifths`() {
        var random = SeededGenerator(seed: 31)
        for _ in 0..<300 {
            var counts: [GroupID: Int] = [:]
            for number in 0..<Int.random(in: 1...20, using: &random) {
                counts[GroupID("g\(number)")] = Int.random(in: 0...random.pick([3, 1000, 10_000_000]), using: &random)
            }
            let total = counts.values.reduce(0, +)
            guard total > 0 else { continue }
            let shares = ConsumptionShare.shares(counts)
            #expect(shares.reduce(0) { $0 + $1.perMille } == 1000)
            #expect(shares.map(\.count) == counts.values.sorted(by: >))
            for share in shares {
                let exact = Double(share.count) * 1000 / Double(total)
                #expect(abs(Double(share.perMille) - exact) < 1)
            }
            let main = shares.filter { $0.standing == .main }.map(\.count)
            #expect(main.reduce(0, +) * 5 >= total * 4)
            #expect(main.dropLast().reduce(0, +) * 5 < total * 4)
        }
    }
}
