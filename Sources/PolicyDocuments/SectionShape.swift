// What a section looks like whatever its language: by this the two halves of a clause are known for one another.

import Desk
import PolicyBook

/// What can be counted in a section.
public enum SectionPart: String, Sendable, Hashable, CaseIterable {
    case listItems = "list_items"
    case tableRows = "table_rows"
    case links
    case headings
    case fences

    /// The part, named in the plural.
    var name: Bilingual {
        switch self {
        case .listItems: Bilingual("list items", "éléments de liste")
        case .tableRows: Bilingual("table rows", "lignes de tableau")
        case .links: Bilingual("links", "liens")
        case .headings: Bilingual("headings", "titres")
        case .fences: Bilingual("code blocks", "blocs de code")
        }
    }
}

/// A section in numbers.
struct SectionShape {
    let level: Int
    /// `2.1` of `2.1 Handhelds`, `Table 2: Profiles` too; nil when there is none.
    let number: String?
    let counts: [SectionPart: Int]
    let figures: [String]
    let length: Int
    /// First letters of the long words of its heading.
    let stems: Set<Substring>

    init(_ section: DocumentSection, in language: Language) {
        level = section.level
        number = section.id ?? HeadingNumber(section.heading)?.text
        let outline = ProseOutline(section.text)
        var counts: [SectionPart: Int] = [
            .headings: outline.headings.count, .fences: outline.fences.count,
        ]
        let skipped = Set(outline.fences.flatMap(\.lines))
        for (index, line) in section.text.enumerated() where !skipped.contains(index) {
            let text = line.drop { $0 == " " || $0 == "\t" }
            if SectionShape.isListItem(text) { counts[.listItems, default: 0] += 1 }
            counts[.listItems, default: 0] += SectionShape.occurrences(of: "<li>", in: line)
            if text.hasPrefix("|") { counts[.tableRows, default: 0] += 1 }
            counts[.links, default: 0] += SectionShape.occurrences(of: "](", in: line)
        }
        self.counts = counts.filter { $0.value > 0 }
        figures = Figures.read([section.heading] + section.text, in: language)
        length = section.text.reduce(0) { $0 + $1.utf8.count }
        let words = section.heading.split { !$0.isLetter && !$0.isNumber }
        stems = Set(words.filter { $0.count >= 4 }.map { $0.prefix(4) })
    }

    private static func isListItem(_ text: Substring) -> Bool {
        let digits = text.prefix { $0.isASCII && $0.isNumber }.count
        let mark = text.dropFirst(digits)
        guard let first = mark.first, mark.dropFirst().first.map({ $0 == " " || $0 == "\t" }) ?? false else {
            return false
        }
        return digits == 0 ? "-*+".contains(first) : digits < 10 && ".)".contains(first)
    }

    private static func occurrences(of mark: String, in line: String) -> Int {
        let (bytes, wanted) = (Array(line.utf8), Array(mark.utf8))
        guard bytes.count >= wanted.count else { return 0 }
        return (0...bytes.count - wanted.count).count { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
    }

    /// How much speaks for two sections being one clause; below twice `SectionPairing.gap` nothing does.
    func likeness(to other: SectionShape) -> Double {
        var score = level == other.level ? 2.0 : level == 0 || other.level == 0 ? -4 : -1.5
        switch (number, other.number) {
        case (let own?, let others?): score += own == others ? 4 : -3
        case (nil, nil): break
        default: score -= 1
        }
        let parts = Set(counts.keys).union(other.counts.keys)
        for part in parts {
            let (own, others) = (counts[part] ?? 0, other.counts[part] ?? 0)
            score += 1.5 * Double(min(own, others)) / Double(max(own, others)) - 0.5
        }
        if !figures.isEmpty || !other.figures.isEmpty {
            let apart = Figures.difference(figures, other.figures).count
            let shared = figures.count - apart
            score += 2.5 * Double(shared) / Double(figures.count + other.figures.count - shared) - 0.5
        }
        let ratio = Double(min(length, other.length) + 20) / Double(max(length, other.length) + 20)
        score += ratio > 0.5 ? 1 : ratio < 0.2 ? -1 : 0
        return stems.isDisjoint(with: other.stems) ? score : score + 1
    }
}

/// The number a heading bears.
struct HeadingNumber {
    /// Digits with points between them: `2.1`.
    let text: String
    /// What follows, when the heading begins with the number itself.
    let rest: String?

    /// The number of `2.1 Title`, `2.1) Title`, `Step 2: Title` and `Tableau 2 : Titre`.
    init?(_ heading: String) {
        let words = heading.split(separator: " ", maxSplits: 2)
        if let first = words.first, let number = HeadingNumber.number(first) {
            text = number
            let rest = heading.dropFirst(first.count).drop { $0 == " " || $0 == "\u{A0}" }
            self.rest = rest.isEmpty ? nil : String(rest)
        } else if words.count > 1, words[0].allSatisfy(\.isLetter), let number = HeadingNumber.number(words[1]) {
            text = number
            rest = nil
        } else {
            return nil
        }
    }

    private static func number(_ word: Substring) -> String? {
        var word = word.split(separator: "\u{A0}", maxSplits: 1).first ?? word
        while let last = word.last, ".):".contains(last) { word.removeLast() }
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        let isNumber =
            !parts.isEmpty
            && parts.allSatisfy { part in
                (1...4).contains(part.count) && part.allSatisfy { $0.isASCII && $0.isNumber }
            }
        return isNumber ? String(word) : nil
    }
}
