// What words mean arrives late: the panes take it while the words are still the same, and not after.

import Decisions
import Desk
import Matching
import Storage
import Terminal
import Testing

@testable import Workspace

@Suite struct `The meaning of a call's words` {
    private static let words = "my handset drowned in the canoe"
    private static let late = Nearness(clauses: ["MOB-2.1": 1.4])

    /// What is compared after keys, without anything that answers.
    private func compared(_ bench: DeskBench, _ script: String) throws -> [String] {
        var compared: [String] = []
        for key in try #require(Key.script(script)) {
            let effects = bench.workspace.update(.key(key, at: bench.now))
            for case .compare(let words) in effects { compared.append(words) }
        }
        return compared
    }

    @Test func `is asked for once a text, and never without letters`() throws {
        let bench = try DeskBench()
        #expect(try compared(bench, "nab ") == ["a", "ab", "ab "])
        #expect(try compared(bench, "<left><right>").isEmpty)
        let other = try DeskBench()
        #expect(try compared(other, "n12 ?").isEmpty)
    }

    @Test(.enabled(if: Stemmer.system.isAvailable, "words are not stemmed: libstemmer is not here"))
    func `moves the clauses while the words are the same`() throws {
        let bench = try DeskBench()
        try bench.type("n" + Self.words)
        bench.settle(bench.workspace.update(.nearness(Self.late, of: Self.words)))
        #expect(bench.workspace.call?.consultation?.clauses.first?.clause == "MOB-2.1")
        #expect(bench.screen.contains("MOB-2.1"))
        try bench.type("x")
        #expect(bench.workspace.call?.nearness == nil)
        bench.settle(bench.workspace.update(.nearness(Self.late, of: Self.words)))
        #expect(bench.workspace.call?.nearness == nil)
    }

    @Test func `is nobody's once the call is left`() throws {
        let bench = try DeskBench()
        try bench.type("n" + Self.words)
        try bench.type("<esc><esc>")
        let before = bench.screen
        bench.settle(bench.workspace.update(.nearness(Self.late, of: Self.words)))
        #expect(bench.screen == before)
    }

    @Test func `leaves the clause the agent turned to before their eyes`() throws {
        let bench = try DeskBench()
        try bench.type("nCan I use Dropbox?<esc><right>")
        let room = try #require(bench.workspace.call)
        try #require(room.clauses.count > 1)
        let shown = room.clauses[room.shownClause]
        let similarities = Dictionary(uniqueKeysWithValues: room.clauses.map { ($0, $0 == shown ? 1.5 : 0.1) })
        bench.settle(bench.workspace.update(.nearness(Nearness(clauses: similarities), of: "Can I use Dropbox?")))
        let refined = try #require(bench.workspace.call)
        #expect(refined.clauses[refined.shownClause] == shown)
    }
}
