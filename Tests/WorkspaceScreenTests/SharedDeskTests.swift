// A desk that others use, that a stranger filled, that cannot be written: what is shown, and what is kept.

import Desk
import Glibc
import SQLiteStorage
import ScreenHarness
import Storage
import Testing
import Tickets

@Suite struct SharedDeskTests {
    private static let hostile =
        "\u{1B}[31mHOSTILE\u{1B}[0m \u{1B}]0;owned\u{7}title \u{1B}[2J\u{9B}2J\u{90}q \u{202E}gnirts\r\nsecond \u{8}line"

    @Test(arguments: Frame.allCases)
    func `escape sequences in a ticket never reach the terminal`(frame: Frame) throws {
        let desk = try DeskCopy()
        let client = Client(
            id: "C00002", name: "Roy\u{1B}[2J\u{7}, Sylvain", language: .english, group: "finance", role: "employee")
        let opened = TicketEvent.opened(.init(client: client, words: Self.hostile, language: .english))
        try SQLiteStore(path: desk.path, mode: .open).append([
            Append(to: nil, expecting: 0, [opened], by: "obrien", at: Instant(milliseconds: 4_000_000_000_000))
        ])
        let counter = try Counter(desk, frame: frame)
        try counter.see(">#61", "HOSTIL")
        try counter.press(Press.enter)
        try counter.see("Ticket 61", "HOSTILE", "gnirts")
        try counter.press("c")
        try counter.see("Say it back to the client", "HOSTILE")
        try counter.press(Press.enter)
        try counter.see("✓ need agreed")
        try counter.press("t", Press.paste(Self.hostile), Press.enter)
        try counter.see("✓ note: ")
        #expect(try counter.leave() == 0)
        for sequence in ["\u{1B}[31mHOSTILE", "\u{1B}]0;", "\u{1B}[2J\u{9B}", "\u{9B}", "\u{90}", "\u{7}", "\u{202E}"] {
            #expect(!counter.terminal.wrote(sequence), "sent \(sequence.debugDescription)")
        }
    }

    @Test func `two agents on one ticket: the clash is shown and nothing typed is lost`() throws {
        let desk = try DeskCopy()
        let first = try Counter(desk)
        let second = try Counter(desk, as: "tremblay-m")
        try first.seeCursor(on: ">#60")
        try first.press(Press.enter)
        try first.see("Ticket 60")
        try first.press("t", "typed by the first")
        try first.see("typed by the first")
        try second.seeQueue()
        try second.press("a")
        try second.see("Queue · all  59")
        try second.press("/", "lockhart 60")
        try second.see(">#60")
        try second.press(Press.enter, Press.enter)
        try second.see("Ticket 60")
        try second.press("t", "typed by the second", Press.enter)
        try second.see("✓ note: typed by the second")
        try first.press(Press.enter)
        try first.see("ticket 60 changed while you worked on it", "typed by the first")
        try first.press(Press.enter)
        try first.see("✓ note: typed by the first")
        let notes = try desk.events(of: 60).compactMap { event in
            if case .noted(let note) = event { note.text } else { nil }
        }
        #expect(notes.suffix(2) == ["typed by the second", "typed by the first"])
    }

    @Test func `one agent in two windows keeps the words of both`() throws {
        let desk = try DeskCopy()
        let first = try Counter(desk)
        let second = try Counter(desk)
        // Both calls begin before either has words: a call begun later takes up the words that were kept.
        for counter in [first, second] {
            try counter.seeQueue()
            try counter.press("n")
            try counter.see("New call")
        }
        for (counter, words) in [(first, "alpha words"), (second, "beta words")] {
            try counter.press(words)
            try counter.see("▌" + words)
        }
        #expect(try first.leave() == 0)
        #expect(try second.leave() == 0)
        let kept = try SQLiteStore(path: desk.path, mode: .readOnly).drafts(of: "singh").values
        #expect(kept.contains { $0.contains("beta words") })
        #expect(kept.contains { $0.contains("alpha words") })
    }

    @Test(.enabled(if: ReadOnlySeat.isPossible, "root ignores modes, and nobody else can run the program here"))
    func `a desk that cannot be written is shown, says so and keeps the words on the screen`() throws {
        let desk = try DeskCopy()
        try #require(chmod(desk.path, 0o444) == 0 && chmod(desk.folder, 0o555) == 0)
        defer { chmod(desk.folder, 0o755) }
        let (program, arguments) = ReadOnlySeat.command(["--desk", desk.path, "--as", "singh"], in: desk.folder)
        let session = try TerminalSession(
            program, arguments, environment: ProgramRun.environment(home: desk.folder))
        try session.waitFor("Queue · mine and unassigned  4")
        try session.send("n" + "She wants a palm pilot" + Press.enter + "roy syl")
        try session.waitFor("> Roy, Sylvain")
        try session.send(Press.enter)
        try session.waitFor("cannot be written")
        try session.waitFor("She wants a palm pilot")
        try session.send("\u{3}")
        #expect(try session.waitForExit() == 0)
        #expect(session.isCooked)
    }

    @Test(
        .enabled(if: ReadOnlySeat.isPossible, "root ignores modes, and nobody else can run the program here"),
        arguments: [
            ("en", "cannot read", "Permission denied"), ("fr", "impossible de lire", "permission refusée"),
        ])
    func `a desk that cannot be read is named, with the reason`(language: String, what: String, why: String) throws {
        let desk = try DeskCopy()
        try #require(chmod(desk.path, 0) == 0 && chmod(desk.folder, 0o755) == 0)
        let (program, arguments) = ReadOnlySeat.command(
            ["--desk", desk.path, "--as", "singh", "--lang", language], in: desk.folder)
        let session = try TerminalSession(
            program, arguments, environment: ProgramRun.environment(home: desk.folder), columns: 200)
        #expect(try session.waitForExit() == 74)
        let screen = session.screen.joined(separator: "\n")
        #expect(screen.contains(what) && screen.contains(desk.path) && screen.contains(why), "\(screen)")
    }
}

/// Somebody whom file modes bind: the person who runs the tests, or nobody where that is root.
enum ReadOnlySeat {
    static let isPossible: Bool = {
        guard geteuid() == 0 else { return true }
        // By the same way as in the tests: setpriv itself still goes where only root may.
        let (program, arguments) = command(["--version"], in: "/")
        let session = try? TerminalSession(program, arguments, environment: ProgramRun.environment(home: "/"))
        return (try? session?.waitForExit()) == 0
    }()

    private static let options = "--reuid=65534 --regid=65534 --clear-groups"

    static func command(_ arguments: [String], in folder: String) -> (program: String, arguments: [String]) {
        let (program, words) = ProgramRun.command(arguments, in: folder)
        guard geteuid() == 0 else { return (program, words) }
        return ("/usr/bin/setpriv", options.split(separator: " ").map(String.init) + [program] + words)
    }
}
