// The program as built: where it is, the environment it gets, and a run to its end without a workspace.
// Must not read the environment of whoever runs the tests, but for the coverage file.

import Glibc
import ScreenHarness

/// A command run to its end on a terminal too simple for the workspace.
struct ProgramRun {
    /// What it wrote, both streams, lines ended by a line feed, no-break spaces as blanks.
    let output: String
    /// The exit code, or minus the signal.
    let code: Int32

    /// Runs the program in a folder.
    init(_ arguments: [String], in folder: String, environment extra: [String: String] = ["TERM": "dumb"]) throws {
        let (program, all) = Self.command(arguments, in: folder)
        let session = try TerminalSession(
            program, all, environment: Self.environment(home: folder, extra), columns: 200, rows: 60)
        code = try session.waitForExit()
        output = String(decoding: session.transcript, as: UTF8.self).replacing("\r\n", with: "\n")
            .replacing("\u{A0}", with: " ")
    }

    /// The executable beside the test runner.
    static let path: String = {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = max(0, readlink("/proc/self/exe", &buffer, buffer.count))
        let runner = String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
        return "/" + runner.split(separator: "/").dropLast().joined(separator: "/") + "/guichet"
    }()

    /// The words that start the program in a folder, under its own process number.
    static func command(_ arguments: [String], in folder: String) -> (program: String, arguments: [String]) {
        ("/bin/sh", ["-c", "cd \"$1\" && shift && exec \"$@\"", "sh", folder, path] + arguments)
    }

    /// All the program is told of its surroundings.
    static func environment(home: String, _ extra: [String: String] = [:]) -> [String: String] {
        var environment = [
            "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": home,
            "SWIFT_BACKTRACE": "enable=no",
        ]
        if let profile = getenv("LLVM_PROFILE_FILE") { environment["LLVM_PROFILE_FILE"] = String(cString: profile) }
        return environment.merging(extra) { $1 }
    }
}
