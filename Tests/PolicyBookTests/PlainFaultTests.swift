// Faults that used to be told as something else.

import Desk
import PolicyBook
import Testing

private func words(_ old: String, _ new: String) -> [Bilingual] {
    var texts = GoodBook.texts
    texts["book.yaml"] = texts["book.yaml"]?.replacing(old, with: new)
    return BookReader.read(BookFiles(texts: texts)).diagnostics.map(\.problem.words)
}

@Test func `a tab that indents is told as a tab`() {
    let found = words("  - fact: item", "\t- fact: item")
    #expect(found.count == 1)
    #expect(found.first?.english == "a tab indents this line; use spaces")
}

@Test func `a number of too many digits is told as too large`() {
    let found = words("range: [1, 5]", "range: [1, 99999999999999999999]")
    #expect(found.first?.english == "this number is too large: fifteen digits are the most")
}
