// SHA-256 as a value, and the short code made from it that a person can read aloud.

import Crypto
public import Desk

/// A SHA-256, 32 bytes.
public struct Digest: Sendable, Hashable, Codable, CustomStringConvertible {
    /// Always 32.
    public let bytes: [UInt8]

    /// What the first event of a ticket follows: 32 zero bytes.
    public static let none = Digest(unchecked: [UInt8](repeating: 0, count: 32))

    /// The digest of some bytes.
    public init(of bytes: some Sequence<UInt8>) {
        let digest = bytes.withContiguousStorageIfAvailable { Digest(hashing: UnsafeRawBufferPointer($0)) }
        self = digest ?? Array(bytes).withUnsafeBytes { Digest(hashing: $0) }
    }

    /// The digest of a text's UTF-8.
    public init(of text: String) {
        self.init(of: text.utf8)
    }

    /// A digest read back; nil unless it has 32 bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.init(unchecked: bytes)
    }

    /// A digest written as 64 hexadecimal digits; nil for anything else.
    public init?(hexadecimal text: String) {
        let digits = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count == 64, text.utf8.count == 64 else { return nil }
        self.init(unchecked: stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })
    }

    private init(hashing bytes: UnsafeRawBufferPointer) {
        var hash = SHA256()
        hash.update(bufferPointer: bytes)
        self.init(unchecked: hash.finalize().withUnsafeBytes { Array($0) })
    }

    private init(unchecked bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// 64 hexadecimal digits, lower case.
    public var description: String {
        var text: [UInt8] = []
        write(to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Adds the 64 digits of the description.
    func write(to text: inout [UInt8]) {
        for byte in bytes {
            text.append(Self.digits[Int(byte >> 4)])
            text.append(Self.digits[Int(byte & 15)])
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)

    /// Reads 64 hexadecimal digits.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let digest = Digest(hexadecimal: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a SHA-256")
        }
        self = digest
    }

    /// Writes 64 hexadecimal digits.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// What a printed justification carries so that anyone can check it against the desk: `4127-7K3Q-9XWD`.
public struct VerificationCode: Sendable, Hashable, Codable, CustomStringConvertible {
    /// The code as printed.
    public let text: String

    /// The code of a decision: the ticket's number and 40 bits of the decision event's hash, in Crockford's base 32.
    public init(ticket: TicketID, decision: Digest) {
        let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        let bits = decision.bytes.prefix(5).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let letters = (0..<8).map { alphabet[Int(bits >> UInt64(35 - 5 * $0) & 31)] }
        text = "\(ticket)-\(String(letters[0..<4]))-\(String(letters[4..<8]))"
    }

    /// The code as printed.
    public var description: String { text }

    /// Reads the code as printed.
    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    /// Writes the code as printed.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
