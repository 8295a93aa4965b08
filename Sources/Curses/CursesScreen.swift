// The real terminal: canvases to bytes, bytes to keys, signals to keys.
// Must be used from one thread, the one that made it; only `wake` may be called from elsewhere. One per process.

import CCurses
public import Terminal

#if canImport(Glibc)
    import Glibc
#endif

/// A screen on a terminal through ncurses.
public final class CursesScreen: Screen {
    /// What the environment does not say.
    public struct Options: Sendable {
        /// Whether colours may be used; NO_COLOR, when not empty, still forbids them.
        public var allowsColours = true
        /// Whether lines are drawn with `+ - |` even where the charset has better.
        public var ascii = false
        /// Whether clicks and the wheel are reported; the terminal's own selection is then not to be had.
        public var mouse = false
        /// Colours by role that are not the usual ones, as palette indexes; nil for the terminal's own.
        public var colours: [Role: Int?] = [:]
        /// Colours at most, for terminals that promise more than they keep.
        public var colourLimit: Int?

        /// Colours allowed, lines as the charset permits, no mouse.
        public init() {}
    }

    /// The size now.
    public private(set) var size: Size
    private var writer: FrameWriter
    private let drawsASCII: Bool
    private let escapeDelay: Int
    private var decoder = KeyDecoder()
    private let charset: [[UInt8]]?
    private var isClosed = false
    private var hasHungUp = false
    private var readBuffer = [UInt8](repeating: 0, count: 65536)
    private var waitingKeys: [Key] = []

    /// Takes the terminal over: raw keys, its other screen, our signal handlers, until `close`.
    ///
    /// Throws before anything is changed when either descriptor is no terminal or TERM is unknown.
    public init(input: Int32 = 0, output: Int32 = 1, options: Options = Options()) throws(CursesError) {
        let wantsColours = options.allowsColours && options.colourLimit != 0 && Self.environment("NO_COLOR").isEmpty
        switch Int(guichet_curses_open(input, output, wantsColours ? 1 : 0)) {
        case GUICHET_OPENED: break
        case GUICHET_NOT_A_TERMINAL: throw .notATerminal
        default: throw .unknownTerminal(Self.environment("TERM"))
        }
        let count = min(Int(guichet_curses_colours()), options.colourLimit ?? .max)
        let palette = Palette(
            hasColours: count >= 8, colours: options.colours.mapValues { $0.flatMap { $0 < count ? $0 : nil } })
        writer = FrameWriter(TerminalControls(described: palette), emphasis: palette.shown)
        drawsASCII = options.ascii || guichet_curses_is_utf8() == 0
        charset = Self.highBytes
        escapeDelay = Int(Self.environment("ESCDELAY")).map { min(max($0, 1), 2000) } ?? 25
        size = Self.measured()
        guichet_curses_mouse(options.mouse ? 1 : 0)
    }

    deinit { close() }

    /// The signal that asked the program to end; nil where none did.
    public var endingSignal: Int32? {
        let signal = guichet_curses_ending_signal()
        return signal == 0 ? nil : signal
    }

    /// Wakes `nextKey` when somebody writes a file of the folder; false where that cannot be had.
    public func watch(_ folder: String) -> Bool { guichet_curses_watch(folder) == 0 }

    /// Offers a text to the terminal's clipboard (OSC 52); longer ones than terminals take are cut at a whole character.
    public func copy(_ text: String) {
        guard !isClosed else { return }
        var kept = text
        while kept.utf8.count > Self.copyLimit { kept = String(kept.prefix(kept.count * 9 / 10)) }
        send(Array("\u{1B}]52;c;\(Base64.text(of: Array(kept.utf8)))\u{7}".utf8))
    }

    /// xterm takes about 100,000 bytes of base 64.
    private static let copyLimit = 74_000

    /// Makes a waiting `nextKey` return `.woken`; from any thread.
    public var wake: @Sendable () -> Void { { guichet_curses_wake() } }

    /// Rings once.
    public func bell() { if !isClosed { guichet_curses_bell() } }

    /// Gives the terminal back; harmless when repeated.
    public func close() {
        guard !isClosed else { return }
        isClosed = true
        guichet_curses_close()
    }

    /// Lends the terminal to the body and takes it back, also when it throws.
    public func suspendAround<Result>(_ body: () throws -> Result) rethrows -> Result {
        guichet_curses_suspend()
        defer {
            guichet_curses_resume()
            forget()
        }
        return try body()
    }

    /// Stops the process group until the shell continues it.
    public func stopSelf() {
        guichet_curses_stop()
        forget()
    }

    /// Takes nothing of what the terminal shows for granted; the next frame is sent whole.
    public func forget() {
        writer.forget()
        size = Self.measured()
    }

