// Letters of one cell that nothing joins, nearly all there are: counted and drawn without asking what each scalar is.
// Must agree with GlyphScanner on each of them.

/// Printable ASCII, Latin up to U+02FF but for the soft hyphen, and dashes, quotes and the ellipsis.
enum PlainLetters {
    /// How many a text has; nil where it has anything else.
    @inline(__always)
    static func count(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        var (place, count) = (0, 0)
        while place < text.count {
            let bytes = byteCount(at: place, in: text)
            guard bytes > 0 else { return nil }
            place += bytes
            count += 1
        }
        return count
    }

    /// Bytes of the letter that begins at a place of a UTF-8 text, 1 to 3; 0 where another scalar begins.
    @inline(__always)
    static func byteCount(at place: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        let lead = text[place]
        switch lead {
        case 0x20..<0x7F: return 1
        case 0xC2: return text[place + 1] >= 0xA0 && text[place + 1] != 0xAD ? 2 : 0
        case 0xC3...0xCB: return 2
        case 0xE2: return text[place + 1] == 0x80 && 0x90...0xA7 ~= text[place + 2] ? 3 : 0
        default: return 0
        }
    }

    /// The letter of so many bytes at a place.
    @inline(__always)
    static func glyph(at place: Int, _ bytes: Int, in text: UnsafeBufferPointer<UInt8>) -> Glyph {
        var letter = UInt64(text[place])
        if bytes > 1 { letter |= UInt64(text[place + 1]) << 8 }
        if bytes > 2 { letter |= UInt64(text[place + 2]) << 16 }
        return Glyph(plain: letter, byteCount: UInt64(bytes))
    }
}
