// The program guichet-pdf as built, and what readers of PDF make of its pages. What is read with poppler's programs is
// left out where they are not installed.

import Desk
import Documents
import Foundation
import PolicyBook
import TestSupport
import Testing

@Suite struct PDFTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Sources/DemoDesk/Book").standardized.path

    private static let clauses: [Clause] = {
        let book = (try? BookFiles(folder: folder)).flatMap { BookReader.read($0).book }
        return book?.policies.flatMap(\.clauses) ?? []
    }()

    static let hasPoppler = FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")

    @Test(.enabled(if: hasPoppler), arguments: Language.allCases)
    func `every clause of the book comes out of the PDF word for word`(language: Language) throws {
        try #require(PDFTests.clauses.count > 50)
        let blocks = PDFTests.clauses.flatMap { clause -> [Block] in
            [
                .heading(Inline(clause.id), level: 2),
                .quotation(Quotation(CommonMark.blocks(of: clause.text[language]), citation: "x")),
            ]
        }
        let text = PDFTests.words(try PrintedPDF(Document(language, blocks)).text)
        for clause in PDFTests.clauses {
            let blocks = CommonMark.blocks(of: clause.text[language])
            for words in PDFTests.paragraphs(blocks) {
                #expect(text.contains(PDFTests.words(words)), "\(clause.id): \(words)")
            }
        }
    }

    @Test(.enabled(if: hasPoppler)) func `a page says what it is, in which language, and which of how many`() throws {
        let long = (0..<80).flatMap { _ in [Block.paragraph("Une phrase."), .heading("Une section", level: 2)] }
        let document = Document(
            [Part(.french, [.heading("Le guichet", level: 1)] + long)], title: "Les raisons (été) \\ 41")
        for (sheet, size) in [("letter", "612 x 792"), ("a4", "595.28 x 841.89")] {
            let pdf = try PrintedPDF(document, ["--paper", sheet, "--keywords", "41-7K3Q-9XWD"])
            let about = try pdf.about
            #expect(about.contains("Title:           Les raisons (été) \\ 41"))
            #expect(about.contains("Author:          Le guichet"))
            #expect(about.contains("Tagged:          yes"))
            #expect(about.contains(size))
            #expect(pdf.source.contains("/Lang (fr-CA)"))
            #expect(pdf.source.contains("(41-7K3Q-9XWD)"))
            let pages = try pdf.text.components(separatedBy: "\u{C}").dropLast()
            #expect(pages.count > 1)
            for (place, page) in pages.enumerated() { #expect(page.contains("Page \(place + 1) sur \(pages.count)")) }
            #expect(pdf.source.contains("/Outlines"))
        }
    }

    @Test(.enabled(if: hasPoppler)) func `both languages stand side by side on one page`() throws {
        let parts = Language.allCases.map { language in
            Part(language, [.heading(Inline(Bilingual("Policy", "Politique")[language]), level: 1)])
        }
        let pdf = try PrintedPDF(Document(parts, isSideBySide: true))
        #expect(try pdf.text.components(separatedBy: "\u{C}").count == 2)
        #expect(try pdf.text.contains("Page 1 of 1 · Page 1 sur 1"))
    }

    @Test(.enabled(if: hasPoppler)) func `fonts are within the file`() throws {
        let words = "Zoë Ångström Łódź Ğ ἀγορά Пётр שלום سلام 日本 👩‍💻"
        let pdf = try PrintedPDF(Document(.english, [.paragraph(Inline(words))]))
        let fonts = try pdf.fonts.split(separator: "\n").dropFirst(2)
        #expect(!fonts.isEmpty)
        #expect(fonts.allSatisfy { $0.contains(" yes ") })
        for word in ["Zoë", "Ångström", "Łódź"] { #expect(try pdf.text.contains(word)) }
    }

    @Test(arguments: 1...30) func `any document becomes a PDF`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let texts = (0..<6).map { _ in random.text(pieces: 30) }
        let inline = texts.map { Inline([Span($0), Span($0, .strong), Span($0, .emphasis), Span($0, .code)]) }
        let figure = Figure(
            random.pick([.bars, .line, .matrix]), caption: inline[0], labels: texts,
            series: [Figure.Series(texts[1], [1, nil, -3, 1e300, 0]), Figure.Series(texts[2], [])])
        let blocks: [Block] = [
            .heading(inline[0], level: seed % 7), .paragraph(inline[1]),
            .list([[.paragraph(inline[2])], []], first: seed),
            .quotation(Quotation([.paragraph(inline[3])], citation: inline[4], language: .french)), .rule, .pageBreak,
            .spacer, .definitions([Definition(texts[5], inline[5])]), .preformatted(texts[0]), .figure(figure),
            .table(
                Table([Table.Column(inline[1]), Table.Column("", .trailing)], rows: [[inline[2]], []], caption: "x")),
            .columns([Part(.english, [.paragraph(inline[0])]), Part(.french, [])]), .signature(Signature(inline[1])),
        ]
        let pdf = try PrintedPDF(Document([Part(.english, blocks), Part(.french, [])], isSideBySide: seed % 2 == 0))
        #expect(pdf.source.hasPrefix("%PDF-1.4") && pdf.source.hasSuffix("%%EOF\n"))
    }

    @Test func `a clause of three hundred pages is set`() throws {
        let paragraph = Block.paragraph(Inline(String(repeating: "Nul ne peut tout servir à la fois. ", count: 12)))
        let pdf = try PrintedPDF(Document(.french, [.quotation(Quotation(Array(repeating: paragraph, count: 3_000)))]))
        #expect(pdf.source.components(separatedBy: "/Type /Page %").count > 200)
    }

    @Test func `what is no document is refused with its line`() throws {
        let run = try PrintedPDF.run([], "guichet-document 1\n(part en\n(box\n)\n)\n")
        #expect(run.code == 65 && run.errors == "guichet-pdf: line 3 is out of place\n" && run.output.isEmpty)
        #expect(try PrintedPDF.run(["--paper", "a0"], "").code == 2)
        #expect(try PrintedPDF.run([], "").code == 65)
    }

    private static func paragraphs(_ blocks: [Block]) -> [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let inline): [inline.text]
            case .list(let items, _): items.flatMap(paragraphs)
            case .quotation(let quotation): paragraphs(quotation.blocks)
            default: []
            }
        }
    }

    /// The text with the pages' numbers left out, and every run of blanks, line ends and form feeds one space: what is left is compared exactly.
    private static func words(_ text: String) -> String {
        text.replacing(#/Page \d+ (of|sur) \d+\s*\f/#, with: "").split { $0.isWhitespace }.joined(separator: " ")
    }
}
