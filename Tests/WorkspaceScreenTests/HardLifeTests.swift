// What happens to a program in a working day: stopped, killed, resized, pasted into. Nothing typed is lost and the
// terminal is the reader's again.

import Desk
import Glibc
import ScreenHarness
import Testing

@Suite struct HardLifeTests {
    private let words = "She wants a palm pilot"

    private func typing(_ desk: DeskCopy) throws -> Counter {
        let counter = try Counter(desk)
        try counter.seeQueue()
        try counter.press("n", words)
        try settle(counter.terminal)
        return counter
    }

    /// The cursor goes back to the words last of all: then the frame is whole.
    private func settle(_ terminal: TerminalSession) throws {
        try terminal.waitFor("the words and what they mean") { rows in
            rows[1].contains(words) && rows.contains { $0.contains("understood: Handheld organizer") }
                && rows.contains { $0.contains(" Ask: ") } && terminal.cursor == (1 + words.count, 1)
        }
    }

    @Test func `F2 changes the language at once and keeps what was typed`() throws {
        let counter = try typing(try DeskCopy())
        let english = counter.rows
        try counter.press(Press.f2)
        try counter.see(words, "Nouvel appel", "compris : Agenda électronique", "F2 in English")
        try counter.press(Press.f2)
        try counter.terminal.waitFor("the screen as it was") { _ in counter.rows == english }
    }

    @Test func `twenty sizes in a row leave the right screen`() throws {
        let expected = try typing(try DeskCopy())
        expected.terminal.resize(columns: 100, rows: 30)
        try expected.terminal.waitFor("a whole frame of 100x30") { rows in
            rows[29].contains("F1 all keys") && rows.contains { $0.contains("POLICY") && $0.contains("BEFORE") }
                && expected.terminal.cursor == (1 + words.count, 1)
        }
        let counter = try typing(try DeskCopy())
        let sizes = [
            (1, 1), (200, 60), (39, 8), (40, 7), (40, 8), (79, 24), (101, 30), (99, 29), (160, 48), (2, 60),
            (200, 1), (101, 12), (41, 9), (120, 36), (3, 3), (80, 25), (180, 50), (60, 60), (99, 60), (100, 30),
        ]
        for (columns, rows) in sizes { counter.terminal.resize(columns: columns, rows: rows) }
        try counter.terminal.waitFor("the screen of that size") { _ in counter.rows == expected.rows }
        counter.terminal.resize(columns: 39, rows: 8)
        try counter.see("guichet needs 40x8")
        counter.terminal.resize(columns: 200, rows: 60)
        try counter.see("New call", "POLICY", "INSTEAD", "BEFORE")
        try counter.press("s")
        try counter.see(words + "s")
    }

    /// A terminal forgets what a smaller size had no room for.
    @Test func `a size that changes and comes back at once is repainted`() throws {
        let counter = try typing(try DeskCopy())
        let before = counter.rows
        counter.terminal.resize(columns: 4, rows: 2)
        counter.terminal.resize(columns: 80, rows: 24)
        try counter.terminal.waitFor("the screen as it was", seconds: 3) { _ in counter.rows == before }
    }

    @Test func `control l repaints what somebody else wrote over`() throws {
        let counter = try typing(try DeskCopy())
        let before = counter.rows
        let device = open("/proc/\(counter.terminal.process)/fd/1", O_WRONLY | O_NOCTTY)
        try #require(device >= 0)
        defer { close(device) }
        let message = Array("\u{1B}[H\u{1B}[2JBroadcast message".utf8)
        try #require(write(device, message, message.count) == message.count)
        try counter.see("Broadcast message")
        try counter.press("\u{C}")
        try counter.terminal.waitFor("the screen as it was", seconds: 3) { _ in counter.rows == before }
    }

