// Words of every script in a PDF, as who searches for them finds them, whatever fonts the machine has.

import Desk
import Documents
import Foundation
import Testing

@Suite(.enabled(if: PDFTests.hasPoppler)) struct PDFScriptTests {
    /// The words of a page, without the marks of direction poppler puts around them; presentation forms are letters, as
    /// in its own search.
    private static func words(on page: String) -> [String] {
        let bare = page.unicodeScalars.filter { !(0x202A...0x202E).contains($0.value) }
        return String(String.UnicodeScalarView(bare)).precomposedStringWithCompatibilityMapping
            .split { $0.isWhitespace || ".,:;".contains($0) }.map { String($0) }
    }

    @Test(arguments: [
        "שלום בן־דוד", "محمد علي", "سلام عبد الله", "پیتر", "לא إله", "Пётр Ελένη", "山田太郎 日本", "👩‍💻 👍🏽 🇨🇦", "ᚠᛇᚻ",
        "Nguyễn Đặng",
    ])
    func `a name of any script is found as it was written`(name: String) throws {
        let table = Table([Table.Column("Client"), Table.Column("No.", .trailing)], rows: [[Inline(name), "7"]])
        let pdf = try PrintedPDF(
            Document(
                .english,
                [
                    .heading(Inline("For \(name)"), level: 1), .paragraph(Inline("Asked by \(name), then by them.")),
                    .paragraph(Inline(name)), .table(table),
                ]))
        let words = Self.words(on: try pdf.text)
        for word in name.split(separator: " ") {
            #expect(words.count { $0 == word.precomposedStringWithCompatibilityMapping } == 4, "\(word) in \(words)")
        }
        for word in ["then", "by", "them"] { #expect(words.contains(word)) }
    }

    @Test func `a picture no font has is one box, and the line goes on after it`() throws {
        let pdf = try PrintedPDF(Document(.english, [.paragraph("I ♥ my 👩‍💻\u{10FFFD} and \u{E000}, truly")]))
        #expect(Self.words(on: try pdf.text).starts(with: ["I", "♥", "my", "👩‍💻\u{10FFFD}", "and", "\u{E000}", "truly"]))
    }

    @Test func `a long text without a font is broken between its letters`() throws {
        let text = String(repeating: "山田太郎", count: 300)
        let pdf = try PrintedPDF(Document(.english, [.paragraph(Inline(text))]))
        #expect(Self.words(on: try pdf.text).joined().hasPrefix(text))
    }
}
