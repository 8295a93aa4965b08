// Whatever the bytes, the reader answers: a book, or what is wrong with it.

import Desk
import PolicyBook
import TestSupport
import Testing

private let alphabet = Array("{}[]:,-#&*!|>'\"%@`\n\n  \t\\~?=<ax1é\u{A0}\u{2028}\u{10F001}".utf8)

@Test(arguments: 0..<30)
func `a good book with bytes changed is read or refused, never a crash`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<100 {
        var files = GoodBook.files.files.map { (path: $0.path, bytes: $0.bytes) }
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let file = Int.random(in: 0..<files.count, using: &random)
            let place = Int.random(in: 0..<files[file].bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: files[file].bytes[place] = alphabet.randomElement(using: &random) ?? 0
            case 1: files[file].bytes.insert(alphabet.randomElement(using: &random) ?? 0, at: place)
            case 2: files[file].bytes.removeSubrange(place..<min(place + 9, files[file].bytes.count))
            default: files[file].bytes[place] = UInt8.random(in: 0...255, using: &random)
            }
        }
        let reading = BookReader.read(BookFiles(files))
        #expect((reading.book == nil) == !reading.diagnostics.isEmpty)
        for diagnostic in reading.diagnostics {
            #expect(diagnostic.location.line >= 1 && diagnostic.location.column >= 1)
            #expect(!diagnostic.line(in: .french).contains("\n"))
        }
    }
}

@Test(arguments: 0..<20)
func `random bytes never crash`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(1000 + seed))
    for _ in 0..<100 {
        let texts = GoodBook.texts.keys.sorted().map { path in
            let count = Int.random(in: 0...80, using: &random)
            let isMarks = Bool.random(using: &random)
            let bytes = (0..<count).map { _ in
                isMarks ? alphabet.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
            }
            return (path: path, bytes: bytes)
        }
        #expect(BookReader.read(BookFiles(texts)).book == nil)
    }
}

@Test(arguments: ["[", "{a: ", "- ", "? ", "[\n", "{a:\n ", "a:\n", "&a [*a, ", "> ", "#", "'", "\"", "*a: "])
func `a thousand levels are refused in peace`(piece: String) {
    for count in [70, 990, 5000] {
        let text = String(repeating: piece, count: count)
        for path in ["book.yaml", "terms.yaml"] {
            var texts = GoodBook.texts
            texts[path] = text
            #expect(path != "book.yaml" || BookReader.read(BookFiles(texts: texts)).book == nil)
            _ = BookReader.read(BookFiles(texts: texts))
        }
    }
}

@Test func `steps of indentation are refused in peace`() {
    let text = (0..<900).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
    #expect(BookReader.read(BookFiles(texts: ["book.yaml": text])).book == nil)
}

@Test func `aliases that multiply cost nothing`() {
    var text = "a0: &a0 [x, x]\n"
    for index in 1..<60 { text += "a\(index): &a\(index) [*a\(index - 1), *a\(index - 1)]\n" }
    text += "? [*a59]\n: b\n"
    let reading = BookReader.read(BookFiles(texts: ["book.yaml": text]))
    #expect(reading.book == nil)
    #expect(reading.diagnostics.count > 60)
}

@Test func `a giant text is only a text`() throws {
    let giant = String(repeating: "é", count: 1_000_000)
    let files = GoodBook.replacing("owner: Client Services", by: "owner: \(giant)", in: "book.yaml")
    #expect(try #require(BookReader.read(files).book).owner.english == giant)
}
