// However the program ends, the terminal is the reader's again; and where it cannot run, it says so and writes nothing.

import ScreenHarness
import Testing

#if canImport(Glibc)
    import Glibc
#endif

@Suite struct RestorationTests {
    private func expectRestored(_ session: TerminalSession) {
        #expect(session.wrote("\u{1B}[?1049l"))
        #expect(session.wrote("\u{1B}[?2004l"))
        #expect(session.wrote("\u{1B}[?12l\u{1B}[?25h") || session.wrote("\u{1B}[?25h"))
        #expect(session.isCooked)
    }

    @Test func `quitting restores the terminal`() throws {
        let session = try probeSession()
        try session.waitFor("key 0")
        #expect(!session.isCooked)
        try session.send("q")
        #expect(try session.waitForExit() == 0)
        expectRestored(session)
        #expect(session.screen.contains { $0.contains("left after 1 keys") })
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func `a polite signal is a key and the program leaves by itself`(signal: Int32) throws {
        let session = try probeSession()
        try session.waitFor("key 0")
        session.signal(signal)
        #expect(try session.waitForExit() == 0)
        expectRestored(session)
        #expect(session.screen.contains { $0.contains("last <closing>") })
    }

    @Test func `Ctrl-C and Ctrl-Backslash on the way out do not kill`() throws {
        let session = try probeSession(["linger"])
        try session.waitFor("key 0")
        try session.send("q")
        try session.waitFor("left after 1 keys")
        try session.send("\u{3}\u{1C}\n")
        #expect(try session.waitForExit() == 0)
        expectRestored(session)
    }

    @Test func `what was typed and not read is not left to the shell`() throws {
        let session = try probeSession(["linger"])
        try session.waitFor("key 0")
        try session.send("q" + String(repeating: "rm\n", count: 40))
        try session.waitFor("left after 1 keys")
        try session.send("mine\n")
        #expect(try session.waitForExit() == 0)
        #expect(session.screen.contains { $0.hasPrefix("then read mine") })
    }

    @Test(arguments: [SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGQUIT])
    func `a fatal signal restores the terminal and stays fatal`(signal: Int32) throws {
        let session = try probeSession()
        try session.waitFor("key 0")
        session.signal(signal)
        #expect(try session.waitForExit() == -signal)
        expectRestored(session)
    }

    @Test(arguments: ["V", "F", "A", "N"])
    func `a crash from inside restores the terminal`(key: String) throws {
        let session = try probeSession()
        try session.waitFor("key 0")
        try session.send(key)
        #expect(try session.waitForExit() < 0)
        expectRestored(session)
    }

    @Test(arguments: ["no-such-terminal", "", "dumb"])
    func `an unusable terminal is refused untouched`(name: String) throws {
        let session = try probeSession(extra: ["TERM": name])
        #expect(try session.waitForExit() == 3)
        #expect(session.screen[0] == "refused: unknownTerminal(\"\(name)\")")
        #expect(!session.transcript.contains(0x1B))
    }

    @Test func `a pipe is refused`() throws {
        let session = try TerminalSession(
            "/bin/sh", ["-c", "\(probePath()) | cat"], environment: probeEnvironment([:]))
        _ = try session.waitForExit()
        #expect(session.screen[0] == "refused: notATerminal")
    }

    @Test(arguments: ["xterm-256color", "xterm", "screen-256color", "tmux-256color", "vt100"])
    func `every common terminal shows the same picture`(name: String) throws {
        let session = try probeSession(extra: ["TERM": name])
        let rows = try session.waitFor("key 0")
        #expect(rows[1].hasPrefix("│ éàœ « » 日本 한글 e\u{301} 👩 end"))
        #expect((session.cell(column: 2, row: 1).foreground == 2) == (name != "vt100"))
    }

    @Test(arguments: ["C", "POSIX", "xx_YY.ISO-8859-1"])
    func `a locale without UTF-8 keeps accents and draws lines in ASCII`(name: String) throws {
        let session = try probeSession(extra: ["LANG": name])
        let rows = try session.waitFor("key 0")
        #expect(rows[0].hasPrefix("+ 80x24 --"))
        #expect(rows[1].hasPrefix("| éàœ \" \" 日本"))
    }

    @Test func `the ascii option draws lines in ASCII`() throws {
        let session = try probeSession(["ascii"])
        #expect(try session.waitFor("key 0")[2].hasPrefix("+-----"))
    }

    @Test func `no colour leaves meaning to emphasis`() throws {
        let session = try probeSession(extra: ["NO_COLOR": "1"])
        try session.waitFor("hostile")
        let breach = session.cell(column: 10, row: 4)
        #expect(breach.foreground == nil)
        #expect(breach.isBold && breach.isUnderlined)
        let empty = try probeSession(extra: ["NO_COLOR": ""])
        try empty.waitFor("hostile")
        #expect(empty.cell(column: 10, row: 4).foreground == 1)
    }
}
