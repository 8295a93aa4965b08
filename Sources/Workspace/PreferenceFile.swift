// The agent's own files: lines of `name = value`, `#` before a remark. A line that cannot be read is named and passed
// over; nothing here is ever fatal.

public import Desk
import Storage

/// Why a line of an agent's file is passed over.
public struct PreferenceFault: Error, Hashable, Worded {
    enum Reason: Hashable, Sendable {
        case noEquals
        case unknownName(String, nearest: String?)
        case badKey(String)
        /// The key is already that of another command that works in the same place.
        case takenKey(String, by: String)
        case badValue(String, allowed: String)
        case filter(FilterProblem)
        case tooLong
        case notText
    }

    var file: String
    /// 1 is the first; nil where the whole file is meant.
    var line: Int?
    var reason: Reason

    public var words: Bilingual {
        let place = line.map { "\(file):\($0)" } ?? file
        let said = reasonWords
        return Bilingual("\(place): \(said.english)", "\(place)\u{00A0}: \(said.french)")
    }

    private var reasonWords: Bilingual {
        switch reason {
        case .noEquals: Bilingual("write name = value", "écrivez nom = valeur")
        case .unknownName(let name, let nearest):
            nearest.map {
                Bilingual(
                    "no “\(name)”; did you mean “\($0)”?",
                    "pas de «\u{00A0}\(name)\u{00A0}»\u{00A0}; vouliez-vous dire «\u{00A0}\($0)\u{00A0}»\u{00A0}?")
            } ?? Bilingual("no “\(name)”", "pas de «\u{00A0}\(name)\u{00A0}»")
        case .badKey(let name):
            Bilingual(
                "“\(name)” is no key: write d, <f5>, <c-d> or none",
                "«\u{00A0}\(name)\u{00A0}» n’est pas une touche\u{00A0}: écrivez d, <f5>, <c-d> ou none")
        case .takenKey(let key, let command):
            Bilingual("\(key) is already “\(command)”", "\(key) sert déjà à «\u{00A0}\(command)\u{00A0}»")
        case .badValue(let value, let allowed):
            Bilingual(
                "“\(value)” is not one of: \(allowed)",
                "«\u{00A0}\(value)\u{00A0}» n’est pas l’un de\u{00A0}: \(allowed)")
        case .filter(let problem): problem.words
        case .tooLong: Bilingual("longer than 64 KiB, not read", "plus de 64 Kio, non lu")
        case .notText: Bilingual("not UTF-8 text, not read", "pas un texte UTF-8, non lu")
        }
    }
}

/// The lines of an agent's file.
struct PreferenceLines {
    struct Line: Hashable {
        var number: Int
        var name: String
        var value: String
    }

    var lines: [Line] = []
    var faults: [PreferenceFault] = []

    /// The longest file read.
    static let limit = 1 << 16

    init(_ text: String, file: String) {
        guard text.utf8.count <= PreferenceLines.limit else {
            faults = [PreferenceFault(file: file, line: nil, reason: .tooLong)]
            return
        }
        let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (place, line) in all.enumerated() {
            let shown = line.trimmed
            if shown.isEmpty || shown.hasPrefix("#") { continue }
            guard let equals = shown.firstIndex(of: "="), equals > shown.startIndex else {
                faults.append(PreferenceFault(file: file, line: place + 1, reason: .noEquals))
                continue
            }
            lines.append(
                Line(
                    number: place + 1, name: String(shown[..<equals].trimmed),
                    value: String(shown[shown.index(after: equals)...].trimmed)))
        }
    }
}

extension StringProtocol {
    /// Without the white space at its ends.
    var trimmed: SubSequence {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return rest
    }
}
