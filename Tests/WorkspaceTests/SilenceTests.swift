// A key that does nothing says so, and why: silence would be taken for done.

import Desk
import Storage
import Terminal
import Testing
import Tickets

@testable import Workspace

@Suite struct `A key that does nothing here` {
    private func said(_ keys: String, as login: AgentID = "singh") throws -> Bilingual? {
        let bench = try DeskBench(as: login)
        try bench.type(`A call`.palm + keys)
        return bench.workspace.notice?.words
    }

    @Test func `says why an act cannot be taken back`() throws {
        #expect(try said("c<enter>diTold her<enter><enter>z") == ActRefusal.nothingToUndo.words)
        #expect(try said("c<enter>dPWhich?<enter>this; that<enter>z") == ActRefusal.nothingToUndo.words)
    }

    @Test func `says what the engine says`() throws {
        #expect(try said("o") == ActRefusal.notDecided.words)
        #expect(try said("u") == ActRefusal.rulingNeedsSupervisor.words)
        #expect(try said("M") == ActRefusal.nothingToAccountFor.words)
        #expect(try said("T") == ActRefusal.noHandOff.words)
        #expect(try said("p") == ActRefusal.nothingToJustify.words)
        #expect(try said("c<enter>dx<enter>now<enter><enter>R") == ActRefusal.escalationOpen.words)
        #expect(try said("Rdone<enter>i") == ActRefusal.notLive.words)
    }

    @Test func `says at least that it does nothing, wherever one is`() throws {
        let bench = try DeskBench()
        try bench.type("k;")
        #expect(bench.workspace.notice?.words == Workspace.nothingDone(by: ";"))
        try bench.type("gc%")
        #expect(bench.workspace.notice?.words == Workspace.nothingDone(by: "%"))
    }

    @Test func `asks who is calling before anything is done for them`() throws {
        let bench = try DeskBench()
        try bench.type("nA manager wants a Palm Pilot<esc>c")
        #expect(bench.workspace.prompt == nil)
        #expect(bench.screen.contains("say who is calling first: r"))
    }

    @Test func `does not send an escalated request to be escalated again`() throws {
        let bench = try DeskBench()
        try bench.type("nzqxv wvut<enter>roy syl<enter>c<enter>x<enter>why<enter><enter>d")
        #expect(bench.workspace.notice?.words.english.contains("the ruling on its escalation") == true)
    }
}

@Suite struct `The clauses that may govern` {
    @Test func `are gone through by keys the bar names`() throws {
        let bench = try DeskBench()
        try bench.type("nShe wants a new computer<enter>roy syl<enter>")
        let count = try #require(bench.workspace.call?.clauses.count)
        try #require(count > 1)
        #expect(bench.screen.contains(", other clause"))
        try bench.type(",")
        #expect(bench.screen.contains("2 of \(count)"))
        try bench.type(";")
        #expect(bench.screen.contains("1 of \(count)"))
        try bench.type("<left>")
        #expect(bench.screen.contains("\(count) of \(count)"))
    }

    @Test(arguments: [80, 100, 160])
    func `are counted in the title, in words that fit`(_ columns: Int) throws {
        let bench = try DeskBench(columns: columns, rows: 30)
        try bench.type("nShe wants a new computer<enter>roy syl<enter>")
        let title = try #require(bench.canvas.lines.first { $0.contains("POLICY") })
        #expect(title.contains("1 of 3"))
        #expect(!title.contains("…"))
    }
}
