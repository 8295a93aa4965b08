// A Markdown file of a book, cut into front matter, clauses, languages and fences. Prose is kept word for word; what
// stands in the fences is somebody else's.

import Desk

/// A `rule`, `asked` or `offer` fence.
struct Fence: Sendable {
    var name: String
    var location: SourceLocation
    var yaml: YAMLPart

    static let names = ["rule", "asked", "offer"]

    /// The name an info string was meant to be, where it is one but for its capitals, what follows it, or a letter or two:
    /// taken for text, a rule would vanish without a word. Names of languages are nearer to none of ours.
    static func meant(by info: String) -> String? {
        let word = info.drop { $0 == "{" || $0 == "." }.prefix { $0.isLetter }.lowercased()
        return names.first { name in
            word == name || word == name + "s"
                || word.count >= 4 && word.first == name.first && Nearest.word(to: word, among: [name]) != nil
        }
    }
}

/// A level-2 heading and what stands under it.
struct Passage: Sendable {
    /// nil when the heading has none that can be read.
    var id: String?
    var title: Bilingual
    var location: SourceLocation
    var texts = PerLanguage<String>()
    var textLines: [Language: Int] = [:]
    var fences: [Fence] = []

    var text: Bilingual { Bilingual(texts.english ?? "", texts.french ?? "") }
}

/// Cuts one file.
struct MarkdownReader {
    private let source: SourceText
    private(set) var frontMatter: YAMLPart?
    private(set) var passages: [Passage] = []
    private(set) var diagnostics = Diagnostics()

    private enum Section {
        case none
        /// Under a heading at fault, or after a fence that swallowed the rest: nothing more is said.
        case ignored
        case language(Language)
    }

    /// What the line before was part of.
    private enum Block {
        case none, paragraph, container
    }

    private var section = Section.none
    private var block = Block.none
    /// The lines kept of the language’s section since it began, or since a fence.
    private var part = 0..<0
    /// Those of each language that are complete.
    private var parts = PerLanguage<[Range<Int>]>()
    private var sections = PerLanguage<SourceLocation>()
    private var isStrayReported = false
    private var isCut = false

    /// The parts of a file; `policy` when it must begin with front matter.
    init(_ source: SourceText, isPolicy: Bool) {
        self.source = source
        var index = isPolicy ? readFrontMatter() : 0
        while index < source.lines.count { index = readBlock(at: index) }
        beginPart(at: index)
        endPassage()
    }

    private mutating func readFrontMatter() -> Int {
        let isRule: (String) -> Bool = { $0.hasPrefix("---") && $0.utf8.dropFirst(3).allSatisfy { $0 == 0x20 } }
        let isClause: (String) -> Bool = { if case .heading(2, _, _) = MarkdownLine($0) { true } else { false } }
        guard let first = source.lines.first, isRule(first) else {
            diagnostics.add(.prose(.noFrontMatter), at: source.location(line: 1, column: 1))
            return source.lines.firstIndex(where: isClause) ?? source.lines.count
        }
        let lines = source.lines.dropFirst()
        let end = lines.firstIndex(where: isRule)
        let stop = end ?? lines.firstIndex(where: isClause)
        if end == nil { diagnostics.add(.prose(.unclosedFrontMatter), at: source.location(line: 1, column: 1)) }
        frontMatter = YAMLPart(
            SourceText(file: source.file, firstLine: 2, lines: Array(source.lines[1..<(stop ?? source.lines.count)])))
        return end.map { $0 + 1 } ?? stop ?? source.lines.count
    }

