// Words of a text as far as comparing two languages needs: which language they look like, how else a number can be
// said, and names that are no translation of each other.

import Desk
import Matching
import PolicyBook

enum LintWords {
    static func all(in text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber }.map { TextFolding.folded(String($0)) }
    }

    private static let english: Set<String> = [
        "the", "of", "and", "is", "to", "for", "with", "are", "not", "that", "it", "be", "by", "from", "this", "who",
    ]
    private static let french: Set<String> = [
        "le", "la", "les", "de", "des", "du", "et", "est", "pour", "une", "un", "que", "qui", "dans", "ne", "au", "par",
    ]

    /// The language its little words are of; nil when they do not tell.
    static func language(of text: String) -> Language? {
        let words = all(in: text)
        let counts = [words.filter(english.contains).count, words.filter(french.contains).count]
        // One little word can be a quotation or a code.
        if counts[0] >= 2, counts[0] > 2 * counts[1] { return .english }
        return counts[1] >= 2 && counts[1] > 2 * counts[0] ? .french : nil
    }

    /// Words that may stand where the other language has a number.
    private static let loose: [Int: Set<String>] = [
        2: [
            "both", "twice", "double", "pair", "either", "couple", "second", "neither", "half", "other", "another",
            "demi",
        ],
        10: ["decade"], 12: ["dozen", "douzaine", "noon", "midi"], 7: ["week", "semaine"], 9: ["neuf"],
        15: ["quinzaine", "fortnight"],
        14: ["fortnight", "quinzaine"], 3: ["third", "tiers", "triple"], 4: ["quarter", "quart"], 6: ["demi"],
        100: ["percent", "pour"], 20: ["vingtaine"], 30: ["trentaine", "month", "mois"],
    ]

    /// Whether the other language can say a spelled number in another way, or a month or a day of the week in a place
    /// where it was not taken for one.
    static func isLoose(_ figure: LintFigure, in other: String) -> Bool {
        guard let reading = figure.readings.first, let number = Int(reading.dropFirst(2)) else { return false }
        switch reading.prefix(2) {
        case "m:": return all(in: other).contains { FigureReader.months[$0] == number }
        case "w:": return all(in: other).contains { FigureReader.weekdays[$0] == number }
        case "n:" where !figure.text.contains(where: \.isNumber):
            return !(loose[number] ?? []).isDisjoint(with: all(in: other))
        default: return false
        }
    }
}

/// Names that read the same in both languages: makers and products, what the term bank lists on both sides, what has a
/// capital inside, and capitalised words the book's own texts keep in both languages.
struct LintNames {
    private var known = LintBrands.names

    init(_ book: Book, texts: [Bilingual]) {
        for entry in book.terms {
            let sides = Language.allCases.map { language in
                Set((entry.phrases[language] ?? []).map(TextFolding.folded))
            }
            known.formUnion(sides[0].intersection(sides[1]))
        }
        var both: [String: Int] = [:]
        var apart: [String: Int] = [:]
        for text in texts {
            let sides = Language.allCases.map { Set(LintNames.capitalised(text[$0])) }
            for name in sides[0].intersection(sides[1]) { both[name, default: 0] += 1 }
            let words = Language.allCases.map { Set(LintWords.all(in: text[$0])) }
            for name in sides[0].subtracting(words[1]).union(sides[1].subtracting(words[0])) {
                apart[name, default: 0] += 1
            }
        }
        // A word that goes untranslated as often as not is no name: « Justice », « Web ».
        for (name, count) in both where count >= 2 && count > 2 * (apart[name] ?? 0) { known.insert(name) }
    }

    /// Words with a capital that begin no sentence, folded.
    private static func capitalised(_ text: String) -> [String] {
        words(in: text).filter { word, isStart in
            !isStart && word.count >= 3 && word.first?.isUppercase ?? false && word.contains { $0.isLowercase }
        }.map { TextFolding.folded($0.text) }
    }

    /// The words of a text, and whether each begins a sentence.
    private static func words(in text: String) -> [(text: String, isStart: Bool)] {
        var words: [(text: String, isStart: Bool)] = []
        var isStart = true
        var word = ""
        for character in text + " " {
            if character.isLetter || character.isNumber {
                word.append(character)
                continue
            }
            if !word.isEmpty {
                words.append((word, isStart))
                isStart = false
                word = ""
            }
            if ".!?:\n«“\"".contains(character) { isStart = true }
        }
        return words
    }

    /// Whether a word has a capital after a small letter, as trade names do.
    private static func hasInnerCapital(_ word: Substring) -> Bool {
        zip(word, word.dropFirst()).contains { $0.isLowercase && $1.isUppercase }
    }

    /// The names only one language has, as written there.
    func differences(_ text: Bilingual) -> [Language: [String]] {
        var found: [Language: [String]] = [:]
        let names = Language.allCases.map { self.names(in: text[$0]) }
        for (side, language) in Language.allCases.enumerated() {
            let other = Set(names[1 - side].keys)
            let words = Set(LintWords.all(in: text[language.other]))
            found[language] = names[side].filter { !other.contains($0.key) && !words.contains($0.key) }.map(\.value)
                .sorted()
        }
        if found.values.allSatisfy(\.isEmpty) { found = LintNames.otherMakers(text) }
        return found
    }

    /// Where both languages have a capitalised word and each another one before it: `Philips Hue`, « Osram Hue ».
    private static func otherMakers(_ text: Bilingual) -> [Language: [String]] {
        let pairs = Language.allCases.map { language in
            let words = words(in: text[language])
            let pairs = zip(words, words.dropFirst()).filter { one, other in
                !one.isStart && [one.text, other.text].allSatisfy { $0.count > 2 && $0.first?.isUppercase ?? false }
            }
            return Dictionary(
                pairs.map { (TextFolding.folded($1.text), $0.text) }, uniquingKeysWith: { first, _ in first })
        }
        let all = Language.allCases.map { Set(LintWords.all(in: text[$0])) }
        var found: [Language: [String]] = [:]
        for (name, maker) in pairs[0].sorted(by: { $0.key < $1.key }) {
            guard let other = pairs[1][name], !all[1].contains(TextFolding.folded(maker)),
                !all[0].contains(TextFolding.folded(other))
            else { continue }
            found[.english, default: []].append(maker)
            found[.french, default: []].append(other)
        }
        return found
    }

    /// Names by what they are folded to. A word that begins a sentence has its capital for that alone.
    private func names(in text: String) -> [String: String] {
        var names: [String: String] = [:]
        let words = LintNames.words(in: text)
        for (place, (word, isStart)) in words.enumerated() {
            let isProper = !isStart && word.contains(where: \.isUppercase)
            let folded = TextFolding.folded(word)
            if LintNames.hasInnerCapital(word[...]) || isProper && known.contains(folded) { names[folded] = word }
            guard place + 1 < words.count, words[place + 1].text.first?.isUppercase ?? false else { continue }
            let pair = "\(folded) \(TextFolding.folded(words[place + 1].text))"
            if known.contains(pair) { names[pair] = "\(word) \(words[place + 1].text)" }
        }
        return names
    }
}
