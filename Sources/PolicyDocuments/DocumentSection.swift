// A plain document cut at its headings of level 1 to 3, which are what becomes clauses. Deeper headings are text.

import Desk
import PolicyBook

/// A heading of a document and the lines under it.
struct DocumentSection {
    /// What must be changed for a text to stand in a book, words apart.
    enum Change: Hashable {
        case headingRaised(level: Int)
        case fenceRenamed(String)
        case closed(by: String)
    }

    /// 1 to 3; 0 for what stands before the first heading.
    var level: Int
    /// The heading’s own words.
    var heading: String
    /// Where it begins, from 1.
    var line: Int
    /// The text, without the blank lines around it; empty when there is none.
    var text: [String] = []
    /// The line of the file each line of the text is, from 1.
    var textLine = 1
    /// What was changed, with its line.
    var changes: [(line: Int, change: Change)] = []
    /// The id its document gives it, when a book was printed to it.
    var id: String?

    var isEmpty: Bool { text.isEmpty }
}

/// The title of a document and its sections.
struct DocumentSections {
    /// The words of its only heading of level 1, when it comes first and no other title is given; then it is no section.
    var title: String?
    /// Where that heading stands, from 1.
    var titleLine: Int?
    var sections: [DocumentSection] = []

    /// The sections of a document that was written by people.
    init(_ document: PlainDocument) {
        let isPrinted = document.printedLanguage != nil
        let body = Array(document.lines.dropFirst(document.start))
        let outline = ProseOutline(body)
        let headings = outline.headings.filter { $0.level <= 3 && !$0.isInList }
        var cuts = headings
        let named = isPrinted ? nil : document.front["title"]
        if let first = headings.first, first.level == 1, headings.dropFirst().allSatisfy({ $0.level > 1 }),
            named == nil || named == first.text
        {
            title = first.text
            titleLine = document.start + first.lines.lowerBound + 1
            cuts.removeFirst()
        }
        let cutter = SectionCutter(document: document, body: body, outline: outline)
        var before = 0..<(cuts.first?.lines.lowerBound ?? body.count)
        if title != nil, let first = headings.first { before = first.lines.upperBound..<before.upperBound }
        let opening = cutter.section(level: 0, heading: "", at: before.lowerBound, text: before)
        if !opening.isEmpty, !isPrinted { sections.append(opening) }
        for (index, cut) in cuts.enumerated() {
            let end = index + 1 < cuts.count ? cuts[index + 1].lines.lowerBound : body.count
            var section = cutter.section(
                level: cut.level, heading: cut.text, at: cut.lines.lowerBound, text: cut.lines.upperBound..<end)
            if isPrinted { section.readPrintedHeading() }
            sections.append(section)
        }
    }
}

extension DocumentSection {
    /// A printed document gives each heading its clause’s id first.
    fileprivate mutating func readPrintedHeading() {
        let parts = heading.split(separator: " ", maxSplits: 1)
        id = parts.first.map(String.init)
        heading = parts.count > 1 ? String(parts[1]) : ""
    }
}

/// Takes the text of sections from a document.
private struct SectionCutter {
    let document: PlainDocument
    let body: [String]
    let outline: ProseOutline

    func section(level: Int, heading: String, at line: Int, text range: Range<Int>) -> DocumentSection {
        var section = DocumentSection(level: level, heading: heading, line: document.start + line + 1)
        var end = range.upperBound
        if document.printedLanguage != nil, let mark = body[range].lastIndex(of: DocumentPrinter.noteMark) {
            end = mark
        }
        let solid = (range.lowerBound..<end).filter { !body[$0].isBlankLine }
        guard let first = solid.first, let last = solid.last else { return section }
        section.textLine = document.start + first + 1
        if level == 0 { section.line = section.textLine }
        section.text = Array(body[first...last])
        raiseHeadings(in: first...last, &section)
        if end == body.count, let missing = outline.missingEnd {
            section.text.append(missing)
            section.changes.append((document.start + first + 1, .closed(by: missing)))
        }
        renameFences(in: first...last, &section)
        return section
    }

    /// A heading inside a list item would end the clause: it becomes one of level 4.
    private func raiseHeadings(in range: ClosedRange<Int>, _ section: inout DocumentSection) {
        for heading in outline.headings where heading.isInList && heading.level <= 3 {
            let line = heading.lines.lowerBound
            guard range.contains(line) else { continue }
            let indent = body[line].prefix { $0 == " " }
            let marks = String(repeating: "#", count: 4 - heading.level)
            section.text[line - range.lowerBound] = indent + marks + body[line].dropFirst(indent.count)
            section.changes.append((document.start + line + 1, .headingRaised(level: heading.level)))
        }
    }

    /// A fence that would mean something to the book is said to be text.
    private func renameFences(in range: ClosedRange<Int>, _ section: inout DocumentSection) {
        for fence in outline.fences where fence.isOurs && range.contains(fence.lines.lowerBound) {
            let line = fence.lines.lowerBound - range.lowerBound
            let written = section.text[line]
            let mark = written.prefix { $0 == " " || $0 == "`" || $0 == "~" }
            section.text[line] =
                mark.reversed().drop { $0 == " " }.reversed() + "text "
                + written.dropFirst(mark.count)
            section.changes.append((document.start + fence.lines.lowerBound + 1, .fenceRenamed(fence.name)))
        }
    }
}
