// What the screen says after an act is in the names people know, never in ids.

import Desk
import ServiceLevels
import Storage
import Terminal
import Testing
import Tickets

@testable import Workspace

@Suite struct `Names, not ids` {
    /// What stands above the keys after some keys on a decided ticket.
    private func told(_ script: String, _ language: Language = .english, as login: AgentID = "singh") throws -> String {
        let bench = try DeskBench(as: login, language: language)
        try bench.type(Scene.decided.script(language) + script)
        return try #require(bench.workspace.notice).words[language]
    }

    @Test func `a team is told by its name`() throws {
        let keys = "<enter>needs a visit<enter><enter><enter>"
        #expect(try told("Hregional" + keys) == "✓ offered to Regional IT Operations: needs a visit")
        #expect(
            try told("Hrégionales" + keys, .french)
                == "✓ offert à l’équipe Opérations TI régionales\u{00A0}: needs a visit")
        #expect(
            try told("Jregional<enter>whose phone<enter>") == "✓ disagreement with Regional IT Operations: whose phone")
    }

    @Test func `a colleague is told by their name`() throws {
        #expect(try told("=siobhan<enter>") == "✓ assigned: Siobhan O’Brien, National Service Desk")
        #expect(
            try told("=siobhan<enter>", .french)
                == "✓ attribué\u{00A0}: Siobhan O’Brien, Service d’assistance national")
        #expect(try told("Cgrace<enter>client<enter>rude<enter>") == "✓ complaint about Grace Chen: rude")
    }

    @Test func `a level and a commitment are told as the charter words them`() throws {
        #expect(try told("Vurgent<enter>a trip<enter>") == "✓ level Urgent: a trip")
        let bench = try DeskBench()
        try bench.type(Scene.decided.script(.english))
        let ticket = try #require(bench.workspace.call?.ticket)
        let promised = try #require(bench.workspace.charter(of: ticket)?.commitments.first)
        try bench.type("I<down><enter>not<enter>no answer<enter>")
        #expect(bench.workspace.notice?.words.english == "✓ commitment “\(promised.words.english)” not kept: no answer")
        #expect(bench.workspace.notice?.words.french.contains(promised.words.french) == true)
    }

    @Test func `what a colleague has just done is told in names too`() throws {
        let bench = try DeskBench()
        try bench.type(Scene.decided.script(.english))
        let ticket = try #require(bench.workspace.call?.ticket)
        try bench.store.append([
            Append(
                to: ticket.id, expecting: ticket.version,
                [.handOffOffered(.init(to: "regional", from: "nsd", reason: "x"))],
                by: "gagnon", at: bench.now)
        ])
        bench.wake()
        #expect(
            bench.workspace.notice?.words.english == "Hélène Gagnon: offered to Regional IT Operations: x")
    }

    @Test func `a refusal names the team that may act`() throws {
        let refused = ActRefusal.notTheirs("regional")
        #expect(refused.words.english == "only the regional team answers this, or a supervisor for them")
        let bench = try DeskBench()
        let names = bench.workspace.setting.names(on: nil)
        #expect(
            refused.words(named: names).english
                == "only the Regional IT Operations team answers this, or a supervisor for them")
    }

    @Test(arguments: Language.allCases)
    func `an act on many tickets is told in names`(_ language: Language) throws {
        let bench = try DeskBench(as: "gagnon", language: language)
        try bench.type("a<space>B<enter><enter>")
        let results = try #require(bench.workspace.bulk?.results)
        #expect(!results.isEmpty)
        for words in results.compactMap(\.done) {
            #expect(words[language].contains("Hélène Gagnon"))
            #expect(!words[language].contains("nsd"))
        }
    }

    @Test func `names stand in the order of the alphabet, accents and case folded`() throws {
        let names = [
            "Zoé Roy", "Étienne Côté", "Eva Stone", "eric Zhu", "Esther Abel", "Éva Stone", "Anne Œuf", "Anne Ofer",
        ]
        let sorted = [
            "Anne Œuf", "Anne Ofer", "eric Zhu", "Esther Abel", "Étienne Côté", "Eva Stone", "Éva Stone", "Zoé Roy",
        ]
        #expect(Folded.sorted(names) { $0 } == sorted)
        #expect(Folded.sorted(names.reversed()) { $0 } == sorted)
    }

    @Test(arguments: Language.allCases)
    func `lists of people and teams stand in that order`(_ language: Language) throws {
        let bench = try DeskBench(as: "gagnon", language: language, columns: 160, rows: 60)
        try bench.type("gl")
        let people = try bench.store.agents().map(\.name)
        let board = try #require(bench.workspace.room?.lines).map { $0.line.runs.first?.text ?? "" }
            .filter(people.contains)
        #expect(board.contains { $0.hasPrefix("É") })
        #expect(board == Folded.sorted(board) { $0 })
        try bench.type("<esc>" + Scene.decided.script(language) + "=")
        #expect(options(bench, language).dropLast() == Folded.sorted(options(bench, language).dropLast()) { $0 }[...])
        try bench.type("<esc>H")
        #expect(options(bench, language) == Folded.sorted(options(bench, language)) { $0 })
        try bench.type("<esc>C")
        #expect(options(bench, language) == Folded.sorted(options(bench, language)) { $0 })
    }

    private func options(_ bench: DeskBench, _ language: Language) -> [String] {
        guard case .choice(let choices)? = bench.workspace.prompt?.fields[0].content else { return [] }
        return choices.options.map { $0.label[language] }
    }

    @Test(arguments: Language.allCases)
    func `the load board says that it counts hard calls`(_ language: Language) throws {
        let bench = try DeskBench(language: language)
        try bench.type("gl")
        #expect(bench.flatScreen.contains(Bilingual("hard call", "difficile")[language]))
        #expect(bench.flatScreen.contains(Bilingual(" today ", " aujourd’hui ")[language]))
        #expect(!bench.flatScreen.contains(" contact"))
    }
}
