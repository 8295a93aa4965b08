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
