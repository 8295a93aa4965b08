// Quotation marks are those of the language of the text that quotes: the screen's, whoever is quoted.

import Desk
import Terminal
import Testing

@testable import Workspace

@Suite struct `Words quoted on the screen` {
    /// An English client's call where labels are in a language, with an offer declined and the ticket escalated.
    private func screens(_ language: Language, client: String) throws -> [String] {
        let bench = try DeskBench(as: "gagnon", language: language, columns: 160, rows: 60)
        try bench.type("nA manager wants a Palm Pilot<enter>\(client)<enter>c<enter>d<tab>Otoo slow<enter>")
        var screens = [bench.screen]
        try bench.type("j")
        screens.append(bench.screen)
        try bench.type("xnow<enter><c-u>she travels<enter>I will call the director<enter>")
        return screens + [bench.screen]
    }

    @Test(arguments: ["roy syl", "tremblay lou"])
    func `stand in French marks on a French screen`(_ client: String) throws {
        for screen in try screens(.french, client: client) {
            #expect(!screen.contains("“") && !screen.contains("”"))
            #expect(screen.contains("«\u{00A0}"))
        }
    }

    @Test(arguments: ["roy syl", "tremblay lou"])
    func `stand in English marks on an English screen`(_ client: String) throws {
        for screen in try screens(.english, client: client) {
            #expect(!screen.contains("«") && !screen.contains("»"))
            #expect(screen.contains("“"))
        }
    }

    @Test(arguments: Language.allCases)
    func `are a page of their own language where both stand side by side`(_ language: Language) throws {
        let bench = try DeskBench(language: language, columns: 160, rows: 48)
        try bench.type("nA manager wants a Palm Pilot<enter>roy syl<enter>v")
        #expect(bench.screen.contains("“") && bench.screen.contains("«\u{00A0}"))
    }
}
