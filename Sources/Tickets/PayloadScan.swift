// Reads by hand the payloads `PayloadText` writes, in exactly that form: keys in order, no space, nothing in excess. On
// anything else it gives up and the decoder reads, so that the two never differ; a test holds them together.

import Desk
import PolicyBook

/// Compact JSON being read. Once something is not as expected every value is empty, and `isDone` is false.
struct PayloadScan {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0
    private var isOdd = false

    /// Reads bytes that must outlive it.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// Whether everything was as expected and nothing is left.
    var isDone: Bool { !isOdd && place == bytes.count }

    /// Gives up.
    mutating func fail() { isOdd = true }

    mutating func open() { take(0x7B) }

    mutating func close() { take(0x7D) }

    mutating func version() {
        if int("v") != TicketEvent.payloadVersion { fail() }
    }

    // MARK: Values under a key

    mutating func text(_ name: StaticString) -> String {
        key(name)
        return string()
    }

    mutating func optionalText(_ name: StaticString) -> String? {
        hasKey(name) ? string() : nil
    }

    /// A text that stands for something; `fail`s where it does not.
    mutating func value<Value>(_ name: StaticString, _ read: (String) -> Value?) -> Value? {
        key(name)
        return value(read)
    }

    mutating func optionalValue<Value>(_ name: StaticString, _ read: (String) -> Value?) -> Value? {
        hasKey(name) ? value(read) : nil
    }

    mutating func int(_ name: StaticString) -> Int {
        key(name)
        return number()
    }

    mutating func optionalInt(_ name: StaticString) -> Int? {
        hasKey(name) ? number() : nil
    }

    mutating func bool(_ name: StaticString) -> Bool {
        key(name)
        return flag()
    }

    mutating func optionalBool(_ name: StaticString) -> Bool? {
        hasKey(name) ? flag() : nil
    }

    mutating func bilingual(_ name: StaticString) -> Bilingual {
        key(name)
        return bilingual()
    }

    mutating func optionalBilingual(_ name: StaticString) -> Bilingual? {
        hasKey(name) ? bilingual() : nil
    }

    mutating func texts(_ name: StaticString) -> [String] {
        list(name) { $0.string() }
    }

    mutating func bilinguals(_ name: StaticString) -> [Bilingual] {
        list(name) { $0.bilingual() }
    }

    mutating func textsByName(_ name: StaticString) -> [String: String] {
        object(name) { $0.string() }
    }

    mutating func facts(_ name: StaticString) -> [String: FactValue] {
        object(name) { scan in
            switch scan.peek {
            case 0x22: .choice(scan.string())
            case 0x74, 0x66: .flag(scan.flag())
            default: .number(scan.number())
            }
        }
    }

    mutating func list<Value>(_ name: StaticString, _ read: (inout PayloadScan) -> Value) -> [Value] {
        key(name)
        take(0x5B)
        var values: [Value] = []
        while !isOdd && peek != 0x5D {
            if !values.isEmpty { take(0x2C) }
            values.append(read(&self))
        }
        take(0x5D)
        return values
    }

    /// Takes a key that must be there.
    mutating func key(_ name: StaticString) {
        if !hasKey(name) { fail() }
    }

    /// Takes a key if it is there.
    mutating func hasKey(_ name: StaticString) -> Bool {
        let comma = place > 0 && bytes[place - 1] != 0x7B ? 1 : 0
        let count = name.utf8CodeUnitCount
        let end = place + comma + count + 3
        guard !isOdd, end <= bytes.count, comma == 0 || bytes[place] == 0x2C, bytes[place + comma] == 0x22,
            bytes[end - 2] == 0x22, bytes[end - 1] == 0x3A
        else { return false }
        let start = place + comma + 1
        let isNamed = name.withUTF8Buffer { letters in
            (0..<count).allSatisfy { bytes[start + $0] == letters[$0] }
        }
        if isNamed { place = end }
        return isNamed
    }
}

extension PayloadScan {
    private var peek: UInt8 { place < bytes.count ? bytes[place] : 0 }

    private mutating func take(_ byte: UInt8) {
        if isOdd || peek != byte { return fail() }
        place += 1
    }

    private mutating func value<Value>(_ read: (String) -> Value?) -> Value? {
        let text = string()
        guard !isOdd, let value = read(text) else {
            fail()
            return nil
        }
        return value
    }

    private mutating func object<Value>(
        _ name: StaticString, _ read: (inout PayloadScan) -> Value
    ) -> [String: Value] {
        key(name)
        open()
        var values: [String: Value] = [:]
        while !isOdd && peek != 0x7D {
            if !values.isEmpty { take(0x2C) }
            let name = string()
            take(0x3A)
            // A name said twice is the decoder's to judge.
            if values.updateValue(read(&self), forKey: name) != nil { fail() }
        }
        close()
        return values
    }

    private mutating func bilingual() -> Bilingual {
        open()
        let english = text("en")
        let french = text("fr")
        close()
        return Bilingual(english, french)
    }

    private mutating func flag() -> Bool {
        let isTrue = peek == 0x74
        let word: StaticString = isTrue ? "true" : "false"
        let count = word.utf8CodeUnitCount
        let isThere = word.withUTF8Buffer { letters in
            place + count <= bytes.count && (0..<count).allSatisfy { bytes[place + $0] == letters[$0] }
        }
        if !isThere { fail() }
        place += isThere ? count : 0
        return isTrue
    }

    /// A whole number of at most 18 digits, as it is written.
    private mutating func number() -> Int {
        let isNegative = peek == 0x2D
        if isNegative { place += 1 }
        let start = place
        var value = 0
        while place - start < 18, (0x30...0x39).contains(peek) {
            value = value * 10 + Int(peek - 0x30)
            place += 1
        }
        let count = place - start
        let isPlain = count > 0 && (count == 1 || bytes[start] != 0x30) && !(isNegative && value == 0)
        // A fraction, an exponent or a longer number goes on here.
        if !isPlain || ![0x2C, 0x7D, 0x5D].contains(peek) { fail() }
        return isNegative ? -value : value
    }

    /// A text in quotes; one with `\u` in it is the decoder's.
    private mutating func string() -> String {
        take(0x22)
        guard !isOdd else { return "" }
        let start = place
        while place < bytes.count {
            let byte = bytes[place]
            if byte == 0x22 {
                place += 1
                return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<place - 1]), as: UTF8.self)
            }
            if byte == 0x5C { return escapedString(from: start) }
            if byte < 0x20 { break }
            place += 1
        }
        fail()
        return ""
    }

    private mutating func escapedString(from start: Int) -> String {
        var text = Array(bytes[start..<place])
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch byte {
            case 0x22: return String(decoding: text, as: UTF8.self)
            case 0x5C:
                guard let plain = Self.unescaped(peek) else { break }
                text.append(plain)
                place += 1
                continue
            case 0x20...:
                text.append(byte)
                continue
            default: break
            }
            break
        }
        fail()
        return ""
    }

    private static func unescaped(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x22, 0x5C: byte
        case 0x62: 0x08
        case 0x74: 0x09
        case 0x6E: 0x0A
        case 0x66: 0x0C
        case 0x72: 0x0D
        default: nil
        }
    }
}
