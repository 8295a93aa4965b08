// What a search of the book finds, and that the reader stands on the best of it.

import Desk
import Terminal
import Testing

@testable import Workspace

@Suite struct `A search of the book` {
    private func found(_ words: String, _ language: Language = .english) throws -> (DeskBench, [String]) {
        let bench = try DeskBench(language: language, columns: 80, rows: 24)
        try bench.type("gb/" + words)
        let ids = (bench.workspace.room?.targets ?? []).map { target in
            if case .room(.clause(let id)) = target { id } else { "" }
        }
        return (bench, ids)
    }

    @Test(arguments: ["MOB-2", "mob-2", "mob 2", "MOB2"])
    func `finds clauses by the beginning of their id`(_ words: String) throws {
        let (_, ids) = try found(words)
        #expect(ids.first == "MOB-2.1")
        #expect(ids.allSatisfy { $0.hasPrefix("MOB-2") })
    }

    @Test(arguments: Language.allCases)
    func `stands on the best of what it found, in view`(_ language: Language) throws {
        let (bench, ids) = try found("palm pilot", language)
        #expect(ids.first == "MOB-2.1")
        #expect(bench.workspace.room?.chosen == .room(.clause("MOB-2.1")))
        try bench.type("<enter>")
        #expect(bench.canvas.lines.contains { $0.hasPrefix("> MOB-2.1") })
        try bench.type("<esc>")
        #expect(bench.canvas.lines.contains { $0.hasPrefix("> MOB-2.1") }, "the whole book, where the reader was")
    }

    @Test(arguments: ["imprimante", "téléphone perdu", "telephone perdu"])
    func `finds what is asked in French, with accents or without`(_ words: String) throws {
        let (bench, ids) = try found(words, .french)
        #expect(!ids.isEmpty)
        #expect(bench.canvas.lines.contains { $0.hasPrefix("> \(ids.first ?? "?")") })
    }
}
