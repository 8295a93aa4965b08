// Bytes of a document written anywhere, as text: what they are encoded in is found out and said, never guessed in
// silence. Damaged text is refused with its place.

public import Desk

/// How a document's bytes stand for text.
public enum TextEncoding: String, Sendable, Hashable, Worded {
    case utf8 = "UTF-8"
    case utf8WithMark = "UTF-8 BOM"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case latin1 = "ISO-8859-1"
    case windows1252 = "Windows-1252"

    public var words: Bilingual {
        switch self {
        case .utf8WithMark: Bilingual("UTF-8 with a byte order mark", "UTF-8 avec indicateur d’ordre des octets")
        default: Bilingual(same: rawValue)
        }
    }
}

/// Why a document cannot be read as text.
public enum DocumentFault: Error, Sendable, Hashable, Worded {
    case empty
    /// Not text at all: a word processor’s file, an image.
    case notText
    /// UTF-8 with bytes that are none, by line and column from 1.
    case damaged(line: Int, column: Int)
    /// The last character is not whole.
    case cut

    public var words: Bilingual {
        switch self {
        case .empty: Bilingual("the document is empty", "le document est vide")
        case .notText:
            Bilingual(
                "this is not a text; save the document as Markdown or plain text, in UTF-8",
                "ce n’est pas un texte\u{00A0}; enregistrez le document en Markdown ou en texte brut, en UTF-8")
        case .damaged:
            Bilingual(
                "this UTF-8 text has bytes that are none; save the document again",
                "ce texte UTF-8 contient des octets qui n’en sont pas\u{00A0}; enregistrez le document de nouveau")
        case .cut:
            Bilingual(
                "the document is cut off inside a character; get it again",
                "le document est coupé au milieu d’un caractère\u{00A0}; obtenez-le de nouveau")
        }
    }
}

extension TextEncoding {
    /// The text of some bytes and how they were encoded, without a byte order mark.
    ///
    /// UTF-8 and UTF-16, with or without a mark; what is none of these and has no UTF-8 of more than one byte is
    /// Windows-1252, called ISO-8859-1 where the two agree.
    static func decode(_ bytes: [UInt8]) throws(DocumentFault) -> (text: String, encoding: TextEncoding) {
        if bytes.isEmpty { throw .empty }
        if bytes.starts(with: Array("%PDF-".utf8)) || bytes.starts(with: [0x50, 0x4B, 3, 4]) { throw .notText }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (try utf8(bytes[3...]), .utf8WithMark) }
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { throw .notText }
        if bytes.starts(with: [0xFF, 0xFE]) { return (try utf16(bytes[2...], isBig: false), .utf16LittleEndian) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (try utf16(bytes[2...], isBig: true), .utf16BigEndian) }
        if bytes.contains(0) {
            let zeros = bytes.indices.filter { bytes[$0] == 0 }
            let odd = zeros.count { $0 % 2 == 1 }
            guard zeros.count * 4 >= bytes.count, odd == zeros.count || odd == 0 else { throw .notText }
            return odd > 0
                ? (try utf16(bytes[...], isBig: false), .utf16LittleEndian)
                : (try utf16(bytes[...], isBig: true), .utf16BigEndian)
        }
        if let text = String(validating: bytes, as: UTF8.self) { return (text, .utf8) }
        guard !hasLongUTF8(bytes) else { return (try utf8(bytes[...]), .utf8) }
        return try singleBytes(bytes)
    }

    private static func utf8(_ bytes: ArraySlice<UInt8>) throws(DocumentFault) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var line = 1
        var column = 1
        var read = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            read += UTF8.width(scalar)
            (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        let rest = bytes.dropFirst(read)
        if rest.count < 4, let first = rest.first, first >= 0xC2, rest.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) {
            throw .cut
        }
        throw .damaged(line: line, column: column)
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, isBig: Bool) throws(DocumentFault) -> String {
        guard bytes.count % 2 == 0 else { throw .cut }
        let start = bytes.startIndex
        let units = (0..<bytes.count / 2).map { place in
            let (first, second) = (UInt16(bytes[start + 2 * place]), UInt16(bytes[start + 2 * place + 1]))
            return isBig ? first << 8 | second : second << 8 | first
        }
        guard let text = String(validating: units, as: UTF16.self) else {
            if let last = units.last, UTF16.isLeadSurrogate(last) { throw .cut }
            throw .notText
        }
        if text.isEmpty { throw .empty }
        return text
    }

    /// Whether some bytes make a UTF-8 character of several bytes, as they hardly do in a text of single bytes.
    private static func hasLongUTF8(_ bytes: [UInt8]) -> Bool {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while true {
            switch decoder.decode(&iterator) {
            case .emptyInput: return false
            case .scalarValue(let scalar): if scalar.value >= 0x80 { return true }
            case .error: continue
            }
        }
    }

    private static func singleBytes(_ bytes: [UInt8]) throws(DocumentFault) -> (text: String, encoding: TextEncoding) {
        var text = String.UnicodeScalarView()
        var isWindows = false
        for byte in bytes {
            guard (0x80...0x9F).contains(byte) else {
                text.append(Unicode.Scalar(byte))
                continue
            }
            guard let scalar = Unicode.Scalar(upperHalf[Int(byte) - 0x80]), scalar.value > 0 else { throw .notText }
            isWindows = true
            text.append(scalar)
        }
        return (String(text), isWindows ? .windows1252 : .latin1)
    }

    /// SOURCE: Unicode Consortium, MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT; 0 where nothing is assigned.
    private static let upperHalf: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]
}
