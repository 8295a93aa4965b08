import Desk
import Documents
import Terminal
import TestSupport
import Testing

@Suite struct TextRendererTests {
    private func render(
        _ blocks: [Block], _ language: Language = .english, width: Int = 40, charset: TextRenderer.Charset = .utf8
    ) -> String {
        TextRenderer(width: width, charset: charset).text(of: Document(language, blocks))
    }

    @Test func `blocks stand apart and a section stands in`() {
        let text = render([
            .heading("Title", level: 1), .paragraph("Intro."), .heading("Section", level: 2), .paragraph("One."),
            .list([[.paragraph("first")], [.paragraph("second")]]), .list([[.paragraph("third")]], first: 3),
            .quotation(Quotation([.paragraph("Said.")], citation: "Somebody")),
            .definitions([Definition("Date", "May 1"), Definition("Ticket", "12")]),
        ])
        #expect(
            text == """
                Title
                ════════════════════════════════════════

                Intro.

                Section
                  One.

                  • first
                  • second

                  3. third

                  │ Said.
                  — Somebody

                  Date    May 1
                  Ticket  12

                """)
    }

    @Test func `two languages stand side by side`() {
        let columns = Block.columns([
            Part(.english, [.paragraph("The policy says no.")]), Part(.french, [.paragraph("La politique dit non.")]),
        ])
        #expect(render([columns]) == "The policy says    │ La politique dit\nno.                │ non.\n")
    }

    @Test func `a line never breaks at a space that holds`() {
        let text = render([.paragraph(Inline("Voici une phrase assez longue pour tenir\u{A0}: deux lignes"))], .french)
        #expect(text == "Voici une phrase assez longue pour\ntenir\u{A0}: deux lignes\n")
    }

    @Test func `French marks never begin a line though the space was plain`() {
        let text = render([.paragraph("Voici une phrase assez longue pour tenir : « deux » lignes !")], .french)
        #expect(text == "Voici une phrase assez longue pour\ntenir\u{A0}: «\u{A0}deux\u{A0}» lignes\u{A0}!\n")
    }

    @Test func `wide glyphs may part anywhere but at a space that holds`() {
        let text = render([.paragraph(Inline(String(repeating: "日", count: 19) + "日\u{A0}本" + "語"))])
        #expect(text == String(repeating: "日", count: 19) + "\n日\u{A0}本語\n")
    }

    @Test func `no hyphen is added and a word too long is cut`() {
        let long = String(repeating: "anticonstitution", count: 6)
        let text = render([.paragraph(Inline("a \(long) b"))])
        #expect(text.filter { $0 != "\n" && $0 != " " } == "a\(long)b")
        #expect(text.split(separator: "\n").map(\.count) == [1, 40, 40, 18])
    }

    @Test func `a code with hyphens is not cut`() {
        let text = render([.paragraph("Give the code to the desk now, 4127-ABCD-EFGH.")])
        #expect(text.contains("4127-ABCD-EFGH."))
    }

    @Test func `ASCII has no other byte and loses no letter of French`() {
        let text = render(
            [.paragraph("Cœur, « où » ? L’été, ça dépend… — œuvre à 5 €, 日")], .french, charset: .ascii)
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
        #expect(text.contains("Coeur, \" ou \" ? L'ete, ca depend... --"))
    }

    @Test(arguments: 1...200) func `any text stays in its lines and loses no letter`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let width = 40 + seed % 61
        let texts = (0..<4).map { _ in random.text(pieces: 30) }
        let blocks: [Block] = [
            .paragraph(Inline(texts[0])), .list([[.paragraph(Inline(texts[1]))]], first: seed),
            .quotation(Quotation([.paragraph(Inline(texts[2]))], citation: "x")), .preformatted(texts[3]),
        ]
        for language in Language.allCases {
            let text = render(blocks, language, width: width)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.allSatisfy { DisplayText.width(of: String($0)) <= width })
            #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
            #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
            #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
            for (place, source) in texts.enumerated() {
                let kept = letters(DisplayText.safe(source))
                #expect(letters(text).contains(kept), "text \(place) is whole")
            }
        }
    }

    private func letters(_ text: String) -> String {
        String(text.filter { $0.isLetter })
    }

    @Test func `without lines a quotation stands in, with no bar`() {
        let quoted = Document(.english, [.quotation(Quotation([.paragraph("Word for word.")]))])
        #expect(TextRenderer(width: 40).text(of: quoted) == "│ Word for word.\n")
        #expect(TextRenderer(width: 40, underlines: false).text(of: quoted) == "  Word for word.\n")
    }
}
