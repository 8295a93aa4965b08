// Everything a command writes: lines for people made safe, documents, bytes. Must not decide what to say.

import Glibc
import Terminal

/// Standard output and standard error.
enum Output {
    /// Hears what would be written to a descriptor, in its place; for whoever runs commands inside a process of their
    /// own. nil where the process writes.
    @TaskLocal static var listener: (@Sendable (_ descriptor: Int32, _ bytes: [UInt8]) -> Void)?

    /// A line on standard output, safe for any terminal.
    static func line(_ text: String) throws(Failure) {
        try document(DisplayText.safe(text) + "\n")
    }

    /// Text that was made safe already, or JSON.
    static func document(_ text: String) throws(Failure) {
        try bytes(Array(text.utf8), to: 1)
    }

    /// A line on standard error, safe for any terminal; nobody is left to tell when that fails.
    static func complain(_ text: String) {
        try? bytes(Array((DisplayText.safe(text) + "\n").utf8), to: 2)
    }

    /// A reader who went away ends the command quietly, as the signal would.
    static func bytes(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
        if let listener { return listener(descriptor, bytes) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            if count < 0 && errno == EPIPE { exit(141) }
            guard count > 0 else { throw .lostOutput(reason: String(cString: strerror(errno))) }
            rest = rest.dropFirst(count)
        }
    }

    /// Whether a descriptor is a terminal.
    static func isTerminal(_ descriptor: Int32) -> Bool {
        isatty(descriptor) == 1
    }

    /// The cells of a line: the terminal's, else those of COLUMNS, else 80.
    static var columns: Int {
        var size = winsize()
        if isTerminal(1), ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        return Environment.value("COLUMNS").flatMap { Int($0) }.flatMap { (40...1000).contains($0) ? $0 : nil } ?? 80
    }

    /// The width to set text in: the terminal's, within what reads well; 80 for a file or a pipe.
    static var width: Int {
        var size = winsize()
        guard isTerminal(1), ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return min(max(Int(size.ws_col), 40), 100)
    }
}
