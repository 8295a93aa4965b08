// Text to `YAMLNode`s, through Yams. What Yams would hide (aliases, second keys, the rest after a syntax error) is
// brought back here; nothing outside this file and `YAMLTree.swift` knows of Yams.

import Desk
import Yams

/// Reads one piece of YAML and reports every fault in it.
package struct YAMLReader {
    /// Stands for `*` where an alias could begin, so that Yams reads it as text.
    static let aliasMark: Unicode.Scalar = "\u{10EFFF}"
    /// The first of the scalars that make a second key different from the first.
    static let keyMarks: UInt32 = 0x10_F000
    private static let depthLimit = 64
    private static let markLimit = 64

    /// The tree of a file that holds one piece of YAML; nil when nothing at all stands in it.
    package static func read(_ bytes: [UInt8], file: String, into diagnostics: inout Diagnostics) -> YAMLNode? {
        read(SourceText(file: file, bytes: bytes, into: &diagnostics), into: &diagnostics)
    }

    /// The tree of `source`; nil when nothing at all stands in it or nothing could be read.
    static func read(_ source: SourceText, into diagnostics: inout Diagnostics) -> YAMLNode? {
        if let node = PlainYAML.read(source) { return node }
        return readAny(source, into: &diagnostics)
    }

    /// The same for any YAML, plain or not.
    static func readAny(_ source: SourceText, into diagnostics: inout Diagnostics) -> YAMLNode? {
        var clean = source
        for index in source.lines.indices {
            guard check(index, in: &clean, into: &diagnostics) else {
                return YAMLNode(location: source.location(line: 1, column: 1), content: .unreadable)
            }
        }
        return read(clean, depth: 0, into: &diagnostics)
    }

    private static func read(_ source: SourceText, depth: Int, into diagnostics: inout Diagnostics) -> YAMLNode? {
        var found = Diagnostics()
        switch compose(source, into: &found) {
        case .success(let node):
            diagnostics.add(found.list)
            return node
        case .failure(let failure):
            var recovered = Diagnostics()
            let pieces = YAMLPieces(source)
            if depth < 4, pieces.count > 1 || pieces.hasBody {
                let node = pieces.read(into: &recovered) { read($0, depth: depth + 1, into: &$1) }
                if recovered.list.contains(where: \.isSyntax) {
                    diagnostics.add(recovered.list)
                    return node
                }
            }
            diagnostics.add(.yaml(failure.problem), at: failure.location)
            return YAMLNode(location: failure.location, content: .unreadable, isBroken: true)
        }
    }

    private struct Failure: Error {
        var problem: YAMLProblem
        var location: SourceLocation
    }

    /// Yams stops at a key given twice and names the first: that one is marked, and Yams tries again.
    private static func compose(
        _ source: SourceText, into diagnostics: inout Diagnostics
    ) -> Result<YAMLNode?, Failure> {
        var source = source
        var marked: [Unicode.Scalar] = []
        while true {
            var text = source.lines.joined(separator: "\n") + "\n"
            // Yams keeps a pointer into the text: it must not be one of Swift's small strings.
            if text.utf8.count < 32 { text += "#" + String(repeating: " ", count: 32) + "\n" }
            var root: Node?
            do {
                // Yams builds no values for us: by default every parser would make its tables for that anew.
                let parser = try Parser(
                    yaml: text, resolver: .basic, constructor: Constructor([:], [:], [:]), encoding: .utf8)
                root = try parser.nextRoot()
                var tree = YAMLTree(source: source, marked: marked)
                let node = root.map { tree.node($0) }
                diagnostics.add(tree.diagnostics.list)
                if let second = try parser.nextRoot() {
                    // A document without content is said to begin after the last line.
                    let line = min(second.mark?.line ?? 1, max(1, source.lines.count))
                    let place = source.location(line: line, column: second.mark?.column ?? 1)
                    diagnostics.add(.yaml(.severalDocuments), at: place)
                }
                return .success(node)
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) where root == nil {
                let place = source.location(line: context.mark.line, column: context.mark.column)
                guard marked.count < markLimit,
                    let hidden = source.replace(context.mark, by: keyMarks + UInt32(marked.count))
                else {
                    return .failure(
                        Failure(problem: .duplicateKey(keys.first ?? "", firstLine: place.line), location: place))
                }
                marked.append(hidden)
            } catch {
                return .failure(failure(error, in: source))
            }
        }
    }

    private static func failure(_ error: any Error, in source: SourceText) -> Failure {
        switch error {
        case YamlError.scanner(let context, let problem, let mark, _),
            YamlError.parser(let context, let problem, let mark, _),
            YamlError.composer(let context, let problem, let mark, _):
            var fault = YAMLFault(message: problem)
            let isIndented =
                source.lines.indices.contains(mark.line - 1)
                && source.lines[mark.line - 1].prefix { $0 == " " || $0 == "\t" }.contains("\t")
            if fault == .character, isIndented { fault = .tab }
            let place = fault == .unclosed || fault == .missingColon ? context?.mark ?? mark : mark
            let location = source.location(line: min(place.line, max(1, source.lines.count)), column: place.column)
            return Failure(problem: .syntax(fault), location: location)
        case YamlError.duplicatedKeysInMapping(_, let context):
            let place = source.location(line: context.mark.line, column: context.mark.column)
            return Failure(problem: .severalDocuments, location: place)
        default:
            return Failure(problem: .syntax(.unclear), location: source.location(line: 1, column: 1))
        }
    }

    /// Refuses what Yams must not see: characters it takes for line ends or that we use as marks, and deep nesting.
    private static func check(_ index: Int, in source: inout SourceText, into diagnostics: inout Diagnostics) -> Bool {
        let line = source.lines[index]
        if isOrdinary(line) { return true }
        var brackets = 0
        var deepest = 0
        var isInLead = true
        var lead = 0
        var column = 0
        var previous: Unicode.Scalar = " "
        var changed: String.UnicodeScalarView?
        let scalars = line.unicodeScalars
        for position in scalars.indices {
            let scalar = scalars[position]
            column += 1
            if isInLead, [" ", "-", "?"].contains(scalar) { lead += 1 } else { isInLead = false }
            if scalar == "[" || scalar == "{" { brackets += 1 } else if scalar == "]" || scalar == "}" { brackets -= 1 }
            if brackets > depthLimit && deepest == 0 { deepest = column }
            if isForbidden(scalar) {
                let place = source.location(line: index + 1, column: column)
                diagnostics.add(.file(.forbiddenCharacter(scalar.value)), at: place)
                return false
            }
            let next = scalars.index(after: position)
            let isAlias =
                scalar == "*" && " \t[{,:-?".unicodeScalars.contains(previous) && next < scalars.endIndex
                && scalars[next] != " "
            if isAlias && changed == nil { changed = String.UnicodeScalarView(scalars[..<position]) }
            changed?.append(isAlias ? aliasMark : scalar)
            previous = scalar
        }
        guard deepest == 0, lead <= 4 * depthLimit else {
            let place = source.location(line: index + 1, column: deepest == 0 ? lead : deepest)
            diagnostics.add(.yaml(.tooDeep), at: place)
            return false
        }
        if let changed { source.lines[index] = String(changed) }
        return true
    }

    /// Most lines: a look at the bytes shows that there is nothing to refuse and no alias.
    private static func isOrdinary(_ line: String) -> Bool {
        var brackets = 0
        var lead = 0
        var last: UInt32 = 0
        for byte in line.utf8 {
            last = (last << 8 | UInt32(byte)) & 0xFF_FFFF
            switch byte {
            case 0x2A, 0xEF, 0xF4: return false
            case 0xA8, 0xA9: if last >> 8 == 0xE280 { return false }
            case 0x5B, 0x7B: brackets += 1
            case 0x20, 0x2D, 0x3F: lead += 1
            default: break
            }
        }
        return brackets <= depthLimit && lead <= 4 * depthLimit
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF, 0x10_EFFF...0x10_FFFF: true
        default: false
        }
    }
}

extension BookDiagnostic {
    /// Whether it stopped a piece of YAML from being read at all.
    fileprivate var isSyntax: Bool {
        if case .yaml(.syntax) = problem { true } else { false }
    }
}

extension SourceText {
    /// Puts the mark in place of the first scalar of the key at a place, and tells which that was; nil when that key
    /// is not simple text.
    fileprivate mutating func replace(_ mark: Mark, by value: UInt32) -> Unicode.Scalar? {
        guard lines.indices.contains(mark.line - 1), let new = Unicode.Scalar(value) else { return nil }
        var scalars = Array(lines[mark.line - 1].unicodeScalars)
        var index = mark.column - 1
        if scalars.indices.contains(index), scalars[index] == "\"" || scalars[index] == "'" { index += 1 }
        guard scalars.indices.contains(index), !"\\\"'&!*[]{}?|>".unicodeScalars.contains(scalars[index]) else {
            return nil
        }
        let old = scalars[index]
        scalars[index] = new
        var line = String.UnicodeScalarView()
        line.append(contentsOf: scalars)
        lines[mark.line - 1] = String(line)
        return old
    }
}
