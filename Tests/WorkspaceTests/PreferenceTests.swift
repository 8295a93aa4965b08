// The agent's own files: what they change, and that no line of them can stop the program.

import Desk
import Storage
import Terminal
import TestSupport
import Testing
import Tickets

@testable import Workspace

@Suite struct `The keys file` {
    private func desk(_ text: String, as login: AgentID = "singh") throws -> DeskBench {
        try DeskBench(as: login, preferences: Preferences(texts: ["keys": text]))
    }

    @Test func `gives a command other keys, on the bar and in the help too`() throws {
        let bench = try desk("new-call = <f5> +\n")
        #expect(bench.screen.contains("F5 new call"))
        try bench.type("n")
        #expect(bench.workspace.call == nil)
        try bench.type("+")
        #expect(bench.workspace.call != nil)
        let other = try desk("new-call = <f5> +\n")
        try other.type("?new call")
        #expect(other.screen.contains("F5 +"))
    }

    @Test func `takes a key away with none`() throws {
        let bench = try desk("quit = <c-q>\nmark-all = none\n")
        try bench.type("aM")
        #expect(bench.workspace.marks.isEmpty)
    }

    @Test func `swaps two keys`() throws {
        let (map, faults) = KeyMap.read("mine = a\nall = m\n")
        #expect(faults.isEmpty)
        #expect(map.keys(of: .mine) == [.character("a")])
        #expect(map.keys(of: .all) == [.character("m")])
    }

    @Test func `names each fault by its line and keeps the rest`() throws {
        let (map, faults) = KeyMap.read(
            "# mine\ndecied = d\nsort = <nokey>\nsort\nnew-call = v\nopen = o\nviews = <80x24>\n")
        #expect(faults.map(\.line) == [2, 3, 4, 5, 7])
        #expect(faults[0].words.english == "keys:2: no “decied”; did you mean “decide”?")
        #expect(faults[3].words.english == "keys:5: v is already “views”")
        #expect(faults[3].words.french == "keys:5\u{00A0}: v sert déjà à «\u{00A0}views\u{00A0}»")
        #expect(map.keys(of: .open) == [.character("o")])
        #expect(map.keys(of: .newCall) == Command.newCall.keys)
    }

    @Test func `can name every command and every key of the table`() {
        for command in Command.allCases {
            #expect(Command(name: command.name) == command)
            for key in command.keys { #expect(Key(name: key.name) == key) }
        }
        let text = Command.allCases.map { "\($0.name) = \($0.keys.map(\.name).joined(separator: " "))\n" }.joined()
        #expect(KeyMap.read(text).faults.isEmpty)
    }
}

@Suite struct `The theme and options files` {
    @Test func `give a role a colour by name, by number, or none`() {
        let (theme, faults) = Theme.read("warning = bright-yellow\nbreach = 196\naccent = none\n")
        #expect(faults.isEmpty)
        #expect(theme.colours[.warning] == .some(11))
        #expect(theme.colours[.breach] == .some(196))
        #expect(theme.colours[.accent] == .some(nil))
        #expect(theme.colours[.good] == nil)
    }

    @Test func `name faults by line`() {
        let (theme, faults) = Theme.read("warnin = red\nwarning = mauve\ngood = 256\ndim = 8\n")
        #expect(faults.map(\.line) == [1, 2, 3])
        #expect(theme.colours == [.dim: 8])
        let (options, wrong) = Options.read("mouse = on\nlines = ascii\nbell = loud\ncolor = 16\nmous = on\n")
        #expect(wrong.map(\.line) == [3, 5])
        #expect(options.usesMouse && options.drawsASCII && options.rings && options.colourLimit == 16)
    }

