// Documents come in any encoding; which one is found out and said.

import Desk
import PolicyBook
import PolicyDocuments
import Testing

private let text = "## Portée\n\n« L’été » à 5 €\n"

private func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    text.utf16.flatMap { isBig ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
}

private func title(_ bytes: [UInt8]) throws -> (TextEncoding, String) {
    let document = try PlainDocument(name: "d", bytes: bytes)
    let made = PolicyImport(english: nil, french: document, terms: Imported.terms)
    return (document.encoding, "## \(made.policy.clauses[0].title.french)\n\n\(made.policy.clauses[0].text.french)\n")
}

private let windows: [UInt8] =
    Array("## Port".utf8) + [0xE9] + Array("e\n\n".utf8) + [0xAB, 0x20, 0x4C, 0x92, 0xE9, 0x74, 0xE9, 0x20, 0xBB]
    + [0x20, 0xE0, 0x20, 0x35, 0x20, 0x80, 0x0A]

private let samples: [(TextEncoding, [UInt8])] = [
    (.utf8, Array(text.utf8)), (.utf8WithMark, [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
    (.utf16LittleEndian, [0xFF, 0xFE] + utf16(text, isBig: false)),
    (.utf16BigEndian, [0xFE, 0xFF] + utf16(text, isBig: true)),
    (.utf16LittleEndian, utf16(text, isBig: false)), (.utf16BigEndian, utf16(text, isBig: true)),
    (.windows1252, windows),
]

@Test(arguments: samples)
func `a document reads the same in every encoding`(encoding: TextEncoding, bytes: [UInt8]) throws {
    let read = try title(bytes)
    #expect(read.0 == encoding)
    #expect(read.1 == text)
}

@Test func `Latin-1 without the marks of Windows is called so`() throws {
    #expect(try title(Array("## T".utf8) + [0xE9, 0x0A, 0x0A, 0xE0, 0x0A]).0 == .latin1)
}

private let broken: [([UInt8], DocumentFault)] = [
    ([], .empty), (Array("\n \n".utf8), .empty), ([0x50, 0x4B, 3, 4, 0x14, 0, 6, 0], .notText),
    (Array("%PDF-1.7".utf8), .notText), (Array("## É À".utf8.dropLast()), .cut), ([0xFF, 0xFE, 0x41], .cut),
    (Array("é\nab".utf8) + [0xFF, 0x41], .damaged(line: 2, column: 3)), ([0xFF, 0xFE, 0x00, 0xDC], .notText),
]

@Test(arguments: broken)
func `what is no whole text is refused`(bytes: [UInt8], fault: DocumentFault) {
    #expect(throws: fault) { try PlainDocument(name: "d", bytes: bytes) }
}

@Test func `line ends of every system and control characters are read`() throws {
    let made = try Imported.policy("## A\r\n\r\none\r\ntwo\rthree\u{C}\u{85}x\r\n", nil)
    #expect(made.policy.clauses[0].text.english == "one\ntwo\nthree  x")
    #expect(made.remarks.filter { $0.code == "control-character" }.count == 2)
}
