// What pages cut and what they keep together, and what stands beside a code: as poppler reads the pages.

import Desk
import Documents
import Foundation
import Testing

@Suite(.enabled(if: PDFTests.hasPoppler)) struct PDFTableTests {
    private static func pages(of pdf: PrintedPDF) throws -> [[String]] {
        try pdf.text.split(separator: "\u{C}", omittingEmptySubsequences: false)
            .map { $0.split(separator: "\n").map { $0.split { $0.isWhitespace }.joined(separator: " ") } }
            .filter { !$0.isEmpty }
    }

    private static let columns = [Table.Column("Clause"), Table.Column("Asked", .trailing)]

    @Test func `the headings of a table stand again on each page it goes on to, and are told once`() throws {
        let table = Table(Self.columns, rows: (0..<120).map { [Inline("name \($0)"), Inline("\($0)")] })
        let pdf = try PrintedPDF(Document(.english, [.paragraph("Before"), .table(table), .paragraph("After")]))
        let pages = try Self.pages(of: pdf)
        #expect(pages.count > 2)
        #expect(pages[0].first == "Before")
        for page in pages.dropFirst() { #expect(page.first == "Clause Asked", "\(page)") }
        #expect(try pdf.structureWithText.matches(of: /Clause/).count == 1)
        #expect(try pdf.complaints.isEmpty)
    }

    @Test(arguments: 30...60) func `no page cuts a row of a few lines, nor leaves headings with less than two rows`(
        lines: Int
    ) throws {
        let words = String(repeating: "word ", count: 40)
        let rows = (0..<6).map { [Inline("\($0)"), Inline("begin\($0) \(words) end\($0)")] }
        let before = (0..<lines).map { _ in Block.paragraph("x") }
        let table = Block.table(Table(Self.columns, rows: rows))
        let pdf = try PrintedPDF(Document(.english, before + [table]))
        let pages = try Self.pages(of: pdf).map { $0.joined(separator: " ") }
        for row in 0..<6 { #expect(pages.contains { $0.contains("begin\(row)") && $0.contains("end\(row)") }) }
        let first = try #require(pages.first { $0.contains("Clause") })
        #expect(first.contains("end0") && first.contains("end1"))
    }

    @Test func `no word of a table is cut while there is room for it`() throws {
        let long = "trop peu de décisions de révision pour comparer, et rien à dire de plus sur le sujet"
        let table = Table(
            ["Clause", "Escalades", "Sous pression", "Infirmées, pression", "Infirmées, sans", "Effet"].map {
                Table.Column(Inline($0))
            }, rows: [["ADM-1.1 Droits d’administrateur local", "2", "0", "0", "1", Inline(long)]])
        let text = try Self.pages(of: PrintedPDF(Document(.french, [.table(table)]))).joined().joined(separator: " ")
        for word in ["d’administrateur", "Infirmées,", "comparer,", "révision"] { #expect(text.contains(word)) }
    }

    @Test func `a code stands beside the sentence about it`() throws {
        let code = try #require(MatrixCode(side: 21, modules: Array(repeating: true, count: 441), label: "Code"))
        let sentence = Block.paragraph("Quote this code to have the paper compared.")
        // As many lines as leave room for the code alone, not for the code below its sentence.
        let pages = (35...60).map { count -> Int in
            let before = (0..<count).map { _ in Block.paragraph("x") }
            let beside = try? Self.pages(of: PrintedPDF(Document(.english, before + [.rule, sentence, .code(code)])))
                .count
            let alone = try? Self.pages(of: PrintedPDF(Document(.english, before + [.rule, .code(code)]))).count
            return (beside ?? 9) - (alone ?? 0)
        }
        #expect(pages.allSatisfy { $0 == 0 })
        let pdf = try PrintedPDF(Document(.english, [sentence, .code(code)]))
        #expect(try pdf.structure.contains("Figure"))
        #expect(try pdf.complaints.isEmpty)
    }

    @Test(arguments: 30...60) func `no page ends after the first line of a paragraph, nor begins with its last`(
        lines: Int
    ) throws {
        let words = ["begin"] + Array(repeating: "word", count: 70) + ["end"]
        let before = (0..<lines).map { _ in Block.paragraph("x") }
        let after = (0..<40).map { _ in Block.paragraph("y") }
        let text = Block.paragraph(Inline(words.joined(separator: " ")))
        let pages = try Self.pages(of: PrintedPDF(Document(.english, before + [text] + after)))
        for page in pages {
            let own = page.filter { !["x", "y"].contains($0) && !$0.hasPrefix("Page ") }
            #expect(own.count != 1, "\(own)")
        }
    }

    @Test func `what needs a few lines more than a page is set a little smaller, on one page`() throws {
        func count(_ lines: Int) throws -> Int {
            try Self.pages(of: PrintedPDF(Document(.english, (0..<lines).map { _ in Block.paragraph("x") }))).count
        }
        let counts = try (36...70).map(count)
        let most = try #require((36...70).last { counts[$0 - 36] == 1 })
        // At 10 points a paragraph of a line takes 17.5 of the 678 a page has; at 9, 15.7.
        #expect((39...44).contains(most))
        // Much more than a page stays as large as it was.
        let long = try PrintedPDF(Document(.english, (0..<70).map { _ in Block.paragraph("x") }))
        #expect(try Self.pages(of: long)[0].count { $0 == "x" } < 40)
    }
}