    @Test func `that are no text, or too long, are told and passed over`() {
        let long = String(repeating: "x = y\n", count: 20_000)
        let texts: [String: String?] = ["keys": nil, "theme": long]
        let preferences = Preferences(texts: texts)
        #expect(preferences.faults.map(\.file) == ["keys", "theme"])
        #expect(preferences.faultWords?.french.contains("et 1 de plus") == true)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `of any text never trap`(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var text = ""
        for _ in 0..<60 {
            text += random.pick([
                "views", "sort", "= ", " = ", "#", "\n", "\r\n", "none", "<", ">", "<f5>", "\"", ":", "sort:",
            ])
            text += random.text(pieces: 2)
        }
        let preferences = Preferences(texts: ["views": text, "keys": text, "theme": text, "options": text])
        for fault in preferences.faults { #expect(!fault.words.english.isEmpty && !fault.words.french.isEmpty) }
    }
}

@Suite struct `The clipboard and the editor` {
    @Test func `copy what the reader is looking at`() throws {
        let bench = try DeskBench()
        try bench.type(`A call`.palm + "c<enter>dY")
        #expect(bench.copied.last?.hasPrefix("MOB-2.1 ") == true)
        #expect(bench.screen.contains("sent to the terminal; it may not accept it"))
        try bench.type("<tab>Y")
        #expect(bench.copied.last?.contains("calendar") == true)
        try bench.type("p<enter>Y")
        #expect(bench.copied.last?.contains("MOB-2.1") == true)
        let list = try DeskBench()
        try list.type("Y")
        #expect(list.copied == ["#\(try #require(list.workspace.queue.selected))"])
    }

    @Test func `write a form's text, with its lines`() throws {
        let bench = try DeskBench()
        try bench.type(`A call`.palm + "tfirst")
        bench.written = "first line\nsecond line\n"
        bench.press(.function(4))
        #expect(bench.workspace.prompt?.text(0) == "first line\nsecond line")
        try bench.type("<enter>")
        let notes = try bench.ticketOnRecord().map { try bench.store.events(of: $0.id) }?.compactMap { record in
            if case .noted(let note) = record.event { note.text } else { nil }
        }
        #expect(notes == ["first line\nsecond line"])
    }

    @Test(arguments: [nil, "", "  \n"])
    func `change nothing when the editor failed or left nothing`(_ left: String?) throws {
        let bench = try DeskBench()
        try bench.type(`A call`.palm + "tfirst")
        bench.written = left
        bench.press(.control("o"))
        #expect(bench.workspace.prompt?.text(0) == "first")
        try bench.type("<esc><esc>nwords of a call")
        bench.press(.function(4))
        #expect(bench.workspace.call?.words.text == "words of a call")
    }
}

@Suite struct `Undo` {
    @Test func `takes one's last act back, and says so`() throws {
        let bench = try DeskBench()
        try bench.type(`A call`.palm + "c<enter>d")
        #expect(try bench.ticketOnRecord()?.decision != nil)
        try bench.type("z")
        #expect(try bench.ticketOnRecord()?.decision == nil)
        #expect(bench.screen.contains("taken back"))
        try bench.type("d")
        #expect(try bench.ticketOnRecord()?.decision != nil)
    }

    @Test func `is not offered once the client has heard of it`() throws {
        let bench = try DeskBench()
        try bench.type(`A call`.palm + "c<enter>diYour phone is on order<enter>2h<enter>")
        let before = try bench.ticketOnRecord()?.version
        try bench.type("z")
        #expect(try bench.ticketOnRecord()?.version == before)
        #expect(!Command.undo.isAvailable(in: bench.workspace))
    }
}

@Suite struct `The mouse` {
    @Test func `selects the row it points at, and the wheel moves`() throws {
        let bench = try DeskBench(as: "gagnon", columns: 80, rows: 24)
        try bench.type("a")
        _ = bench.canvas
        bench.press(.click(Point(column: 10, row: 6)))
        #expect(bench.workspace.queue.selectedIndex == 3)
        #expect(bench.canvas.cursor?.row == 6)
        bench.press(.wheelDown)
        #expect(bench.workspace.queue.selectedIndex == 6)
        bench.press(.click(Point(column: 10, row: 0)))
        bench.press(.click(Point(column: 10, row: 23)))
        bench.press(.click(Point(column: 900, row: 900)))
        #expect(bench.workspace.queue.selectedIndex == 6)
    }

    @Test func `gives a pane the focus`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("<enter>")
        bench.press(.click(Point(column: 150, row: 20)))
        #expect(bench.workspace.call?.pane == .before)
    }
}
