// Rows written as CSV, read back by a small reader that follows the grammar of RFC 4180 and nothing else.

import TestSupport
import Testing

@testable import guichet

struct CSVTextTests {
    /// The records of a file in the grammar of RFC 4180, section 2; nil where it is not in it.
    private static func records(_ text: String) -> [[String]]? {
        var records: [[String]] = []
        var fields: [String] = []
        let scalars = Array(text.unicodeScalars)
        var place = 0
        while place < scalars.count {
            var field = String.UnicodeScalarView()
            if scalars[place] == "\"" {
                place += 1
                while true {
                    guard place < scalars.count else { return nil }
                    if scalars[place] == "\"" {
                        guard place + 1 < scalars.count, scalars[place + 1] == "\"" else { break }
                        place += 1
                    }
                    field.append(scalars[place])
                    place += 1
                }
                place += 1
            } else {
                while place < scalars.count, !",\r\n\"".unicodeScalars.contains(scalars[place]) {
                    field.append(scalars[place])
                    place += 1
                }
            }
            fields.append(String(field))
            guard place < scalars.count else { return nil }
            if scalars[place] == "," {
                place += 1
                continue
            }
            guard place + 1 < scalars.count, scalars[place] == "\r", scalars[place + 1] == "\n" else { return nil }
            place += 2
            records.append(fields)
            fields = []
        }
        return fields.isEmpty ? records : nil
    }

    private static let pieces = [
        "\"", "\"\"", ",", "\r", "\n", "\r\n", "é", "e\u{301}", "\u{301}", "Ł", "אבג", "عربي", "日本", "👩‍💻", "🇨🇦", "👍🏽",
        "=1+1", "=", "+", "-", "@", "'", "\t", ";", " ", "a", "0", "«\u{A0}", "\u{202F}", "\u{FEFF}",
    ]

    /// What a reader takes off.
    private static func given(_ cell: String) -> String { cell.hasPrefixScalar("'") ? cell.droppingScalar : cell }

    @Test(arguments: 1...300) func `any table comes back cell for cell`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let width = Int.random(in: 1...5, using: &random)
        let table = (0..<Int.random(in: 1...6, using: &random)).map { _ in
            (0..<width).map { _ in
                (0..<Int.random(in: 0...6, using: &random)).map { _ in random.pick(Self.pieces) }.joined()
            }
        }
        let text = table.map { CSVText.row($0.map(CSVText.text)) }.joined()
        let read = try #require(Self.records(text))
        #expect(read.allSatisfy { $0.count == width })
        // Compared scalar for scalar: two ways to write an accent are not the same cell.
        let scalars = { (cell: String) in Array(cell.unicodeScalars) }
        #expect(read.map { $0.map(Self.given).map(scalars) } == table.map { $0.map(scalars) })
        for cell in read.joined() {
            #expect(cell.unicodeScalars.first.map { !"=+-@\t\r\n".unicodeScalars.contains($0) } ?? true)
        }
    }

    @Test func `a number keeps its sign and a text that would be run does not run`() {
        #expect(
            CSVText.row(["-5", CSVText.text("-5"), CSVText.text("=A1"), CSVText.text("'x")]) == "-5,'-5,'=A1,''x\r\n")
    }

    @Test func `a row of one empty cell is a row`() {
        #expect(CSVText.row([""]) == "\"\"\r\n")
        #expect(CSVText.row(["", ""]) == ",\r\n")
    }

    @Test func `nothing in a cell steers a terminal`() {
        #expect(CSVText.row(["a\u{1B}[2J\u{202E}b\u{9B}"]) == "a·[2J·b·\r\n")
    }
}

extension String {
    fileprivate func hasPrefixScalar(_ scalar: Unicode.Scalar) -> Bool { unicodeScalars.first == scalar }
    fileprivate var droppingScalar: String { String(String.UnicodeScalarView(unicodeScalars.dropFirst())) }
}
