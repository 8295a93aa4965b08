// A screen without a terminal: keys go in, canvases come out. For tests and for scripts replayed on the demo desk.
// Must never block: when its keys are used up it asks the program to close.

/// A screen in memory.
public final class VirtualScreen: Screen {
    /// Its size; a `.resize` key changes it as it is read.
    public private(set) var size: Size
    /// Every canvas presented, oldest first.
    public private(set) var frames: [Canvas] = []
    /// How often the bell rang.
    public private(set) var bellCount = 0
    /// How often the screen was lent by `suspendAround`.
    public private(set) var suspensionCount = 0
    /// What was offered to the clipboard, oldest first.
    public private(set) var copies: [String] = []
    /// How often `stopSelf` was called.
    public private(set) var stopCount = 0
    /// Whether it was closed.
    public private(set) var isClosed = false
    private var keys: [Key]
    private let isPatient: Bool

    /// A screen that will give these keys, then `.closing`; `isPatient`: each only once it is asked for, as by somebody
    /// who waits for the answer to the one before.
    public init(size: Size, keys: [Key] = [], isPatient: Bool = false) {
        self.size = size
        self.keys = keys.reversed()
        self.isPatient = isPatient
    }

    /// The last canvas presented.
    public var lastFrame: Canvas? { frames.last }
    /// Whether keys are left that do not wait to be asked for.
    public var hasPendingKey: Bool { !isPatient && !keys.isEmpty }
    /// Does nothing: nobody waits here.
    public var wake: @Sendable () -> Void { {} }

    /// Adds keys after those left.
    public func type(_ more: [Key]) {
        keys.insert(contentsOf: more.reversed(), at: 0)
    }

    /// Keeps the canvas.
    public func present(_ canvas: Canvas) { frames.append(canvas) }

    /// The next of the keys; `.closing` at their end.
    public func nextKey(timeoutMilliseconds: Int?) -> Key? {
        guard let key = keys.popLast() else { return .closing }
        if case .resize(let size) = key { self.size = size }
        return key
    }

    /// Runs the body and counts it.
    public func suspendAround<Result>(_ body: () throws -> Result) rethrows -> Result {
        suspensionCount += 1
        return try body()
    }

    /// Every frame is kept whole: there is nothing to forget.
    public func forget() {}

    /// Counts the stop.
    public func stopSelf() { stopCount += 1 }
    /// Counts the bell.
    public func bell() { bellCount += 1 }
    /// Keeps the text.
    public func copy(_ text: String) { copies.append(text) }
    /// Notes the end.
    public func close() { isClosed = true }
}
