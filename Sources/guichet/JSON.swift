// JSON with its keys in the order given, because the order is part of reading it.

/// A JSON value that keeps the order of its keys.
enum JSON {
    case null
    case flag(Bool)
    case number(Int)
    case decimal(Double)
    case text(String)
    case list([JSON])
    case object([(key: String, value: JSON)])
    /// JSON as it stands already.
    case raw(String)

    /// A text, or null.
    init(_ text: String?) {
        self = text.map(JSON.text) ?? .null
    }

    /// A member of an object; nil when this is none or has none of that name.
    subscript(key: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.key == key }?.value
    }
}

extension JSON {
    /// Compact, one line, without the line's end.
    var line: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(1024)
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same, as bytes after others.
    func write(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes += "null".utf8
        case .flag(let flag): bytes += (flag ? "true" : "false").utf8
        case .number(let number): bytes += String(number).utf8
        case .decimal(let number): bytes += (number.isFinite ? String(number) : "null").utf8
        case .text(let text): JSON.write(text, to: &bytes)
        case .raw(let text): bytes += text.utf8
        case .list(let items):
            bytes.append(UInt8(ascii: "["))
            for (place, item) in items.enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                item.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (place, member) in members.enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                JSON.write(member.key, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                member.value.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    /// Whether a text can stand in a line of JSON as it is: nothing in it turns the direction of text, ends a line or
    /// is a control character.
    static func isSafe(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { !isHostile($0.value) }
    }

    private static func isHostile(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x00...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Control characters, those that turn the direction of text and line separators are written as escapes, so that a
    /// line of JSON is safe on a terminal and is one line everywhere.
    private static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        defer { bytes.append(UInt8(ascii: "\"")) }
        if text.utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
            bytes += text.utf8
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22: bytes += "\\\"".utf8
            case 0x5C: bytes += "\\\\".utf8
            case 0x0A: bytes += "\\n".utf8
            case 0x09: bytes += "\\t".utf8
            case let value where isHostile(value):
                let digits = String(scalar.value, radix: 16)
                bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
            case ..<0x80: bytes.append(UInt8(scalar.value))
            default: bytes += UTF8.encode(scalar).map { Array($0) } ?? []
            }
        }
    }
}