    /// Reads a line, or a block of lines that belong together; gives the line after it.
    private mutating func readBlock(at index: Int) -> Int {
        let line = source.lines[index]
        switch MarkdownLine(line) {
        case .blank:
            block = .none
            keep(index..<index + 1)
        case .heading(let level, let text, let column) where level <= 3:
            block = .none
            readHeading(level, text, at: index, column: column)
        case .heading:
            block = .none
            keep(index..<index + 1)
        case .underline(let level) where block == .paragraph:
            block = .none
            let heading = source.lines[index - 1]
            diagnostics.add(.prose(.unexpectedHeading(heading)), at: source.location(line: index, column: 1))
            beginPart(at: index + 1)
            _ = level
        case .fence(let mark, let count, let info, let indent):
            block = .none
            return readFence(at: index, mark: mark, count: count, info: info, indent: indent)
        case .html(let end):
            block = .none
            let last = source.lines[index...].firstIndex { $0.lowercased().contains(end) }
            if last == nil {
                diagnostics.add(.prose(.unclosedHTML(end)), at: source.location(line: index + 1, column: 1))
                isCut = true
            }
            let stop = last.map { $0 + 1 } ?? source.lines.count
            keep(index..<stop, isComment: end == "-->")
            return stop
        case .container:
            block = .container
            keep(index..<index + 1)
        case .text(let isIndented):
            if block == .none && !isIndented { block = .paragraph }
            keep(index..<index + 1)
        case .underline:
            keep(index..<index + 1)
        }
        return index + 1
    }

    private mutating func keep(_ range: Range<Int>, isComment: Bool = false) {
        if case .language = section {
            part = part.lowerBound..<range.upperBound
            return
        }
        guard case .none = section, !isComment, !isStrayReported else { return }
        for index in range where MarkdownLine(source.lines[index]) != .blank {
            let problem: ProseProblem = passages.isEmpty ? .textBeforeClause : .textOutsideLanguage
            let indent = source.lines[index].utf8.prefix { $0 == 0x20 }.count
            diagnostics.add(.prose(problem), at: source.location(line: index + 1, column: indent + 1))
            isStrayReported = true
            return
        }
    }

    /// Ends what was kept, and begins anew at a line.
    private mutating func beginPart(at index: Int) {
        if case .language(let language) = section, !part.isEmpty {
            let before = parts[language] ?? []
            parts[language] = before + [part]
        }
        part = index..<index
    }

    private mutating func readHeading(_ level: Int, _ text: String, at index: Int, column: Int) {
        beginPart(at: index + 1)
        let mark = source.location(line: index + 1, column: 1 + source.lines[index].utf8.prefix { $0 == 0x20 }.count)
        if level == 2 {
            endPassage()
            beginPassage(text, at: mark, column: column)
            return
        }
        let language = Language.allCases.first { text == ProseProblem.heading($0) }
        guard level == 3, let language, !passages.isEmpty else {
            diagnostics.add(.prose(.unexpectedHeading(text)), at: mark)
            if passages.isEmpty || level == 3 { section = .ignored }
            return
        }
        if sections[language] != nil {
            diagnostics.add(.prose(.repeatedSection(language)), at: mark)
        } else {
            sections[language] = mark
        }
        section = .language(language)
    }

    private mutating func beginPassage(_ text: String, at mark: SourceLocation, column: Int) {
        section = .none
        isStrayReported = false
        var passage = Passage(id: nil, title: Bilingual(same: ""), location: mark)
        let start = SourceLocation(file: mark.file, line: mark.line, column: column)
        let bytes = text.utf8
        let bar = bytes.firstIndex(of: 0x7C)
        let before = bytes[..<(bar ?? bytes.endIndex)].drop { $0 == 0x20 }
        let end = before.firstIndex(of: 0x20) ?? before.endIndex
        if before.isEmpty {
            diagnostics.add(.prose(.noClauseID), at: mark)
        } else {
            passage.id = diagnostics.id(String(Substring(before[..<end])), at: start)
        }
        if let bar, case let after = bytes[bytes.index(after: bar)...], !after.contains(0x7C) {
            passage.title = Bilingual(MarkdownReader.trimmed(before[end...]), MarkdownReader.trimmed(after))
            for language in Language.allCases where passage.title[language].isEmpty && passage.id != nil {
                diagnostics.add(.prose(.noTitle(language)), at: start)
            }
        } else {
            diagnostics.add(.prose(bar == nil ? .noBar : .severalBars), at: start)
        }
        passages.append(passage)
    }

