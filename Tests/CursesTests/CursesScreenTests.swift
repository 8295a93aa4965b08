// CursesScreen on a real pseudo-terminal: what a person sees, types and gets back.

import ScreenHarness
import Testing

#if canImport(Glibc)
    import Glibc
#endif

@Suite struct CursesScreenTests {
    @Test func `accents and wide glyphs stand in their columns`() throws {
        let session = try probeSession()
        let rows = try session.waitFor("end")
        #expect(rows[0].hasPrefix("┌ 80x24 ──"))
        #expect(rows[1].hasPrefix("│ éàœ « » 日本 한글 e\u{301} 👩 end"))
        #expect(rows[1].hasSuffix("│"))
        #expect(session.cell(column: 79, row: 1).text == "│")
        #expect(session.cell(column: 2, row: 1).foreground == 2)
        #expect(session.cell(column: 2, row: 1).hasDefaultBackground)
        #expect(session.cell(column: 2, row: 3).isReverse)
        #expect(session.cursor == (2, 3))
    }

    @Test func `hostile text cannot move the cursor or start a sequence`() throws {
        let session = try probeSession()
        let rows = try session.waitFor("hostile")
        #expect(rows[4] == "  ·[31mhostile· ·text")
        #expect(!session.wrote("\u{1B}[31mhostile"))
    }

    @Test(arguments: [
        ("j", "j"), ("é", "é"), ("日", "日"), ("\u{3}", "<c-c>"), ("\u{1B}[A", "<up>"), ("\u{1B}OB", "<down>"),
        ("\u{1B}", "<esc>"), ("\u{1B}x", "<a-x>"), ("\r", "<enter>"), ("\u{7F}", "<backspace>"),
        ("\u{1B}[Z", "<s-tab>"),
        ("\u{1B}OP", "<f1>"), ("\u{1B}[15~", "<f5>"), ("j\u{1B}[?1;2c", "j"),
        ("\u{1B}[?1;2cj", "j"),
    ])
    func `a key typed has its name`(bytes: String, name: String) throws {
        let session = try probeSession()
        try session.waitFor("key 0")
        try session.send(bytes)
        try session.waitFor("key 1: \(name)")
    }

    @Test func `a resize repaints at the new size`() throws {
        let session = try probeSession()
        try session.waitFor("80x24")
        session.resize(columns: 120, rows: 36)
        let rows = try session.waitFor("key 1: <120x36>")
        #expect(rows[0].count == 120)
        session.resize(columns: 1, rows: 1)
        session.resize(columns: 40, rows: 8)
        try session.waitFor("<40x8>")
        try session.send("q")
        #expect(try session.waitForExit() == 0)
    }

    @Test func `a child gets the terminal and gives it back`() throws {
        let session = try probeSession()
        try session.waitFor("key 0")
        try session.send("s")
        try session.waitFor("CHILD SPEAKS")
        #expect(session.isCooked)
        try session.send("four\n")
        try session.waitFor("child exited(4)")
        try session.send("j")
        try session.waitFor("key 2: j")
    }

    @Test func `control z stops the job and fg paints it again`() throws {
        let session = try TerminalSession(
            "/bin/bash", ["--norc", "-c", "set -m; \(probePath()); echo PAUSED; read line; fg; echo OVER"],
            environment: probeEnvironment([:]))
        try session.waitFor("key 0")
        try session.send("\u{1A}")
        try session.waitFor("PAUSED")
        #expect(session.isCooked)
        try session.send("\n")
        try session.waitFor("key 1: <c-z>")
        try session.send("q")
        try session.waitFor("OVER")
    }

    @Test func `a stop nobody asked us about still ends in a repaint`() throws {
        let session = try probeSession()
        try session.waitFor("key 0")
        session.signal(SIGSTOP)
        session.signal(SIGCONT)
        try session.waitFor("key 1: <resumed>")
    }

    @Test func `queued keys are painted once`() throws {
        let session = try probeSession()
        try session.waitFor("key 0")
        let before = session.transcript.count
        try session.send(String(repeating: "j", count: 400))
        try session.waitFor("key 400: j")
        #expect(session.transcript.count - before < 400 * 15)
    }

    @Test func `a megabyte pasted arrives whole as one key`() throws {
        let session = try probeSession()
        try session.waitFor("key 0")
        let text = "BEGIN\r\n" + String(repeating: "lorem ipsum\r", count: 87382) + "FINISH"
        try session.send("\u{1B}[200~" + text + "\u{1B}[201~j")
        try session.waitFor("key 2: j")
        try session.waitFor("pasted \(text.utf8.count - 1) BEGIN")
    }

    @Test func `random bytes never end it`() throws {
        let session = try probeSession()
        try session.waitFor("key 0")
        var state: UInt64 = 42
        var bytes: [UInt8] = []
        for _ in 0..<20000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let byte = UInt8(truncatingIfNeeded: state >> 40)
            // The probe's own commands are left out: letters, and Ctrl-Z in a job nobody continues.
            if !(0x41..<0x7B).contains(byte), byte != 0x1A { bytes.append(byte) }
        }
        try session.send(bytes: bytes)
        try session.send("\u{1B}[201~\r\u{18}\r\r")
        try session.waitFor("<enter>")
        try session.send("jq")
        #expect(try session.waitForExit() == 0)
    }

    @Test func `another thread wakes the loop`() throws {
        let session = try probeSession()
        try session.waitFor("key 0")
        try session.send("W")
        try session.waitFor("key 2: <woken>")
        try session.send("T")
        try session.waitFor("timed out")
    }
}
