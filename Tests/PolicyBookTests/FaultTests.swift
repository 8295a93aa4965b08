// Each fault of a book: its place and its words in both languages.

import Desk
import PolicyBook
import Testing

/// One change to the good book and what must be said of it.
struct Fault: Sendable, CustomTestStringConvertible {
    var name: String
    var path: String
    /// Line and column, when no mark shows it.
    var place: (line: Int, column: Int)?
    var old: String
    var new: String
    var words: Bilingual

    init(
        _ name: String, in path: String, at place: (Int, Int)? = nil, _ old: String, _ new: String, _ english: String,
        _ french: String
    ) {
        self.name = name
        self.path = path
        self.place = place.map { (line: $0.0, column: $0.1) }
        self.old = old
        self.new = new
        words = Bilingual(english, french)
    }

    var testDescription: String { name }

    /// The changed book and the place of the mark.
    var changed: (files: BookFiles, location: PolicyBook.SourceLocation?) {
        var texts = GoodBook.texts
        let parts = (texts[path] ?? "").components(by: old)
        let text = parts[0] + new + parts.dropFirst().joined(separator: old)
        texts[path] = text.components(by: "¶").joined()
        let before = text.components(by: "¶")[0].components(by: "\n")
        let mark = (line: before.count, column: (before.last?.unicodeScalars.count ?? 0) + 1)
        let place = place ?? mark
        return (BookFiles(texts: texts), PolicyBook.SourceLocation(file: path, line: place.line, column: place.column))
    }
}

@Test(arguments: Fault.bookFileFaults + Fault.wordFileFaults + Fault.policyFileFaults)
func `a fault is reported once, at its place, in both languages`(fault: Fault) {
    let (files, location) = fault.changed
    let reading = BookReader.read(files)
    #expect(files != GoodBook.files)
    #expect(reading.book == nil)
    #expect(reading.diagnostics.map(\.location) == [location])
    #expect(reading.diagnostics.map(\.problem.words) == [fault.words])
}

@Test func `all faults of all files come in one go, in order`() {
    var texts = GoodBook.texts
    texts["terms.yaml"] = "- means: {itme: pda}\n  en: [a]\n- means: {item: pad}\n  fr: [b, b]\n  x: y\n"
    texts["tests/mob.yaml"] = "- name: \"unclosed\n- name: b\n  given: {dat: 2026-01-01}\n"
    texts["policies/zz.md"] = "nothing"
    let reading = BookReader.read(BookFiles(texts: texts))
    #expect(
        reading.diagnostics.map(\.location.description) == [
            "policies/zz.md:1:1", "terms.yaml:1:11", "terms.yaml:3:17", "terms.yaml:4:11", "terms.yaml:5:3",
            "tests/mob.yaml:1:9", "tests/mob.yaml:2:3", "tests/mob.yaml:3:10", "tests/mob.yaml:3:11",
        ])
    #expect(reading.book == nil)
}

@Test func `a broken list of facts does not make every fact unknown`() {
    let files = GoodBook.replacing("kind: number", by: "kind: \"number", in: "book.yaml")
    #expect(BookReader.read(files).diagnostics.map(\.location.file) == ["book.yaml"])
}

@Test func `a book without book yaml says so`() {
    let reading = BookReader.read(BookFiles(texts: ["policies/a.md": GoodBook.texts["policies/mob.md"] ?? ""]))
    #expect(reading.diagnostics.map { $0.line(in: .english) }.contains("book.yaml:1:1: the book has no file book.yaml"))
    #expect(!reading.diagnostics.contains { $0.line(in: .english).contains("unknown fact") })
}

@Test func `bytes that are no UTF-8 are reported where they stand`() {
    var files = GoodBook.files.files.map { (path: $0.path, bytes: $0.bytes) }
    let index = files.firstIndex { $0.path == "policies/mob.md" } ?? 0
    files[index].bytes += Array("\né".utf8) + [0xFF, 0x41, 0x0A]
    let reading = BookReader.read(BookFiles(files))
    #expect(reading.diagnostics.map { $0.problem } == [.file(.notUTF8)])
    #expect(reading.diagnostics[0].location.column == 2)
}

@Test func `a key given three times is reported twice and hides nothing`() {
    let files = GoodBook.replacing(
        "owner: Client Services", by: "owner: A\nowner: B\nowner: C\nx: y", in: "book.yaml")
    let lines = BookReader.read(files).diagnostics.map { $0.line(in: .english) }
    #expect(
        lines == [
            "book.yaml:5:1: the key “owner” was already given on line 4",
            "book.yaml:6:1: the key “owner” was already given on line 4",
            "book.yaml:7:1: unknown key “x” in the book",
        ])
}

@Test func `columns in an indented fence count from the margin of the file`() {
    let files = GoodBook.replacing(
        "```rule\nid: special\noutcome: redirected", by: "  ```rule\n  id: special\n  outcome: éé",
        in: "policies/mob.md")
    #expect(BookReader.read(files).diagnostics.map(\.location.column) == [12])
}

@Test func `a long circle of overrides is told once with its path`() {
    var texts = GoodBook.texts
    for index in 0..<200 {
        texts["policies/p\(index).md"] = """
            ---
            policy: P\(index)
            title: {en: A, fr: A}
            owner: A
            from: 2026-01-01
            review: 2026-01-01
            source: A
            ---
            ## K\(index) A | A
            ### English
            A
            ### Français
            A
            ```rule
            outcome: allowed
            overrides: [P\((index + 1) % 200)]
            ```
            """
    }
    let reading = BookReader.read(BookFiles(texts: texts))
    #expect(reading.diagnostics.count == 1)
    guard case .rule(.cycle(let path))? = reading.diagnostics.first?.problem else {
        Issue.record("no cycle")
        return
    }
    #expect(path.count == 201)
    #expect(path.first == "K0" && path.last == "K0")
}
