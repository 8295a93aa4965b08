// The elements of a document as a reader's program is told of them: which is within which, its kind and its language.
// SOURCE: ISO 32000-1, 14.8.4 (standard structure types).

/// An element: a paragraph, a table, a cell. One object is one element, on however many pages it stands.
final class Tag {
    /// `P`, `H1`, `Table`, ...
    let name: String
    /// `fr-CA`; nil where it is that of the element around it.
    let language: String?
    /// What a picture says.
    let alternative: String?
    /// The side a heading of a table is the heading of.
    let scope: Scope?

    enum Scope: String {
        case column = "Column"
        case row = "Row"
    }

    init(_ name: String, language: String? = nil, alternative: String? = nil, scope: Scope? = nil) {
        self.name = name
        self.language = language
        self.alternative = alternative
        self.scope = scope
    }
}

/// The marks of a page in the order they are read: all of an element together, though its lines stand beside others'.
final class TagTree {
    private enum Item {
        case mark(Mark)
        case tree(TagTree)
    }

    private let element: Tag?
    private var items: [Item] = []
    private var places: [ObjectIdentifier: TagTree] = [:]

    /// The elements of a page.
    convenience init(_ marks: [Mark]) {
        self.init(nil)
        for mark in marks { add(mark, mark.path[...]) }
    }

    private init(_ element: Tag?) {
        self.element = element
    }

    private func add(_ mark: Mark, _ path: ArraySlice<Tag>) {
        guard let next = path.first else { return items.append(.mark(mark)) }
        let id = ObjectIdentifier(next)
        let tree = places[id] ?? TagTree(next)
        if places.updateValue(tree, forKey: id) == nil { items.append(.tree(tree)) }
        tree.add(mark, path.dropFirst())
    }

    /// Draws every mark within its elements.
    func draw(on sheet: Sheet) {
        guard let element else { return drawItems(on: sheet) }
        sheet.tagged(element) { drawItems(on: sheet) }
    }

    private func drawItems(on sheet: Sheet) {
        for item in items {
            switch item {
            case .mark(let mark): mark.draw(on: sheet)
            case .tree(let tree): tree.draw(on: sheet)
            }
        }
    }
}

extension Mark {
    fileprivate func draw(on sheet: Sheet) {
        switch shape {
        case .text(let box, let line, let x, let y, let colour): box.draw(line, x: x, y: y, colour)
        case .box(let x, let y, let width, let height, let colour): sheet.rectangle(x, y, width, height, colour)
        case .stroke(let points, let width, let dash, let colour):
            sheet.stroke(points, width: width, dash: dash, colour)
        }
    }
}
