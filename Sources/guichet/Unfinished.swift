// Files being made under another name: whatever ends the command, a signal too, none of them is left behind.

import Glibc
import Synchronization

/// Files that are not complete yet.
enum Unfinished {
    /// The files being made, for the signal that ends the command.
    private static let files = Mutex<[String]>([])

    /// Runs `body`, which makes a SQLite file under this name and gives it another when it is whole.
    static func making<Value>(_ draft: String, _ body: () throws -> Value) rethrows -> Value {
        files.withLock { $0 = ["", "-wal", "-shm", "-journal"].map { draft + $0 } }
        let end: @convention(c) (Int32) -> Void = { signal in
            Unfinished.discard()
            _exit(128 + signal)
        }
        let earlier = [SIGINT, SIGTERM, SIGHUP].map { ($0, signal($0, end)) }
        defer {
            discard()
            for (number, handler) in earlier { signal(number, handler) }
        }
        return try body()
    }

    /// Removes what is unfinished; a lock held by the interrupted thread means that nothing is named yet.
    private static func discard() {
        _ = files.withLockIfAvailable { paths in
            for path in paths { unlink(path) }
            paths = []
        }
    }
}
