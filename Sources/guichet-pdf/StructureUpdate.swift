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
        /// What is drawn of it, by page; then it has no children.
        var content: [Content] = []
        private(set) var children: [Node] = []
        private var places: [ObjectIdentifier: Node] = [:]

        init(_ element: Tag, _ number: Int) {
            self.element = element
            self.number = number
        }

        /// The child that is an element; a new one of this number where there is none.
        func child(_ element: Tag, _ number: Int) -> Node {
            if let known = places[ObjectIdentifier(element)] { return known }
            let node = Node(element, number)
            places[ObjectIdentifier(element)] = node
            children.append(node)
            return node
        }
    }

    /// Something drawn: its number on a page, an object.
    private struct Content {
        var page: Int
        var mark: Int
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
        var moved: [Int: Int] = [:]
        let document = Node(Tag("Document"), update.newNumber())
        guard merge(written, &rest, &moved, into: document), rest.isEmpty,
            let parents = StructureUpdate.reference(after: "/ParentTree", in: tree)
        else { return }
        write(document, under: top, to: &update)
        update.set(top, "<< /Type /StructTreeRoot /ParentTree \(parents) 0 R /K [ \(document.number) 0 R ] >>")
        refer(from: parents, to: moved, in: &update)
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

    /// Makes the written elements the document's: those of one element are one; `moved` gets where the others went.
    /// Whether they are those that were drawn.
    private func merge(
        _ written: [Written], _ begun: inout ArraySlice<Tag>, _ moved: inout [Int: Int], into parent: Node
    ) -> Bool {
        for one in written {
            guard let element = begun.popFirst(), one.dictionary.contains("/S /\(element.name)\n") else { return false }
            let content = Self.content(of: one.dictionary)
            guard !one.children.isEmpty || !content.isEmpty else { return false }
            let node = parent.child(element, one.number)
            if node.number != one.number { moved[one.number] = node.number }
            node.content += content
            guard merge(one.children, &begun, &moved, into: node) else { return false }
        }
        return true
    }

    private func write(_ node: Node, under parent: Int, to update: inout PDFUpdate) {
        let element = node.element
        var entries = "/Type /StructElem /S /\(element.name) /P \(parent) 0 R"
        if let language = element.language { entries += " /Lang (\(language))" }
        if let words = element.alternative { entries += " /Alt \(Self.text(words))" }
        if let scope = element.scope { entries += " /A << /O /Table /Scope /\(scope.rawValue) >>" }
        let drawn = node.content.map { "<< /Type /MCR /Pg \($0.page) 0 R /MCID \($0.mark) >>" }
        let kids = drawn + node.children.map { "\($0.number) 0 R" }
        if let page = node.content.first?.page { entries += " /Pg \(page) 0 R" }
        entries += " /K [ \(kids.joined(separator: " ")) ]"
        update.set(node.number, "<< \(entries) >>")
        for child in node.children { write(child, under: node.number, to: &update) }
    }

    /// What is drawn of an element: `/Pg 18 0 R /K 3`, or `/K [ 3 4 ]`.
    private static func content(of dictionary: String) -> [Content] {
        guard children(in: dictionary).isEmpty, let page = reference(after: "/Pg", in: dictionary),
            let place = dictionary.firstRange(of: "/K ")
        else { return [] }
        return dictionary[place.upperBound...].split { " \n[]>".contains($0) }.compactMap { Int($0) }
            .map { Content(page: page, mark: $0) }
    }

    /// Leads what is drawn to its elements, where they moved: a list of elements a page.
    private func refer(from parents: Int, to moved: [Int: Int], in update: inout PDFUpdate) {
        guard !moved.isEmpty, let tree = update.dictionary(parents) else { return }
        for page in Self.references(in: tree[...]) {
            guard let body = update.body(page), body.hasPrefix("[") else { continue }
            let elements = Self.references(in: body[...])
            guard elements.contains(where: { moved[$0] != nil }) else { continue }
            update.set(page, "[ \(elements.map { "\(moved[$0] ?? $0) 0 R" }.joined(separator: " ")) ]")
        }
    }

    private static func reference(after key: String, in dictionary: String) -> Int? {
        guard let place = dictionary.firstRange(of: key + " ") else { return nil }
        return Int(dictionary[place.upperBound...].prefix { $0.isNumber })
    }

    /// The numbers of the elements directly within one; none where it holds marked content.
    private static func children(in dictionary: String) -> [Int] {
        guard let place = dictionary.firstRange(of: "/K "), !dictionary.contains("/MCR") else { return [] }
        return references(in: dictionary[place.upperBound...])
    }

    /// The objects referred to, `18 0 R`, in order.
    private static func references(in text: Substring) -> [Int] {
        let words = text.split { " \n[]>".contains($0) }
        return words.indices.dropFirst(2).compactMap { words[$0] == "R" ? Int(words[$0 - 2]) : nil }
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
