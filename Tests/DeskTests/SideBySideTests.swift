// Every piece of work is done once, whatever the number of pieces and threads.

import Desk
import Synchronization
import Testing

@Test(arguments: [0, 1, 2, 7, 1000])
func `every piece is done once, and all before it returns`(_ count: Int) {
    let done = Mutex<[Int]>([])
    SideBySide.perform(count) { number in done.withLock { $0.append(number) } }
    #expect(done.withLock { $0.sorted() } == Array(0..<count))
}

@Suite struct AsideTests {
    @Test func `what is worked out aside is there when waited for, once`() {
        let runs = Atomic(0)
        let asides = (0..<50).map { number in
            Aside {
                runs.add(1, ordering: .relaxed)
                return number * number
            }
        }
        #expect(asides.map { $0.wait() } == (0..<50).map { $0 * $0 })
        #expect(asides[3].wait() == 9)
        #expect(runs.load(ordering: .relaxed) == 50)
    }

    @Test func `one that nobody waits for ends by itself`() {
        for number in 0..<50 { _ = Aside { number } }
    }
}