    /// Checks the languages of the passage that ends here, and puts its texts together.
    private mutating func endPassage() {
        defer {
            parts = PerLanguage()
            sections = PerLanguage()
        }
        guard !passages.isEmpty else { return }
        let last = passages.count - 1
        for language in Language.allCases {
            let solid = (parts[language] ?? []).compactMap(withoutBlankEnds)
            if let first = solid.first {
                passages[last].texts[language] = text(of: solid)
                passages[last].textLines[language] = first.lowerBound + 1
            } else if let place = sections[language] {
                if !isCut { diagnostics.add(.prose(.emptySection(language)), at: place) }
            } else if !isCut {
                diagnostics.add(.prose(.missingSection(language)), at: passages[last].location)
            }
        }
    }

    private mutating func readFence(at index: Int, mark: UInt8, count: Int, info: String, indent: Int) -> Int {
        let end = source.lines[(index + 1)...].firstIndex { MarkdownLine.closes($0, mark: mark, count: count) }
        let place = source.location(line: index + 1, column: indent + 1)
        if end == nil {
            diagnostics.add(.prose(.unclosedFence), at: place)
            isCut = true
        }
        let stop = end ?? source.lines.count
        guard mark == 0x60, Fence.names.contains(info) else {
            if let name = Fence.meant(by: info) {
                let written = String(repeating: mark == 0x60 ? "`" : "~", count: 3) + info
                diagnostics.add(.prose(.misnamedFence(written, name)), at: place)
            }
            keep(index..<min(stop + 1, source.lines.count))
            return stop + 1
        }
        if passages.isEmpty {
            diagnostics.add(.prose(.fenceBeforeClause(info)), at: place)
        } else if end != nil {
            passages[passages.count - 1].fences.append(
                Fence(name: info, location: place, yaml: YAMLPart(fenced(index + 1..<stop, indent: indent))))
        }
        beginPart(at: stop + 1)
        return stop + 1
    }

    private func fenced(_ range: Range<Int>, indent: Int) -> SourceText {
        guard indent > 0 else {
            return SourceText(file: source.file, firstLine: range.lowerBound + 1, lines: Array(source.lines[range]))
        }
        let cut = range.map { source.lines[$0].utf8.prefix(indent).prefix { $0 == 0x20 }.count }
        let lines = zip(range, cut).map { String(source.lines[$0].dropFirst($1)) }
        return SourceText(file: source.file, firstLine: range.lowerBound + 1, lines: lines, cut: cut)
    }

    private func withoutBlankEnds(_ part: Range<Int>) -> Range<Int>? {
        let solid: (String) -> Bool = { !MarkdownLine.isBlank($0) }
        guard let first = source.lines[part].firstIndex(where: solid),
            let last = source.lines[part].lastIndex(where: solid)
        else { return nil }
        return first..<last + 1
    }

    /// The lines of some parts as one text, a blank line between two parts.
    private func text(of parts: [Range<Int>]) -> String {
        if parts.count == 1, parts[0].count == 1 { return source.lines[parts[0].lowerBound] }
        var text = ""
        text.reserveCapacity(parts.joined().reduce(parts.count) { $0 + source.lines[$1].utf8.count + 1 })
        for part in parts {
            if !text.isEmpty { text += "\n\n" }
            for line in part {
                if line > part.lowerBound { text += "\n" }
                text += source.lines[line]
            }
        }
        return text
    }

    private static func trimmed(_ text: Substring.UTF8View) -> String {
        var part = text.drop { $0 == 0x20 || $0 == 0x09 }
        while let last = part.last, last == 0x20 || last == 0x09 { part.removeLast() }
        return String(Substring(part))
    }
}
