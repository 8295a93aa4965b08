// Work done on several cores at once, by threads that end with it.

import Glibc
import Synchronization

/// Work cut into numbered pieces.
public enum SideBySide {
    /// Threads beyond this gain nothing on work of a few milliseconds.
    private static let mostThreads = 4

    /// Does every piece from 0 to `count` - 1 once, in no promised order, and returns when all are done.
    ///
    /// Pieces are handed out one by one, so give the longest first. The caller's thread works too; alone where no
    /// other can be had.
    public static func perform(_ count: Int, _ piece: @Sendable (Int) -> Void) {
        let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        // INVARIANT: every thread is joined before this returns, so the piece never outlives its caller.
        withoutActuallyEscaping(piece) { piece in
            let work = Work(count: count, piece: piece)
            let threads = (1..<max(1, min(count, cores, mostThreads))).compactMap { _ in PlainThread(work.run) }
            work.run()
            for thread in threads { thread.join() }
        }
    }

    fileprivate final class Work: Sendable {
        private let next = Atomic(0)
        private let count: Int
        private let piece: @Sendable (Int) -> Void

        init(count: Int, piece: @escaping @Sendable (Int) -> Void) {
            self.count = count
            self.piece = piece
        }

        func run() {
            while case let number = next.add(1, ordering: .relaxed).oldValue, number < count { piece(number) }
        }
    }
}

/// Something worked out by a thread of its own while the caller does something else.
public final class Aside<Value: Sendable>: Sendable {
    private final class Made: Sendable {
        let value = Mutex<Value?>(nil)
    }

    private let made = Made()
    private let make: @Sendable () -> Value
    private let work: SideBySide.Work
    private let thread: Mutex<PlainThread?>

    /// Begins at once.
    public init(_ make: @escaping @Sendable () -> Value) {
        self.make = make
        work = SideBySide.Work(count: 1) { [made] _ in
            let value = make()
            made.value.withLock { $0 = value }
        }
        thread = Mutex(PlainThread(work.run))
    }

    deinit { join() }

    /// Whether nobody would have to wait for it.
    public var isThere: Bool { made.value.withLock { $0 != nil } }

    /// Waits until it is there; works it out here where no thread has begun it.
    public func wait() -> Value {
        work.run()
        join()
        return made.value.withLock { $0 } ?? make()
    }

    private func join() {
        thread.withLock { $0.take() }?.join()
    }
}
