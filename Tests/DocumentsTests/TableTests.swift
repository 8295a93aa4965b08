import Desk
import Documents
import Terminal
import TestSupport
import Testing

@Suite struct TableTests {
    private func render(
        _ block: Block, _ language: Language = .english, width: Int = 40, charset: TextRenderer.Charset = .utf8
    ) -> String {
        TextRenderer(width: width, charset: charset).text(of: Document(language, [block]))
    }

    private let clauses = Table(
        [Table.Column("Clause"), Table.Column("Title"), Table.Column("Asked", .trailing)],
        rows: [
            ["MOB-2.1", "Devices outside the catalogue of the Region", "41"], ["ADM-3", "Local rights", "1,204"],
        ], caption: "Clauses most asked for")

    @Test func `cells wrap in their columns and numbers stand at the right`() {
        #expect(
            render(.table(clauses)) == """
                Clauses most asked for
                Clause   Title                     Asked
                ───────  ────────────────────────  ─────
                MOB-2.1  Devices outside the          41
                         catalogue of the Region
                ADM-3    Local rights              1,204

                """)
    }

    @Test func `in ASCII a table has no other byte`() {
        let text = render(.table(clauses), charset: .ascii)
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
        #expect(text.contains("-------  ----"))
    }

    @Test func `no word is cut while another column can give way`() {
        let teams = Table(
            [Table.Column("De"), Table.Column("À"), Table.Column("Proposés", .trailing)],
            rows: [["Applications ministérielles", "Opérations des technologies régionales", "2"]])
        let text = render(.table(teams), .french, width: 44)
        #expect(text.contains("ministérielles") && text.contains("technologies"))
    }

    @Test func `a table that cannot stand side by side is told row by row`() {
        let columns = (1...9).map { Table.Column(Inline("Heading \($0)")) }
        let table = Table(columns, rows: [(1...9).map { Inline("unbreakable\($0)") }, ["one"]])
        let lines = render(.table(table)).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.prefix(2) == ["Heading 1  unbreakable1", "Heading 2  unbreakable2"])
        #expect(lines.suffix(3) == ["", "Heading 1  one", ""])
    }

    @Test func `a row has a cell for every column, whatever was given`() {
        let table = Table([Table.Column("A"), Table.Column("B")], rows: [["1"], ["1", "2", "3"]])
        #expect(table.rows == [["1", ""], ["1", "2"]])
    }

    @Test(arguments: 1...100) func `any table stays in its lines and loses no letter`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let width = 72 + seed % 29
        let count = 1 + seed % 6
        let columns = (0..<count).map {
            Table.Column(Inline(random.text(pieces: 4)), $0 % 2 == 0 ? .leading : .trailing)
        }
        let rows = (0..<5).map { _ in (0..<count).map { _ in Inline(random.text(pieces: 12)) } }
        for charset in [TextRenderer.Charset.utf8, .ascii] {
            let text = render(.table(Table(columns, rows: rows)), .french, width: width, charset: charset)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.allSatisfy { DisplayText.width(of: String($0)) <= width })
            #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
            guard charset == .utf8 else { continue }
            let set = letters(text)
            for cell in rows.joined() { #expect(letters(DisplayText.safe(cell.text)).isSubset(of: set)) }
        }
    }

    private func letters(_ text: String) -> Set<Unicode.Scalar> {
        Set(text.unicodeScalars.filter(\.properties.isAlphabetic))
    }

    @Test func `a place to sign is a line with a name under it`() {
        let signature = Signature("Ann Roy", lines: ["Supervisor", "May 1, 2026"])
        #expect(
            render(.signature(signature), width: 72) == """
                ────────────────────────────────────
                Ann Roy
                Supervisor
                May 1, 2026

                """)
    }
}
