// Writes by hand the payloads desks write by the hundred thousand, byte for byte as the encoder would; a test holds the
// two together. This file has the JSON; `PayloadText+Events.swift` has the kinds. Every other kind goes through the encoder.

import Desk
import PolicyBook

/// Compact JSON being written, keys already in order.
struct PayloadText {
    private static let digits = Array("0123456789abcdef".utf8)
    private var bytes: [UInt8] = []

    /// With room for so many bytes.
    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func open() { bytes.append(0x7B) }

    mutating func close() { bytes.append(0x7D) }

    /// The version; a body has it among its keys, where the alphabet puts it.
    mutating func version() { add("v", TicketEvent.payloadVersion) }

    // MARK: Values under a key

    mutating func add(_ name: StaticString, _ value: String) {
        key(name)
        string(value)
    }

    /// Nothing for nil.
    mutating func add(_ name: StaticString, _ value: String?) {
        if let value { add(name, value) }
    }

    mutating func add(_ name: StaticString, _ value: Int) {
        key(name)
        bytes.append(contentsOf: String(value).utf8)
    }

    mutating func add(_ name: StaticString, _ value: Bool) {
        key(name)
        bytes.append(contentsOf: value ? "true".utf8 : "false".utf8)
    }

    mutating func add(_ name: StaticString, _ value: Bilingual) {
        key(name)
        bilingual(value)
    }

    /// Nothing for nil.
    mutating func add(_ name: StaticString, _ value: Bilingual?) {
        if let value { add(name, value) }
    }

    mutating func add(_ name: StaticString, _ values: [String]) {
        list(name, values) { $0.string($1) }
    }

    mutating func add(_ name: StaticString, _ values: [Bilingual]) {
        list(name, values) { $0.bilingual($1) }
    }

    mutating func add(_ name: StaticString, _ values: [String: String]) {
        object(name, values) { $0.string($1) }
    }

    mutating func add(_ name: StaticString, _ values: [String: FactValue]) {
        object(name, values) { text, value in
            switch value {
            case .choice(let id): text.string(id)
            case .number(let number): text.bytes.append(contentsOf: String(number).utf8)
            case .flag(let flag): text.bytes.append(contentsOf: flag ? "true".utf8 : "false".utf8)
            }
        }
    }

    mutating func list<Value>(
        _ name: StaticString, _ values: [Value], _ write: (inout PayloadText, Value) -> Void
    ) {
        key(name)
        bytes.append(0x5B)
        for (place, value) in values.enumerated() {
            if place > 0 { bytes.append(0x2C) }
            write(&self, value)
        }
        bytes.append(0x5D)
    }

    mutating func key(_ name: StaticString) {
        if bytes.last != 0x7B { bytes.append(0x2C) }
        bytes.append(0x22)
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(0x22)
        bytes.append(0x3A)
    }

    private mutating func object<Value>(
        _ name: StaticString, _ values: [String: Value], _ write: (inout PayloadText, Value) -> Void
    ) {
        key(name)
        open()
        let sorted = values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        for (place, value) in sorted.enumerated() {
            if place > 0 { bytes.append(0x2C) }
            string(value.key)
            bytes.append(0x3A)
            write(&self, value.value)
        }
        close()
    }

    private mutating func bilingual(_ value: Bilingual) {
        open()
        add("en", value.english)
        add("fr", value.french)
        close()
    }

    /// A text in quotes: quotes, backslashes and control characters escaped, slashes and the rest as they are.
    private mutating func string(_ text: String) {
        var text = text
        bytes.append(0x22)
        text.withUTF8 { utf8 in
            var start = 0
            for (place, byte) in utf8.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<place]))
                escape(byte)
                start = place + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
        }
        bytes.append(0x22)
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(0x5C)
        switch byte {
        case 0x08: bytes.append(0x62)
        case 0x09: bytes.append(0x74)
        case 0x0A: bytes.append(0x6E)
        case 0x0C: bytes.append(0x66)
        case 0x0D: bytes.append(0x72)
        case 0x22, 0x5C: bytes.append(byte)
        default:
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(Self.digits[Int(byte >> 4)])
            bytes.append(Self.digits[Int(byte & 15)])
        }
    }
}
