// What the plain reader reads is what Yams reads, place for place; and it does read what people write.

import Desk
import TestSupport
import Testing

@testable import PolicyBook

extension YAMLNode {
    /// The whole tree, every place and quote told.
    fileprivate var sketch: String {
        let what: String =
            switch content {
            case .text(let text, let isPlain): "\(isPlain ? "" : "q")\(text.debugDescription)"
            case .list(let items): "[" + items.map(\.sketch).joined(separator: ",") + "]"
            case .map(let entries):
                "{" + entries.map { "\($0.key)@\($0.keyLocation)=\($0.value.sketch)" }.joined(separator: ",") + "}"
            case .unreadable: "unreadable"
            }
        return "\(location.line):\(location.column)\(isBroken ? "!" : "")\(what)"
    }
}

/// The YAML of a book: its files, front matter and fences, each as lines.
private func pieces(of files: BookFiles) -> [[String]] {
    var found: [[String]] = []
    for file in files.files {
        let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }) }
        guard file.path.hasSuffix(".md") else {
            found.append(lines)
            continue
        }
        for part in lines.split(whereSeparator: { $0.hasPrefix("---") || $0.hasPrefix("```") }) {
            found.append(Array(part))
        }
    }
    return found
}

/// Whether the plain reader read a piece; what it reads is compared.
private func isRead(_ lines: [String]) -> Bool {
    let source = SourceText(file: "a.yaml", firstLine: 3, lines: lines, cut: [2])
    guard let plain = PlainYAML.read(source) else { return false }
    var diagnostics = Diagnostics()
    let full = YAMLReader.readAny(source, into: &diagnostics)
    #expect(diagnostics.list.isEmpty, "\(lines.joined(separator: "\n"))")
    #expect(plain.sketch == full?.sketch, "\(lines.joined(separator: "\n"))")
    return true
}

@Test func `the plain reader reads nearly all of a book`() {
    let all = pieces(of: GoodBook.files)
    #expect(all.count(where: isRead) * 3 > all.count)
}

@Test(arguments: Fault.bookFileFaults + Fault.wordFileFaults + Fault.policyFileFaults)
func `the plain reader reads a book with a fault as Yams does`(fault: Fault) {
    for piece in pieces(of: fault.changed.files) { _ = isRead(piece) }
}

@Test(arguments: 0..<30)
func `the plain reader reads a book with bytes changed as Yams does`(seed: Int) {
    let marks = Array("{}[]:,-#&!|>'\"%@` \n~?=<ax1é\\: , - ".unicodeScalars)
    var random = SeededGenerator(seed: UInt64(7000 + seed))
    var maker = RandomBook(seed: UInt64(seed))
    let all = pieces(of: GoodBook.files) + pieces(of: BookPrinter.files(of: maker.book()))
    var read = 0
    for piece in all where !piece.isEmpty {
        for _ in 0..<40 {
            var text = Array(piece.joined(separator: "\n").unicodeScalars)
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                let place = Int.random(in: 0...text.count, using: &random)
                if place < text.count, random.chance(50) {
                    text[place] = random.pick(marks)
                } else if place < text.count, random.chance(30) {
                    text.removeSubrange(place..<min(text.count, place + 3))
                } else {
                    text.insert(random.pick(marks), at: place)
                }
            }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: text)
            let lines = String(view).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            if isRead(lines) { read += 1 }
        }
    }
    #expect(read > 40)
}

@Test(arguments: [
    "a: b", "a:   b  # c", "a: 'b c'", "a: \"b \\\"c\\\" \\_ \\n\"", "a: [b, c d, \"e\", -1]", "a: {b: {c: d}, e: []}",
    "- a: b\n  c: d\n-  e: f", "a:\n- b\n- c\nd: e", "a:\n  - b: {c: d}\n    e: f\n\n  # x\n  - g: h\n", "é: a",
    "a: é ü # x\nb: {c: d}",
    "a: b\n c", "a: b: c", "a: b #c\n  d: e", "a:\nb: c", "a: {b: c,}", "a: {b: c, d}", "a: [b: c]", "a: b\n\n\nc: d",
    "- a\n- b", "- - a", "a: 10:30", "a: <b>", "a: (b) c", "--- \na: b", "a: b\n...", "a: \"b\n  c\"", "a : b",
    "a: b\n- c",
    "a: - b", "a: ? b", "a: {b : c}", "a: [b]c", "a: \"b\"c", "a: \"b\": c", "{a: b}", "[a]", "a", "a:b", "a: b\n  - c",
    "",
])
func `the plain reader and Yams agree on every shape`(text: String) {
    _ = isRead(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
}
