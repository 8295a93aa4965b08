// Books of odd characters and open ends: each was once printed as something else, or swallowed in silence.

import Desk
import PolicyBook
import Testing

@Test(arguments: [
    "a\u{7}b", "a\u{1B}[2J", "a\u{85}b", "a\u{2028}b", "a\u{FEFF}b", "a\u{10F000}b", "a\rb", "a\u{7F}", "a\0b",
    "\u{10EFFF}a",
])
func `text that cannot stand in a file as itself is printed as an escape`(owner: String) throws {
    var book = try #require(BookReader.read(GoodBook.files).book)
    book.owner = Bilingual(owner, "b")
    let again = BookReader.read(BookPrinter.files(of: book))
    #expect(again.diagnostics.map { $0.line(in: .english) } == [])
    #expect(again.book?.owner.french == "b")
    let isMark = owner.unicodeScalars.contains("\u{10EFFF}")
    #expect(isMark || again.book?.owner.english == owner)
}

@Test func `a title that ends with a number sign keeps it`() throws {
    var book = try #require(BookReader.read(GoodBook.files).book)
    book.policies[0].clauses[0].title = Bilingual("Language C#", "Langage C #")
    let again = BookReader.read(BookPrinter.files(of: book))
    #expect(again.book?.policies[0].clauses[0].title == Bilingual("Language C#", "Langage C #"))
}

@Test(arguments: ["<!-- open", "<pre>\nopen", "<script>"])
func `a comment that never ends is an error, for it hides rules`(html: String) {
    var texts = GoodBook.texts
    for path in texts.keys where path.hasPrefix("policies/") { texts[path, default: ""] += "\n\(html)\n" }
    let reading = BookReader.read(BookFiles(texts: texts))
    #expect(reading.book == nil)
    #expect(
        reading.diagnostics.contains { if case .prose(.unclosedHTML) = $0.problem { true } else { false } })
}

@Test func `a second document without content is reported inside the file`() {
    var texts = GoodBook.texts
    texts["tests/cases.yaml"] = "[]\n---\n\n# nothing"
    let reading = BookReader.read(BookFiles(texts: texts))
    let lines = reading.diagnostics.filter { $0.location.file == "tests/cases.yaml" }.map(\.location.line)
    #expect(!lines.isEmpty && lines.allSatisfy { (1...4).contains($0) })
}
