// Every view as a picture, at the sizes people use, in both languages.

import Desk
import Matching
import Terminal
import TestSupport
import Testing

@testable import Workspace

/// A view, and the keys that lead to it from the list.
enum Scene: String, CaseIterable {
    case queue, newCall, typing, question, uncovered, client, decided, informing, paper, help
    case escalations, review, ruling
    case filtering, faultyFilter, emptied, views, sorting, marked, bulkForm, bulkTrial, bulkDone

    var agent: AgentID {
        switch self {
        case .escalations, .review, .ruling: "gagnon"
        case .filtering, .faultyFilter, .emptied, .views, .sorting, .marked, .bulkForm, .bulkTrial, .bulkDone: "gagnon"
        default: "singh"
        }
    }

    func script(_ language: Language) -> String {
        let words = Bilingual(
            "She wants a palm pilot like in her last department", "Elle veut un Palm Pilot comme à son ancien ministère"
        )
        let call = "n" + words[language]
        switch self {
        case .queue, .escalations: return ""
        case .newCall: return "n"
        case .typing: return call
        case .question: return "n" + Bilingual("Can I use Dropbox?", "Puis-je utiliser Dropbox ?")[language]
        case .uncovered:
            return "n" + Bilingual("The coffee machine is broken", "La machine à café est en panne")[language]
        case .client: return call + "<enter>tremb"
        case .decided: return call + "<enter>" + Bilingual("roy syl", "tremblay lou")[language] + "<enter>c<enter>d"
        case .informing: return Scene.decided.script(language) + "i"
        case .paper: return Scene.decided.script(language) + "p<enter>"
        case .help: return Scene.decided.script(language) + "?"
        case .review: return "<enter>"
        case .ruling: return "<enter>e"
        case .filtering: return "a/" + Bilingual("status:open group:fin", "statut:ouvert groupe:fin")[language]
        case .faultyFilter: return "a/" + Bilingual("stauts:open finance", "statt:ouvert finances")[language]
        case .emptied: return "a/" + Bilingual("status:open zzzz", "statut:ouvert zzzz")[language]
        case .views: return "v"
        case .sorting: return "as<down><enter>"
        case .marked: return "a<space><space>j<space>"
        case .bulkForm: return Scene.marked.script(language) + "B"
        case .bulkTrial:
            return Scene.bulkForm.script(language) + "<down><down><enter>"
                + Bilingual("new floor plan", "nouveau plan d’étage")[language] + "<enter>"
        case .bulkDone: return Scene.bulkTrial.script(language) + "y"
        }
    }

    static let ofTheList: [Scene] = [
        .filtering, .faultyFilter, .emptied, .views, .sorting, .marked, .bulkForm, .bulkTrial, .bulkDone,
    ]

    func picture(_ language: Language, columns: Int, rows: Int) throws -> String {
        let bench = try DeskBench(as: agent, language: language, columns: columns, rows: rows)
        try bench.type(script(language))
        let canvas = bench.canvas
        let styles = columns == 80 ? "\n\n" + canvas.stylePicture : ""
        return canvas.picture + styles + "\n"
    }
}

/// What is understood of the words, and so what is drawn, is not the same without stems.
private let stems = ConditionTrait.enabled(
    if: Stemmer.system.isAvailable, "words are not stemmed: libstemmer is not here")

@Suite struct `Every view is a picture` {
    @Test(stems, arguments: Scene.allCases, Language.allCases)
    func `at 80 by 24`(_ scene: Scene, _ language: Language) throws {
        Golden.expect(try scene.picture(language, columns: 80, rows: 24), is: "\(scene)-80x24-\(language.rawValue)")
    }

    @Test(stems, arguments: Scene.allCases, Language.allCases)
    func `at 160 by 48`(_ scene: Scene, _ language: Language) throws {
        Golden.expect(try scene.picture(language, columns: 160, rows: 48), is: "\(scene)-160x48-\(language.rawValue)")
    }

    @Test(stems, arguments: [Scene.queue, .typing, .decided, .review] + Scene.ofTheList, Language.allCases)
    func `at 100 by 30`(_ scene: Scene, _ language: Language) throws {
        Golden.expect(try scene.picture(language, columns: 100, rows: 30), is: "\(scene)-100x30-\(language.rawValue)")
    }

    @Test func `any size from 1 by 1 is painted without a word out of place`() throws {
        for scene in [Scene.queue, .decided, .informing, .paper, .help, .ruling] + Scene.ofTheList {
            let bench = try DeskBench(as: scene.agent, columns: 120, rows: 36)
            try bench.type(scene.script(.english))
            for columns in [1, 2, 7, 39, 40, 41, 79, 99, 100, 101, 163, 400] {
                for rows in [1, 2, 7, 8, 9, 23, 29, 30, 60, 200] {
                    bench.press(.resize(Size(columns: columns, rows: rows)))
                    #expect(bench.canvas.size == Size(columns: columns, rows: rows))
                }
            }
        }
    }
}
