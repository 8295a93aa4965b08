// The payload written by hand is held to the encoder’s, byte for byte: hashes are made of it.

import Desk
import FoundationEssentials
import TestSupport
import Testing
import Tickets

private struct Encoded: Encodable {
    let step: TicketEvent.Imported

    func encode(to encoder: any Encoder) throws {
        try step.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(1, forKey: .v)
    }

    enum Key: CodingKey { case v }

    var payload: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}

private func expectSame(_ step: TicketEvent.Imported) throws {
    let written = try EventCoding().payload(of: .imported(step))
    #expect(try Array(written.utf8) == Array(Encoded(step: step).payload.utf8), "\(step)")
}

@Test func `every character alone is written as the encoder writes it`() throws {
    for value in UInt32(0)...0x2FFF {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let text = String(scalar)
        try expectSame(.init(source: text, status: .open, changed: [text: text], team: TeamID(text)))
    }
}

@Test func `any imported step is written as the encoder writes it`() throws {
    var random = SeededGenerator(seed: 11)
    let bits = [
        "category", "cat", "é", "e\u{301}", "\"", "\\", "/", "\u{0}", "\u{1F}", "\u{7F}", "\r\n", "\t", "\u{8}",
        "\u{C}",
        "\u{2028}", "日本", "👩🏽‍💻", "Z", "a", "_", "\u{FFFF}", "\u{10FFFF}", " ", "<&>",
    ]
    func text() -> String {
        (0..<Int.random(in: 0...5, using: &random)).map { _ in bits[Int.random(in: 0..<bits.count, using: &random)] }
            .joined()
    }
    for _ in 0..<2000 {
        var changed: [String: String] = [:]
        for _ in 0..<Int.random(in: 0...12, using: &random) { changed[text()] = text() }
        try expectSame(
            .init(
                source: text(), status: Status.allCases[Int.random(in: 0..<5, using: &random)], changed: changed,
                team: random.chance(50) ? TeamID(text()) : nil, agent: random.chance(50) ? AgentID(text()) : nil))
    }
}
