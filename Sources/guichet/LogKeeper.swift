// Brings what the workspace wrote from the log into the desk's file, beside the keys: whoever copies the file has it then,
// and leaving has not to wait for the disk.
// Must not wake while nothing is written: its thread ends with its work.

import Desk
import SQLiteStorage
import Synchronization

/// Looks after the log of one desk.
final class LogKeeper: Sendable {
    private struct State {
        var thread: PlainThread?
        var isRunning = false
        /// Whether something was written while the thread was on its way.
        var isWanted = false
    }

    private let store: SQLiteStore
    private let state = Mutex(State())

    init(_ store: SQLiteStore) { self.store = store }

    /// Something was written. Returns at once.
    func want() {
        state.withLock { state in
            guard !state.isRunning else {
                state.isWanted = true
                return
            }
            state.thread.take()?.join()
            // Without a thread the log goes home when the desk is closed.
            state.thread = PlainThread(run)
            state.isRunning = state.thread != nil
        }
    }

    private func run() {
        repeat { store.bringHome() } while goesOn()
    }

    private func goesOn() -> Bool {
        state.withLock { state in
            defer { state.isWanted = false }
            state.isRunning = state.isWanted
            return state.isRunning
        }
    }

    /// Waits for what is on its way.
    func finish() {
        let thread = state.withLock { $0.thread.take() }
        thread?.join()
    }
}
