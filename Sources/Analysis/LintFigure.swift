// The numbers, times, dates and coded names of a text, told apart from the way a language writes them: `1,000` is
// « 1 000 », `8:30 p.m.` is « 20 h 30 », `March 31, 2027` is « 31 mars 2027 ».

import Desk
import Matching

/// Something that must read the same in both languages.
struct LintFigure: Sendable, Hashable {
    /// As it stands in the text.
    let text: String
    /// What it can be: two figures agree when they share a reading.
    let readings: Set<String>
    /// What a number counts, where both languages have a word for it.
    var unit: String?

    /// Whether both can be the same; five days are no five weeks.
    func agrees(with other: LintFigure) -> Bool {
        if let unit, let counted = other.unit, unit != counted { return false }
        return !readings.isDisjoint(with: other.readings)
    }

    /// All figures of a text, in order.
    static func all(in text: String, _ language: Language) -> [LintFigure] {
        var reader = FigureReader(text, language)
        return reader.read()
    }
}

struct FigureReader {
    let characters: [Character]
    let language: Language
    var place = 0
    var figures: [LintFigure] = []
    /// The word before, folded.
    var lastWord = ""

    init(_ text: String, _ language: Language) {
        characters = Array(text)
        self.language = language
    }

    mutating func read() -> [LintFigure] {
        while place < characters.count {
            if characters[place].isLetter || characters[place].isNumber { readWord() } else { place += 1 }
        }
        return figures
    }

    func at(_ offset: Int) -> Character? {
        characters.indices.contains(place + offset) ? characters[place + offset] : nil
    }

    static func isSpace(_ character: Character?) -> Bool {
        character == " " || character == "\u{A0}" || character == "\u{202F}"
    }

    static func isDigit(_ character: Character?) -> Bool {
        character.map { ("0"..."9").contains($0) } ?? false
    }

    private mutating func readWord() {
        let start = place
        if FigureReader.isDigit(at(0)), readNumber() { return }
        place = start
        while let next = at(0), next.isLetter || next.isNumber || isJoint(next) { place += 1 }
        let word = String(characters[start..<place])
        let hasDigit = word.contains { $0.isNumber }
        let folded = TextFolding.folded(word)
        if hasDigit && word.contains(where: \.isLetter) {
            add(word, ["x:" + folded])
        } else if !hasDigit, let month = FigureReader.months[folded] {
            readDateFromMonth(month, word)
        } else if !hasDigit {
            readDayOrRoman(word, folded)
        }
        lastWord = folded
    }

    /// Whether a hyphen or dot joins letters and digits of one name.
    private func isJoint(_ character: Character) -> Bool {
        (character == "-" || character == ".") && (at(1).map { $0.isLetter || $0.isNumber } ?? false)
            && (characters[place - 1].isNumber || FigureReader.isDigit(at(1)))
    }

    // MARK: Numbers

    mutating func digits() -> String {
        var digits = ""
        while let next = at(0), FigureReader.isDigit(next) {
            digits.append(next)
            place += 1
        }
        return digits
    }

    /// False for a coded name that only begins with digits.
    private mutating func readNumber() -> Bool {
        let start = place
        if readTelephone() || readNumericDate() { return true }
        var value = digits()
        if value.count == 4, readYears(value, from: start) { return true }
        if value.count == 4, at(0) == "-", let date = isoDate(year: value) {
            add(date, ["d:" + date])
            return true
        }
        while value.count <= 12, let next = at(0), next == "," || FigureReader.isSpace(next) || next == ".",
            isGroup(after: next, value)
        {
            place += 1
            value += digits()
        }
        if at(0) == ":" || at(0) == "h" || FigureReader.isSpace(at(0)), readTime(hour: value, start) { return true }
        if let next = at(0), next == "." || next == ",", FigureReader.isDigit(at(1)) {
            place += 1
            let fraction = digits()
            value += "." + fraction
            while value.last == "0" { value.removeLast() }
            if value.last == "." { value.removeLast() }
        }
        skipOrdinal()
        if let next = at(0), next.isLetter || next == "-" && (at(1)?.isLetter ?? false) && !FigureReader.isDigit(at(1))
        {
            return next == "-"
                ? finishNumber(value, start) : false
        }
        return finishNumber(value, start)
    }

    private mutating func finishNumber(_ value: String, _ start: Int) -> Bool {
        let bare = String(value.drop { $0 == "0" })
        let number = bare.isEmpty || bare.hasPrefix(".") ? "0" + bare : bare
        let mark = place
        if let date = dateAfter(day: number) {
            add(String(characters[start..<place]), date)
            return true
        }
        place = mark
        let counted = unitAhead()
        let text = String(characters[start..<place + (counted?.length ?? 0)])
        add(text, ["n:" + number], unit: counted?.unit)
        return true
    }

    /// Whether three digits after a separator belong to the number before.
    private func isGroup(after separator: Character, _ value: String) -> Bool {
        guard value.count <= 3 || value.count % 3 == 0 || value.count > 3, FigureReader.isDigit(at(1)),
            FigureReader.isDigit(at(2)), FigureReader.isDigit(at(3)), !FigureReader.isDigit(at(4)), at(4) != "-"
        else { return false }
        return separator == "," ? language == .english : separator == "." ? false : true
    }

