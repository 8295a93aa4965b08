// Values of another thread arrive in their order, and nobody waits for what nobody wants.

import Synchronization
import Testing

@testable import SQLiteStorage

@Suite struct BeltTests {
    private struct Enough: Error {}

    @Test(arguments: [1, 3, 100])
    func `all values arrive once, in their order`(_ most: Int) throws {
        var used: [Int] = []
        try Belt.run(most: most) { put in
            for number in 0..<2000 where !put(number) { return }
        } use: { number in
            used.append(number)
        }
        #expect(used == Array(0..<2000))
    }

    @Test func `whoever makes them is told when the use of one failed`() {
        let made = Atomic(0)
        let isTold = Atomic(false)
        #expect(throws: Enough.self) {
            try Belt.run(most: 2) { put in
                while put(made.add(1, ordering: .relaxed).newValue) {}
                isTold.store(true, ordering: .relaxed)
            } use: { number in
                if number == 5 { throw Enough() }
            }
        }
        let wasTold = isTold.load(ordering: .relaxed)
        #expect(wasTold)
        let count = made.load(ordering: .relaxed)
        #expect(count < 10)
    }

    @Test func `a maker without values ends it`() throws {
        try Belt<Int>.run(most: 2) { _ in
        } use: { _ in
            Issue.record("nothing was put")
        }
    }
}
