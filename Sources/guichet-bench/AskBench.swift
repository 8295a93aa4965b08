// `guichet ask` cold: the whole process, from spawn to exit, its output thrown away.

import ArgumentParser
import Glibc

struct AskBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "Times whole `guichet ask` processes on a book.")

    @Option(help: "The program.") var program = ".build/release/guichet"
    @Option(help: "The book.") var book: String
    @Option(help: "How many runs, after one to warm up.") var times = 40
    @Argument(help: "The words to ask.") var words = "A manager wants a Palm Pilot"

    func run() throws {
        var samples = Samples()
        _ = try exitCode()
        for _ in 0..<times { _ = try samples.time { try exitCode() } }
        Report.line([("bench", "\"ask\""), ("runs", String(times))] + samples.fields("process"))
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
