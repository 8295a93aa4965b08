// The argument parser's complaints in both languages: it speaks English only, so its usual sentences are recognised by
// their shape and worded again.

import Desk

/// What is wrong with a command line.
enum UsageWords {
    /// A complaint of the parser, in both languages; one of an unusual shape stays as it is.
    static func words(_ message: String) -> Bilingual {
        let whole = message.split(separator: "\n").first.map(String.init) ?? message
        // The values there are stand on a line of their own.
        let line = whole.firstRange(of: choices).map { String(whole[..<$0.lowerBound]) } ?? whole
        let parts = line.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
        let first = parts.count > 1 ? parts[1] : ""
        let second = parts.count > 3 ? parts[3] : ""
        let english = lowered(line)
        let quoted = "«\u{00A0}\(PlaceholderWords.french(first))\u{00A0}»"
        let french: String? =
            if line.hasPrefix("Unknown option") {
                "option inconnue\u{00A0}: \(quoted)" + hint(in: line, second)
            } else if line.hasPrefix("Missing expected argument") {
                "il manque l’argument \(quoted)"
            } else if line.hasPrefix("Missing value for") {
                "il manque la valeur de \(quoted)"
            } else if line.hasPrefix("Missing one of") {
                "il manque l’un de ces arguments\u{00A0}: \(quoted)"
            } else if line.hasPrefix("Unexpected argument") {
                "argument inattendu\u{00A0}: \(quoted)"
            } else if line.contains("unexpected arguments:") {
                "arguments inattendus\u{00A0}: " + odd(parts).map { "«\u{00A0}\($0)\u{00A0}»" }.joined(separator: ", ")
            } else if line.hasPrefix("The value"), line.contains("is invalid") {
                "la valeur \(quoted) ne convient pas"
                    + (second.isEmpty ? "" : " à «\u{00A0}\(PlaceholderWords.french(second))\u{00A0}»")
            } else if line.hasPrefix("The option"), line.contains("does not take") {
                "l’option \(quoted) ne prend pas de valeur"
            } else {
                nil
            }
        return Bilingual(english, french ?? english)
    }

    private static let choices = ". Please provide one of"

    /// What to type instead of a value that does not do: the nearest of those there are, else all of them; how a day is
    /// written where it looks like one; else where help is.
    ///
    /// - Parameter verb: the command as it was typed, `guichet ticket return`.
    static func next(_ message: String, of verb: String) -> Bilingual {
        let parts = message.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
        let value = parts.count > 1 ? parts[1] : ""
        if let place = message.firstRange(of: choices) {
            let listed = message[place.upperBound...]
            let lines = listed.split(separator: "\n").dropFirst().map { String($0.drop { " -".contains($0) }) }
            let quoted = odd(listed.split(separator: "'", omittingEmptySubsequences: false).map(String.init))
            if let next = Failure.next(afterMissing: value, among: lines.isEmpty ? quoted : lines) { return next }
        }
        if message.contains("is invalid"), value.allSatisfy({ $0.isNumber || "-/".contains($0) }) {
            if value.first?.isNumber ?? false, value.contains(where: { "-/".contains($0) }) {
                return Bilingual("a day is written 2026-03-31", "un jour s’écrit 2026-03-31")
            }
            if Int(value) ?? 0 < 0 {
                return Bilingual("it takes a whole number, 0 or more", "il faut un nombre entier, 0 ou plus")
            }
        }
        return Bilingual("see: \(verb) --help", "voir\u{00A0}: \(verb) --help")
    }

    /// The titles the parser puts into a page of help, and their French.
    private static let titles = [
        ("OVERVIEW:", "APERÇU\u{00A0}:"), ("USAGE:", "UTILISATION\u{00A0}:"), ("ARGUMENTS:", "ARGUMENTS\u{00A0}:"),
        ("SUBCOMMANDS:", "SOUS-COMMANDES\u{00A0}:"), ("OPTIONS:", "OPTIONS\u{00A0}:"),
        ("  See '", "  Voir «\u{00A0}"), ("' for detailed help.", "\u{00A0}» pour plus de détails."),
        ("Show help information.", "Afficher l’aide."), ("Show the version.", "Afficher la version."),
        ("(values:", "(valeurs\u{00A0}:"), ("(default:", "(par défaut\u{00A0}:"),
    ]

    /// A page of help; a shell's completion script has none of these titles and stays as it is.
    static func help(_ text: String) -> Bilingual {
        guard text.contains("USAGE:") else { return Bilingual(same: text) }
        let french = titles.reduce(PlaceholderWords.french(text)) { $0.replacing($1.0, with: $1.1) }
        // Where a list wraps, the break stands in its blanks.
        return Bilingual(text, french.replacing(/;(\s+)default:/) { "\u{00A0};\($0.1)par défaut\u{00A0}:" })
    }

    private static func hint(in line: String, _ suggestion: String) -> String {
        suggestion.isEmpty ? "" : "\u{00A0}; vouliez-vous dire «\u{00A0}\(suggestion)\u{00A0}»\u{00A0}?"
    }

    private static func odd(_ parts: [String]) -> [String] {
        parts.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    }

    private static func lowered(_ line: String) -> String {
        let text = line.prefix(1).lowercased() + line.dropFirst()
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }
}