    @Test func `control z gives the shell back and fg the screen`() throws {
        let desk = try DeskCopy()
        let shell = try TerminalSession(
            "/bin/bash", ["--norc", "--noprofile", "-i"],
            environment: ProgramRun.environment(home: desk.folder, ["PS1": "shell> "]))
        try shell.waitFor("shell>")
        try shell.send("clear; \(ProgramRun.path) --desk \(desk.path) --as singh\r")
        try shell.waitFor("n new call")
        try shell.send("n" + words)
        try settle(shell)
        let before = shell.screen
        try shell.send(Press.controlZ)
        try shell.waitFor("Stopped")
        #expect(shell.wrote("\u{1B}[?1049l"))
        try shell.send("echo at the \"\"prompt\r")
        try shell.waitFor("at the prompt")
        try shell.send("fg\r")
        try shell.waitFor("the screen as it was") { $0 == before }
        try shell.send("s")
        try shell.waitFor(words + "s")
        try shell.send("\u{3}")
        try shell.waitFor("shell>")
        try shell.send("exit\r")
        #expect(try shell.waitForExit() == 0)
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func `a polite signal restores the terminal, keeps the draft, and is what the program ends by`(signal: Int32) throws
    {
        let desk = try DeskCopy()
        let counter = try typing(desk)
        counter.terminal.signal(signal)
        #expect(try counter.terminal.waitForExit() == -signal)
        #expect(counter.isRestored)
        let next = try Counter(desk)
        try next.seeQueue()
        try next.press("n")
        try next.see(words, "your unfinished call is back")
    }

    /// The kill falls while the store writes, before it or after it: whichever, history is whole.
    @Test(arguments: ["", "c\r", "c\rd", "c\rdoitold\r\r"])
    func `a kill leaves a desk that verifies`(acts: String) throws {
        let desk = try DeskCopy()
        let counter = try typing(desk)
        try counter.press(Press.enter, "roy syl")
        try counter.see("> Roy, Sylvain")
        try counter.press(Press.enter, acts)
        if !acts.isEmpty { try counter.see("Ticket 61") }
        counter.terminal.signal(SIGKILL)
        #expect(try counter.terminal.waitForExit() == -SIGKILL)
        let run = try ProgramRun(["verify", "--desk", desk.path, "--as", "singh"], in: desk.folder)
        #expect(run.code == 0)
        #expect(run.output.contains(acts.isEmpty ? " tickets" : "61 tickets"))
        #expect(run.output.contains("the chain holds"))
        let next = try Counter(desk)
        try next.see("#60", "n new call")
    }

    @Test func `a kill in the middle of a word loses that word at most`() throws {
        let desk = try DeskCopy()
        let counter = try typing(desk)
        counter.terminal.signal(SIGKILL)
        #expect(try counter.terminal.waitForExit() == -SIGKILL)
        let next = try Counter(desk)
        try next.seeQueue()
        try next.press("n")
        try next.see("▌She wants a palm")
    }

    @Test func `a form left by escape has its text when it is opened again`() throws {
        let counter = try Counter(try DeskCopy())
        try counter.seeCursor(on: ">#60")
        try counter.press(Press.enter)
        try counter.see("Ticket 60")
        try counter.press("i", "we look into it")
        try counter.see("Said: we look into it")
        try counter.press(Press.escape)
        try counter.seeNo("Next update:")
        try counter.press("i")
        try counter.see("Next update:")
        try counter.terminal.waitFor("the text again", seconds: 3) {
            $0.contains { $0.contains("we look into it") }
        }
    }

    @Test func `a paste of 200 kB does not hang`() throws {
        let counter = try Counter(try DeskCopy())
        try counter.seeQueue()
        try counter.press("n")
        try counter.see("New call")
        let line = "a palm pilot please, \n"
        let text = "BEGIN " + String(repeating: line, count: 200_000 / line.utf8.count)
        try counter.press(Press.paste(text))
        try counter.see("understood: Handheld organizer")
        try counter.press(Press.escape)
        try counter.see("w words")
        try counter.press(Press.f2)
        try counter.see("Nouvel appel")
        #expect(try counter.leave() == 0)
    }
}
