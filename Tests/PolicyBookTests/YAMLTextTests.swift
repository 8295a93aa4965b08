// YAML without surprises: nothing is guessed to be a date, a number or a yes.

import Desk
import PolicyBook
import Testing

private func owner(_ yaml: String) -> String? {
    let files = GoodBook.replacing("owner: Client Services", by: "owner: \(yaml)", in: "book.yaml")
    return BookReader.read(files).book?.owner.english
}

@Test(arguments: [
    "no", "yes", "on", "012", "2026-01-15", "1.10", "0x10", "1_000", "12:30", "True", "=", "a*b", "R&D", "a !b",
])
func `a plain word stays the text it is`(word: String) {
    #expect(owner(word) == word)
}

@Test(arguments: [
    ("\"a: b\"", "a: b"), ("'l''agent'", "l'agent"), ("\"a *b\"", "a *b"), ("'*b'", "*b"), ("|\n  a\n  *b", "a\n*b\n"),
    (">-\n  a\n  b", "a b"), ("\"\\u00e9\"", "é"), ("a # comment", "a"), ("2 *3", "2 *3"), ("\"null\"", "null"),
])
func `quotes and blocks read as YAML says`(yaml: String, text: String) {
    #expect(owner(yaml) == text)
}

@Test(arguments: ["", "~", "null", "''", "\" \""])
func `nothing is not a text`(yaml: String) {
    #expect(owner(yaml) == nil)
}

@Test func `a comma in a text between braces belongs to the text`() {
    let yaml = "{en: one, two,three , four, fr: un, 1,5 h}"
    let files = GoodBook.replacing("owner: Client Services", by: "owner: \(yaml)", in: "book.yaml")
    #expect(BookReader.read(files).book?.owner == Bilingual("one, two,three , four", "un, 1,5 h"))
}

@Test func `whole numbers are decimal`() {
    for (text, expected) in [("[-2, 012]", -2...12), ("[+1, 5]", 1...5)] {
        let files = GoodBook.replacing("range: [1, 5]", by: "range: \(text)", in: "book.yaml")
        #expect(BookReader.read(files).book?.fact("level")?.domain == .number(expected))
    }
}
