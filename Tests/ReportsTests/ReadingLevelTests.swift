import Desk
import Documents
import Reports
import TestSupport
import Testing

@Suite struct ReadingLevelTests {
    @Test func `an English text has the grade of its words and sentences`() throws {
        // 2 sentences, 11 words, 13 syllables.
        let level = try #require(
            ReadingLevel(of: "The phone is not in the catalogue. You can ask.", in: .english))
        #expect((level.sentenceCount, level.wordCount) == (2, 10))
        #expect(level.syllableCount == 12)
        #expect(abs(level.grade - (0.39 * 5 + 11.8 * 1.2 - 15.59)) < 0.001)
    }

    @Test func `a French text has the ease of its words and sentences`() throws {
        // le té-lé-phone n'est pas of-fert: 1 3 1 1 2.
        let level = try #require(ReadingLevel(of: "Le téléphone n’est pas offert.", in: .french))
        #expect((level.sentenceCount, level.wordCount, level.syllableCount) == (1, 5, 8))
        #expect(abs(level.ease - (207 - 1.015 * 5 - 73.6 * 1.6)) < 0.001)
    }

    @Test func `numbers, clauses and addresses do not end a sentence`() throws {
        let text = "Clause MOB-2.1 says 1.5 days at guichet.ca… Yes! No?"
        #expect(try #require(ReadingLevel(of: text, in: .english)).sentenceCount == 3)
    }

    @Test func `a text without words has no level`() {
        #expect(ReadingLevel(of: "1 2 3 — …", in: .english) == nil)
        #expect(ReadingLevel(of: "", in: .french) == nil)
    }

    @Test func `titles, labels and words in another language do not count`() throws {
        let part = Part(
            .english,
            [
                .heading("Organizational incomprehensibility", level: 1), .paragraph("We can help."),
                .quotation(Quotation([.paragraph("Une demande en français.")], language: .french)),
                .definitions([Definition("Date", "today")]), .list([[.paragraph("Call us.")]]),
            ])
        #expect(try #require(ReadingLevel(of: part)).wordCount == 5)
    }

    @Test(arguments: JustificationTests.outcomes, Language.allCases)
    func `a justification is plain to read`(outcome: String, language: Language) throws {
        let source = try PaperTicket.ticket(outcome, language).source
        let part = try #require(try Justification.document(for: source).parts.first)
        let level = try #require(ReadingLevel(of: part))
        if language == .english { #expect(level.grade < 10) } else { #expect(level.ease > 45) }
        #expect(Double(level.wordCount) / Double(level.sentenceCount) < 18)
    }

    @Test(arguments: 1...50) func `any text has a level that is a number`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let text = random.text(pieces: 80)
        for language in Language.allCases {
            guard let level = ReadingLevel(of: text, in: language) else { continue }
            #expect(level.grade.isFinite && (0...100).contains(level.ease))
        }
    }
}
