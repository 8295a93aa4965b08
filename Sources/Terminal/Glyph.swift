// One drawable glyph: a base and up to four marks, as UTF-8 packed in two words so that a canvas is plain memory.
// Must not be made from raw text elsewhere than in GlyphScanner: that is where escape sequences die.

/// What one or two neighbouring cells show; already safe to send to a terminal.
public struct Glyph: Hashable, Sendable {
    /// Bytes 0 to 7 of the UTF-8 form, first byte lowest.
    public private(set) var low: UInt64
    /// Bytes 8 to 14 of the UTF-8 form; unused bytes are zero.
    public private(set) var high: UInt64
    /// Bytes in the UTF-8 form, 0 to 15.
    public private(set) var byteCount: UInt8
    /// Cells taken: 1 or 2, and 0 for the right half of a wide glyph.
    public private(set) var width: UInt8

    /// A blank cell.
    public static let space = Glyph(ascii: 0x20)
    /// The right half of a wide glyph.
    public static let continuation = Glyph(low: 0, high: 0, byteCount: 0, width: 0)

    private init(low: UInt64, high: UInt64, byteCount: UInt8, width: UInt8) {
        self.low = low
        self.high = high
        self.byteCount = byteCount
        self.width = width
    }

    @inline(__always)
    init(ascii byte: UInt8) {
        self.init(low: UInt64(byte), high: 0, byteCount: 1, width: 1)
    }

    init(_ scalar: Unicode.Scalar, width: UInt8) {
        self.init(low: 0, high: 0, byteCount: 0, width: width)
        append(scalar)
    }

    /// The text of the glyph; empty for a continuation.
    public var text: String {
        String(decoding: (0..<byteCount).map(byte), as: UTF8.self)
    }

    /// The first scalar, or a space for a continuation.
    var base: Unicode.Scalar {
        func tail(_ index: UInt8) -> UInt32 { UInt32(byte(index) & 0x3F) }
        let lead = UInt32(byte(0))
        let value =
            switch lead {
            case 0: UInt32(0x20)
            case 1..<0x80: lead
            case 0x80..<0xE0: (lead & 0x1F) << 6 | tail(1)
            case 0xE0..<0xF0: (lead & 0x0F) << 12 | tail(1) << 6 | tail(2)
            default: (lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
            }
        return Unicode.Scalar(value) ?? " "
    }

    /// Appends a mark; one that no longer fits the fifteen bytes is dropped.
    mutating func append(_ scalar: Unicode.Scalar) {
        guard let encoded = UTF8.encode(scalar), Int(byteCount) + encoded.count <= 15 else { return }
        for byte in encoded {
            if byteCount < 8 {
                low |= UInt64(byte) << (8 * UInt64(byteCount))
            } else {
                high |= UInt64(byte) << (8 * UInt64(byteCount - 8))
            }
            byteCount += 1
        }
    }

    /// Appends the UTF-8 form; a space for a continuation.
    @inline(__always)
    func append(to bytes: inout [UInt8]) {
        if byteCount <= 1 { return bytes.append(byteCount == 1 ? UInt8(truncatingIfNeeded: low) : 0x20) }
        for index in 0..<byteCount { bytes.append(byte(index)) }
    }

    @inline(__always)
    private func byte(_ index: UInt8) -> UInt8 {
        index < 8
            ? UInt8(truncatingIfNeeded: low >> (8 * UInt64(index)))
            : UInt8(truncatingIfNeeded: high >> (8 * UInt64(index - 8)))
    }
}
