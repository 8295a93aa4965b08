// Documents as plain text for a terminal, a file, a printer or a message: no colour, no escape sequence, no page longer
// or shorter than its words. Pure: the same document gives the same bytes, which is what a justification's hash needs.

import Desk

/// Renders documents as plain text of a width.
public struct TextRenderer: Sendable {
    /// The characters a reader's device has.
    public enum Charset: Sendable {
        case utf8
        /// Accents are dropped and marks spelled out; what has no spelling becomes `?`.
        case ascii
    }

    /// The most cells a line takes.
    public let width: Int
    public let charset: Charset
    /// Whether codes to scan are drawn, where they fit.
    public let drawsCodes: Bool
    /// Whether a line is drawn under titles.
    public let underlines: Bool

    /// A renderer; a width below 40 is taken as 40.
    public init(width: Int = 80, charset: Charset = .utf8, drawsCodes: Bool = false, underlines: Bool = true) {
        self.width = max(40, width)
        self.charset = charset
        self.drawsCodes = drawsCodes
        self.underlines = underlines
    }

    /// The text: lines no wider than the width, without trailing spaces, the last one ended; blank lines part pages.
    public func text(of document: Document) -> String {
        var lines: [String] = []
        for part in document.parts {
            let next = self.lines(of: part)
            if !lines.isEmpty && !next.isEmpty { lines += ["", "", ""] }
            lines += next
        }
        let trimmed = lines.map { line in
            var line = line
            while line.hasSuffix(" ") { line.removeLast() }
            return line
        }
        let first = trimmed.firstIndex { !$0.isEmpty } ?? trimmed.endIndex
        let end = trimmed.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? first
        return trimmed[first..<end].joined(separator: "\n") + "\n"
    }

    /// A part's sections: what stands under a title of level 2, up to a rule, is set in by two cells.
    private func lines(of part: Part) -> [String] {
        let typesetter = Typesetter(
            width: width, language: part.language, charset: charset, drawsCodes: drawsCodes, underlines: underlines)
        var lines: [String] = []
        var section: [Block] = []
        var isWithin = false
        func endSection() {
            let set = isWithin ? typesetter.inset(section, by: "  ") : typesetter.lines(of: section)
            if !isWithin && !lines.isEmpty && !set.isEmpty { lines.append("") }
            lines += set
            section = []
        }
        for block in part.blocks {
            guard block.endsSection else {
                section.append(block)
                continue
            }
            endSection()
            if !lines.isEmpty { lines.append("") }
            lines += typesetter.lines(of: [block])
            if case .heading(_, level: 2) = block { isWithin = true } else { isWithin = false }
        }
        endSection()
        return lines
    }
}

extension Block {
    fileprivate var endsSection: Bool {
        switch self {
        case .heading(_, level: ...2), .rule: true
        default: false
        }
    }
}
