// How far a long command is, on standard error, for a terminal only; nothing is shown before it has taken a while.

import Glibc
import Terminal

/// A line that is drawn over itself.
struct ProgressLine: ~Copyable {
    private let label: String
    private let isShown = Output.isTerminal(2)
    private let begun = Latencies.now()
    private var drawn: UInt64 = 0

    /// A line with a label, not drawn yet.
    init(_ label: String) {
        self.label = DisplayText.safe(label)
    }

    /// Draws how much of all is done, at most ten times a second, once half a second has passed.
    mutating func show(_ done: Int, of all: Int) {
        let now = Latencies.now()
        guard isShown, now - begun > 500_000_000, now - drawn > 100_000_000 else { return }
        drawn = now
        let share = all > 0 ? min(done, all) * 100 / all : 0
        let bar = String(repeating: "#", count: share / 4) + String(repeating: ".", count: 25 - share / 4)
        try? Output.bytes(Array("\r\(label) [\(bar)] \(share) %".utf8), to: 2)
    }

    deinit {
        if drawn > 0 { try? Output.bytes(Array("\r\u{1B}[K".utf8), to: 2) }
    }
}
