// What the screen says before an act is what the act records.

import Decisions
import Desk
import PolicyBook
import Storage
import Terminal
import Testing
import Tickets

@testable import Workspace

@Suite struct `The screen before an act` {
    @Test func `keeps what the directory says of the client when a fact is set`() throws {
        let bench = try DeskBench()
        try bench.type(`A call`.palm)
        let before = try #require(bench.workspace.call?.consultation?.decision.request.facts)
        let (group, role) = (try #require(before["group"]), try #require(before["role"]))
        let flag = try #require(
            bench.workspace.setting.book.facts.first { $0.domain == .flag && before[$0.name] == nil })
        bench.settle(bench.workspace.set(flag.name, to: .flag(true)))
        let after = bench.workspace.call?.consultation?.decision.request.facts
        #expect(after?["group"] == group)
        #expect(after?["role"] == role)
        #expect(after?[flag.name] == .flag(true))
        #expect(try bench.ticketOnRecord()?.facts[flag.name] == .flag(true))
    }

    @Test(arguments: Language.allCases)
    func `says yes where an exception in force will be honoured`(_ language: Language) throws {
        let bench = try DeskBench(as: "gagnon", language: language)
        try bench.type(`A call`.palm + "c<enter>dx<enter>for travel<enter>now<enter>")
        let ticket = try #require(try bench.ticketOnRecord())
        let granted = TicketEvent.ruled(
            .init(
                ruling: .exception, reason: "the tour", until: CivilDate(year: 2026, month: 12, day: 31),
                conditions: "no protected data"))
        try bench.store.append([
            Append(to: ticket.id, expecting: ticket.version, [granted], by: "gagnon", at: bench.now)
        ])
        try bench.type("<esc>" + `A call`.palm)
        #expect(bench.screen.contains(Label.byException[language]))
        #expect(bench.screen.contains("\(ticket.id)"))
        #expect(bench.screen.contains("no protected data"))
        #expect(bench.workspace.call?.offers.isEmpty == true)
        let title = bench.workspace.call?.policyTitles(language).first
        try bench.type("c<enter>d")
        let decided = try #require(try bench.ticketOnRecord()?.decision?.answer)
        #expect(title?.hasPrefix(decided.words[language]) == true)
        #expect(bench.workspace.call?.policyTitles(language).first == title)
        let said = bench.workspace.call?.policyText(bench.workspace.setting, language).first?.text
        #expect(said?.contains("\(ticket.id)") == true && said?.contains("the tour") == true, "\(said ?? "")")
        #expect(bench.screen.contains(Label.nothingInstead[language]))
        #expect(bench.workspace.call?.policyTitles(.french).last == "sous conditions")
        let second = try #require(bench.workspace.call?.ticket?.id)
        try bench.store.append([
            Append(
                to: ticket.id, expecting: ticket.version + 1, [.exceptionEnded(.init(reason: "the tour is over"))],
                by: "gagnon", at: bench.now)
        ])
        try bench.type("<esc>")
        bench.settle([.loadTicket(second, opening: true)])
        #expect(bench.workspace.call?.overtaken != nil)
        #expect(
            bench.flatScreen.contains(Bilingual("an exception that has ended", "une dérogation terminée")[language]))
        try bench.type("d")
        #expect(try bench.ticketOnRecord()?.decision?.answer == .outcome(.notOffered))
    }

    @Test(arguments: Language.allCases)
    func `never heads a refusal with no more than that where an exception was granted`(_ language: Language) throws {
        let bench = try DeskBench(as: "gagnon", language: language, columns: 100, rows: 30)
        try bench.type("<enter>eTravel<enter>2026-09-01<enter><enter><enter>")
        let heads = try #require(bench.canvas.lines.first { $0.contains(Label.policy[language]) })
        #expect(heads.contains(Ruling.exception.words[language]), "\(heads)")
    }

    @Test func `keeps the chosen offer chosen, and takes none twice`() throws {
        let bench = try DeskBench()
        try bench.type(`A call`.palm + "c<enter>d<tab>jjo")
        #expect(bench.workspace.call?.selectedOffer == 2)
        let version = try bench.ticketOnRecord()?.version
        try bench.type("o")
        #expect(try bench.ticketOnRecord()?.version == version)
        #expect(bench.screen.contains(ActRefusal.nothingChanges.words.english))
    }

    @Test func `says what is left where no policy covers the words, and offers nothing out of place`() throws {
        let bench = try DeskBench()
        try bench.type("nthe coffee machine is broken<enter>roy syl<enter>c<enter>d")
        #expect(bench.screen.contains("no policy covers this, so there is nothing to decide"))
        #expect(try bench.ticketOnRecord()?.decision == nil)
        try bench.type("x<enter>it is broken<enter>now<enter>")
        #expect(try bench.ticketOnRecord()?.openEscalation != nil)
        #expect(!bench.screen.contains(Label.notOfferedYet.english))
    }

    @Test func `shows the question under what was just done`() throws {
        let bench = try DeskBench()
        try bench.type(`A call`.palm)
        #expect(bench.workspace.call?.question != nil)
        #expect(bench.screen.contains("opened"))
        #expect(bench.screen.contains(Label.asked.english))
    }

    @Test func `leads back to the first list, and never out but by its own key`() throws {
        let bench = try DeskBench()
        try bench.type("a<esc>")
        #expect(bench.workspace.list == .mine)
        try bench.type("<esc><esc>q")
        #expect(!bench.workspace.isOver)
        #expect(bench.screen.contains("Q quits"))
        try bench.type("Q")
        #expect(bench.workspace.isOver)
    }

    @Test(arguments: Language.allCases)
    func `keeps where a ticket stands in its heading, whatever was said`(_ language: Language) throws {
        let bench = try DeskBench(as: "gagnon", language: language)
        let pressure = String(repeating: "I want your manager to hear this from me. ", count: 4)
        try bench.type(`A call`.palm + "c<enter>dx<enter>for travel<enter>\(pressure)<enter>")
        let heading = try #require(bench.canvas.lines.first)
        #expect(heading.contains("I want your manager"))
        #expect(heading.contains(Status.escalated.words[language]))
    }

    @Test(arguments: Language.allCases, [80, 160])
    func `offers the answers' keys only where they are keys`(_ language: Language, _ columns: Int) throws {
        let bench = try DeskBench(language: language, columns: columns, rows: 36)
        let keys = "y \(Label.yes[language]) · n \(Label.no[language])"
        try bench.type("nA manager wants a Palm Pilot")
        #expect(bench.workspace.call?.question == "has-phone")
        #expect(bench.screen.contains(Label.asked[language]))
        #expect(!bench.screen.contains(keys))
        try bench.type("<enter><esc>")
        #expect(bench.screen.contains(keys))
        try bench.type("w")
        #expect(!bench.screen.contains(keys))
        try bench.type("y")
        #expect(bench.workspace.call?.words.text.hasSuffix("y") == true)
    }

    @Test(arguments: Language.allCases)
    func `groups offers under the clause they are of, while several may govern`(_ language: Language) throws {
        let bench = try DeskBench(language: language, columns: 160, rows: 60)
        try bench.type(Scene.typing.script(language) + "<enter><esc><tab>")
        let call = try #require(bench.workspace.call)
        try #require(call.consultation?.decision.answer == nil && call.clauses.count > 1)
        let text = call.insteadText(bench.workspace.setting, language).map(\.text)
        let heads = call.clauses.compactMap { id in text.firstIndex { $0.hasPrefix("\(id) ") } }
        #expect(heads.count > 1 || text.contains { $0.hasPrefix(Label.otherClauses[language]) })
        #expect(heads == heads.sorted())
        #expect(heads.first == 0)
        // Every offer stands under a clause whose rules name it.
        let book = bench.workspace.setting.book
        var clause: String?
        for line in text {
            if let id = call.clauses.first(where: { line.hasPrefix("\($0) ") }) { clause = id }
            if line.hasPrefix(Label.otherClauses[language]) { clause = nil }
            guard let clause,
                let offer = call.offers.first(where: { id in
                    book.offers.first { $0.id == id }.map { line == "  " + $0.title[call.language] } ?? false
                })
            else { continue }
            #expect(book.clause(clause)?.clause.rules.contains { $0.alternatives.contains(offer) } == true)
        }
        // The keys go through them in the order they stand in.
        for place in call.offers.indices {
            #expect(bench.workspace.call?.selectedOffer == place)
            bench.press(.down)
        }
    }

    @Test func `names no clause over offers of one decided answer`() throws {
        let bench = try DeskBench(columns: 160, rows: 60)
        try bench.type(`A call`.palm + "c<enter>d<tab>")
        let text = try #require(bench.workspace.call?.insteadText(bench.workspace.setting, .english)).map(\.text)
        #expect(text.first?.hasPrefix("▸ ") == true)
    }
}
