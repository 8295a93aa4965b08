import Desk
import Documents
import Localisation
import Reports
import Testing
import Tickets

@Suite struct JustificationFormsTests {
    private func page(_ source: JustificationSource, _ languages: [Language] = []) throws -> String {
        HTMLRenderer().html(of: try Justification.document(for: source, languages: languages))
    }

    @Test(arguments: JustificationTests.outcomes, Language.allCases)
    func `nothing internal stands on a page of HTML`(outcome: String, language: Language) throws {
        let html = try page(try PaperTicket.ticket(outcome, language).source, Language.allCases)
        for secret in PaperTicket.secrets + ["marc", "director", "c-77"] { #expect(!html.contains(secret)) }
        #expect(!html.contains("<script"))
    }

    @Test func `both languages stand side by side, one alone does not`() throws {
        let source = try PaperTicket.ticket("refused", .french).source
        #expect(try Justification.document(for: source, languages: Language.allCases).isSideBySide)
        #expect(try !Justification.document(for: source).isSideBySide)
        let title = try Justification.document(for: source, languages: Language.allCases).knownTitle
        #expect(title == "Les raisons de notre décision, 4127 – The reasons for our decision, 4127")
    }

    @Test func `the code is drawn where it can be, and said where it cannot`() throws {
        var source = try PaperTicket.ticket("refused", .french).source
        let code = try Justification.code(of: source.ticket).text
        #expect(try !page(source).contains("<svg"))
        source.drawing = { MatrixCode(side: 1, modules: [true], label: $0) }
        let html = try page(source)
        #expect(html.contains("Code de vérification\u{A0}: \(code)</title>"))
        #expect(
            try Justification.issue(source).text
                == Justification.issue(PaperTicket.ticket("refused", .french).source).text)
    }

    @Test func `a name of any script stands on the page and turns nothing around`() throws {
        let name = "Zoë Ångström-Łódź, אבג عربي 日本 👩‍💻 \u{202E}<b>x</b>"
        var source = try PaperTicket.ticket("refused", .english).source
        source.agentName = name
        let html = try page(source)
        #expect(html.contains("Zoë Ångström-Łódź, אבג عربي 日本 👩‍💻 &lt;b&gt;x&lt;/b&gt;"))
        #expect(!html.unicodeScalars.contains("\u{202E}"))
        #expect(try Justification.issue(source).text.contains("Zoë Ångström-Łódź"))
    }

    @Test func `a clause of three hundred pages is printed whole`() throws {
        let sentence = "Nobody can serve everything at once, and that is why this list has an end. "
        let clause = (1...2_000).map { String(repeating: sentence, count: 8) + "Line \($0)." }.joined(separator: "\n\n")
        let document = Document(.english, [.quotation(Quotation(CommonMark.blocks(of: clause)))])
        let (text, html) = (TextRenderer().text(of: document), HTMLRenderer().html(of: document))
        for number in [1, 1_000, 2_000] {
            #expect(text.contains("Line \(number)."))
            #expect(html.contains("Line \(number)."))
        }
        #expect(text.split(separator: "\n").count > 300 * 50)
    }
}
