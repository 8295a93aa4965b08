// Starts CursesProbe, found beside the test runner, with a known environment.

import ScreenHarness

#if canImport(Glibc)
    import Glibc
#endif

/// A session of the probe; `extra` adds to or replaces its environment.
func probeSession(
    _ arguments: [String] = [], extra: [String: String] = [:], columns: Int = 80, rows: Int = 24
) throws -> TerminalSession {
    try TerminalSession(
        probePath(), arguments, environment: probeEnvironment(extra), columns: columns, rows: rows)
}

func probeEnvironment(_ extra: [String: String]) -> [String: String] {
    var environment = [
        "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no",
        // Under the address sanitizer a fault must still be the probe's own.
        "ASAN_OPTIONS": "handle_segv=0:handle_sigbus=0:handle_sigfpe=0:handle_sigill=0:handle_abort=0",
    ]
    if let profile = getenv("LLVM_PROFILE_FILE") { environment["LLVM_PROFILE_FILE"] = String(cString: profile) }
    return environment.merging(extra) { $1 }
}

func probePath() -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let runner = String(decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    let folder = runner.split(separator: "/").dropLast().joined(separator: "/")
    return "/" + folder + "/CursesProbe"
}
