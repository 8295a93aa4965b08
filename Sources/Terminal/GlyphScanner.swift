// Turns any text into glyphs every terminal counts alike: the only door between untrusted text and the screen.
// Must not let a control, a bidi control or a line separator through; must not depend on the process locale.

import CWidth

/// Walks a text glyph by glyph; text in, drawable cells out.
///
/// Variation selectors, skin tones and the tails of joined emoji are dropped, flags become letters, a tab becomes
/// a space, controls and bidi controls become `·`, unassigned scalars become U+FFFD.
public struct GlyphScanner: Sequence, IteratorProtocol {
    private let scalars: String.UnicodeScalarView
    private let bytes: String.UTF8View
    private var position: String.Index

    /// Where the next glyph begins in the text; the end once all are given.
    public var index: String.Index { position }

    /// Starts at the beginning of a text.
    public init(_ text: String) {
        scalars = text.unicodeScalars
        bytes = text.utf8
        position = scalars.startIndex
    }

    /// The next glyph, or nil at the end. Scalars that show nothing belong to the glyph before them.
    public mutating func next() -> Glyph? {
        if let letter = nextPlainLetter() { return letter }
        while position < scalars.endIndex {
            let scalar = scalars[position]
            scalars.formIndex(after: &position)
            guard var glyph = Self.glyph(for: scalar) else { continue }
            if scalar == "\r", position < scalars.endIndex, scalars[position] == "\n" {
                scalars.formIndex(after: &position)
            } else {
                absorbTail(into: &glyph, base: scalar)
            }
            return glyph
        }
        return nil
    }

    /// The way of nearly all text: an ASCII letter before another one, which no mark can follow.
    @inline(__always)
    private mutating func nextPlainLetter() -> Glyph? {
        guard position < bytes.endIndex else { return nil }
        let byte = bytes[position]
        guard byte >= 0x20, byte < 0x7F else { return nil }
        let after = bytes.index(after: position)
        guard after == bytes.endIndex || bytes[after] < 0x80 else { return nil }
        position = after
        return Glyph(ascii: byte)
    }

    private mutating func absorbTail(into glyph: inout Glyph, base: Unicode.Scalar) {
        var marks = 0
        var isJoined = false
        while position < scalars.endIndex {
            let scalar = scalars[position]
            if scalar.value < 0x80 { return }
            switch Self.role(of: scalar) {
            case .joiner: isJoined = true
            case .silent: break
            case .mark:
                if marks < 4, base.value >= 0x20 { glyph.append(scalar) }
                marks += 1
            case .skinTone where Self.isPictograph(base): break
            case .visible where isJoined && Self.isPictograph(base) && Self.isPictograph(scalar):
                isJoined = false
            default: return
            }
            scalars.formIndex(after: &position)
        }
    }
}

extension GlyphScanner {
    private enum ScalarRole { case visible, mark, silent, joiner, skinTone, forbidden, unknown, regional }

    private static func glyph(for scalar: Unicode.Scalar) -> Glyph? {
        if scalar.value >= 0x20, scalar.value < 0x7F { return Glyph(ascii: UInt8(scalar.value)) }
        switch role(of: scalar) {
        case .silent, .joiner: return nil
        case .forbidden: return scalar == "\t" ? .space : Glyph("·", width: 1)
        case .unknown: return Glyph("\u{FFFD}", width: 1)
        case .regional: return Glyph(ascii: UInt8(0x41 + scalar.value - 0x1F1E6))
        case .mark:
            var glyph = Glyph("◌", width: 1)
            glyph.append(scalar)
            return glyph
        case .skinTone: return Glyph(scalar, width: 2)
        case .visible: return Glyph(scalar, width: cells(of: scalar) == 2 ? 2 : 1)
        }
    }

    private static func role(of scalar: Unicode.Scalar) -> ScalarRole {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0: return .forbidden
        case 0xAD, 0x200B, 0x200C, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF, 0xE0000...0xE0FFF: return .silent
        case 0x20..<0x300: return .visible
        case 0x200D: return .joiner
        case 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F: return .forbidden
        case 0x1F1E6...0x1F1FF: return .regional
        case 0x1F3FB...0x1F3FF: return .skinTone
        default:
            switch cells(of: scalar) {
            case 0: return .mark
            case 1, 2: return .visible
            default: return .unknown
            }
        }
    }

    private static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x2190 && scalar.properties.isEmoji
    }

    @inline(__always)
    private static func cells(of scalar: Unicode.Scalar) -> Int32 {
        scalar.value < 0x300 ? 1 : guichet_width(scalar.value)
    }
}
