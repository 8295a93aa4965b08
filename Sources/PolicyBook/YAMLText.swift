// Values as YAML that reads back the same.

import Desk

/// Writes pieces of YAML on one line.
enum YAMLText {
    /// Text, in quotes unless it is a plain word.
    static func text(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy {
            switch $0 {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
            default: false
            }
        }
        let isWord = isPlain && !text.isEmpty && !text.hasPrefix("-") && !text.hasPrefix(".")
        if isWord && !["null", "Null", "NULL", "true", "false"].contains(text) { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case "\u{A0}": quoted += "\\_"
            default: if isForbidden(scalar) { quoted += escape(scalar) } else { quoted.unicodeScalars.append(scalar) }
            }
        }
        return quoted + "\""
    }

    /// What cannot stand in a file as itself: the reader refuses it, or YAML takes it for a line end.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF, 0x10_EFFF...0x10_FFFF: true
        default: false
        }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let (mark, count) = scalar.value < 0x100 ? ("\\x", 2) : scalar.value < 0x1_0000 ? ("\\u", 4) : ("\\U", 8)
        return mark + String(repeating: "0", count: count - digits.count) + digits
    }

    static func bilingual(_ text: Bilingual) -> String {
        "{en: \(YAMLText.text(text.english)), fr: \(YAMLText.text(text.french))}"
    }

    static func list(_ items: [String]) -> String {
        "[" + items.map(text).joined(separator: ", ") + "]"
    }

    static func map(_ entries: [(key: String, value: String)]) -> String {
        "{" + entries.map { "\(text($0.key)): \($0.value)" }.joined(separator: ", ") + "}"
    }

    static func conditions(_ conditions: [Condition]) -> String {
        map(conditions.map { ($0.fact, test($0.test)) })
    }

    static func value(_ value: FactValue) -> String {
        if case .choice(let id) = value { text(id) } else { value.description }
    }

    private static func test(_ test: Test) -> String {
        switch test {
        case .oneOf(let ids): ids.count == 1 ? text(ids[0]) : list(ids)
        case .noneOf(let ids): "{not: \(list(ids))}"
        case .between(let min, let max):
            map([("min", min), ("max", max)].compactMap { key, end in end.map { (key, String($0)) } })
        case .flag(let flag): String(flag)
        }
    }
}