    private static func measured() -> Size {
        var columns: Int32 = 0
        var rows: Int32 = 0
        guichet_curses_measure(&columns, &rows)
        return Size(columns: Int(columns), rows: Int(rows))
    }

    private static func environment(_ name: String) -> String {
        getenv(name).map { String(cString: $0) } ?? ""
    }
}

extension CursesScreen {
    /// Sends what differs from the canvas before; cells outside the terminal are left out.
    public func present(_ canvas: Canvas) {
        guard !isClosed else { return }
        send(writer.frame(drawsASCII ? canvas.inASCII : canvas, on: size))
    }

    private func send(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { guichet_curses_write($0.baseAddress, $0.count) }
    }
}

extension CursesScreen {
    /// Whether a key can be had without waiting; a terminal's unasked answers do not count.
    public var hasPendingKey: Bool {
        if isClosed || hasHungUp || hasWaitingKey { return true }
        if let key = decoder.next() {
            waitingKeys.append(key)
            return true
        }
        guard gather(for: 0) != 0 else { return false }
        if let key = decoder.next() { waitingKeys.append(key) }
        return hasHungUp || hasWaitingKey
    }

    /// Work of one's own that wakes the loop is no key: nothing is put off for it.
    private var hasWaitingKey: Bool { waitingKeys.contains { $0 != .woken } }

    /// The next key or event; nil only when the timeout has passed. Sleeps in poll, never ticks.
    public func nextKey(timeoutMilliseconds: Int?) -> Key? {
        let deadline = timeoutMilliseconds.map { ContinuousClock.now + .milliseconds($0) }
        while !isClosed, !hasHungUp {
            if !waitingKeys.isEmpty { return waitingKeys.removeFirst() }
            if let key = decoder.next() { return key }
            let limit = deadline.map { max(0, Self.milliseconds(until: $0)) }
            let patience = decoder.isWaiting ? (decoder.isInPaste ? 1000 : escapeDelay) : nil
            guard gather(for: Self.shorter(limit, patience)) == 0 else { continue }
            guard let patience, limit.map({ patience <= $0 }) ?? true else { return nil }
            if let key = decoder.flush() { return key }
        }
        return .closing
    }

    /// Waits once and takes in whatever came; zero when nothing did.
    private func gather(for milliseconds: Int32) -> Int {
        let found = Int(guichet_curses_wait(milliseconds))
        if found & GUICHET_EVENT != 0 { waitingKeys += eventKeys(guichet_curses_take_events()) }
        if found & GUICHET_INPUT != 0 { readInput() }
        if found & GUICHET_HANGUP != 0 { hasHungUp = true }
        return found
    }

    private func readInput() {
        let count = readBuffer.withUnsafeMutableBufferPointer {
            Int(guichet_curses_read($0.baseAddress, Int32($0.count)))
        }
        if count == 0 { hasHungUp = true }
        guard let charset else { return decoder.feed(readBuffer[..<count]) }
        decoder.feed(readBuffer[..<count].flatMap { $0 < 0x80 ? [$0] : charset[Int($0 - 0x80)] })
    }

    /// What the bytes above ASCII mean in the locale's charset, in UTF-8; nil where they are that already.
    private static var highBytes: [[UInt8]]? {
        guard guichet_curses_writes_utf8() == 0 else { return nil }
        return (0x80...0xFF as ClosedRange<Int32>).map { byte in
            let scalar = Unicode.Scalar(guichet_curses_scalar(byte)) ?? "\u{FFFD}"
            return Array(String(Character(scalar)).utf8)
        }
    }

    private func eventKeys(_ bits: UInt32) -> [Key] {
        var keys: [Key] = []
        let events = Int(bits)
        if events & GUICHET_CLOSING != 0 { keys.append(.closing) }
        if events & GUICHET_STOP != 0 {
            stopSelf()
            keys.append(.resumed)
        } else if events & GUICHET_CONTINUED != 0 {
            guichet_curses_resume()
            forget()
            keys.append(.resumed)
        }
        if events & GUICHET_RESIZED != 0 {
            forget()
            keys.append(.resize(size))
        }
        if events & GUICHET_WOKEN != 0 { keys.append(.woken) }
        return keys
    }

    private static func milliseconds(until deadline: ContinuousClock.Instant) -> Int {
        let left = deadline - ContinuousClock.now
        return Int(left.components.seconds) * 1000 + Int(left.components.attoseconds / 1_000_000_000_000_000)
    }

    private static func shorter(_ first: Int?, _ second: Int?) -> Int32 {
        switch (first, second) {
        case (nil, nil): -1
        case (let only?, nil), (nil, let only?): Int32(clamping: only)
        case (let one?, let two?): Int32(clamping: min(one, two))
        }
    }
}