    mutating func skipOrdinal() {
        for suffix in ["st", "nd", "rd", "th", "er", "re", "ers", "res", "e", "es", "ᵉ", "ème", "èmes"] {
            let end = place + suffix.count
            guard end <= characters.count, String(characters[place..<end]).lowercased() == suffix,
                end == characters.count || !characters[end].isLetter
            else { continue }
            place = end
            return
        }
    }

    // MARK: Times

    private mutating func readTime(hour: String, _ start: Int) -> Bool {
        guard let hours = Int(hour), hours <= 48 else { return false }
        let mark = place
        while FigureReader.isSpace(at(0)) { place += 1 }
        var minutes = 0
        var isTime = false
        if at(0) == ":", FigureReader.isDigit(at(1)) {
            place += 1
            minutes = Int(digits()) ?? 0
            isTime = true
            while FigureReader.isSpace(at(0)), at(1).map({ "apAP".contains($0) }) ?? false, isHalf(at: 1) != nil {
                place += 1
            }
        } else if at(0) == "h", !(at(1)?.isLetter ?? false) {
            place += 1
            let end = place
            while FigureReader.isSpace(at(0)) { place += 1 }
            let text = digits()
            if text.count == 2 { minutes = Int(text) ?? 0 } else { place = end }
            isTime = true
        }
        let half = isHalf(at: 0)
        guard isTime || half != nil else {
            place = mark
            return false
        }
        if let half { place += half.length }
        var readings: Set<String> = []
        let total = hours * 60 + minutes
        switch half?.isAfternoon {
        case true?: readings = ["t:\(hours < 12 ? total + 720 : total)"]
        case false?: readings = ["t:\(hours == 12 ? minutes : total)"]
        case nil:
            readings = ["t:\(total)"]
            if minutes == 0 { readings.insert("n:\(hours)") }
        }
        add(String(characters[start..<place]), readings)
        return true
    }

    /// `a.m.`, `pm` and the like, with how long it is.
    private func isHalf(at offset: Int) -> (isAfternoon: Bool, length: Int)? {
        guard let letter = at(offset)?.lowercased(), letter == "a" || letter == "p" else { return nil }
        if at(offset + 1) == ".", at(offset + 2)?.lowercased() == "m" {
            return (letter == "p", at(offset + 3) == "." ? 4 : 3)
        }
        guard at(offset + 1)?.lowercased() == "m", !(at(offset + 2)?.isLetter ?? false) else { return nil }
        return (letter == "p", 2)
    }

    // MARK: Dates

    private mutating func isoDate(year: String) -> String? {
        let mark = place
        place += 1
        let month = digits()
        if month.count == 2, at(0) == "-" {
            place += 1
            let day = digits()
            if day.count == 2, CivilDate("\(year)-\(month)-\(day)") != nil { return "\(year)-\(month)-\(day)" }
        }
        place = mark
        return nil
    }

    /// `31 March 2027`, `1er avril`: what follows the day.
    private mutating func dateAfter(day: String) -> Set<String>? {
        guard let number = Int(day), (1...31).contains(number) else { return nil }
        while FigureReader.isSpace(at(0)) { place += 1 }
        if language == .english, at(0) == "o", at(1) == "f", FigureReader.isSpace(at(2)) { place += 3 }
        guard let month = FigureReader.months[TextFolding.folded(letters())] else { return nil }
        return [FigureReader.date(year(), month, number)]
    }

    mutating func letters() -> String {
        var word = ""
        while let next = at(0), next.isLetter {
            word.append(next)
            place += 1
        }
        return word
    }

    /// A year that follows, after a comma perhaps.
    mutating func year() -> String? {
        let mark = place
        while at(0) == "," || FigureReader.isSpace(at(0)) { place += 1 }
        let text = digits()
        if text.count == 4, text.hasPrefix("1") || text.hasPrefix("2") { return text }
        place = mark
        return nil
    }

    /// `March 31, 2027`, `March 2027`, and a month alone.
    private mutating func readDateFromMonth(_ month: Int, _ word: String) {
        let mark = place
        let start = mark - word.count
        while FigureReader.isSpace(at(0)) { place += 1 }
        if language == .english, FigureReader.isDigit(at(0)) {
            let text = digits()
            skipOrdinal()
            if let day = Int(text), (1...31).contains(day), text.count <= 2 {
                add(String(characters[start..<place]), [FigureReader.date(year(), month, day)])
                return
            }
            place = mark
        }
        guard let year = year() else {
            place = mark
            if isMonthAlone(word) { add(word, ["m:\(month)"]) }
            return
        }
        add("\(word) \(year)", ["d:\(year)-\(month)"])
    }

    static func date(_ year: String?, _ month: Int, _ day: Int) -> String {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return "d:\(year.map { "\($0)-" } ?? "")\(padded(month))-\(padded(day))"
    }

    mutating func add(_ text: String, _ readings: Set<String>, unit: String? = nil) {
        figures.append(LintFigure(text: text, readings: readings, unit: unit))
    }
}
