// Tells an inflection from a derivation: Snowball gives « manager », « managed » and « management » one stem,
// but a managed phone says nothing of a manager. Looks at word endings only.

import Desk

/// Whether two words that share a stem are forms of one word.
enum Inflection {
    /// Both folded. True when what follows their common beginning is an ordinary ending in each.
    static func joins(_ left: String, _ right: String, _ language: Language) -> Bool {
        if left == right { return true }
        let common = zip(left.utf8, right.utf8).prefix { $0 == $1 }.count
        guard common > 0 else { return false }
        return isEnding(of: left, after: common, language) && isEnding(of: right, after: common, language)
    }

    private static func isEnding(of word: String, after common: Int, _ language: Language) -> Bool {
        let ending = String(decoding: word.utf8.dropFirst(common), as: UTF8.self)
        let endings = language == .english ? english : french
        if endings.contains(ending) { return true }
        // stop, stopped; ancien, ancienne.
        let last = word.utf8[word.utf8.index(word.utf8.startIndex, offsetBy: common - 1)]
        return ending.utf8.first == last && doubled.contains(String(ending.dropFirst()))
    }

    private static let doubled: Set<String> = ["ed", "ing", "e", "es"]
    private static let english: Set<String> = ["", "s", "es", "d", "ed", "ing", "e", "y", "ies", "ied", "ying"]
    private static let french: Set<String> = [
        "", "s", "x", "e", "es", "ee", "ees", "er", "r", "ez", "z", "ent", "nt", "ant", "ants", "ait", "ais", "aient",
        "ons", "a", "ai", "era", "erai", "eras", "erez", "eront", "rait", "i", "is", "it", "ie", "ies", "ir",
        "l", "le", "les", "ux", "se", "ses", "f", "fs", "ve", "ves",
    ]
}
