// Every room, the palette and the forms of the service around a call as pictures, at the sizes people use, in both
// languages.

import Desk
import Matching
import Terminal
import TestSupport
import Testing

@testable import Workspace

/// A room or a form, and the keys that lead to it from the list.
enum RoomScene: String, CaseIterable {
    case goTo, palette, groups, group, teams, team, plans, plan, notices, notice, book, clause, record, load,
        exceptions, reports, report
    case handOff, hardCall, sideBySide, backup, answering, complaint

    var agent: AgentID {
        switch self {
        case .record, .load, .exceptions, .backup, .answering, .notices: "gagnon"
        case .plan: "bouchard"
        default: "singh"
        }
    }

    func script(_ language: Language) -> String {
        let decided = Scene.decided.script(language)
        switch self {
        case .goTo: return "g"
        case .palette: return ":" + Bilingual("phone", "téléphone")[language]
        case .groups: return "gc"
        case .group: return "gc/health<enter><enter>"
        case .teams: return "gt"
        case .team: return "gt<enter>"
        case .plans: return "gp"
        case .plan: return "gp<enter>jjcr"
        case .notices: return "gn"
        case .notice: return "gn<enter>"
        case .book: return "gb/palm"
        case .clause: return "gb/MOB-2.1<enter><enter>"
        case .record: return "gr"
        case .load: return "gl"
        case .exceptions: return "gx"
        case .reports: return "go"
        case .report: return "go<enter>"
        case .handOff: return decided + "Hregional<enter>" + Bilingual("needs a visit", "visite requise")[language]
        case .hardCall: return decided + "D"
        case .sideBySide: return decided + "v"
        case .backup: return ""
        case .answering: return "<enter>X"
        case .complaint: return decided + "C"
        }
    }

    func picture(_ language: Language, columns: Int, rows: Int) throws -> String {
        let bench = try DeskBench(as: agent, language: language, columns: columns, rows: rows)
        try bench.type(script(language))
        return bench.canvas.picture + "\n"
    }
}

/// What is understood of the words, and so what is drawn, is not the same without stems.
private let stems = ConditionTrait.enabled(
    if: Stemmer.system.isAvailable, "words are not stemmed: libstemmer is not here")

@Suite struct `Every room is a picture` {
    @Test(stems, arguments: RoomScene.allCases, Language.allCases)
    func `at 80 by 24`(_ scene: RoomScene, _ language: Language) throws {
        Golden.expect(
            try scene.picture(language, columns: 80, rows: 24), is: "room-\(scene)-80x24-\(language.rawValue)")
    }

    @Test(stems, arguments: RoomScene.allCases, Language.allCases)
    func `at 100 by 30`(_ scene: RoomScene, _ language: Language) throws {
        Golden.expect(
            try scene.picture(language, columns: 100, rows: 30), is: "room-\(scene)-100x30-\(language.rawValue)")
    }

    @Test(stems, arguments: RoomScene.allCases, Language.allCases)
    func `at 160 by 48`(_ scene: RoomScene, _ language: Language) throws {
        Golden.expect(
            try scene.picture(language, columns: 160, rows: 48), is: "room-\(scene)-160x48-\(language.rawValue)")
    }

    @Test(stems, arguments: RoomScene.allCases, Language.allCases)
    func `runs into no edge at 80 columns`(_ scene: RoomScene, _ language: Language) throws {
        let bench = try DeskBench(as: scene.agent, language: language, columns: 80, rows: 24)
        try bench.type(scene.script(language))
        let allowed: Set = ["", " ", "─", "▾", "…"]
        let canvas = bench.canvas
        for row in 0..<24 {
            let last = canvas.cells[row * 80 + 79].text
            #expect(allowed.contains(last), "\(canvas.lines[row])")
        }
    }

    @Test(arguments: Language.allCases, [80, 100, 160, 200])
    func `of the book gives its dates the width they need`(_ language: Language, _ columns: Int) throws {
        let bench = try DeskBench(language: language, columns: columns, rows: 60)
        try bench.type("gb")
        let since = Label.inForceSince[language]
        let dated = try #require(bench.workspace.room?.lines).map { $0.line.runs.map(\.text).joined() }
            .filter { $0.contains(since) }
        #expect(!dated.isEmpty)
        for line in dated {
            #expect(DisplayText.width(of: line) <= bench.workspace.roomWidth, "\(line)")
            #expect(!line.hasSuffix("…"), "\(line)")
        }
        for line in bench.canvas.lines where line.contains(since) {
            let year = try #require(line.split(separator: since).last).trimmed
            #expect(year.hasSuffix("2024") || year.hasSuffix("2025") || year.hasSuffix("2026"), "\(line)")
        }
    }
}
