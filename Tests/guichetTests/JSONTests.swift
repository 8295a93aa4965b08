// JSON in and out: what is written is read back the same, what is broken is told, keys keep their order.

import Testing

@testable import guichet

struct JSONTests {
    @Test func `keys are written in the order given`() {
        let json = JSON.object([("z", .number(1)), ("a", .list([.flag(true), .null])), ("m", .decimal(12.4))])
        #expect(json.line == #"{"z":1,"a":[true,null],"m":12.4}"#)
    }

    @Test func `nothing in a text can move a cursor, turn the text or end the line`() {
        let line = JSON.text("a\u{1B}[2J\u{9B}b\u{202E}c\u{2028}\n\"\\").line
        #expect(line == "\"a\\u001b[2J\\u009bb\\u202ec\\u2028\\n\\\"\\\\\"")
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func `whatever is written is read back`(_ seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let json = chance.json(depth: 3)
        #expect(try JSON.read(Array(json.line.utf8)).line == json.line)
    }

    @Test(arguments: [
        "", "{", "[1", "{\"a\" 1}", "01", "1.", "-", "nul", "\"a", "\"\\x\"", "\"\\ud800\"", "[1] 2",
        "\"\u{1}\"",
        "{a:1}", "+1",
    ])
    func `what is not JSON is refused`(_ text: String) {
        #expect(throws: JSONFault.self) { try JSON.read(Array(text.utf8)) }
    }

    @Test func `bytes that are no UTF-8 and towers of brackets are refused`() {
        #expect(throws: JSONFault.self) { try JSON.read([0x22, 0xFF, 0x22]) }
        #expect(throws: JSONFault.self) { try JSON.read(Array(String(repeating: "[", count: 100_000).utf8)) }
    }

    @Test func `a whole number is one however it is written`() throws {
        #expect(try JSON.read(Array("[3, 3.0, 3e0, 0.5, -0]".utf8)).line == "[3,3,3,0.5,0]")
    }

    @Test func `a pair of surrogates is one character`() throws {
        #expect(try JSON.read(Array(#""\ud83d\ude00""#.utf8)).line == "\"😀\"")
    }
}

/// Random JSON, the same for the same seed.
struct Chance {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    mutating func next(_ limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(limit))
    }

    mutating func json(depth: Int) -> JSON {
        switch next(depth > 0 ? 7 : 5) {
        case 0: .null
        case 1: .flag(next(2) == 0)
        case 2: .number(next(2_000_001) - 1_000_000)
        case 3: .decimal(Double(next(1000)) + 0.25)
        case 4: .text(text())
        case 5: .list((0..<next(4)).map { _ in json(depth: depth - 1) })
        default: .object((0..<next(4)).map { ("\($0)" + text(), json(depth: depth - 1)) })
        }
    }

    private mutating func text() -> String {
        let alphabet = ["a", "é", "\"", "\\", "\n", "\u{1B}", "\u{202E}", "😀", "\u{A0}", " ", "/", "\u{7F}"]
        return (0..<next(8)).map { _ in alphabet[next(alphabet.count)] }.joined()
    }
}
