import Decisions
import Desk
import Documents
import Matching
import PolicyBook
import Reports
import TestSupport
import Testing

@Suite struct CardTests {
    private func card(
        _ facts: [String: FactValue], _ language: Language, band: Band = .answer, nearest: [String] = []
    ) throws -> String {
        let book = try PaperBook.read()
        let day = try #require(CivilDate("2026-05-01"))
        let decision = try Evaluator(book: book).decide(Request(facts: facts, date: day))
        let source = CardSource(
            decision: decision, book: book, language: language, band: band,
            recognised: [.init(words: "palm pilot", fact: "item", value: .choice("pda"))], nearest: nearest,
            whoToAsk: PaperBook.letterhead.escalationPath)
        return TextRenderer(width: 80).text(of: Card.document(for: source))
    }

    @Test(arguments: Language.allCases) func `the usual card reads as its golden`(language: Language) throws {
        let text = try card(PaperTicket.facts["refused", default: [:]], language)
        Golden.expect(text, is: "card-refused-80-\(language.rawValue)")
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 40)
    }

    @Test(arguments: Language.allCases) func `an open card asks`(language: Language) throws {
        let text = try card(["item": .choice("pda")], language, band: .confirm, nearest: ["MOB-2.1", "MOB-1.1"])
        Golden.expect(text, is: "card-open-80-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func `a card without policy says who to ask`(language: Language) throws {
        let text = try card(["item": .choice("drone")], language, band: .none, nearest: ["MOB-1.2"])
        Golden.expect(text, is: "card-none-80-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func `French cards hold their spaces`(language: Language) throws {
        for facts in PaperTicket.facts.values.sorted(by: { $0.description < $1.description }) {
            let text = try card(facts, .french)
            for mark in [":", ";", "!", "?", "»"] { #expect(!text.contains(" \(mark)")) }
        }
    }
}
