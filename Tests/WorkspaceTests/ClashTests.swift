// Somebody changes the ticket while one writes: what they wrote stands above one's own words, which stay.

import Desk
import Storage
import Terminal
import TestSupport
import Testing
import Tickets

@testable import Workspace

extension DeskBench {
    /// What somebody else records on a ticket.
    func record(_ events: [TicketEvent], on id: TicketID, by author: AgentID = "obrien") throws {
        let version = try store.events(of: id).count
        try store.append([Append(to: id, expecting: version, events, by: author, at: now)])
    }

    /// The screen as one text, each run of spaces one space.
    var flatScreen: String {
        screen.replacing("\u{00A0}", with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

@Suite struct `A clash` {
    static let sizes = [Size(columns: 80, rows: 24), Size(columns: 100, rows: 30), Size(columns: 160, rows: 48)]
    static let theirs =
        "The server room has had no power since noon: nobody can sign in before three o’clock, and the client was told."

    /// A supervisor writes a note; before it is sent, an agent writes one and tells the client.
    private func bench(_ size: Size, _ language: Language, own: String = "my own words") throws -> DeskBench {
        let bench = try DeskBench(as: "gagnon", language: language, columns: size.columns, rows: size.rows)
        try bench.type("<enter>t\(own)")
        let id = try #require(bench.workspace.call?.ticket?.id)
        let told = TicketEvent.clientInformed(.init(channel: .phone, said: "wait until three", nextUpdate: nil))
        try bench.record([.noted(.init(text: Self.theirs)), told], on: id)
        return bench
    }

    @Test(arguments: sizes, Language.allCases)
    func `shows what the other wrote above one's own words`(_ size: Size, _ language: Language) throws {
        let bench = try bench(size, language)
        try bench.type("<enter>")
        let screen = bench.flatScreen
        #expect(screen.contains(Self.theirs))
        #expect(screen.contains("wait until three"))
        #expect(screen.contains("my own words"))
        #expect(screen.contains(Bilingual("changed while you worked on it", "changé")[language]))
        Golden.expect(
            bench.canvas.picture + "\n", is: "clash-\(size.columns)x\(size.rows)-\(language.rawValue)")
        try bench.type("<enter>")
        #expect(try bench.ticketOnRecord()?.version == bench.workspace.call?.ticket?.version)
        #expect(bench.workspace.prompt == nil)
        #expect(bench.screen.contains("my own words"))
    }

    @Test(arguments: sizes)
    func `shows it as soon as it is known, before one's own words are sent`(_ size: Size) throws {
        let bench = try bench(size, .english)
        bench.wake()
        #expect(bench.flatScreen.contains(Self.theirs))
        #expect(bench.flatScreen.contains("my own words"))
        try bench.type("<enter>")
        #expect(bench.workspace.prompt?.error != nil)
    }

    @Test(arguments: sizes)
    func `is read to its end, however long it is`(_ size: Size) throws {
        let bench = try DeskBench(as: "gagnon", columns: size.columns, rows: size.rows)
        try bench.type("<enter>tmy own words")
        let id = try #require(bench.workspace.call?.ticket?.id)
        let long = (1...300).map { "word\($0)" }.joined(separator: " ")
        try bench.record([.noted(.init(text: long + " the end"))], on: id)
        try bench.type("<enter>")
        #expect(bench.flatScreen.contains("word1 word2"))
        #expect(bench.screen.contains("my own words"))
        for _ in 0..<20 { bench.press(.pageDown) }
        #expect(bench.flatScreen.contains("the end"))
        for _ in 0..<20 { bench.press(.pageUp) }
        #expect(bench.flatScreen.contains("word1 word2"))
        #expect(bench.screen.contains("my own words"))
    }

    @Test(arguments: sizes, Language.allCases)
    func `of an act without a form says what the other did`(_ size: Size, _ language: Language) throws {
        let bench = try DeskBench(as: "gagnon", language: language, columns: size.columns, rows: size.rows)
        try bench.type("<enter>")
        let id = try #require(bench.workspace.call?.ticket?.id)
        try bench.record([.noted(.init(text: Self.theirs))], on: id)
        try bench.type("A")
        #expect(bench.flatScreen.contains(Self.theirs))
        #expect(bench.flatScreen.contains(Bilingual("changed while you worked on it", "changé")[language]))
    }

    @Test func `of an act on two tickets shows both sides too`() throws {
        let bench = try DeskBench(as: "gagnon")
        try bench.type("a")
        let other = try #require(bench.workspace.queue.rows.last { $0.status.isLive }?.id)
        let id = try #require(bench.workspace.queue.rows.first { $0.status == .escalated }?.id)
        try bench.open(id).type("Z\(other.number)<enter>the same fault")
        try #require(bench.workspace.prompt != nil)
        try bench.record([.noted(.init(text: Self.theirs))], on: id)
        try bench.type("<enter>")
        #expect(bench.flatScreen.contains(Self.theirs))
        #expect(bench.screen.contains("the same fault"))
    }

    @Test func `leaves what the form already said where it was`() throws {
        let bench = try DeskBench(columns: 100, rows: 30)
        try bench.type(agreedCall + "Dangry")
        let id = try #require(bench.workspace.call?.ticket?.id)
        try bench.record([.noted(.init(text: "theirs"))], on: id)
        bench.wake()
        #expect(bench.screen.contains("theirs"))
        #expect(bench.screen.contains("I can hear that this has cost you time"))
    }
}
