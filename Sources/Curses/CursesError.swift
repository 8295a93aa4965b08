// Why the screen could not be opened. Worded in both languages by whoever shows it.
// Must not carry sentences.

/// A terminal that cannot be used.
public enum CursesError: Error, Hashable, Sendable {
    /// Input or output is a pipe or a file.
    case notATerminal
    /// The name in TERM is unknown, or that terminal cannot place its cursor; empty when TERM is not set.
    case unknownTerminal(String)
}
