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

    /// Whether each word asked for begins one of the words at hand.
    public static func match(_ asked: [String], in words: [String]) -> Bool {
        asked.allSatisfy { start in words.contains { $0.utf8.starts(with: start.utf8) } }
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}

extension Ticket {
    /// What a queue's text filter looks at: number, client's name, their words, the need.
    public var searchWords: [String] {
        SearchWords.words(in: [id.description, client?.name ?? "", words, need ?? ""].joined(separator: " "))
    }
}
