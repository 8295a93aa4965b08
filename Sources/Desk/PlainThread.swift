// A thread begun for one piece of work and joined by whoever began it. Dispatch would keep a thread that wakes every
// second for the rest of the process.

import Glibc

/// Work that a thread of its own does.
public struct PlainThread: Sendable {
    private let thread: pthread_t

    /// Begins at once; nil where no thread can be had, and then nothing is done.
    public init?(_ work: @escaping @Sendable () -> Void) {
        var thread = pthread_t()
        let shared = Unmanaged.passRetained(Work(work))
        let code = pthread_create(
            &thread, nil,
            { shared in
                PlainThread.leaveSignalsToOthers()
                if let shared { Unmanaged<Work>.fromOpaque(shared).takeRetainedValue().run() }
                return nil
            }, shared.toOpaque())
        guard code == 0 else {
            shared.release()
            return nil
        }
        self.thread = thread
    }

    /// Waits until the work is done. To be called once.
    public func join() {
        pthread_join(thread, nil)
    }

    /// The terminal's signals belong to the thread that reads its keys.
    private static func leaveSignalsToOthers() {
        var signals = sigset_t()
        sigfillset(&signals)
        for fault in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT] { sigdelset(&signals, fault) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }

    private final class Work: Sendable {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
}
