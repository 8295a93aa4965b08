// The one protocol between the workspace and a terminal.
// Must not promise a thread: whoever makes a screen uses it on one, and only `wake` travels.

/// Something that shows canvases and gives keys.
public protocol Screen: AnyObject {
    /// Its size now.
    var size: Size { get }

    /// Whether a key can be had without waiting: paint once when there is none.
    var hasPendingKey: Bool { get }

    /// Makes a waiting `nextKey` return `.woken`; callable from any thread, and cheap to call too often.
    var wake: @Sendable () -> Void { get }

    /// Shows a canvas; only what differs from the last one is sent.
    func present(_ canvas: Canvas)

    /// Takes nothing of what is shown for granted: the next canvas is sent whole.
    func forget()

    /// The next key; waits without end when there is no timeout, else nil once it has passed.
    func nextKey(timeoutMilliseconds: Int?) -> Key?

    /// Gives the terminal to something else, an editor for one, and takes it back; paint again afterwards.
    func suspendAround<Result>(_ body: () throws -> Result) rethrows -> Result

    /// Stops the program as Ctrl-Z does, until the shell continues it; paint again afterwards.
    func stopSelf()

    /// Rings once.
    func bell()

    /// Offers a text to the terminal's clipboard; whether it is taken is not known.
    func copy(_ text: String)

    /// Gives the terminal back; harmless when repeated.
    func close()
}

extension Screen {
    /// The next key, however long it takes.
    public func nextKey() -> Key? { nextKey(timeoutMilliseconds: nil) }
}
