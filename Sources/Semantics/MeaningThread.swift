// Meaning beside the keys: one thread that embeds what was typed once the typing pauses, and says when it is done.
// It sleeps without any tick while nothing is asked of it, and opens nothing before the first words.

import Desk
import Glibc
public import Matching
public import PolicyBook
import Synchronization

/// Compares words with a book's clauses in the background; the newest words win.
public final class MeaningThread: Sendable {
    /// What words turned out to be close to.
    public struct Answer: Sendable {
        public let words: String
        public let nearness: Nearness
    }

    private struct State {
        var book: Book?
        var words: String?
        var answers: [Answer] = []
        var isStopped = false
        var thread: PlainThread?
    }

    private let state = Mutex(State())
    /// A pipe: a byte in it is a ring.
    private let bell: (hear: Int32, ring: Int32)
    private let settleMilliseconds: Int32
    private let open: @Sendable (Book, () -> Bool) -> MeaningReader?
    private let wake: @Sendable () -> Void

    /// A thread that begins with the first words.
    ///
    /// `open` makes a book ready and asks now and then whether to go on; `wake` is called after each answer, from the
    /// thread. Words are embedded once none came for `settleMilliseconds`.
    public init(
        settleMilliseconds: Int = 90, wake: @escaping @Sendable () -> Void,
        open: @escaping @Sendable (Book, () -> Bool) -> MeaningReader?
    ) {
        self.settleMilliseconds = Int32(clamping: settleMilliseconds)
        self.wake = wake
        self.open = open
        var ends: [Int32] = [-1, -1]
        if pipe(&ends) != 0 { ends = [-1, -1] }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        bell = (ends[0], ends[1])
    }

    deinit {
        close(bell.hear)
        close(bell.ring)
    }

    /// The book words are compared with from now on.
    public func use(_ book: Book) {
        let isAwaited = state.withLock { state in
            state.book = book
            return state.words != nil
        }
        if isAwaited { ring() }
    }

    /// Asks what some words are close to. Returns at once.
    public func compare(_ words: String) {
        let isFirst = state.withLock { state in
            state.words = words
            return state.thread == nil && !state.isStopped
        }
        if isFirst { start() }
        ring()
    }

    /// The answers since the last call, oldest first.
    public func takeAnswers() -> [Answer] {
        state.withLock { state in
            defer { state.answers = [] }
            return state.answers
        }
    }

    /// Ends the thread; waits for the sentence it is at, a tenth of a second at most.
    public func stop() {
        let thread = state.withLock { state in
            state.isStopped = true
            defer { state.thread = nil }
            return state.thread
        }
        ring()
        thread?.join()
    }

    private func start() {
        guard bell.hear >= 0 else { return }
        let thread = PlainThread(run)
        state.withLock { $0.thread = thread }
    }

    private func ring() {
        var one: UInt8 = 1
        _ = write(bell.ring, &one, 1)
    }

    /// Waits for a ring; whether there was one before the time was over.
    private func isRung(within milliseconds: Int32) -> Bool {
        var waiting = pollfd(fd: bell.hear, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, milliseconds) > 0 else { return false }
        var rings = [UInt8](repeating: 0, count: 64)
        _ = read(bell.hear, &rings, rings.count)
        return true
    }

    private var isStopped: Bool { state.withLock { $0.isStopped } }

    private func run() {
        var reader: MeaningReader?
        var revision: String?
        while !isStopped {
            _ = isRung(within: -1)
            while !isStopped, isRung(within: settleMilliseconds) {}
            let (book, words) = state.withLock { state in
                defer { if state.book != nil { state.words = nil } }
                return (state.book, state.words)
            }
            guard let book, let words, !isStopped else { continue }
            if revision != book.revision {
                revision = book.revision
                reader = open(book) { !self.isStopped }
            }
            guard let nearness = reader?.nearness(of: words) else { continue }
            state.withLock { $0.answers.append(Answer(words: words, nearness: nearness)) }
            wake()
        }
    }
}
