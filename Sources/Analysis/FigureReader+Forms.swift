// Figures with a form of their own: telephone numbers, dates in digits, spans of years, days of the week, Roman numbers.

import Desk
import Localisation
import Matching

extension FigureReader {
    private func isJoint(_ offset: Int) -> Bool {
        FigureReader.isSpace(at(offset)) || at(offset).map { "-.\u{2011}".contains($0) } ?? false
    }

    /// `1-800-555-0199`, « 1 800 555-0199 », `(613) 555-0100`: by its last ten digits.
    mutating func readTelephone() -> Bool {
        var groups: [Int] = []
        var (digits, offset, hasMark) = ("", 0, false)
        while groups.count < 4 {
            let start = offset
            while FigureReader.isDigit(at(offset)) {
                digits.append(at(offset) ?? "0")
                offset += 1
            }
            groups.append(offset - start)
            if groups == [3, 3, 4] || groups == [1, 3, 3, 4] { break }
            if at(offset) == ")", FigureReader.isSpace(at(offset + 1)) || at(offset + 1) == "-" { offset += 1 }
            guard isJoint(offset), FigureReader.isDigit(at(offset + 1)) else { return false }
            hasMark = hasMark || !FigureReader.isSpace(at(offset))
            offset += 1
        }
        guard groups.suffix(3) == [3, 3, 4], groups.count == 3 || digits.hasPrefix("1"), hasMark else { return false }
        add(String(characters[place..<place + offset]), ["p:" + digits.suffix(10)])
        place += offset
        return true
    }

    /// `01/04/2027`, the day or the month first.
    mutating func readNumericDate() -> Bool {
        let mark = place
        let one = digits()
        if (1...2).contains(one.count), at(0) == "/" {
            place += 1
            let two = digits()
            if (1...2).contains(two.count), at(0) == "/" {
                place += 1
                let year = digits()
                let pairs = [(one, two), (two, one)].compactMap { pair -> String? in
                    guard year.count == 4, let day = Int(pair.0), let month = Int(pair.1), (1...12).contains(month),
                        (1...31).contains(day)
                    else { return nil }
                    return FigureReader.date(year, month, day)
                }
                if !pairs.isEmpty {
                    add(String(characters[mark..<place]), Set(pairs))
                    return true
                }
            }
        }
        place = mark
        return false
    }

    /// `2026-27`, which is « 2026-2027 ».
    mutating func readYears(_ value: String, from start: Int) -> Bool {
        guard at(0) == "-" || at(0) == "–", FigureReader.isDigit(at(1)), FigureReader.isDigit(at(2)),
            !FigureReader.isDigit(at(3)), at(3) != "-", let first = Int(value),
            let last = Int(String(characters[place + 1...place + 2])), (first + 1) % 100 == last
        else { return false }
        place += 3
        let text = String(characters[start..<place])
        for year in [first, first + 1] { add(text, ["n:\(year)"]) }
        return true
    }

    /// What a number before `place` counts, and how many characters that takes: the words that follow it, a space or a
    /// hyphen between.
    func unitAhead() -> (unit: String, length: Int)? {
        var words: [String] = []
        var offset = 0
        while words.count < 2, FigureReader.isSpace(at(offset)) || at(offset) == "-" {
            offset += 1
            var word = ""
            while let next = at(offset), next.isLetter {
                word.append(next)
                offset += 1
            }
            if word.isEmpty { break }
            words.append(TextFolding.folded(word))
            if let unit = LintUnits.unit(words, language) { return (unit, offset) }
        }
        return nil
    }

    /// Whether a month without a day or a year is one: “may” and “march” are also verbs.
    func isMonthAlone(_ word: String) -> Bool {
        guard language == .english else { return true }
        guard word.first?.isUppercase ?? false else { return false }
        return !["may", "march"].contains(word.lowercased()) || FigureReader.beforeMonths.contains(lastWord)
    }

    private static let beforeMonths: Set<String> = [
        "in", "by", "of", "until", "since", "during", "from", "to", "through", "each", "every", "and", "or", "before",
        "after", "early", "late", "mid", "next", "last",
    ]

    static let months = numbered(CivilDate.months)

    static let weekdays: [String: Int] = {
        let days = numbered(CivilDate.weekdays)
        return days.merging(days.map { ($0.key + "s", $0.value) }) { one, _ in one }
    }()

    /// Folded names of both languages, each with its place, counted from 1.
    private static func numbered(_ names: [Bilingual]) -> [String: Int] {
        let pairs = names.enumerated().flatMap { place, name in
            [name.english, name.french].map { (TextFolding.folded($0), place + 1) }
        }
        return Dictionary(pairs) { one, _ in one }
    }

    private static let numbered: Set<String> = [
        "part", "parts", "section", "chapter", "appendix", "schedule", "annex", "title", "article", "volume", "phase",
        "tier", "level", "type", "class", "category", "partie", "parties", "chapitre", "annexe", "titre", "tome",
        "niveau",
        "classe", "categorie",
    ]
    private static let romans = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
        "XVIII", "XIX", "XX",
    ]

    /// One letter is a Roman number only after what is numbered so.
    mutating func readDayOrRoman(_ word: String, _ folded: String) {
        if let day = FigureReader.weekdays[folded] {
            add(word, ["w:\(day)"])
        } else if let place = FigureReader.romans.firstIndex(of: word),
            word.count > 1 || FigureReader.numbered.contains(lastWord)
        {
            add(word, ["n:\(place + 1)"])
        }
    }
}
