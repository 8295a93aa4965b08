// Keys that move are commands as all others are: in the table, in the keys file, in the help; and where nothing can be
// seen, no key acts.

import Desk
import Terminal
import Testing
import Tickets

@testable import Workspace

@Suite struct `Keys that move` {
    @Test func `are the agent's own, and nobody else's`() throws {
        let bench = try DeskBench(
            as: "gagnon", preferences: Preferences(texts: ["keys": "line-down = <f6>\nconduct = k\n"]))
        #expect(bench.workspace.preferences.faults.map(\.words.english) == ["keys:2: k is already “line-up”"])
        try bench.type("aj")
        #expect(bench.workspace.queue.selectedIndex == 0)
        try bench.type("<f6>")
        #expect(bench.workspace.queue.selectedIndex == 1)
    }

    @Test(arguments: ["gb", "go<enter>", "gc<enter>"])
    func `go to the end and the beginning of any room`(_ way: String) throws {
        let bench = try DeskBench(as: "gagnon", columns: 80, rows: 24)
        try bench.type(way)
        let first = bench.screen
        let lines = try #require(bench.workspace.room?.lines.count)
        try bench.type("<end>")
        #expect(bench.workspace.room?.top == lines - bench.workspace.roomHeight)
        try bench.type("<home>")
        #expect(bench.screen == first)
        try bench.type("G")
        #expect(bench.workspace.room?.top == lines - bench.workspace.roomHeight)
        try bench.type("gg")
        #expect(bench.screen == first)
    }

    @Test func `work in the help too, which tells when it finds nothing`() throws {
        let bench = try DeskBench(as: "gagnon", columns: 80, rows: 24)
        try bench.type("?")
        #expect(bench.screen.contains("▾"))
        try bench.type("<pgdn>")
        #expect(bench.workspace.help?.selected == bench.workspace.roomHeight)
        try bench.type("<end>")
        #expect(!bench.screen.contains("▾"))
        try bench.type("xyzzy")
        #expect(bench.screen.contains(Label.nothingFound.english))
        let call = try DeskBench()
        try call.type(`A call`.palm + "c<enter>?undo")
        #expect(call.screen.contains(Command.undo.title.english))
    }

    @Test(arguments: [Size(columns: 39, rows: 24), Size(columns: 80, rows: 7), Size(columns: 1, rows: 1)])
    func `act on nothing that cannot be seen`(_ size: Size) throws {
        let bench = try DeskBench()
        try bench.type(`A call`.palm + "c<enter>")
        let version = try bench.ticketOnRecord()?.version
        bench.press(.resize(size))
        try bench.type("dA")
        bench.press(.paste("words"))
        bench.press(.resize(Size(columns: 100, rows: 30)))
        #expect(try bench.ticketOnRecord()?.version == version)
        bench.press(.resize(size))
        let rung = bench.bells
        try bench.type("<esc>")
        #expect(bench.bells == rung + 1)
        #expect(!bench.workspace.isOver && bench.workspace.call != nil)
        try bench.type("Q")
        #expect(bench.workspace.isOver)
    }
}

@Suite struct `The agent's choices as they stand` {
    @Test func `are told with every value, and their faults line by line`() {
        let preferences = Preferences(texts: [
            "theme": "warning = 196\naccent = none\n", "options": "mouse = on\n",
            "keys": "x\ndecied = d\nsort = <nokey>\ny\n",
        ])
        #expect(preferences.themeLines.contains("warning = 196"))
        #expect(preferences.themeLines.contains("accent = none"))
        #expect(preferences.themeLines.contains("breach = red"))
        #expect(
            preferences.optionLines == ["bell = on", "colour = auto", "lines = auto", "mouse = on", "panes = follow"])
        #expect(preferences.faults.map(\.line) == [1, 2, 3, 4])
    }
}
