import Desk
import Documents
import TestSupport
import Testing

@Suite struct CommonMarkTests {
    private func text(_ source: String) -> String {
        TextRenderer(width: 72).text(of: Document(.english, CommonMark.blocks(of: source)))
    }

    @Test func `emphasis, code and links become spans`() {
        let blocks = CommonMark.blocks(of: "A *b* **c** `d*` [e](http://f) <http://g> snake_case_name 2 * 3 \\*h\\*")
        let expected = Inline([
            Span("A "), Span("b", .emphasis), Span(" "), Span("c", .strong), Span(" "), Span("d*", .code),
            Span(" e (http://f) http://g snake_case_name 2 * 3 *h*"),
        ])
        #expect(blocks == [.paragraph(expected)])
    }

    @Test func `paragraphs join their lines and keep hard breaks`() {
        #expect(text("one\ntwo  \nthree\\\nfour\n\nfive") == "one two\nthree\nfour\n\nfive\n")
    }

    @Test func `lists nest, number and continue`() {
        let source = "- a\n  b\n  - c\n- d\n\n3. e\n4. f\n\n   g"
        #expect(text(source) == "• a b\n  • c\n• d\n\n3. e\n4. f\n   g\n")
    }

    @Test func `quotations, code, rules and titles are told apart`() {
        let source = "> said\nlazily\n\n```\ncode  kept\n```\n\n---\n\n#### Title\ntext"
        let expected: [Block] = [
            .quotation(Quotation([.paragraph("said lazily")])), .preformatted("code  kept"), .rule,
            .heading("Title", level: 4), .paragraph("text"),
        ]
        #expect(CommonMark.blocks(of: source) == expected)
    }

    @Test func `a table is printed a row a line`() {
        #expect(
            text("| Item | Days |\n| --- | ---: |\n| Phone | 5 |\n| Tablet | 10 |")
                == "Item | Days\nPhone | 5\nTablet | 10\n")
    }

    @Test(arguments: 1...400) func `every word of a text is printed, in order`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "mot", "été", "A", "*", "**", "_", "`", "``", "[", "](", ")", "(", " ", "  ", "\n", "\n\n", "\n- ", "\n> ",
            "\n# ", "\n    ", "\n```", "|", "\n|-|-|\n", "\\", "!", "<", ">", "&", ";", "\n---\n", "\n===", "\u{A0}:",
            "\n  ", "+ ", "\t", "MOB", "http", "@", ":",
        ]
        let source = (0..<40).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        #expect(letters(text(source)) == letters(source), "\(source.debugDescription)")
    }

    @Test func `nesting without end does not end the reader`() {
        let source = String(repeating: "> ", count: 2000) + "deep"
        #expect(letters(text(source)) == "deep")
    }

    private func letters(_ text: String) -> String {
        String(text.filter { $0.isLetter })
    }
}
