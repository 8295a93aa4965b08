// Text cut into folded words, the same way for what is stored and what is asked, in every store.

import Desk
import Matching
public import Tickets

/// The folded words of a text.
public enum SearchWords {
    /// Runs of letters and digits in order, case and accents folded.
    public static func words(in text: String) -> [String] {
        pieces(of: text).map(\.word)
    }

    /// The words somebody asks for: `words`, without a French article or particle cut short by an apostrophe, so that
    /// `l’accès` asks for `acces` and finds `mon accès` too.
    public static func asked(in text: String) -> [String] {
        pieces(of: text).filter { !($0.isElided && elided.contains($0.word)) }.map(\.word)
    }

    /// Words joined over an apostrophe, as somebody in a hurry types them: `lacces`, `dont`.
    public static func joined(in text: String) -> [String] {
        joined(pieces(of: text))
    }

    private static func joined(_ pieces: [Piece]) -> [String] {
        zip(pieces, pieces.dropFirst()).filter(\.0.isElided).map { $0.word + $1.word }
    }

    /// Whether each word asked for begins one of the words at hand.
    public static func match(_ asked: [String], in words: [String]) -> Bool {
        asked.allSatisfy { start in words.contains { $0.utf8.starts(with: start.utf8) } }
    }

    private static let elided: Set<String> = [
        "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
    ]

    /// A word, and whether an apostrophe and another word follow it at once.
    fileprivate struct Piece {
        let word: String
        let isElided: Bool
    }

    /// The words in order.
    fileprivate static func pieces(of text: String) -> [Piece] {
        var folded = TextFolding.folded(text)
        return folded.withUTF8 { bytes in
            var pieces: [Piece] = []
            eachWord(in: bytes) { place, isElided in
                let word = String(decoding: UnsafeBufferPointer(rebasing: bytes[place]), as: UTF8.self)
                pieces.append(Piece(word: word, isElided: isElided))
            }
            return pieces
        }
    }

    /// Where each word of a folded text stands, and whether an apostrophe and another word follow it at once. Every text
    /// that is stored or asked for passes here: it goes by bytes.
    fileprivate static func eachWord(in bytes: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>, Bool) -> Void) {
        var place = 0
        while place < bytes.count {
            let start = place
            while let end = endOfPart(in: bytes, at: place) { place = end }
            if start < place { body(start..<place, isElision(in: bytes, at: place)) }
            if place < bytes.count { place += scalar(in: bytes, at: place).length }
        }
    }

    private static func isElision(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        guard place < bytes.count else { return false }
        let mark = scalar(in: bytes, at: place)
        return apostrophes.contains(mark.value) && endOfPart(in: bytes, at: place + mark.length) != nil
    }

    /// Where the scalar at a place ends, if it is part of a word.
    private static func endOfPart(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int? {
        guard place < bytes.count else { return nil }
        let byte = bytes[place]
        if byte < 0x80 {
            let letter = byte | 0x20
            return letter >= 0x61 && letter <= 0x7A || byte >= 0x30 && byte <= 0x39 ? place + 1 : nil
        }
        let (value, length) = scalar(in: bytes, at: place)
        return value.properties.isAlphabetic || value.properties.numericType != nil ? place + length : nil
    }

    /// The scalar at a place of well-formed UTF-8, and its bytes.
    private static func scalar(
        in bytes: UnsafeBufferPointer<UInt8>, at place: Int
    ) -> (value: Unicode.Scalar, length: Int) {
        let lead = bytes[place]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = UInt32(lead) & (length == 1 ? 0x7F : 0xFF >> UInt32(length + 1))
        for next in bytes[(place + 1)..<(place + length)] { value = value << 6 | UInt32(next & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    private static let apostrophes: Set<Unicode.Scalar> = ["'", "\u{2019}", "\u{2BC}", "\u{2018}", "\u{B4}", "\u{60}"]
}

/// What a text search looks at: folded words parted by spaces, fields by ` | `, so that no phrase runs from one field
/// into the next. Begins and ends with a space: a word asked for is looked for with a space before it.
public struct SearchText: Sendable, Hashable {
    public let text: String

    /// A text stored before.
    public init(stored text: String) {
        self.text = text
    }

    /// The text of fields in order; each word joined over an apostrophe is a field of its own at the end.
    public init(fields: [String]) {
        var text: [UInt8] = []
        var joined: [UInt8] = []
        var folded: [UInt8] = []
        for field in fields {
            folded.removeAll(keepingCapacity: true)
            TextFolding.fold(field, into: &folded)
            folded.withUnsafeBufferPointer { bytes in
                var before: (place: Range<Int>, isElided: Bool)?
                SearchWords.eachWord(in: bytes) { place, isElided in
                    text += before == nil && !text.isEmpty ? Self.fieldMark : Self.wordMark
                    text += bytes[place]
                    if let before, before.isElided { joined += Self.fieldMark + bytes[before.place] + bytes[place] }
                    before = (place, isElided)
                }
            }
        }
        if text.isEmpty { text = Self.wordMark }
        self.text = String(decoding: text + joined + Self.wordMark, as: UTF8.self)
    }

    private static let wordMark = Array(" ".utf8)
    private static let fieldMark = Array(" | ".utf8)

    /// Whether a word begins so.
    public func hasWord(beginning start: String) -> Bool {
        text.utf8.firstRange(of: Array((" " + start).utf8)) != nil
    }

    /// Whether these whole words stand in this order in one field.
    public func hasPhrase(_ words: [String]) -> Bool {
        text.utf8.firstRange(of: Array((" " + words.joined(separator: " ") + " ").utf8)) != nil
    }
}

extension Ticket {
    /// What a queue's text filter looks at: number, client's name, their words, the need.
    public var searchText: SearchText {
        SearchText(fields: [id.description, client?.name ?? "", words, need ?? ""])
    }
}
