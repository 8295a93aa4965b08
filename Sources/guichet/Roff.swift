// Text as man pages have it: the few requests of man(7), and text that cannot be taken for one.

/// A manual page being written.
struct Roff {
    private(set) var text: String

    /// A page with its head.
    init(_ title: String, section: Int, date: String, source: String, manual: String) {
        text = ".TH \"\(title)\" \"\(section)\" \"\(date)\" \"\(Roff.escaped(source))\" \"\(Roff.escaped(manual))\"\n"
    }

    /// Adds what is roff already.
    mutating func raw(_ roff: String) { text += roff }

    mutating func section(_ title: String) { text += ".SH \"\(Roff.escaped(title))\"\n" }
    mutating func subsection(_ title: String) { text += ".SS \"\(Roff.escaped(title))\"\n" }

    mutating func paragraph(_ words: String) { text += ".PP\n\(Roff.escaped(words))\n" }

    /// What is set as it is, line for line.
    mutating func lines(_ words: String) { text += ".PP\n.nf\n\(Roff.escaped(words))\n.fi\n" }

    /// A term in bold, and what it is.
    mutating func item(_ term: String, _ words: String) {
        text += ".TP\n\\fB\(Roff.escaped(term, isInLine: true))\\fR\n\(Roff.escaped(words.isEmpty ? "—" : words))\n"
    }

    /// A line of a synopsis: the program in bold.
    mutating func synopsis(_ program: String, _ rest: String) {
        text += ".PP\n\\fB\(Roff.escaped(program, isInLine: true))\\fR \(Roff.escaped(rest, isInLine: true))\n"
    }

    /// Text that roff sets as it reads: no backslash, hyphen or beginning of a line means anything.
    static func escaped(_ text: String, isInLine: Bool = false) -> String {
        var escaped = ""
        var isAtStart = !isInLine
        for character in text {
            if isAtStart, character == "." || character == "'" { escaped += "\\&" }
            switch character {
            case "\\": escaped += "\\e"
            case "-": escaped += "\\-"
            case "\"": escaped += "\\(dq"
            case "\u{00A0}", "\u{202F}": escaped += "\\~"
            case "`": escaped += "\\(ga"
            case "^": escaped += "\\(ha"
            case "~": escaped += "\\(ti"
            default: escaped.append(character)
            }
            isAtStart = character == "\n"
        }
        return escaped
    }
}
