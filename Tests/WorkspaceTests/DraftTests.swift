// What is typed and not yet done: kept once the keys rest, given back by another window, forgotten once it is done.

import Desk
import Storage
import Terminal
import Testing
import Tickets

@testable import Workspace

extension DeskBench {
    /// The keys rest.
    func rest() { settle(workspace.update(.rested)) }
}

@Suite struct `The words of a call without a number` {
    @Test func `are kept once the keys rest, the last word too`() throws {
        let bench = try DeskBench()
        try bench.type("nthe client said")
        #expect(try bench.store.drafts(of: "singh")[Workspace.callDraft] == "the client ")
        bench.rest()
        #expect(try bench.store.drafts(of: "singh")[Workspace.callDraft] == "the client said")
        #expect(bench.workspace.notice == nil)
    }

    @Test func `are written once, however long the keys rest`() throws {
        let bench = try DeskBench()
        try bench.type("nthe client said")
        bench.rest()
        #expect(bench.workspace.update(.rested).isEmpty)
    }

    @Test func `are kept by the loop itself when no key comes`() throws {
        let bench = try DeskBench()
        let keys = try #require(Key.script("nprinter"))
        let screen = VirtualScreen(size: bench.workspace.size, keys: keys, isPatient: true)
        var session = Session(bench.workspace, on: screen, runner: bench.runner) { DemoBook.now }
        session.run()
        #expect(try bench.store.drafts(of: "singh")[Workspace.callDraft] == "printer")
    }
}
