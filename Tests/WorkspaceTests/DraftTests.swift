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

    @Test(arguments: Language.allCases)
    func `are told of in the next window, before another call begins`(_ language: Language) throws {
        let bench = try DeskBench()
        try bench.type("nfour five six")
        bench.rest()
        let next = try DeskBench(language: language, over: bench.store)
        #expect(next.screen.contains(language == .english ? "a call was cut short" : "un appel a été interrompu"))
        #expect(try !DeskBench(language: language).screen.contains("interrompu"))
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

@Suite struct `What is typed in a form on a ticket` {
    private func drafts(_ bench: DeskBench) throws -> [String: String] {
        try bench.store.drafts(of: "singh").filter { $0.key.hasPrefix("form:") }
    }

    private func opened(_ script: String) throws -> (bench: DeskBench, id: TicketID) {
        let bench = try DeskBench()
        try bench.type(agreedCall + script)
        return (bench, try #require(bench.workspace.call?.ticket?.id))
    }

    @Test(arguments: ["tshe is in room 4", "tshe is in room 4<esc>", "tshe is in room 4<esc>Q"])
    func `comes back in the next window, however this one ended`(_ script: String) throws {
        let (bench, id) = try opened(script)
        bench.rest()
        let next = try DeskBench(over: bench.store)
        try next.open(id).type("t")
        #expect(next.workspace.prompt?.text(0) == "she is in room 4")
    }

    @Test func `is kept when the terminal goes away, before the keys rest`() throws {
        let (bench, id) = try opened("xagent<enter>travel<enter>“I will call the director”")
        bench.press(.closing)
        #expect(bench.workspace.isOver)
        let next = try DeskBench(over: bench.store)
        try next.open(id).type("x")
        let form = try #require(next.workspace.prompt)
        #expect((0..<3).map(form.text) == ["agent", "travel", "“I will call the director”"])
    }

    @Test func `belongs to that ticket alone`() throws {
        let (bench, id) = try opened("tshe is in room 4<esc>")
        let other = try bench.ticket { $0.id != id && $0.status == .open }.id
        let next = try DeskBench(over: bench.store)
        try next.open(other).type("t")
        #expect(next.workspace.prompt?.text(0).isEmpty == true)
    }

    @Test func `is forgotten once the act is on record`() throws {
        let (bench, _) = try opened("tshe is in room 4")
        bench.rest()
        #expect(try drafts(bench).count == 1)
        try bench.type("<enter>")
        #expect(try drafts(bench).isEmpty)
        try bench.type("t")
        #expect(bench.workspace.prompt?.text(0).isEmpty == true)
    }

    @Test func `is forgotten once it is erased`() throws {
        let (bench, _) = try opened("tshe is in room 4<esc>t<c-u><esc>")
        #expect(try drafts(bench).isEmpty)
        try bench.type("t")
        #expect(bench.workspace.prompt?.text(0).isEmpty == true)
    }

    @Test func `of a form only looked at is nothing`() throws {
        let (bench, _) = try opened("D<esc>x<esc>")
        bench.rest()
        #expect(try drafts(bench).isEmpty)
    }

    @Test func `goes when the ticket's words are taken away`() throws {
        let (bench, id) = try opened("tshe is in room 4<esc>Hregional<enter>a visit<esc>")
        let keys = try drafts(bench).keys
        #expect(keys.count == 2)
        #expect(keys.allSatisfy { TicketRedaction.isDraft($0, about: id) })
    }
}

@Suite struct `Words that find no room` {
    private let long = String(repeating: "a", count: TextField.limit + 5)

    @Test(arguments: Language.allCases)
    func `are told in a call, and no more at the next key that fits`(_ language: Language) throws {
        let bench = try DeskBench(language: language)
        let words = language == .english ? "5\u{A0}were left out" : "5\u{A0}n’ont pas été pris"
        try bench.type("n")
        bench.press(.paste(long))
        #expect(bench.screen.contains(words))
        bench.press(.backspace)
        #expect(!bench.screen.contains(words))
        try bench.type("bc")
        #expect(bench.screen.contains(language == .english ? "1\u{A0}was left out" : "1\u{A0}n’a pas été pris"))
        #expect(bench.workspace.call?.words.text.hasSuffix("ab") == true)
    }

    @Test func `are told in a form`() throws {
        let bench = try DeskBench()
        try bench.type(agreedCall + "t")
        bench.press(.paste(long))
        #expect(bench.screen.contains("5\u{A0}were left out"))
        #expect(bench.workspace.prompt?.text(0).count == TextField.limit)
    }

    @Test func `are told when they come from the editor`() throws {
        let bench = try DeskBench()
        bench.written = long
        try bench.type("n<f4>")
        #expect(bench.screen.contains("5\u{A0}were left out"))
        try bench.type("<esc><esc>")
        try bench.type(agreedCall + "t<f4>")
        #expect(bench.screen.contains("5\u{A0}were left out"))
    }
}
