// Text as man pages have it: the few requests of man(7), and text that cannot be taken for one.

/// A manual page being written.
struct Roff {
    private(set) var text: String
    /// A heading begins a paragraph by itself.
    private var isAfterHeading = false

    /// A page with its head.
    init(_ title: String, section: Int, date: String, source: String, manual: String) {
        text = ".TH \"\(title)\" \"\(section)\" \"\(date)\" \"\(Roff.escaped(source))\" \"\(Roff.escaped(manual))\"\n"
    }

    /// Adds what is roff already.
    mutating func raw(_ roff: String) { text += roff }

    mutating func section(_ title: String) { head("SH", title) }
    mutating func subsection(_ title: String) { head("SS", title) }

    private mutating func head(_ request: String, _ title: String) {
        text += ".\(request) \"\(Roff.escaped(title))\"\n"
        isAfterHeading = true
    }

    private mutating func add(_ roff: String) {
        text += (isAfterHeading ? "" : ".PP\n") + roff
        isAfterHeading = false
    }

    mutating func paragraph(_ words: String) { add("\(Roff.escaped(words))\n") }

    /// What is set as it is, line for line.
    mutating func lines(_ words: String) { add(".nf\n\(Roff.escaped(words))\n.fi\n") }

    /// A term in bold, and what it is.
    mutating func item(_ term: String, _ words: String) {
        isAfterHeading = false
        text += ".TP\n\\fB\(Roff.escaped(term, isInLine: true))\\fR\n\(Roff.escaped(words.isEmpty ? "—" : words))\n"
    }

    /// A line of a synopsis: the program in bold.
    mutating func synopsis(_ program: String, _ rest: String) {
        add("\\fB\(Roff.escaped(program, isInLine: true))\\fR \(Roff.escaped(rest, isInLine: true))\n")
    }

    /// A character as any roff reads it, whatever the encoding it takes its input to be in.
    private static func written(_ character: Character) -> String {
        if character.isASCII { return String(character) }
        return character.unicodeScalars.map { scalar in
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
        }.joined()
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
            default: escaped += Roff.written(character)
            }
            isAtStart = character == "\n"
        }
        return escaped
    }
}
