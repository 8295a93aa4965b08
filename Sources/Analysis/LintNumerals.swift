// Numbers spelled out, with what they count: `ninety-nine` is « quatre-vingt-dix-neuf », and five days are no
// « cinq semaines ». One alone is an article as often as a number, and is none here; so is « neuf » alone.

import Desk
import Matching

enum LintNumerals {
    /// A word and what joins it to the one before.
    private struct Word {
        enum Joint { case hyphen, space, other }

        let folded: String
        let text: String
        let joint: Joint

        var isJoined: Bool { joint != .other }
    }

    /// The figures of a text that are spelled.
    static func all(in text: String, _ language: Language) -> [LintFigure] {
        let words = words(of: text)
        var figures: [LintFigure] = []
        var place = 0
        while place < words.count {
            let found = language == .english ? english(words[place...]) : french(words[place...])
            guard let (value, count) = found else {
                place += 1
                continue
            }
            let isPercent = place > 0 && words[place].folded == "cent" && words[place - 1].folded == "pour"
            if !isPercent {
                let after = words[(place + count)...].prefix(2).prefix { $0.isJoined }
                let counted = (1...2).first { LintUnits.unit(after.prefix($0).map(\.folded), language) != nil }
                let unit = LintUnits.unit(after.map(\.folded), language)
                let text = written(words[place..<place + count + (counted.map { min($0, after.count) } ?? 0)])
                figures.append(LintFigure(text: text, readings: ["n:\(value)"], unit: unit))
            }
            place += count
        }
        return figures
    }

    private static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var (word, gap) = ("", "")
        for character in text + "." {
            if character.isLetter {
                word.append(character)
                continue
            }
            if !word.isEmpty {
                let joint: Word.Joint = gap == "-" || gap == "\u{2011}" ? .hyphen : isSpace(gap) ? .space : .other
                words.append(Word(folded: TextFolding.folded(word), text: word, joint: joint))
                (word, gap) = ("", "")
            }
            gap.append(character)
        }
        return words
    }

    private static func isSpace(_ gap: String) -> Bool { [" ", "\u{A0}", "\n", "\u{202F}"].contains(gap) }

    private static func written(_ words: ArraySlice<Word>) -> String {
        words.reduce(into: "") { text, word in
            if !text.isEmpty { text += word.joint == .hyphen ? "-" : " " }
            text += word.text
        }
    }

    private static func numbered(_ list: String, from first: Int, by step: Int = 1) -> [String: Int] {
        let words = list.split(separator: " ").map(String.init)
        return Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, first + $0 * step) })
    }

    // MARK: English

    private static let units = numbered("one two three four five six seven eight nine", from: 1)
    private static let teens = numbered(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", from: 10)
    private static let tens = numbered("twenty thirty forty fifty sixty seventy eighty ninety", from: 20, by: 10)

    private static func english(_ words: ArraySlice<Word>) -> (value: Int, count: Int)? {
        let found = scaled(words, by: 1000, named: ["thousand"], and: "and") { words in
            scaled(words, by: 100, named: ["hundred"], and: "and", smallEnglish)
        }
        return found.flatMap { $0.value == 1 ? nil : $0 }
    }

    /// A number, a larger one it counts, and what is left: `two thousand five hundred`.
    private static func scaled(
        _ words: ArraySlice<Word>, by scale: Int, named names: [String], and conjunction: String? = nil,
        _ part: (ArraySlice<Word>) -> (value: Int, count: Int)?
    ) -> (value: Int, count: Int)? {
        var (value, count) = part(words) ?? (0, 0)
        let next = words.dropFirst(count).first
        guard let next, names.contains(next.folded), count == 0 || next.isJoined else {
            return count == 0 ? nil : (value, count)
        }
        (value, count) = (max(value, 1) * scale, count + 1)
        var rest = words.dropFirst(count)
        let hasAnd = conjunction != nil && rest.first?.folded == conjunction && rest.first?.isJoined ?? false
        if hasAnd { rest = rest.dropFirst() }
        guard rest.first?.isJoined ?? false, let more = part(rest), more.value < scale else { return (value, count) }
        return (value + more.value, count + more.count + (hasAnd ? 1 : 0))
    }

    private static func smallEnglish(_ words: ArraySlice<Word>) -> (value: Int, count: Int)? {
        guard let first = words.first?.folded else { return nil }
        guard let ten = tens[first] else { return (units[first] ?? teens[first]).map { ($0, 1) } }
        guard let next = words.dropFirst().first, next.isJoined, let unit = units[next.folded] else { return (ten, 1) }
        return (ten + unit, 2)
    }

    // MARK: French

    private static let unites: [String: Int] = {
        var units = numbered("un deux trois quatre cinq six sept huit neuf", from: 1)
        units["une"] = 1
        return units
    }()
    private static let dizaine = numbered("dix onze douze treize quatorze quinze seize", from: 10)
    private static let dizaines = numbered("vingt trente quarante cinquante soixante", from: 20, by: 10)

    private static func french(_ words: ArraySlice<Word>) -> (value: Int, count: Int)? {
        let found = scaled(words, by: 1000, named: ["mille"]) { words in
            scaled(words, by: 100, named: ["cent", "cents"], smallFrench)
        }
        return found.flatMap { $0.value == 1 || $0.count == 1 && words.first?.folded == "neuf" ? nil : $0 }
    }

    private static func smallFrench(_ words: ArraySlice<Word>) -> (value: Int, count: Int)? {
        guard let first = words.first?.folded else { return nil }
        var (value, count) = (dizaines[first] ?? 0, 1)
        if first == "quatre", let next = words.dropFirst().first, next.isJoined,
            ["vingt", "vingts"].contains(next.folded)
        {
            (value, count) = (80, 2)
        }
        guard value > 0 else { return teenFrench(words) ?? unites[first].map { ($0, 1) } }
        var rest = words.dropFirst(count)
        let hasAnd = rest.first?.folded == "et" && rest.first?.isJoined ?? false
        if hasAnd { rest = rest.dropFirst() }
        guard let next = rest.first, next.isJoined else { return (value, count) }
        let more = hasAnd ? count + 1 : count
        if value == 60 || value == 80, let teen = teenFrench(rest) { return (value + teen.value, more + teen.count) }
        guard let unit = unites[next.folded], unit == 1 ? hasAnd || value == 80 : !hasAnd else { return (value, count) }
        return (value + unit, more + 1)
    }

    private static func teenFrench(_ words: ArraySlice<Word>) -> (value: Int, count: Int)? {
        guard let first = words.first?.folded, let teen = dizaine[first] else { return nil }
        if teen == 10, let next = words.dropFirst().first, next.joint == .hyphen, let unit = unites[next.folded],
            unit >= 7
        {
            return (10 + unit, 2)
        }
        return (teen, 1)
    }
}
