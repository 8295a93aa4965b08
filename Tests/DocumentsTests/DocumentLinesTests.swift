import Desk
import Documents
import TestSupport
import Testing

@Suite struct DocumentLinesTests {
    @Test func `a document is lines that can be read`() {
        let document = Document(
            [Part(.french, [.heading("Le guichet", level: 1), .paragraph(.strong("a\\b\nc"))])], title: "Titre",
            isSideBySide: true)
        #expect(
            DocumentLines.text(of: document) == #"""
                guichet-document 1
                title Titre
                side-by-side
                (part fr
                (heading 1
                plain Le guichet
                )
                (paragraph
                strong a\\b\nc
                )
                )

                """#)
    }

    @Test(arguments: 1...200) func `every document comes back as it was`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let blocks = (0..<8).map { _ in block(&random, depth: 0) }
        let document = Document(
            [Part(.english, blocks), Part(.french, blocks.reversed())],
            title: seed % 2 == 0 ? random.text(pieces: 5) : nil,
            isSideBySide: seed % 3 == 0)
        #expect(try DocumentLines.document(DocumentLines.text(of: document)) == document)
    }

    @Test(arguments: [
        ("", 0), ("guichet-document 2\n", 0), ("guichet-document 1\n(part en\n", 2), ("guichet-document 1\n)\n", 2),
        ("guichet-document 1\n(part de\n)\n", 2), ("guichet-document 1\n(part en\n(box\n)\n)\n", 3),
        ("guichet-document 1\n(part en\nparagraph\n)\n", 3),
        ("guichet-document 1\n(part en\n(paragraph\nbold x\n)\n)\n", 4),
    ])
    func `what is no document is refused with its line`(text: String, line: Int) {
        #expect(throws: line == 0 ? DocumentLinesFault.form : .line(line)) { try DocumentLines.document(text) }
    }

    @Test func `nesting without end is refused`() {
        let text = "guichet-document 1\n(part en\n" + String(repeating: "(quotation\n", count: 100_000)
        #expect(throws: DocumentLinesFault.self) { try DocumentLines.document(text) }
    }

    private func inline(_ random: inout SeededGenerator) -> Inline {
        Inline((0..<3).map { _ in Span(random.text(pieces: 4), random.pick([.plain, .emphasis, .strong, .code])) })
    }

    private func block(_ random: inout SeededGenerator, depth: Int) -> Block {
        let inner = depth < 3 ? [block(&random, depth: depth + 1)] : []
        let text = random.text(pieces: 6)
        switch Int.random(in: 0..<14, using: &random) {
        case 0: return .heading(inline(&random), level: 2)
        case 1: return .paragraph(inline(&random))
        case 2: return .quotation(Quotation(inner, citation: random.pick([nil, inline(&random)]), language: .french))
        case 3: return .list([inner, inner], first: random.pick([nil, 3]))
        case 4: return .definitions([Definition(text, inline(&random))])
        case 5: return .preformatted(text)
        case 6: return random.pick([.rule, .pageBreak, .spacer])
        case 7: return .columns([Part(.english, inner), Part(.french, inner)])
        case 8, 9:
            let columns = [Table.Column(inline(&random)), Table.Column(inline(&random), .trailing)]
            return .table(
                Table(
                    columns, rows: [[inline(&random), inline(&random)]], caption: random.pick([nil, "x"]),
                    namesRows: false))
        case 10, 11:
            return .figure(
                Figure(
                    random.pick([.bars, .line, .matrix]), caption: inline(&random), labels: [text, "b"],
                    series: [Figure.Series(text, [0.1, nil])], unit: text, decimals: 2))
        case 12: return .signature(Signature(inline(&random), lines: [inline(&random)]))
        default: return MatrixCode(side: 1, modules: [true], label: text).map(Block.code) ?? .rule
        }
    }
}
