// Finding who is calling: by number, group, over apostrophes and slips of the hand; and what tells two people apart.

import Desk
import Storage
import Terminal
import Testing

@testable import Workspace

@Suite struct `Who is calling` {
    private func found(_ text: String, _ extra: [Client] = []) throws -> (names: [String], bench: DeskBench) {
        let bench = try DeskBench()
        try bench.store.register(agents: [], clients: extra, groups: [], teams: [])
        try bench.type("nhello<enter>")
        for character in text { bench.press(.character(character)) }
        return (bench.workspace.foundClients.map(\.name), bench)
    }

    private let connor = Client(id: "C90001", name: "O’Connor, Dale", language: .english, group: "health")

    @Test func `is told apart by role and number`() throws {
        let twins = ["C90002", "C90003"].map {
            Client(id: ClientID($0), name: "Zabat, Gillian", language: .english, group: "justice", role: "manager")
        }
        let (_, bench) = try found("zabat", twins)
        #expect(bench.screen.contains("Zabat, Gillian · Justice · Manager · C90002"))
        #expect(bench.screen.contains("Zabat, Gillian · Justice · Manager · C90003"))
    }

    @Test(arguments: [
        "C90001", "c90001", "oconnor", "o'connor", "O’Connor", "connor health", "connor santé", "connnor",
    ])
    func `is found by what people type`(_ text: String) throws {
        #expect(try found(text, [connor]).names.contains("O’Connor, Dale"))
    }

    @Test(arguments: ["tremblai", "trembaly", "trmblay", "tremblqy"])
    func `is found with one letter wrong`(_ text: String) throws {
        #expect(try found(text).names.contains { $0.hasPrefix("Tremblay") })
    }

    @Test(arguments: Language.allCases)
    func `may be nobody of the directory: the way on is said`(_ language: Language) throws {
        let (names, bench) = try found("zzzz")
        #expect(names.isEmpty)
        if language == .french { try bench.type("<f2>") }
        #expect(bench.flatScreen.contains("guichet client add"))
        for _ in 0..<4 { bench.press(.backspace) }
        #expect(!bench.screen.contains("guichet client add"))
    }

    @Test func `is never somebody of a group one does not serve`() throws {
        let all = try DeskBench()
        let restricted = try #require(try all.store.agents().first { $0.groups != nil })
        let groups = try #require(restricted.groups)
        let bench = try DeskBench(as: restricted.id)
        for text in ["tremblai", "C00001", "tremblay", "justice", "oconnor"] {
            let found = try ClientSearch(bench.store, for: restricted).clients(matching: text)
            #expect(found.allSatisfy { groups.contains($0.group) }, "\(text)")
        }
    }
}
