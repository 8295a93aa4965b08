// The tree of elements as cairo wrote it, made into the document's: under one Document, an element that goes on on the
// next page is one element, and each says its language, what it pictures and what it is the heading of.
// SOURCE: ISO 32000-1, 14.7.2 (structure hierarchy), 14.8.5.7 (table attributes), 14.9.2 and 14.9.3 (language, pictures).

/// Rewrites the elements of a PDF; leaves them alone where they are not those that were drawn.
struct StructureUpdate {
    /// An element as cairo wrote it: on one page.
    private struct Written {
        var number: Int
        var dictionary: String
        var children: [Written]
    }

    /// An element as the document has it.
    private final class Node {
        let element: Tag
        let number: Int
        /// What it holds on its page, where it holds something drawn; then it has no children.
        let content: String?
        var children: [Node] = []

        init(_ element: Tag, _ written: Written) {
            self.element = element
            number = written.number
            content = written.children.isEmpty ? StructureUpdate.content(of: written.dictionary) : nil
        }
    }

    /// In the order begun.
    let begun: [Tag]

    /// Adds the tree under `catalogue`'s root of elements to an update.
    func apply(to update: inout PDFUpdate) {
        guard let catalogue = update.dictionary(update.root),
            let top = StructureUpdate.reference(after: "/StructTreeRoot", in: catalogue),
            let tree = update.dictionary(top),
            let written = written(StructureUpdate.children(in: tree), in: update, depth: 0)
        else { return }
        var rest = begun[...]
        guard let nodes = merged(written, &rest), rest.isEmpty else { return }
        let document = update.newNumber()
        for node in nodes { write(node, under: document, to: &update) }
        let kids = nodes.map { "\($0.number) 0 R" }.joined(separator: " ")
        update.set(document, "<< /Type /StructElem /S /Document /P \(top) 0 R /K [ \(kids) ] >>")
        if let parents = StructureUpdate.reference(after: "/ParentTree", in: tree) {
            update.set(top, "<< /Type /StructTreeRoot /ParentTree \(parents) 0 R /K [ \(document) 0 R ] >>")
        }
    }

    private static let deepest = 200

    private func written(_ numbers: [Int], in update: PDFUpdate, depth: Int) -> [Written]? {
        var all: [Written] = []
        for number in numbers {
            guard depth < Self.deepest, let dictionary = update.dictionary(number),
                dictionary.contains("/Type /StructElem"),
                let children = written(Self.children(in: dictionary), in: update, depth: depth + 1)
            else { return nil }
            all.append(Written(number: number, dictionary: dictionary, children: children))
        }
        return all
    }

    /// The written elements as the document's: those of one element that holds others are one.
    private func merged(_ written: [Written], _ begun: inout ArraySlice<Tag>, into siblings: [Node] = []) -> [Node]? {
        var nodes = siblings
        for one in written {
            guard let element = begun.popFirst(), one.dictionary.contains("/S /\(element.name)\n") else { return nil }
            let node: Node
            if let known = nodes.last(where: { $0.element === element && $0.content == nil }), !one.children.isEmpty {
                node = known
            } else {
                node = Node(element, one)
                nodes.append(node)
            }
            guard let children = merged(one.children, &begun, into: node.children) else { return nil }
            node.children = children
        }
        return nodes
    }

    private func write(_ node: Node, under parent: Int, to update: inout PDFUpdate) {
        let element = node.element
        var entries = "/Type /StructElem /S /\(element.name) /P \(parent) 0 R"
        if let language = element.language { entries += " /Lang (\(language))" }
        if let words = element.alternative { entries += " /Alt \(Self.text(words))" }
        if let scope = element.scope { entries += " /A << /O /Table /Scope /\(scope.rawValue) >>" }
        if let content = node.content {
            entries += " \(content)"
        } else {
            entries += " /K [ \(node.children.map { "\($0.number) 0 R" }.joined(separator: " ")) ]"
        }
        update.set(node.number, "<< \(entries) >>")
        for child in node.children { write(child, under: node.number, to: &update) }
    }

    /// The page and the marked content of an element, as cairo wrote them.
    private static func content(of dictionary: String) -> String {
        let start = dictionary.firstRange(of: "/Pg")?.lowerBound ?? dictionary.firstRange(of: "/K")?.lowerBound
        return start.map { String(dictionary[$0...].dropLast(2)).trimmingBlanks } ?? ""
    }

    private static func reference(after key: String, in dictionary: String) -> Int? {
        guard let place = dictionary.firstRange(of: key + " ") else { return nil }
        return Int(dictionary[place.upperBound...].prefix { $0.isNumber })
    }

    /// The numbers of the elements directly within one; none where it holds marked content.
    private static func children(in dictionary: String) -> [Int] {
        guard let place = dictionary.firstRange(of: "/K "), !dictionary.contains("/MCR") else { return [] }
        let words = dictionary[place.upperBound...].split { " \n[]>".contains($0) }
        return stride(from: 2, to: words.count, by: 3).compactMap { words[$0] == "R" ? Int(words[$0 - 2]) : nil }
    }

    /// A text in UTF-16, as digits.
    private static func text(_ words: String) -> String {
        let units = [0xFEFF] + Array(words.utf16)
        let digits = units.map { unit in
            let text = String(unit, radix: 16, uppercase: true)
            return String(repeating: "0", count: 4 - text.count) + text
        }
        return "<\(digits.joined())>"
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    }
}
