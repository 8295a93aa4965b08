// A program run under a real pseudo-terminal and a real emulator (libvterm): what a person would see, as values.
// Waits on content with a deadline, never sleeps. For tests only.

import CPty

#if canImport(Glibc)
    import Glibc
#endif

/// One program on one emulated terminal. Not thread-safe; ends the program when released.
public final class TerminalSession {
    /// Why a session gave up.
    public enum Failure: Error, CustomStringConvertible {
        /// The program could not be started; the errno.
        case notStarted(Int32)
        /// The screen never showed it; the screen as it stood.
        case neverShown(String, screen: [String])
        /// The program did not end; the screen as it stood.
        case neverEnded(screen: [String])

        /// What happened, with the screen.
        public var description: String {
            switch self {
            case .notStarted(let code): "program not started, errno \(code)"
            case .neverShown(let what, let screen): "never shown: \(what)\n" + screen.joined(separator: "\n")
            case .neverEnded(let screen): "program still runs\n" + screen.joined(separator: "\n")
            }
        }
    }

    /// Every byte the program wrote.
    public private(set) var transcript: [UInt8] = []
    /// The process started.
    public let process: Int32
    private let master: Int32
    private let emulator: TerminalEmulator
    private var columns: Int32
    private var rows: Int32
    private var exitCode: Int32?

    /// Starts a program; `environment` is all it gets.
    public init(
        _ program: String, _ arguments: [String] = [], environment: [String: String], columns: Int = 80, rows: Int = 24
    ) throws {
        self.columns = Int32(columns)
        self.rows = Int32(rows)
        var started: Int32 = 0
        let master = withVector([program] + arguments) { arguments in
            withVector(environment.map { "\($0.key)=\($0.value)" }) { environment in
                guichet_pty_start(arguments, environment, Int32(columns), Int32(rows), &started)
            }
        }
        guard master >= 0 else { throw Failure.notStarted(-master) }
        self.master = master
        emulator = TerminalEmulator(columns: columns, rows: rows)
        process = started
    }

    deinit {
        if exitCode == nil {
            kill(process, SIGKILL)
            var status: Int32 = 0
            waitpid(process, &status, 0)
        }
        close(master)
    }

    /// Types text or raw bytes; gives up after the deadline when the program reads nothing.
    public func send(_ text: String, seconds: Double = 20) throws {
        try send(bytes: Array(text.utf8), seconds: seconds)
    }

    /// Sends raw bytes, reading the program's output meanwhile so that neither side blocks.
    public func send(bytes: [UInt8], seconds: Double = 20) throws {
        let deadline = ContinuousClock.now + .seconds(seconds)
        var rest = bytes[...]
        while !rest.isEmpty {
            let left = Self.milliseconds(until: deadline)
            guard left > 0 else { throw Failure.neverShown("room for input", screen: screen) }
            let ready = guichet_pty_poll(master, 1, left)
            if ready & 1 != 0 { absorb() }
            if ready & 2 != 0 {
                let count = rest.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 4096)) }
                if count > 0 { rest = rest.dropFirst(count) }
            } else if ready & 4 != 0 {
                return
            }
        }
    }

    /// Changes the terminal's size.
    public func resize(columns: Int, rows: Int) {
        self.columns = Int32(columns)
        self.rows = Int32(rows)
        emulator.resize(columns: columns, rows: rows)
        _ = guichet_pty_resize(master, Int32(columns), Int32(rows))
    }

    /// Sends a signal to the program.
    public func signal(_ number: Int32) { kill(process, number) }

    /// Waits until the screen shows a text on one row; gives the rows.
    @discardableResult
    public func waitFor(_ text: String, seconds: Double = 20) throws -> [String] {
        try waitFor("« \(text) »", seconds: seconds) { $0.contains { $0.contains(text) } }
    }

    /// Waits until the rows satisfy a condition; gives the rows.
    @discardableResult
    public func waitFor(_ what: String, seconds: Double = 20, _ holds: ([String]) -> Bool) throws -> [String] {
        let deadline = ContinuousClock.now + .seconds(seconds)
        while true {
            let rows = screen
            if holds(rows) { return rows }
            let left = Self.milliseconds(until: deadline)
            let ready = left > 0 ? guichet_pty_poll(master, 0, left) : 0
            guard ready & 1 != 0, absorb() else {
                let last = screen
                if holds(last) { return last }
                throw Failure.neverShown(what, screen: last)
            }
        }
    }

    /// Waits for the end: the exit code, or minus the signal.
    public func waitForExit(seconds: Double = 20) throws -> Int32 {
        let deadline = ContinuousClock.now + .seconds(seconds)
        var isOpen = true
        while exitCode == nil {
            let left = Self.milliseconds(until: deadline)
            guard left > 0 else { throw Failure.neverEnded(screen: screen) }
            // The terminal's end comes with the program's; poll paces the loop until then.
            let ready = guichet_pty_poll(master, 0, min(left, 20))
            if isOpen, ready & 1 != 0 { isOpen = absorb() }
            var code: Int32 = 0
            if guichet_pty_ended(process, &code) == 1 { exitCode = code }
        }
        while absorb() {}
        return exitCode ?? 0
    }

    /// Reads what is there; false when there is nothing more.
    @discardableResult
    private func absorb() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = read(master, &buffer, buffer.count)
        guard count > 0 else { return false }
        transcript += buffer[..<count]
        let reply = emulator.take(buffer[..<count])
        if !reply.isEmpty { _ = write(master, reply, reply.count) }
        return true
    }

    private static func milliseconds(until deadline: ContinuousClock.Instant) -> Int32 {
        let left = deadline - ContinuousClock.now
        let whole = left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000
        return Int32(clamping: max(0, whole))
    }
}

extension TerminalSession {
    /// The rows, blanks at their ends left out.
    public var screen: [String] {
        (0..<Int(rows)).map { row in
            var line = ""
            var column = 0
            while column < Int(columns) {
                let cell = cell(column: column, row: row)
                line += cell.text.isEmpty ? " " : cell.text
                column += max(1, cell.width)
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// One cell.
    public func cell(column: Int, row: Int) -> ShownCell { emulator.cell(column: column, row: row) }

    /// Where the cursor stands, column then row.
    public var cursor: (column: Int, row: Int) { emulator.cursor }

    /// Whether the terminal's modes are a shell's again: canonical, with echo and signals.
    public var isCooked: Bool { guichet_pty_is_cooked(master) != 0 }

    /// Whether the program wrote these bytes at any time.
    public func wrote(_ text: String) -> Bool {
        let needle = Array(text.utf8)
        guard let first = needle.first, transcript.count >= needle.count else { return false }
        return transcript.indices.dropLast(needle.count - 1).contains {
            transcript[$0] == first && transcript[$0..<($0 + needle.count)].elementsEqual(needle)
        }
    }
}

/// Lends a list of C strings ended by NULL.
private func withVector<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
    var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers)
}
