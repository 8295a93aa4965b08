// Standard input for the workspace over lines, until it ends or a signal ends the program: either way the workspace
// hears of an end, and keeps what was typed.

import Glibc
import Synchronization

/// Lines of standard input. One at a time: the signals are the process's.
final class PlainLines {
    private static let signalled = Atomic<Int32>(0)
    private static let wakeEnd = Atomic<Int32>(-1)
    private let waitEnd: Int32
    private var buffer: [UInt8] = []
    private var isAtEnd = false

    /// From here on the signals that end a program end the lines.
    init() {
        var ends: [Int32] = [-1, -1]
        _ = pipe(&ends)
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        waitEnd = ends[0]
        Self.signalled.store(0, ordering: .sequentiallyConsistent)
        Self.wakeEnd.store(ends[1], ordering: .sequentiallyConsistent)
        let note: @convention(c) (Int32) -> Void = { number in
            PlainLines.signalled.store(number, ordering: .sequentiallyConsistent)
            var mark: UInt8 = 1
            _ = write(PlainLines.wakeEnd.load(ordering: .sequentiallyConsistent), &mark, 1)
        }
        for number in [SIGINT, SIGTERM, SIGHUP] {
            let earlier = signal(number, note)
            // Who started the program with a signal ignored wants it ignored.
            if unsafeBitCast(earlier, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
        }
    }

    /// The signal that ended the lines; nil where none did.
    static var endingSignal: Int32? {
        let number = signalled.load(ordering: .sequentiallyConsistent)
        return number == 0 ? nil : number
    }

    /// The next line without its end; nil at their end.
    func next() -> String? {
        while Self.endingSignal == nil {
            if let end = buffer.firstIndex(of: 0x0A) {
                defer { buffer.removeSubrange(...end) }
                return Self.text(buffer[..<end])
            }
            if isAtEnd {
                defer { buffer = [] }
                return buffer.isEmpty ? nil : Self.text(buffer[...])
            }
            fill()
        }
        return nil
    }

    /// Waits for input or a signal, and takes what there is.
    private func fill() {
        var waited = [
            pollfd(fd: 0, events: Int16(POLLIN), revents: 0), pollfd(fd: waitEnd, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&waited, 2, -1) > 0, waited[0].revents != 0 else { return }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = read(0, &chunk, chunk.count)
        if count < 0 && errno == EINTR { return }
        isAtEnd = count <= 0
        buffer += chunk[..<max(0, count)]
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.last == 0x0D ? bytes.dropLast() : bytes, as: UTF8.self)
    }
}
