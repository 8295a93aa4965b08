// One drawable glyph: a base and up to four marks, as UTF-8 packed in two words so that a canvas is plain memory.
// Must not be made from raw text elsewhere than in GlyphScanner: that is where escape sequences die.

/// What one or two neighbouring cells show; already safe to send to a terminal.
public struct Glyph: Hashable, Sendable {
    /// Bytes 0 to 7 of the UTF-8 form, first byte lowest.
    private(set) var low: UInt64
    /// Bytes 8 to 13, above them how many bytes there are and how many cells they take; the rest is the cell's.
    private(set) var high: UInt64

    /// Bytes a glyph has room for.
    private static let capacity = 14
    private static let countShift: UInt64 = 48
    private static let widthShift: UInt64 = 52
    /// Bits of `high` that are a glyph's.
    static let bitCount: UInt64 = 54
    static let bits: UInt64 = (1 << bitCount) - 1

    /// A blank cell.
    public static let space = Glyph(ascii: 0x20)
    /// The right half of a wide glyph.
    public static let continuation = Glyph(low: 0, high: 0)

    @inline(__always)
    init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    @inline(__always)
    init(ascii byte: UInt8) {
        self.init(low: UInt64(byte), high: 1 << Glyph.countShift | 1 << Glyph.widthShift)
    }

    /// A letter of one cell, 1 to 8 bytes.
    @inline(__always)
    init(plain letter: UInt64, byteCount: UInt64) {
        self.init(low: letter, high: byteCount << Glyph.countShift | 1 << Glyph.widthShift)
    }

    init(_ scalar: Unicode.Scalar, width: UInt8) {
        self.init(low: 0, high: UInt64(width) << Glyph.widthShift)
        append(scalar)
    }

    /// Bytes in the UTF-8 form, 0 to 14.
    @inline(__always)
    public var byteCount: UInt8 { UInt8(truncatingIfNeeded: high >> Glyph.countShift & 15) }
    /// Cells taken: 1 or 2, and 0 for the right half of a wide glyph.
    @inline(__always)
    public var width: UInt8 { UInt8(truncatingIfNeeded: high >> Glyph.widthShift & 3) }

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

    /// Appends a mark; one that no longer fits is dropped.
    mutating func append(_ scalar: Unicode.Scalar) {
        var count = UInt64(byteCount)
        guard let encoded = UTF8.encode(scalar), Int(count) + encoded.count <= Glyph.capacity else { return }
        for byte in encoded {
            if count < 8 { low |= UInt64(byte) << (8 * count) } else { high |= UInt64(byte) << (8 * (count - 8)) }
            count += 1
        }
        high = high & ~(15 << Glyph.countShift) | count << Glyph.countShift
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
