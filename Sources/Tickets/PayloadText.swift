// Writes by hand the one payload that imports write by the hundred thousand, byte for byte as the encoder would; a
// test holds the two together. Every other kind goes through the encoder.

import Desk

/// Compact JSON being written, keys already in order.
struct PayloadText {
    private static let digits = Array("0123456789abcdef".utf8)
    private var bytes: [UInt8] = []

    /// The payload of a step taken over from another system.
    static func of(_ step: TicketEvent.Imported) -> String {
        var text = PayloadText()
        text.bytes.reserveCapacity(160 + 48 * step.changed.count)
        text.raw("{")
        if let agent = step.agent {
            text.key("agent")
            text.string(agent.text)
            text.raw(",")
        }
        text.key("changed")
        text.object(step.changed)
        text.raw(",\"source\":")
        text.string(step.source)
        text.raw(",\"status\":")
        text.string(step.status.rawValue)
        if let team = step.team {
            text.raw(",\"team\":")
            text.string(team.text)
        }
        text.raw(",\"v\":")
        text.bytes.append(contentsOf: String(TicketEvent.payloadVersion).utf8)
        text.raw("}")
        return String(decoding: text.bytes, as: UTF8.self)
    }

    private mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func key(_ name: String) {
        string(name)
        raw(":")
    }

    private mutating func object(_ values: [String: String]) {
        raw("{")
        let sorted = values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        for (place, value) in sorted.enumerated() {
            if place > 0 { raw(",") }
            key(value.key)
            string(value.value)
        }
        raw("}")
    }

    /// A text in quotes: quotes, backslashes and control characters escaped, slashes and the rest as they are.
    private mutating func string(_ text: String) {
        var text = text
        raw("\"")
        text.withUTF8 { utf8 in
            var start = 0
            for (place, byte) in utf8.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<place]))
                escape(byte)
                start = place + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
        }
        raw("\"")
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case 0x08: raw("\\b")
        case 0x09: raw("\\t")
        case 0x0A: raw("\\n")
        case 0x0C: raw("\\f")
        case 0x0D: raw("\\r")
        case 0x22: raw("\\\"")
        case 0x5C: raw("\\\\")
        default:
            raw("\\u00")
            bytes.append(Self.digits[Int(byte >> 4)])
            bytes.append(Self.digits[Int(byte & 15)])
        }
    }
}
