// Terminals and surroundings of all kinds: each shows the same work, and where none is possible, a plain list.

import Desk
import ScreenHarness
import Testing

@Suite struct ManyTerminalsTests {
    @Test(arguments: ["linux", "screen", "tmux-256color", "xterm-256color", "vt100"])
    func `every common terminal works`(name: String) throws {
        let counter = try Counter(try DeskCopy(), environment: ["TERM": name])
        try counter.see("Queue · mine and unassigned  4", "ESCALATED")
        try counter.seeCursor(on: ">#60")
        try counter.press(Press.down)
        try counter.seeCursor(on: ">#55")
        try counter.press("n", "Puis-je utiliser Dropbox, é à ü?")
        try counter.see("▌Puis-je utiliser Dropbox, é à ü?")
        try counter.press(Press.f2)
        try counter.see("Nouvel appel", "POLITIQUE")
        #expect(try counter.leave() == 0)
        #expect(counter.terminal.isCooked)
    }

    @Test(arguments: ["no-such-terminal", "dumb", ""])
    func `a terminal without a cursor gets the plain list`(name: String) throws {
        let desk = try DeskCopy()
        let run = try ProgramRun(["--desk", desk.path, "--as", "singh"], in: desk.folder, environment: ["TERM": name])
        #expect(run.code == 0)
        #expect(run.output.contains("Queue, mine and unassigned: 4 of 4"))
        #expect(run.output.contains("#60     OPEN"))
        #expect(!run.output.contains("\u{1B}"))
    }

    @Test func `a C locale draws lines in ASCII and keeps accents`() throws {
        let counter = try Counter(try DeskCopy(), .french, frame: .large, environment: ["LANG": "C"])
        let rows = try counter.see("mes billets et les non attribués  4", "À LA PLACE", "--------", "|")
        #expect(!rows.contains { $0.contains { "─│┬┼┴═".contains($0) } })
        try counter.press("n", "Elle veut un Palm Pilot, été")
        let typed = try counter.see("compris : Agenda électronique", "Elle veut un Palm Pilot, été")
        #expect(!typed.contains { $0.contains { "─│┬┼┴═▌▸▾".contains($0) } })
    }

    @Test func `a UTF-8 locale that is not installed still draws lines`() throws {
        let counter = try Counter(
            try DeskCopy(), .french, frame: .large, environment: ["LANG": "fr_XX.UTF-8", "LC_ALL": ""])
        let rows = try counter.see("mes billets et les non attribués  4", "À LA PLACE", "─────", "│")
        #expect(rows.contains { $0.contains("·") })
    }

    @Test func `NO_COLOR sends no colour`() throws {
        let counter = try Counter(try DeskCopy(), frame: .large, environment: ["NO_COLOR": "1"])
        try counter.see("LATE", "ESCALATED", "POLICY")
        try counter.press("n", "She wants a palm pilot")
        try counter.see("understood: Handheld organizer")
        #expect(try counter.leave() == 0)
        #expect(ColourCodes.sent(in: counter.terminal.transcript).isEmpty)
        let coloured = try Counter(try DeskCopy(), frame: .large)
        try coloured.see("LATE", "ESCALATED", "POLICY")
        #expect(ColourCodes.sent(in: coloured.terminal.transcript).contains(31))
    }
}

/// The colours a program asked of its terminal.
enum ColourCodes {
    /// The SGR parameters that set a colour, in a transcript.
    static func sent(in transcript: [UInt8]) -> Set<Int> {
        var found: Set<Int> = []
        for sequence in transcript.split(separator: 0x1B).dropFirst() where sequence.first == UInt8(ascii: "[") {
            let parameters = sequence.dropFirst().prefix { $0 < 0x40 }
            guard sequence.dropFirst(1 + parameters.count).first == UInt8(ascii: "m") else { continue }
            for parameter in parameters.split(whereSeparator: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":") }) {
                guard let code = Int(String(decoding: parameter, as: UTF8.self)) else { continue }
                if (30...38).contains(code) || (40...48).contains(code) || (90...107).contains(code) {
                    found.insert(code)
                }
            }
        }
        return found
    }
}
