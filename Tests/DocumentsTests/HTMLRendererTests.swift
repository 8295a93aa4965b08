import Desk
import Documents
import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct HTMLRendererTests {
    private func render(_ blocks: [Block], _ language: Language = .english) throws -> HTMLPage {
        try HTMLPage(HTMLRenderer().html(of: Document(language, blocks)))
    }

    @Test func `a page names its language, its title and its parts`() throws {
        let document = Document([
            Part(.french, [.heading("La politique", level: 1), .paragraph("Non.")]),
            Part(.english, [.heading("The policy", level: 1), .paragraph("No.")]),
        ])
        let page = try HTMLPage(HTMLRenderer().html(of: document))
        #expect(page.elements.first?.attributes["lang"] == "fr-CA")
        #expect(page.text(of: "title") == ["La politique"])
        #expect(page.named("article").map { $0.attributes["lang"] } == ["fr-CA", "en-CA"])
    }

    @Test func `parts stand side by side where the document says so`() throws {
        let parts = Language.allCases.map { Part($0, [.paragraph("x")]) }
        let columns = try HTMLPage(HTMLRenderer().html(of: Document(parts, isSideBySide: true)))
        let following = try HTMLPage(HTMLRenderer().html(of: Document(parts)))
        #expect(columns.named("div").contains { $0.attributes["class"] == "columns" })
        #expect(!following.named("div").contains { $0.attributes["class"] == "columns" })
    }

    @Test func `headings never skip a level, and quoted ones are words`() throws {
        let quoted = Quotation([.heading("Theirs", level: 1)], citation: "Them", language: .french)
        let page = try render([
            .heading("A", level: 1), .heading("B", level: 4), .quotation(quoted), .heading("C", level: 9),
            .heading("D", level: 2),
        ])
        #expect(
            page.elements.map(\.name).filter { $0.count == 2 && $0.hasPrefix("h") && $0 != "hr" } == [
                "h1", "h2", "h3", "h2",
            ])
        #expect(page.named("blockquote").first?.attributes["lang"] == "fr-CA")
        #expect(page.text(of: "figcaption") == ["— Them"])
    }

    @Test func `a table has headings with a scope and numbers at the right`() throws {
        let table = Table(
            [Table.Column("Clause"), Table.Column("Asked", .trailing)], rows: [["MOB-2.1", "41"]], caption: "Clauses")
        let page = try render([.table(table)])
        #expect(page.named("th").map { $0.attributes["scope"] } == ["col", "col", "row"])
        #expect(page.named("td").map { $0.attributes["class"] } == ["n"])
        #expect(page.text(of: "caption") == ["Clauses"])
    }

    @Test(arguments: [Figure.Kind.bars, .line])
    func `a figure is an image with a title and its numbers in words`(kind: Figure.Kind) throws {
        let figure = Figure(
            kind, caption: "Heures", labels: ["mai", "juin"], series: [Figure.Series("Santé", [1.5, nil])],
            unit: "\u{A0}h", decimals: 1)
        let page = try render([.figure(figure), .figure(figure)], .french)
        #expect(page.named("svg").allSatisfy { $0.attributes["role"] == "img" })
        #expect(page.text(of: "desc") == Array(repeating: "Santé, mai 1,5\u{A0}h; juin —", count: 2))
        let names = page.elements.compactMap { $0.attributes["id"] }
        #expect(Set(names).count == names.count)
        for image in page.named("svg") {
            let named = image.attributes["aria-labelledby", default: ""].split(separator: " ").map(String.init)
            #expect(named.count == 2 && named.allSatisfy(names.contains))
        }
    }

    @Test func `a code to scan is squares with what it says`() throws {
        let code = try #require(MatrixCode(side: 2, modules: [true, false, true, true], label: "Code 12"))
        let page = try render([.code(code)])
        #expect(page.text(of: "title").last == "Code 12")
        #expect(page.named("path").last?.attributes["d"] == "M4 4h1v1h-1zM4 5h2v1h-2z")
    }

    @Test func `French marks have the spaces that hold`() throws {
        let page = try render([.paragraph("Qui : moi ; quoi ? « oui » ! 5 %")], .french)
        #expect(
            page.text(of: "p")
                == ["Qui\u{A0}: moi\u{202F}; quoi\u{202F}? «\u{A0}oui\u{A0}»\u{202F}! 5\u{A0}%"])
        #expect(try render([.paragraph("Who : me ; what ?")]).text(of: "p") == ["Who : me ; what ?"])
    }

    @Test func `hostile text stays text`() throws {
        let evil = "</p><script>alert(1)</script>&\"'<img src=x onerror=y>\u{1B}[2J\u{202E}\u{0}\u{FFFE}"
        let page = try render([
            .heading(Inline(evil), level: 1), .paragraph(Inline(evil)), .preformatted(evil),
            .definitions([Definition(evil, Inline(evil))]), .list([[.paragraph(Inline(evil))]]),
            .table(Table([Table.Column(Inline(evil))], rows: [[Inline(evil)]], caption: Inline(evil))),
            .figure(Figure(.bars, caption: Inline(evil), labels: [evil], series: [Figure.Series(evil, [1])])),
            .signature(Signature(Inline(evil), lines: [Inline(evil)])),
            .quotation(Quotation([.paragraph(Inline(evil))], citation: Inline(evil))),
        ])
        #expect(page.named("script").isEmpty && page.named("img").isEmpty)
        #expect(page.text(of: "p").first == "</p><script>alert(1)</script>&\"'<img src=x onerror=y>[2J")
    }

    @Test(arguments: 1...100) func `any document is well formed and loses no letter`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let texts = (0..<8).map { _ in random.text(pieces: 20) }
        let inline = texts.map { Inline([Span($0, .plain), Span($0, .strong), Span($0, .code)]) }
        let page = try render(
            [
                .heading(inline[0], level: seed % 7), .paragraph(inline[1]),
                .list([[.paragraph(inline[2])]], first: seed % 2 == 0 ? seed : nil),
                .quotation(Quotation([.paragraph(inline[3]), .heading(inline[3], level: 1)], citation: inline[4])),
                .definitions([Definition(texts[5], inline[5])]), .preformatted(texts[6]),
                .columns([Part(.english, [.paragraph(inline[7])]), Part(.french, [.rule, .pageBreak, .spacer])]),
                .figure(
                    Figure(.matrix, caption: inline[0], labels: texts, series: [Figure.Series(texts[1], [1, nil])])),
            ], random.pick(Language.allCases))
        let letters = Set(page.allText.unicodeScalars.filter(\.properties.isAlphabetic))
        for text in texts { #expect(Set(text.unicodeScalars.filter(\.properties.isAlphabetic)).isSubset(of: letters)) }
    }
}

/// A page read back, strictly: every element ends, no attribute is doubled, every mark is escaped.
final class HTMLPage: NSObject, XMLParserDelegate {
    struct Element {
        var name: String
        var attributes: [String: String]
        var text = ""
    }

    private(set) var elements: [Element] = []
    private(set) var allText = ""
    private var open: [Int] = []

    init(_ html: String) throws {
        super.init()
        let prefix = "<!DOCTYPE html>\n"
        try #require(html.hasPrefix(prefix))
        let parser = XMLParser(data: Data(HTMLPage.closed(String(html.dropFirst(prefix.count))).utf8))
        parser.delegate = self
        let isRead = parser.parse()
        try #require(isRead, "\(String(describing: parser.parserError)), line \(parser.lineNumber)\n\(html)")
    }

    /// Elements that HTML leaves open, closed for a reader of XML.
    private static func closed(_ html: String) -> String {
        html.replacing(#/<(meta|br|hr)([^>]*)>/#) { "<\($0.output.1)\($0.output.2)/>" }
    }

    func named(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    func text(of name: String) -> [String] { named(name).map(\.text) }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        open.append(elements.count)
        elements.append(Element(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        allText += text
        for place in open { elements[place].text += text }
    }
}
