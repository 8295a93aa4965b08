// Threads begun for one piece of work.

import Desk
import Glibc
import Synchronization
import Testing

@Suite struct PlainThreadTests {
    private final class Seen: Sendable {
        let mask = Mutex<[Int32: Bool]>([:])
    }

    @Test func `the work is done once it is joined, and leaves the terminal's signals to others`() throws {
        let seen = Seen()
        let thread = try #require(
            PlainThread {
                var blocked = sigset_t()
                pthread_sigmask(SIG_BLOCK, nil, &blocked)
                for number in [SIGWINCH, SIGTERM, SIGHUP, SIGTSTP, SIGSEGV, SIGTRAP] {
                    seen.mask.withLock { $0[number] = sigismember(&blocked, number) == 1 }
                }
            })
        thread.join()
        let blocked = seen.mask.withLock { $0 }
        #expect(blocked.count == 6)
        for number in [SIGWINCH, SIGTERM, SIGHUP, SIGTSTP] { #expect(blocked[number] == true, "\(number)") }
        for number in [SIGSEGV, SIGTRAP] { #expect(blocked[number] == false, "\(number)") }
    }

    @Test func `what it holds is let go with its end`() throws {
        weak var held: Seen?
        try {
            let seen = Seen()
            held = seen
            try #require(PlainThread { seen.mask.withLock { $0[0] = true } }).join()
            #expect(seen.mask.withLock { $0[0] } == true)
        }()
        #expect(held == nil)
    }
}
