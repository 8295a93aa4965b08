// The keys at the foot of the screen are those that work: of a form where a form has the keys, of nothing else.

import Desk
import Terminal
import Testing
import Tickets

@testable import Workspace

@Suite struct `The keys at the foot` {
    /// The last line of the screen after some keys.
    private func bar(
        _ script: String, as login: AgentID = "gagnon", _ language: Language = .english, columns: Int = 120
    )
        throws -> String
    {
        let bench = try DeskBench(as: login, language: language, columns: columns, rows: 36)
        try bench.type(script)
        return String((bench.canvas.lines.last ?? "").trimmed)
    }

    private static let decided =
        "nShe wants a palm pilot like in her last department<enter>roy syl<enter>c<enter>d"

    private static let everywhere = "  F1 all keys  F2 en français"
    private static let partout = "  F1 toutes les touches  F2 in English"

    @Test func `a form shows its own keys and none of what is under it`() throws {
        #expect(try bar("/") == "Enter keep it  Esc as before" + Self.everywhere)
        #expect(try bar("s") == "Enter choose  arrows choose  Esc cancel" + Self.everywhere)
        #expect(
            try bar("a<space>B") == "Enter next field  Tab other field  arrows choose  Esc cancel" + Self.everywhere)
        #expect(try bar("V") == "Enter keep it  F4 editor  Esc cancel" + Self.everywhere)
        #expect(
            try bar(Self.decided + "i") == "Enter next field  Tab other field  F4 editor  Esc cancel" + Self.everywhere)
        #expect(
            try bar(Self.decided + "i<enter>") == "Enter record it  Tab other field  F4 editor  Esc cancel"
                + Self.everywhere)
    }

    @Test func `a form shows its own keys in French`() throws {
        #expect(try bar("/", .french) == "Entrée garder  Échap comme avant" + Self.partout)
        #expect(
            try bar("a<space>B", .french)
                == "Entrée champ suivant  Tab autre champ  flèches choisir  Échap annuler" + Self.partout)
    }

    @Test func `words in a form are set aside, not thrown away`() throws {
        #expect(try bar(Self.decided + "tcalm") == "Enter record it  F4 editor  Esc set aside" + Self.everywhere)
        let bench = try DeskBench(as: "gagnon")
        try bench.type(Self.decided + "tcalm<esc>t")
        #expect(bench.workspace.prompt?.text(0) == "calm")
    }

    @Test(arguments: ["/", "V", "s", "v", "a<space>B"])
    func `a key of the list is a letter of the form`(_ script: String) throws {
        let bench = try DeskBench(as: "gagnon", columns: 120, rows: 36)
        try bench.type(script + "n")
        #expect(bench.workspace.call == nil && bench.workspace.prompt != nil)
        #expect(bench.canvas.lines.last?.contains("new call") == false)
    }

    @Test func `a list of findings, a search and a client's words have bars of their own`() throws {
        #expect(try bar(":") == "Enter go there, or run it  arrows choose  Esc back")
        #expect(try bar("?") == "Enter go there, or run it  arrows choose  Esc back")
        #expect(try bar("g") == "Esc back")
        #expect(try bar("gb/") == "Enter keep the search  arrows choose  Esc see everything")
        #expect(
            try bar("na") == "Enter who is calling  Esc done typing  F1 all keys  F2 en français  F4 editor  C-k find")
        #expect(
            try bar("nabc<esc>", columns: 160).contains("r who"), "out of the words, letters are commands again")
    }

    @Test func `who decided or escalated is offered no ruling, and told why`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type(Self.decided + "xclient<enter>he insists<enter><enter>")
        #expect(try bench.ticketOnRecord()?.openEscalation != nil)
        let bar = bench.canvas.lines.last ?? ""
        for words in ["uphold", "exception", "change policy", "conduct"] { #expect(!bar.contains(words)) }
        try bench.type("u")
        #expect(bench.workspace.prompt == nil)
        #expect(bench.workspace.notice?.words == ActRefusal.rulingOnOwn.words)
        let other = try bench.ticket { $0.openEscalation != nil && $0.id != bench.workspace.call?.ticket?.id }
        bench.open(other.id)
        #expect(bench.canvas.lines.last?.contains("u uphold") == true)
    }

    @Test func `of a complaint a supervisor finds, and whom it is about gives an account alone`() throws {
        let agent = try DeskBench(columns: 80, rows: 24)
        try agent.type(Self.decided + "Cpriya<enter>client<enter>rude<enter>")
        let id = try #require(agent.workspace.call?.ticket?.id)
        #expect(agent.canvas.lines.last?.contains("M your account") == true)
        #expect(agent.canvas.lines.last?.contains("F finding") == false)
        let supervisor = try DeskBench(as: "gagnon", columns: 80, rows: 24, over: agent.store)
        supervisor.open(id)
        #expect(supervisor.canvas.lines.last?.contains("F finding") == true)
        try supervisor.type("<esc>")
        let own = try DeskBench(as: "gagnon", columns: 120, rows: 36)
        try own.type(Self.decided + "Cgagnon<enter>client<enter>rude<enter>")
        #expect(own.canvas.lines.last?.contains("F finding") == false)
        try own.type("F")
        #expect(own.workspace.prompt == nil && own.workspace.notice?.words == ActRefusal.findingOnSelf.words)
    }

    @Test func `a key of one's own is the one shown`() throws {
        let own = Preferences(texts: [KeyMap.file: "edit = <f9>"])
        let bench = try DeskBench(as: "gagnon", columns: 120, rows: 36, preferences: own)
        try bench.type("V")
        #expect(bench.canvas.lines.last?.contains("F9 editor") == true)
    }
}
