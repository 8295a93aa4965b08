// The agent's own way of working on a real terminal: an editor, the clipboard, the mouse, own keys and colours, plain
// lines; and a terminal that is whole again after the worst.

import Desk
import FoundationEssentials
import Glibc
import ScreenHarness
import TestSupport
import Testing

@Suite struct OwnWayTests {
    /// A configuration folder beside a desk.
    private func configured(_ desk: DeskCopy, _ files: [String: String]) throws -> [String: String] {
        let folder = desk.folder + "/config/guichet"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)")) }
        return ["XDG_CONFIG_HOME": desk.folder + "/config"]
    }

    @Test func `an editor writes a note, and the screen comes back`() throws {
        let desk = try DeskCopy()
        let editor = desk.folder + "/editor"
        try Data("#!/bin/sh\nls -l \"$1\" > mode\nprintf 'written elsewhere' > \"$1\"\n".utf8).write(
            to: URL(filePath: editor))
        chmod(editor, 0o755)
        let counter = try Counter(desk, environment: ["EDITOR": editor, "VISUAL": ""])
        try counter.seeCursor(on: ">#60")
        try counter.press(Press.enter)
        try counter.see("Ticket 60")
        try counter.press("t")
        try counter.see("In a few words:")
        try counter.press("\u{1B}OS")
        try counter.see("written elsewhere", "Ticket 60")
        try counter.press(Press.enter)
        try counter.see("note: written elsewhere")
        let mode = try String(contentsOfFile: desk.folder + "/mode", encoding: .utf8)
        #expect(mode.hasPrefix("-rw-------"))
        let path = mode.split(separator: " ").last.map { String($0.filter { !$0.isNewline }) }
        #expect(!FileManager.default.fileExists(atPath: try #require(path)))
        #expect(try counter.leave() == 0)
        #expect(counter.isRestored)
    }

    @Test(arguments: ["/bin/false", "/no/such/editor"])
    func `an editor that fails changes nothing`(editor: String) throws {
        let counter = try Counter(try DeskCopy(), environment: ["EDITOR": editor])
        try counter.seeCursor(on: ">#60")
        try counter.press(Press.enter)
        try counter.see("Ticket 60")
        try counter.press("t", "kept as it was")
        try counter.see("kept as it was")
        try counter.press("\u{1B}OS")
        try counter.press("!")
        try counter.see("kept as it was!")
        #expect(try counter.leave() == 0)
        #expect(counter.isRestored)
    }

    @Test func `a copy goes out as OSC 52, and the message does not promise`() throws {
        let counter = try Counter(try DeskCopy())
        try counter.seeCursor(on: ">#60")
        try counter.press("Y")
        try counter.see("the number: sent to the terminal; it may not accept it")
        #expect(counter.terminal.wrote("\u{1B}]52;c;IzYw\u{7}"))
        #expect(try counter.leave() == 0)
    }

    @Test func `the mouse is left alone unless asked for`() throws {
        let desk = try DeskCopy()
        let plain = try Counter(desk)
        try plain.seeQueue()
        #expect(try plain.leave() == 0)
        #expect(!plain.terminal.wrote("\u{1B}[?1000h"))
        let counter = try Counter(desk, environment: try configured(desk, ["options": "mouse = on\n"]))
        try counter.seeCursor(on: ">#60")
        try counter.press("\u{1B}[<0;10;5M\u{1B}[<0;10;5m")
        try counter.seeCursor(on: ">#55")
        #expect(try counter.leave() == 0)
        #expect(counter.terminal.wrote("\u{1B}[?1000h") && counter.terminal.wrote("\u{1B}[?1000l"))
    }

    @Test func `own keys, colours and lines, and a fault told by its line once`() throws {
        let desk = try DeskCopy()
        let environment = try configured(
            desk, ["keys": "new-call = <f5>\nnonsense\n", "theme": "accent = red\n", "options": "lines = ascii\n"])
        let counter = try Counter(desk, environment: environment)
        let rows = try counter.see("keys:2: write name = value", "F5 new call", "--------")
        #expect(!rows.contains { $0.contains("─") })
        try counter.press("j")
        try counter.seeNo("keys:2")
        try counter.press("\u{1B}[15~")
        try counter.see("New call")
        #expect(try counter.leave() == 0)
        #expect(!ColourCodes.sent(in: counter.terminal.transcript).contains(36))
        #expect(ColourCodes.sent(in: counter.terminal.transcript).contains(31))
    }

    @Test func `plain mode moves no cursor and paints nothing`() throws {
        let desk = try DeskCopy()
        let (program, arguments) = ProgramRun.command(
            ["open", "--plain", "--desk", desk.path, "--as", "singh"], in: desk.folder)
        let session = try TerminalSession(
            program, arguments, environment: ProgramRun.environment(home: desk.folder), columns: 100, rows: 40)
        try session.waitFor("> number, key or word")
        try session.send("60\r")
        try session.waitFor("Ticket 60")
        try session.send("t\rplain words\r")
        try session.waitFor("note: plain words")
        try session.send("Q\r")
        #expect(try session.waitForExit() == 0)
        #expect(!session.wrote("\u{1B}"))
    }

    @Test(arguments: [SIGHUP, SIGTERM, SIGINT])
    func `plain mode keeps what was typed whatever ends it`(signal: Int32) throws {
        let desk = try DeskCopy()
        let (program, arguments) = ProgramRun.command(
            ["open", "--plain", "--desk", desk.path, "--as", "singh"], in: desk.folder)
        func session() throws -> TerminalSession {
            let session = try TerminalSession(
                program, arguments, environment: ProgramRun.environment(home: desk.folder), columns: 100, rows: 40)
            try session.waitFor("> number, key or word")
            try session.send("60\r")
            try session.waitFor("Ticket 60")
            try session.send("i\r")
            return session
        }
        let first = try session()
        try first.waitFor("> Said")
        try first.send("the phone is on order\r")
        try first.waitFor("> Next update")
        first.signal(signal)
        #expect(try first.waitForExit() == -signal)
        let second = try session()
        try second.waitFor("the phone is on order")
    }

    @Test(arguments: [SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS])
    func `a fault gives the terminal back`(signal: Int32) throws {
        let counter = try Counter(try DeskCopy())
        try counter.seeQueue()
        counter.terminal.signal(signal)
        #expect(try counter.terminal.waitForExit() == -signal)
        #expect(counter.isRestored)
    }

    @Test func `a paste of a megabyte does not hang`() throws {
        let counter = try Counter(try DeskCopy())
        try counter.seeQueue()
        try counter.press("n")
        try counter.see("New call")
        try counter.press(Press.paste("BEGIN " + String(repeating: "word après mot\n", count: 65_000)))
        try counter.see("mot word")
        try counter.press(Press.escape)
        try counter.see("w words")
        #expect(try counter.leave() == 0)
    }

    /// Bytes of all kinds, a size now and then: the program lives, and gives the terminal back.
    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `random bytes are survived`(seed: UInt64) throws {
        let desk = try DeskCopy()
        // No key leaves the program, nor lends the terminal to another: all of the bytes are for it.
        let stay = "back = none\nquit = none\nsuspend = none\nedit = none\n"
        var environment = try configured(desk, ["keys": stay])
        environment["VISUAL"] = "/bin/false"
        let counter = try Counter(desk, environment: environment)
        try counter.seeQueue()
        var random = SeededGenerator(seed: seed)
        let fragments = [
            "\u{1B}[", "\u{1B}O", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}]52;", "\u{1B}[<0;", "M", "\r", "é", "日",
        ]
        // GUICHET_RANDOM_CHUNKS makes it as long as one likes.
        let chunks = getenv("GUICHET_RANDOM_CHUNKS").flatMap { Int(String(cString: $0)) } ?? 300
        for _ in 0..<chunks {
            var bytes: [UInt8] = []
            for _ in 0..<12 {
                if random.chance(20) {
                    bytes += Array(random.pick(fragments).utf8)
                } else {
                    bytes.append(UInt8.random(in: 0...255, using: &random))
                }
            }
            bytes.removeAll { $0 == 0x03 }
            try counter.terminal.send(bytes: bytes)
            if random.chance(10) {
                counter.terminal.resize(
                    columns: Int.random(in: 1...200, using: &random), rows: Int.random(in: 1...60, using: &random))
            }
        }
        counter.terminal.signal(SIGTERM)
        #expect(try counter.terminal.waitForExit() == -SIGTERM)
        #expect(counter.isRestored)
    }
}
