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
        run(arguments, bytes: input.map { Array($0.utf8) }, output: output, errors: output)
    }

    /// What a program made, and what it complained of.
    public struct Answer: Sendable {
        public var outcome: Outcome
        public var output: [UInt8]
        public var errors: [UInt8]
    }

    /// Runs a program found on PATH with bytes to read, and keeps what it writes.
    public static func answer(of arguments: [String], to input: [UInt8] = []) -> Answer {
        let (output, errors) = (guichet_memory_file(nil, 0), guichet_memory_file(nil, 0))
        defer { for descriptor in [output, errors] where descriptor >= 0 { close(descriptor) } }
        guard output >= 0, errors >= 0 else { return Answer(outcome: .notStarted(errno), output: [], errors: []) }
        let outcome = run(arguments, bytes: input, output: output, errors: errors)
        return Answer(outcome: outcome, output: content(of: output), errors: content(of: errors))
    }

    private static func content(of descriptor: Int32) -> [UInt8] {
        let size = Int(lseek(descriptor, 0, SEEK_END))
        guard size > 0 else { return [] }
        var done = 0
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while done < size {
                let read = pread(descriptor, buffer.baseAddress?.advanced(by: done), size - done, done)
                if read < 0 && errno == EINTR { continue }
                guard read > 0 else { break }
                done += read
            }
            count = done
        }
    }

    private static func run(_ arguments: [String], bytes: [UInt8]?, output: Int32?, errors: Int32?) -> Outcome {
        guard !arguments.isEmpty, arguments.allSatisfy({ !$0.utf8.contains(0) }) else { return .notStarted(EINVAL) }
        var descriptor: Int32 = -1
        if let bytes {
            descriptor = bytes.withUnsafeBytes { guichet_memory_file($0.baseAddress, $0.count) }
            if descriptor < 0 { return .notStarted(errno) }
        }
        defer { if descriptor >= 0 { close(descriptor) } }
        var vector: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
        vector.append(nil)
        defer { for pointer in vector { free(pointer) } }
        var status: Int32 = 0
        let failure = guichet_spawn(vector, descriptor, output ?? -1, errors ?? -1, &status)
        guard failure == 0 else { return .notStarted(failure) }
        let code = guichet_exit_code(status)
        return code < 0 ? .signalled(-code) : .exited(code)
    }
}
