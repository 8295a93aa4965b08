// What a form lets through and keeps: the other language, the help, its text; and what it says before it is sent.

import Desk
import Storage
import Terminal
import Testing
import Tickets

@testable import Workspace

@Suite struct `A form` {
    @Test func `changes its language and keeps what was typed`() throws {
        let bench = try DeskBench()
        try bench.type(`A call`.palm + "xs<enter>She travels<f2>")
        #expect(bench.workspace.language == .french)
        #expect(bench.screen.contains("Raison"))
        #expect(bench.screen.contains("She travels"))
    }

    @Test func `shows its keys and comes back with its text`() throws {
        let bench = try DeskBench()
        try bench.type(`A call`.palm + "tShe travels<f1>")
        #expect(bench.screen.contains("set aside"))
        try bench.type("<enter>")
        #expect(bench.workspace.help == nil)
        #expect(bench.workspace.prompt?.text(0) == "She travels")
    }

    @Test func `is set aside only where something was typed`() throws {
        let bench = try DeskBench()
        try bench.type(`A call`.palm + "c")
        #expect(bench.screen.contains("Esc cancel"))
        try bench.type("!")
        #expect(bench.screen.contains("Esc set aside"))
        try bench.type("<esc>c")
        #expect(bench.workspace.prompt?.text(0).hasSuffix("!") == true)
    }

    @Test func `of a plan's step comes back with its text`() throws {
        let bench = try DeskBench(as: "nguyen")
        try bench.type("gp<enter><down>r<tab>half of it<esc>r")
        #expect(bench.workspace.prompt?.text(1) == "half of it")
    }

    @Test func `of an end says what is still open`() throws {
        let bench = try DeskBench()
        try bench.type(`A call`.palm + "R")
        #expect(bench.flatScreen.contains("Still open: no decision, client not told"))
        try bench.type("<esc>c<enter>dR")
        #expect(bench.flatScreen.contains("Still open: client not told, 4 offers unanswered"))
        try bench.type("<esc><tab>oR")
        #expect(bench.workspace.prompt?.remark == nil)
    }

    @Test func `that names another ticket shows whose it is`() throws {
        let bench = try DeskBench()
        try bench.type(`A call`.palm)
        let rows = try bench.store.page(QueueQuery(), after: nil, limit: 50)
        let other = try #require(rows.first { $0.clientName != "Roy, Sylvain" })
        try bench.type("Z\(other.id)")
        #expect(bench.flatScreen.contains("ANOTHER CLIENT: #\(other.id) · \(other.clientName)"))
        try bench.type("<esc>&999")
        #expect(bench.flatScreen.contains("there is no ticket 999 here"))
    }

    @Test func `gives no ticket to whoever stands first in a list`() throws {
        let bench = try DeskBench()
        try bench.type(`A call`.palm + "=<enter>")
        #expect(bench.workspace.prompt?.error == Label.choose)
        try bench.type("<esc>r<enter>")
        #expect(bench.workspace.prompt?.error == Label.choose)
        try bench.type("<esc>V<enter>")
        #expect(bench.workspace.prompt?.error == Label.choose)
    }

    @Test func `does not issue a paper twice by one key`() throws {
        let bench = try DeskBench()
        try bench.type(`A call`.palm + "c<enter>dp<enter><enter><enter>")
        #expect(try bench.ticketOnRecord()?.justifications.count == 1)
        #expect(bench.screen.contains("issued already"))
        try bench.type("f<enter>")
        #expect(try bench.ticketOnRecord()?.justifications.count == 2)
    }

    @Test func `of a clause in both languages is left before the ticket`() throws {
        let bench = try DeskBench()
        try bench.type(`A call`.palm + "v<esc>")
        #expect(bench.workspace.call?.isBilingual == false)
        #expect(bench.workspace.spot == .call)
    }

    @Test func `of a bulk end tells what is open, and waits for nobody twice`() throws {
        let bench = try DeskBench()
        try bench.type(`A call`.palm + "<esc>")
        let id = try #require(bench.workspace.queue.rows.first { $0.what.contains("Palm") }?.id)
        try bench.type("/\(id)<enter>Bresolve<enter>gone<enter>")
        #expect(bench.flatScreen.contains("still open: no decision, client not told"))
        try bench.type("<esc><enter>Wthe vendor<enter>a part<enter><esc>Bwait<enter>later<enter><enter>")
        #expect(bench.flatScreen.contains("the ticket waits already (the vendor)"))
    }
}
