// What a reader by ear is told of a PDF: what is within what, in which language, what a picture says.

import Desk
import Documents
import Foundation
import Testing

@Suite struct PDFStructureTests {
    /// The elements of a PDF as poppler reads them, indented, marks of display left out.
    private static func structure(_ pdf: PrintedPDF) throws -> [String] {
        try pdf.structure.split(separator: "\n").map { line in
            String(line).replacing(" (block)", with: "").replacing(" (inline)", with: "").replacing(":", with: "")
        }
        .filter { !$0.contains("/") }
    }

    private static let quotation = Quotation(
        [.paragraph("Non."), .paragraph("Oui.")], citation: "the book", language: .french)

    @Test(.enabled(if: PDFTests.hasPoppler, "needs pdfinfo"))
    func `elements are nested, under one document, a section a part`() throws {
        let table = Table(
            [Table.Column("Clause"), Table.Column("Asked", .trailing)], rows: [["MOB-2.1", "41"], ["MOB-2.2", ""]],
            caption: "Clauses")
        let pdf = try PrintedPDF(
            Document([
                Part(
                    .english,
                    [
                        .heading("Policy", level: 1), .quotation(Self.quotation),
                        .list([[.paragraph("one")], [.paragraph("two")]]), .table(table),
                        .definitions([Definition("Desk", "x")]),
                    ]), Part(.french, [.heading("Politique", level: 1)]),
            ]))
        let head = ["  Sect", "    H1", "    BlockQuote", "      P", "      P", "    P"]
        let item = ["      LI", "        Lbl", "        LBody"]
        let row = ["      TR", "        TH", "        TD"]
        let list = ["    L"] + item + ["          P"] + item + ["          P"]
        let tables = ["    Table", "      Caption", "      TR", "        TH", "        TH"] + row + row
        let expected = ["Document"] + head + list + tables + ["    L"] + item + ["  Sect", "    H1"]
        #expect(try Self.structure(pdf) == expected)
        #expect(try pdf.structure.matches(of: /Scope \/Column/).count == 2)
        #expect(try pdf.structure.matches(of: /Scope \/Row/).count == 2)
        #expect(try pdf.complaints.isEmpty)
    }

    @Test func `each part says its language, and so do words quoted in another`() throws {
        let parts = [
            Part(.french, [.heading("Politique", level: 1), .paragraph("Non.")]),
            Part(.english, [.heading("Policy", level: 1), .quotation(Self.quotation)]),
        ]
        for isSideBySide in [false, true] {
            let source = try PrintedPDF(Document(parts, isSideBySide: isSideBySide)).source
            #expect(source.matches(of: /\/S \/Sect \/P \d+ 0 R \/Lang \(fr-CA\)/).count == 1)
            #expect(source.matches(of: /\/S \/Sect \/P \d+ 0 R \/Lang \(en-CA\)/).count == 1)
            #expect(source.matches(of: /\/S \/BlockQuote \/P \d+ 0 R \/Lang \(fr-CA\)/).count == 1)
            #expect(source.contains("/Lang (fr-CA) /MarkInfo"))
        }
    }

    @Test(.enabled(if: PDFTests.hasPoppler, "needs pdfinfo"))
    func `what goes on over pages is one section, one list and one table`() throws {
        let rows = (0..<150).map { ["\($0)", "words"].map { Inline($0) } }
        let pdf = try PrintedPDF(
            Document(
                .english,
                [
                    .list((0..<120).map { [.paragraph(Inline("item \($0)"))] }),
                    .table(Table([Table.Column("a"), Table.Column("b")], rows: rows)),
                ]))
        let names = try Self.structure(pdf).map { String($0.drop { $0 == " " }) }
        #expect(try pdf.text.components(separatedBy: "\u{C}").count > 4)
        for name in ["Document", "Sect", "L", "Table"] { #expect(names.count { $0 == name } == 1, "\(name)") }
        #expect(names.count { $0 == "LI" } == 120)
        #expect(names.count { $0 == "TR" } == 151)
        #expect(try pdf.complaints.isEmpty)
    }

    @Test func `a picture says what it shows, in any script`() throws {
        let code = try #require(MatrixCode(side: 1, modules: [true], label: "Code\u{A0}: é"))
        let figure = Figure(
            .line, caption: "Requests", labels: ["a", "b"], series: [Figure.Series("x", [1, 2])])
        let source = try PrintedPDF(Document(.french, [.code(code), .figure(figure)])).source
        #expect(source.contains("/Alt <FEFF0043006F0064006500A0003A002000E9>"))
        #expect(source.matches(of: /\/S \/Figure/).count >= 2)
        #expect(source.contains("/Alt <FEFF0052"))
    }

    @Test(.enabled(if: PDFTests.hasPoppler, "needs pdfinfo"))
    func `a paragraph and a cell that a page cuts are one paragraph and one cell`() throws {
        let long = (0..<900).map { "word\($0)" }.joined(separator: " ")
        let table = Table([Table.Column("a"), Table.Column("b")], rows: [["name", Inline(long)], ["x", "y"]])
        let pdf = try PrintedPDF(Document(.english, [.paragraph(Inline(long)), .table(table)]))
        #expect(try pdf.text.components(separatedBy: "\u{C}").count > 2)
        let names = try Self.structure(pdf).map { String($0.drop { $0 == " " }) }
        #expect(names == ["Document", "Sect", "P", "Table", "TR", "TH", "TH", "TR", "TH", "TD", "TR", "TH", "TD"])
        #expect(try pdf.complaints.isEmpty)
        // The words are told from the elements, on whichever page they are, and apart where a line ends.
        let told = try pdf.structureWithText.split { !$0.isLetter && !$0.isNumber }.filter { $0.hasPrefix("word") }
        #expect(told == (0..<1800).map { "word\($0 % 900)" })
    }
}
