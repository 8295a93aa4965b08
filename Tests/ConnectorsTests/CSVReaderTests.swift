// What the CSV reader takes, refuses and says, whatever the size of the chunks it is given.

import Testing

@testable import Connectors

struct CSVReaderTests {
    /// The records' fields and the refusals, with their lines.
    struct Reading: Equatable {
        var columns: [String] = []
        var rows: [[String]] = []
        var lines: [Int] = []
        var rejected: [RejectedRow] = []
    }

    func read(_ bytes: [UInt8], chunk: Int) throws -> Reading {
        var reader = try CSVReader(MemoryBytes(bytes, chunkSize: chunk))
        var reading = Reading(columns: reader.columns)
        var row = CSVRow()
        while true {
            switch try reader.next(into: &row) {
            case .end:
                #expect(reader.bytesRead == bytes.count)
                return reading
            case .rejected(let rejected): reading.rejected.append(rejected)
            case .row:
                reading.rows.append((0..<row.count).map(row.text))
                reading.lines.append(row.line)
            }
        }
    }

    /// Read in chunks of 1, 2, 3, 7 bytes and whole: always the same.
    func read(_ text: String) throws -> Reading {
        let whole = try read(Array(text.utf8), chunk: 1 << 20)
        for chunk in [1, 2, 3, 7] { #expect(try read(Array(text.utf8), chunk: chunk) == whole) }
        return whole
    }

    @Test func `quotes, doubled quotes and line ends inside quotes are data`() throws {
        let reading = try read("a,b\n\"x, \"\"y\"\"\",\"one\r\ntwo\"\n3,\"\"\n")
        #expect(reading.columns == ["a", "b"])
        #expect(reading.rows == [["x, \"y\"", "one\r\ntwo"], ["3", ""]])
        #expect(reading.lines == [2, 4])
        #expect(reading.rejected.isEmpty)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `any line end ends a record and counts one line`(end: String) throws {
        let reading = try read(["a,b", "1,2", "", "3,4"].joined(separator: end))
        #expect(reading.rows == [["1", "2"], ["3", "4"]])
        #expect(reading.lines == [2, 4])
    }

    @Test func `a quote inside an unquoted field is data`() throws {
        #expect(try read("a,b\n5\" disk,x\n").rows == [["5\" disk", "x"]])
    }

    @Test func `a byte order mark is no part of the first name`() throws {
        let reading = try read("\u{FEFF}number,état\n1,é\n")
        #expect(reading.columns == ["number", "état"])
        #expect(reading.rows == [["1", "é"]])
    }

    @Test(
        arguments: [
            [0xFF, 0xFE, 0x61, 0x00, 0x2C, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0x61, 0x00, 0x2C, 0x00],
            [0x00, 0x61, 0x00],
        ] as [[UInt8]])
    func `UTF-16 is said, with a mark or without`(bytes: [UInt8]) {
        #expect(throws: ImportFailure.isUTF16) { try CSVReader(MemoryBytes(bytes, chunkSize: 1)) }
    }

    @Test(arguments: ["", "\n\n", "\u{FEFF}"])
    func `a file with nothing in it is said to be empty`(text: String) {
        #expect(throws: ImportFailure.isEmpty) { try CSVReader(MemoryBytes(Array(text.utf8))) }
    }

    @Test func `a header that cannot be read is said with its reason`() {
        #expect(throws: ImportFailure.badHeader(.unterminatedQuote)) {
            try CSVReader(MemoryBytes(Array("a,\"b\n1,2".utf8)))
        }
        #expect(throws: ImportFailure.badHeader(.badUTF8)) {
            try CSVReader(MemoryBytes([0x61, 0x2C, 0xC3, 0x0A]))
        }
    }

    @Test func `a row of another width is refused by its line and the stream goes on`() throws {
        let reading = try read("a,b\n1\n2,3\n4,5,6\n7,8\n")
        #expect(reading.rows == [["2", "3"], ["7", "8"]])
        #expect(
            reading.rejected == [
                RejectedRow(line: 2, reason: .fieldCount(1, expected: 2)),
                RejectedRow(line: 4, reason: .fieldCount(3, expected: 2)),
            ])
    }

    @Test func `bytes that are not UTF-8 cost their row only`() throws {
        let bytes = Array("a,b\n1,".utf8) + [0xE9] + Array("\n3,é\n".utf8)
        let reading = try read(bytes, chunk: 4)
        #expect(reading.rows == [["3", "é"]])
        #expect(reading.rejected == [RejectedRow(line: 2, reason: .badUTF8)])
    }

    @Test func `text after a closing quote is refused, not guessed at`() throws {
        let reading = try read("a,b\n\"1\"x,2\n3,4\n")
        #expect(reading.rows == [["3", "4"]])
        #expect(reading.rejected == [RejectedRow(line: 2, reason: .textAfterQuote)])
    }

    @Test func `a quote never closed is refused by the line it opened on`() throws {
        let reading = try read("a,b\n1,2\n3,\"open\n5,6\n7,8")
        #expect(reading.rows == [["1", "2"]])
        #expect(reading.rejected == [RejectedRow(line: 3, reason: .unterminatedQuote)])
    }

    @Test func `a quote never closed in a long file costs one record, not the rest of it`() throws {
        let filler = String(repeating: "padding,padding\n", count: 1 + CSVReader.recordLimit / 16)
        let text = "a,b\n1,\"open\n" + filler + "3,4\n"
        let reading = try read(Array(text.utf8), chunk: 65_536)
        #expect(reading.rejected == [RejectedRow(line: 2, reason: .tooLong(limit: CSVReader.recordLimit))])
        #expect(reading.rows.last == ["3", "4"])
    }

    @Test func `a record longer than the limit is refused whatever it is made of`() throws {
        let long = String(repeating: "x", count: CSVReader.recordLimit + 1)
        let commas = String(repeating: ",", count: CSVReader.recordLimit + 1)
        let text = "a,b\n\(long),1\n\(commas)\n2,3\n"
        let reading = try read(Array(text.utf8), chunk: 4096)
        #expect(reading.rows == [["2", "3"]])
        #expect(reading.rejected.map(\.line) == [2, 3])
        #expect(reading.rejected.allSatisfy { $0.reason == .tooLong(limit: CSVReader.recordLimit) })
    }

    @Test(arguments: 1...40)
    func `what is written by the rules is read back, in chunks of any size`(seed: UInt64) throws {
        var dice = SplitMix(seed: seed)
        let pieces = ["", "a", "é", "\"", ",", "\n", "\r\n", "\r", " ", "?", "日本", "x\"y"]
        let width = 2 + dice.below(3)
        let rows = (0..<20).map { _ in
            (0..<width).map { _ in (0..<dice.below(4)).map { _ in pieces[dice.below(pieces.count)] }.joined() }
        }
        let end = ["\n", "\r\n"][dice.below(2)]
        let header = (0..<width).map { "c\($0)" }
        let lines = ([header] + rows).map { row in
            row.map {
                "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
            }
            .joined(separator: ",")
        }
        let bytes = Array(lines.joined(separator: end).utf8)
        let reading = try read(bytes, chunk: 1 + dice.below(30))
        #expect(reading.rows == rows)
        #expect(reading.rejected.isEmpty)
    }
}

/// A small seeded generator.
struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
