// `guichet ask`: the whole process, from spawn to exit, its output thrown away. Compiled books are kept apart from the
// person's own.

import ArgumentParser
import FoundationEssentials
import Glibc

struct AskBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "Times whole `guichet ask` processes on a book.")

    @Option(help: "The program.") var program = ".build/release/guichet"
    @Option(help: "The book.") var book: String
    @Option(help: "How many runs, after one to warm up.") var times = 40
    @Flag(help: "Each run finds no compiled book.") var cold = false
    @Argument(help: "The words to ask.") var words = "A manager wants a Palm Pilot"

    func run() throws {
        let root = FileManager.default.temporaryDirectory.path + "/guichet-bench-\(UInt32.random(in: 0...UInt32.max))"
        defer { try? FileManager.default.removeItem(atPath: root) }
        var samples = Samples()
        for run in 0...times {
            setenv("XDG_CACHE_HOME", cold ? "\(root)/\(run)" : root, 1)
            if run == 0 { _ = try exitCode() } else { _ = try samples.time { try exitCode() } }
        }
        Report.line(
            [("bench", "\"ask\""), ("compiled", String(!cold)), ("runs", String(times))] + samples.fields("process"))
    }

    private func exitCode() throws -> Int32 {
        let arguments = [program, "ask", "--book", book, words]
        var pointers = arguments.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        var process = pid_t()
        guard posix_spawn(&process, program, &actions, nil, &pointers, environ) == 0 else {
            throw ValidationError("cannot start \(program)")
        }
        var status: Int32 = 0
        waitpid(process, &status, 0)
        guard status == 0 else { throw ValidationError("\(program) ended with status \(status)") }
        return status
    }
}
