// A compiled book is the book: equal to reading it anew, whatever happened to its files or to the compiled one.

import CompiledBooks
import Decisions
import Desk
import Foundation
import PolicyBook
import TestSupport
import Testing

private let sentences = [
    "A manager wants a Palm Pilot", "Je veux un agenda électronique pour mon voyage", "printer jam", "usb key", "",
    "The coffee machine is broken", "mot de passe oublié", "second phone for an executive", "Dropbox",
]

/// What an adviser says of some sentences, told whole.
func answers(of adviser: Adviser) throws -> [String] {
    let date = try #require(CivilDate("2026-06-01"))
    return try sentences.flatMap { words in
        try Language.allCases.map { language in
            let told = try adviser.consult(words, language: language, on: date, limit: 8)
            let clauses = told.clauses.map { "\($0.clause) \($0.score) \($0.confidence)" }
            let facts = told.recognised.map { "\($0.fact)=\($0.value) \($0.start) \($0.end)" }
            let decision = told.decision
            let possible = decision.possible.map(\.name).sorted()
            return "\(told.band) \(clauses) \(facts) \(possible) \(decision.rules) \(decision.ask) "
                + "\(decision.offers) \(decision.beaten) \(decision.nearMisses) \(decision.conditions)"
        }
    }
}

/// The folder's book as reading it anew gives it.
func anew(_ folder: CountedFolder) throws -> Adviser {
    let reading = BookReader.read(try BookFiles(folder: folder.book), tests: false)
    return Adviser(book: try #require(reading.book))
}

@Test func `a compiled book equals the book read anew, and answers alike`() throws {
    let folder = try CountedFolder()
    let source = try anew(folder)
    #expect(try folder.open().book == source.book)
    #expect(!folder.readFiles().isEmpty)
    let compiled = try folder.open()
    #expect(folder.readFiles() == [])
    #expect(compiled.book == source.book)
    #expect(compiled.book.revision == (try BookFiles(folder: folder.book)).revision)
    for (told, expected) in zip(try answers(of: compiled), try answers(of: source)) { #expect(told == expected) }
}

@Test func `of a changed book only the changed file is read`() throws {
    let folder = try CountedFolder()
    let before = try folder.open().book
    _ = folder.readFiles()
    try folder.replace("Screen readers", by: "Screen  readers", in: "policies/accessibility.md")
    let after = try folder.open()
    #expect(folder.readFiles() == ["policies/accessibility.md"])
    #expect(after.book == (try anew(folder)).book)
    #expect(after.book != before)
    #expect(try folder.open().book == after.book)
    #expect(folder.readFiles() == [])
}

@Test func `a file touched is read once more and the book kept`() throws {
    let folder = try CountedFolder()
    let before = try folder.open().book
    _ = folder.readFiles()
    let bytes = Array(try folder.text("terms.yaml").utf8)
    try folder.write(bytes, to: "terms.yaml")
    #expect(try folder.open().book == before)
    #expect(folder.readFiles() == ["terms.yaml"])
    #expect(try folder.open().book == before)
    #expect(folder.readFiles() == [])
}

@Test func `files that come and go change the book`() throws {
    let folder = try CountedFolder()
    let training = Array(try folder.text("policies/training.md").utf8)
    _ = try folder.open()
    try FileManager.default.removeItem(atPath: folder.book + "/policies/training.md")
    #expect(try folder.open().book == anew(folder).book)
    try folder.write(training, to: "policies/zz-training.md")
    #expect(try folder.open().book == anew(folder).book)
    try FileManager.default.moveItem(
        atPath: folder.book + "/policies/zz-training.md", toPath: folder.book + "/policies/training.md")
    #expect(try folder.open().book == anew(folder).book)
    try folder.write(Array("no case".utf8), to: "tests/broken.yaml")
    _ = folder.readFiles()
    _ = try folder.open()
    #expect(folder.readFiles() == [])
}

@Test func `a file written just before it was compiled is not trusted to be the same`() throws {
    let folder = try CountedFolder()
    // The host's clock says the files were written a moment ago: a second writing could look the same.
    let first = try folder.open(ahead: 0).book
    _ = folder.readFiles()
    let path = folder.book + "/policies/usb.md"
    var status = stat()
    stat(path, &status)
    let text = try folder.text("policies/usb.md")
    let other = text.replacingOccurrences(of: "review: 2027", with: "review: 2028")
    #expect(other != text && other.utf8.count == text.utf8.count)
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.write(contentsOf: Data(other.utf8))
    try handle.close()
    var times = [status.st_atim, status.st_mtim]
    utimensat(AT_FDCWD, path, &times, 0)
    let second = try folder.open(ahead: 0).book
    #expect(folder.readFiles().contains("policies/usb.md"))
    #expect(second != first)
    #expect(second == (try anew(folder)).book)
    _ = try folder.open(ahead: 60)
    _ = folder.readFiles()
    #expect(try folder.open(ahead: 60).book == second)
    #expect(folder.readFiles() == [])
}

@Test func `an error in a changed file is told as by reading anew, and mending it mends`() throws {
    let folder = try CountedFolder()
    let before = try folder.open().book
    try folder.replace("outcome: allowed", by: "outcome: alowed", in: "policies/accessibility.md")
    let expected = BookReader.read(try BookFiles(folder: folder.book), tests: false).diagnostics
    #expect(!expected.isEmpty)
    do throws(BookOpeningError) {
        _ = try folder.books().adviser(folder: folder.book)
        Issue.record("a broken book was opened")
    } catch {
        guard case .broken(let diagnostics) = error else { throw error }
        #expect(diagnostics == expected)
    }
    try folder.replace("outcome: alowed", by: "outcome: allowed", in: "policies/accessibility.md")
    #expect(try folder.open().book == before)
}

@Test func `another program or another meaning compiles anew`() throws {
    let folder = try CountedFolder()
    _ = try folder.open()
    _ = folder.readFiles()
    #expect(try folder.open(meaning: "other").book == anew(folder).book)
    #expect(folder.readFiles().count >= 30)
}

@Test func `a published book is read from the desk once`() throws {
    let folder = try CountedFolder()
    let files = try BookFiles(folder: folder.book)
    let source = try anew(folder)
    var asked = 0
    for _ in 0..<3 {
        let adviser = try folder.books().adviser(revision: files.revision) {
            asked += 1
            return files
        }
        #expect(adviser.book == source.book)
        #expect(try answers(of: adviser) == answers(of: source))
    }
    #expect(asked == 1)
}
