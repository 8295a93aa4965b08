// Takes papers to printers and the mail while the agent goes on: an errand a thread, which ends with it. Idle, there is
// none.

import Desk
import Synchronization
import Workspace

/// Runs errands beside the keys.
final class PaperCourier: Sendable {
    private struct State {
        var reports: [CourierReport] = []
        var threads: [PlainThread] = []
        var hasAskedPrinters = false
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
        let job: @Sendable () -> Void = { [self] in
            guard let report = errand() else { return }
            state.withLock { $0.reports.append(report) }
            wake()
        }
        if let thread = PlainThread(job) { state.withLock { $0.threads.append(thread) } } else { job() }
    }

    /// Waits for what is on its way, then lets what was reported be heard.
    func finish(_ hear: () -> Void) {
        let threads = state.withLock { state in
            defer { state.threads = [] }
            return state.threads
        }
        for thread in threads { thread.join() }
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
}
