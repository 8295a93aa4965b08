// Words into lines. Breaks at plain spaces and around wide glyphs, never inside a word that fits, never at a no-break
// space, never with a hyphen. What could move a cursor is neutralised on the way: Terminal's scanner is the door.

import Desk
import Terminal

/// Fills lines of a width with a text.
struct LineFiller {
    let width: Int
    let language: Language
    let charset: TextRenderer.Charset

    /// What stays together on a line.
    private struct Atom {
        var glyphs: [(text: String, width: Int)] = []
        var isAfterSpace = false
        var width: Int { glyphs.reduce(0) { $0 + $1.width } }
    }

    /// The lines of a text; a line feed in it begins a new line, an empty text has none.
    func lines(of text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).flatMap { fill(atoms(of: String($0))) }
    }

    /// The lines of a text as they are, blanks included; only what is too wide is cut.
    func keptLines(of text: String) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { line -> [String] in
            let glyphs = GlyphScanner(String(line)).map(set)
            return glyphs.isEmpty ? [""] : cut(Atom(glyphs: glyphs))
        }
    }

    /// The cells of each run that cannot be broken.
    func atomWidths(of text: String) -> [Int] {
        text.split(whereSeparator: \.isNewline).flatMap { atoms(of: String($0)).map(\.width) }
    }

    private func fill(_ atoms: [Atom]) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for atom in atoms {
            let space = atom.isAfterSpace && used > 0 ? 1 : 0
            if used > 0 && used + space + atom.width > width {
                lines.append(line)
                (line, used) = ("", 0)
            } else if space == 1 {
                line += " "
                used += 1
            }
            var pieces = cut(atom)
            let last = pieces.popLast() ?? ""
            lines += pieces
            line += last
            used += DisplayText.width(of: last)
        }
        if used > 0 { lines.append(line) }
        return lines
    }

    /// An atom whole, or cut where it must be.
    private func cut(_ atom: Atom) -> [String] {
        var pieces = [""]
        var used = 0
        for glyph in atom.glyphs {
            if used + glyph.width > width && used > 0 {
                pieces.append("")
                used = 0
            }
            pieces[pieces.count - 1] += glyph.text
            used += glyph.width
        }
        return pieces
    }

    private func atoms(of text: String) -> [Atom] {
        var atoms: [Atom] = []
        var isAfterSpace = false
        var previous: Glyph?
        let glyphs = Array(GlyphScanner(text))
        for (place, glyph) in glyphs.enumerated() {
            if glyph == .space && !isHeld(place, glyphs) {
                isAfterSpace = true
                continue
            }
            let breaks = isAfterSpace || previous.map { canBreak(between: $0, glyph) } ?? true
            if breaks { atoms.append(Atom(isAfterSpace: isAfterSpace && !atoms.isEmpty)) }
            atoms[atoms.count - 1].glyphs.append(glyph == .space ? held : set(glyph))
            isAfterSpace = false
            previous = glyph
        }
        return atoms
    }

    private func canBreak(between one: Glyph, _ other: Glyph) -> Bool {
        let isHeld = [one.text, other.text].contains { $0 == "\u{A0}" || $0 == "\u{202F}" || $0 == " " }
        return !isHeld && (one.width == 2 || other.width == 2)
    }

    /// Whether a plain space stands where French sets one that holds.
    private func isHeld(_ place: Int, _ glyphs: [Glyph]) -> Bool {
        guard language == .french, place > 0, place + 1 < glyphs.count else { return false }
        return glyphs[place - 1].text == "«" || [":", ";", "!", "?", "»"].contains(glyphs[place + 1].text)
    }

    private var held: (text: String, width: Int) { (charset == .utf8 ? "\u{A0}" : " ", 1) }

    private func set(_ glyph: Glyph) -> (text: String, width: Int) {
        if charset == .utf8 { return (glyph.text, Int(glyph.width)) }
        let text = ASCIISpelling.of(glyph.text)
        return (text, text.utf8.count)
    }
}
