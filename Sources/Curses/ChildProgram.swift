// Another program run to its end: the agent's editor, a pager, the printer's lp, pip. No shell, no signal mask of ours.
// Must not touch the screen: call it inside `suspendAround` when the program uses the terminal.

import CCurses

#if canImport(Glibc)
    import Glibc
#endif

/// A program run as a child.
public enum ChildProgram {
    /// How it ended.
    public enum Outcome: Hashable, Sendable {
        /// By itself, with this code; zero is success.
        case exited(Int32)
        /// By this signal.
        case signalled(Int32)
        /// It never began; the errno, ENOENT when there is no such program.
        case notStarted(Int32)
    }

    /// Runs a program found on PATH and waits.
    ///
    /// `input` becomes its standard input; what it says, errors too, goes to the descriptor `output`. Without them it
    /// shares ours.
    public static func run(_ arguments: [String], input: String? = nil, output: Int32? = nil) -> Outcome {
        guard !arguments.isEmpty, arguments.allSatisfy({ !$0.utf8.contains(0) }) else { return .notStarted(EINVAL) }
        var descriptor: Int32 = -1
        if var text = input {
            descriptor = text.withUTF8 { guichet_memory_file($0.baseAddress, $0.count) }
            if descriptor < 0 { return .notStarted(errno) }
        }
        defer { if descriptor >= 0 { close(descriptor) } }
        var vector: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
        vector.append(nil)
        defer { for pointer in vector { free(pointer) } }
        var status: Int32 = 0
        let failure = guichet_spawn(vector, descriptor, output ?? -1, &status)
        guard failure == 0 else { return .notStarted(failure) }
        let code = guichet_exit_code(status)
        return code < 0 ? .signalled(-code) : .exited(code)
    }
}
