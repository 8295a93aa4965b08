// Who sits at a desk, where the desk is, in which language: settled from values, whatever the host.

import Desk
import Testing

@testable import guichet

struct SeatTests {
    private let agents = [
        Agent(id: "bouchard", name: "B", role: .agent, team: "regional"),
        Agent(id: "gagnon", name: "G", role: .supervisor, team: "nsd"),
        Agent(id: "singh", name: "S", role: .agent, team: "nsd"),
    ]

    @Test func `an agent of the desk acts as themselves`() throws {
        let seat = try OpenDesk.agent(nil, isDemo: false, among: agents, login: "gagnon")
        #expect(seat.agent.id == "gagnon")
        #expect(seat.notice == nil)
    }

    @Test func `a stranger is refused at a real desk and seated at a demo, and told so`() throws {
        #expect(throws: Failure.self) { try OpenDesk.agent(nil, isDemo: false, among: agents, login: "stranger") }
        let seat = try OpenDesk.agent(nil, isDemo: true, among: agents, login: "stranger")
        #expect(seat.agent.id == "singh")
        #expect(seat.notice != nil)
    }

    @Test func `only a demo lets one act as somebody it knows`() throws {
        #expect(try OpenDesk.agent("gagnon", isDemo: true, among: agents, login: "x").agent.id == "gagnon")
        #expect(throws: Failure.self) { try OpenDesk.agent("gagnon", isDemo: false, among: agents, login: "singh") }
        #expect(throws: Failure.self) { try OpenDesk.agent("nobody", isDemo: true, among: agents, login: "singh") }
    }

    @Test func `nobody without a login is seated`() {
        #expect(throws: Failure.self) { try OpenDesk.agent(nil, isDemo: true, among: agents, login: nil) }
    }

    @Test func `the option goes before the environment, and that before the usual place`() throws {
        let environment = ["GUICHET_DESK": "/e.sqlite", "XDG_DATA_HOME": "/data", "HOME": "/home/a"]
        #expect(try DeskPath.path("/o.sqlite") { environment[$0] } == "/o.sqlite")
        #expect(try DeskPath.path(nil) { environment[$0] } == "/e.sqlite")
        #expect(try DeskPath.path(nil) { $0 == "GUICHET_DESK" ? nil : environment[$0] } == "/data/guichet/desk.sqlite")
        #expect(try DeskPath.path(nil) { $0 == "HOME" ? "/home/a" : nil } == "/home/a/.local/share/guichet/desk.sqlite")
        #expect(
            try DeskPath.path(nil) { ["XDG_DATA_HOME": "data", "HOME": "/h"][$0] }
                == "/h/.local/share/guichet/desk.sqlite")
    }

    @Test func `the language is the option's, else the locale's, else English`() {
        func language(_ arguments: [String], _ environment: [String: String]) -> Language {
            ReaderLanguage.language(of: ["guichet"] + arguments) { environment[$0] }
        }
        #expect(language([], ["LANG": "fr_CA.UTF-8"]) == .french)
        #expect(language([], ["LC_ALL": "en_CA.UTF-8", "LANG": "fr_CA.UTF-8"]) == .english)
        #expect(language(["ask", "--lang", "fr"], [:]) == .french)
        #expect(language(["ask", "--lang=en"], ["LANG": "fr_CA.UTF-8"]) == .english)
        #expect(language(["print", "--lang", "both"], ["LANG": "fr_CA.UTF-8"]) == .french)
        #expect(language(["note", "--", "--lang", "fr"], [:]) == .english)
        #expect(language([], [:]) == .english)
    }

    @Test func `options before the verb go after it, and never past a double dash`() {
        #expect(LeadingOptions.moved(["--lang", "fr", "ask", "x"]) == ["ask", "x", "--lang", "fr"])
        #expect(
            LeadingOptions.moved(["--desk=/d", "ticket", "note", "1", "--", "-x"]) == [
                "ticket", "note", "1", "--desk=/d", "--", "-x",
            ])
        #expect(LeadingOptions.moved(["ask", "--lang", "fr"]) == ["ask", "--lang", "fr"])
        #expect(LeadingOptions.moved(["--lang"]) == ["--lang"])
        #expect(LeadingOptions.moved(["--lang", "fr", "--help"]) == ["--help"])
        #expect(LeadingOptions.moved(["--help", "--lang", "fr"]) == ["--help"])
    }

    @Test func `the nearest word is one somebody may have meant`() {
        #expect(NearestWord.to("lvel", among: ["item", "level"]) == "level")
        #expect(NearestWord.to("navy", among: ["health", "finance"]) == nil)
        #expect(NearestWord.to("", among: []) == nil)
    }

    @Test func `percentiles are within two percent`() {
        var latencies = Latencies()
        for microseconds in 1...1000 { latencies.add(nanoseconds: UInt64(microseconds) * 1000) }
        #expect(abs(latencies.percentile(50) - 500) <= 10)
        #expect(abs(latencies.percentile(99) - 990) <= 20)
        #expect(Latencies().percentile(50) == 0)
    }
}
