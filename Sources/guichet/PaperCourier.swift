// Takes papers to printers and the mail while the agent goes on: an errand a thread, which ends with it. Idle, there is
// none.

import Glibc
import Synchronization
import Workspace

/// Runs errands beside the keys.
final class PaperCourier: Sendable {
    private struct State {
        var reports: [CourierReport] = []
        var threads: [pthread_t] = []
        var hasAskedPrinters = false
    }

    private final class Errand: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    private let state = Mutex(State())
    private let wake: @Sendable () -> Void

    /// A courier; `wake` is called after each errand, from its thread.
    init(waking wake: @escaping @Sendable () -> Void) {
        self.wake = wake
    }

    /// For the workspace.
    var source: CourierSource {
        CourierSource(askPrinters: askPrinters) { [self] in
            state.withLock { state in
                defer { state.reports = [] }
                return state.reports
            }
        }
    }

    /// Runs an errand and keeps what it reports. Returns at once, unless no thread can be had.
    func take(_ errand: @escaping @Sendable () -> CourierReport?) {
        let job = Errand { [self] in
            guard let report = errand() else { return }
            state.withLock { $0.reports.append(report) }
            wake()
        }
        var thread = pthread_t()
        let shared = Unmanaged.passRetained(job)
        let code = pthread_create(
            &thread, nil,
            { shared in
                PaperCourier.leaveSignalsToOthers()
                if let shared { Unmanaged<Errand>.fromOpaque(shared).takeRetainedValue().run() }
                return nil
            }, shared.toOpaque())
        if code == 0 {
            state.withLock { $0.threads.append(thread) }
        } else {
            shared.release()
            job.run()
        }
    }

    /// Waits for what is on its way, then lets what was reported be heard.
    func finish(_ hear: () -> Void) {
        let threads = state.withLock { state in
            defer { state.threads = [] }
            return state.threads
        }
        for thread in threads { pthread_join(thread, nil) }
        if !state.withLock({ $0.reports.isEmpty }) { hear() }
    }

    /// Asks CUPS for its queues, once; where it does not answer, nothing is heard.
    private func askPrinters() {
        let isFirst = state.withLock { state in
            defer { state.hasAskedPrinters = true }
            return !state.hasAskedPrinters
        }
        guard isFirst else { return }
        take { PaperExit.queues().map { .printers($0) } }
        take {
            let missing = ["lp", "sendmail"].filter { OutsideProgram($0) == nil }
            return missing.isEmpty ? nil : .missing(Set(missing))
        }
    }

    /// The terminal's signals belong to the thread that reads its keys.
    static func leaveSignalsToOthers() {
        var signals = sigset_t()
        sigfillset(&signals)
        for fault in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT] { sigdelset(&signals, fault) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }
}
