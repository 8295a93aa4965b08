// The numbers in a text, as values that read alike in both languages: a translation that changes one is found by it.

import Desk

/// Reads figures.
enum Figures {
    /// The numbers of some lines, in order: thousands joined, decimals with a point, afternoon hours counted from 12.
    /// Addresses of links and HTML tags are passed over.
    static func read(_ lines: [String], in language: Language) -> [String] {
        lines.flatMap { line -> [String] in
            var reader = FigureReader(scalars: Array(withoutAddresses(line).unicodeScalars), language: language)
            return reader.all()
        }
    }

    /// How often each stands in one and not in the other.
    static func difference(_ left: [String], _ right: [String]) -> [String] {
        var counts: [String: Int] = [:]
        for figure in right { counts[figure, default: 0] += 1 }
        return left.filter { figure in
            guard let count = counts[figure], count > 0 else { return true }
            counts[figure] = count - 1
            return false
        }
    }

    private static func withoutAddresses(_ line: String) -> String {
        var result = String.UnicodeScalarView()
        let scalars = Array(line.unicodeScalars)
        var index = 0
        while index < scalars.count {
            if scalars[index] == "]", index + 1 < scalars.count, scalars[index + 1] == "(" {
                index = end(of: ")", in: scalars, from: index + 2)
                result.append(" ")
            } else if scalars[index] == "<", index + 1 < scalars.count,
                scalars[index + 1].properties.isAlphabetic || scalars[index + 1] == "/"
            {
                index = end(of: ">", in: scalars, from: index + 1)
                result.append(" ")
            } else if scalars[index] == ":", scalars[index...].starts(with: "://".unicodeScalars) {
                index += scalars[index...].prefix { !$0.properties.isWhitespace && $0 != ")" }.count
            } else {
                result.append(scalars[index])
                index += 1
            }
        }
        return String(result)
    }

    /// The place after the closing mark, or after the opening one where it is never closed.
    private static func end(of mark: Unicode.Scalar, in scalars: [Unicode.Scalar], from start: Int) -> Int {
        var depth = 0
        for index in start..<max(start, min(scalars.count, start + 2000)) {
            if scalars[index] == "(" && mark == ")" { depth += 1 }
            if scalars[index] == mark {
                if depth == 0 { return index + 1 }
                depth -= 1
            }
        }
        return start
    }
}

/// One pass over a line.
private struct FigureReader {
    let scalars: [Unicode.Scalar]
    let language: Language
    private var index = 0

    init(scalars: [Unicode.Scalar], language: Language) {
        self.scalars = scalars
        self.language = language
    }

    mutating func all() -> [String] {
        var figures: [String] = []
        while index < scalars.count {
            if isDigit(index) { figures.append(figure()) } else { index += 1 }
        }
        return figures
    }

    private mutating func figure() -> String {
        var whole = digits()
        var isGrouped = whole.count <= 3
        while isGrouped, let next = group() {
            whole += next
            isGrouped = true
        }
        var text = String(whole.drop { $0 == "0" })
        if text.isEmpty { text = "0" }
        while index + 1 < scalars.count, isDecimalMark(scalars[index]), isDigit(index + 1) {
            index += 1
            text += "." + digits()
        }
        if let hour = Int(text), hour < 12, isAfternoon { text = String(hour + 12) }
        return text
    }

    private mutating func digits() -> String {
        var text = ""
        while isDigit(index) {
            text.unicodeScalars.append(scalars[index])
            index += 1
        }
        return text
    }

    /// Three digits more after a mark of thousands.
    private mutating func group() -> String? {
        guard index < scalars.count else { return nil }
        let mark = scalars[index]
        let isSpace = mark == " " || mark == "\u{A0}" || mark == "\u{202F}"
        guard isSpace || mark == "," && language == .english else { return nil }
        guard (1...3).allSatisfy({ isDigit(index + $0) }), !isDigit(index + 4) else { return nil }
        index += 1
        return digits()
    }

    private func isDecimalMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "." || scalar == "," && language == .french
    }

    /// Whether `p.m.` follows, after minutes or at once.
    private var isAfternoon: Bool {
        var place = index
        if place < scalars.count, scalars[place] == ":", isDigit(place + 1), isDigit(place + 2) { place += 3 }
        while place < scalars.count, scalars[place] == " " || scalars[place] == "\u{A0}" { place += 1 }
        guard place < scalars.count, scalars[place] == "p" || scalars[place] == "P" else { return false }
        place += 1
        if place < scalars.count, scalars[place] == "." { place += 1 }
        return place < scalars.count && (scalars[place] == "m" || scalars[place] == "M")
            && !(place + 1 < scalars.count && scalars[place + 1].properties.isAlphabetic)
    }

    private func isDigit(_ place: Int) -> Bool {
        place < scalars.count && (0x30...0x39).contains(scalars[place].value)
    }
}
