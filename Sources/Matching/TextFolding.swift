// What differs in writing but not in meaning: case, accents, ligatures. Scalar by scalar, Latin script only.
// Other scripts pass unchanged but for case. Cuts nothing into words.

/// Folding of case, accents and ligatures.
public enum TextFolding {
    /// The text in lower case, without accents, with œ as oe, æ as ae and ﬁ as fi.
    public static func folded(_ text: String) -> String {
        var bytes: [UInt8] = []
        fold(text, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds the UTF-8 of the folded text.
    public static func fold(_ text: String, into bytes: inout [UInt8]) {
        bytes.reserveCapacity(bytes.count + text.utf8.count)
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80 {
                bytes.append(UInt8(scalar.value) | (scalar.value >= 0x41 && scalar.value <= 0x5A ? 0x20 : 0))
            } else {
                eachLowercase(scalar.value) { appendFolded($0, to: &bytes) }
            }
        }
    }

    static func isMark(_ value: UInt32) -> Bool {
        (value >= 0x300 && value <= 0x36F) || value == 0xAD
    }

    static func isDigit(_ value: UInt32) -> Bool {
        value >= 0x30 && value <= 0x39
    }

    static func isLetter(_ value: UInt32) -> Bool {
        if value < 0x80 { return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }
        if value < 0xC0 { return false }
        if value < 0x250 { return value != 0xD7 && value != 0xF7 }
        // Dashes, quotes and spaces of print: most of what is neither Latin nor ASCII.
        if value >= 0x2000 && value < 0x2070 { return false }
        return Unicode.Scalar(value)?.properties.isAlphabetic ?? false
    }

    static func isApostrophe(_ value: UInt32) -> Bool {
        value == 0x27 || value == 0x2019 || value == 0x2BC || value == 0x2018 || value == 0x60 || value == 0xB4
    }

    static func isHyphen(_ value: UInt32) -> Bool {
        value == 0x2D || value == 0x2010 || value == 0x2011
    }

    static func eachLowercase(_ value: UInt32, _ body: (UInt32) -> Void) {
        if value < 0x80 {
            body(value >= 0x41 && value <= 0x5A ? value + 32 : value)
        } else if value >= 0xC0 && value <= 0xDE && value != 0xD7 {
            body(value + 32)
        } else if value < 0x100 {
            body(value)
        } else if let scalar = Unicode.Scalar(value) {
            for lower in scalar.properties.lowercaseMapping.unicodeScalars { body(lower.value) }
        }
    }

    /// The precomposed letter for a base and a combining accent, of those French writes.
    static func composed(_ base: UInt32, _ mark: UInt32) -> UInt32? {
        guard isMark(mark) else { return nil }
        let row: StaticString
        let letters: [UInt32]
        switch mark {
        case 0x300: (row, letters) = ("aeiou", [0xE0, 0xE8, 0xEC, 0xF2, 0xF9])
        case 0x301: (row, letters) = ("aeiou", [0xE1, 0xE9, 0xED, 0xF3, 0xFA])
        case 0x302: (row, letters) = ("aeiou", [0xE2, 0xEA, 0xEE, 0xF4, 0xFB])
        case 0x308: (row, letters) = ("aeiouy", [0xE4, 0xEB, 0xEF, 0xF6, 0xFC, 0xFF])
        case 0x327: (row, letters) = ("c", [0xE7])
        default: return nil
        }
        return row.withUTF8Buffer { bytes in bytes.firstIndex { UInt32($0) == base }.map { letters[$0] } }
    }

    /// Adds one lower-case scalar without its accent; combining marks vanish.
    static func appendFolded(_ value: UInt32, to bytes: inout [UInt8]) {
        switch value {
        case 0..<0x80: bytes.append(UInt8(value))
        case 0xDF: bytes.append(contentsOf: [0x73, 0x73])
        case 0xE6: bytes.append(contentsOf: [0x61, 0x65])
        case 0x153: bytes.append(contentsOf: [0x6F, 0x65])
        case 0xFB00...0xFB06: bytes.append(contentsOf: ligatures[Int(value) - 0xFB00].utf8)
        case 0xE0...0xFF where latin1[Int(value) - 0xE0] != 0x2D: bytes.append(latin1[Int(value) - 0xE0])
        case 0x100...0x17F where extended[Int(value) - 0x100] != 0x2D: bytes.append(extended[Int(value) - 0x100])
        case _ where isMark(value): break
        default: appendUTF8(value, to: &bytes)
        }
    }

    static func appendUTF8(_ value: UInt32, to bytes: inout [UInt8]) {
        guard let scalar = Unicode.Scalar(value) else { return }
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    /// The letters of U+FB00 and following, which print joins.
    private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]
    /// The plain letters of U+00E0 and following; `-` where there is none.
    private static let latin1 = Array("aaaaaa-ceeeeiiii-nooooo-ouuuuy-y".utf8)
    /// The plain letters of U+0100 and following, upper and lower case alternating.
    private static let extended = Array(
        ("aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii--jjkkkllllllllllnnnnnnnnnoooooo--rrrrrr"
            + "ssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
