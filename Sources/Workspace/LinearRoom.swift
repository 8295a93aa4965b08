// Rooms and pages line by line: what they say in words and figures, without what only the eye reads.

import Desk
import Reports
import Terminal

extension Workspace {
    /// A room's lines, those that lead somewhere numbered.
    func linear(_ room: Room) -> [String] {
        var number = 0
        return [roomTitle(room)[language]]
            + room.lines.compactMap { line in
                let text = Workspace.spoken(line.line.runs.map(\.text).joined())
                guard line.target != nil else { return text.isEmpty ? nil : text }
                number += 1
                return "\(number). \(text)"
            }
    }

    /// The page in words, and how it reads.
    func linear(_ paper: PaperRoom) -> [String] {
        [paperHeading[language]] + paper.lines.map(Workspace.spoken).filter { !$0.isEmpty }
            + paper.levels.map { $0.words[language] }
    }

    /// Columns become commas; rules, bars and curves are left out, for their figures stand beside them.
    static func spoken(_ text: String) -> String {
        let words = String(String.UnicodeScalarView(text.unicodeScalars.filter { !isDrawn($0) }))
        return words.split(separator: "  ").map { $0.trimmed }.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// Lines, blocks and braille.
    private static func isDrawn(_ scalar: Unicode.Scalar) -> Bool {
        (0x2500...0x259F).contains(scalar.value) || (0x2800...0x28FF).contains(scalar.value)
    }
}
