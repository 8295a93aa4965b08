// Days named by their month, as the screen itself writes them, and months ahead: `December 24`, `24 décembre 2026`,
// `vendredi le 4 déc.`, `3 months`.

import Desk
import Localisation

extension Promise {
    /// A day named by a month and what is left of the words; nil where the words name none, or a weekday that is not
    /// that day's. Without a year the next one.
    static func namedDate(_ words: [String], month place: Int, today: CivilDate) -> (day: CivilDate?, rest: [String])? {
        guard let month = month(words[place]) else { return nil }
        var rest = words
        rest.remove(at: place)
        let beside = [place - 1, place].first { rest.indices.contains($0) && number($0, of: rest) != nil }
        guard let beside, let number = number(beside, of: rest) else { return nil }
        rest.remove(at: beside)
        let afterDay = min(place, beside)
        var year: Int?
        if rest.indices.contains(afterDay), rest[afterDay].count == 4, let written = Int(rest[afterDay]) {
            year = written
            rest.remove(at: afterDay)
        }
        let thisYear = CivilDate(year: year ?? today.parts.year, month: month, day: number)
        let nextYear = CivilDate(year: today.parts.year + 1, month: month, day: number)
        let isPast = thisYear.map { $0 < today } ?? true
        guard let day = year == nil && isPast ? nextYear : thisYear else { return nil }
        let weekdays = rest.compactMap(weekday)
        guard weekdays.allSatisfy({ $0 == day.weekday }) else { return nil }
        return (day, rest.filter { weekday($0) == nil })
    }

    /// `3 months`, `3 mois`: the same day of a later month, or its last one; nil for anything else.
    static func monthsAhead(_ words: [String], of today: CivilDate) -> CivilDate? {
        let text = words.joined()
        let digits = text.prefix(while: \.isNumber)
        guard let count = Int(digits), (1...120).contains(count),
            ["month", "months", "mois"].contains(text.dropFirst(digits.count))
        else { return nil }
        let (year, month, day) = today.parts
        let months = year * 12 + month - 1 + count
        return (0...3).lazy.compactMap {
            CivilDate(year: months / 12, month: months % 12 + 1, day: day - $0)
        }.first
    }

    /// The month a word names, whole or its first letters; nil for one that could be two, or is a weekday's.
    static func month(_ word: String) -> Int? {
        guard word.count >= 3, word != "mar" else { return nil }
        let named = months.indices.filter { months[$0].contains { $0.hasPrefix(word) } }
        return named.count == 1 ? named[0] + 1 : nil
    }

    /// The weekday a word names, Monday 0.
    static func weekday(_ word: String) -> Int? {
        weekdays.firstIndex { names in
            names.contains { word == $0 || word == $0.prefix(3) || ($0.hasPrefix(word) && word.count > 3) }
        }
    }

    /// The day of a month a word gives: `4`, `4th`, `1er`.
    private static func number(_ place: Int, of words: [String]) -> Int? {
        let digits = words[place].prefix(while: \.isNumber)
        guard ["", "st", "nd", "rd", "th", "er"].contains(words[place].dropFirst(digits.count)) else { return nil }
        return Int(digits).flatMap { (1...31).contains($0) ? $0 : nil }
    }

    private static let weekdays = CivilDate.weekdays.map { [Folded.text($0.english), Folded.text($0.french)] }
    private static let months = CivilDate.months.map { [Folded.text($0.english), Folded.text($0.french)] }
}
