// SHA-256 as a value, and the one way events are chained by it. Knows no ticket and no dossier.

import Crypto

/// A SHA-256, 32 bytes.
public struct Digest: Sendable, Hashable, Codable, CustomStringConvertible {
    /// The bytes in order, held in place: a log has one in every event.
    private let words: SIMD4<UInt64>

    /// Always 32.
    public var bytes: [UInt8] { withBytes { Array($0) } }

    /// What the first event of a chain follows: 32 zero bytes.
    public static let none = Digest(words: .zero)

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
        let digest = bytes.withUnsafeBytes { Digest(bytes: $0) }
        guard let digest else { return nil }
        self = digest
    }

    /// A digest read back; nil unless it has 32 bytes.
    public init?(bytes: UnsafeRawBufferPointer) {
        guard bytes.count == 32 else { return nil }
        self.init(loading: bytes)
    }

    /// A digest written as 64 hexadecimal digits; nil for anything else.
    public init?(hexadecimal text: String) {
        let digits = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count == 64, text.utf8.count == 64 else { return nil }
        self.init(bytes: stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })
    }

    private init(hashing bytes: UnsafeRawBufferPointer) {
        var hash = SHA256()
        hash.update(bufferPointer: bytes)
        self.init(of: hash)
    }

    /// The digest of what a hash was fed so far.
    init(of hash: SHA256) {
        self = hash.finalize().withUnsafeBytes { Digest(loading: $0) }
    }

    /// Exactly 32 bytes.
    private init(loading bytes: UnsafeRawBufferPointer) {
        func word(_ place: Int) -> UInt64 { bytes.loadUnaligned(fromByteOffset: 8 * place, as: UInt64.self) }
        self.init(words: SIMD4(word(0), word(1), word(2), word(3)))
    }

    private init(words: SIMD4<UInt64>) {
        self.words = words
    }

    /// The 32 bytes, without a copy.
    public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try withUnsafeBytes(of: words, body)
    }

    /// 64 hexadecimal digits, lower case.
    public var description: String {
        var text: [UInt8] = []
        write(to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Adds the 64 digits of the description.
    func write(to text: inout [UInt8]) {
        withBytes { bytes in
            for byte in bytes {
                text.append(Self.digits[Int(byte >> 4)])
                text.append(Self.digits[Int(byte & 15)])
            }
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

extension Digest {
    /// The hash of an event in a chain: SHA-256 over lines joined by a line feed: `form`, the hash of the event before
    /// it, then `lines`, then the hash of the payload. The payload enters by its hash so that its words can be taken
    /// away and the chain still checked.
    public init(chaining form: String, after previous: Digest, _ lines: [String], payload: Digest) {
        var text: [UInt8] = []
        text.reserveCapacity(320)
        text.append(contentsOf: form.utf8)
        text.append(0x0A)
        previous.write(to: &text)
        for line in lines {
            text.append(0x0A)
            text.append(contentsOf: line.utf8)
        }
        text.append(0x0A)
        payload.write(to: &text)
        self.init(of: text)
    }
}
