// Text cut into folded words, the same way for what is stored and what is asked, in every store.

import Desk
import Matching
public import Tickets

/// The folded words of a text.
public enum SearchWords {
    /// Runs of letters and digits in order, case and accents folded.
    public static func words(in text: String) -> [String] {
        TextFolding.folded(text).unicodeScalars.split { !isPart($0) }.map { String($0) }
    }

    /// The words somebody asks for: `words`, without a French article or particle cut short by an apostrophe, so that
    /// `l’accès` asks for `acces` and finds `mon accès` too.
    public static func asked(in text: String) -> [String] {
        pieces(of: text).filter { !($0.isElided && elided.contains($0.word)) }.map(\.word)
    }

    /// Words joined over an apostrophe, as somebody in a hurry types them: `lacces`, `dont`.
    public static func joined(in text: String) -> [String] {
        let pieces = pieces(of: text)
        return zip(pieces, pieces.dropFirst()).filter(\.0.isElided).map { $0.word + $1.word }
    }

    /// Whether each word asked for begins one of the words at hand.
    public static func match(_ asked: [String], in words: [String]) -> Bool {
        asked.allSatisfy { start in words.contains { $0.utf8.starts(with: start.utf8) } }
    }

    private static let elided: Set<String> = [
        "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
    ]

    /// The words, each with whether an apostrophe and another word follow at once.
    private static func pieces(of text: String) -> [(word: String, isElided: Bool)] {
        let scalars = TextFolding.folded(text).unicodeScalars
        let runs = scalars.indices.split(omittingEmptySubsequences: true) { !isPart(scalars[$0]) }
        return runs.map { run in
            let end = scalars.index(after: run[run.index(before: run.endIndex)])
            return (String(scalars[run[run.startIndex]..<end]), isElision(scalars[end...]))
        }
    }

    private static func isElision(_ rest: Substring.UnicodeScalarView) -> Bool {
        guard let mark = rest.first, apostrophes.contains(mark) else { return false }
        return rest.dropFirst().first.map(isPart) ?? false
    }

    private static let apostrophes: Set<Unicode.Scalar> = ["'", "\u{2019}", "\u{2BC}", "\u{2018}", "\u{B4}", "\u{60}"]

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
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
        let words = fields.map(SearchWords.words(in:))
        let joined = fields.flatMap(SearchWords.joined(in:)).map { [$0] }
        let parts = (words + joined).filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
        text = " " + parts.joined(separator: " | ") + " "
    }

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
