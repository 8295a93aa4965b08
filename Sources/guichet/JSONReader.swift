// Reads one JSON value from a line (RFC 8259). Tells what is wrong in both languages, with the column.

import Desk

/// What is wrong with a line of JSON, and at which byte of it, from 1.
enum JSONFault: Error, Worded {
    case unexpected(column: Int)
    case unfinished
    case badText(column: Int)
    case tooDeep
    case notUTF8

    var words: Bilingual {
        switch self {
        case .unexpected(let column):
            Bilingual("not JSON at column \(column)", "ce n’est pas du JSON à la colonne \(column)")
        case .unfinished: Bilingual("the JSON is cut short", "le JSON est incomplet")
        case .badText(let column):
            Bilingual(
                "a text of the JSON is broken at column \(column)", "un texte du JSON est fautif à la colonne \(column)"
            )
        case .tooDeep: Bilingual("the JSON is nested too deeply", "le JSON est trop imbriqué")
        case .notUTF8: Bilingual("the line is not UTF-8", "la ligne n’est pas en UTF-8")
        }
    }
}

/// A reading of one line.
struct JSONReader {
    private static let depthLimit = 32
    private let bytes: [UInt8]
    private var place = 0

    /// The value a line holds.
    static func read(_ bytes: [UInt8]) throws(JSONFault) -> JSON {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
        var reader = JSONReader(bytes: bytes)
        let value = try reader.value(depth: 0)
        reader.skipBlanks()
        guard reader.place == bytes.count else { throw .unexpected(column: reader.place + 1) }
        return value
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func skipBlanks() {
        while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
    }

    private mutating func peek() throws(JSONFault) -> UInt8 {
        skipBlanks()
        guard place < bytes.count else { throw .unfinished }
        return bytes[place]
    }

    private mutating func take(_ byte: UInt8) throws(JSONFault) {
        guard try peek() == byte else { throw .unexpected(column: place + 1) }
        place += 1
    }

    private mutating func value(depth: Int) throws(JSONFault) -> JSON {
        guard depth < JSONReader.depthLimit else { throw .tooDeep }
        switch try peek() {
        case UInt8(ascii: "{"): return .object(try members(depth: depth))
        case UInt8(ascii: "["): return .list(try items(depth: depth))
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .flag(true))
        case UInt8(ascii: "f"): return try word("false", .flag(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func word(_ word: String, _ value: JSON) throws(JSONFault) -> JSON {
        guard bytes[place...].starts(with: word.utf8) else { throw .unexpected(column: place + 1) }
        place += word.utf8.count
        return value
    }

    private mutating func members(depth: Int) throws(JSONFault) -> [(key: String, value: JSON)] {
        try take(UInt8(ascii: "{"))
        var members: [(key: String, value: JSON)] = []
        if try peek() == UInt8(ascii: "}") {
            place += 1
            return members
        }
        while true {
            guard try peek() == UInt8(ascii: "\"") else { throw .unexpected(column: place + 1) }
            let key = try text()
            try take(UInt8(ascii: ":"))
            members.append((key, try value(depth: depth + 1)))
            if try ends(with: UInt8(ascii: "}")) { return members }
        }
    }

    private mutating func items(depth: Int) throws(JSONFault) -> [JSON] {
        try take(UInt8(ascii: "["))
        var items: [JSON] = []
        if try peek() == UInt8(ascii: "]") {
            place += 1
            return items
        }
        while true {
            items.append(try value(depth: depth + 1))
            if try ends(with: UInt8(ascii: "]")) { return items }
        }
    }

    private mutating func ends(with closing: UInt8) throws(JSONFault) -> Bool {
        let next = try peek()
        guard next == closing || next == UInt8(ascii: ",") else { throw .unexpected(column: place + 1) }
        place += 1
        return next == closing
    }

    private mutating func number() throws(JSONFault) -> JSON {
        let start = place
        while place < bytes.count, "+-.0123456789eE".utf8.contains(bytes[place]) { place += 1 }
        let digits = bytes[start..<place]
        let text = String(decoding: digits, as: UTF8.self)
        let whole = digits.drop { $0 == UInt8(ascii: "-") }
        let isPadded =
            whole.count > 1 && whole.first == UInt8(ascii: "0")
            && whole.dropFirst().first.map { (0x30...0x39).contains($0) } ?? false
        guard !isPadded, (whole.first.map { (0x30...0x39).contains($0) } ?? false), !text.hasSuffix(".") else {
            throw .unexpected(column: start + 1)
        }
        if let number = Int(text) { return .number(number) }
        guard let decimal = Double(text) else { throw .unexpected(column: start + 1) }
        if decimal == decimal.rounded(), abs(decimal) < 1e15 { return .number(Int(decimal)) }
        return .decimal(decimal)
    }
}

extension JSONReader {
    private mutating func text() throws(JSONFault) -> String {
        place += 1
        var result: [UInt8] = []
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: result, as: UTF8.self)
            case UInt8(ascii: "\\"): result += try escape()
            case ..<0x20: throw .badText(column: place)
            default: result.append(byte)
            }
        }
        throw .unfinished
    }

    private mutating func escape() throws(JSONFault) -> [UInt8] {
        guard place < bytes.count else { throw .unfinished }
        let byte = bytes[place]
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return try unicode()
        default: throw .badText(column: place)
        }
    }

    private mutating func unicode() throws(JSONFault) -> [UInt8] {
        var code = try unit()
        if (0xD800..<0xDC00).contains(code), bytes[place...].starts(with: "\\u".utf8) {
            place += 2
            let low = try unit()
            guard (0xDC00..<0xE000).contains(low) else { throw .badText(column: place) }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(code) else { throw .badText(column: place) }
        return Array(String(scalar).utf8)
    }

    private mutating func unit() throws(JSONFault) -> UInt32 {
        guard place + 4 <= bytes.count,
            let unit = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
        else { throw .badText(column: place) }
        place += 4
        return unit
    }
}
